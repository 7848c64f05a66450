/** 审限催办: on which days the judge is reminded that a trial limit ends (TIME-11, 审限规定21). */

import { addDays, type LegalDate, legalDateText } from './legal-date';
import type { TrialLimit, TrialLimitInput } from './trial-limit';
import { APPROVER_NAMES, extensionTimes, nextExtension, workingDayUntil } from './trial-limit-extension';

export interface Reminder {
  on: LegalDate;
  text: string;
  rule: string;
}

/** 【practice】: days before the last day; those on or before the first day of the limit fall away. */
const REMIND_DAYS_BEFORE = [30, 7] as const;

/**
 * In order of time, each on a working day: days before the end, the last days to ask for and decide an extension (only if
 * the law allows one), the last day. Nothing happens by itself (clause A).
 * @returns empty while the limit stands still, and where there is none
 */
export function trialLimitReminders(input: TrialLimitInput, limit: TrialLimit): Reminder[] {
  if (limit.state !== 'running') return [];
  const { lastDay } = limit;
  const reminders: Reminder[] = REMIND_DAYS_BEFORE.map((days) => {
    const text = `审限还有 ${days} 天左右，到 ${legalDateText(lastDay)}。`;
    return { on: workingDayUntil(addDays(lastDay, -days)), text, rule: 'TIME-11 审限规定第21条' };
  });
  const level = nextExtension(input, input.extensions ?? []);
  const times = extensionTimes(input.kind, lastDay);
  if (level && times) {
    const { askBy, decideBy, rule } = times;
    const approver = APPROVER_NAMES[level.by];
    reminders.push({ on: askBy, text: `需要延长审限的，今天是向${approver}申请的最后一天。`, rule });
    reminders.push({ on: decideBy, text: `申请了延长审限的，今天是${approver}作出决定的最后一天。`, rule });
  }
  reminders.push({ on: lastDay, text: '今天是审限的最后一天。', rule: 'TIME-9' });
  return reminders.filter(({ on }) => on > input.from).sort((a, b) => (a.on < b.on ? -1 : 1));
}
