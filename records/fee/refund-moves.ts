/**
 * 退款的结果: what the provider says became of a refund, written down once, whoever brings the news (its notice, an answer to our
 * question, its bill). Nothing counts as returned before: entry, refund, order and what is told are one transaction (FEE-15, FEE-17).
 */
import type { Fen } from '../../court/money';
import { alarm } from '../../platform/alarm';
import { command } from '../../platform/database';
import { type Transaction, transact } from '../../platform/transact';
import { doubtId, type PayDoubt, type PayDoubtKind } from './doubt';
import { type LedgerEntry, moneyOut } from './ledger';
import { type FeeRefund, feeRefunds, refundNumber } from './refund';
import { around, ended, entryOut, mustBe, refundStep, refundWords } from './refund-end';
import { tellOfRefund } from './refund-told';

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
