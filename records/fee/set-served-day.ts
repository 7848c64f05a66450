/** 送达日的登记: the notice of an order was served that day: its last day follows, and stands among the dates of the case, or neither does (FEE-11). */
import type { LegalDate } from '../../court/time/legal-date';
import type { Changes } from '../../platform/database';
import { transact } from '../../platform/transact';
import { keepFeeDate } from './fee-date';
import { dueKeyOf, FEE_ORDERS, type FeeOrder } from './order';
import { lastDayWhenServed } from './served-day';

interface Served {
  servedOn: LegalDate;
  /** In which it may be. */
  states: readonly FeeOrder['state'][];
  /** What else has to be so still. */
  when?(order: FeeOrder): boolean;
  set?: Changes;
}

/** The order as it is after; undefined: it was served before, or is not as it has to be. */
export function setServedDay(
  orderId: string,
  { servedOn, states, when = () => true, set = {} }: Served,
): Promise<FeeOrder | undefined> {
  return transact(async (transaction) => {
    const orders = transaction.collection<FeeOrder>(FEE_ORDERS);
    const order = await orders.get(orderId);
    if (!order || order.noticeServedOn !== null || !states.includes(order.state) || !when(order)) return undefined;
    const lastDay = lastDayWhenServed(order, servedOn);
    const changes = { noticeServedOn: servedOn, lastDay, dueKey: dueKeyOf(orderId, lastDay), ...set };
    await orders.update(orderId, changes);
    const after = { ...order, ...changes };
    await keepFeeDate(transaction, after);
    return after;
  });
}
