/** 付款结果: how an order stands after somebody asked. */
import { FEE_ORDER_STATES } from '../../court/machines/fee-order-words';
import type { FeeOrder } from '../../records/fee/order';

const PAID: readonly FeeOrder['state'][] = ['paid', 'refunding', 'refunded'];

export const standingOf = ({ state }: Pick<FeeOrder, 'state'>) => ({
  state,
  stateName: FEE_ORDER_STATES[state].name,
  next: FEE_ORDER_STATES[state].next,
  paid: PAID.includes(state),
});
