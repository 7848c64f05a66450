/** 退费的样子: one sum on its way back, as the payer and the court's finance see it. */
import { groundText, isGiveBackGround } from '../../court/fees/give-back';
import { refundMachine } from '../../court/machines/refund';
import { REFUND_STATES } from '../../court/machines/refund-words';
import { legalDateOf } from '../../court/time/legal-date';
import { BACK_REASONS } from '../../records/fee/money-back';
import type { FeeRefund, RefundReason } from '../../records/fee/refund';
import type { PayFeeResult } from './contract';
import type { StaffGrant } from './who';

export type RefundView = PayFeeResult<'confirmRefund'>;

export const reasonText = (reason: RefundReason): string =>
  isGiveBackGround(reason) ? groundText(reason) : (BACK_REASONS[reason] ?? '');

const BY_BANK = '钱已经由财务用银行转账退回，请查收。';

export function refundView(refund: FeeRefund, now: number, can: RefundView['can'] = []): RefundView {
  const { _id, orderId, caseId, caseNo, transactionId, amountFen, totalFen, channel, reason, steps, state, dueOn } =
    refund;
  const { proposedBy, proposedAt, confirmedBy, doneAt, trouble, byHand } = refund;
  return {
    refundNo: _id,
    orderId,
    caseId,
    caseNo,
    transactionId,
    amountFen,
    totalFen,
    channel,
    reason,
    reasonText: reasonText(reason),
    steps,
    state,
    stateName: REFUND_STATES[state].name,
    next: state === 'done' && byHand ? BY_BANK : REFUND_STATES[state].next,
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

/** For who paid for another: that his money comes back, and nothing of how the case went (FEE-17). */
export function strangersView(refund: FeeRefund, now: number): RefundView {
  const view = refundView(refund, now);
  return refund.ofOrder
    ? {
        ...view,
        reason: 'ofOrder',
        reasonText: '代付的诉讼费用，按规定应当退还',
        steps: [],
        trouble: null,
        proposedBy: '法院',
      }
    : view;
}

/** What an officer may do with it now. */
export function refundCan(refund: FeeRefund, { openid, staff: { courtId, roles } }: StaffGrant): RefundView['can'] {
  if (refund.courtId !== courtId || !roles.includes('finance')) return [];
  if (refund.state === 'proposed')
    return [
      ...(refund.proposer === openid ? [] : (['confirmRefund'] as const)),
      ...(refund.ofOrder ? (['rejectRefund'] as const) : []),
    ];
  if (refund.state !== 'abnormal') return [];
  return [...(refund.channel === 'wechat' ? (['retryRefund'] as const) : []), 'finishByHand'];
}
