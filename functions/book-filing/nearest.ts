/** 最近的空位: what is offered to who found a time full or closed. */
import type { Court } from '../../platform/courts';
import { command } from '../../platform/database';
import { type Slot, slots } from '../../records/booking/booking';
import { timeText } from './views';

const OFFERED = 3;

export const ONLINE = '也可以在网上提交起诉状，当天就算收到。';

/** The next free times of a court, the earliest first. */
export const nearestSlots = (courtId: Court['_id'], now: number): Promise<Slot[]> =>
  slots.find(
    { courtId, hasPlace: true, startsAt: command().gt(new Date(now)) },
    { orderBy: [['startsAt', 'asc']], limit: OFFERED },
  );

/** In words, and the way that needs no time at the counter. */
export async function nearestText(courtId: Court['_id'], now: number): Promise<string> {
  const nearest = await nearestSlots(courtId, now);
  const times = nearest.map(timeText).join('、');
  return times
    ? `最近还有空的时间：${times}。${ONLINE}`
    : `目前没有别的空位，${ONLINE.slice(0, -1)}，也可以到大厅取号。`;
}
