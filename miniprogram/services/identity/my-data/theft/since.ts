/** 从什么时候起: as one remembers it. Free of wx. */

const DAY_MS = 86_400_000;

export const SINCE = [
  { value: 'today', label: '今天' },
  { value: 'days', label: '这几天', note: '三天以内' },
  { value: 'week', label: '一个星期以内' },
  { value: 'month', label: '一个月以内' },
  { value: 'unknown', label: '说不清' },
];

const DAYS = new Map([
  ['today', 1],
  ['days', 3],
  ['week', 7],
  ['month', 31],
]);

/** The earliest instant it may mean: nothing of the time in doubt is left out; undefined where he cannot say. */
export function earliest(since: string, now: number): string | undefined {
  const days = DAYS.get(since);
  return days === undefined ? undefined : new Date(now - days * DAY_MS).toISOString();
}
