/**
 * 提出退费 (FEE-15): by the clerk, on a document that has taken effect; the amount is reckoned here. One refund of an order at a time, and
 * those of one fee are reckoned together: a proposal touches all of them, so that of two at once one is told to look again.
 */
import { refundPeriod } from '../../../court/fees/refund';
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { transition } from '../../../court/machines/state-machine';
import { fillIn } from '../../../court/machines/told';
import { yuanText } from '../../../court/money';
import { type LegalDate, legalDateOf, legalDateText, parseLegalDate } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import { renderPdf } from '../../../platform/documents/documents';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import { type Payment, payments } from '../../../records/fee/payment';
import { type FeeRefund, feeRefunds, outRefundNoOf } from '../../../records/fee/refund';
import { refundStep } from '../../../records/fee/refund-end';
import { type RefundPeople, refundPeople, tellOfRefund } from '../../../records/fee/refund-told';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { reasonText, refundCan, refundView } from '../refund-view';
import { noOrder, type StaffGrant } from '../who';
import { noticeOf, noticeReady } from './paper';
import { type Reckoned, reckoned } from './reckon';

type Input = PayFeeInput<'proposeRefund'>;

const MOST = 100;

export const proposeRefund: WriteOperation<Input, PayFeeResult<'proposeRefund'>, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk'),
  async run({ input, grant, act, again, clock, note }) {
    const { courtId } = grant.staff;
    const order = await feeOrders.get(input.orderId);
    if (order?.courtId !== courtId) throw noOrder();
    note({ target: order._id, courtId });
    const before = again && order.paid ? await feeRefunds.get(numberFor(order, input, act)) : undefined;
    const refund = before ?? (await proposed(input, grant, act));
    // The paper may also be made later, and is, before any money goes.
    await noticeReady(refund).catch((error) => {
      if (!(error instanceof CourtError)) throw error;
    });
    return refundView(refund, clock.now(), refundCan(refund, grant));
  },
};

const numberFor = ({ _id, paid }: FeeOrder, { ground }: Input, { _id: actId }: Pick<Act, '_id'>): string =>
  outRefundNoOf(paid?.transactionId ?? _id, `${ground}#${actId}`);

async function proposed(input: Input, grant: StaffGrant, act: Act): Promise<FeeRefund> {
  const effectiveOn = effective(input, legalDateOf(act.at.getTime()));
  const sum = await reckoned(input, grant.staff.courtId);
  const { order, refundFen } = sum;
  refuseOtherStates(order);
  if (refundFen !== input.refundFen)
    throw new CourtError('CONFLICT', `金额有变化，现在应退 ${yuanText(refundFen)}。请重新核对后再提出。`, {
      refundFen: '金额有变化',
    });
  const payment = (await payments.find({ orderId: order._id }, { limit: MOST })).find(
    ({ transactionId }) => transactionId === order.paid?.transactionId,
  );
  if (!payment) throw new Error(`${order._id} is paid by no payment`);
  const refund = refundFor(sum, input, effectiveOn, payment, grant, act);
  // A character that cannot be shown is found before anything is written.
  const paper = await noticeOf(refund, order, payment);
  if (paper) await renderPdf(paper);
  const people = await refundPeople(order, refund);
  return transact((transaction) => proposeIn(transaction, refund, sum, people));
}

/** FEE-15: the days run from the day the document took effect; before that nothing is to be given back. */
function effective({ effectiveOn }: Input, today: LegalDate): LegalDate {
  const day = parseLegalDate(effectiveOn);
  if (day > today)
    throw new CourtError('INVALID_INPUT', '文书还没有生效，生效以后再提出退费。', { effectiveOn: '不能晚于今天' });
  return day;
}

const REFUND = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'refund');

function refuseOtherStates({ state }: FeeOrder): void {
  if (REFUND.from.includes(state)) return;
  throw new CourtError(
    'PRECONDITION_FAILED',
    state === 'refunding' ? '这张缴费单正在退费，办完以后才能再提出。' : '这张缴费单没有可退的钱。',
  );
}

function refundFor(
  { order, refundFen, steps }: Reckoned,
  input: Input,
  effectiveOn: LegalDate,
  payment: Payment,
  { openid, staff: { name } }: StaffGrant,
  act: Act,
): FeeRefund {
  const { _id: orderId, caseId, courtId, caseNo } = order;
  const _id = numberFor(order, input, act);
  const dueOn = refundPeriod(effectiveOn).lastDay;
  return {
    _id,
    orderId,
    caseId,
    courtId,
    caseNo,
    outTradeNo: payment._id,
    transactionId: payment.transactionId ?? '',
    channel: payment.channel,
    subMchid: payment.subMchid,
    totalFen: payment.paidFen ?? payment.amountFen,
    amountFen: refundFen,
    ofOrder: true,
    reason: input.ground,
    steps,
    basis: input.basis,
    effectiveOn,
    dueOn,
    state: refundStep('propose', 'byClerk').to,
    proposedBy: name,
    proposer: openid,
    proposedAt: act.at,
    confirmedBy: null,
    confirmer: null,
    confirmedAt: null,
    trouble: null,
    refundId: null,
    doneAt: null,
    byHand: null,
    tries: 0,
    askedAt: null,
    lastAct: act._id,
    queueKey: `${dueOn}:${_id}`,
  };
}

async function proposeIn(
  transaction: Transaction,
  refund: FeeRefund,
  { order, orders }: Reckoned,
  people: RefundPeople,
): Promise<FeeRefund> {
  const inOrders = transaction.collection<FeeOrder>('fee_orders');
  for (const one of orders) {
    const now = await inOrders.get(one._id);
    if (!now || !isSame(now, one)) throw busy();
    const own =
      one._id === order._id ? { state: REFUND.to, returningFen: refund.amountFen, lastAct: refund.lastAct } : {};
    await inOrders.update(one._id, { lastRefund: refund._id, ...own });
  }
  await transaction.collection<FeeRefund>('fee_refunds').insert(refund);
  const { amountFen, reason, dueOn, proposedAt: at } = refund;
  const text = fillIn(refundStep('propose', 'byClerk').told?.payer ?? '', {
    amount: yuanText(amountFen),
    reason: reasonText(reason),
    dueOn: legalDateText(dueOn),
  });
  const toStranger = `您代付的诉讼费用，应退 ${yuanText(amountFen)}，最迟 ${legalDateText(dueOn)}原路退回，不用您申请。`;
  await tellOfRefund(
    order,
    refund,
    people,
    { what: 'proposed', title: '有诉讼费用要退给您', text, at },
    toStranger,
    transaction,
  );
  return refund;
}

/** What the amount was reckoned from still stands. */
const isSame = (now: FeeOrder, then: FeeOrder): boolean =>
  now.state === then.state &&
  now.amountFen === then.amountFen &&
  now.refundedFen === then.refundedFen &&
  now.lastRefund === then.lastRefund &&
  now.paid?.transactionId === then.paid?.transactionId;

const busy = () => new CourtError('CONFLICT', '这笔费用刚刚有变化，请刷新核对后再提出。');
