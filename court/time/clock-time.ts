/** 时刻: the hour of a day in Shanghai, as people write it. */
import { type LegalDate, legalDateOf, legalDateText, shanghaiMinuteOf } from './legal-date';

/** `09:05` of an instant (epoch ms). */
export function clockText(instant: number): string {
  const minute = shanghaiMinuteOf(instant);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/**
 * Epoch ms of `HH:MM` on a day.
 * Throws RangeError for what is no time of a day.
 */
export function instantAt(date: LegalDate, time: string): number {
  const instant = /^\d\d:\d\d$/.test(time) ? Date.parse(`${date}T${time}:00+08:00`) : Number.NaN;
  if (Number.isNaN(instant)) throw new RangeError(`not a time of a day: ${time}`);
  return instant;
}

/** `2025 年 3 月 5 日（周三）09:00–09:30`, from and to in epoch ms on one day. */
export const spanText = (from: number, to: number): string =>
  `${legalDateText(legalDateOf(from))}${clockText(from)}–${clockText(to)}`;
