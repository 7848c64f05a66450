/** 大厅的表: a hall as it is typed, and back. What is wrong is told by the path of its field, as the server does. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { ALL_DAY, clockOf, minutesOf } from '../clock';

export type Hall = DataOf<'court-desk', 'saveHall'>;
type Saving = EventOf<'court-desk', 'saveHall'>;

export interface QueueDraft {
  queueId: string;
  name: string;
  prefix: string;
  priority: boolean;
  filing: boolean;
  minutes: string;
}
export interface CounterDraft {
  counterId: string;
  name: string;
  queueIds: string[];
}
export interface HallDraft {
  name: string;
  address: string;
  allDay: boolean;
  open: string;
  close: string;
  queues: QueueDraft[];
  counters: CounterDraft[];
}

const OFFICE = { open: '09:00', close: '17:00' };

export const NEW_HALL: HallDraft = {
  name: '',
  address: '',
  allDay: false,
  ...OFFICE,
  queues: [{ queueId: 'filing', name: '立案', prefix: 'A', priority: false, filing: true, minutes: '12' }],
  counters: [{ counterId: 'window-1', name: '1号窗口', queueIds: ['filing'] }],
};

export function draftOf({ name, address, hours, queues, counters }: Hall): HallDraft {
  const allDay = hours.open === ALL_DAY.open && hours.close === ALL_DAY.close;
  return {
    name,
    address,
    allDay,
    ...(allDay ? OFFICE : { open: clockOf(hours.open), close: clockOf(hours.close) }),
    queues: queues.map(({ minutesEach, ...queue }) => ({ ...queue, minutes: String(minutesEach) })),
    counters: counters.map((counter) => ({ ...counter, queueIds: [...counter.queueIds] })),
  };
}

/** The first of `name-1`, `name-2` … that is free. */
function freeId(name: string, taken: readonly string[]): string {
  for (let n = 1; ; n += 1) if (!taken.includes(`${name}-${n}`)) return `${name}-${n}`;
}

export function newQueue(queues: readonly QueueDraft[]): QueueDraft {
  const prefix = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !queues.some((one) => one.prefix === letter)) ?? '';
  const queueId = freeId(
    'queue',
    queues.map((one) => one.queueId),
  );
  return { queueId, name: '', prefix, priority: false, filing: false, minutes: '10' };
}

export function newCounter(counters: readonly CounterDraft[]): CounterDraft {
  const counterId = freeId(
    'window',
    counters.map((one) => one.counterId),
  );
  return { counterId, name: `${counterId.replace('window-', '')}号窗口`, queueIds: [] };
}

/** Without a queue no counter serves it any more. */
export const withoutQueue = (draft: HallDraft, queueId: string): HallDraft => ({
  ...draft,
  queues: draft.queues.filter((one) => one.queueId !== queueId),
  counters: draft.counters.map((one) => ({ ...one, queueIds: one.queueIds.filter((id) => id !== queueId) })),
});

export function errorsOf(draft: HallDraft): Record<string, string> {
  const errors: Record<string, string> = {};
  const { name, address, allDay, open, close, queues, counters } = draft;
  if (name.trim().length < 2) errors.name = '请写大厅的名称';
  if (address.trim().length < 2) errors.address = '请写地址，让人找得到';
  if (!allDay && !(minutesOf(close) > minutesOf(open))) errors['hours.close'] = '关门时间要晚于开门时间';
  queues.forEach((queue, i) => {
    if (queue.name.trim() === '') errors[`queues.${i}.name`] = '请写这一队办什么';
    if (!/^[A-Z]$/.test(queue.prefix)) errors[`queues.${i}.prefix`] = '请写一个大写字母';
    else if (queues.some((one, j) => j < i && one.prefix === queue.prefix))
      errors[`queues.${i}.prefix`] = '和别的队列重复了，会叫出一样的号';
    const minutes = Number(queue.minutes);
    if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= 120))
      errors[`queues.${i}.minutesEach`] = '请写 1 到 120';
    if (!counters.some(({ queueIds }) => queueIds.includes(queue.queueId)))
      errors[`queues.${i}`] = '还没有窗口办这一队，请在下面的窗口里勾上';
  });
  counters.forEach((counter, i) => {
    if (counter.name.trim() === '') errors[`counters.${i}.name`] = '请写窗口的名称';
    if (counter.queueIds.length === 0) errors[`counters.${i}.queueIds`] = '请至少勾一队';
  });
  return errors;
}

export function savingOf(hall: Hall | null, draft: HallDraft): Saving {
  const { name, address, allDay, open, close, queues, counters } = draft;
  return {
    action: 'saveHall',
    ...(hall ? { hallId: hall.hallId, version: hall.version } : {}),
    name: name.trim(),
    address: address.trim(),
    hours: allDay ? ALL_DAY : { open: minutesOf(open), close: minutesOf(close) },
    queues: queues.map(({ minutes, ...queue }) => ({
      ...queue,
      name: queue.name.trim(),
      minutesEach: Number(minutes),
    })),
    counters: counters.map((counter) => ({ ...counter, name: counter.name.trim() })),
  };
}
