/** 开放时段: the administrator offers times of a hall; asked again with another capacity, it is changed, and nothing is there twice. */
import { instantAt } from '../../court/time/clock-time';
import { type LegalDate, parseLegalDate } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { CourtError } from '../../platform/errors';
import type { WriteOperation } from '../../platform/operation';
import { type Staff, staff } from '../../platform/policy';
import { sideBySide } from '../../platform/side-by-side';
import { transact } from '../../platform/transact';
import { newSlot, type Slot } from '../../records/booking/booking';
import { daysOffOf } from '../../records/court/calendar';
import { type Hall, halls } from '../../records/hall/hall';
import type { BookFilingInput, BookFilingResult } from './contract';

export type AdminGrant = { openid: OpenId; staff: Staff };
type Result = BookFilingResult<'openSlots'>;

/** Of one call: within the 20 s of a function. */
const MOST = 200;

export const openSlots: WriteOperation<BookFilingInput<'openSlots'>, Result, AdminGrant> = {
  kind: 'write',
  policy: staff('admin'),
  async run({ input, grant, act, clock, note }) {
    const hall = await halls.get(input.hallId);
    if (hall?.courtId !== grant.staff.courtId)
      throw new CourtError('NOT_FOUND', '本院没有这个大厅，请重新选择。', { hallId: '没有这个大厅' });
    const times = timesOf(input.times, hall);
    const dates = [...new Set(input.dates.map(parseLegalDate))].sort();
    if (dates.length * times.length > MOST)
      throw new CourtError('INVALID_INPUT', `一次最多开放 ${MOST} 个时段，请分几次开放。`, { dates: '请少选几天' });
    note({ target: hall._id, courtId: hall.courtId });
    const dayOff = await daysOffOf(hall.courtId, dates);
    const wanted = dates.flatMap((date) => times.map((time) => ({ date, ...time })));
    const result: Result = { opened: 0, changed: 0, unchanged: 0, refused: [] };
    const done = await sideBySide(wanted, async (one) => {
      const why = refusedFor(one, input.onDaysOff ? undefined : dayOff(one.date), clock.now());
      return { ...one, ...(why ? { why } : await open(newSlot(hall, one, input.capacity, act._id), act)) };
    });
    for (const { date, from, why, how } of done) {
      if (how) result[how] += 1;
      else result.refused.push({ date, from, why: why ?? '' });
    }
    return result;
  },
};

type Time = { from: string; to: string };

function timesOf(times: readonly Time[], { hours }: Hall): Time[] {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  for (const [i, { from, to }] of times.entries()) {
    if (minutes(to) <= minutes(from))
      throw new CourtError('INVALID_INPUT', `${from} 到 ${to}：结束时间要晚于开始时间。`, {
        [`times.${i}.to`]: '太早',
      });
    if (minutes(from) < hours.open || minutes(to) > hours.close)
      throw new CourtError('INVALID_INPUT', `${from} 到 ${to}不在大厅的开放时间内，请改时间。`, {
        [`times.${i}.from`]: '不在开放时间内',
      });
  }
  if (new Set(times.map(({ from }) => from)).size < times.length)
    throw new CourtError('INVALID_INPUT', '有两个时段开始的时间相同，请合并后再开放。', { times: '时间重复' });
  return [...times];
}

function refusedFor(
  { date, from }: { date: LegalDate; from: string },
  dayOff: string | undefined,
  now: number,
): string | undefined {
  if (instantAt(date, from) <= now) return '这个时间已经过了';
  return dayOff && `${dayOff}，法院不上班`;
}

type Opened = { how: 'opened' | 'changed' | 'unchanged'; why?: undefined } | { how?: undefined; why: string };

/** Its end moves only while nobody has booked: who booked was told when it ends. */
const open = (wanted: Slot, act: Act): Promise<Opened> =>
  transact(async (transaction) => {
    const inSlots = transaction.collection<Slot>('booking_slots');
    const found = await inSlots.get(wanted._id);
    if (!found) {
      await inSlots.insert(wanted);
      return { how: 'opened' };
    }
    const { capacity, endsAt } = wanted;
    if (found.taken > capacity) return { why: `已有 ${found.taken} 人预约，名额不能少于这个数` };
    const sameEnd = found.endsAt.getTime() === endsAt.getTime();
    if (!sameEnd && found.taken > 0) return { why: '已有人预约，不能改结束时间' };
    if (!found.closed && found.capacity === capacity && sameEnd)
      return { how: found.lastAct === act._id && found.taken === 0 ? 'opened' : 'unchanged' };
    await inSlots.update(found._id, {
      capacity,
      endsAt,
      closed: false,
      closedFor: null,
      hasPlace: found.taken < capacity,
      lastAct: act._id,
    });
    return { how: 'changed' };
  });
