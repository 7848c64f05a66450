/** 申请费抵受理费: an application that ended in a suit: what was paid for it counts towards the acceptance fee (FEE-4, FEE-8), 民诉法解释第195、204条. */
import { type Fen, fen, yuanText } from '../money';
import type { Step } from '../step';
import { feeOf, type Tariff } from './tariff';

/** `dueFen = countedFen + topUpFen`. What was paid beyond the acceptance fee is not refunded: no text says so. */
export interface Credit {
  dueFen: Fen;
  /** The part of the application fee that counts. */
  countedFen: Fen;
  topUpFen: Fen;
  steps: Step[];
}

/**
 * FEE-8: a suit after a payment order.
 * @param due acceptance fee of the suit, halved if it is (FEE-6)
 * @param paidFen application fee paid for the order
 * @param how `lapsed`: 支付令失效, the procedure went over into the suit (民事诉讼法228.2); `revoked`: 支付令被撤销, the creditor
 *   sues anew and pays in full
 */
export function suitAfterPaymentOrder(due: Tariff, paidFen: Fen, how: 'lapsed' | 'revoked'): Credit {
  return how === 'lapsed'
    ? credit(due, paidFen, '支付令失效后转入诉讼，补足案件受理费', 'FEE-8 民诉法解释第195条第1款')
    : credit(due, fen(0), '支付令被撤销后另行起诉，案件受理费全额交纳', 'FEE-8 民诉法解释第195条第2款');
}

/** FEE-4: the applicant for 实现担保物权 sues; parameters as those of `suitAfterPaymentOrder`. */
export function suitAfterSecuredInterest(due: Tariff, paidFen: Fen): Credit {
  return credit(
    due,
    paidFen,
    '申请实现担保物权后另行起诉，从案件受理费里扣除已交的申请费',
    'FEE-4 民诉法解释第204条第2款',
  );
}

function credit(due: Tariff, paidFen: Fen, why: string, rule: string): Credit {
  const { feeFen: dueFen, steps } = feeOf(due);
  const countedFen = fen(Math.min(dueFen, paidFen));
  const topUpFen = fen(dueFen - countedFen);
  const text = `${why}：${yuanText(dueFen)} － ${yuanText(countedFen)} ＝ ${yuanText(topUpFen)}`;
  return { dueFen, countedFen, topUpFen, steps: [...steps, { text, rule }] };
}
