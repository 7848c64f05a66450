/** Orders at WeChat Pay through the unmodified client, against the local cloud's stand-in. */
import { createPublicKey, verify } from 'node:crypto';
import { fen } from '../../court/money';
import { wechatPay } from './pay';
import { readPayNotice } from './pay-notice';
import { PayOrderTaken } from './pay-orders';
import { COURT, type PayTrial, startPayTrial } from './trial';

let trial: PayTrial;

beforeAll(async () => {
  trial = await startPayTrial();
});
afterAll(() => trial.stop());
afterEach(() => trial.emulator.clock.reset());

const taken = (why: string) => expect.objectContaining({ name: 'PayOrderTaken', why });
const said = (no: string, outcome: string, body: object = {}) => trial.say(`/pay/${no}/${outcome}`, body);

describe('prepay', () => {
  test('the order is the court’s, for this person, of this amount, and ends when it should', async () => {
    const order = trial.order({ description: '案件受理费 （2025）浙0281民初1号' });
    expect(await wechatPay.prepay(order)).toEqual({ prepayId: expect.stringMatching(/^wx/) });
    expect(await trial.emulator.pay.orders.ofNumber(order.outTradeNo)).toMatchObject({
      subMchid: COURT,
      openid: 'o-plaintiff',
      totalFen: 5_000,
      attach: order.attach,
      notify: { url: order.notifyUrl },
      payUntil: Math.floor(order.expiresAt.getTime() / 1000) * 1000,
    });
  });

  test('the same number with the same content is the same order', async () => {
    const order = trial.order();
    expect(await wechatPay.prepay(order)).toEqual(await wechatPay.prepay(order));
  });

  test('with other content, once it is paid, or once it is closed, the number is taken', async () => {
    const order = trial.order();
    await wechatPay.prepay(order);
    await expect(wechatPay.prepay({ ...order, amountFen: fen(5_001) })).rejects.toEqual(taken('different'));
    await wechatPay.close(order);
    await expect(wechatPay.prepay(order)).rejects.toEqual(taken('closed'));
    await expect(wechatPay.prepay(await trial.paid())).rejects.toBeInstanceOf(PayOrderTaken);
    await expect(wechatPay.prepay(await trial.paid())).rejects.toEqual(taken('paid'));
  });

  test('a long description is cut where a letter ends; what is attached is never cut', async () => {
    const order = trial.order({ description: `案件受理费\n${'余'.repeat(60)}` });
    await wechatPay.prepay(order);
    const { description = '' } = (await trial.emulator.pay.orders.ofNumber(order.outTradeNo)) ?? {};
    expect(description).toBe(`案件受理费 ${'余'.repeat(37)}`);
    await expect(wechatPay.prepay(trial.order({ attach: '单'.repeat(43) }))).rejects.toThrow('128 bytes');
  });
});

test('what the phone gets is signed with the merchant’s key, for this program', () => {
  const { timeStamp, nonceStr, package: packed, signType, paySign } = wechatPay.payParameters('wx20250303');
  const { appid, publicKey } = trial.emulator.pay.merchant;
  expect({ packed, signType }).toEqual({ packed: 'prepay_id=wx20250303', signType: 'RSA' });
  expect(Math.abs(Number(timeStamp) - Date.now() / 1000)).toBeLessThan(60);
  const message = (prepay: string) => Buffer.from(`${appid}\n${timeStamp}\n${nonceStr}\n${prepay}\n`);
  const isSigned = (prepay: string) =>
    verify('sha256', message(prepay), createPublicKey(publicKey), Buffer.from(paySign, 'base64'));
  expect([isSigned(packed), isSigned('prepay_id=wx2')]).toEqual([true, false]);
  expect(wechatPay.payParameters('wx20250303').nonceStr).not.toBe(nonceStr);
});

describe('query', () => {
  test('an order that waits, that was paid, that failed, that was closed, that nobody made', async () => {
    const order = trial.order();
    await wechatPay.prepay(order);
    expect(await wechatPay.query(order)).toEqual({ state: 'notPaid' });
    await said(order.outTradeNo, 'fail');
    expect(await wechatPay.query(order)).toEqual({ state: 'notPaid' });
    await said(order.outTradeNo, 'succeed');
    expect(await wechatPay.query(order)).toEqual({
      state: 'paid',
      outTradeNo: order.outTradeNo,
      transactionId: expect.stringMatching(/^\d{28}$/),
      amountFen: 5_000,
      paidAt: expect.any(Date),
      payerOpenid: 'o-plaintiff',
      subMchid: COURT,
      attach: order.attach,
    });
    const closed = trial.order();
    await wechatPay.prepay(closed);
    await wechatPay.close(closed);
    expect(await wechatPay.query(closed)).toEqual({ state: 'closed' });
    expect(await wechatPay.query(trial.order())).toEqual({ state: 'unknownOrder' });
  });

  test('what was really paid is told, also where it is not what was asked for', async () => {
    const order = trial.order();
    await wechatPay.prepay(order);
    await said(order.outTradeNo, 'succeed', { amountFen: 4_999 });
    expect(await wechatPay.query(order)).toMatchObject({ state: 'paid', amountFen: 4_999 });
  });

  test('another court’s merchant does not know it', async () => {
    const order = await trial.paid();
    expect(await wechatPay.query({ ...order, subMchid: '1900000110' })).toEqual({ state: 'unknownOrder' });
  });

  test('the court’s clock may stand anywhere: signatures are of real time', async () => {
    const order = await trial.paid();
    trial.emulator.clock.apply({ advance: 'P30D' });
    expect(await wechatPay.query(order)).toMatchObject({ state: 'paid' });
  });
});

describe('close', () => {
  test('once, again, and of an order that nobody made', async () => {
    const order = trial.order();
    await wechatPay.prepay(order);
    expect([await wechatPay.close(order), await wechatPay.close(order)]).toEqual(['closed', 'closed']);
    expect(await wechatPay.close(trial.order())).toBe('closed');
  });

  test('of a paid order says that it is paid', async () => {
    expect(await wechatPay.close(await trial.paid())).toBe('paid');
  });
});

describe('notices', () => {
  test('what WeChat posts is read, and is what a query says', async () => {
    const order = await trial.paid();
    const { headers, body } = trial.heard.at(-1) ?? { headers: {}, body: Buffer.alloc(0) };
    const { state: _, ...paid } = { ...(await wechatPay.query(order)) };
    expect(readPayNotice(headers, body)).toEqual({
      kind: 'payment',
      ...paid,
      spMchid: trial.emulator.pay.merchant.mchid,
      spAppid: trial.emulator.pay.merchant.appid,
    });
  });

  test.each([
    ['body', 'signature'],
    ['signature', 'signature'],
    ['time', 'time'],
    ['serial', 'serial'],
    ['probe', 'probe'],
  ])('altered (%s): refused', async (alteration, fault) => {
    const order = trial.order();
    await wechatPay.prepay(order);
    await said(order.outTradeNo, 'succeed', { alteration });
    const { headers, body } = trial.heard.at(-1) ?? { headers: {}, body: Buffer.alloc(0) };
    expect(() => readPayNotice(headers, body)).toThrow(expect.objectContaining({ fault }));
  });
});
