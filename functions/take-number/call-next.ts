/** 叫号: a counter calls the next ticket: priority queues first, then its queues in their order. */
import { legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { notify } from '../../platform/notify';
import type { WriteOperation } from '../../platform/operation';
import { staff } from '../../platform/policy';
import type { TakeNumberInput, TakeNumberResult } from './contract';
import { repair } from './draw';
import { ticketPage } from './pages';
import { type Counter, type Hall, hallDayId, halls, queueDayId, queueDays, type Ticket, tickets } from './records';
import { refresh } from './refresh';
import { firstWaiting, waitingIn } from './waiting';
import { moveAtCounter, ownHall, type WindowGrant } from './window';
import { counterView } from './words';

export const callNext: WriteOperation<TakeNumberInput<'callNext'>, TakeNumberResult<'callNext'>, WindowGrant> = {
  kind: 'write',
  policy: staff('window'),
  async run({ input, grant, act, again, clock, note }) {
    ownHall(grant.staff, input.hallId);
    const hall = await halls.get(input.hallId);
    if (!hall) throw new CourtError('NOT_FOUND', '没有找到这个服务大厅。');
    const counter = counterOf(hall, input.counterId ?? grant.staff.counterId);
    const date = legalDateOf(clock.now());
    const queueIds = servedQueues(hall, counter, input.queueId);
    const queueDayIds = queueIds.map((queueId) => queueDayId(hall._id, date, queueId));

    // Whoever died between number and ticket must not be passed over.
    const days = await queueDays.find({ _id: command().in(queueDayIds) }, { limit: queueDayIds.length });
    await Promise.all(days.map(repair));

    const mine = again ? await tickets.first({ lastAct: act._id, state: 'called' }) : undefined;
    const at = { counterId: counter.counterId, counterName: counter.name };
    const called =
      mine ??
      (await callFirst(queueDayIds, (ticket) => {
        const set = { ...at, calls: 1, calledAt: new Date(clock.now()) };
        return moveAtCounter({ event: 'call', ticketId: ticket._id, staff: grant.staff, act, clock, set });
      }));
    if (!called) return { ticket: null, waiting: 0 };
    note({ courtId: called.courtId, target: called._id });
    // Who is called next is done with who was served before.
    await tickets.updateWhere(
      {
        hallDay: hallDayId(hall._id, date),
        state: 'serving',
        counterId: counter.counterId,
        lastAct: command().neq(act._id),
      },
      { state: 'done', lastAct: act._id },
    );
    await tellCalled(called, clock.now());
    await refresh(hall, date, clock.now(), [called.queueDay]);
    return { ticket: counterView(called), waiting: await waitingIn(called.queueDay) };
  },
};

function counterOf(hall: Hall, counterId: string | undefined): Counter {
  const counter = hall.counters.find((one) => one.counterId === counterId);
  if (!counter)
    throw new CourtError('INVALID_INPUT', '请选择您所在的窗口。', {
      counterId: `只能是：${hall.counters.map((one) => one.counterId).join('、')}`,
    });
  return counter;
}

function servedQueues(hall: Hall, counter: Counter, only: string | undefined): string[] {
  if (only !== undefined) {
    if (!hall.queues.some(({ queueId }) => queueId === only))
      throw new CourtError('NOT_FOUND', '这个大厅没有这项业务。', { queueId: '没有这个队列' });
    return [only];
  }
  const isPriority = (queueId: string) => hall.queues.some((queue) => queue.queueId === queueId && queue.priority);
  return [...counter.queueIds.filter(isPriority), ...counter.queueIds.filter((queueId) => !isPriority(queueId))];
}

/** Two counters may want the same ticket: the write decides, and the other goes on to the next. */
async function callFirst(
  queueDayIds: readonly string[],
  call: (ticket: Ticket) => Promise<Ticket>,
): Promise<Ticket | undefined> {
  for (const queueDay of queueDayIds) {
    for (;;) {
      const [first] = await firstWaiting(queueDay, 1);
      if (!first) break;
      try {
        return await call(first);
      } catch (error) {
        if (!(error instanceof CourtError && error.code === 'PRECONDITION_FAILED')) throw error;
      }
    }
  }
  return undefined;
}

export async function tellCalled(ticket: Ticket, now: number): Promise<void> {
  if (!ticket.openid) return;
  await notify({
    _id: `${ticket._id}:called:${ticket.calls}`,
    openid: ticket.openid,
    courtId: ticket.courtId,
    title: `请到${ticket.counterName ?? '窗口'}`,
    text: `${ticket.number} 号，请到${ticket.counterName ?? '窗口'}办理${ticket.queueName}。叫 3 次没有到会过号。`,
    page: ticketPage(ticket._id),
    at: new Date(now),
    message: { template: 'ticketCalled', values: { number: ticket.number, place: ticket.counterName ?? '窗口' } },
  });
}
