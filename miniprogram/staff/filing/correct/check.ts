/** 补正通知能不能发: every item says what, why and how, within the service's lengths; the period within FIX-1. Free of wx. */
import type { Item } from './items';

const BLANK = /（写明[^）]*）/;
const MOST = { what: 200, rule: 200, how: 500 };

/** '' it can be sent. */
export function itemError(item: Item): string {
  if (!item.what.trim()) return '请写明缺什么。';
  if (!item.how.trim()) return '请写明怎么补，当事人才知道该做什么。';
  if (!item.rule.trim()) return '请写明依据。';
  const blank = BLANK.exec(item.what)?.[0] ?? BLANK.exec(item.how)?.[0];
  if (blank) return `请把“${blank}”换成具体的内容。`;
  const long = (['what', 'rule', 'how'] as const).find((part) => item[part].trim().length > MOST[part]);
  return long ? `写得太长，最多 ${MOST[long]} 个字。` : '';
}

/** FIX-1 */
export const DAYS = { least: 3, usual: 7, most: 30 } as const;
export const daysWithin = (days: number) => Math.min(DAYS.most, Math.max(DAYS.least, days));
