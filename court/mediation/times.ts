/** 调解期限: who appoints the mediator by when (MED-3), and how long mediation may last (MED-4). */
import type { Step } from '../step';
import { addWorkingDays, isProvisional } from '../time/calendar';
import { addDays, daysBetween, type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

export interface WorkingDaysDue {
  dueOn: LegalDate;
  /** May still change with the year's notice of days off. */
  provisional: boolean;
  step: Step;
}

const APPOINTMENT = {
  /** From both sides' consent: choose together, else the court names. */
  choose: { days: 2, what: '双方共同选调解员', rule: 'MED-3 在线调解规则第10条第2款' },
  /** From the application: the court names. */
  appoint: { days: 3, what: '法院指定调解组织或调解员', rule: 'MED-3 在线调解规则第10条第3款' },
  /** From receipt of the commission: accept, or decline with a reason; silence → another is named. */
  accept: { days: 3, what: '调解组织或调解员确认是否接受', rule: 'MED-3 在线调解规则第12条' },
  /** From acceptance of a one-sided application: ask the other side. */
  askOther: { days: 3, what: '询问对方是否同意调解', rule: 'MED-3 在线调解规则第15条' },
} as const;

/** MED-3: the last day, in working days, for a step on the way to a mediator. */
export function appointmentDue(step: keyof typeof APPOINTMENT, from: LegalDate): WorkingDaysDue {
  const { days, what, rule } = APPOINTMENT[step];
  const dueOn = addWorkingDays(from, days);
  return {
    dueOn,
    provisional: isProvisional(dueOn),
    step: { text: `${what}：${days} 个工作日内，最晚 ${legalDateText(dueOn)}。`, rule },
  };
}

/** MED-3, 在线调解规则第14条: refusing the replacement and refusing to choose oneself, both, is refusing mediation. */
export const refusesByReplacement = (refusal: { refusesReplacement: boolean; refusesToChoose: boolean }): boolean =>
  refusal.refusesReplacement && refusal.refusesToChoose;

/** In days. Small claims are part of summary procedure. */
const LENGTH = { beforeFiling: 30, ordinary: 15, summary: 7 } as const;

export interface MediationPeriod {
  /** Last day without an extension. */
  regularUntil: LegalDate;
  lastDay: LegalDate;
  /** After filing: the extended part, which does not count towards the trial limit (TIME-10). */
  notCounted?: { from: LegalDate; to: LegalDate };
  steps: Step[];
}

/**
 * MED-4, 在线调解规则第24、26条: how long it may last.
 * @param startedOn the mediator's acceptance on the platform; of a judge's mediation, the day all had consented
 * @param extendedTo agreed by all parties; anything else is no extension
 * @param appraisalDays before filing: days of an appraisal, which do not count (第26条)
 * @throws RangeError for an extension without everybody's agreement or that ends no later, or impossible days
 */
export function mediationPeriod(input: {
  stage: keyof typeof LENGTH;
  startedOn: LegalDate;
  extension?: { until: LegalDate; allAgree: boolean };
  appraisalDays?: number;
}): MediationPeriod {
  const { stage, startedOn, extension } = input;
  const appraisalDays = input.appraisalDays ?? 0;
  if (!Number.isInteger(appraisalDays) || appraisalDays < 0)
    throw new RangeError(`not a number of days: ${appraisalDays}`);
  if (appraisalDays > 0 && stage !== 'beforeFiling')
    throw new RangeError('only before filing an appraisal stops the period');
  const days = LENGTH[stage] + appraisalDays;
  const regularUntil = computePeriod({ from: startedOn, days }).lastDay;
  const what = stage === 'beforeFiling' ? '立案前' : stage === 'ordinary' ? '立案后普通程序' : '立案后简易程序';
  const rule = 'MED-4 在线调解规则第24条';
  const steps: Step[] = [
    { text: `${what}调解期限 ${LENGTH[stage]} 天，从接受调解的第二天算，到 ${legalDateText(regularUntil)}。`, rule },
  ];
  if (appraisalDays > 0)
    steps.push({ text: `鉴定评估的 ${appraisalDays} 天不算在内。`, rule: 'MED-4 在线调解规则第26条' });
  if (extension === undefined) return { regularUntil, lastDay: regularUntil, steps };
  if (!extension.allAgree) throw new RangeError('mediation is extended only if all parties agree');
  if (daysBetween(regularUntil, extension.until) <= 0) throw new RangeError('an extension that ends no later');
  steps.push({ text: `各方都同意延长到 ${legalDateText(extension.until)}。`, rule });
  if (stage === 'beforeFiling') return { regularUntil, lastDay: extension.until, steps };
  steps.push({ text: '延长的部分不算在审理期限里。', rule });
  return {
    regularUntil,
    lastDay: extension.until,
    notCounted: { from: addDays(regularUntil, 1), to: extension.until },
    steps,
  };
}
