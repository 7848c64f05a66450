/** 逾期: an order whose last day is over, its notice served: a fact that the clock notes; what follows from it the judge decides (FEE-11, 12). */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../court/machines/fee-order';
import { transition } from '../../court/machines/state-machine';
import { legalDateOf, legalDateText } from '../../court/time/legal-date';
import { transact } from '../../platform/transact';
import { keepFeeDate } from './fee-date';
import { FEE_ORDERS, type FeeOrder, isOver } from './order';
import { payersOf, tellOfOrder } from './told';
import { payerWords } from './told-words';

/**
 * Marks it and tells those who owe it, in one transaction. Nothing happens to one that is paid, at the till, before aid, or in time.
 * @returns whether it is overdue now by this
 */
export async function expireOrder(
  found: Pick<FeeOrder, '_id' | 'caseId' | 'payer' | 'parties' | 'occasion'>,
  { _id: actId, at }: { _id: string; at: Date },
): Promise<boolean> {
  const { from, to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'expire');
  const { _id } = found;
  const side = await payersOf(found);
  return transact(async (transaction) => {
    const inOrders = transaction.collection<FeeOrder>(FEE_ORDERS);
    const order = await inOrders.get(_id);
    const { lastDay } = order ?? {};
    if (!order || !lastDay || !from.includes(order.state) || !isOver(order, legalDateOf(at.getTime()))) return false;
    await inOrders.update(_id, { state: to, lastAct: actId });
    await keepFeeDate(transaction, { ...order, state: to });
    await tellOfOrder(
      order,
      side,
      {
        key: `overdue:${lastDay}`,
        title: '交费期限已过',
        text: payerWords('expire', undefined, { lastDay: legalDateText(lastDay) }),
        at,
        message: { template: 'feeOverdue', values: { number: order.caseNo, due: lastDay } },
      },
      transaction,
    );
    return true;
  });
}
