/**
 * 收款: money that came in, counted once. Whoever brings the news (the provider's notice, an answer to our question, its bill, the
 * bank's receipt), in whatever order and however often: the ledger's `_id` decides, and all that follows from it is written in the
 * same transaction (FEE-12, FEE-17).
 */
import { type FeeOrderEvent, feeOrderMachine } from '../../court/machines/fee-order';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { type Fen, fen, yuanText } from '../../court/money';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { type Transaction, transact } from '../../platform/transact';
import { type Counting, countFor } from './count';
import { doubtId, type PayDoubt } from './doubt';
import { keepFeeDate } from './fee-date';
import { tellLapseVoid, withoutLapse } from './lapse';
import { type LedgerEntry, ledgerKey, moneyIn } from './ledger';
import { BACK_REASONS, refundOf } from './money-back';
import { type FeeOrder, feeOrders, isOver } from './order';
import { payerPage } from './page';
import { attemptOf, bankNoOf, outTradeNoOf, type PayChannel, type Payment } from './payment';
import type { FeeRefund } from './refund';
import { type FeeTelling, payersOf, tellOfOrder } from './told';

export interface Money {
  orderId: string;
  /** The merchant's number of an attempt, or the court's of a payment at the bank. */
  outTradeNo: string;
  /** The provider's or the bank's own. */
  transactionId: string;
  amountFen: Fen;
  paidAt: Date;
  channel: PayChannel;
  /** Whose account it came to; null: the bank's. */
  subMchid: string | null;
  /** Who paid, as the provider says it; null: at the bank. */
  openid: OpenId | null;
}

export type Received =
  /** Nothing was written: there is no such order, or none of its attempts has this number. */
  | { kind: 'unknown' }
  /** `order` as it is after; `fresh` false: it was counted before. */
  | { kind: 'received'; order: FeeOrder; fresh: boolean; counting: Counting };

/** @param at when the court hears of it */
export async function receive(money: Money, at: Date): Promise<Received> {
  const found = await feeOrders.get(money.orderId);
  if (!found || !isOfOrder(found, money)) return { kind: 'unknown' };
  const side = await payersOf(found);
  return transact((transaction) => receiveIn(transaction, money, side, at));
}

/** Its number is one that this order gave out; a bank's is made of the bank's own number. */
const isOfOrder = ({ _id, attempts }: FeeOrder, { outTradeNo, transactionId, channel }: Money): boolean =>
  channel === 'bank' ? outTradeNo === bankNoOf(_id, transactionId) : attemptOf(_id, attempts, outTradeNo) !== undefined;

async function receiveIn(
  transaction: Transaction,
  money: Money,
  side: readonly OpenId[],
  at: Date,
): Promise<Extract<Received, { kind: 'received' }>> {
  const { orderId, outTradeNo, transactionId, amountFen, channel } = money;
  const inOrders = transaction.collection<FeeOrder>('fee_orders');
  const order = await inOrders.get(orderId);
  if (!order) throw new Error(`order ${orderId} has gone`);
  const entryId = moneyIn(transactionId);
  const inLedger = transaction.collection<LedgerEntry>('fee_ledger');
  const inPayments = transaction.collection<Payment>('payments');
  const known = await inLedger.get(entryId);
  const payment = await inPayments.get(outTradeNo);
  if (known) {
    const backFen = payment?.backFen ?? fen(0);
    const back = backFen > 0 ? { amountFen: backFen, reason: 'paidAlready' as const } : null;
    return { kind: 'received', order, fresh: false, counting: { countedFen: known.countedFen, back } };
  }
  const counting = countFor(order, amountFen, channel);
  const { countedFen, back } = counting;
  await inLedger.insert(entryOf(order, money, countedFen, at));
  const paid = paidFields(money, counting, entryId);
  if (payment) await inPayments.update(outTradeNo, paid);
  else await inPayments.insert(lostPayment(order, money, paid, at));
  const changes = orderChanges(order, money, countedFen, entryId);
  // FEE-12: no paid order lapses: a ruling that waits for its clerk falls away.
  const unruled = changes.paid ? withoutLapse(order) : {};
  await inOrders.update(orderId, {
    ...changes,
    ...(changes.paid ? { paid: command().set(changes.paid) } : {}),
    ...unruled,
  });
  if (changes.paid) await tellLapseVoid(order, '费用已经收到', at, transaction);
  const after = { ...order, ...changes };
  if (after.state !== order.state) await keepFeeDate(transaction, after);
  if (back) await transaction.collection<FeeRefund>('fee_refunds').insert(refundOf(order, money, back, at));
  if (back?.reason === 'mismatch')
    await transaction.collection<PayDoubt>('pay_doubts').insertMissing(doubtOf(order, money, at));
  await tellOf(after, money, counting, side, at, transaction);
  return { kind: 'received', order: after, fresh: true, counting };
}

const entryOf = (
  { courtId, caseId, _id: orderId }: FeeOrder,
  { outTradeNo, transactionId, amountFen, channel, paidAt }: Money,
  countedFen: Fen,
  recordedAt: Date,
): LedgerEntry => ({
  _id: moneyIn(transactionId),
  courtId,
  orderId,
  caseId,
  channel,
  outTradeNo,
  transactionId,
  outRefundNo: null,
  amountFen,
  countedFen,
  at: paidAt,
  day: legalDateOf(paidAt.getTime()),
  recordedAt,
  listKey: ledgerKey(paidAt, moneyIn(transactionId)),
});

const paidFields = ({ transactionId, amountFen, paidAt }: Money, { countedFen, back }: Counting, lastAct: string) => ({
  state: 'paid' as const,
  transactionId,
  paidFen: amountFen,
  paidAt,
  countedFen,
  backFen: back?.amountFen ?? fen(0),
  lastAct,
});

const doubtOf = (
  { _id: orderId, courtId, amountFen: ownFen }: FeeOrder,
  { outTradeNo, transactionId, amountFen: saidFen }: Money,
  at: Date,
): PayDoubt => ({
  _id: doubtId('amount', transactionId),
  courtId,
  kind: 'amount',
  orderId,
  outTradeNo,
  transactionId,
  outRefundNo: null,
  saidFen,
  ownFen,
  at,
  state: 'open',
  settledBy: null,
  note: null,
});

/** The provider tells of it before, or instead of, the function that began it. */
const lostPayment = (
  { _id: orderId, caseId, courtId, amountFen, attempts, paying }: FeeOrder,
  { outTradeNo, channel, subMchid, openid }: Money,
  paid: ReturnType<typeof paidFields>,
  at: Date,
): Payment => ({
  _id: outTradeNo,
  orderId,
  caseId,
  courtId,
  attempt: attemptOf(orderId, attempts, outTradeNo) ?? 0,
  channel,
  subMchid,
  openid,
  amountFen,
  prepayId: null,
  begunAt: paying?.since ?? at,
  expiresAt: paying?.expiresAt ?? null,
  ...paid,
});

type OrderChanges = Partial<Pick<FeeOrder, 'state' | 'paid' | 'paying' | 'lastAct'>> & Pick<FeeOrder, 'lastMoney'>;

function orderChanges(order: FeeOrder, money: Money, countedFen: Fen, entryId: string): OrderChanges {
  const lastMoney = { lastMoney: entryId };
  const { transactionId, paidAt } = money;
  if (countedFen > 0) {
    const { to } = transition<FeeOrder['state'], FeeOrderEvent>(feeOrderMachine, 'callback');
    return {
      ...lastMoney,
      state: to,
      paid: { transactionId, amountFen: countedFen, at: paidAt },
      paying: null,
      lastAct: entryId,
    };
  }
  const late = transition<FeeOrder['state'], FeeOrderEvent>(feeOrderMachine, 'lateMoney');
  if (late.from.includes(order.state)) return { ...lastMoney, state: late.to, paying: null, lastAct: entryId };
  // A sum that fits nothing leaves the till: the right one can still be paid.
  if (order.state === 'paying' && money.outTradeNo === outTradeNoOf(order._id, order.attempts)) {
    const overdue = isOver(order, legalDateOf(paidAt.getTime()));
    return { ...lastMoney, state: overdue ? 'overdue' : 'issued', paying: null, lastAct: entryId };
  }
  return lastMoney;
}

/** The side that owes it, and who paid for them, who sees no more of it than that. */
async function tellOf(
  order: FeeOrder,
  { transactionId, amountFen, openid }: Money,
  { countedFen, back }: Counting,
  side: readonly OpenId[],
  at: Date,
  transaction: Transaction,
): Promise<void> {
  const [number, day] = [order.caseNo, legalDateOf(at.getTime())];
  const tellings: FeeTelling[] = [];
  if (countedFen > 0) {
    const words = transition<FeeOrder['state'], FeeOrderEvent>(feeOrderMachine, 'callback').told?.payer ?? '';
    tellings.push({
      key: `paid:${transactionId}`,
      title: '诉讼费用已收到',
      text: fillIn(words, { amount: yuanText(countedFen) }),
      at,
      message: { template: 'feePaid', values: { number, received: day } },
    });
  }
  if (back)
    tellings.push({
      key: `back:${transactionId}`,
      title: '有一笔款会退回',
      text: `收到 ${yuanText(amountFen)}：${BACK_REASONS[back.reason] ?? ''}。${yuanText(back.amountFen)} 会原路退回，不用您申请。`,
      at,
      message: { template: 'refundTold', values: { number, told: day } },
    });
  for (const telling of tellings) {
    await tellOfOrder(order, side, telling, transaction);
    if (openid && !side.includes(openid))
      await tellOfOrder(order, [openid], telling, transaction, payerPage(order._id));
  }
}
