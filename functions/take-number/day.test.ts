import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { main } from './index';
import { tickets } from './records';

let court: CourtCloud;
const HALL = 'gz-intermediate-hall-1';
const at = (time: string) => court.emulator.clock.set(Date.parse(`2025-03-03T${time}:00+08:00`));
const take = (openid: string) => court.call('take-number', openid, { action: 'take', hallId: HALL, queueId: 'filing' });

beforeEach(async () => {
  court = await startCourt({ 'take-number': main });
});
afterEach(() => court.stop());

test('Q-3 before opening and after closing no number is given, and the hours are said', async () => {
  at('08:29');
  expect(await take('o-plaintiff')).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('08:30—17:30') },
  });
  at('08:30');
  expect(await take('o-plaintiff')).toMatchObject({ ok: true, data: { seq: 1 } });
  at('17:30');
  expect(await take('o-defendant')).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('今天的取号已经结束') },
  });
});

test('a refusal uses no number up and leaves nothing behind', async () => {
  at('08:00');
  await take('o-plaintiff');
  at('09:00');
  expect(await take('o-plaintiff')).toMatchObject({ ok: true, data: { seq: 1, ahead: 0 } });
});

test('Q-3 unserved tickets expire when the timer closes the day; served ones are done', async () => {
  at('10:00');
  for (const openid of ['o-a', 'o-b', 'o-c']) await take(openid);
  const window = (event: Record<string, unknown>) =>
    court.must<{ ticket: { ticketId: string } }>('take-number', 'o-gz-window', event);
  const { ticket } = await window({ action: 'callNext', hallId: HALL });
  await window({ action: 'start', ticketId: ticket.ticketId });
  await window({ action: 'callNext', hallId: HALL, counterId: 'window-1', queueId: 'filing' });
  await court.emulator.functions.trigger('take-number', 'closeDay');
  expect(await court.must('take-number', 'o-c', { action: 'mine' })).toMatchObject({ tickets: [{ state: 'waiting' }] });
  at('17:31');
  await court.emulator.functions.trigger('take-number', 'closeDay');
  const inOrder = (await tickets.find({}, { limit: 10 })).sort((a, b) => a.seq - b.seq);
  expect(inOrder.map(({ state }) => state)).toEqual(['done', 'expired', 'expired']);
});

test('tickets of a day gone by expire even when its closing was missed', async () => {
  at('10:00');
  await take('o-a');
  court.emulator.clock.advance(24 * 3_600_000);
  await court.emulator.functions.trigger('take-number', 'closeDay');
  expect(await tickets.find({}, { limit: 10 })).toMatchObject([{ state: 'expired' }]);
});

test('a ticket of yesterday cannot be called, and yesterday does not keep anybody from a number today', async () => {
  at('10:00');
  await take('o-a');
  court.emulator.clock.advance(24 * 3_600_000);
  expect(await court.must('take-number', 'o-gz-window', { action: 'callNext', hallId: HALL })).toMatchObject({
    ticket: null,
  });
  expect(await take('o-a')).toMatchObject({ ok: true, data: { seq: 1 } });
});

test('a window may close the day early, and then no number is given', async () => {
  at('10:00');
  await take('o-a');
  const close = (extra: object) =>
    court.call('take-number', 'o-gz-window', { action: 'closeDay', hallId: HALL, ...extra });
  expect(await close({})).toMatchObject({ ok: false, error: { code: 'PRECONDITION_FAILED' } });
  expect(await close({ early: true })).toMatchObject({ ok: true, data: { halls: [{ hallId: HALL, expired: 1 }] } });
  expect(await take('o-b')).toMatchObject({ ok: false, error: { code: 'PRECONDITION_FAILED' } });
});

test('Q-3 a hall says that it is closed once a window closed the day early; the other halls and tomorrow do not', async () => {
  at('10:00');
  const hall = (hallId: string) => court.must('take-number', undefined, { action: 'queues', hallId });
  expect(await hall(HALL)).toMatchObject({ date: '2025-03-03', day: 'open' });
  // Nobody took a number: the day's counters are made only by closing.
  await court.must('take-number', 'o-gz-window', { action: 'closeDay', hallId: HALL, early: true });
  expect(await hall(HALL)).toMatchObject({ date: '2025-03-03', day: 'closed' });
  expect(await hall('yuyao-hall-1')).toMatchObject({ day: 'open' });
  court.emulator.clock.advance(24 * 3_600_000);
  expect(await hall(HALL)).toMatchObject({ date: '2025-03-04', day: 'open' });
});

test('a hall is asked with three reads of the database and no write', async () => {
  await court.stop();
  const actions: unknown[] = [];
  court = await startCourt({ 'take-number': main }, { intercept: ({ action }) => actions.push(action) });
  actions.length = 0;
  await court.must('take-number', undefined, { action: 'queues', hallId: HALL });
  expect(actions.sort()).toEqual(['database.aggregateDocuments', 'database.getDocument', 'database.getDocument']);
});

test('only a timer trigger counts as the timer: a caller without openid does not', async () => {
  expect(await court.call('take-number', undefined, { action: 'closeDay' })).toMatchObject({
    ok: false,
    error: { code: 'UNAUTHENTICATED' },
  });
  expect(await court.call('take-number', 'o-plaintiff', { Type: 'Timer', TriggerName: 'closeDay' })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT' },
  });
});

test('Q-4 a filing ticket says that it is not a filing and offers to file online', async () => {
  at('10:00');
  expect(await take('o-plaintiff')).toMatchObject({
    ok: true,
    data: {
      notice: '取号只是排队，不等于立案，也不会使任何期限停止计算。',
      onlineFiling: { page: '/services/file-case/start/index' },
    },
  });
});
