/** 收件箱: what parties filed and nobody has dealt with yet: of one's own cases, or of those that nobody is named to; the nearest day first. */
import { command } from '../../platform/database';
import type { ReadOperation } from '../../platform/operation';
import { type Case, cases } from '../../records/case/case';
import { papersWaiting } from '../../records/paper/find';
import { casePapers, type FiledPaper } from '../../records/paper/paper';
import type { FilePaperInput, FilePaperResult } from './contract';
import { lineOf } from './view';
import { isCourtOf, officers, type StaffGrant } from './who';

const PAGE = 20;
/** Live cases of one officer. */
const MOST_CASES = 1000;
const WAITING = ['received', 'signing'] as const;
/** Papers of the court looked through for those of cases that nobody is named to. */
const SLICE = 500;

export const inbox: ReadOperation<FilePaperInput<'inbox'>, FilePaperResult<'inbox'>, StaffGrant> = {
  kind: 'read',
  policy: officers,
  async run({ input: { of = 'own', caseId, cursor = '', limit = PAGE }, grant }) {
    const waiting = caseId ? await ofCase(caseId, grant) : of === 'own' ? await own(grant) : await unassigned(grant);
    const after = waiting.filter(({ dueKey }) => dueKey > cursor);
    const page = after.slice(0, limit);
    return { papers: page.map(lineOf), next: after.length > limit ? (page.at(-1)?.dueKey ?? null) : null };
  },
};

/** All that was filed in one case, dealt with or not. */
async function ofCase(caseId: string, { staff }: StaffGrant): Promise<FiledPaper[]> {
  const found = await cases.get(caseId);
  if (!found || !isCourtOf(found, staff)) return [];
  const all = await casePapers.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: 1000 });
  return all.filter(({ receivedAt }) => receivedAt !== null).sort((a, b) => (a.dueKey < b.dueKey ? -1 : 1));
}

async function own({ openid, staff }: StaffGrant): Promise<FiledPaper[]> {
  const mine = await cases.find({ officers: openid }, { limit: MOST_CASES, fields: ['_id', 'courtId'] });
  return papersWaiting(
    mine.filter(({ courtId }) => courtId === staff.courtId).map(({ _id }) => _id),
    WAITING,
  );
}

async function unassigned({ staff }: StaffGrant): Promise<FiledPaper[]> {
  const found = await casePapers.find(
    { courtId: staff.courtId, state: 'received' },
    { orderBy: [['dueKey', 'asc']], limit: SLICE },
  );
  const ids = [...new Set(found.map(({ caseId }) => caseId))];
  const open = new Map<string, Case>();
  for (let i = 0; i < ids.length; i += 100)
    for (const one of await cases.find({ _id: command().in(ids.slice(i, i + 100)) }, { limit: 100 }))
      if (one.trial === undefined && isCourtOf(one, staff)) open.set(one._id, one);
  return found.filter(({ caseId }) => open.has(caseId));
}
