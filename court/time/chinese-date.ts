/** 中文日期: a day as papers write it. */
import { type LegalDate, legalDateOf, shanghaiMinuteOf } from './legal-date';

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

const partsOf = (date: LegalDate): [year: string, month: number, day: number] => [
  date.slice(0, 4),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** `2025年3月3日` */
export function plainDate(date: LegalDate): string {
  const [year, month, day] = partsOf(date);
  return `${Number(year)}年${month}月${day}日`;
}

/** `二〇二五年三月三日`: below rulings and notices, where the seal stands on it. */
export function chineseDate(date: LegalDate): string {
  const [year, month, day] = partsOf(date);
  return `${[...year].map((digit) => DIGITS[Number(digit)]).join('')}年${upTo99(month)}月${upTo99(day)}日`;
}

/** `十`, `十二`, `三十一`; a whole number from 1 to 99. Throws RangeError for others. */
export function upTo99(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99) throw new RangeError(`not from 1 to 99: ${count}`);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

/** `2025年3月3日10时05分`, Shanghai, of an instant (epoch ms). */
export function plainInstant(at: number): string {
  const minute = shanghaiMinuteOf(at);
  return `${plainDate(legalDateOf(at))}${Math.floor(minute / 60)}时${String(minute % 60).padStart(2, '0')}分`;
}
