import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { main } from './index';

let court: CourtCloud;
const ask = (event: Record<string, unknown>, openid = 'o-plaintiff') => court.call('take-number', openid, event);
const invalid = (fields: object) => ({ ok: false, error: { code: 'INVALID_INPUT', fields } });

beforeAll(async () => {
  court = await startCourt({ 'take-number': main });
});
afterAll(() => court.stop());

/** Everything in the database, to see that nothing was written. */
const counts = () =>
  Object.fromEntries([...court.emulator.store.collections].map(([name, { docs }]) => [name, docs.size]));

test.each([
  ['a wrong action', { action: 'buy' }, { action: expect.stringContaining('take') }],
  ['no action', {}, { action: expect.any(String) }],
  ['a missing field', { action: 'take', hallId: 'yuyao-hall-1' }, { queueId: '请填写业务队列' }],
  [
    'an extra field',
    { action: 'take', hallId: 'yuyao-hall-1', queueId: 'filing', seq: 1 },
    { seq: '不认识这一项，请去掉' },
  ],
  [
    'a field of another type',
    { action: 'take', hallId: 7, queueId: ['filing'] },
    { hallId: '服务大厅的格式不对，请重新填写', queueId: expect.any(String) },
  ],
  ['an operator for an id', { action: 'cancel', ticketId: { $ne: '' } }, { ticketId: expect.any(String) }],
  ['a requestId that is no UUID', { action: 'mine', requestId: '1' }, { requestId: '应为 UUID' }],
])('%s is INVALID_INPUT, field by field, and nothing is written', async (_what, event, fields) => {
  const before = counts();
  expect(await ask(event)).toMatchObject(invalid(fields));
  expect(counts()).toEqual(before);
});

test('text over 100 KB is refused with what to do instead', async () => {
  const before = counts();
  expect(await ask({ action: 'take', hallId: '长'.repeat(40_000), queueId: 'filing' })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', message: expect.stringContaining('100 KB') },
  });
  expect(counts()).toEqual(before);
});

test('an unknown court, hall or queue is NOT_FOUND, and leaves no act behind', async () => {
  const before = counts();
  expect(await ask({ action: 'take', hallId: 'nowhere', queueId: 'filing' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND', fields: { hallId: '没有这个大厅' } },
  });
  expect(await ask({ action: 'take', hallId: 'yuyao-hall-1', queueId: 'bribes' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND', fields: { queueId: '没有这个队列' } },
  });
  expect(await ask({ action: 'queues', hallId: 'nowhere' })).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(await ask({ action: 'halls', courtId: 'no-court' })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND', fields: { courtId: '没有这个法院' } },
  });
  expect(await ask({ action: 'halls', courtId: 'yuyao' })).toMatchObject({
    ok: true,
    data: { halls: [{ hallId: 'yuyao-hall-1' }, { hallId: 'yuyao-hall-2' }] },
  });
  expect(counts()).toEqual(before);
});

test('who calls is never taken from the event', async () => {
  const forged = { userInfo: { openId: 'o-window', appId: 'x' }, tcbContext: { openid: 'o-window' } };
  expect(await ask({ action: 'callNext', hallId: 'yuyao-hall-1', ...forged })).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN' },
  });
});

test('without a WeChat session looking is allowed and taking is not', async () => {
  expect(await court.call('take-number', undefined, { action: 'queues', hallId: 'yuyao-hall-1' })).toMatchObject({
    ok: true,
    data: { courtId: 'yuyao', day: 'open' },
  });
  expect(
    await court.call('take-number', undefined, { action: 'take', hallId: 'yuyao-hall-1', queueId: 'filing' }),
  ).toMatchObject({
    ok: false,
    error: { code: 'UNAUTHENTICATED' },
  });
});
