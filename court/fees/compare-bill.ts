/** 对账: two lists of the same money, line by line: what agrees, what only one of them has, and what both have with another sum. */

/** One movement of money. */
export interface MoneyLine {
  /** The same in both lists for the same movement. */
  key: string;
  /** Fen; in above 0, out below 0. */
  amountFen: number;
}

/** Every line of both lists is in exactly one of these. */
export interface Compared<B extends MoneyLine, L extends MoneyLine> {
  matched: { bill: B; own: L }[];
  billOnly: B[];
  ownOnly: L[];
  differs: { bill: B; own: L }[];
}

/** A line that a list has twice is compared once; the others are its alone. */
export function compareBill<B extends MoneyLine, L extends MoneyLine>(
  bill: readonly B[],
  own: readonly L[],
): Compared<B, L> {
  const left = new Map<string, L>();
  const compared: Compared<B, L> = { matched: [], billOnly: [], ownOnly: [], differs: [] };
  for (const line of own) {
    if (left.has(line.key)) compared.ownOnly.push(line);
    else left.set(line.key, line);
  }
  for (const line of bill) {
    const found = left.get(line.key);
    if (!found) compared.billOnly.push(line);
    else {
      left.delete(line.key);
      (found.amountFen === line.amountFen ? compared.matched : compared.differs).push({ bill: line, own: found });
    }
  }
  compared.ownOnly.push(...left.values());
  return compared;
}

/** What came in, and what went out, each above 0. */
export function sumsOf(lines: readonly MoneyLine[]): { in: number; out: number } {
  const sums = { in: 0, out: 0 };
  for (const { amountFen } of lines) {
    if (amountFen > 0) sums.in += amountFen;
    else sums.out -= amountFen;
  }
  return sums;
}
