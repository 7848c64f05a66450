/** 从哪天到哪天. Free of wx. */
import { daysBetween } from '../../../text/day';

/** The service sums no more at once. */
const MOST_DAYS = 92;

export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** '' these days can be asked for. */
export function daysError(from: string, to: string): string {
  if (from > to) return '开始的日子要在结束的日子以前。';
  return daysBetween(from, to) < MOST_DAYS ? '' : `一次最多看 ${MOST_DAYS} 天，请选近一点的日子。`;
}
