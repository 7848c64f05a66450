/** 执行款发放: what money received goes to, to whom, and by when (ENF-14). */
import { type Authority, mayAct } from '../agency/authority';
import { type Fen, fen, yuanText } from '../money';
import type { Step } from '../step';
import { type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

export interface PayoutShares {
  feeFen: Fen;
  /** Debt of the title: sum, ordinary interest, costs. */
  debtFen: Fen;
  /** Double part of default interest. */
  doubleInterestFen: Fen;
  /** Back to the debtor. */
  surplusFen: Fen;
  steps: Step[];
}

/**
 * ENF-14, 法释〔2014〕8号第4条: money of one debtor for one creditor: enforcement fee, then the debt, then the double part of
 * default interest; the rest is the debtor's. Several creditors need a distribution plan (解释509). The parties may have
 * agreed on another order: then an officer enters the shares.
 */
export function payoutShares(owed: {
  receivedFen: Fen;
  feeFen: Fen;
  debtFen: Fen;
  doubleInterestFen: Fen;
}): PayoutShares {
  let left: number = owed.receivedFen;
  const take = (amount: Fen): Fen => {
    const taken = fen(Math.min(left, amount));
    left -= taken;
    return taken;
  };
  const feeFen = take(owed.feeFen);
  const debtFen = take(owed.debtFen);
  const doubleInterestFen = take(owed.doubleInterestFen);
  const surplusFen = fen(left);
  const steps: Step[] = [
    {
      text: `到账 ${yuanText(owed.receivedFen)}，先扣执行费 ${yuanText(feeFen)}。`,
      rule: 'FEE-10 诉讼费用交纳办法第20条第2款',
    },
    {
      text: `再还判决等确定的债务 ${yuanText(debtFen)}，然后还加倍部分利息 ${yuanText(doubleInterestFen)}。`,
      rule: 'ENF-14 法释〔2014〕8号第4条',
    },
  ];
  if (surplusFen > 0)
    steps.push({ text: `多出的 ${yuanText(surplusFen)}退还被执行人。`, rule: 'ENF-7 民事诉讼法第253条第1款' });
  return { feeFen, debtFen, doubleInterestFen, surplusFen, steps };
}

/** ENF-14, 法发〔2017〕6号: last day to pay out, 30 days from the notice that the money came in. */
export function payoutDue(noticeOfReceiptOn: LegalDate): { dueOn: LegalDate; steps: Step[] } {
  const { lastDay } = computePeriod({ from: noticeOfReceiptOn, days: 30 });
  const text = `收到到账通知后 30 日内发放，最晚 ${legalDateText(lastDay)}。`;
  return { dueOn: lastDay, steps: [{ text, rule: 'ENF-14 法发〔2017〕6号' }] };
}

/**
 * ENF-14, ID-7: whether money may go to this person: the applicant, or his agent whose power of attorney lists receiving
 * enforcement money; “全权代理” without listing it is not enough.
 */
export const mayReceiveMoney = (payee: { personId: string; authority?: Authority }, applicantId: string): boolean =>
  payee.personId === applicantId || (payee.authority !== undefined && mayAct(payee.authority, 'receiveMoney'));
