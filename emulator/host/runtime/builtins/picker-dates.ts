/** Columns of the picker's `date` and `time` modes (WeChat, "picker": mode = date, mode = time). */

export type DateFields = 'year' | 'month' | 'day';

const FIRST = '1900-01-01';
const LAST = '2099-12-31';

const two = (n: number) => String(n).padStart(2, '0');

/** [year, month, day]; what is missing or no number is taken from `instead`. */
function parts(text: string, instead: readonly number[]): number[] {
  const given = text.split('-').map(Number);
  return [0, 1, 2].map((i) => given[i] || instead[i] || 1);
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(1, to - from + 1) }, (_, i) => from + i);

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (const i of [0, 1, 2]) if (a[i] !== b[i]) return (a[i] ?? 0) - (b[i] ?? 0);
  return 0;
};

export interface DateRange {
  start: string;
  end: string;
  fields: DateFields;
}

const limits = ({ start, end }: DateRange) => ({
  low: parts(start, parts(FIRST, [])),
  high: parts(end, parts(LAST, [])),
});

/** The chosen date kept within the range, and within its month. */
export function dateWithin(chosen: readonly number[], range: DateRange): number[] {
  const { low, high } = limits(range);
  const [year = 1, month = 1, day = 1] = chosen;
  const real = [year, month, Math.min(day, daysIn(year, month))];
  if (compare(real, low) < 0) return low;
  return compare(real, high) > 0 ? high : real;
}

/** Values of each column, given what is chosen in those before it. */
export function dateColumns(chosen: readonly number[], range: DateRange): number[][] {
  const { low, high } = limits(range);
  const [year = 1, month = 1] = chosen;
  const atLow = year === low[0];
  const atHigh = year === high[0];
  const months = span(atLow ? (low[1] ?? 1) : 1, atHigh ? (high[1] ?? 12) : 12);
  const days = span(
    atLow && month === low[1] ? (low[2] ?? 1) : 1,
    atHigh && month === high[1] ? (high[2] ?? 31) : daysIn(year, month),
  );
  const columns = [span(low[0] ?? 1900, high[0] ?? 2099), months, days];
  return columns.slice(0, { year: 1, month: 2, day: 3 }[range.fields]);
}

/** @param today 'YYYY-MM-DD', for where nothing is chosen yet */
export const parseDate = (value: string, today: string): number[] => parts(value, parts(today, []));

export const formatDate = (chosen: readonly number[], fields: DateFields): string =>
  [String(chosen[0] ?? 1).padStart(4, '0'), two(chosen[1] ?? 1), two(chosen[2] ?? 1)]
    .slice(0, { year: 1, month: 2, day: 3 }[fields])
    .join('-');

const minutes = (text: string, instead: number): number => {
  const match = /^(\d{1,2}):(\d{1,2})$/.exec(text);
  return match ? Number(match[1]) * 60 + Number(match[2]) : instead;
};

export interface TimeRange {
  start: string;
  end: string;
}

const timeLimits = ({ start, end }: TimeRange) => ({ low: minutes(start, 0), high: minutes(end, 23 * 60 + 59) });

/** [hour, minute] kept within the range. */
export function timeWithin([hour = 0, minute = 0]: readonly number[], range: TimeRange): number[] {
  const { low, high } = timeLimits(range);
  const at = Math.min(Math.max(hour * 60 + minute, low), Math.max(low, high));
  return [Math.floor(at / 60), at % 60];
}

export function timeColumns([hour = 0]: readonly number[], range: TimeRange): number[][] {
  const { low, high } = timeLimits(range);
  const [from, to] = [Math.floor(low / 60), Math.floor(high / 60)];
  return [span(from, to), span(hour === from ? low % 60 : 0, hour === to ? high % 60 : 59)];
}

export const parseTime = (value: string): number[] => {
  const at = minutes(value, 0);
  return [Math.floor(at / 60), at % 60];
};

export const formatTime = ([hour = 0, minute = 0]: readonly number[]): string => `${two(hour)}:${two(minute)}`;
