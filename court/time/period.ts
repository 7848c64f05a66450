/** 期间: how long one has: periods by days, months, years and hours, and whether an act is in time (民事诉讼法第85条). */

import type { Step } from '../step';
import { dayOffReason, isProvisional, nextWorkingDay } from './calendar';
import {
  addDays,
  addMonths,
  addYears,
  dayOfMonth,
  daysBetween,
  type LegalDate,
  legalDateOf,
  legalDateText,
  weekday,
  weekdayText,
} from './legal-date';

/** From the day of the event, in exactly one unit: days 1–3660, months 1–240, years 1–20. */
export type PeriodInput = { from: LegalDate } & (
  | { days: number; months?: never; years?: never }
  | { months: number; days?: never; years?: never }
  | { years: number; days?: never; months?: never }
);

export interface Period {
  /** Day of the event, not counted. */
  from: LegalDate;
  firstDay: LegalDate;
  /** The last day on which one is in time. */
  lastDay: LegalDate;
  /** The last day before TIME-2. */
  nominalLastDay: LegalDate;
  /** Whether TIME-2 moved the last day. */
  shifted: boolean;
  /** Whether the last day rests on a year whose days off are not known yet. */
  provisional: boolean;
  steps: Step[];
}

const UNITS = ['days', 'months', 'years'] as const;
type Unit = (typeof UNITS)[number];
/** The longest that the law knows is 20 years (民法典第188条); more is a slip of the pen. */
const LONGEST: Record<Unit, number> = { days: 3660, months: 240, years: 20 };
const LONGEST_HOURS = 720;
const UNIT_TEXT: Record<Unit, string> = { days: '天', months: '个月', years: '年' };
const ADD = { days: addDays, months: addMonths, years: addYears };
const HOUR_MS = 3_600_000;

/**
 * 民事诉讼法第85条: a period by days, months or years.
 * Throws RangeError unless exactly one unit is given, a whole number within its bounds, and all days are within 1900–2199.
 */
export function computePeriod(input: PeriodInput): Period {
  const { from } = input;
  const { unit, amount } = lengthOf(input);
  // TIME-1: the day of the event is not counted, hence the first day is the next and `days` days end at from + days.
  const firstDay = addDays(from, 1);
  // TIME-4: months and years end on the day that corresponds to that of the event.
  const nominalLastDay = ADD[unit](from, amount);
  // TIME-2: only the last day matters; days off in between count.
  const lastDay = nextWorkingDay(nominalLastDay);
  const provisional = isProvisional(nominalLastDay) || isProvisional(lastDay);
  const steps = [
    {
      text: `${legalDateText(from)}当天不算，从 ${legalDateText(firstDay)}开始计算。`,
      rule: 'TIME-1 民事诉讼法第85条第2款',
    },
    lengthStep(from, nominalLastDay, unit, amount),
    shiftStep(nominalLastDay, lastDay),
  ];
  if (provisional) steps.push(provisionalStep(nominalLastDay, lastDay));
  steps.push(untilStep(lastDay));
  return { from, firstDay, lastDay, nominalLastDay, shifted: lastDay !== nominalLastDay, provisional, steps };
}

/**
 * 民事诉讼法第85条第2款: a period by hours, e.g. 48 for urgent preservation; not moved for days off (TIME-2).
 * @param fromInstant of the event, epoch ms
 * @param hours 1–720
 * @returns epoch ms; at `endsAt` the period is over. Throws RangeError for hours out of bounds or a time that is no integer.
 */
export function computeHourPeriod(fromInstant: number, hours: number): { startsAt: number; endsAt: number } {
  if (!Number.isSafeInteger(fromInstant)) throw new RangeError(`not a time: ${fromInstant}`);
  // TIME-1: the hour in which it began is not counted (第85条第2款), the period runs from the next one（“从次时起算”, 解释第125条）.
  // An event at exactly 16:00 falls into the hour from 16 to 17, so the next one begins at 17:00: no hour counts in part or
  // from its own first moment, just as a day does not for an event at midnight. Shanghai is whole hours from UTC.
  const startsAt = (Math.floor(fromInstant / HOUR_MS) + 1) * HOUR_MS;
  return { startsAt, endsAt: startsAt + bounded('hours', hours, LONGEST_HOURS) * HOUR_MS };
}

/** TIME-3, 民法典第203条: whether an instant (epoch ms, the server's) is before 24:00 Shanghai of the last day. */
export function isInTime(instant: number, lastDay: LegalDate): boolean {
  return legalDateOf(instant) <= lastDay;
}

/** Whole days left, to show: 0 if the last day is today (`now` in epoch ms), negative if it is over. */
export function daysLeft(now: number, lastDay: LegalDate): number {
  return daysBetween(legalDateOf(now), lastDay);
}

function lengthOf(input: PeriodInput): { unit: Unit; amount: number } {
  const [unit, ...more] = UNITS.filter((each) => input[each] !== undefined);
  if (unit === undefined || more.length > 0) throw new RangeError('a period has exactly one of days, months and years');
  return { unit, amount: bounded(unit, input[unit], LONGEST[unit]) };
}

function bounded(unit: string, amount: number | undefined, longest: number): number {
  if (amount === undefined || !Number.isInteger(amount) || amount < 1 || amount > longest) {
    throw new RangeError(`${unit} of a period must be a whole number from 1 to ${longest}: ${amount}`);
  }
  return amount;
}

function lengthStep(from: LegalDate, end: LegalDate, unit: Unit, amount: number): Step {
  const length = `${amount} ${UNIT_TEXT[unit]}`;
  if (unit === 'days') {
    const text = `连续数满 ${length}，中间的周末和节假日也算在内，数到 ${legalDateText(end)}。`;
    return { text, rule: 'TIME-1 民事诉讼法第85条第2款' };
  }
  const day = dayOfMonth(from);
  const why = day === dayOfMonth(end) ? '到期月的对应日是 ' : `到期月没有 ${day} 日，以月末日为准：`;
  return { text: `期间为 ${length}，${why}${legalDateText(end)}。`, rule: 'TIME-4 民法典第202条' };
}

function shiftStep(nominal: LegalDate, lastDay: LegalDate): Step {
  const rule = 'TIME-2 民事诉讼法第85条第3款';
  const worked = weekday(lastDay) > 5 ? `，这个${weekdayText(lastDay)}调休上班` : '';
  const reason = dayOffReason(nominal);
  if (reason === undefined) return { text: `这一天是工作日${worked}，不用顺延。`, rule };
  const off = reason === weekdayText(nominal) ? '是休息日' : `是${reason}假期`;
  return { text: `${legalDateText(nominal)}${off}，顺延到假后第一个工作日 ${legalDateText(lastDay)}${worked}。`, rule };
}

/** TIME-3: midnight is for what needs no open office; where there are business hours, the day ends with them (民法典203.2). */
function untilStep(lastDay: LegalDate): Step {
  const text = `网上办理的，到 ${legalDateText(lastDay)}24 时为止都算按时；到窗口办理的，以下班时间为准；邮寄的，当天寄出就算按时。`;
  return { text, rule: 'TIME-3 民事诉讼法第85条第4款、民法典第203条第2款' };
}

function provisionalStep(nominal: LegalDate, lastDay: LegalDate): Step {
  // The notice may have a weekend worked: then the period ends on the nominal day, earlier than reckoned here.
  const advice = nominal === lastDay ? '' : `稳妥起见，请不晚于 ${legalDateText(nominal)}办理。`;
  const text = `国务院的放假安排尚未公布或录入，这里按周末和法定节日推算，最后一天可能变动。${advice}`;
  return { text, rule: 'TIME-2 全国年节及纪念日放假办法第2条' };
}
