/** The books of a court: what came in and went out, money at the bank, and the provider's bill of each day (FEE-17, ACC-2). */
import { fen } from '../../../court/money';
import type { LegalDate } from '../../../court/time/legal-date';
import { booksOf, brokenInvariants } from '../../../demo/money-invariants';
import { wantFaults } from '../../../demo/wanted-faults';
import { feeLedger, ledgerKey } from '../../../records/fee/ledger';
import { feeOrders } from '../../../records/fee/order';
import { payments } from '../../../records/fee/payment';
import { reconciliations } from '../../../records/fee/reconciliation';
import { feeRefunds } from '../../../records/fee/refund';
import { AMOUNT, FINANCE, ORDER, PLAINTIFF, type RefundTrial, startRefundTrial } from '../refunds/trial';
import { newOrder } from '../trial';

let trial: RefundTrial;

// Some of it is trouble on purpose: what is said of that is not heard.
wantFaults();
beforeEach(async () => {
  trial = await startRefundTrial();
});
afterEach(() => trial.stop());

const HALF = AMOUNT / 2;
const DAY = '2025-03-04';
const bank = (more: object = {}) =>
  trial.ask(FINANCE, {
    action: 'recordPayment',
    ...{ orderId: ORDER, reference: 'B-1', amountFen: AMOUNT, paidOn: DAY, payerName: '陈晓梅' },
    ...more,
  });
const reconcile = (day = DAY) => trial.did(FINANCE, { action: 'reconcile', day });
const tomorrow = (time = '10:30') => trial.at(`2025-03-05T${time}:00+08:00`);
const doubts = async (state = 'open') => (await trial.did(FINANCE, { action: 'doubts', state })).doubts;

test('ACC-2 FEE-17 paid at the bank: counted once by the bank’s number, which belongs to one order', async () => {
  await trial.registered();
  expect(await bank()).toMatchObject({
    ok: true,
    data: { state: 'paid', payments: [{ channel: 'bank', by: '银行' }] },
  });
  expect(await payments.find({ orderId: ORDER }, { limit: 10 })).toMatchObject([
    { payerName: '陈晓梅', countedFen: AMOUNT },
  ]);
  expect(await bank()).toMatchObject({ error: { code: 'CONFLICT', fields: { reference: expect.any(String) } } });
  const other = `${ORDER.slice(0, -1)}2`;
  await feeOrders.insert({ ...newOrder(), _id: other, seq: 2 });
  expect(await bank({ orderId: other })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await feeOrders.get(other)).toMatchObject({ state: 'issued', paid: null });
  expect(await feeLedger.count({ courtId: 'yuyao' })).toBe(1);
});

test('FEE-17 too much at the bank: the order is paid, the rest goes back; too little counts nothing', async () => {
  await trial.registered();
  expect(await bank({ amountFen: AMOUNT + 100 })).toMatchObject({ ok: true, data: { state: 'paid' } });
  expect(await feeRefunds.find({ orderId: ORDER }, { limit: 10 })).toMatchObject([
    { reason: 'tooMuch', amountFen: 100 },
  ]);
  const other = `${ORDER.slice(0, -1)}2`;
  await feeOrders.insert({ ...newOrder(), _id: other, seq: 2 });
  expect(await bank({ orderId: other, reference: 'B-2', amountFen: AMOUNT - 1 })).toMatchObject({
    ok: true,
    data: { state: 'issued', refunds: [{ amountFen: AMOUNT - 1, reason: 'mismatch' }] },
  });
  expect(await bank({ paidOn: '2025-03-05', reference: 'B-3' })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});

test('FEE-17 recorded at the bank while somebody is at the till: his payment is ended first, or it was the first', async () => {
  await trial.registered();
  const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId: ORDER });
  expect(await bank()).toMatchObject({ ok: true, data: { state: 'paid' } });
  await expect(trial.pay(outTradeNo)).rejects.toThrow();
  const other = `${ORDER.slice(0, -1)}2`;
  await feeOrders.insert({ ...newOrder(), _id: other, seq: 2 });
  const second = await trial.did(PLAINTIFF, { action: 'prepay', orderId: other });
  await trial.pay(second.outTradeNo, 'succeed', { silent: true });
  await bank({ orderId: other, reference: 'B-2' });
  expect(await feeOrders.get(other)).toMatchObject({ state: 'paid' });
  expect(await feeRefunds.find({ orderId: other }, { limit: 10 })).toMatchObject([
    { channel: 'bank', reason: 'paidAlready', amountFen: AMOUNT },
  ]);
  expect(await brokenInvariants(booksOf(trial.emulator), other)).toEqual([]);
});

test('one number recorded for two orders at once counts for one of them', async () => {
  await trial.registered();
  const other = `${ORDER.slice(0, -1)}2`;
  await feeOrders.insert({ ...newOrder(), _id: other, seq: 2 });
  const results = await Promise.all([bank(), bank({ orderId: other })]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(await feeLedger.count({ courtId: 'yuyao' })).toBe(1);
});

test('the ledger has every fen that came and went, page by page, and its sums', async () => {
  await trial.paid();
  const refund = await trial.proposed();
  await trial.finance('confirmRefund', refund._id);
  await trial.atProvider(refund._id, 'succeed');
  const days = { from: '2025-03-01', to: '2025-03-31' };
  const all = await trial.did(FINANCE, { action: 'ledger', ...days });
  expect(all).toMatchObject({ inFen: AMOUNT, outFen: HALF, next: null });
  expect(all.lines.map(({ amountFen }) => amountFen).sort()).toEqual([-HALF, AMOUNT].sort());
  const first = await trial.did(FINANCE, { action: 'ledger', ...days, limit: 1 });
  const second = await trial.did(FINANCE, { action: 'ledger', ...days, limit: 1, cursor: first.next });
  expect([...first.lines, ...second.lines]).toEqual(all.lines);
  expect(second).toMatchObject({ inFen: AMOUNT, outFen: HALF, next: null });
  expect(await trial.did(FINANCE, { action: 'ledger', from: '2025-03-05', to: '2025-03-05' })).toEqual({
    ...{ inFen: 0, outFen: 0, lines: [], next: null },
  });
  expect(await trial.ask(FINANCE, { action: 'ledger', from: '2025-01-01', to: '2025-12-31' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
});

test('a bill that agrees, a day on which nothing happened, a bill that is not there yet', async () => {
  await trial.paid();
  expect(await trial.ask(FINANCE, { action: 'reconcile', day: DAY })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('10 点') },
  });
  tomorrow('09:59');
  expect(await trial.ask(FINANCE, { action: 'reconcile', day: DAY })).toMatchObject({ ok: false });
  tomorrow();
  expect(await reconcile()).toMatchObject({ state: 'agrees', matched: 1, billIn: AMOUNT, ledgerIn: AMOUNT, found: 0 });
  expect(await reconcile('2025-03-03')).toMatchObject({ state: 'agrees', matched: 0, billIn: 0, ledgerIn: 0 });
  expect(await trial.ask(FINANCE, { action: 'reconcile', day: '2024-11-01' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  const { days } = await trial.did(FINANCE, { action: 'reconciliations' });
  expect(days.map(({ day }) => day)).toEqual([DAY, '2025-03-03']);
});

test('paid and never told: the bill finds it, the order is paid, and the day agrees', async () => {
  await trial.registered();
  const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId: ORDER });
  await trial.pay(outTradeNo, 'succeed', { silent: true });
  tomorrow();
  expect(await reconcile()).toMatchObject({ state: 'agrees', matched: 1, found: 1, billIn: AMOUNT, ledgerIn: AMOUNT });
  expect(await trial.order()).toMatchObject({ state: 'paid' });
  expect(await doubts()).toEqual([]);
  // Again, by hand or by the clock: the same, and nothing is counted twice.
  expect(await reconcile()).toMatchObject({ state: 'agrees', matched: 1, found: 1 });
  expect(await feeLedger.count({ courtId: 'yuyao' })).toBe(1);
});

test('the timer compares yesterday once its bill is there, and makes up for days it missed', async () => {
  await trial.paid();
  tomorrow('09:55');
  expect(await trial.sweep()).toMatchObject({ reconciled: expect.any(Number) });
  expect(await reconciliations.get(`yuyao:${DAY}`)).toBeUndefined();
  tomorrow('10:05');
  for (let i = 0; i < 4; i += 1) await trial.sweep();
  expect(await reconciliations.get(`yuyao:${DAY}`)).toMatchObject({ state: 'agrees', matched: 1 });
  expect(await trial.sweep()).toMatchObject({ reconciled: 0, failed: 0 });
});

test('a bill that cannot be had now is had later; what it is altered to is not believed', async () => {
  await trial.paid();
  tomorrow();
  trial.emulator.faults.add({ match: { gateway: 'wechatpay.bill' }, fault: 'error-before', times: 1 });
  expect(await trial.ask(FINANCE, { action: 'reconcile', day: DAY })).toMatchObject({
    error: { code: 'UPSTREAM_FAILED' },
  });
  trial.emulator.pay.prepare({ on: 'bill', alteration: 'body' });
  expect(await trial.ask(FINANCE, { action: 'reconcile', day: DAY })).toMatchObject({ ok: false });
  expect(await reconciliations.get(`yuyao:${DAY}`)).toBeUndefined();
  expect(await reconcile()).toMatchObject({ state: 'agrees' });
});

const entry = (transactionId: string, amountFen: number) => ({
  ...{ _id: `in:${transactionId}`, courtId: 'yuyao', orderId: ORDER, caseId: 'c', channel: 'wechat' as const },
  ...{ outTradeNo: `WF${transactionId}`, transactionId, outRefundNo: null, amountFen, countedFen: fen(amountFen) },
  ...{ at: new Date(`${DAY}T03:00:00Z`), day: DAY as LegalDate, recordedAt: new Date(0) },
  listKey: ledgerKey(new Date(`${DAY}T03:00:00Z`), `in:${transactionId}`),
});

test('three lists: only in the bill, only in the books, and with another sum; each is looked at once, and settled when it agrees', async () => {
  const order = await trial.paid();
  await feeLedger.insert(entry('4200000000', 5));
  const paid = `in:${order.paid?.transactionId}`;
  await feeLedger.update(paid, { amountFen: AMOUNT - 1 });
  // At the provider by another program of the court's.
  const { pay } = trial.emulator;
  const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', ...(await another()) });
  await trial.pay(outTradeNo, 'succeed', { silent: true });
  await feeOrders.remove(`${ORDER.slice(0, -1)}2`);
  expect(pay).toBeDefined();
  tomorrow();
  expect(await reconcile()).toMatchObject({ state: 'differs', matched: 0, billOnly: 1, ledgerOnly: 1, differs: 1 });
  expect(await reconcile()).toMatchObject({ state: 'differs', billOnly: 1, ledgerOnly: 1, differs: 1 });
  const open = await doubts();
  expect(open.map(({ kind }) => kind).sort()).toEqual(['billOnly', 'differs', 'ledgerOnly']);
  for (const { text, billDay } of open) expect([text, billDay]).toEqual([expect.stringMatching(/。$/), DAY]);
  const ofBill = async (billDay: string) => (await trial.did(FINANCE, { action: 'doubts', billDay, limit: 2 })).doubts;
  expect([(await ofBill(DAY)).length, (await ofBill('2025-03-03')).length]).toEqual([2, 0]);
  // Finance clears one up by hand; another agrees by itself.
  const { doubtId = '' } = open.find(({ kind }) => kind === 'ledgerOnly') ?? {};
  const note = '记错了商户，已更正。';
  expect(await trial.did(FINANCE, { action: 'settleDoubt', doubtId, note })).toMatchObject({ state: 'settled', note });
  expect(await trial.ask(FINANCE, { action: 'settleDoubt', doubtId, note })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  await feeLedger.update(paid, { amountFen: AMOUNT });
  expect(await reconcile()).toMatchObject({ state: 'differs', matched: 1, differs: 0 });
  expect((await doubts()).map(({ kind }) => kind)).toEqual(['billOnly']);
  expect((await doubts('settled')).map(({ settledBy }) => settledBy).sort()).toEqual(['系统', '钱财务']);
});

async function another(): Promise<{ orderId: string }> {
  const orderId = `${ORDER.slice(0, -1)}2`;
  await feeOrders.insert({ ...newOrder(), _id: orderId, seq: 2 });
  return { orderId };
}

test('FEE-15 a refund is in the bill of the day it was asked for, and in the books on the day it was done: both days agree', async () => {
  await trial.paid();
  const refund = await trial.proposed();
  trial.at(`${DAY}T23:55:00+08:00`);
  await trial.finance('confirmRefund', refund._id);
  trial.at('2025-03-05T00:30:00+08:00');
  // It has done so by itself meanwhile; told or not.
  await trial.sweep();
  expect((await feeLedger.find({ orderId: ORDER, amountFen: -HALF }, { limit: 10 })).map(({ day }) => day)).toEqual([
    '2025-03-05',
  ]);
  tomorrow();
  expect(await reconcile()).toMatchObject({ state: 'agrees', matched: 2, billOut: HALF, ledgerOut: 0 });
  trial.at('2025-03-06T10:30:00+08:00');
  expect(await reconcile('2025-03-05')).toMatchObject({ state: 'agrees', matched: 1, billOut: 0, ledgerOut: HALF });
  expect(await doubts()).toEqual([]);
});

test('FEE-15 a refund that was done and never told is found by the bill', async () => {
  await trial.paid();
  const refund = await trial.proposed();
  await trial.finance('confirmRefund', refund._id);
  await trial.atProvider(refund._id, 'succeed', { silent: true });
  tomorrow();
  expect(await reconcile()).toMatchObject({ state: 'agrees', matched: 2, found: 0 });
  expect(await trial.refund(refund._id)).toMatchObject({ state: 'done' });
});
