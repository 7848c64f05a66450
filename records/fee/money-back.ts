/** 不算数的钱: money that came in and counts for no order goes back by the way it came (FEE-12, FEE-17). */
import { yuanText } from '../../court/money';
import { addDays, legalDateOf } from '../../court/time/legal-date';
import type { Counting } from './count';
import { moneyIn } from './ledger';
import type { FeeOrder } from './order';
import type { Money } from './receive';
import { type FeeRefund, outRefundNoOf, type RefundReason } from './refund';

/** Days for money that does not count: no text names any; FEE-15's fifteen from the day it came. */
const BACK_WITHIN_DAYS = 15;

export const BACK_REASONS: Partial<Record<RefundReason, string>> = {
  paidAlready: '这张缴费单之前已经交清，是重复付款',
  tooMuch: '超过了应交的金额',
  afterRuling: '到账时法院已经裁定按撤诉处理',
  exempted: '到账时法院已经准许免交',
  replaced: '到账时这张缴费单已经作废，换成了新的',
  mismatch: '和应交的金额不一致，不能记作交费',
};

export function refundOf(order: FeeOrder, money: Money, back: NonNullable<Counting['back']>, at: Date): FeeRefund {
  const { outTradeNo, transactionId, channel, subMchid, amountFen: totalFen, paidAt } = money;
  const _id = outRefundNoOf(transactionId, back.reason);
  const dueOn = addDays(legalDateOf(at.getTime()), BACK_WITHIN_DAYS);
  const why = BACK_REASONS[back.reason] ?? '';
  const rule = back.reason === 'afterRuling' ? 'FEE-12 民诉法解释第213条' : 'FEE-17';
  return {
    _id,
    orderId: order._id,
    caseId: order.caseId,
    courtId: order.courtId,
    caseNo: order.caseNo,
    outTradeNo,
    transactionId,
    channel,
    subMchid,
    totalFen,
    amountFen: back.amountFen,
    ofOrder: false,
    reason: back.reason,
    steps: [{ text: `${yuanText(totalFen)} 到账：${why}，退还 ${yuanText(back.amountFen)}。`, rule }],
    basis: null,
    effectiveOn: null,
    dueOn,
    state: 'proposed',
    proposedBy: '系统',
    proposer: null,
    proposedAt: paidAt < at ? at : paidAt,
    confirmedBy: null,
    confirmer: null,
    confirmedAt: null,
    trouble: null,
    refundId: null,
    doneAt: null,
    byHand: null,
    tries: 0,
    askedAt: null,
    lastAct: moneyIn(transactionId),
    queueKey: `${dueOn}:${_id}`,
  };
}
