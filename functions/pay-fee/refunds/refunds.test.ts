/** A fee goes back: proposed by the clerk, confirmed by finance, returned when the provider says so, and not before (FEE-15, FEE-17). */
import { fen } from '../../../court/money';
import { booksOf, brokenInvariants } from '../../../demo/money-invariants';
import { wantFaults } from '../../../demo/wanted-faults';
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { payDoubts } from '../../../records/fee/doubt';
import { feeLedger } from '../../../records/fee/ledger';
import { feeOrders } from '../../../records/fee/order';
import { feeRefunds, refundNumber } from '../../../records/fee/refund';
import { newOrder } from '../trial';
import { AMOUNT, CLERK, FINANCE, ORDER, officer, PLAINTIFF, type RefundTrial, SECOND, startRefundTrial } from './trial';

let trial: RefundTrial;

// Some of it is trouble on purpose: what is said of that is not heard.
wantFaults();
beforeEach(async () => {
  trial = await startRefundTrial();
});
afterEach(() => trial.stop());

const HALF = AMOUNT / 2;
const texts = async (openid: string) => (await notifications.find({ openid }, { limit: 100 })).map(({ text }) => text);
const entries = () => feeLedger.find({ orderId: ORDER }, { limit: 100 });
const whole = async () => expect(await brokenInvariants(booksOf(trial.emulator), ORDER)).toEqual([]);

test('FEE-15 after mediation half goes back: proposed, confirmed by another, done when the provider says so', async () => {
  await trial.paid();
  const computed = await trial.did(CLERK, { action: 'computeRefund', orderId: ORDER, ground: 'mediated' });
  expect(computed).toMatchObject({ refundFen: HALF, keptFen: HALF, paidFen: AMOUNT });
  expect(computed.steps[0]?.rule).toContain('第15条');
  const refund = await trial.did(CLERK, trial.proposal());
  expect(refund).toMatchObject({
    state: 'proposed',
    amountFen: HALF,
    dueOn: '2025-03-19',
    proposedBy: '江书记员',
    can: [],
  });
  expect(await trial.order()).toMatchObject({ state: 'refunding', returningFen: HALF, refundedFen: 0 });
  expect(await texts(PLAINTIFF)).toContainEqual(expect.stringContaining('应退您 1,150 元'));
  const { refunds } = await trial.did(FINANCE, { action: 'refundQueue' });
  expect(refunds).toMatchObject([{ refundNo: refund.refundNo, can: ['confirmRefund', 'rejectRefund'] }]);

  const confirmed = await trial.finance('confirmRefund', refund.refundNo);
  expect(confirmed).toMatchObject({ ok: true, data: { state: 'processing', confirmedBy: '钱财务' } });
  // The provider has it, and nothing has gone yet.
  expect(await trial.order()).toMatchObject({ state: 'refunding', refundedFen: 0 });
  expect(await entries()).toHaveLength(1);
  expect(await trial.atProvider(refund.refundNo, 'succeed')).toBe(200);
  expect(await trial.refund(refund.refundNo)).toMatchObject({ state: 'done' });
  expect(await trial.order()).toMatchObject({ state: 'paid', refundedFen: HALF, returningFen: 0 });
  expect((await entries()).map(({ amountFen }) => amountFen).sort()).toEqual([-HALF, AMOUNT].sort());
  expect(await texts(PLAINTIFF)).toContainEqual('1,150 元 已原路退回，请查收。');
  expect((await trial.did(PLAINTIFF, { action: 'refunds' })).refunds).toMatchObject([
    { state: 'done', amountFen: HALF },
  ]);
  expect((await trial.did(FINANCE, { action: 'refundQueue', state: 'done' })).refunds).toHaveLength(1);
  expect((await trial.did(FINANCE, { action: 'refundQueue' })).refunds).toEqual([]);
  await whole();
});

test('FEE-15 dismissed, all of it goes back and the order is refunded; the notice tells why and is sealed', async () => {
  await trial.paid();
  const refund = await trial.proposed({ ground: 'dismissSuit', refundFen: AMOUNT, basis: '民事裁定书' });
  const notice = await documents.get(`${ORDER}:refundNotice:${refund._id}`);
  expect(notice).toMatchObject({ kind: 'refundNotice', state: 'issued', recipient: PLAINTIFF, sealed: { by: CLERK } });
  const { documents: lines } = await trial.did(PLAINTIFF, { action: 'order', orderId: ORDER });
  expect(lines.map(({ documentId }) => documentId)).toContain(notice?._id);
  const read = await trial.did(PLAINTIFF, { action: 'readDocument', orderId: ORDER, documentId: notice?._id });
  expect(Buffer.from(read.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  await trial.finance('confirmRefund', refund._id);
  await trial.atProvider(refund._id, 'succeed');
  expect(await trial.order()).toMatchObject({ state: 'refunded', refundedFen: AMOUNT });
  await whole();
});

test('FEE-15 the amount is reckoned here: a stale page is told, more than is due never goes back', async () => {
  await trial.paid();
  expect(await trial.ask(CLERK, trial.proposal({ refundFen: HALF + 1 }))).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('1,150 元') },
  });
  expect(await trial.ask(CLERK, trial.proposal({ ground: 'judgment', refundFen: 1 }))).toMatchObject({
    error: { code: 'CONFLICT' },
  });
  expect(await trial.ask(CLERK, trial.proposal({ effectiveOn: '2025-03-05' }))).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect(await feeRefunds.count({})).toBe(0);
  expect(await trial.order()).toMatchObject({ state: 'paid' });
});

test('FEE-15 one refund of an order at a time; what has gone back counts in the next, and together never more than was paid', async () => {
  await trial.paid();
  const first = await trial.proposed();
  expect(await trial.ask(CLERK, trial.proposal())).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  await trial.finance('confirmRefund', first._id);
  await trial.atProvider(first._id, 'succeed');
  expect(await trial.did(CLERK, { action: 'computeRefund', orderId: ORDER, ground: 'mediated' })).toMatchObject({
    refundFen: 0,
  });
  // FEE-16: the document says he bears nothing: the other half.
  const settled = { ground: 'settled', bornFen: 0 };
  expect(await trial.did(CLERK, { action: 'computeRefund', orderId: ORDER, ...settled })).toMatchObject({
    refundFen: HALF,
    paidFen: HALF,
  });
  const second = await trial.proposed({ ...settled, refundFen: HALF });
  await trial.finance('confirmRefund', second._id);
  await trial.atProvider(second._id, 'succeed');
  expect(await trial.order()).toMatchObject({ state: 'refunded', refundedFen: AMOUNT });
  await whole();
});

test('FEE-7, FEE-8 an order and its top-up are one fee: half of both goes back once, in the two refunds together', async () => {
  await trial.paid();
  const topUp = { ...newOrder(), _id: `${ORDER.slice(0, -1)}2`, seq: 2, amountFen: fen(70000) };
  await feeOrders.insert({ ...topUp, occasion: { kind: 'topUp', why: 'claimRaised' } });
  const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId: topUp._id });
  await trial.pay(outTradeNo);
  const half = (AMOUNT + 70000) / 2;
  const first = await trial.proposed({ refundFen: half });
  expect(first.steps.map(({ text }) => text).join('')).toContain('3,000 元');
  expect(await trial.did(CLERK, { action: 'computeRefund', orderId: topUp._id, ground: 'mediated' })).toMatchObject({
    refundFen: 0,
  });
  const all = { ground: 'settled', bornFen: 0 };
  expect(await trial.did(CLERK, { action: 'computeRefund', orderId: topUp._id, ...all })).toMatchObject({
    refundFen: 70000,
  });
});

test('FEE-7, FEE-8 two refunds of one fee, proposed at once on its two orders, do not both give back the same half', async () => {
  await trial.paid();
  const topUp = `${ORDER.slice(0, -1)}2`;
  await feeOrders.insert({
    ...newOrder(),
    ...{ _id: topUp, seq: 2, amountFen: fen(70000), occasion: { kind: 'topUp', why: 'claimRaised' } },
  });
  await trial.pay((await trial.did(PLAINTIFF, { action: 'prepay', orderId: topUp })).outTradeNo);
  const results = await Promise.all([
    trial.ask(CLERK, trial.proposal({ refundFen: 150000 })),
    trial.ask(CLERK, trial.proposal({ orderId: topUp, refundFen: 70000 })),
  ]);
  expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'CONFLICT' } });
});

test('FEE-7 a claim lowered in time: what the lower claim does not cost goes back', async () => {
  await trial.paid();
  expect(await trial.ask(CLERK, { action: 'computeRefund', orderId: ORDER, ground: 'claimLowered' })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { claimFen: expect.any(String) } },
  });
  const lowered = { ground: 'claimLowered', claimFen: 5_000_000 };
  const { refundFen } = await trial.did(CLERK, { action: 'computeRefund', orderId: ORDER, ...lowered });
  // 50,000 yuan cost 1,050.
  expect(refundFen).toBe(AMOUNT - 105000);
});

test('FEE-15 who proposed does not confirm, also where he is of finance himself', async () => {
  await officer('o-both', ['clerk', 'finance'], '双岗');
  await trial.paid();
  const { refundNo, can } = await trial.did('o-both', trial.proposal());
  expect(can).toEqual(['rejectRefund']);
  expect(await trial.finance('confirmRefund', refundNo, {}, 'o-both')).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('另一位同事') },
  });
  expect(await trial.refund(refundNo)).toMatchObject({ state: 'proposed' });
  expect(await trial.finance('confirmRefund', refundNo)).toMatchObject({ ok: true });
});

test('FEE-15 not confirmed: the order is paid as before, clerk and payer know, and it can be proposed again', async () => {
  await trial.paid();
  const refund = await trial.proposed();
  const rejected = await trial.finance('rejectRefund', refund._id, { reason: '调解书还没有送达' });
  expect(rejected).toMatchObject({ ok: true, data: { state: 'rejected', trouble: '调解书还没有送达' } });
  expect(await trial.order()).toMatchObject({ state: 'paid', returningFen: 0, refundedFen: 0 });
  expect(await texts(CLERK)).toContainEqual(expect.stringContaining('调解书还没有送达'));
  expect(await trial.finance('confirmRefund', refund._id)).toMatchObject({ error: { code: 'CONFLICT' } });
  const again = await trial.proposed();
  expect(again._id).not.toBe(refund._id);
  await whole();
});

test('FEE-17 money that counts for nothing is confirmed and goes back; it cannot be kept, and the order does not change', async () => {
  const order = await trial.paid();
  // Paid once more, at the bank.
  await trial.did(FINANCE, {
    action: 'recordPayment',
    ...{ orderId: ORDER, reference: 'B-2', amountFen: AMOUNT, paidOn: '2025-03-04', payerName: '陈晓梅' },
  });
  const [extra] = await feeRefunds.find({ orderId: ORDER }, { limit: 10 });
  expect(extra).toMatchObject({ reason: 'paidAlready', state: 'proposed', channel: 'bank', proposer: null });
  const refundNo = extra?._id ?? '';
  expect(await trial.finance('rejectRefund', refundNo, { reason: '先留着' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('只能退回') },
  });
  // ACC-2: what came in at the bank goes back by a transfer of finance's.
  expect(await trial.finance('confirmRefund', refundNo)).toMatchObject({
    data: { state: 'abnormal', can: ['finishByHand'], trouble: expect.stringContaining('转账') },
  });
  expect(await trial.finance('retryRefund', refundNo)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  const done = await trial.finance('finishByHand', refundNo, { reference: 'T-9', on: '2025-03-04' });
  expect(done).toMatchObject({ data: { state: 'done', byHand: { reference: 'T-9', by: '钱财务' } } });
  expect(await trial.order()).toMatchObject({ state: 'paid', paid: order.paid, refundedFen: 0 });
  expect(await texts(PLAINTIFF)).toContainEqual('2,300 元 已经由银行转账退给您，请查收。');
  await whole();
});

test('FEE-12 what came after the ruling goes back, and then nothing more is to be done for the order', async () => {
  await trial.registered();
  const { outTradeNo } = await trial.did(PLAINTIFF, { action: 'prepay', orderId: ORDER });
  await trial.pay(outTradeNo, 'succeed', { silent: true });
  await feeOrders.update(ORDER, { state: 'lapsed', paying: null });
  await trial.pay(outTradeNo, 'notify');
  const [late] = await feeRefunds.find({ orderId: ORDER }, { limit: 10 });
  expect(late).toMatchObject({ reason: 'afterRuling', state: 'proposed' });
  await trial.finance('confirmRefund', late?._id ?? '');
  await trial.atProvider(late?._id ?? '', 'succeed');
  expect(await trial.order()).toMatchObject({ state: 'refunded', paid: null, refundedFen: 0 });
  await whole();
});

test('FEE-17 who paid for another is told that his money comes back, and nothing of how the case went', async () => {
  await trial.registered();
  const { code } = await trial.did(PLAINTIFF, { action: 'sharePay', orderId: ORDER });
  const { outTradeNo } = await trial.did('o-elder', { action: 'prepay', orderId: ORDER, code });
  await trial.pay(outTradeNo);
  const refund = await trial.proposed();
  await trial.finance('confirmRefund', refund._id);
  await trial.atProvider(refund._id, 'succeed');
  const told = await texts('o-elder');
  expect(told).toContainEqual('1,150 元 已原路退回，请查收。');
  expect(told.join('')).not.toContain('调解');
  const own = await trial.did('o-elder', { action: 'refunds' });
  expect(own.refunds).toMatchObject([{ amountFen: HALF, state: 'done', steps: [] }]);
  expect(JSON.stringify(own)).not.toContain('调解');
  expect((await trial.did('o-lawyer', { action: 'refunds' })).refunds).toEqual([]);
  expect((await trial.did('o-defendant', { action: 'refunds' })).refunds).toEqual([]);
});

test('FEE-15 the payer’s account cannot take it: a person sees to it, by the provider’s desk or by a transfer, and it goes back once', async () => {
  await trial.paid();
  const { _id } = await trial.proposed();
  await trial.finance('confirmRefund', _id);
  await trial.atProvider(_id, 'abnormal');
  expect(await trial.refund(_id)).toMatchObject({ state: 'abnormal', trouble: expect.stringContaining('收不了款') });
  expect(await texts(PLAINTIFF)).toContainEqual(expect.stringContaining('没有退成'));
  // The provider still says so: asking again would do nothing.
  expect(await trial.finance('retryRefund', _id)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  expect(await trial.finance('finishByHand', _id, { reference: 'T-1', on: '2025-03-05' })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  // Done at the provider's desk, and nobody told us: it is found before a second sum goes by the bank.
  await trial.atProvider(_id, 'succeed', { silent: true });
  expect(await trial.finance('finishByHand', _id, { reference: 'T-1', on: '2025-03-04' })).toMatchObject({
    error: { code: 'CONFLICT', message: expect.stringContaining('不用再转账') },
  });
  expect(await trial.refund(_id)).toMatchObject({ state: 'done', byHand: null });
  await whole();
});

test('FEE-17 sent back by the bank and then by the provider too: the books say so, and finance is told to get it back', async () => {
  await trial.paid();
  const { _id } = await trial.proposed();
  await trial.finance('confirmRefund', _id);
  await trial.atProvider(_id, 'abnormal');
  await trial.finance('finishByHand', _id, { reference: 'T-1', on: '2025-03-04' });
  await trial.atProvider(_id, 'succeed');
  expect(await payDoubts.find({ courtId: 'yuyao', state: 'open' }, { limit: 10 })).toMatchObject([
    { kind: 'backTwice', saidFen: HALF, outRefundNo: _id },
  ]);
  expect((await entries()).filter(({ amountFen }) => amountFen < 0)).toHaveLength(2);
  expect((await trial.did(FINANCE, { action: 'doubts' })).doubts[0]?.text).toContain('等于退了两次');
});

test('FEE-15 closed by the provider: sent again under a new number, whose news is the refund’s', async () => {
  await trial.paid();
  const { _id } = await trial.proposed();
  await trial.finance('confirmRefund', _id);
  await trial.atProvider(_id, 'close');
  expect(await trial.refund(_id)).toMatchObject({ state: 'abnormal', trouble: expect.stringContaining('再退一次') });
  expect(await trial.finance('retryRefund', _id)).toMatchObject({ ok: true, data: { state: 'processing' } });
  const second = await trial.refund(_id);
  expect(second.tries).toBe(1);
  // What is told of the old number again is no news.
  await trial.atProvider(_id, 'notify');
  expect(await trial.refund(_id)).toMatchObject({ state: 'processing' });
  await trial.atProvider(refundNumber(second), 'succeed');
  expect(await trial.refund(_id)).toMatchObject({ state: 'done' });
  expect((await trial.order()).refundedFen).toBe(HALF);
  await whole();
});

test('FEE-15 the court’s account is short: the payer is not made anxious, and the same number is asked for again', async () => {
  await trial.paid();
  const { _id } = await trial.proposed();
  const { faults } = trial.emulator;
  faults.add({ match: { gateway: 'wechatpay.refund' }, fault: 'error-before', times: 1, code: 'NOT_ENOUGH' });
  expect(await trial.finance('confirmRefund', _id)).toMatchObject({
    ok: true,
    data: { state: 'abnormal', trouble: expect.stringContaining('余额不够'), can: ['retryRefund', 'finishByHand'] },
  });
  expect((await texts(PLAINTIFF)).join('')).not.toContain('没有退成');
  expect(await trial.finance('retryRefund', _id)).toMatchObject({ data: { state: 'processing' } });
  expect(await trial.refund(_id)).toMatchObject({ tries: 0 });
  await trial.atProvider(_id, 'succeed');
  await whole();
});

test('FEE-17 the provider does not answer: it stays confirmed, and the timer asks again with the same number', async () => {
  await trial.paid();
  const { _id } = await trial.proposed();
  trial.emulator.faults.add({ match: { gateway: 'wechatpay' }, fault: 'error-after', times: 1 });
  expect(await trial.finance('confirmRefund', _id)).toMatchObject({ ok: true, data: { state: 'confirmed' } });
  expect(await trial.sweep()).toMatchObject({ refunds: 0 });
  trial.at('2025-03-04T10:06:00+08:00');
  expect(await trial.sweep()).toMatchObject({ refunds: 1, failed: 0 });
  expect(await trial.refund(_id)).toMatchObject({ state: 'processing', tries: 0 });
  await trial.atProvider(_id, 'succeed', { silent: true });
  trial.at('2025-03-04T10:40:00+08:00');
  await trial.sweep();
  expect(await trial.refund(_id)).toMatchObject({ state: 'done' });
  await whole();
});

test('FEE-15 two of finance confirm at once, one confirms and one rejects, two clerks propose at once: one of each happens', async () => {
  await officer('o-clerk-2', ['clerk'], '江二');
  await trial.paid();
  const outcomes = (results: readonly { ok: boolean }[]) => results.map(({ ok }) => ok).sort();
  expect(
    outcomes(await Promise.all([trial.ask(CLERK, trial.proposal()), trial.ask('o-clerk-2', trial.proposal())])),
  ).toEqual([false, true]);
  const [first] = await feeRefunds.find({ orderId: ORDER }, { limit: 10 });
  const no = first?._id ?? '';
  const both = await Promise.all([
    trial.finance('confirmRefund', no),
    trial.finance('rejectRefund', no, { reason: '再核对' }, SECOND),
  ]);
  expect(outcomes(both)).toEqual([false, true]);
  const { state } = await trial.refund(no);
  expect(await trial.order()).toMatchObject({ state: state === 'rejected' ? 'paid' : 'refunding' });
  const next = state === 'rejected' ? (await trial.proposed())._id : no;
  if (state === 'rejected') {
    const twice = await Promise.all([
      trial.finance('confirmRefund', next),
      trial.finance('confirmRefund', next, {}, SECOND),
    ]);
    expect(outcomes(twice)).toEqual([false, true]);
  }
  // The notice, twice, and the timer, all at once.
  trial.at('2025-03-04T11:00:00+08:00');
  await Promise.all([
    trial.atProvider(next, 'succeed', { twice: true }),
    trial.sweep(),
    trial.atProvider(next, 'notify'),
  ]);
  await trial.atProvider(next, 'notify');
  expect(await trial.refund(next)).toMatchObject({ state: 'done' });
  expect((await entries()).filter(({ amountFen }) => amountFen < 0)).toHaveLength(1);
  expect(await trial.order()).toMatchObject({ refundedFen: HALF });
  await whole();
});
