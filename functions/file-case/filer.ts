/** What the filer does besides filling in: look, withdraw, insist. */
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation, WriteOperation } from '../../platform/operation';
import { either, staff } from '../../platform/policy';
import type { FileCaseInput, FileCaseResult } from './contract';
import type { JudgeGrant } from './judge';
import { moveByFiler, notFound } from './moves';
import { filings } from './records';
import { filingView, summaryOf } from './views';

export const get: ReadOperation<FileCaseInput<'get'>, FileCaseResult<'get'>, VerifiedGrant | JudgeGrant> = {
  kind: 'read',
  policy: either(staff('filing-judge'), verified),
  async run({ input, grant, clock }) {
    const found = await filings.get(input.filingId);
    if (found?.filer === grant.openid) return filingView(found, 'filer', clock.now());
    if (found && 'staff' in grant && found.courtId === grant.staff.courtId && found.state !== 'draft')
      return filingView(found, 'court', clock.now());
    throw notFound();
  },
};

export const mine: ReadOperation<FileCaseInput<'mine'>, FileCaseResult<'mine'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ grant, clock }) {
    const found = await filings.find({ filer: grant.openid }, { orderBy: [['_id', 'asc']], limit: 200 });
    return { filings: found.map((filing) => summaryOf(filing, clock.now())) };
  },
};

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
    return filingView(filing, 'filer', clock.now());
  },
});

/** 撤回: any time before the court has decided. */
export const withdraw = moveOf('withdraw', false);
/** 坚持起诉: a ruling will follow (FILE-8, 9). */
export const insist = moveOf('insist', true);
