/** 诉讼费用: acceptance fees of civil first-instance cases, each with how it comes about. Source: 诉讼费用交纳办法 (2006). */
import { type Exact, type Fen, fen, rounded, yuanText } from '../money';
import type { Step } from '../step';

export interface Fee {
  feeFen: Fen;
  steps: Step[];
}

/** 财产案件, 收费办法13.1(1): the part of the amount above `above` (fen), up to the next tier, at `rate` ten-thousandths. */
const PROPERTY_TIERS = [
  { above: 1_000_000, rate: 250 },
  { above: 10_000_000, rate: 200 },
  { above: 20_000_000, rate: 150 },
  { above: 50_000_000, rate: 100 },
  { above: 100_000_000, rate: 90 },
  { above: 200_000_000, rate: 80 },
  { above: 500_000_000, rate: 70 },
  { above: 1_000_000_000, rate: 60 },
  { above: 2_000_000_000, rate: 50 },
] as const;
/** Up to 10,000 yuan: 50 yuan a case. */
const PROPERTY_FLAT = 5_000n;
const TEN_THOUSAND = 10_000n;

/**
 * Fee of a property case.
 * @param amount 诉讼标的额 in fen, more than 0 (FEE-2: otherwise RangeError)
 */
export function propertyFee(amount: Fen): Fee {
  const { exact, steps } = propertyTariff(amount);
  return { feeFen: rounded(exact), steps };
}

/** The unrounded tariff, for those who halve it or take a third (FEE-2: rounding comes last). */
export function propertyTariff(amount: Fen): { exact: Exact; steps: Step[] } {
  if (amount <= 0) throw new RangeError('the amount in dispute must be more than 0');
  const rule = 'FEE-2 诉讼费用交纳办法第13条第1款(1)';
  const steps: Step[] = [{ text: '不超过 1 万元的部分：50 元', rule }];
  let numerator = PROPERTY_FLAT * TEN_THOUSAND;
  for (const [i, { above, rate }] of PROPERTY_TIERS.entries()) {
    if (amount <= above) break;
    const upTo = PROPERTY_TIERS[i + 1]?.above ?? Number.POSITIVE_INFINITY;
    const part = fen(Math.min(amount, upTo) - above);
    numerator += BigInt(part) * BigInt(rate);
    const range =
      upTo === Number.POSITIVE_INFINITY ? `超过 ${short(above)}的部分` : `超过 ${short(above)}至 ${short(upTo)}的部分`;
    const piece = rounded({ numerator: BigInt(part) * BigInt(rate), denominator: TEN_THOUSAND });
    steps.push({ text: `${range} ${yuanText(part)} × ${rate / 100}% = ${yuanText(piece)}`, rule });
  }
  return { exact: { numerator, denominator: TEN_THOUSAND }, steps };
}

/** FEE-6: half, of the exact sum. Not twice in a case: the caller keeps that. */
export function halved({ exact, steps }: { exact: Exact; steps: Step[] }): Fee {
  const half = { numerator: exact.numerator, denominator: exact.denominator * 2n };
  const rule = 'FEE-6 诉讼费用交纳办法第15、16、18条';
  return { feeFen: rounded(half), steps: [...steps, { text: `减半：${yuanText(rounded(half))}`, rule }] };
}

/** FEE-3: ranges within which the province fixes the fee, in fen. */
export const PROVINCIAL_RANGES = {
  /** 其他非财产案件, 收费办法13.1(2)3 */
  otherNonProperty: { least: 5_000, most: 10_000, rule: 'FEE-3 诉讼费用交纳办法第13条第1款(2)3' },
} as const;

export type ProvincialFee = keyof typeof PROVINCIAL_RANGES;

/**
 * A fee the province has fixed.
 * @param fixed the court's value in fen; RangeError outside the range (a wrong set-up of the court)
 */
export function provincialFee(kind: ProvincialFee, fixed: Fen): Fee {
  const { least, most, rule } = PROVINCIAL_RANGES[kind];
  if (fixed < least || fixed > most) throw new RangeError(`${kind}: ${fixed} fen is outside ${least}–${most} fen`);
  return { feeFen: fixed, steps: [{ text: `非财产案件：${yuanText(fixed)}（本省标准）`, rule }] };
}

/**
 * FEE-5: property and non-property claims together follow the property tariff alone; several property claims are added;
 * several non-property claims are one (解释201).
 * @param amounts fen of each property claim; empty: no property claim
 * @param otherFixed the court's fee for other non-property cases
 */
export function civilFee(amounts: readonly Fen[], otherFixed: Fen): Fee {
  if (amounts.length === 0) return provincialFee('otherNonProperty', otherFixed);
  const total = fen(amounts.reduce((sum, amount) => sum + amount, 0));
  const { feeFen, steps } = propertyFee(total);
  const added = amounts.map((amount) => yuanText(amount)).join(' ＋ ');
  const sum = { text: `诉讼标的额合计：${added} ＝ ${yuanText(total)}`, rule: 'FEE-5 民诉法解释第201条' };
  return { feeFen, steps: amounts.length > 1 ? [sum, ...steps] : steps };
}

const short = (amount: number) => `${(amount / 1_000_000).toLocaleString('en-US')} 万元`;
