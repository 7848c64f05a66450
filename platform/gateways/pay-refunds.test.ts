/** Refunds and bills at WeChat Pay, against the local cloud's stand-in. */
import { fen } from '../../court/money';
import { addDays, legalDateOf, parseLegalDate } from '../../court/time/legal-date';
import { wechatPay } from './pay';
import { readPayNotice } from './pay-notice';
import { COURT, type PayTrial, startPayTrial } from './trial';

let trial: PayTrial;
let count = 0;

beforeAll(async () => {
  trial = await startPayTrial();
});
afterAll(() => trial.stop());
afterEach(() => trial.emulator.clock.reset());

/** Half of a payment of 50 yuan, asked for by nobody yet. */
async function half() {
  const { transactionId, notifyUrl, outTradeNo } = await trial.paid();
  count += 1;
  const outRefundNo = `WRTRIAL${count}`;
  return {
    outTradeNo,
    asked: {
      outRefundNo,
      transactionId,
      subMchid: COURT,
      refundFen: fen(2_500),
      totalFen: fen(5_000),
      reason: '调解结案，减半收取（诉讼费用交纳办法第十五条）',
      notifyUrl,
    },
  };
}

test('FEE-15 a refund is under way until WeChat says it is done; asking again sends nothing twice', async () => {
  const { asked, outTradeNo } = await half();
  const first = await wechatPay.refund(asked);
  expect(first).toEqual({ state: 'processing', refundId: expect.any(String), amountFen: 2_500, at: null });
  expect(await wechatPay.refund(asked)).toEqual(first);
  await trial.say(`/pay/refund/${asked.outRefundNo}/succeed`);
  expect(await wechatPay.queryRefund(asked)).toEqual({ ...first, state: 'done', at: expect.any(Date) });
  const { headers, body } = trial.heard.at(-1) ?? { headers: {}, body: Buffer.alloc(0) };
  expect(readPayNotice(headers, body)).toMatchObject({
    kind: 'refund',
    state: 'done',
    outRefundNo: asked.outRefundNo,
    outTradeNo,
    transactionId: asked.transactionId,
    amountFen: 2_500,
    totalFen: 5_000,
    subMchid: COURT,
  });
  // What was paid was paid, whatever went back of it.
  expect(await wechatPay.query({ outTradeNo, subMchid: COURT })).toMatchObject({ state: 'paid', amountFen: 5_000 });
});

test.each([
  ['abnormal', 'abnormal'],
  ['close', 'closed'],
])('one that ends otherwise: %s', async (outcome, state) => {
  const { asked } = await half();
  await wechatPay.refund(asked);
  await trial.say(`/pay/refund/${asked.outRefundNo}/${outcome}`);
  expect(await wechatPay.queryRefund(asked)).toMatchObject({ state, at: null });
});

test('one that nobody asked for is unknown', async () => {
  expect(await wechatPay.queryRefund({ outRefundNo: 'WRNONE', subMchid: COURT })).toEqual({ state: 'unknown' });
});

test('more than was paid, other content under the same number, a payment that is none: it does not fit', async () => {
  const { asked } = await half();
  await wechatPay.refund(asked);
  const refused = { state: 'refused', why: 'order' };
  expect(await wechatPay.refund({ ...asked, refundFen: fen(2_501) })).toMatchObject(refused);
  expect(await wechatPay.refund({ ...asked, outRefundNo: 'WRMORE', refundFen: fen(2_501) })).toMatchObject(refused);
  expect(await wechatPay.refund({ ...asked, outRefundNo: 'WRNO', transactionId: '42000' })).toMatchObject(refused);
});

test.each([
  ['NOT_ENOUGH', 'noMoney'],
  ['USER_ACCOUNT_ABNORMAL', 'payer'],
])('refused by %s: nothing was sent, and the same number may be asked for again', async (code, why) => {
  const { asked } = await half();
  const match = { gateway: 'wechatpay.refund' };
  trial.emulator.faults.add({ match, fault: 'error-before', times: 1, code });
  expect(await wechatPay.refund(asked)).toEqual({ state: 'refused', why, code });
  expect(await wechatPay.queryRefund(asked)).toEqual({ state: 'unknown' });
  expect(await wechatPay.refund(asked)).toMatchObject({ state: 'processing' });
});

describe('bill', () => {
  test('a day of this court: what was paid, and what was taken on to go back', async () => {
    trial.emulator.clock.apply({ now: '2031-05-05T01:00:00Z' });
    const { asked, outTradeNo } = await half();
    await wechatPay.refund(asked);
    await trial.paid({ subMchid: '1900000110', description: '别的法院' });
    const date = parseLegalDate('2031-05-05');
    expect(await wechatPay.bill({ date, subMchid: COURT })).toBe('notReady');
    trial.emulator.clock.apply({ now: '2031-05-06T02:00:00Z' });
    expect(await wechatPay.bill({ date, subMchid: COURT })).toEqual([
      {
        kind: 'paid',
        transactionId: asked.transactionId,
        outTradeNo,
        amountFen: 5_000,
        refundFen: 0,
        outRefundNo: null,
        refundId: null,
        at: expect.any(Date),
        state: 'done',
      },
      {
        kind: 'refunded',
        transactionId: asked.transactionId,
        outTradeNo,
        amountFen: 0,
        refundFen: 2_500,
        outRefundNo: asked.outRefundNo,
        refundId: expect.any(String),
        at: expect.any(Date),
        state: 'processing',
      },
    ]);
    expect(await wechatPay.bill({ date, subMchid: '1900000110' })).toHaveLength(1);
  });

  test('a day with nothing has none', async () => {
    trial.emulator.clock.apply({ now: '2031-06-06T02:00:00Z' });
    const date = addDays(legalDateOf(trial.emulator.clock.now()), -1);
    expect(await wechatPay.bill({ date, subMchid: COURT })).toBe('none');
  });
});
