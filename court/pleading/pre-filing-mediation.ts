/** 先行调解与立案期限: mediation before registration only with consent, and the seven days around it (FILE-17, FILE-5; 民诉法125). */

import { DECISION_DAYS } from '../machines/filing';
import type { Step } from '../step';
import { daysBetween, type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod } from '../time/period';

export interface MediationFacts {
  /** FILE-1: stays whatever happens. */
  receivedOn: LegalDate;
  choice: 'agree' | 'refuse' | undefined;
  /** Of the few suits that have another time (立案规定8.1); undefined: seven. */
  days?: number | undefined;
  /** Consented mediation, if one has begun; `endedOn` undefined: it goes on. */
  mediation?: { beganOn: LegalDate; endedOn?: LegalDate | undefined } | undefined;
}

export interface DecisionClock {
  receivedOn: LegalDate;
  /** Counted straight through; no text says that mediation stops it. */
  strictLastDay: LegalDate;
  /** With the days of consented mediation left out; undefined: mediation goes on, or the days were up before it. */
  lastDay: LegalDate | undefined;
  steps: Step[];
}

/** A visible "no" is enough (MED-1). */
export function mediationOffer(choice: MediationFacts['choice']): { offer: boolean; step: Step } {
  const rule = 'FILE-17 民诉法第125条';
  if (choice === 'refuse') return { offer: false, step: { text: '您不愿意调解，法院直接审查是否立案。', rule } };
  if (choice === 'agree') return { offer: true, step: { text: '您同意先调解，随时可以说“不调了”。', rule } };
  return { offer: true, step: { text: '可以先调解，也可以不调；不想调的点“不同意调解”，不影响立案。', rule } };
}

/**
 * FILE-5, FILE-17: the seven days, with consented mediation left out, and without.
 * Throws RangeError if mediation began before receipt, or ended before it began.
 */
export function decisionClock({ receivedOn, choice, mediation, days = DECISION_DAYS }: MediationFacts): DecisionClock {
  const strictLastDay = computePeriod({ from: receivedOn, days }).lastDay;
  const steps: Step[] = [
    {
      text: `${legalDateText(receivedOn)}收到，${days === DECISION_DAYS ? '七' : ` ${days} `}天内决定是否立案，最后一天是 ${legalDateText(strictLastDay)}。`,
      rule: 'FILE-5 民诉法第126条',
    },
  ];
  // Nobody is mediated against his will: the seven days run on.
  if (!mediation || choice === 'refuse') return { receivedOn, strictLastDay, lastDay: strictLastDay, steps };
  const { beganOn, endedOn } = mediation;
  if (beganOn < receivedOn) throw new RangeError(`mediation began ${beganOn}, before receipt ${receivedOn}`);
  if (endedOn && endedOn < beganOn) throw new RangeError(`mediation ended ${endedOn}, before it began ${beganOn}`);
  const left = days - daysBetween(receivedOn, beganOn);
  if (left < 1) return { receivedOn, strictLastDay, lastDay: strictLastDay, steps };
  if (!endedOn) {
    steps.push({ text: '正在调解，立案期限暂停计算；调解结束或者您说“不调了”，就接着算。', rule: 'FILE-17' });
    return { receivedOn, strictLastDay, lastDay: undefined, steps };
  }
  const { lastDay } = computePeriod({ from: endedOn, days: left });
  steps.push({
    text: `调解在 ${legalDateText(endedOn)}结束，还剩 ${left} 天，最后一天是 ${legalDateText(lastDay)}。收到日期不变。`,
    rule: 'FILE-17',
  });
  return { receivedOn, strictLastDay, lastDay, steps };
}
