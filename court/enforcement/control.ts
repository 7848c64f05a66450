/** 查封、扣押、冻结: how long a measure may last, when to renew it, and whether it goes beyond the debt (ENF-7). */
import { type Fen, fen, yuanText } from '../money';
import type { Step } from '../step';
import { isDayOff } from '../time/calendar';
import { addDays, addYears, type LegalDate, legalDateText } from '../time/legal-date';

export type ControlledAsset = 'deposit' | 'movable' | 'immovable' | 'otherRight';

/** 解释第485条第1款, in years; renewals (第2款) are bound by the same. */
export const LONGEST_YEARS: Record<ControlledAsset, number> = { deposit: 1, movable: 2, immovable: 3, otherRight: 3 };
const ASSET_TEXT: Record<ControlledAsset, string> = {
  deposit: '冻结存款',
  movable: '查封、扣押动产',
  immovable: '查封不动产',
  otherRight: '冻结其他财产权',
};
/** Days before the end on which officer and applicant are reminded [practice]. */
export const REMINDER_DAYS = [60, 30, 14] as const;
/** 保全规定第18条 */
const PRESERVATION_ASK_DAYS = 7;

export interface ControlPlan {
  until: LegalDate;
  /** Last working day before the measure ends: renewal must be done while it lasts. */
  renewBy: LegalDate;
  /** In preservation: the applicant's last day to ask for renewal. */
  askBy?: LegalDate;
  reminders: LegalDate[];
  steps: Step[];
}

/**
 * ENF-7: dates of a measure that stands from `from` until `until` (its last day, as the assistance notice states it). The
 * end is not moved for days off: a measure does not last longer because of them. Preservation that became an enforcement
 * measure keeps its dates (解释第168条).
 * Throws RangeError unless from < until ≤ the longest the law allows.
 */
export function controlPlan(input: {
  asset: ControlledAsset;
  from: LegalDate;
  until: LegalDate;
  preservation: boolean;
}): ControlPlan {
  const { asset, from, until } = input;
  const years = LONGEST_YEARS[asset];
  const longest = addYears(from, years);
  if (until <= from || until > longest) {
    throw new RangeError(`a measure on ${asset} from ${from} ends between the next day and ${longest}: ${until}`);
  }
  let renewBy = addDays(until, -1);
  while (isDayOff(renewBy)) renewBy = addDays(renewBy, -1);
  const steps: Step[] = [
    {
      text: `${ASSET_TEXT[asset]}最长 ${years} 年，这一次到 ${legalDateText(until)}为止。`,
      rule: 'ENF-7 民诉法解释第485条第1款',
    },
    {
      text: `需要继续的，应在到期前办好续行手续，最晚 ${legalDateText(renewBy)}；申请人可以申请，法院也可以依职权办理。`,
      rule: 'ENF-7 民诉法解释第485条第2、3款',
    },
  ];
  const reminders = REMINDER_DAYS.map((days) => addDays(until, -days)).filter((day) => day > from);
  if (!input.preservation) return { until, renewBy, reminders, steps };
  const askBy = addDays(until, -PRESERVATION_ASK_DAYS);
  steps.push({
    text: `这是诉讼保全：申请人最晚在 ${legalDateText(askBy)}申请继续保全，逾期可能不能续上。`,
    rule: 'ENF-7 财产保全规定第18条',
  });
  return { until, renewBy, askBy, reminders, steps };
}

/** ENF-7: the next day on which its end is reminded of; undefined: none is left. */
export const nextReminder = (until: LegalDate, today: LegalDate): LegalDate | undefined =>
  REMINDER_DAYS.map((days) => addDays(until, -days)).find((day) => day > today);

/**
 * ENF-7, 查封、扣押、冻结规定（2020）第27条: its effect is gone where its last day passed and it was not renewed: a fact of the calendar, which
 * nobody decides.
 */
export const hasLapsed = (until: LegalDate, today: LegalDate): boolean => today > until;

/**
 * ENF-7, 民事诉讼法第253条第1款: by how much the measures in force exceed what is owed, in fen: a hint to the officer, who
 * knows whether a thing can be divided. Values are what each measure secures.
 */
export function controlExcess(owed: Fen, secured: readonly Fen[]): { excessFen: Fen; hint?: Step } {
  const total = secured.reduce((sum, each) => fen(sum + each), fen(0));
  if (total <= owed) return { excessFen: fen(0) };
  const excessFen = fen(total - owed);
  const text = `已控制的财产合计 ${yuanText(total)}，超出应履行的 ${yuanText(owed)}，多出 ${yuanText(excessFen)}；请核对是否应解除一部分。`;
  return { excessFen, hint: { text, rule: 'ENF-7 民事诉讼法第253条第1款' } };
}
