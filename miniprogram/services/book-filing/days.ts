/** 可约的日子: free times day by day, as they are chosen from. Free of wx. */
import type { DataOf } from '../../api/services';
import { dayText } from '../../text/day';

type Slots = DataOf<'book-filing', 'slots'>;
type Slot = Slots['days'][number]['slots'][number];

export interface ShownTime {
  slotId: string;
  /** 09:00–09:30 */
  time: string;
  free: number;
  /** 还有 2 个位子 */
  left: string;
}

/** The times of one hall on one day. */
interface HallTimes {
  hallId: string;
  hallName: string;
  times: ShownTime[];
}

export interface ShownDay {
  date: string;
  /** 3月5日; with the year where it is not the first day's. */
  day: string;
  weekday: string;
  left: string;
  free: number;
  halls: HallTimes[];
}

const leftText = (free: number) => (free > 0 ? `还有 ${free} 个位子` : '约满了');

const timeOf = ({ slotId, from, to, free }: Slot): ShownTime => ({
  slotId,
  time: `${from}–${to}`,
  free,
  left: leftText(free),
});

function dayOf(date: string, first: string): { day: string; weekday: string } {
  const [day = '', weekday = ''] = dayText(date).split(' ');
  return { day: date.slice(0, 4) === first.slice(0, 4) ? day.slice(5) : day, weekday };
}

/** Of a time that is booked: each on a line of its own, so that neither is broken. */
export const whenOf = ({ date, from, to }: Pick<Slot, 'date' | 'from' | 'to'>) => ({
  day: dayText(date),
  clock: `${from}–${to}`,
});

/** Days on which the court offers times; the others are said in one line. */
export const daysOf = (days: Slots['days']): ShownDay[] =>
  days
    .filter(({ slots }) => slots.length > 0)
    .map(({ date, slots }) => {
      const free = slots.reduce((sum, slot) => sum + slot.free, 0);
      const names = new Map(slots.map(({ hallId, hallName }) => [hallId, hallName]));
      return {
        date,
        ...dayOf(date, days[0]?.date ?? date),
        free,
        left: leftText(free),
        halls: [...names].map(([hallId, hallName]) => ({
          hallId,
          hallName,
          times: slots.filter((slot) => slot.hallId === hallId).map(timeOf),
        })),
      };
    });

/** The first day with a free place: it stands open. '' none. */
export const firstFree = (days: readonly ShownDay[]): string => days.find(({ free }) => free > 0)?.date ?? '';

export interface NearTime {
  slotId: string;
  /** 3月5日 星期三 09:00–09:30 */
  text: string;
}

/** What is offered to who came too late: the next times that are free. */
export const nearest = (days: Slots['days'], most: number): NearTime[] =>
  days
    .flatMap(({ slots }) => slots)
    .filter(({ free }) => free > 0)
    .slice(0, most)
    .map(({ slotId, date, from, to }) => ({ slotId, text: `${dayText(date).slice(5)} ${from}–${to}` }));
