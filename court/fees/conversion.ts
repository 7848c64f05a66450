/** 简易程序转普通程序: the half that was not paid is topped up, and what follows if it is not (FEE-8), 民诉法解释第199条. */
import { type Fen, fen, rounded, yuanText } from '../money';
import type { Step } from '../step';
import { type Balance, balanceOf } from './balance';
import type { Tariff } from './tariff';

const RULE = 'FEE-8 民诉法解释第199条';

/**
 * @param due the tariff without the half for summary procedure; a counterclaim stays halved, for it is so anyway (FEE-6)
 * Throws RangeError for a tariff still halved for summary procedure.
 */
export function convertedToOrdinary(due: Tariff, paidFen: Fen): Balance {
  if (due.halvedFor.includes('summary')) throw new RangeError('in ordinary procedure the fee is not halved as summary');
  return balanceOf(due, paidFen, RULE);
}

/**
 * For when the officer has ruled 按撤诉处理 because the top-up was not paid in full in time, without good reason. Half of what
 * was paid is refunded, and not half of the fee.
 */
export function topUpUnpaid(paidFen: Fen): { refundFen: Fen; keptFen: Fen; steps: Step[] } {
  const refundFen = rounded({ numerator: BigInt(paidFen), denominator: 2n });
  const text = `没有正当理由、没有按期足额补交，法官裁定按撤诉处理的，已交的 ${yuanText(paidFen)}退还一半：${yuanText(refundFen)}。`;
  return { refundFen, keptFen: fen(paidFen - refundFen), steps: [{ text, rule: RULE }] };
}
