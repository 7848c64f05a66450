/** 我的材料: one's own papers and drafts over all cases, or all of one's party in one case, the newest first. */
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { caseMembers } from '../../records/case/member';
import { casePapers, type FiledPaper } from '../../records/paper/paper';
import type { FilePaperInput, FilePaperResult } from './contract';
import { lineOf } from './view';
import { filerIn } from './who';

const PAGE = 20;
/** Papers looked through for one page: of a case others' are among them. */
const SLICE = 200;

export const mine: ReadOperation<FilePaperInput<'mine'>, FilePaperResult<'mine'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, cursor, limit = PAGE }, grant: { openid }, clock }) {
    const own = caseId === undefined ? undefined : await filerIn(caseId, openid, clock.now());
    const where = caseId === undefined ? { by: openid } : { caseId };
    const found = await casePapers.find(
      { ...where, ...(cursor === undefined ? {} : { listKey: command().lt(cursor) }) },
      { orderBy: [['listKey', 'desc']], limit: own ? SLICE : limit + 1 },
    );
    const isShown = own
      ? ({ receivedAt, by, parties }: FiledPaper) =>
          receivedAt ? parties.some((one) => own.parties.includes(one)) : by === openid
      : await stillMember(found, openid, clock.now());
    const shown = found.filter(isShown);
    const page = shown.slice(0, limit);
    const isFull = found.length === (own ? SLICE : limit + 1);
    const last = shown.length > limit ? page.at(-1) : isFull ? (own ? found.at(-1) : found.at(-2)) : undefined;
    return { papers: page.map(lineOf), next: last?.listKey ?? null };
  },
};

/** PROG-2: whose part in a case has ended sees nothing of it here. One database action for a page. */
async function stillMember(found: readonly FiledPaper[], openid: string, now: number) {
  const ids = [...new Set(found.map(({ caseId }) => `${caseId}:${openid}`))];
  const members = ids.length === 0 ? [] : await caseMembers.find({ _id: command().in(ids) }, { limit: ids.length });
  const active = new Set(members.filter(({ to }) => !to || to.getTime() > now).map(({ caseId }) => caseId));
  return ({ caseId }: FiledPaper) => active.has(caseId);
}
