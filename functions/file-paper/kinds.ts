/** 能交什么: every kind of paper, what fits this case and this party now on top, each with its last day, its doubts and its fee. */
import type { Doubt } from '../../court/papers-filed/doubts';
import { FILED_KINDS, filedKind } from '../../court/papers-filed/kinds';
import { CASE_ROLE_NAMES } from '../../court/papers-filed/role-names';
import { daysLeft } from '../../court/time/period';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { uploadFolder } from '../../platform/uploads';
import { caseParties } from '../../records/case/parties';
import { keysOf } from '../../records/filing/form/fields';
import type { FilePaperInput, FilePaperResult } from './contract';
import { periodsOf, standingOf } from './standing';
import { caseOf, filerIn, partiesFor } from './who';

const MISFITS: readonly Doubt['about'][] = ['matter', 'side', 'state'];

export const kinds: ReadOperation<FilePaperInput<'kinds'>, FilePaperResult<'kinds'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input, grant, clock }) {
    const part = await filerIn(input.caseId, grant.openid, clock.now());
    const partyIds = partiesFor(part, input.partyIds);
    const [found, parties, periods] = await Promise.all([
      caseOf(input.caseId),
      caseParties.find({ caseId: input.caseId }, { limit: 1000 }),
      periodsOf(input.caseId, partyIds),
    ]);
    const at = new Date(clock.now());
    const all: FilePaperResult<'kinds'>['kinds'] = [];
    for (const kind of keysOf(FILED_KINDS)) {
      const { doubts, timings } = await standingOf(found, part, kind, partyIds, {}, { at }, periods);
      const info = filedKind(kind);
      const [first] = timings
        .flatMap(({ lastDay, dateId }) => (lastDay ? [{ lastDay, dateId }] : []))
        .sort((a, b) => a.lastDay.localeCompare(b.lastDay));
      const { lastDay = null } = first ?? {};
      // What is not written yet is none of today's doubts.
      const said = doubts.filter(({ about }) => about !== 'content');
      all.push({
        kind,
        name: info.name,
        plain: info.plain,
        group: info.group,
        fits: !said.some(({ about }) => MISFITS.includes(about)),
        asks: [...info.asks],
        amountMeans: info.amountMeans ?? null,
        aboutMeans: info.aboutMeans ?? null,
        papers: [...info.papers],
        fee: info.fee ?? null,
        embargo: info.embargo === true,
        decides: info.deciding !== undefined,
        urgentHours: info.deciding?.urgentWithin?.hours ?? null,
        doubts: said,
        lastDay,
        daysLeft: lastDay ? daysLeft(clock.now(), lastDay) : null,
        dateState: periods.find(({ _id }) => _id === first?.dateId)?.state ?? null,
        rule: info.rule,
      });
    }
    return {
      parties: parties
        .filter(({ _id }) => part.parties.includes(_id))
        .map(({ _id, name, role }) => ({ partyId: _id, name, role: CASE_ROLE_NAMES[role] })),
      kinds: all.sort((a, b) => Number(b.fits) - Number(a.fits)),
      periods: periods.map(({ _id, title, on, state }) => ({ dateId: _id, title, lastDay: on, state })),
      uploadFolder: uploadFolder(grant.openid),
    };
  },
};
