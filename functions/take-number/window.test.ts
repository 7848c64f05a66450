import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { notifications } from '../../platform/notify';
import { staffCollection } from '../../platform/policy';
import { main } from './index';
import { boards, tickets } from './records';

let court: CourtCloud;
const HALL = 'yuyao-hall-1';
type View = { ticketId: string; number: string; state: string; ahead: number; canRejoin: boolean; calls: number };
const ticketOf = (openid: string, ticketId: string) => as(openid, { action: 'ticket', ticketId });
const as = (openid: string, event: Record<string, unknown>) => court.call<View>('take-number', openid, event);
const take = (openid: string, queueId = 'filing') =>
  court.must<View>('take-number', openid, { action: 'take', hallId: HALL, queueId });
const callNext = async (extra: Record<string, unknown> = {}) =>
  (await court.must<{ ticket: View | null }>('take-number', 'o-window', { action: 'callNext', hallId: HALL, ...extra }))
    .ticket;
const window = (action: string, ticketId: string, extra: Record<string, unknown> = {}) =>
  court.must<View>('take-number', 'o-window', { action, ticketId, ...extra });
const mine = async (openid: string) =>
  (await court.must<{ tickets: View[] }>('take-number', openid, { action: 'mine' })).tickets;
const told = async (openid: string, field = 'title') => {
  const { result } = await court.emulator.store.run((unit) =>
    unit
      .find(court.emulator.store.collection('notifications'), { filter: { openid } })
      .map(({ doc }) => String(doc[field])),
  );
  return result;
};

beforeEach(async () => {
  court = await startCourt({ 'take-number': main });
});
afterEach(() => court.stop());

test('a counter calls in order of arrival, serves and finishes', async () => {
  const [first, second] = [await take('o-plaintiff'), await take('o-defendant')];
  expect(await callNext()).toMatchObject({
    ticketId: first.ticketId,
    state: 'called',
    calls: 1,
    counterName: '1号窗口',
  });
  expect(await window('start', first.ticketId)).toMatchObject({ state: 'serving' });
  expect(await window('finish', first.ticketId)).toMatchObject({ state: 'done' });
  expect(await callNext()).toMatchObject({ ticketId: second.ticketId });
  expect(await callNext()).toBeNull();
});

test('calling the next one finishes who was being served at that counter, and nobody else', async () => {
  const [first, second, third] = [await take('o-plaintiff'), await take('o-defendant'), await take('o-lawyer')];
  await callNext({ counterId: 'window-1' });
  await window('start', first.ticketId);
  await callNext({ counterId: 'window-2' });
  await window('start', second.ticketId);
  expect(await callNext({ counterId: 'window-1' })).toMatchObject({ ticketId: third.ticketId });
  expect(await tickets.get(first.ticketId)).toMatchObject({ state: 'done' });
  expect(await tickets.get(second.ticketId)).toMatchObject({ state: 'serving' });
});

test('Q-2 the priority queue is called first, and the counter sees only number and queue', async () => {
  await take('o-plaintiff');
  await take('o-elder', 'priority');
  const called = await callNext();
  expect(called).toMatchObject({ number: 'Y001' });
  expect(JSON.stringify(called)).not.toContain('o-elder');
});

test('two counters that call at once get two people', async () => {
  await take('o-plaintiff');
  await take('o-defendant');
  const [a, b] = await Promise.all([callNext({ counterId: 'window-1' }), callNext({ counterId: 'window-2' })]);
  expect(new Set([a?.number, b?.number])).toEqual(new Set(['A001', 'A002']));
});

test('Q-3 after three calls without an answer a ticket is passed; its holder rejoins once, three places back', async () => {
  const first = await take('o-plaintiff');
  for (const openid of ['o-a', 'o-b', 'o-c', 'o-d']) await take(openid);
  await callNext();
  expect(await as('o-window', { action: 'noShow', ticketId: first.ticketId })).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED', message: '还没有叫满 3 次，请再叫一次后再过号。' },
  });
  await window('recall', first.ticketId);
  expect(await window('recall', first.ticketId)).toMatchObject({ calls: 3, rejoined: false });
  expect(await as('o-window', { action: 'recall', ticketId: first.ticketId })).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED' },
  });
  expect(await window('noShow', first.ticketId)).toMatchObject({ state: 'passed' });
  expect(await mine('o-plaintiff')).toMatchObject([{ state: 'passed', canRejoin: true }]);
  expect(await court.must('take-number', 'o-plaintiff', { action: 'rejoin', ticketId: first.ticketId })).toMatchObject({
    state: 'waiting',
    ahead: 3,
  });

  const order = [await callNext(), await callNext(), await callNext(), await callNext()];
  expect(order.map((ticket) => ticket?.number)).toEqual(['A002', 'A003', 'A004', 'A001']);
  await window('recall', first.ticketId);
  expect(await window('recall', first.ticketId)).toMatchObject({ calls: 3, rejoined: true });
  await window('noShow', first.ticketId);
  expect(await as('o-plaintiff', { action: 'rejoin', ticketId: first.ticketId })).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED' },
  });
  expect(await ticketOf('o-plaintiff', first.ticketId)).toMatchObject({
    data: { state: 'passed', canRejoin: false, next: expect.stringContaining('重新取号') },
  });
  // A passed ticket at its end does not keep its holder from a new number.
  expect(await take('o-plaintiff')).toMatchObject({ number: 'A006' });
});

test('a transferred ticket waits at the front of the other queue with its own number', async () => {
  const mineFirst = await take('o-plaintiff');
  await take('o-defendant', 'payment');
  await callNext();
  expect(await window('transfer', mineFirst.ticketId, { queueId: 'payment' })).toMatchObject({
    state: 'waiting',
    number: 'A001',
    queueId: 'payment',
  });
  expect(await mine('o-defendant')).toMatchObject([{ ahead: 1 }]);
  expect(await callNext({ counterId: 'window-3' })).toMatchObject({ number: 'A001' });
});

test('“ahead” is right after calls, cancellations and rejoining, for who waits and for who comes', async () => {
  const all = [];
  for (const openid of ['o-a', 'o-b', 'o-c', 'o-d']) all.push(await take(openid));
  await court.must('take-number', 'o-b', { action: 'cancel', ticketId: all[1]?.ticketId });
  await callNext();
  expect((await mine('o-d'))[0]).toMatchObject({ ahead: 1 });
  expect(await take('o-e')).toMatchObject({ ahead: 2 });
});

test('a cancelled ticket is not called, and its holder may take another', async () => {
  const first = await take('o-plaintiff');
  expect(await court.must('take-number', 'o-plaintiff', { action: 'cancel', ticketId: first.ticketId })).toMatchObject({
    state: 'cancelled',
  });
  expect(await callNext()).toBeNull();
  expect(await take('o-plaintiff')).toMatchObject({ number: 'A002' });
});

test('the window draws a number for somebody without a phone', async () => {
  expect(
    await court.must('take-number', 'o-window', { action: 'takeFor', hallId: HALL, queueId: 'priority' }),
  ).toMatchObject({ number: 'Y001' });
  expect(
    await court.must('take-number', 'o-window', { action: 'takeFor', hallId: HALL, queueId: 'priority' }),
  ).toMatchObject({ number: 'Y002' });
  expect(await callNext()).toMatchObject({ number: 'Y001' });
});

test('people are told: two before you, called, passed', async () => {
  for (const openid of ['o-a', 'o-b', 'o-c', 'o-d']) await take(openid);
  await callNext();
  expect(await told('o-a')).toEqual(['请到1号窗口']);
  expect(await told('o-d')).toEqual(['前面还有 2 位']);
  // What may appear on a lock screen: the number, and where to go.
  const messages = await Promise.all(['o-a', 'o-d'].map((openid) => notifications.first({ openid })));
  expect(messages.map((one) => one?.message)).toEqual([
    { template: 'ticketCalled', values: { number: 'A001', place: '1号窗口' } },
    { template: 'ticketSoon', values: { number: 'A004', count: '2' } },
  ]);
});

test('the board shows numbers and counters and no person', async () => {
  await take('o-plaintiff');
  await take('o-defendant');
  await callNext();
  const { date } = (await tickets.find({}, { limit: 1 }))[0] ?? {};
  const board = await boards.get(`${HALL}:${date}`);
  expect(board).toMatchObject({
    calling: [{ number: 'A001', counterName: '1号窗口' }],
    queues: [{ queueId: 'filing', waiting: 1 }, { waiting: 0 }, { waiting: 0 }, { waiting: 0 }],
  });
  expect(JSON.stringify(board)).not.toContain('o-plaintiff');
  expect(await court.must('take-number', 'o-window', { action: 'board', hallId: HALL })).toMatchObject({
    queues: [{ waiting: 1, next: ['A002'] }, {}, {}, {}],
    atCounters: [{ number: 'A001', stateName: '已叫号', canRecall: true, canPass: false }],
  });
});

test('a clerk finds the counters of his hall and his own among them; one who sits at none has none', async () => {
  const board = (openid: string) => court.must('take-number', openid, { action: 'board', hallId: HALL });
  expect(await board('o-window')).toMatchObject({
    hallName: '余姚法院诉讼服务大厅（24 小时自助取号）',
    counters: [
      { counterId: 'window-1', name: '1号窗口', queueIds: ['priority', 'filing'] },
      { counterId: 'window-2' },
      { counterId: 'window-3' },
    ],
    ownCounterId: 'window-1',
  });
  await staffCollection.update('o-window', { counterId: 'window-9' });
  expect(await board('o-window')).toMatchObject({ ownCounterId: null });
});

test('Q-3 the counter is shown when it may call again and when it may pass over', async () => {
  const { ticketId } = await take('o-plaintiff');
  expect(await callNext()).toMatchObject({ canRecall: true, canPass: false });
  expect(await window('recall', ticketId)).toMatchObject({ calls: 2, canRecall: true, canPass: false });
  expect(await window('recall', ticketId)).toMatchObject({ calls: 3, canRecall: false, canPass: true });
  expect(await window('noShow', ticketId)).toMatchObject({ canRecall: false, canPass: false });
});

test('a notice leads to the ticket, which says what to do now, in one database action; other people find none', async () => {
  for (const openid of ['o-a', 'o-b']) await take(openid);
  const { ticketId } = await take('o-plaintiff');
  court.emulator.stats.reset();
  expect(await ticketOf('o-plaintiff', ticketId)).toMatchObject({
    ok: true,
    data: { ticketId, ahead: 2, stateName: '等候中', next: expect.stringContaining('等候'), canCancel: true },
  });
  expect(court.emulator.stats.info().calls['take-number.ticket']?.most).toBe(1);
  for (let calls = 0; calls < 3; calls += 1) await callNext();
  expect(await told('o-plaintiff', 'page')).toContain(`/services/take-number/ticket/index?ticketId=${ticketId}`);
  expect(await ticketOf('o-plaintiff', ticketId)).toMatchObject({
    data: { state: 'called', next: '请马上到1号窗口。', canCancel: true },
  });
  await window('finish', ticketId);
  expect(await ticketOf('o-plaintiff', ticketId)).toMatchObject({ data: { state: 'done', canCancel: false } });
  for (const id of [ticketId, 'no:such'])
    expect(await ticketOf('o-defendant', id)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test('a window of another hall, another role and other people are kept out', async () => {
  const ticket = await take('o-plaintiff');
  const refused = (code: string) => ({ ok: false, error: { code } });
  expect(await as('o-gz-window', { action: 'callNext', hallId: HALL })).toMatchObject(refused('FORBIDDEN'));
  expect(await as('o-window', { action: 'callNext', hallId: 'yuyao-hall-2' })).toMatchObject(refused('FORBIDDEN'));
  expect(await as('o-judge', { action: 'callNext', hallId: HALL })).toMatchObject(refused('FORBIDDEN'));
  expect(await as('o-plaintiff', { action: 'callNext', hallId: HALL })).toMatchObject(refused('FORBIDDEN'));
  await callNext();
  expect(await as('o-gz-window', { action: 'finish', ticketId: ticket.ticketId })).toMatchObject(refused('FORBIDDEN'));
  expect(await as('o-defendant', { action: 'cancel', ticketId: ticket.ticketId })).toMatchObject(refused('NOT_FOUND'));
  await staffCollection.update('o-window', { active: false });
  expect(await as('o-window', { action: 'finish', ticketId: ticket.ticketId })).toMatchObject(refused('FORBIDDEN'));
});

test('a move the state does not allow is refused and says how the ticket stands', async () => {
  const ticket = await take('o-plaintiff');
  expect(await as('o-window', { action: 'finish', ticketId: ticket.ticketId })).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED', message: 'A001 号还在等候叫号，请刷新叫号列表。' },
  });
  expect(await as('o-window', { action: 'finish', ticketId: 'no:such' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
});
