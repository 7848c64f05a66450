/** What the filer does besides filling in: look, withdraw, insist. */
import { command } from '../../platform/database';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import { type Filing, filings } from '../../records/filing/filing';
import { isHandedIn, moveByFiler, notFound } from '../../records/filing/moves';
import { tell, wordsOf } from '../../records/filing/told';
import type { FileCaseInput, FileCaseResult } from './contract';
import { feeOfCase } from './fee-shown';
import type { JudgeGrant } from './judge';
import { filingView, summaryOf } from './views';

export const get: ReadOperation<FileCaseInput<'get'>, FileCaseResult<'get'>, VerifiedGrant | JudgeGrant> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input, grant, clock }) {
    const filing = await visibleTo(input.filingId, grant);
    const fee = filing.caseId ? await feeOfCase(filing.caseId) : null;
    return filingView(filing, filing.filer === grant.openid ? 'filer' : 'court', clock.now(), fee);
  },
};

/** A filing is seen by its filer, and by the filing judges of its court once it was submitted. Throws NOT_FOUND. */
export async function visibleTo(filingId: string, grant: VerifiedGrant | JudgeGrant): Promise<Filing> {
  const found = await filings.get(filingId);
  const ofTheCourt = 'staff' in grant && found?.courtId === grant.staff.courtId && isHandedIn(found);
  if (!found || (found.filer !== grant.openid && !ofTheCourt)) throw notFound();
  return found;
}

const PAGE = 20;

/** What the court waits for first, then the latest change first; pages by cursor, never by skipping. */
export const mine: ReadOperation<FileCaseInput<'mine'>, FileCaseResult<'mine'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { cursor, limit = PAGE, drafts }, grant, clock }) {
    const _ = command();
    const found = await filings.find(
      {
        filer: grant.openid,
        ...(cursor === undefined ? {} : { listKey: _.lt(cursor) }),
        ...(drafts === undefined ? {} : { state: drafts ? 'draft' : _.neq('draft') }),
      },
      { orderBy: [['listKey', 'desc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      filings: page.map((filing) => summaryOf(filing, 'filer', clock.now())),
      next: found.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};

const TITLES = { withdraw: '已撤回', insist: '已记下您坚持起诉' } as const;

const moveOf = (
  event: 'withdraw' | 'insist',
  insisted: boolean,
): WriteOperation<FileCaseInput<'withdraw'>, FileCaseResult<'withdraw'>, VerifiedGrant> => ({
  kind: 'write',
  policy: verified,
  async run({ input, grant, act, clock, note }) {
    const filing = await moveByFiler(
      { event, filingId: input.filingId, act, set: insisted ? { insisted } : {} },
      grant.openid,
    );
    note({ target: filing._id, courtId: filing.courtId });
    // A draft that is thrown away was nobody's business.
    if (isHandedIn(filing))
      await tell(filing, { key: `${event}:${act._id}`, title: TITLES[event], text: wordsOf(event), at: act.at });
    return filingView(filing, 'filer', clock.now());
  },
});

/** 撤回: any time before the court has decided. */
export const withdraw = moveOf('withdraw', false);
/** 坚持起诉: a ruling will follow (FILE-8, 9). */
export const insist = moveOf('insist', true);
