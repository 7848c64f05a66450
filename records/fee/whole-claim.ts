/** 同一笔费用: orders that ask for one fee, the first and what was to be topped up; what goes back is reckoned on them together (FEE-6, 7, 8). */
import type { Tariff } from '../../court/fees/tariff';
import { type Fen, fen } from '../../court/money';
import { type FeeOrder, feeOrders } from './order';
import { wholeFee } from './whole-fee';

const MOST = 100;

/** What is asked for by itself: each appeal, each application. */
const ALONE: readonly FeeOrder['occasion']['kind'][] = ['appeal', 'application'];

/** With this one, in their order. Those that another has replaced are not of it. */
export async function ordersOfFee(order: FeeOrder): Promise<FeeOrder[]> {
  if (ALONE.includes(order.occasion.kind)) return [order];
  const all = await feeOrders.find({ caseId: order.caseId }, { limit: MOST });
  return all
    .filter(
      ({ item, payer, parties, occasion, state }) =>
        item === order.item &&
        payer === order.payer &&
        parties.some((partyId) => order.parties.includes(partyId)) &&
        !ALONE.includes(occasion.kind) &&
        state !== 'replaced',
    )
    .sort((a, b) => a.seq - b.seq);
}

export interface FeeSoFar {
  /** The fee of the whole claim as it stands, what aid has let off taken off. */
  due: Tariff;
  paidFen: Fen;
  /** Gone back, or on its way back. */
  givenFen: Fen;
}

export function feeSoFar(orders: readonly FeeOrder[]): FeeSoFar {
  const last = orders.at(-1);
  if (!last) throw new RangeError('there is no order');
  const sum = (of: (order: FeeOrder) => number): Fen => fen(orders.reduce((all, one) => all + of(one), 0));
  // A top-up knows the fee of the whole claim; without one that knows, what was asked for is all there is.
  const whole = last.due
    ? wholeFee(last)
    : { ...wholeFee(last), exact: { numerator: BigInt(sum((one) => one.amountFen)), denominator: 1n } };
  const off = last.due ? sum(({ letOffFen = 0 }) => letOffFen) : fen(0);
  const { numerator, denominator } = whole.exact;
  return {
    due: { ...whole, exact: { numerator: numerator - BigInt(off) * denominator, denominator } },
    paidFen: sum(({ paid }) => paid?.amountFen ?? 0),
    givenFen: sum(({ refundedFen, returningFen = 0 }) => refundedFen + returningFen),
  };
}
