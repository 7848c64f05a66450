/** 多退少补: what is due against what was paid (FEE-2). */
import { type Fen, fen, yuanText } from '../money';
import type { Step } from '../step';
import { feeOf, type Tariff } from './tariff';

/** `paidFen + topUpFen = dueFen + refundFen`, and one of topUpFen and refundFen is 0. */
export interface Balance {
  dueFen: Fen;
  paidFen: Fen;
  topUpFen: Fen;
  refundFen: Fen;
  steps: Step[];
}

export function balanceOf(due: Tariff, paidFen: Fen, rule: string): Balance {
  const { feeFen: dueFen, steps } = feeOf(due);
  const topUpFen = fen(Math.max(0, dueFen - paidFen));
  const refundFen = fen(Math.max(0, paidFen - dueFen));
  const result =
    topUpFen > 0
      ? `还要补交 ${yuanText(topUpFen)}`
      : refundFen > 0
        ? `应当退还 ${yuanText(refundFen)}`
        : '不用补交，也不用退还';
  const step = { text: `应交 ${yuanText(dueFen)}，已交 ${yuanText(paidFen)}，${result}。`, rule };
  return { dueFen, paidFen, topUpFen, refundFen, steps: [...steps, step] };
}
