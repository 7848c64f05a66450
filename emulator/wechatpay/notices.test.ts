import { WAITS_MS } from './notices';
import { clientOf, info, JSAPI, onTrial, opened, PARTNER, partnerOrder, partnerPath, post } from './trial';

const { emulator, court } = onTrial();
const make = (number: string) => clientOf(emulator()).post(JSAPI, partnerOrder(number, court().url));
const succeed = (number: string, body: object = {}) => post(emulator(), `/pay/${number}/succeed`, body);
const advance = (duration: string) => post(emulator(), '/clock', { advance: duration });
const told = () => court().got.map((one) => opened(one, emulator().pay.merchant));
const noticesOf = async (number: string) => (await info(emulator())).notices.filter(({ about }) => about === number);

test('is repeated by the schedule, at the times of the clock, until it is taken', async () => {
  await make('WF-retry');
  emulator().clock.set(Date.parse('2026-11-26T02:00:00Z'));
  court().statuses = [500, 404, 302, 401];
  await succeed('WF-retry');
  expect(court().got).toHaveLength(1);
  await advance('PT14S');
  expect(court().got).toHaveLength(1);
  await advance('PT1S');
  expect(court().got).toHaveLength(2);
  await advance('P2D');
  expect(court().got).toHaveLength(5);
  const [notice] = await noticesOf('WF-retry');
  expect(notice?.tries.map(({ at }) => new Date(at).toISOString().slice(11, 19))).toEqual([
    ...['02:00:00', '02:00:15', '02:00:30', '02:01:00', '02:04:00'],
  ]);
  expect(notice).toMatchObject({ isDelivered: true });
  expect(notice).not.toHaveProperty('nextAt');
  const ids = told().map((one) => one?.id);
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toBeDefined();
});

test('is given up after all of the schedule, 24 hours and 4 minutes', async () => {
  await make('WF-deaf');
  emulator().clock.set(Date.parse('2026-11-26T02:00:00Z'));
  court().statuses = Array.from({ length: 30 }, () => 500);
  await succeed('WF-deaf');
  await advance('P3D');
  expect(court().got).toHaveLength(1 + WAITS_MS.length);
  const [notice] = await noticesOf('WF-deaf');
  expect((notice?.tries.at(-1)?.at ?? 0) - (notice?.tries[0]?.at ?? 0)).toBe((24 * 60 + 4) * 60_000);
  expect(notice).toMatchObject({ isDelivered: false });
  expect((await clientOf(emulator()).get(partnerPath('WF-deaf'), PARTNER)).data).toMatchObject({
    trade_state: 'SUCCESS',
  });
});

test('204 is taken, too', async () => {
  await make('WF-204');
  court().statuses = [204];
  await succeed('WF-204');
  expect(await noticesOf('WF-204')).toMatchObject([{ isDelivered: true, tries: [{ status: 204 }] }]);
});

test('comes twice, a second apart, where that was ordered', async () => {
  await make('WF-twice');
  emulator().clock.set(emulator().clock.now());
  await succeed('WF-twice', { twice: true });
  expect(court().got).toHaveLength(1);
  await advance('PT1S');
  const [first, second, ...more] = told();
  expect(more).toEqual([]);
  expect(second).toEqual(first);
});

test('comes late, or not at all until it is asked for', async () => {
  await Promise.all([make('WF-delay'), make('WF-silent')]);
  emulator().clock.set(emulator().clock.now());
  await succeed('WF-delay', { delay: 'PT5M' });
  await succeed('WF-silent', { silent: true });
  await advance('PT4M59S');
  expect(court().got).toHaveLength(0);
  await advance('PT1S');
  expect(told()).toMatchObject([{ resource: { out_trade_no: 'WF-delay' } }]);
  await advance('P2D');
  expect(court().got).toHaveLength(1);
  await post(emulator(), '/pay/WF-silent/notify');
  await post(emulator(), '/pay/WF-silent/notify');
  const [, first, again] = told();
  expect(first).toMatchObject({ resource: { out_trade_no: 'WF-silent' } });
  expect(again).toEqual(first);
});

test.each(['body', 'signature', 'serial', 'probe'])('with another %s it does not hold', async (alteration) => {
  const number = `WF-forged-${alteration}`;
  await make(number);
  await succeed(number, { alteration });
  expect(told()).toEqual([undefined]);
  await post(emulator(), `/pay/${number}/notify`);
  expect(told()[1]).toBeDefined();
});

test('an old one is signed an hour ago', async () => {
  await make('WF-time');
  await succeed('WF-time', { alteration: 'time' });
  const at = Number(court().got[0]?.headers['wechatpay-timestamp']);
  expect(Date.now() / 1000 - at).toBeGreaterThan(3500);
});

test('is signed in real time whatever the clock says', async () => {
  await make('WF-clock');
  emulator().clock.set(Date.parse('2030-01-01T00:00:00Z'));
  await succeed('WF-clock', { late: true });
  expect(Math.abs(Date.now() / 1000 - Number(court().got[0]?.headers['wechatpay-timestamp']))).toBeLessThan(60);
  expect(told()).toMatchObject([{ resource: { success_time: '2030-01-01T08:00:00+08:00' } }]);
});

describe('faults', () => {
  const fault = (order: object) => post(emulator(), '/faults', order);

  test('of notices: not sent, sent and not known to be, sent twice', async () => {
    emulator().clock.set(emulator().clock.now());
    for (const [kind, sent] of [
      ['error-before', 0],
      ['error-after', 1],
      ['timeout-after', 1],
      ['twice', 2],
    ] as const) {
      const number = `WF-fault-${kind}`;
      await make(number);
      court().clear();
      await fault({ match: { gateway: 'wechatpay.notify' }, fault: kind, times: 1 });
      await succeed(number);
      expect({ kind, sent: court().got.length }).toEqual({ kind, sent });
      await advance('PT15S');
      expect(court().got).toHaveLength(kind === 'twice' ? 2 : sent + 1);
    }
  });

  test('of requests: refused, done and not said, done twice', async () => {
    await fault({ match: { gateway: 'wechatpay' }, fault: 'error-before', times: 1 });
    await expect(make('WF-before')).rejects.toMatchObject({
      response: { status: 500, data: { code: 'SYSTEM_ERROR' } },
    });
    await fault({ match: { gateway: 'wechatpay.prepay' }, fault: 'error-before', times: 1, code: 'FREQUENCY_LIMITED' });
    await expect(make('WF-before')).rejects.toMatchObject({ response: { status: 429 } });
    for (const kind of ['error-after', 'timeout-after']) {
      await fault({ match: { gateway: 'wechatpay.prepay' }, fault: kind, times: 1 });
      await expect(make(`WF-${kind}`)).rejects.toThrow();
      const made = await clientOf(emulator()).get(partnerPath(`WF-${kind}`), PARTNER);
      expect(made.data).toMatchObject({ trade_state: 'NOTPAY' });
    }
    await fault({ match: { gateway: 'wechatpay.*' }, fault: 'twice' });
    await make('WF-double');
    await clientOf(emulator()).post(`${partnerPath('WF-double')}/close`, PARTNER);
  });

  test('a notice may come before the answer of what it is about', async () => {
    await post(emulator(), '/pay/next', { on: 'prepay', lateMs: 300 });
    let isAnswered = false;
    const asked = make('WF-early').then(() => {
      isAnswered = true;
    });
    while ((await succeed('WF-early')).status === 404);
    expect(court().got).toHaveLength(1);
    expect(isAnswered).toBe(false);
    await asked;
  });
});
