/** 日期: legal dates as people say them. A legal date is `YYYY-MM-DD` in Asia/Shanghai, whatever the phone's own zone. */
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** The legal date of an instant. */
export const dayOf = (ms: number) => new Date(ms + SHANGHAI_MS).toISOString().slice(0, 10);

/** Days from `from` to `to`; negative: `to` is over. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** `2026年12月3日 星期四`; not a date: the text itself. */
export function dayText(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(day.getTime())) return date;
  return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日 ${WEEKDAYS[day.getUTCDay()]}`;
}

/** What is left of a period whose last day is so many days away. */
export function leftText(days: number): string {
  if (days === 0) return '就是今天';
  if (days === 1) return '明天到期';
  return days > 0 ? `还有 ${days} 天` : `已经过了 ${-days} 天`;
}

/** `12月3日 09:05`, with the year when it is another one; `今天 09:05`. */
export function momentText(instant: string, now: number): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  const day = dayOf(ms);
  const time = new Date(ms + SHANGHAI_MS).toISOString().slice(11, 16);
  const today = dayOf(now);
  if (day === today) return `今天 ${time}`;
  if (daysBetween(day, today) === 1) return `昨天 ${time}`;
  const [year, month, date] = day.split('-').map(Number);
  return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}日 ${time}`;
}

/** `09:05`; with its day where that is not today. */
export const clockText = (instant: string, now: number) => momentText(instant, now).replace(/^今天 /, '');

/** For a receipt: `2026年12月3日 星期四 09:05`, whatever day it is now. */
export function stampText(instant: string): string {
  const ms = Date.parse(instant);
  if (Number.isNaN(ms)) return instant;
  return `${dayText(dayOf(ms))} ${new Date(ms + SHANGHAI_MS).toISOString().slice(11, 16)}`;
}
