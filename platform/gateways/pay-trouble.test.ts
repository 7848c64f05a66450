/** Everything WeChat Pay's answers can have wrong with them: altered, lost, late, twice, refused. Nothing of it is taken for money. */
import { fen } from '../../court/money';
import { legalDateOf } from '../../court/time/legal-date';
import { payEnvironment } from '../../demo/gateways';
import { ALTERATIONS } from '../../emulator/wechatpay/signature';
import { wechatPay } from './pay';
import { COURT, type PayTrial, startPayTrial } from './trial';

let trial: PayTrial;
let logged: jest.SpyInstance;
let count = 0;

beforeAll(async () => {
  trial = await startPayTrial();
});
afterAll(() => trial.stop());
beforeEach(() => {
  Object.assign(process.env, payEnvironment(trial.emulator));
  logged = jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  trial.emulator.faults.clear();
  trial.emulator.pay.clear();
  delete process.env.PAY_API_TIMEOUT_S;
  logged.mockRestore();
});

const upstream = (text: string) => ({ code: 'UPSTREAM_FAILED', message: expect.stringContaining(text) });
const lines = (): string => logged.mock.calls.flat().join('\n');
const fault = (on: string, kind: 'error-before' | 'error-after' | 'timeout-after' | 'twice' | 'slow', more = {}) =>
  trial.emulator.faults.add({ match: { gateway: `wechatpay.${on}` }, fault: kind, times: 1, ...more });

/** A refund of a payment that was made. */
async function refundable() {
  const { transactionId, notifyUrl } = await trial.paid();
  count += 1;
  const amounts = { refundFen: fen(5_000), totalFen: fen(5_000) };
  return { outRefundNo: `WRT${count}`, transactionId, subMchid: COURT, ...amounts, reason: '撤诉', notifyUrl };
}

describe.each(ALTERATIONS)('an answer altered (%s) does not count', (alteration) => {
  test('prepay: it is not known whether the order was made, and it may be asked for again', async () => {
    const order = trial.order();
    trial.emulator.pay.prepare({ on: 'prepay', alteration });
    await expect(wechatPay.prepay(order)).rejects.toMatchObject(upstream('不会丢'));
    expect(await wechatPay.prepay(order)).toEqual({ prepayId: expect.any(String) });
  });

  test('query: nothing is known of the money', async () => {
    const order = await trial.paid();
    trial.emulator.pay.prepare({ on: 'query', alteration });
    await expect(wechatPay.query(order)).rejects.toMatchObject(upstream('如果已经扣款，不会丢，请稍后刷新查看'));
    expect(await wechatPay.query(order)).toMatchObject({ state: 'paid' });
  });

  test('refund and its query', async () => {
    const asked = await refundable();
    trial.emulator.pay.prepare({ on: 'refund', alteration });
    await expect(wechatPay.refund(asked)).rejects.toMatchObject(upstream('不会退两次'));
    trial.emulator.pay.prepare({ on: 'query-refund', alteration });
    await expect(wechatPay.queryRefund(asked)).rejects.toMatchObject(upstream('不会退两次'));
    expect(await wechatPay.queryRefund(asked)).toMatchObject({ state: 'processing' });
  });
});

// It is answered by 204: there is no body to alter.
test.each(ALTERATIONS.filter((one) => one !== 'body'))(
  'an answer to close altered (%s): it is not known to be closed',
  async (alteration) => {
    const order = trial.order();
    await wechatPay.prepay(order);
    trial.emulator.pay.prepare({ on: 'close', alteration });
    await expect(wechatPay.close(order)).rejects.toMatchObject(upstream('不会丢'));
    expect(await wechatPay.close(order)).toBe('closed');
  },
);

describe('the answer is lost or late', () => {
  test('prepay took effect: the same number with the same content finds the order', async () => {
    const order = trial.order();
    fault('prepay', 'timeout-after');
    await expect(wechatPay.prepay(order)).rejects.toMatchObject(upstream('不会丢'));
    const { prepayId } = (await trial.emulator.pay.orders.ofNumber(order.outTradeNo)) ?? {};
    expect(await wechatPay.prepay(order)).toEqual({ prepayId });
  });

  test('refund took effect: it is one refund', async () => {
    const asked = await refundable();
    fault('refund', 'error-after');
    await expect(wechatPay.refund(asked)).rejects.toMatchObject(upstream('不会退两次'));
    expect(await wechatPay.queryRefund(asked)).toMatchObject({ state: 'processing' });
    fault('refund', 'twice');
    expect(await wechatPay.refund(asked)).toMatchObject({ state: 'processing' });
    expect(await wechatPay.refund({ ...asked, outRefundNo: 'WRAGAIN' })).toMatchObject({
      state: 'refused',
      why: 'order',
    });
  });

  test('close took effect', async () => {
    const order = trial.order();
    await wechatPay.prepay(order);
    fault('close', 'timeout-after');
    await expect(wechatPay.close(order)).rejects.toMatchObject(upstream('不会丢'));
    expect(await wechatPay.query(order)).toEqual({ state: 'closed' });
  });

  test.each(['prepay', 'query'] as const)('%s is waited for so long and no longer, and asked once', async (on) => {
    const order = await trial.paid();
    process.env.PAY_API_TIMEOUT_S = '0.3';
    trial.emulator.pay.prepare({ on, lateMs: 2_000 });
    const began = performance.now();
    const asking = on === 'query' ? wechatPay.query(order) : wechatPay.prepay(trial.order());
    await expect(asking).rejects.toMatchObject(upstream('不会丢'));
    expect(performance.now() - began).toBeLessThan(1_900);
    delete process.env.PAY_API_TIMEOUT_S;
    // A second request would have found nothing prepared, and answered at once.
    expect(await wechatPay.query(order)).toMatchObject({ state: 'paid' });
  });

  test('an answer that is slow is an answer', async () => {
    const order = await trial.paid();
    fault('query', 'slow', { ms: 200 });
    expect(await wechatPay.query(order)).toMatchObject({ state: 'paid' });
  });

  test('nobody there', async () => {
    process.env.PAY_API = 'http://127.0.0.1:1';
    await expect(wechatPay.prepay(trial.order())).rejects.toMatchObject(upstream('不会丢'));
    await expect(wechatPay.query(trial.order())).rejects.toMatchObject(upstream('不会丢'));
    expect(lines()).toContain('ECONNREFUSED');
  });

  test('what is on this computer is not sent through the shell’s proxy', async () => {
    const order = await trial.paid();
    process.env.http_proxy = 'http://127.0.0.1:1';
    try {
      expect(await wechatPay.query(order)).toMatchObject({ state: 'paid' });
    } finally {
      delete process.env.http_proxy;
    }
  });
});

describe('refused', () => {
  test.each(['FREQUENCY_LIMITED', 'NO_AUTH', 'PARAM_ERROR', 'RULE_LIMIT'])(
    'prepay by %s: surely nothing was done',
    async (code) => {
      fault('prepay', 'error-before', { code });
      await expect(wechatPay.prepay(trial.order())).rejects.toMatchObject(upstream('这次没有下成单，也没有扣款'));
      expect(lines()).toContain(code);
    },
  );

  test('WeChat’s inner errors leave it unknown', async () => {
    fault('prepay', 'error-after', { code: 'SYSTEM_ERROR' });
    await expect(wechatPay.prepay(trial.order())).rejects.toMatchObject(upstream('不会丢'));
    fault('refund', 'error-after', { code: 'SYSTEM_ERROR' });
    await expect(wechatPay.refund(await refundable())).rejects.toMatchObject(upstream('不会退两次'));
  });

  test('a refund that is refused for want of right is trouble of ours, no word on the refund', async () => {
    fault('refund', 'error-before', { code: 'NO_AUTH' });
    await expect(wechatPay.refund(await refundable())).rejects.toMatchObject(upstream('请稍后刷新查看'));
  });
});

describe('settings', () => {
  test('a wrong key, a wrong serial: WeChat refuses, and nothing was done', async () => {
    process.env.PAY_MCH_SERIAL = '00';
    await expect(wechatPay.prepay(trial.order())).rejects.toMatchObject(upstream('没有扣款'));
    expect(lines()).toContain('SIGN_ERROR');
  });

  test('what is missing is named to the court’s IT, and to nobody else', async () => {
    process.env.PAY_PLATFORM_KEYS = '{}';
    await expect(wechatPay.prepay(trial.order())).rejects.toMatchObject(upstream('没有扣款'));
    expect(lines()).toContain('PAY_PLATFORM_KEYS has no key');
    process.env.PAY_MCH_KEY = 'wrong';
    await expect(wechatPay.query(trial.order())).rejects.toMatchObject(upstream('刷新'));
    expect(lines()).toContain('PAY_MCH_KEY is not a key in base64');
    expect(() => wechatPay.payParameters('wx1')).toThrow('PAY_MCH_KEY');
  });

  test('keys that change: answers are believed by each that is set, and asked for by the public key', async () => {
    const order = await trial.paid();
    const { keys } = trial.emulator.pay;
    await keys.setMode('certificate');
    const both = payEnvironment(trial.emulator);
    Object.assign(process.env, both);
    expect(Object.keys(JSON.parse(both.PAY_PLATFORM_KEYS ?? ''))).toHaveLength(2);
    expect(await wechatPay.query(order)).toMatchObject({ state: 'paid' });
    const only = ([id]: [string, unknown]) => !id.startsWith('PUB_KEY_ID_');
    const certificates = Object.entries(JSON.parse(both.PAY_PLATFORM_KEYS ?? '')).filter(only);
    process.env.PAY_PLATFORM_KEYS = JSON.stringify(Object.fromEntries(certificates));
    expect(await wechatPay.query(order)).toMatchObject({ state: 'paid' });
    await keys.setMode('public-key');
    const stranger = { PUB_KEY_ID_OLD: certificates[0]?.[1] };
    process.env.PAY_PLATFORM_KEYS = JSON.stringify(stranger);
    await expect(wechatPay.query(order)).rejects.toMatchObject(upstream('刷新'));
  });

  test('a bill is fetched from the host that was asked, and from no other', async () => {
    // It stands: what is paid before midnight is asked for as of the same day.
    const now = trial.emulator.clock.now();
    trial.emulator.clock.set(now);
    await trial.paid();
    trial.emulator.clock.apply({ advance: 'P2D' });
    const date = legalDateOf(now);
    expect(await wechatPay.bill({ date, subMchid: COURT })).not.toHaveLength(0);
    process.env.PAY_API = trial.emulator.url.replace('127.0.0.1', 'localhost');
    await expect(wechatPay.bill({ date, subMchid: COURT })).rejects.toMatchObject(upstream('账单'));
    expect(lines()).toContain('nothing is signed for another host');
    trial.emulator.clock.reset();
  });
});

test('what is logged has codes and WeChat’s own number of the request; no person, order or key', async () => {
  const order = trial.order();
  fault('prepay', 'error-before', { code: 'NO_AUTH' });
  await wechatPay.prepay(order).catch(() => undefined);
  const { outTradeNo } = await trial.paid();
  trial.emulator.pay.prepare({ on: 'query', alteration: 'body' });
  await wechatPay.query({ ...order, outTradeNo }).catch(() => undefined);
  process.env.PAY_API = 'http://127.0.0.1:1';
  await wechatPay.query(order).catch(() => undefined);
  const all = logged.mock.calls.flat().map((line) => JSON.parse(line));
  expect(all).toEqual([
    {
      level: 'error',
      gateway: 'wechatpay',
      action: 'prepay',
      status: 403,
      code: 'NO_AUTH',
      requestId: expect.any(String),
    },
    {
      level: 'error',
      gateway: 'wechatpay',
      action: 'query',
      status: 200,
      code: 'EV3_RES_HEADER_SIGNATURE_DIGEST',
      requestId: expect.any(String),
    },
    { level: 'error', gateway: 'wechatpay', action: 'query', code: 'ECONNREFUSED' },
  ]);
  const { merchant } = trial.emulator.pay;
  for (const secret of [
    order.outTradeNo,
    order.openid,
    order.attach,
    merchant.apiV3Key,
    'PRIVATE KEY',
    'Authorization',
  ])
    expect(lines()).not.toContain(secret);
});
