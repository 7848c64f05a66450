/** 退费办结: money has gone back: the entry, the refund, its order and what is told, in the transaction of whoever says so (FEE-15). */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { type RefundEvent, type RefundState, refundMachine } from '../../court/machines/refund';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { fen, yuanText } from '../../court/money';
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { type LedgerEntry, ledgerKey, moneyOut } from './ledger';
import { type FeeOrder, feeOrders } from './order';
import { type FeeRefund, feeRefunds, refundNumber } from './refund';
import { type RefundPeople, refundPeople, tellOfRefund } from './refund-told';

export const refundStep = (event: RefundEvent, outcome?: string) =>
  transition<RefundState, RefundEvent>(refundMachine, event, outcome);

/** Words of the machine for the payer. */
export const refundWords = (event: RefundEvent, outcome: string | undefined, refund: Pick<FeeRefund, 'amountFen'>) =>
  fillIn(refundStep(event, outcome).told?.payer ?? '', { amount: yuanText(refund.amountFen) });

/** Closes a refund whose entry is in the ledger: it, its order, and what is told. */
export async function ended(
  transaction: Transaction,
  refund: FeeRefund,
  done: Pick<FeeRefund, 'refundId'> & { doneAt: Date; to: RefundState; byHand?: NonNullable<FeeRefund['byHand']> },
  order: FeeOrder,
  people: RefundPeople,
  at: Date,
  text: string,
): Promise<FeeRefund> {
  const { refundId, doneAt, to, byHand } = done;
  const changes = {
    state: to,
    refundId,
    doneAt,
    trouble: null,
    lastAct: moneyOut(refundNumber(refund)),
    queueKey: `${doneAt.toISOString()}:${refund._id}`,
  };
  await transaction
    .collection<FeeRefund>('fee_refunds')
    .update(refund._id, { ...changes, ...(byHand ? { byHand: command().set(byHand) } : {}) });
  await giveBackOf(transaction, refund);
  await tellOfRefund(order, refund, people, { what: 'done', title: '退费已退回', text, at }, text, transaction);
  return { ...refund, ...changes, ...(byHand ? { byHand } : {}) };
}

/** What has gone back of an order, and the state that follows. */
async function giveBackOf(transaction: Transaction, { _id, orderId, ofOrder, amountFen }: FeeRefund): Promise<void> {
  const inOrders = transaction.collection<FeeOrder>('fee_orders');
  const order = mustBe(await inOrders.get(orderId), orderId);
  const to = await stateAfter(order, { _id, ofOrder, amountFen });
  await inOrders.update(orderId, {
    lastRefund: _id,
    ...(ofOrder ? { refundedFen: fen(order.refundedFen + amountFen), returningFen: fen(0) } : {}),
    ...(to === order.state ? {} : { state: to, lastAct: `returned:${_id}` }),
  });
}

async function stateAfter(
  { _id: orderId, state, paid, refundedFen }: FeeOrder,
  { _id, ofOrder, amountFen }: Pick<FeeRefund, '_id' | 'ofOrder' | 'amountFen'>,
): Promise<FeeOrderState> {
  const back = (outcome: 'part' | 'whole') =>
    transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'returned', outcome);
  if (!back('whole').from.includes(state)) return state;
  if (ofOrder) return back(refundedFen + amountFen === paid?.amountFen ? 'whole' : 'part').to;
  // FEE-12: what came after the ruling is all that there is; an order that is paid waits for what goes back of that.
  if (paid) return state;
  const others = await feeRefunds.find({ orderId }, { limit: 1000, fields: ['state'] });
  const open = others.some((one) => one._id !== _id && refundMachine.open.includes(one.state));
  return open ? state : back('whole').to;
}

export const entryOut = (
  { courtId, orderId, caseId, outTradeNo, transactionId, amountFen }: FeeRefund,
  { _id, outRefundNo, channel, at }: Pick<LedgerEntry, '_id' | 'outRefundNo' | 'channel' | 'at'>,
  recordedAt: Date,
): LedgerEntry => ({
  _id,
  courtId,
  orderId,
  caseId,
  channel,
  outTradeNo,
  transactionId,
  outRefundNo,
  amountFen: -amountFen,
  countedFen: fen(0),
  at,
  day: legalDateOf(at.getTime()),
  recordedAt,
  listKey: ledgerKey(at, _id),
});

/** What a refund's transaction needs, and may not look for itself. */
export async function around(refundNo: string): Promise<{ order: FeeOrder; people: RefundPeople }> {
  const refund = mustBe(await feeRefunds.get(refundNo), refundNo);
  const order = mustBe(await feeOrders.get(refund.orderId), refund.orderId);
  return { order, people: await refundPeople(order, refund) };
}

export function mustBe<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`${id} has gone`);
  return found;
}
