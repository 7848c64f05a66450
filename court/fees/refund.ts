/** 退费: what is given back for how a case went on or ended, and until when (FEE-15), 诉讼费用交纳办法第15、24–28、53条. */
import { type Fen, fen, rounded, yuanText } from '../money';
import type { Step } from '../step';
import type { LegalDate } from '../time/legal-date';
import { computePeriod, type Period } from '../time/period';
import { halve } from './halving';
import type { Tariff } from './tariff';

/** Of the acceptance fee of the instance named. `half`: what is above the half, halved once (FEE-6). */
export const REFUND_GROUNDS = {
  nonAcceptance: {
    refunds: 'all',
    text: '裁定不予受理，已交的费用全部退还；上诉后维持的也一样',
    rule: 'FEE-15 诉讼费用交纳办法第27条第2款',
  },
  dismissSuit: {
    refunds: 'all',
    text: '裁定驳回起诉，已交的费用全部退还；上诉后维持的也一样',
    rule: 'FEE-15 诉讼费用交纳办法第27条第2款',
  },
  appealDismissedByRuling: {
    refunds: 'all',
    text: '裁定驳回上诉的案件不收费，已交的全部退还',
    rule: 'FEE-4 诉讼费用交纳办法第8条第(2)项',
  },
  remanded: {
    refunds: 'all',
    text: '二审发回重审，上诉人已交的二审费用全部退还',
    rule: 'FEE-15 诉讼费用交纳办法第27条第1款',
  },
  criminalTransfer: {
    refunds: 'all',
    text: '涉嫌犯罪移送有关部门，民事案件不再审理，已交的费用全部退还',
    rule: 'FEE-15 诉讼费用交纳办法第25条',
  },
  criminalTransferContinued: {
    refunds: 'none',
    text: '涉嫌犯罪移送有关部门，民事案件继续审理，不退费',
    rule: 'FEE-15 诉讼费用交纳办法第25条',
  },
  mediated: { refunds: 'half', text: '调解结案，减半收取', rule: 'FEE-15 诉讼费用交纳办法第15条' },
  withdrawn: { refunds: 'half', text: '申请撤诉，减半收取', rule: 'FEE-15 诉讼费用交纳办法第15条' },
  stayed: {
    refunds: 'none',
    text: '案件中止，不退费；恢复以后也不用再交',
    rule: 'FEE-15 诉讼费用交纳办法第26条',
  },
  terminated: { refunds: 'none', text: '诉讼终结，不退费', rule: 'FEE-15 诉讼费用交纳办法第28条' },
  transferred: {
    refunds: 'none',
    text: '案件移送别的法院，已交的费用随案移过去，不退也不用再交',
    rule: 'FEE-15 诉讼费用交纳办法第24条',
  },
  judgment: {
    refunds: 'none',
    text: '案件判决（包括驳回诉讼请求），按判决书写的由谁负担结算',
    rule: 'FEE-15 诉讼费用交纳办法第29条',
  },
} as const;

export type RefundGround = keyof typeof REFUND_GROUNDS;

/** `refundFen + keptFen` is what was paid. */
export interface Refund {
  refundFen: Fen;
  keptFen: Fen;
  steps: Step[];
}

/**
 * @param due the fee as it stood: halved already or not, reduced by aid or not
 * @param paidFen paid of it, by whomever
 * After 按撤诉处理: FEE-6 (`halvingGrounds`, then `balanceOf`) or FEE-8 (`topUpUnpaid`). The winner's share: FEE-16 (`settleShares`).
 */
export function refundOn(ground: RefundGround, due: Tariff, paidFen: Fen): Refund {
  const { refunds, text, rule } = REFUND_GROUNDS[ground];
  const refundFen = fen(refunds === 'all' ? paidFen : refunds === 'none' ? 0 : Math.max(0, paidFen - half(due)));
  const how = refundFen > 0 ? `退还 ${yuanText(refundFen)}` : '不用退还';
  const step = { text: `${text}：已交 ${yuanText(paidFen)}，${how}。`, rule };
  return { refundFen, keptFen: fen(paidFen - refundFen), steps: [step] };
}

/** 收费办法53.2: to be given back within 15 days from the day the document took effect. */
export function refundPeriod(effectiveOn: LegalDate): Period {
  return computePeriod({ from: effectiveOn, days: 15 });
}

function half(due: Tariff): Fen {
  return rounded((due.halvedFor.length > 0 ? due : halve(due, ['withdrawn'])).exact);
}
