/** 开放的打算: from two spans of a day and a length to times, from two days to dates; within what one call takes. Free of wx. */
import type { DataOf, EventOf } from '../../../../api/services';
import { daysBetween, dayText } from '../../../../text/day';
import { clockOf, minutesOf } from '../../clock';

type Opening = EventOf<'book-filing', 'openSlots'>;

export interface Span {
  on: boolean;
  from: string;
  to: string;
}
export interface Plan {
  firstDay: string;
  lastDay: string;
  morning: Span;
  afternoon: Span;
  /** Minutes of one time. */
  each: number;
  capacity: string;
  onDaysOff: boolean;
}

/** What one call takes. */
const MOST_DAYS = 31;
const MOST_TIMES = 20;
const MOST_SLOTS = 200;
const DAY_MS = 86_400_000;

/** What is left of a span after its last whole time is not opened. */
function timesOf({ on, from, to }: Span, each: number): { from: string; to: string }[] {
  const [first, end] = [minutesOf(from), minutesOf(to)];
  if (!on || !(end > first)) return [];
  return Array.from({ length: Math.floor((end - first) / each) }, (_, i) => ({
    from: clockOf(first + i * each),
    to: clockOf(first + (i + 1) * each),
  }));
}

export const timesIn = ({ morning, afternoon, each }: Plan) => [...timesOf(morning, each), ...timesOf(afternoon, each)];

export function datesIn({ firstDay, lastDay }: Plan): string[] {
  const days = daysBetween(firstDay, lastDay) + 1;
  return Array.from({ length: Math.max(0, Math.min(days, MOST_DAYS + 1)) }, (_, i) =>
    new Date(Date.parse(firstDay) + i * DAY_MS).toISOString().slice(0, 10),
  );
}

/** @param hours of the hall, minutes of the day */
export function errorsOf(plan: Plan, hours: { open: number; close: number }): Record<string, string> {
  const errors: Record<string, string> = {};
  const dates = datesIn(plan);
  const times = timesIn(plan);
  if (dates.length === 0) errors.lastDay = '不能早于第一天';
  else if (dates.length > MOST_DAYS) errors.lastDay = `一次最多开放 ${MOST_DAYS} 天，请分几次`;
  for (const [name, span] of [
    ['morning', plan.morning],
    ['afternoon', plan.afternoon],
  ] as const) {
    if (!span.on) continue;
    if (!(minutesOf(span.to) > minutesOf(span.from))) errors[name] = '结束要晚于开始';
    else if (minutesOf(span.from) < hours.open || minutesOf(span.to) > hours.close)
      errors[name] = `大厅 ${clockOf(hours.open)}–${clockOf(hours.close)} 开放，不能超出`;
    else if (timesOf(span, plan.each).length === 0) errors[name] = '放不下一个时段，请改长一点';
  }
  if (plan.morning.on && plan.afternoon.on && minutesOf(plan.afternoon.from) < minutesOf(plan.morning.to))
    errors.afternoon ??= '和上午重了';
  if (!plan.morning.on && !plan.afternoon.on) errors.morning = '上午、下午请至少勾一个';
  const count = Number(plan.capacity);
  if (!(Number.isInteger(count) && count >= 1 && count <= 100)) errors.capacity = '请写 1 到 100';
  if (times.length > MOST_TIMES) errors.each = `一天最多 ${MOST_TIMES} 个时段，请把每个时段改长`;
  else if (dates.length * times.length > MOST_SLOTS) errors.lastDay ??= `一次最多 ${MOST_SLOTS} 个时段，请少选几天`;
  return errors;
}

/** What would be open, said before it is. */
export function planText(plan: Plan): string {
  const times = timesIn(plan);
  const [first, last] = [times[0], times[times.length - 1]];
  if (!first || !last) return '';
  const off = plan.onDaysOff ? '周末、放假也开放' : '周末、放假的日子自动跳过';
  const days =
    plan.firstDay === plan.lastDay ? dayText(plan.firstDay) : `${dayText(plan.firstDay)}到 ${dayText(plan.lastDay)}`;
  return `${days}，${off}；每天 ${times.length} 个时段，从 ${first.from} 到 ${last.to}，每个时段 ${plan.capacity || '…'} 位。`;
}

export const openingOf = (hallId: string, plan: Plan): Opening => ({
  action: 'openSlots',
  hallId,
  dates: datesIn(plan),
  times: timesIn(plan),
  capacity: Number(plan.capacity),
  ...(plan.onDaysOff ? { onDaysOff: true } : {}),
});

type Refused = DataOf<'book-filing', 'openSlots'>['refused'];

/** Times of one day with one reason are said once. */
export function refusals(refused: Refused): string[] {
  const times = new Map<string, string[]>();
  for (const { date, from, why } of refused) {
    const key = `${dayText(date)}，${why}`;
    times.set(key, [...(times.get(key) ?? []), from]);
  }
  return [...times].map(([key, all]) =>
    all.length > 3 ? `${key}（${all.length} 个时段）` : `${key}（${all.join('、')}）`,
  );
}
