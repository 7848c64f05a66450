/** 不确认退费 (FEE-15): back to the clerk with the reason; the order is paid as before. Money that does not count can only go back. */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { REFUND_GUARDS } from '../../../court/machines/refund-words';
import { transition } from '../../../court/machines/state-machine';
import { fillIn } from '../../../court/machines/told';
import { fen } from '../../../court/money';
import { CourtError } from '../../../platform/errors';
import { notify } from '../../../platform/notify';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import type { FeeOrder } from '../../../records/fee/order';
import { refundDesk } from '../../../records/fee/page';
import type { FeeRefund } from '../../../records/fee/refund';
import { around, mustBe, refundStep, refundWords } from '../../../records/fee/refund-end';
import { type RefundPeople, tellOfRefund } from '../../../records/fee/refund-told';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { refundCan, refundView } from '../refund-view';
import type { StaffGrant } from '../who';
import { movedOn, ownRefund } from './own';

type Reject = WriteOperation<PayFeeInput<'rejectRefund'>, PayFeeResult<'rejectRefund'>, StaffGrant>;

export const rejectRefund: Reject = {
  kind: 'write',
  policy: staff('finance'),
  async run({ input: { refundNo, reason }, grant, act, clock, note }) {
    const found = await ownRefund(refundNo, grant);
    note({ target: refundNo, courtId: found.courtId });
    const refund = found.lastAct === act._id ? found : await reject(found, reason, act);
    return refundView(refund, clock.now(), refundCan(refund, grant));
  },
};

async function reject(found: FeeRefund, reason: string, act: { _id: string; at: Date }): Promise<FeeRefund> {
  if (!found.ofOrder) throw new CourtError('PRECONDITION_FAILED', REFUND_GUARDS.countedForOrder.text);
  const { order, people } = await around(found._id);
  return transact((transaction) => rejectIn(transaction, found._id, order, people, reason, act));
}

async function rejectIn(
  transaction: Transaction,
  refundNo: string,
  order: FeeOrder,
  people: RefundPeople,
  reason: string,
  { _id: lastAct, at }: { _id: string; at: Date },
): Promise<FeeRefund> {
  const inRefunds = transaction.collection<FeeRefund>('fee_refunds');
  const refund = mustBe(await inRefunds.get(refundNo), refundNo);
  const { from, to, told } = refundStep('reject');
  if (!from.includes(refund.state)) throw movedOn();
  const changes = { state: to, trouble: reason, lastAct, queueKey: `${at.toISOString()}:${refundNo}` };
  await inRefunds.update(refundNo, changes);
  const back = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'rejectRefund');
  await transaction
    .collection<FeeOrder>('fee_orders')
    .update(order._id, { state: back.to, returningFen: fen(0), lastRefund: refundNo, lastAct });
  const text = refundWords('reject', undefined, refund);
  await tellOfRefund(order, refund, people, { what: 'rejected', title: '退费还要核对', text, at }, text, transaction);
  if (refund.proposer)
    await notify(
      {
        _id: `${order._id}:refund:${refundNo}:back`,
        openid: refund.proposer,
        courtId: order.courtId,
        title: '退费没有确认',
        text: `${order.caseNo}：${fillIn(told?.clerk ?? '', { reason })}`,
        page: refundDesk(refundNo, order._id),
        at,
      },
      transaction,
    );
  return { ...refund, ...changes };
}
