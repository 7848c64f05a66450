/** 窗口叫号台: what a window clerk sees of his hall today. */
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { hallDayId, halls, queueDayId, tickets } from './records';
import { firstWaiting, waitingByQueue } from './waiting';
import { ownHall, type WindowGrant } from './window';
import { counterView } from './words';

/** Numbers shown ahead of each queue. */
const SHOWN = 10;

export const board: ReadOperation<TakeNumberInput<'board'>, TakeNumberResult<'board'>, WindowGrant> = {
  kind: 'read',
  policy: staff('window'),
  async run({ input: { hallId }, clock, grant }) {
    ownHall(grant.staff, hallId);
    const hall = await halls.get(hallId);
    if (!hall) throw new CourtError('NOT_FOUND', '没有找到这个服务大厅。');
    const date = legalDateOf(clock.now());
    const hallDay = hallDayId(hallId, date);
    const [waiting, next, moved] = await Promise.all([
      waitingByQueue(hallDay),
      Promise.all(hall.queues.map(({ queueId }) => firstWaiting(queueDayId(hallId, date, queueId), SHOWN))),
      tickets.find({ hallDay, state: command().in(['called', 'serving', 'passed']) }, { limit: 200 }),
    ]);
    return {
      hallId,
      hallName: hall.name,
      date,
      queues: hall.queues.map(({ queueId, name }, i) => ({
        queueId,
        name,
        waiting: waiting.get(queueId) ?? 0,
        next: (next[i] ?? []).map(({ number }) => number),
      })),
      counters: hall.counters,
      ownCounterId: hall.counters.find(({ counterId }) => counterId === grant.staff.counterId)?.counterId ?? null,
      atCounters: moved.filter(({ state }) => state !== 'passed').map(counterView),
      passed: moved.filter(({ state }) => state === 'passed').map(counterView),
    };
  },
};
