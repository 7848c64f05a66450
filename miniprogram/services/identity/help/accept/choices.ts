/** 帮什么、帮到哪天. Free of wx. */
import type { EventOf } from '../../../../api/services';
import { dayOf } from '../../../../text/day';

export type Scope = EventOf<'identity', 'acceptHelp'>['scope'][number];

export const SCOPES: readonly { id: Scope; name: string; plain: string }[] = [
  { id: 'fillIn', name: '帮忙填写', plain: '他可以替您填起诉状、传照片。不会交出去。' },
  { id: 'read', name: '帮忙看法院发来的内容', plain: '您让他看的那一件，他可以看进度、看通知。' },
  { id: 'handIn', name: '帮忙提交', plain: '他填好了请您看，您点头以后才交。' },
];

export const PERIODS = [
  { value: '1', label: '一个月' },
  { value: '3', label: '三个月' },
  { value: '12', label: '一年' },
];

/** So many months from that day on, as YYYY-MM-DD; the last day of a month where there is no such day. */
export function untilAfter(months: number, now: number): string {
  const [year = 0, month = 1, day = 1] = dayOf(now).split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const wanted = Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth));
  return new Date(wanted).toISOString().slice(0, 10);
}
