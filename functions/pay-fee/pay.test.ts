/** A fee is paid by phone: once, whoever pays, whatever the phone or the provider say and when. */

import { notifications } from '../../platform/notify';
import { payDoubts } from '../../records/fee/doubt';
import { feeLedger, moneyIn } from '../../records/fee/ledger';
import { outTradeNoOf, payments } from '../../records/fee/payment';
import { feeRefunds } from '../../records/fee/refund';
import { AMOUNT, ORDER, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const prepay = (openid: string = PLAINTIFF, more: object = {}) =>
  trial.ask(openid, { action: 'prepay', orderId: ORDER, ...more });
const begun = (openid: string = PLAINTIFF, more: object = {}) =>
  trial.did(openid, { action: 'prepay', orderId: ORDER, ...more });
const order = () => trial.order();
const refunds = () => feeRefunds.find({ orderId: ORDER }, { limit: 100 });

test('FEE-17 the amount is the order’s; paid, it counts once, and payer and court know', async () => {
  await trial.registered();
  expect(await trial.did(PLAINTIFF, { action: 'orders' })).toMatchObject({
    orders: [{ orderId: ORDER, amountFen: AMOUNT, state: 'issued', daysLeft: 7, itemName: '案件受理费' }],
  });
  const { outTradeNo, amountFen, parameters } = await begun();
  expect(amountFen).toBe(AMOUNT);
  expect(parameters).toMatchObject({ package: expect.stringMatching(/^prepay_id=/), signType: 'RSA' });
  expect(await order()).toMatchObject({ state: 'paying', attempts: 1, paying: { openid: PLAINTIFF } });
  await trial.pay(outTradeNo);
  expect(await order()).toMatchObject({ state: 'paid', paid: { amountFen: AMOUNT }, paying: null });
  const [entry, ...others] = await feeLedger.find({ orderId: ORDER }, { limit: 10 });
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    amountFen: AMOUNT,
    countedFen: AMOUNT,
    courtId: 'yuyao',
    channel: 'wechat',
    outTradeNo,
  });
  expect(await payments.get(outTradeNo)).toMatchObject({ state: 'paid', paidFen: AMOUNT, backFen: 0 });
  expect(await trial.did(PLAINTIFF, { action: 'confirm', orderId: ORDER })).toMatchObject({
    paid: true,
    stateName: '已缴费',
  });
  const told = await notifications.find({ openid: PLAINTIFF }, { limit: 10 });
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining('2,300 元 已收到')]);
  const view = await trial.did(PLAINTIFF, { action: 'order', orderId: ORDER });
  expect(view).toMatchObject({ payments: [{ by: '本人', paidFen: AMOUNT, countedFen: AMOUNT }], refunds: [], can: [] });
  expect(view.documents.map(({ title }) => title)).toContain('诉讼费用缴费凭证');
  const receipt = await trial.did(PLAINTIFF, {
    action: 'readDocument',
    orderId: ORDER,
    documentId: view.documents[0]?.documentId,
  });
  expect(Buffer.from(receipt.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
});

test('a notice that comes again, twice at once, or a day later counts nothing more', async () => {
  await trial.registered();
  const { outTradeNo } = await begun();
  await trial.pay(outTradeNo, 'succeed', { twice: true });
  await Promise.all(Array.from({ length: 20 }, () => trial.pay(outTradeNo, 'notify')));
  trial.at('2025-03-05T10:00:00+08:00');
  await trial.pay(outTradeNo, 'notify');
  expect(await feeLedger.count({ orderId: ORDER })).toBe(1);
  expect(await refunds()).toEqual([]);
  expect(await order()).toMatchObject({ state: 'paid' });
});

test('prepay asked again while it is open is the same payment, and takes no second number', async () => {
  await trial.registered();
  const first = await begun();
  const second = await begun();
  expect(second.outTradeNo).toBe(first.outTradeNo);
  expect(await order()).toMatchObject({ attempts: 1 });
});

test('FEE-17 a code on paper holds no more than WeChat takes, and leads to its order and no other', async () => {
  await trial.registered();
  const { code, scene } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: ORDER });
  expect(scene).toMatch(/^p=[0-9A-V]{24}$/);
  const key = scene.slice(2);
  expect(await trial.did('o-elder', { action: 'scannedOrder', key })).toEqual({ orderId: ORDER, code });
  for (const other of ['0'.repeat(24), key.slice(1) + key[0], code.padEnd(24, '0')])
    expect(await trial.ask('o-elder', { action: 'scannedOrder', key: other })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
});

test('FEE-17 anybody may pay with the code; without it, and to the other side, there is no such order', async () => {
  await trial.registered();
  for (const openid of ['o-defendant', 'o-elder', 'o-lawyer'])
    expect(await prepay(openid)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: ORDER });
  expect(await trial.ask('o-elder', { action: 'forPayer', orderId: ORDER, code: '00000000' })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  const shown = await trial.did('o-elder', { action: 'forPayer', orderId: ORDER, code });
  expect(shown).toMatchObject({ amountFen: AMOUNT, forName: expect.stringMatching(/^陈/), can: ['prepay'] });
  expect(JSON.stringify(shown)).not.toContain('陈晓梅');
  const { outTradeNo } = await begun('o-elder', { code });
  await trial.pay(outTradeNo);
  expect(await order()).toMatchObject({ state: 'paid' });
  const view = await trial.did(PLAINTIFF, { action: 'order', orderId: ORDER });
  expect(view.payments).toMatchObject([{ by: expect.not.stringMatching('本人') }]);
  const [told] = await notifications.find({ openid: 'o-elder' }, { limit: 10 });
  expect(told?.page).toContain(`code=${code}`);
  const documentId = `${outTradeNo}:feeReceipt`;
  expect(await trial.ask('o-elder', { action: 'readDocument', orderId: ORDER, documentId })).toMatchObject({
    ok: true,
  });
  expect(await trial.ask('o-elder', { action: 'order', orderId: ORDER })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await trial.ask('o-defendant', { action: 'readDocument', orderId: ORDER, documentId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('two people at one order: the second waits, or ends the first, who then cannot pay any more', async () => {
  await trial.registered();
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: ORDER });
  const first = await begun();
  expect(await prepay('o-elder', { code })).toMatchObject({
    error: { code: 'CONFLICT', fields: { until: '2025-03-04T02:03:00.000Z' } },
  });
  trial.at('2025-03-04T10:03:00+08:00');
  const second = await begun('o-elder', { code });
  expect(second.outTradeNo).not.toBe(first.outTradeNo);
  await expect(trial.pay(first.outTradeNo)).rejects.toThrow();
  await trial.pay(second.outTradeNo);
  expect(await order()).toMatchObject({ state: 'paid', attempts: 2 });
  expect(await payments.get(first.outTradeNo)).toMatchObject({ state: 'closed' });
});

test('who ends another’s payment finds it paid after all: it counts, and nobody pays twice', async () => {
  await trial.registered();
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: ORDER });
  const first = await begun();
  await trial.pay(first.outTradeNo, 'succeed', { silent: true });
  trial.at('2025-03-04T10:04:00+08:00');
  expect(await prepay('o-elder', { code })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('已经付清') },
  });
  expect(await order()).toMatchObject({ state: 'paid', attempts: 1 });
});

test('left without paying, the order is free again; nobody else can leave for him', async () => {
  await trial.registered();
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: ORDER });
  const { outTradeNo } = await begun();
  expect(await trial.ask('o-elder', { action: 'giveUp', orderId: ORDER, code })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  expect(await trial.did(PLAINTIFF, { action: 'giveUp', orderId: ORDER })).toMatchObject({
    paid: false,
    state: 'issued',
  });
  expect(await payments.get(outTradeNo)).toMatchObject({ state: 'closed' });
  const again = await begun();
  expect(again.outTradeNo).toBe(outTradeNoOf(ORDER, 2));
});

test('FEE-12 paid after the ruling, after exemption or on a replaced order, money goes back whole', async () => {
  await trial.registered();
  const { outTradeNo } = await begun();
  await trial.pay(outTradeNo, 'succeed', { silent: true });
  const { feeOrders } = await import('../../records/fee/order');
  for (const [state, reason] of [['lapsed', 'afterRuling']] as const) {
    await feeOrders.update(ORDER, { state, paying: null });
    await trial.pay(outTradeNo, 'notify');
    expect(await order()).toMatchObject({ state: 'refunding', paid: null });
    expect(await refunds()).toMatchObject([{ reason, amountFen: AMOUNT, state: 'proposed', ofOrder: false }]);
  }
});

test('one fen off: nothing is counted, all of it goes back, finance is told, and the right sum can still be paid', async () => {
  await trial.registered();
  const { outTradeNo } = await begun();
  await trial.pay(outTradeNo, 'succeed', { amountFen: AMOUNT - 1 });
  expect(await order()).toMatchObject({ state: 'issued', paid: null });
  expect(await refunds()).toMatchObject([{ reason: 'mismatch', amountFen: AMOUNT - 1 }]);
  expect(await payDoubts.find({ courtId: 'yuyao', state: 'open' }, { limit: 10 })).toMatchObject([
    { kind: 'amount', saidFen: AMOUNT - 1, ownFen: AMOUNT },
  ]);
  const again = await begun();
  await trial.pay(again.outTradeNo);
  expect(await order()).toMatchObject({ state: 'paid' });
});

test('the phone is asked nothing: what was paid and never told is found by the sweep, and a till nobody left is freed', async () => {
  await trial.registered();
  const { outTradeNo } = await begun();
  await trial.pay(outTradeNo, 'succeed', { silent: true });
  expect(await trial.sweep()).toMatchObject({ asked: 0 });
  trial.at('2025-03-04T10:06:00+08:00');
  expect(await trial.sweep()).toMatchObject({ asked: 1 });
  expect(await order()).toMatchObject({ state: 'paid' });
  expect(await feeLedger.get(moneyIn((await order()).paid?.transactionId ?? ''))).toBeDefined();
});

test('a till nobody left is freed once the provider takes nothing for it any more', async () => {
  await trial.registered();
  const { outTradeNo } = await begun();
  trial.at('2025-03-04T10:31:00+08:00');
  await trial.sweep();
  expect(await order()).toMatchObject({ state: 'issued', paying: null });
  expect(await payments.get(outTradeNo)).toMatchObject({ state: 'closed' });
});

test('a notice that nobody signed, or that was changed, is refused and counts nothing', async () => {
  await trial.registered();
  const { outTradeNo } = await begun();
  const response = await fetch(`${trial.emulator.url}/http/pay-callback/payment`, { method: 'POST', body: '{}' });
  expect(response.status).toBe(401);
  await trial.pay(outTradeNo, 'succeed', { alteration: 'body' });
  expect(await order()).toMatchObject({ state: 'paying' });
});

test('prepay takes four database actions where nobody is in the way', async () => {
  await trial.registered();
  trial.emulator.stats.reset();
  await begun();
  expect(trial.emulator.stats.info().calls['pay-fee.prepay']?.most).toBe(4);
});

test('FEE-17 an amount that a phone sends is refused, and what is taken is the order’s', async () => {
  await trial.registered();
  for (const more of [{ amountFen: 1 }, { amountFen: AMOUNT }, { totalFen: 1 }])
    expect(await prepay(PLAINTIFF, more)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await order()).toMatchObject({ state: 'issued', attempts: 0 });
  const { outTradeNo, amountFen } = await begun();
  const taken = await trial.emulator.pay.orders.ofNumber(outTradeNo);
  expect([amountFen, taken?.totalFen]).toEqual([AMOUNT, AMOUNT]);
});
