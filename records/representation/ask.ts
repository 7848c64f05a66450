/** 提出: a new representation with its papers: asked for once, whatever comes between. */
import type { Act } from '../../platform/act';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { removeCopies, takeInPapers, type Upload } from './papers';
import { placed, type Representation, representations } from './representation';

/** What every kind says of itself; the rest begins empty. */
export type Asked = Pick<Representation, 'capacity' | 'openid' | 'holderName' | 'courtId' | 'live'> &
  Partial<
    Pick<
      Representation,
      | 'principal'
      | 'partyKey'
      | 'filingId'
      | 'matter'
      | 'power'
      | 'post'
      | 'licenceNo'
      | 'firm'
      | 'doubts'
      | 'byJudge'
      | 'ofAge'
    >
  >;

/** Made of the act: asking again after a cut finds the same one. */
export const representationIdOf = (act: Act): string => idFrom(`representation:${act._id}`);

/**
 * @param state `proposed`: waits for the principal; `pending`: for an officer
 * Throws CONFLICT when the same was asked for already and is under way.
 */
export async function ask(
  act: Act,
  again: boolean,
  asked: Asked,
  state: 'proposed' | 'pending',
  uploads: readonly Upload[] = [],
): Promise<Representation> {
  const _id = representationIdOf(act);
  const before = again ? await representations.get(_id) : undefined;
  if (before) return before;
  const { openid, courtId } = asked;
  const papers = await takeInPapers(uploads, { openid, courtId, representationId: _id, act });
  const representation: Representation = {
    _id,
    principal: null,
    partyKey: null,
    filingId: null,
    matter: null,
    power: null,
    post: null,
    licenceNo: null,
    firm: null,
    doubts: [],
    byJudge: false,
    ofAge: null,
    ...asked,
    until: null,
    papers,
    state,
    lastAct: act._id,
    ...placed(_id, act.at, state === 'pending'),
    createdAt: act.at,
    confirmedBy: null,
    decision: null,
    ended: null,
    otherSide: null,
  };
  if (await representations.insertMissing(representation)) return representation;
  const first = await representations.get(_id);
  // Kept where it is this very run's own document, inserted by a request that came twice.
  const kept = Object.values(first?.papers ?? {}).map(({ fileId }) => fileId);
  const copies = Object.values(papers).map(({ fileId }) => fileId);
  await removeCopies(copies.filter((fileId) => !kept.includes(fileId)));
  // Another run of this very act was first; or another one under way holds the same.
  if (first) return first;
  throw new CourtError('CONFLICT', '您已经提过同样的申请，正在办理中。请在“我能代谁办”里查看，要改的请先撤回那一份。');
}
