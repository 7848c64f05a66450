/** 一份材料, for its party, the court, and other parties once they have a copy. */
import type { ReadOperation } from '../../platform/operation';
import { openContent } from '../../records/paper/content';
import type { FilePaperInput } from './contract';
import { standingOf } from './standing';
import { type PaperView, paperView } from './view';
import { type Grant, officerOrParty, seen } from './who';

export const get: ReadOperation<FilePaperInput<'get'>, PaperView, Grant> = {
  kind: 'read',
  policy: officerOrParty,
  async run({ input: { paperId }, grant, clock }) {
    const seeing = await seen(paperId, grant, clock.now());
    const view = await paperView(seeing, grant.openid);
    if (seeing.as !== 'own' || seeing.paper.state !== 'draft') return view;
    // Of what is still written: what would speak against it if it were handed in now.
    const { paper, found, part } = seeing;
    const { _id, kind, parties, content } = paper;
    const at = new Date(clock.now());
    const { doubts } = await standingOf(found, part, kind, parties, openContent(_id, content), { at });
    return { ...view, doubts: doubts.length, doubtList: doubts };
  },
};
