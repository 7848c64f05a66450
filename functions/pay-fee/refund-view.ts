/** 退费的样子: one sum on its way back, as the payer and the court's finance see it. */
import { REFUND_GROUNDS } from '../../court/fees/refund';
import { refundMachine } from '../../court/machines/refund';
import { REFUND_STATES } from '../../court/machines/refund-words';
import { legalDateOf } from '../../court/time/legal-date';
import { BACK_REASONS } from '../../records/fee/money-back';
import type { FeeRefund, RefundReason } from '../../records/fee/refund';
import type { PayFeeResult } from './contract';

export type RefundView = PayFeeResult<'confirmRefund'>;

const OTHERS: Partial<Record<RefundReason, string>> = {
  claimLowered: '减少诉讼请求，退还多交的部分',
  topUpUnpaid: '没有补交差额，按撤诉处理，退还一半',
  settled: '按裁判文书写明的负担结算',
};

export const reasonText = (reason: RefundReason): string =>
  reason in REFUND_GROUNDS
    ? REFUND_GROUNDS[reason as keyof typeof REFUND_GROUNDS].text
    : (OTHERS[reason] ?? BACK_REASONS[reason] ?? '');

export function refundView(refund: FeeRefund, now: number, can: RefundView['can'] = []): RefundView {
  const { _id, orderId, caseId, caseNo, amountFen, totalFen, channel, reason, steps, state, dueOn } = refund;
  const { proposedBy, proposedAt, confirmedBy, doneAt, trouble, byHand } = refund;
  return {
    refundNo: _id,
    orderId,
    caseId,
    caseNo,
    amountFen,
    totalFen,
    channel,
    reason,
    reasonText: reasonText(reason),
    steps,
    state,
    stateName: REFUND_STATES[state].name,
    next: REFUND_STATES[state].next,
    dueOn,
    late: refundMachine.open.includes(state) && dueOn < legalDateOf(now),
    proposedBy,
    proposedAt: proposedAt.toISOString(),
    confirmedBy,
    doneAt: doneAt?.toISOString() ?? null,
    trouble,
    byHand,
    can,
  };
}
