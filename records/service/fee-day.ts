/** 交费期限: the days of a fee run from the service of its notice, and from nothing else (FEE-11, SERVE-6). */
import { feeOrderMachine } from '../../court/machines/fee-order';
import type { LegalDate } from '../../court/time/legal-date';
import type { Transaction } from '../../platform/transact';
import { keepFeeDate } from '../fee/fee-date';
import { dueKeyOf, FEE_ORDERS, type FeeOrder } from '../fee/order';
import { lastDayWhenServed } from '../fee/served-day';
import type { Service } from './service';

interface FeeDay {
  /** null: it was not served after all. */
  servedOn: LegalDate | null;
  /** The day that this service had set before. */
  before: LegalDate | null;
  act: string;
}

/** Of each order that the service is the notice of. An order that is paid, or was served in another way, stays as it is. */
export async function setFeeDays(
  transaction: Transaction,
  { starts, caseId }: Pick<Service, 'starts' | 'caseId'>,
  { servedOn, before, act }: FeeDay,
): Promise<{ orderId: string; lastDay: LegalDate | null }[]> {
  const orders = transaction.collection<FeeOrder>(FEE_ORDERS);
  const set = [];
  for (const start of starts) {
    if (start.kind !== 'payFee') continue;
    const order = await orders.get(start.orderId);
    if (order?.caseId !== caseId || !feeOrderMachine.open.includes(order.state) || order.noticeServedOn !== before)
      continue;
    // The day that this service had set says nothing of the one it sets now.
    const fresh = before === null || order.state === 'deferred' ? order : { ...order, lastDay: null };
    const lastDay = servedOn ? lastDayWhenServed(fresh, servedOn) : order.state === 'deferred' ? order.lastDay : null;
    const changes = { noticeServedOn: servedOn, lastDay, dueKey: dueKeyOf(order._id, lastDay), lastAct: act };
    await orders.update(order._id, changes);
    await keepFeeDate(transaction, { ...order, ...changes });
    set.push({ orderId: order._id, lastDay });
  }
  return set;
}
