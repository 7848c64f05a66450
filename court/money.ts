/** 金额: money is integer fen; sums are exact and rounded once (FEE-2). */

/** 分, a safe integer. */
export type Fen = number & { readonly __brand: 'Fen' };

/** Throws RangeError unless a non-negative safe integer. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`not an amount in fen: ${amount}`);
  return amount as Fen;
}

/** An exact amount: `numerator / denominator` fen. */
export interface Exact {
  numerator: bigint;
  denominator: bigint;
}

/** FEE-2: half-up to a whole fen. */
export function rounded({ numerator, denominator }: Exact): Fen {
  return fen(Number((numerator * 2n + denominator) / (denominator * 2n)));
}

/** `1,234.50 元` */
export function yuanText(amount: Fen): string {
  // Not amount / 100: from some 90 trillion yuan on, a fraction no longer tells one fen from the next.
  const cents = amount % 100;
  const grouped = ((amount - cents) / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',');
  return cents === 0 ? `${grouped} 元` : `${grouped}.${cents.toString().padStart(2, '0')} 元`;
}
