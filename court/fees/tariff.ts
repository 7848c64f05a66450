/** 费用的算法: a fee as the decree's tariffs give it, exact and not yet rounded, and how it is rounded (FEE-2). */
import { type Exact, type Fen, rounded, yuanText } from '../money';
import type { Step } from '../step';
import type { HalvingGround } from './halving';

/** 案件受理费 (suits) or 申请费 (applications). */
export type FeeItem = 'acceptanceFee' | 'applicationFee';

/** A fee before rounding, for those who halve it, reduce it or take a third. */
export interface Tariff {
  item: FeeItem;
  /** Fen. */
  exact: Exact;
  /** FEE-6: why it is halved; empty: it is whole. */
  halvedFor: readonly HalvingGround[];
  steps: Step[];
}

/** A fee to pay, in fen; the last step states the total. */
export interface Fee {
  feeFen: Fen;
  steps: Step[];
}

/** FEE-2: rounded once, at the end. */
export function feeOf({ exact, steps }: Tariff): Fee {
  const feeFen = rounded(exact);
  return { feeFen, steps: [...steps, { text: `合计：${yuanText(feeFen)}`, rule: 'FEE-2 诉讼费用交纳办法第13、14条' }] };
}

/** A fee of so much a case. `text` is said before the amount. */
export function flatTariff(item: FeeItem, amount: Fen, text: string, rule: string): Tariff {
  const exact = { numerator: BigInt(amount), denominator: 1n };
  return { item, exact, halvedFor: [], steps: [{ text: `${text}：${yuanText(amount)}`, rule }] };
}

/** `numerator / denominator` of a tariff, exact; `text` is said before the amount. */
export function portion(
  tariff: Tariff,
  [numerator, denominator]: [bigint, bigint],
  text: string,
  rule: string,
): Tariff {
  const exact = {
    numerator: tariff.exact.numerator * numerator,
    denominator: tariff.exact.denominator * denominator,
  };
  return { ...tariff, exact, steps: [...tariff.steps, { text: `${text}：${yuanText(rounded(exact))}`, rule }] };
}

/** No more than `most` fen. The step is there only where the cap works. */
export function capped(tariff: Tariff, most: Fen, rule: string): Tariff {
  const { numerator, denominator } = tariff.exact;
  if (numerator <= BigInt(most) * denominator) return tariff;
  const step = { text: `超过最高限额，按最高限额收取：${yuanText(most)}`, rule };
  return { ...tariff, exact: { numerator: BigInt(most), denominator: 1n }, steps: [...tariff.steps, step] };
}
