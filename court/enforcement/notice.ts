/** 执行通知: when the debtor must be told, what he is told, and when a clue to assets is checked (ENF-1). */
import type { Step } from '../step';
import { type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

/** 解释第480条, 失信规定第2条第1款: what every 执行通知书 says besides the title and the account to pay to. */
export const NOTICE_CONTENT = [
  '请在通知书写明的期限内履行判决等法律文书确定的义务',
  '不按时还钱的，要加倍支付迟延期间的债务利息；不按时履行其他义务的，要支付迟延履行金',
  '有能力履行却不履行等情形，可能被列入失信被执行人名单',
] as const;

/** Last day for an officer to do something, and how it was reckoned. */
export interface Due {
  dueOn: LegalDate;
  steps: Step[];
}

/**
 * ENF-1: the last day to send the notice: 10 days from the application or referral (解释第480条); if measures were taken
 * before it, within 3 days of them, where that is earlier (执行解释第22条).
 * Throws RangeError for a measure before the application.
 */
export function noticeDue({ receivedOn, measureOn }: { receivedOn: LegalDate; measureOn?: LegalDate }): Due {
  if (measureOn !== undefined && measureOn < receivedOn) throw new RangeError('a measure before the application');
  const ten = computePeriod({ from: receivedOn, days: 10 }).lastDay;
  const text = `收到申请后 10 日内发出执行通知，最晚 ${legalDateText(ten)}。`;
  const steps: Step[] = [{ text, rule: 'ENF-1 民诉法解释第480条' }];
  if (measureOn === undefined) return { dueOn: ten, steps };
  const three = computePeriod({ from: measureOn, days: 3 }).lastDay;
  steps.push({
    text: `已经先采取措施的，3 日内要发出执行通知，最晚 ${legalDateText(three)}。`,
    rule: 'ENF-1 执行程序解释第22条',
  });
  const [dueOn = ten] = [three, ten].sort();
  return { dueOn, steps };
}

/**
 * ENF-1, 调查规定第2条: the last day to check a concrete clue to assets: 7 days, 3 if urgent. Undefined for a clue that is
 * not concrete: the law sets no day, the applicant is asked for more.
 */
export function clueCheckDue(clue: { givenOn: LegalDate; concrete: boolean; urgent: boolean }): Due | undefined {
  if (!clue.concrete) return undefined;
  const days = clue.urgent ? 3 : 7;
  const { lastDay, steps } = computePeriod({ from: clue.givenOn, days });
  const text = `财产线索明确具体，${clue.urgent ? '情况紧急，' : ''}应在 ${days} 日内调查核实。`;
  return { dueOn: lastDay, steps: [{ text, rule: 'ENF-1 财产调查规定第2条' }, ...steps] };
}
