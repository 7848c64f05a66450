/**
 * 收银台: one attempt of one person at a time. Whoever comes next is told so, or the attempt before is ended at the provider first,
 * who then takes no money for it any more; if it was paid after all, that counts.
 */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { transition } from '../../court/machines/state-machine';
import { fen } from '../../court/money';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { wechatPay } from '../../platform/gateways/pay';
import type { PaidTransaction } from '../../platform/gateways/pay-shapes';
import { type FeeOrder, feeOrders, isOver } from '../../records/fee/order';
import { outTradeNoOf, payments } from '../../records/fee/payment';
import { receive } from '../../records/fee/receive';

/** From the till on; the provider closes it then. */
export const TILL_MS = 30 * 60_000;
/** So long another is given before his payment is ended: to type a password takes less. */
export const PATIENCE_MS = 3 * 60_000;

export function merchantOf({ subMchid }: Pick<FeeOrder, 'subMchid'>): string {
  if (subMchid) return subMchid;
  throw new CourtError(
    'PRECONDITION_FAILED',
    '本院还没有开通手机交费。请按通知书写的账户到银行交，或者到诉讼服务窗口办理。',
  );
}

/** What the provider says was paid, counted. Throws Error where it names an order that did not give out that number. */
export async function receivePaid(order: Pick<FeeOrder, '_id'>, paid: PaidTransaction, at: Date): Promise<FeeOrder> {
  const { outTradeNo, transactionId, amountFen, paidAt, subMchid, payerOpenid } = paid;
  const received = await receive(
    {
      orderId: order._id,
      outTradeNo,
      transactionId,
      amountFen,
      paidAt,
      channel: 'wechat',
      subMchid,
      openid: payerOpenid as OpenId | null,
    },
    at,
  );
  if (received.kind === 'unknown') throw new Error(`${order._id} has no payment ${outTradeNo}`);
  return received.order;
}

/** Asks the provider of the attempt at the till; what is paid is counted, the rest left as it is. */
export async function askTill(order: FeeOrder, at: Date): Promise<{ order: FeeOrder; closed: boolean }> {
  const outTradeNo = outTradeNoOf(order._id, order.attempts);
  const standing = await wechatPay.query({ outTradeNo, subMchid: merchantOf(order) });
  if (standing.state === 'paid') return { order: await receivePaid(order, standing, at), closed: false };
  return { order, closed: standing.state !== 'notPaid' };
}

/**
 * Ends the attempt at the till, so that nothing more can be paid by it, and frees the order; what was paid meanwhile is counted.
 * Throws UPSTREAM_FAILED where the provider does not say: then the till stays as it is.
 */
export async function releaseTill(order: FeeOrder, at: Date): Promise<FeeOrder> {
  if (order.state !== 'paying') return order;
  const asked = await askTill(order, at);
  if (asked.order.state !== 'paying') return asked.order;
  const outTradeNo = outTradeNoOf(order._id, order.attempts);
  // Also one that the provider does not know: it may be on its way there.
  if ((await wechatPay.close({ outTradeNo, subMchid: merchantOf(order) })) === 'paid') {
    const again = await askTill(order, at);
    if (again.order.state !== 'paying') return again.order;
    throw new CourtError('UPSTREAM_FAILED', '上一次付款还没有结束。如果已经扣款，不会丢，请稍后刷新查看。');
  }
  await payments.updateWhere({ _id: outTradeNo, state: 'asked' }, { state: 'closed' });
  return freeTill(order, at);
}

/** After the provider has closed it. Another who freed it, or money that came, goes first. */
export async function freeTill(before: FeeOrder, at: Date): Promise<FeeOrder> {
  const { _id, attempts } = before;
  const late = isOver(before, legalDateOf(at.getTime()));
  const { from, to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'payFailed', late ? 'late' : 'inTime');
  const freed = await feeOrders.updateAndReturn(
    { _id, attempts, state: command().in([...from]) },
    { state: to, paying: null, lastAct: `free:${outTradeNoOf(_id, attempts)}` },
  );
  const order = freed ?? (await feeOrders.get(_id));
  if (!order) throw new Error(`order ${_id} has gone`);
  return order;
}

/** Of one's own attempt, as a payment document. */
export const asked = (order: FeeOrder, openid: OpenId, prepayId: string, actId: string) => ({
  _id: outTradeNoOf(order._id, order.attempts),
  orderId: order._id,
  caseId: order.caseId,
  courtId: order.courtId,
  attempt: order.attempts,
  channel: 'wechat' as const,
  subMchid: order.subMchid,
  openid,
  amountFen: order.amountFen,
  state: 'asked' as const,
  prepayId,
  begunAt: order.paying?.since ?? new Date(0),
  expiresAt: order.paying?.expiresAt ?? null,
  transactionId: null,
  paidFen: null,
  paidAt: null,
  countedFen: fen(0),
  backFen: fen(0),
  lastAct: actId,
});
