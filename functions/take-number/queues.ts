/** 队列: the queues of a hall, how many wait and about how long. */

import { hallDay, waitRange } from '../../court/machines/ticket';
import { legalDateOf } from '../../court/time/legal-date';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { anyone } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { hallDayId, halls, queueDays } from './records';
import { waitingByQueue } from './waiting';
import { hoursText, NO_EFFECT, PRIORITY_HINT } from './words';

export const queues: ReadOperation<TakeNumberInput<'queues'>, TakeNumberResult<'queues'>, unknown> = {
  kind: 'read',
  policy: anyone,
  async run({ input: { hallId }, clock }) {
    const now = clock.now();
    const date = legalDateOf(now);
    const [hall, waiting, [closed]] = await Promise.all([
      halls.get(hallId),
      waitingByQueue(hallDayId(hallId, date)),
      // A window closes all queues of a day together, also those where nobody took a number.
      queueDays.find({ hallId, date, closed: true }, { limit: 1, fields: ['_id'] }),
    ]);
    if (!hall)
      throw new CourtError('NOT_FOUND', '没有找到这个服务大厅，请返回大厅列表重新选择。', { hallId: '没有这个大厅' });
    return {
      hallId,
      courtId: hall.courtId,
      name: hall.name,
      address: hall.address,
      hours: hoursText(hall.hours),
      date,
      day: closed ? 'closed' : hallDay(hall.hours, now),
      notice: NO_EFFECT,
      queues: hall.queues.map(({ queueId, name, priority, filing, minutesEach }) => {
        const count = waiting.get(queueId) ?? 0;
        const counters = hall.counters.filter(({ queueIds }) => queueIds.includes(queueId)).length;
        return {
          queueId,
          name,
          waiting: count,
          wait: waitRange(count, minutesEach, counters),
          priority,
          filing,
          hint: priority ? PRIORITY_HINT : null,
        };
      }),
    };
  },
};
