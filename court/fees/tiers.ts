/** 分段累计: the tariffs that grow with an amount, 诉讼费用交纳办法第13、14条, as tables (FEE-2). */
import { type Fen, fen, rounded, yuanText } from '../money';
import type { Step } from '../step';
import type { Tariff } from './tariff';

/** The part of the amount above `above` (fen), up to the next tier's, at `rate` ten-thousandths. */
interface Tier {
  above: number;
  rate: bigint;
}

/** The part up to the first tier costs what the case costs by itself. */
interface Table {
  tiers: readonly Tier[];
  rule: string;
}

const TEN_THOUSAND = 10_000n;

/** Fen. */
const wan = (tenThousandYuan: number) => tenThousandYuan * 1_000_000;

export const PROPERTY: Table = {
  tiers: [
    { above: wan(1), rate: 250n },
    { above: wan(10), rate: 200n },
    { above: wan(20), rate: 150n },
    { above: wan(50), rate: 100n },
    { above: wan(100), rate: 90n },
    { above: wan(200), rate: 80n },
    { above: wan(500), rate: 70n },
    { above: wan(1000), rate: 60n },
    { above: wan(2000), rate: 50n },
  ],
  rule: 'FEE-2 诉讼费用交纳办法第13条第1款第(1)项',
};

export const ENFORCEMENT: Table = {
  tiers: [
    { above: wan(1), rate: 150n },
    { above: wan(50), rate: 100n },
    { above: wan(500), rate: 50n },
    { above: wan(1000), rate: 10n },
  ],
  rule: 'FEE-2 诉讼费用交纳办法第14条第(1)项',
};

export const PRESERVATION: Table = {
  tiers: [
    { above: wan(0.1), rate: 100n },
    { above: wan(10), rate: 50n },
  ],
  rule: 'FEE-2 诉讼费用交纳办法第14条第(2)项',
};

export const DIVORCE: Table = {
  tiers: [{ above: wan(20), rate: 50n }],
  rule: 'FEE-2 诉讼费用交纳办法第13条第1款第(2)项第1目',
};

export const PERSONALITY: Table = {
  tiers: [
    { above: wan(5), rate: 100n },
    { above: wan(10), rate: 50n },
  ],
  rule: 'FEE-2 诉讼费用交纳办法第13条第1款第(2)项第2目',
};

/** `1 万元`, `1,000 元` */
export function shortYuan(amount: number): string {
  return amount < wan(1) ? yuanText(fen(amount)) : `${(amount / wan(1)).toLocaleString('en-US')} 万元`;
}

/** Adds to what a case costs by itself (`base`) the parts of `amount` above the first tier. Exact for every amount in fen. */
export function withTiers(base: Tariff, amount: Fen, { tiers, rule }: Table): Tariff {
  const steps: Step[] = [];
  let above = 0n;
  for (const [i, tier] of tiers.entries()) {
    if (amount <= tier.above) break;
    const next = tiers[i + 1];
    const part = fen((next && next.above < amount ? next.above : amount) - tier.above);
    const piece = BigInt(part) * tier.rate;
    above += piece;
    const range = next ? `${shortYuan(tier.above)}至 ${shortYuan(next.above)}` : shortYuan(tier.above);
    const cost = yuanText(rounded({ numerator: piece, denominator: TEN_THOUSAND }));
    const percent = Number(tier.rate) / 100;
    steps.push({ text: `超过 ${range}的部分 ${yuanText(part)} × ${percent}% = ${cost}`, rule });
  }
  const { numerator, denominator } = base.exact;
  const exact = {
    numerator: numerator * TEN_THOUSAND + above * denominator,
    denominator: denominator * TEN_THOUSAND,
  };
  return { ...base, exact, steps: [...base.steps, ...steps] };
}
