/** 当天的预约: who comes when, by their times, and how many of them came. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayOf, daysBetween, dayText } from '../../text/day';
import { bookingTone, type Tone } from '../../text/tone';

type Day = DataOf<'book-filing', 'day'>;
export type Visit = Day['visits'][number];

export interface VisitRow {
  bookingId: string;
  bookingNo: string;
  name: string;
  /** 09:00–09:30, above the first of a time; '' the same time as above. */
  time: string;
  matterName: string;
  stateName: string;
  tone: Tone;
  papers: string;
  /** They were not received: he is to be told so at once. */
  unsent: boolean;
  mayArrive: boolean;
  mayMiss: boolean;
}

const PAPERS = { none: '没有先交材料', sending: '材料没有交成，请当场收', received: '材料已收' };

export function visitRows(visits: readonly Visit[]): VisitRow[] {
  let above = '';
  return visits.map((visit) => {
    const time = `${visit.from}–${visit.to}`;
    const isNew = time !== above;
    above = time;
    return {
      bookingId: visit.bookingId,
      bookingNo: visit.bookingNo,
      name: visit.name,
      time: isNew ? time : '',
      matterName: visit.matterName,
      stateName: visit.stateName,
      tone: bookingTone(visit.state),
      papers: `${PAPERS[visit.papers]}${visit.receiptNo ? `，${visit.receiptNo}` : ''}`,
      unsent: visit.papers === 'sending',
      mayArrive: visit.can.includes('arrived'),
      mayMiss: visit.can.includes('noShow'),
    };
  });
}

export interface Figures {
  waiting: number;
  arrived: number;
  missed: number;
}

export const figuresOf = (visits: readonly Visit[]): Figures => ({
  waiting: visits.filter(({ state }) => state === 'booked' || state === 'past').length,
  arrived: visits.filter(({ state }) => state === 'arrived').length,
  missed: visits.filter(({ state }) => state === 'noShow').length,
});

/** 09:00 约了 2 位，还能约 1 位. */
export const slotTexts = (slots: Day['slots']): string[] =>
  slots.map(({ from, to, taken, capacity, closed }) =>
    closed
      ? `${from}–${to} 已取消`
      : `${from}–${to} 约了 ${taken} 位${taken < capacity ? `，还能约 ${capacity - taken} 位` : '，满了'}`,
  );

/** 今天 3月5日 周四 */
export function dayTitle(date: string, now: number): string {
  const left = daysBetween(dayOf(now), date);
  const near = ['今天 ', '明天 '][left] ?? (left === -1 ? '昨天 ' : '');
  return (
    near +
    dayText(date)
      .replace(/^\d+年/, '')
      .replace('星期', '周')
  );
}

export const dayBeside = (date: string, by: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);
