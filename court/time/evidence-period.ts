/** 举证期限: how long a party has to bring evidence; the court sets it within the law's bounds (TIME-7). */

import type { Step } from '../step';
import { leaveOut, onWorkingDay } from './exclusion';
import { type LegalDate, legalDateText } from './legal-date';
import { computePeriod } from './period';

export interface EvidencePeriodEntry {
  procedure: 'civilOrdinary' | 'civilSummary' | 'smallClaims' | 'civilAppeal' | 'administrativeSummary';
  days: number;
  /** The parties agreed on it and the court gave leave (解释99.1). */
  agreed?: boolean | undefined;
  /** Set again after it ended, for rebuttal or to mend the source or form of evidence brought before (解释99.3). */
  again?: boolean | undefined;
}

/** `refused`: against the law. `unusual`: only “as a rule”, the officer may keep it. */
export interface EntryProblem extends Step {
  kind: 'refused' | 'unusual';
}

interface Bound {
  least?: number;
  most?: number;
  kind: EntryProblem['kind'];
  name: string;
  rule: string;
}

const BOUNDS: Readonly<Record<EvidencePeriodEntry['procedure'], Bound>> = {
  civilOrdinary: { least: 15, kind: 'refused', name: '一审普通程序', rule: '民诉法解释第99条第2款' },
  civilAppeal: { least: 10, kind: 'refused', name: '二审提供新证据', rule: '民诉法解释第99条第2款' },
  civilSummary: { most: 15, kind: 'refused', name: '简易程序', rule: '民诉法解释第266条第1款' },
  smallClaims: { most: 7, kind: 'unusual', name: '小额诉讼', rule: '民诉法解释第275条第1款' },
  administrativeSummary: { most: 15, kind: 'refused', name: '行政简易程序', rule: '行诉解释第104条第1款' },
};

/** TIME-7: what is wrong with an officer's entry, in Chinese with the reason; undefined if nothing. */
export function evidencePeriodProblem(entry: EvidencePeriodEntry): EntryProblem | undefined {
  const { procedure, days, agreed, again } = entry;
  if (!Number.isInteger(days) || days < 1) {
    return { kind: 'refused', text: '举证期限请填写整天数，至少 1 天。', rule: 'TIME-7' };
  }
  if (again) return undefined;
  const { least, most, kind, name, rule } = BOUNDS[procedure];
  // 解释99.2 binds the court (“人民法院确定举证期限”), not the parties who agree; 266.1 and 275.1 bind both.
  if (least !== undefined && days < least && !agreed) {
    const text = `${name}由法院确定的举证期限不能少于 ${least} 天，填的是 ${days} 天；双方协商一致并经法院准许的除外。`;
    return { kind, text, rule: `TIME-7 ${rule}` };
  }
  if (most !== undefined && days > most) {
    const usual = kind === 'unusual' ? '一般不超过' : '不能超过';
    return { kind, text: `${name}的举证期限${usual} ${most} 天，填的是 ${days} 天。`, rule: `TIME-7 ${rule}` };
  }
  return undefined;
}

export interface EvidencePeriodInput {
  /** Day of receipt of the 举证通知书; served by public notice: last day of the notice (证据规定55(5)). */
  from: LegalDate;
  days: number;
  /** Days by which the court extended it; for all parties (解释100.2). */
  extendedBy?: number | undefined;
  /** 管辖异议; `rejectedOn`: day on which the ruling that rejects it took effect; none: not decided yet. */
  objection?: { raisedOn: LegalDate; rejectedOn?: LegalDate | undefined } | undefined;
  /** Day of the exchange of evidence. */
  exchangeOn?: LegalDate | undefined;
}

/** `lastDay` undefined: the period stands still, for an objection to jurisdiction. */
export interface EvidencePeriod {
  lastDay: LegalDate | undefined;
  provisional: boolean;
  steps: Step[];
}

/**
 * TIME-7: the last day to bring evidence; late evidence is still taken in (EVID-3).
 * Throws RangeError for days that are no whole number from 1, and as `leaveOut`.
 */
export function evidencePeriod(input: EvidencePeriodInput): EvidencePeriod {
  const { from, days, extendedBy, objection, exchangeOn } = input;
  const { nominalLastDay, steps: counted } = computePeriod({ from, days });
  const steps = counted.slice(0, 2);
  let end = nominalLastDay;
  if (extendedBy !== undefined) {
    end = computePeriod({ from: end, days: extendedBy }).nominalLastDay;
    const text = `法院准许延长 ${extendedBy} 天，到 ${legalDateText(end)}；延长对各方当事人都有效。`;
    steps.push({ text, rule: 'TIME-7 民诉法解释第100条' });
  }
  if (exchangeOn !== undefined) {
    // The day of the exchange is the last one, be it earlier or later than what was set.
    const text = `${legalDateText(exchangeOn)}交换证据，举证期限到这一天为止。`;
    steps.push({ text, rule: 'TIME-7 证据规定第56条' });
    return { lastDay: exchangeOn, provisional: false, steps };
  }
  if (objection) {
    const moved = leaveOut(from, end, [{ from: objection.raisedOn, to: objection.rejectedOn }]);
    const rule = 'TIME-7 证据规定第55条第(1)项';
    if (moved.standsStill) {
      const text = `有人提出管辖异议，举证期限从 ${legalDateText(moved.since)}起暂停，还剩 ${moved.daysLeft} 天；异议处理完再接着算。`;
      return { lastDay: undefined, provisional: false, steps: [...steps, { text, rule }] };
    }
    if (moved.days > 0) {
      end = moved.end;
      const text = `管辖异议期间的 ${moved.days} 天不算，顺延到 ${legalDateText(end)}。`;
      steps.push({ text, rule });
    }
  }
  const { lastDay, provisional, steps: shift } = onWorkingDay(end);
  return { lastDay, provisional, steps: [...steps, ...shift] };
}

/** TIME-7, 解释100.1: an extension is asked for in writing before the period ends; the hint for one asked on a day. */
export function evidenceExtensionHint(askedOn: LegalDate, lastDay: LegalDate): Step | undefined {
  if (askedOn <= lastDay) return undefined;
  const text = `延长举证期限应当在 ${legalDateText(lastDay)}以前书面申请，这份申请晚了；证据仍可提交，请说明晚交的理由。`;
  return { text, rule: 'TIME-7 民诉法解释第100条第1款' };
}
