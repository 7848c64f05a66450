/** 整笔费用: what an order's fee is of: the whole fee of the claim, exact, for aid, for a later order and for refunds (FEE-2, 6, 7, 14). */
import type { Tariff } from '../../court/fees/tariff';
import { fen, rounded } from '../../court/money';
import type { FeeOrder, WholeFee } from './order';

export const keptFee = ({ exact: { numerator, denominator }, halvedFor }: Tariff): WholeFee => ({
  numerator: String(numerator),
  denominator: String(denominator),
  halvedFor: [...halvedFor],
});

/** Of a top-up, the fee of the whole claim, of which a part was paid before. Its steps are in the orders. */
export function wholeFee({ item, due, amountFen }: Pick<FeeOrder, 'item' | 'due' | 'amountFen'>): Tariff {
  if (!due) return { item, exact: { numerator: BigInt(amountFen), denominator: 1n }, halvedFor: [], steps: [] };
  const { numerator, denominator, halvedFor } = due;
  return { item, exact: { numerator: BigInt(numerator), denominator: BigInt(denominator) }, halvedFor, steps: [] };
}

/** FEE-2: what the order itself asks for, exact where it asks for the whole; for aid, which is reckoned on it. */
export function ownFee(order: FeeOrder): Tariff {
  const whole = wholeFee(order);
  const { item, amountFen, letOffFen = fen(0) } = order;
  if (letOffFen === 0 && rounded(whole.exact) === amountFen) return whole;
  return { item, exact: { numerator: BigInt(amountFen), denominator: 1n }, halvedFor: whole.halvedFor, steps: [] };
}
