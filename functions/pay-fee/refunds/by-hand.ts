/**
 * 转账退回的登记: finance has sent it back by the bank (FEE-15, 收费办法52). The provider is asked first: what it has given back, or is giving
 * back, does not go a second time.
 */
import { REFUND_STATES } from '../../../court/machines/refund-words';
import { type LegalDate, legalDateOf, parseLegalDate } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { CourtError } from '../../../platform/errors';
import { wechatPay } from '../../../platform/gateways/pay';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { transact } from '../../../platform/transact';
import { type LedgerEntry, moneyOutAtBank } from '../../../records/fee/ledger';
import { type FeeRefund, refundNumber } from '../../../records/fee/refund';
import { around, ended, entryOut, mustBe, refundStep, refundWords } from '../../../records/fee/refund-end';
import { follow } from '../../../records/fee/refund-moves';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { refundCan, refundView } from '../refund-view';
import type { StaffGrant } from '../who';
import { movedOn, ownRefund } from './own';

type Input = PayFeeInput<'finishByHand'>;

const BY_HAND = refundStep('finishByHand');

export const finishByHand: WriteOperation<Input, PayFeeResult<'finishByHand'>, StaffGrant> = {
  kind: 'write',
  policy: staff('finance'),
  async run({ input, grant, act, again, clock, note }) {
    const found = await ownRefund(input.refundNo, grant);
    note({ target: input.refundNo, courtId: found.courtId });
    const before = again && found.byHand?.reference === input.reference;
    const refund = before ? found : await finish(found, input, grant, act);
    return refundView(refund, clock.now(), refundCan(refund, grant));
  },
};

async function finish(found: FeeRefund, input: Input, grant: StaffGrant, { at }: Act): Promise<FeeRefund> {
  if (!BY_HAND.from.includes(found.state)) throw movedOn();
  const on = dayOf(input.on, found, legalDateOf(at.getTime()));
  await refuseIfProviderDoes(found, at);
  const { order, people } = await around(found._id);
  const byHand = { reference: input.reference, on, by: grant.staff.name };
  return transact(async (transaction) => {
    const refund = mustBe(await transaction.collection<FeeRefund>('fee_refunds').get(found._id), found._id);
    if (!BY_HAND.from.includes(refund.state) || refund.tries !== found.tries) throw movedOn();
    const doneAt = new Date(`${on}T12:00:00+08:00`);
    const entry = { _id: moneyOutAtBank(refund._id), outRefundNo: refund._id, channel: 'bank' as const, at: doneAt };
    await transaction.collection<LedgerEntry>('fee_ledger').insert(entryOut(refund, entry, at));
    const done = { refundId: refund.refundId, doneAt, to: BY_HAND.to, byHand };
    const text = refundWords('finishByHand', undefined, refund);
    return ended(transaction, refund, done, order, people, at, text);
  });
}

/** Not before it was confirmed, and not in the future. */
function dayOf(on: string, { confirmedAt, proposedAt }: FeeRefund, today: LegalDate): LegalDate {
  const day = parseLegalDate(on);
  if (day <= today && day >= legalDateOf((confirmedAt ?? proposedAt).getTime())) return day;
  throw new CourtError('INVALID_INPUT', '转账日期应当在确认退费以后、今天或以前。请核对凭证。', { on: '请核对' });
}

/** Throws CONFLICT where the provider has done it or is at it; UPSTREAM_FAILED where it does not say. */
async function refuseIfProviderDoes(refund: FeeRefund, at: Date): Promise<void> {
  const { subMchid } = refund;
  if (!subMchid) return;
  const outRefundNo = refundNumber(refund);
  const standing = await wechatPay.queryRefund({ outRefundNo, subMchid });
  if (standing.state === 'done') {
    await follow(refund, { ...standing, outRefundNo }, at);
    throw new CourtError('CONFLICT', '支付机构已经原路退回这笔钱，不用再转账。请刷新；已经转账的，请立即联系银行。');
  }
  if (standing.state === 'processing')
    throw new CourtError(
      'CONFLICT',
      `支付机构正在退这笔钱（${REFUND_STATES.processing.name}），不要转账，请过一会儿再看。`,
    );
}
