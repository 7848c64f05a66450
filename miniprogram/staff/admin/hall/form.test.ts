import { changesOf } from './changes';
import { draftOf, errorsOf, type Hall, newCounter, newQueue, savingOf, withoutQueue } from './form';

const HALL: Hall = {
  hallId: 'h1',
  version: 2,
  name: '一楼大厅',
  address: '一楼',
  hours: { open: 510, close: 1020 },
  queues: [
    { queueId: 'filing', name: '立案', prefix: 'A', priority: false, filing: true, minutesEach: 12 },
    { queueId: 'payment', name: '缴费', prefix: 'B', priority: false, filing: false, minutesEach: 6 },
  ],
  counters: [{ counterId: 'window-1', name: '1号窗口', queueIds: ['payment', 'filing'] }],
};
const { hallId, version, ...FIELDS } = HALL;

test('a hall goes through the form and back as it was, the order of a window’s queues too', () => {
  expect(savingOf(HALL, draftOf(HALL))).toEqual({ action: 'saveHall', hallId, version, ...FIELDS });
  expect(changesOf(draftOf(HALL), draftOf(HALL))).toEqual([]);
});

test('a hall that is open day and night stays so', () => {
  const always = { ...HALL, hours: { open: 0, close: 1440 } };
  expect(draftOf(always).allDay).toBe(true);
  expect(savingOf(always, draftOf(always)).hours).toEqual({ open: 0, close: 1440 });
});

test('a new queue and a new window have ids and a letter of their own', () => {
  const { queues, counters } = draftOf(HALL);
  expect(newQueue(queues)).toMatchObject({ queueId: 'queue-1', prefix: 'C' });
  expect(newCounter(counters)).toMatchObject({ counterId: 'window-2', name: '2号窗口' });
});

test('Q-1 two queues with one letter, a queue without a window, hours that end first: each is said at its place', () => {
  const draft = draftOf(HALL);
  const [first, second] = draft.queues;
  if (!first || !second) throw new Error('two queues');
  const wrong = { ...draft, open: '17:00', close: '09:00', queues: [first, { ...second, prefix: 'A', minutes: '0' }] };
  expect(Object.keys(errorsOf({ ...wrong, counters: [{ counterId: 'w', name: '', queueIds: ['filing'] }] }))).toEqual([
    'hours.close',
    'queues.1.prefix',
    'queues.1.minutesEach',
    'queues.1',
    'counters.0.name',
  ]);
});

test('a queue that goes is served nowhere any more, and both are told', () => {
  const without = withoutQueue(draftOf(HALL), 'payment');
  expect(without.counters[0]?.queueIds).toEqual(['filing']);
  expect(changesOf(draftOf(HALL), without)).toMatchObject([
    { what: '队列', from: '缴费（B），每号约 6 分钟', to: '没有' },
    { what: '窗口', from: '1号窗口：缴费、立案', to: '1号窗口：立案' },
  ]);
});
