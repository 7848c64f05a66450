/** 转办: a ticket goes to the front of another queue of the hall, with its number. */
import { frontRank } from '../../court/machines/ticket';
import { CourtError } from '../../platform/errors';
import { counterOperation } from './counter-operation';
import { halls, queueDayId, tickets } from './records';
import { firstWaiting } from './waiting';

export const transfer = counterOperation<'transfer'>({
  event: 'transfer',
  async set({ input }) {
    const ticket = await tickets.get(input.ticketId);
    const hall = ticket && (await halls.get(ticket.hallId));
    const queue = hall?.queues.find(({ queueId }) => queueId === input.queueId);
    if (!ticket || !hall) throw new CourtError('NOT_FOUND', '没有找到这张号，请刷新叫号列表。');
    if (!queue) throw new CourtError('NOT_FOUND', '这个大厅没有这项业务。', { queueId: '没有这个队列' });
    const queueDay = queueDayId(hall._id, ticket.date, queue.queueId);
    const [first] = await firstWaiting(queueDay, 1);
    return {
      queueId: queue.queueId,
      queueName: queue.name,
      queueDay,
      minutesEach: queue.minutesEach,
      rank: frontRank(first ? [first.rank] : []),
      calls: 0,
      counterId: null,
      counterName: null,
      calledAt: null,
    };
  },
});
