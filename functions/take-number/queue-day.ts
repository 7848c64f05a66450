/** 当天的队列: the counter of one queue on one day, made from the hall's set-up. */
import type { LegalDate } from '../../court/time/legal-date';
import type { Clock } from '../../platform/clock';
import { CourtError } from '../../platform/errors';
import { type Hall, halls, type Queue, type QueueDay, queueDayId, queueDays } from './records';
import { opening } from './words';

/** Makes the counter from the hall's set-up, where the day has none yet. Throws NOT_FOUND, PRECONDITION_FAILED. */
export async function openQueueDay(hallId: string, queueId: string, date: LegalDate, clock: Clock): Promise<void> {
  const hall = await halls.get(hallId);
  if (!hall)
    throw new CourtError('NOT_FOUND', '没有找到这个服务大厅，请返回大厅列表重新选择。', { hallId: '没有这个大厅' });
  const queue = hall.queues.find((one) => one.queueId === queueId);
  if (!queue) throw new CourtError('NOT_FOUND', '这个大厅没有这项业务，请重新选择业务。', { queueId: '没有这个队列' });
  const day = newQueueDay(hall, queue, date);
  refuseOutsideHours(day, clock);
  await queueDays.insertMissing(day);
}

/** A queue's counter at the beginning of a day. */
export function newQueueDay(hall: Hall, queue: Queue, date: LegalDate): QueueDay {
  const midnight = Date.parse(`${date}T00:00:00+08:00`);
  return {
    _id: queueDayId(hall._id, date, queue.queueId),
    courtId: hall.courtId,
    hallId: hall._id,
    date,
    queueId: queue.queueId,
    issued: 0,
    settled: 0,
    recent: [],
    opensAt: new Date(midnight + hall.hours.open * 60_000),
    closesAt: new Date(midnight + hall.hours.close * 60_000),
    closed: false,
    queue,
    counters: Math.max(1, hall.counters.filter(({ queueIds }) => queueIds.includes(queue.queueId)).length),
  };
}

/** Numbers are given from opening to closing. Throws PRECONDITION_FAILED, with the hours. */
export function refuseOutsideHours({ opensAt, closesAt, closed }: QueueDay, clock: Clock): void {
  const now = clock.now();
  const hours = opening(opensAt, closesAt);
  if (!closed && now < opensAt.getTime())
    throw new CourtError('PRECONDITION_FAILED', `大厅还没有开始取号（取号时间 ${hours}），请到时再来。`);
  if (closed || now >= closesAt.getTime())
    throw new CourtError(
      'PRECONDITION_FAILED',
      `今天的取号已经结束（取号时间 ${hours}）。请改日再来，或在网上立案、办理。`,
    );
}
