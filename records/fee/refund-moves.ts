/**
 * 退款的结果: what the provider says became of a refund, written down once, whoever brings the news (its notice, an answer to our
 * question, its bill). Nothing counts as returned before: entry, refund, order and what is told are one transaction (FEE-15, FEE-17).
 */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { type RefundEvent, type RefundState, refundMachine } from '../../court/machines/refund';
import { transition } from '../../court/machines/state-machine';
import { fillIn } from '../../court/machines/told';
import { type Fen, fen, yuanText } from '../../court/money';
import { legalDateOf } from '../../court/time/legal-date';
import { alarm } from '../../platform/alarm';
import { command } from '../../platform/database';
import { type Transaction, transact } from '../../platform/transact';
import { doubtId, type PayDoubt, type PayDoubtKind } from './doubt';
import { type LedgerEntry, ledgerKey, moneyOut } from './ledger';
import { type FeeOrder, feeOrders } from './order';
import { type FeeRefund, feeRefunds, refundNumber } from './refund';
import { type RefundPeople, refundPeople, tellOfRefund } from './refund-told';

/** As the provider says it of one number. */
export interface Standing {
  outRefundNo: string;
  state: 'processing' | 'done' | 'abnormal' | 'closed';
  refundId: string;
  amountFen: Fen;
  /** When it was done; null: it is not. */
  at: Date | null;
}

const TROUBLE = {
  abnormal:
    '支付机构没有退成：付款人的银行卡已经注销、冻结或者收不了款。请联系付款人，在商户平台办理，或者用银行转账退回后登记。',
  closed: '支付机构关闭了这笔退款，钱没有退出去。请点“再退一次”；还是不成的，用银行转账退回后登记。',
} as const;

export const refundStep = (event: RefundEvent, outcome?: string) =>
  transition<RefundState, RefundEvent>(refundMachine, event, outcome);

/** Words of the machine for the payer. */
export const refundWords = (event: RefundEvent, outcome: string | undefined, refund: Pick<FeeRefund, 'amountFen'>) =>
  fillIn(refundStep(event, outcome).told?.payer ?? '', { amount: yuanText(refund.amountFen) });

/**
 * Writes down what the provider says of a refund. Returns it as it stands then.
 * @param at when the court hears of it
 */
export async function follow(refund: FeeRefund, standing: Standing, at: Date): Promise<FeeRefund> {
  if (standing.state === 'done') return returned(refund._id, standing, at);
  // Of a number that was closed and replaced, nothing is news.
  if (standing.outRefundNo !== refundNumber(refund)) return refund;
  if (standing.state === 'processing') return sent(refund, standing);
  return failed(refund, standing.state === 'abnormal' ? 'payersAccount' : 'notTaken', TROUBLE[standing.state], at);
}

async function sent(refund: FeeRefund, { refundId, outRefundNo }: Standing): Promise<FeeRefund> {
  const { from, to } = refundStep('send');
  const moved = await feeRefunds.updateAndReturn(
    { _id: refund._id, tries: refund.tries, state: command().in([...from]) },
    { state: to, refundId, lastAct: `sent:${outRefundNo}` },
  );
  return moved ?? mustBe(await feeRefunds.get(refund._id), refund._id);
}

/** It did not work, and a person must see to it. Nothing where it is not under way any more. */
export async function failed(
  { _id }: Pick<FeeRefund, '_id'>,
  outcome: 'payersAccount' | 'notTaken',
  trouble: string,
  at: Date,
): Promise<FeeRefund> {
  const { order, people } = await around(_id);
  return transact(async (transaction) => {
    const inRefunds = transaction.collection<FeeRefund>('fee_refunds');
    const refund = mustBe(await inRefunds.get(_id), _id);
    const { from, to } = refundStep('fail', outcome);
    if (!from.includes(refund.state)) return refund;
    const changes = { state: to, trouble, lastAct: `failed:${refundNumber(refund)}` };
    await inRefunds.update(_id, changes);
    if (outcome === 'payersAccount') {
      const text = refundWords('fail', outcome, refund);
      const telling = { what: 'failed' as const, title: '退费没有退成', text, at };
      await tellOfRefund(order, refund, people, telling, text, transaction);
    }
    return { ...refund, ...changes };
  });
}

/** The provider has given it back. As often as one likes; returns the refund as it stands then. */
export async function returned(refundNo: string, standing: Omit<Standing, 'state'>, at: Date): Promise<FeeRefund> {
  const { order, people } = await around(refundNo);
  return transact(async (transaction) => {
    const inRefunds = transaction.collection<FeeRefund>('fee_refunds');
    const refund = mustBe(await inRefunds.get(refundNo), refundNo);
    const { from, to } = refundStep('finish');
    if (refund.state === 'done' && !refund.byHand) return refund;
    const doneAt = standing.at ?? at;
    const fits = standing.outRefundNo === refundNumber(refund) && standing.amountFen === refund.amountFen;
    if (!from.includes(refund.state) || !fits) {
      await doubted(refund, standing, doneAt, at, transaction);
      return refund;
    }
    const outRefundNo = standing.outRefundNo;
    await transaction
      .collection<LedgerEntry>('fee_ledger')
      .insertMissing(
        entryOut(refund, { _id: moneyOut(outRefundNo), outRefundNo, channel: refund.channel, at: doneAt }, at),
      );
    return ended(
      transaction,
      refund,
      { refundId: standing.refundId, doneAt, to },
      order,
      people,
      at,
      refundWords('finish', undefined, refund),
    );
  });
}

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

/** The provider gave back what the books do not expect: money has gone out, and a person must look. */
async function doubted(
  refund: FeeRefund,
  { outRefundNo, amountFen }: Omit<Standing, 'state'>,
  doneAt: Date,
  at: Date,
  transaction: Transaction,
): Promise<void> {
  const { courtId, orderId, outTradeNo, transactionId } = refund;
  const kind: PayDoubtKind = refund.byHand ? 'backTwice' : 'backDiffers';
  alarm('refund-unexpected', { refund: refund._id, state: refund.state });
  // It did go out: the ledger says what the provider says.
  await transaction.collection<LedgerEntry>('fee_ledger').insertMissing({
    ...entryOut(refund, { _id: moneyOut(outRefundNo), outRefundNo, channel: refund.channel, at: doneAt }, at),
    amountFen: -amountFen,
  });
  await transaction.collection<PayDoubt>('pay_doubts').insertMissing({
    _id: doubtId(kind, outRefundNo),
    courtId,
    kind,
    orderId,
    outTradeNo,
    transactionId,
    outRefundNo,
    saidFen: amountFen,
    ownFen: refund.byHand ? 0 : refund.amountFen,
    at,
    state: 'open',
    settledBy: null,
    note: null,
  });
}

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
