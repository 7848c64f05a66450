/** 缴费单的一行: how an order looks in a list. */
import { feeName } from '../../court/documents/fee-occasion';
import { feeOrderMachine } from '../../court/machines/fee-order';
import { FEE_ORDER_STATES } from '../../court/machines/fee-order-words';
import { daysBetween, legalDateOf } from '../../court/time/legal-date';
import type { FeeOrder } from '../../records/fee/order';
import type { PayFeeResult } from './contract';

export type OrderLine = PayFeeResult<'orders'>['orders'][number];

export function lineOf(order: FeeOrder, now: number): OrderLine {
  const { _id, caseId, caseNo, courtId, courtName, occasion, amountFen, state, issuedAt, lastDay } = order;
  const isOpen = feeOrderMachine.open.includes(state);
  return {
    orderId: _id,
    caseId,
    caseNo,
    courtId,
    courtName,
    itemName: feeName(occasion),
    amountFen,
    state,
    stateName: FEE_ORDER_STATES[state].name,
    issuedAt: issuedAt.toISOString(),
    lastDay,
    daysLeft: isOpen && lastDay !== null ? daysBetween(legalDateOf(now), lastDay) : null,
  };
}
