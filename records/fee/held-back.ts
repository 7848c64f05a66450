/**
 * 暂不公开的费用: a paper about the fee of a preservation tells of the preservation; it is served on, and filed for, who asked for it alone
 * until the measure is carried out (PROG-4, 流程规定8.2).
 */
import type { Embargo } from '../../court/access/embargo';
import { type FeeOrder, feeOrders } from './order';

/** Undefined: the document is of no such order. One database action where it is of an order. */
export async function heldBackWithFee({ orderId }: { orderId?: string | null }): Promise<Embargo | undefined> {
  const order = orderId ? await feeOrders.get(orderId) : undefined;
  return order && isHeldBack(order) ? { applicants: [...order.parties] } : undefined;
}

const isHeldBack = ({ kind }: FeeOrder): boolean => kind === 'preservation';
