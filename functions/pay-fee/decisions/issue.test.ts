/** FEE-6..8, 10, 11: later orders of a case: reckoned by the court, once, told and served; and what they take the place of. */
import { documents } from '../../../platform/documents/store/document';
import { cases } from '../../../records/case/case';
import { feeOrders } from '../../../records/fee/order';
import { CONTENT, PLAINTIFF, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const raisedTo = (claimFen: number) => ({ for: 'claimRaised' as const, claimFen });
const compute = (caseId: string, occasion: object, openid = 'o-clerk') =>
  trial.ask(openid, { action: 'computeIssue', caseId, occasion });
async function issue(caseId: string, occasion: object, openid = 'o-clerk') {
  const { amountFen } = await trial.did(openid, { action: 'computeIssue', caseId, occasion });
  return trial.did(openid, { action: 'issue', caseId, occasion, amountFen });
}

test('FEE-7 a claim raised after the fee was paid: the difference on the new total, with its notice and its last day', async () => {
  const { _id, caseId } = await trial.registered();
  await trial.paid(_id);
  trial.at('2025-03-20 09:00');
  expect(await compute(caseId, raisedTo(20_000_000))).toMatchObject({
    data: { amountFen: 430_000 - 230_000, replaces: [], payerText: '由原告先交。' },
  });
  const order = await issue(caseId, raisedTo(20_000_000));
  expect(order).toMatchObject({
    orderId: `${caseId}:acceptanceFee:2`,
    itemName: '案件受理费差额',
    amountFen: 200_000,
    state: 'issued',
    // To who agreed to it, the notice in the program is served by being there (SERVE-3).
    noticeServedOn: '2025-03-20',
    lastDay: '2025-03-27',
    steps: expect.arrayContaining([expect.objectContaining({ rule: expect.stringContaining('FEE-7') })]),
  });
  expect(await trial.order(_id)).toMatchObject({ state: 'paid' });
  const [notice] = order.documents;
  expect(notice).toMatchObject({ title: '补交诉讼费用通知书', documentId: `${order.orderId}:feeNotice` });
  expect(await documents.get(String(notice?.documentId))).toMatchObject({ state: 'issued', sealed: { by: 'o-clerk' } });
  expect((await trial.told(PLAINTIFF)).at(-1)).toBe(
    '请交案件受理费差额 2,000 元，最后一天是 2025 年 3 月 27 日（周四）；有困难的可以申请减、免。',
  );
  // It is read by the side that owes it, and paid like any other.
  expect(
    await trial.ask(PLAINTIFF, { action: 'readDocument', orderId: order.orderId, documentId: notice?.documentId }),
  ).toMatchObject({ ok: true, data: { mime: 'application/pdf' } });
  expect(await trial.paid(order.orderId)).toMatchObject({ state: 'paid' });
});

test('FEE-7 raised before anything was paid: one new order for the whole takes the place of the first', async () => {
  const { _id, caseId } = await trial.registered();
  expect(await compute(caseId, raisedTo(20_000_000))).toMatchObject({ data: { amountFen: 430_000, replaces: [_id] } });
  const { orderId } = await issue(caseId, raisedTo(20_000_000));
  expect(await trial.order(_id)).toMatchObject({ state: 'replaced', replacedBy: orderId });
  expect(await trial.order(orderId)).toMatchObject({ seq: 2, state: 'issued', occasion: { kind: 'plaintiff' } });
  expect(await trial.told(PLAINTIFF)).toContain('金额有变，这张缴费单作废，请按新的缴费单交费。');
  // The filing shows what stands.
  const filingId = (await cases.get(caseId))?.filingId;
  expect(await trial.must('file-case', PLAINTIFF, { action: 'get', filingId })).toMatchObject({
    fee: { amountFen: 430_000, order: { orderId, state: 'issued' } },
  });
});

test('FEE-7 lowered before anything was paid, the new order is for less; what is paid is not asked for again', async () => {
  const { _id, caseId } = await trial.registered();
  const { orderId } = await issue(caseId, raisedTo(5_000_000));
  expect(await trial.order(orderId)).toMatchObject({ amountFen: 105_000 });
  await trial.paid(orderId);
  expect(await compute(caseId, raisedTo(5_000_000))).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('不用补交') },
  });
  expect(await trial.order(_id)).toMatchObject({ state: 'replaced' });
});

test('FEE-7 raised again while the top-up is not paid: one top-up stands, for all that is missing', async () => {
  const { _id, caseId } = await trial.registered();
  await trial.paid(_id);
  const first = await issue(caseId, raisedTo(20_000_000));
  expect(await compute(caseId, raisedTo(20_000_000))).toMatchObject({
    error: { message: expect.stringContaining('已经开了缴费单') },
  });
  const second = await issue(caseId, raisedTo(30_000_000));
  expect(await trial.order(first.orderId)).toMatchObject({ state: 'replaced', replacedBy: second.orderId });
  expect(second).toMatchObject({ orderId: `${caseId}:acceptanceFee:3`, amountFen: 580_000 - 230_000 });
});

test('FEE-6, FEE-8 halved for summary procedure; become ordinary, the other half is topped up within seven days of the notice', async () => {
  const { _id, caseId, amountFen } = await trial.registered(CONTENT, { summaryProcedure: true });
  expect(amountFen).toBe(115_000);
  await trial.paid(_id);
  const order = await issue(caseId, { for: 'ordinaryProcedure' });
  expect(order).toMatchObject({ amountFen: 115_000, lastDay: '2025-03-11', itemName: '案件受理费差额' });
  expect(order.steps).toContainEqual(expect.objectContaining({ rule: 'FEE-8 民诉法解释第199条' }));
  await trial.paid(order.orderId);
  expect(await compute(caseId, { for: 'ordinaryProcedure' })).toMatchObject({
    error: { message: expect.stringContaining('不用补交') },
  });
  // FEE-7 after it: on the whole again.
  expect(await compute(caseId, raisedTo(20_000_000))).toMatchObject({ data: { amountFen: 200_000 } });
});

test('FEE-6, FEE-7 a claim raised in summary procedure: half of the new total', async () => {
  const { _id, caseId } = await trial.registered(CONTENT, { summaryProcedure: true });
  await trial.paid(_id);
  expect(await compute(caseId, raisedTo(20_000_000))).toMatchObject({ data: { amountFen: 100_000 } });
});

test('FEE-6, FEE-11 a counterclaim that is merged pays half, the defendant pays it, seven days from when it was raised', async () => {
  const first = await trial.registered();
  await trial.defendant(first);
  const counterclaim = { for: 'counterclaim', claimFen: 2_000_000, raisedOn: '2025-03-04', merged: true };
  const { caseId } = first;
  expect(await compute(caseId, { ...counterclaim, merged: false })).toMatchObject({ data: { amountFen: 30_000 } });
  const order = await issue(caseId, counterclaim);
  expect(order).toMatchObject({ amountFen: 15_000, noticeServedOn: null, lastDay: null, itemName: '反诉案件受理费' });
  expect((await trial.told('o-defendant')).at(-1)).toContain('送达后开始计算期限');
  expect(await trial.ask(PLAINTIFF, { action: 'order', orderId: order.orderId })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  trial.at('2025-03-06 09:00');
  const served = { action: 'serveNotice' as const, orderId: order.orderId };
  expect(await trial.did('o-clerk', { ...served, servedOn: '2025-03-05' })).toMatchObject({ lastDay: '2025-03-11' });
  expect(await compute(caseId, counterclaim)).toMatchObject({ error: { message: expect.stringContaining('重复') } });
});

test('FEE-6 in summary procedure a merged counterclaim is halved once', async () => {
  const { caseId } = await trial.registered(CONTENT, { summaryProcedure: true });
  const counterclaim = { for: 'counterclaim', claimFen: 2_000_000, raisedOn: '2025-03-04', merged: true };
  expect(await compute(caseId, counterclaim)).toMatchObject({ data: { amountFen: 15_000 } });
});

test('FEE-10, FEE-11 preservation: by who applied, by the day that the court has named', async () => {
  const { caseId } = await trial.registered();
  const asked = { for: 'preservation', claimFen: 10_000_000, appliedOn: '2025-03-04', lastDay: '2025-03-06' };
  const order = await issue(caseId, asked);
  expect(order).toMatchObject({
    orderId: `${caseId}:applicationFee:1`,
    itemName: '保全申请费',
    amountFen: 102_000,
    noticeServedOn: '2025-03-04',
    lastDay: '2025-03-06',
  });
  expect(order.documents.map(({ title }) => title)).toEqual(['交纳诉讼费用通知书']);
});

test('FEE-11, SERVE-3 without consent to service in the program no day runs before the clerk has recorded the service', async () => {
  const paper = { ...CONTENT, addressConfirmation: { ...CONTENT.addressConfirmation, eService: false } };
  const { _id: orderId, caseId } = await trial.registered(paper);
  expect(await trial.order(orderId)).toMatchObject({ noticeServedOn: null, lastDay: null });
  trial.at('2025-03-10 09:00');
  const serve = (servedOn: string, openid = 'o-clerk') =>
    trial.ask(openid, { action: 'serveNotice', orderId, servedOn });
  expect(await serve('2025-03-11')).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { servedOn: '不能晚于今天' } },
  });
  expect(await serve('2025-03-03')).toMatchObject({ error: { fields: { servedOn: '早于通知作出的日期' } } });
  for (const openid of ['o-judge', 'o-finance', PLAINTIFF])
    expect(await serve('2025-03-07', openid)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await serve('2025-03-07', 'o-gz-clerk')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await serve('2025-03-07')).toMatchObject({ data: { noticeServedOn: '2025-03-07', lastDay: '2025-03-14' } });
  expect(await serve('2025-03-08')).toMatchObject({ error: { message: expect.stringContaining('已经登记过') } });
  expect((await trial.told(PLAINTIFF)).at(-1)).toContain('请最迟 2025 年 3 月 14 日');
  const raised = await issue(caseId, raisedTo(20_000_000));
  expect(raised).toMatchObject({ noticeServedOn: null, lastDay: null });
});

test('FEE-17 the amount is the court’s: a stale page is refused; and so are others’ courts and roles', async () => {
  const { caseId } = await trial.registered();
  const event = { action: 'issue' as const, caseId, occasion: raisedTo(20_000_000) };
  expect(await trial.ask('o-clerk', { ...event, amountFen: 430_001 })).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await trial.ask('o-gz-clerk', { ...event, amountFen: 430_000 })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  for (const openid of [PLAINTIFF, 'o-finance', 'o-window'])
    expect(await trial.ask(openid, { ...event, amountFen: 430_000 })).toMatchObject({ error: { code: 'FORBIDDEN' } });
  const preservation = { for: 'preservation', claimFen: 10_000_000, appliedOn: '2025-03-04' };
  // A judge may replace; a new one is the clerk's, or the filing judge's.
  expect(
    await trial.ask('o-judge', { action: 'issue', caseId, occasion: preservation, amountFen: 102_000 }),
  ).toMatchObject({ error: { code: 'FORBIDDEN' } });
  expect(await trial.ask('o-judge', { ...event, amountFen: 430_000 })).toMatchObject({ ok: true });
});

test('FEE-17 the same raised by two officers at once is one order; numbers have no gap', async () => {
  const { _id, caseId } = await trial.registered();
  await trial.paid(_id);
  const event = { action: 'issue' as const, caseId, occasion: raisedTo(20_000_000), amountFen: 200_000 };
  const all = await Promise.all(['o-clerk', 'o-filing-judge', 'o-clerk'].map((openid) => trial.ask(openid, event)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  for (const one of all) if (!one.ok) expect(['CONFLICT', 'PRECONDITION_FAILED']).toContain(one.error.code);
  const orders = await feeOrders.find({ caseId }, { limit: 100 });
  expect(orders.map(({ seq }) => seq).sort()).toEqual([1, 2]);
});

test('FEE-7, FEE-17 somebody at the till of an order that is replaced is sent away; what he has paid counts', async () => {
  const { _id, caseId } = await trial.registered();
  const no = await trial.begun(_id);
  const event = { action: 'issue' as const, caseId, occasion: raisedTo(20_000_000), amountFen: 430_000 };
  await trial.pay(no, { silent: true });
  // Paid without our knowing: the provider is asked, it counts, and another sum is due.
  expect(await trial.ask('o-clerk', event)).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await trial.order(_id)).toMatchObject({ state: 'paid' });
  const again = await trial.registered();
  await trial.begun(again._id);
  expect(await issue(again.caseId, raisedTo(20_000_000))).toMatchObject({ amountFen: 430_000 });
  expect(await trial.order(again._id)).toMatchObject({ state: 'replaced', paying: null });
});
