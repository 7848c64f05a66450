/** FEE-5: which row of the tariff a suit is charged by, through the service. */
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { cases } from '../../records/case/case';
import { feeOrders } from '../../records/fee/order';
import type { FileCaseResult } from './contract';
import { CONTENT, startTrial, type Trial } from './trial';
import { ENFORCEMENT } from './trial-kinds';

interface Proposal {
  kind: string;
  amountFen: number;
  steps: { text: string; rule: string }[];
  kinds: { kind: string }[];
}

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const suit = (causeOfAction: string, ...amounts: (number | undefined)[]) => ({
  ...CONTENT,
  causeOfAction,
  claims: amounts.map((amountFen, i) => ({ text: `请求 ${i + 1}`, ...(amountFen ? { amountFen } : {}) })),
});

async function reviewing(content: object): Promise<string> {
  const { filingId } = await trial.submitted(content);
  await trial.judge('take', filingId);
  return filingId;
}

const propose = (openid: string, filingId: string, extra = {}) =>
  trial.call<Proposal>('file-case', openid, { action: 'proposeFee', filingId, ...extra });
const register = (filingId: string, extra = {}) =>
  trial.must<{ caseId: string; fee: Proposal }>('file-case', 'o-filing-judge', {
    action: 'register',
    filingId,
    ...extra,
  });

test.each([
  // 50 + 2.5% of 90,000 + 2% of 100,000 + 1.5% of 100,000
  ['民间借贷纠纷', [30_000_000], 'property', 580_000],
  ['民间借贷纠纷', [20_000_000, 10_000_000, undefined], 'property', 580_000],
  ['离婚纠纷', [undefined], 'divorce', 30_000],
  // 300 + 0.5% of the 100,000 above 200,000
  ['离婚纠纷', [undefined, 30_000_000], 'divorce', 80_000],
  ['名誉权纠纷', [undefined, 6_000_000], 'personality', 60_000],
  ['劳动合同纠纷', [3_000_000], 'labour', 1_000],
  ['著作权权属、侵权纠纷', [undefined], 'ip', 100_000],
  ['探望权纠纷', [undefined], 'otherNonProperty', 10_000],
])('FEE-5 %s, claims of %j fen: by the row %s, %d fen', async (cause, amounts, kind, amountFen) => {
  const filingId = await reviewing(suit(cause, ...amounts));
  expect(await propose('o-filing-judge', filingId)).toMatchObject({ ok: true, data: { kind, amountFen } });
  const { caseId, fee } = await register(filingId);
  expect(fee).toMatchObject({ kind, amountFen });
  expect(await feeOrders.get(`${caseId}:acceptanceFee:1`)).toMatchObject({ kind, amountFen, steps: fee.steps });
});

test('FEE-10 wages claimed need not be paid for ahead: no order, and the filer is told so', async () => {
  const filingId = await reviewing(suit('追索劳动报酬纠纷', 3_000_000));
  const { caseId, fee } = await register(filingId);
  expect(fee).toMatchObject({ kind: 'labour', amountFen: 1_000, prepaid: false, lastDay: null });
  expect(await feeOrders.get(`${caseId}:acceptanceFee:1`)).toBeUndefined();
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    fee: { amountFen: 1_000, prepaid: false, payment: expect.stringContaining('可以先不交') },
  });
});

test('FEE-5 the filing judge, not the program, settles the row', async () => {
  const filingId = await reviewing(suit('生命权、身体权、健康权纠纷', 5_000_000));
  const proposal = await propose('o-filing-judge', filingId);
  expect(proposal).toMatchObject({ ok: true, data: { kind: 'property', amountFen: 105_000 } });
  expect(proposal.ok && proposal.data.kinds.map(({ kind }) => kind)).toContain('personality');
  const feeKind = 'personality';
  expect(await propose('o-filing-judge', filingId, { feeKind })).toMatchObject({ data: { amountFen: 50_000 } });
  expect((await register(filingId, { feeKind })).fee).toMatchObject({ kind: feeKind, amountFen: 50_000 });
});

test('FEE-5 where the debtor is bankrupt, by the row of property', async () => {
  const filingId = await reviewing(suit('名誉权纠纷', 6_000_000));
  const decision = { bankruptDebtor: true };
  expect(await propose('o-filing-judge', filingId, decision)).toMatchObject({ data: { amountFen: 130_000 } });
  expect((await register(filingId, decision)).fee).toMatchObject({ amountFen: 130_000 });
});

test('FEE-6 for summary procedure half of it from the start, with the reason in the order; an application for enforcement stays whole', async () => {
  const filingId = await reviewing(suit('民间借贷纠纷', 30_000_000));
  const decision = { summaryProcedure: true };
  expect(await propose('o-filing-judge', filingId, decision)).toMatchObject({ data: { amountFen: 290_000 } });
  const { caseId, fee } = await register(filingId, decision);
  expect(fee).toMatchObject({ amountFen: 290_000 });
  expect(fee.steps).toContainEqual({
    text: expect.stringContaining('减半（适用简易程序或小额诉讼）'),
    rule: expect.stringContaining('诉讼费用交纳办法第16条'),
  });
  expect(await feeOrders.get(`${caseId}:acceptanceFee:1`)).toMatchObject({ amountFen: 290_000, steps: fee.steps });

  const draft = { action: 'saveDraft', courtId: 'yuyao', kind: 'enforcement', content: ENFORCEMENT };
  const saved = await trial.must<{ filingId: string; version: number }>('file-case', 'o-plaintiff', draft);
  const ofTitle = { filingId: saved.filingId, version: saved.version };
  await trial.file('o-plaintiff', { action: 'submit', ...ofTitle });
  const whole = await propose('o-filing-judge', saved.filingId);
  expect(whole).toMatchObject({ ok: true, data: { kind: 'enforcement' } });
  expect(await propose('o-filing-judge', saved.filingId, decision)).toEqual(whole);
});

test('FEE-2, FEE-3 without an amount, or with a wrong value of the court, nothing is registered', async () => {
  const filingId = await reviewing(suit('探望权纠纷', undefined));
  const asked = { action: 'register', filingId };
  expect(await trial.ask('o-filing-judge', { ...asked, feeKind: 'property' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('没有金额') },
  });
  expect(await trial.ask('o-filing-judge', { ...asked, feeKind: 'bribe' })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { feeKind: expect.anything() } },
  });
  const court = await courts.get('yuyao');
  await courts.update('yuyao', { fees: { ...court?.fees, otherNonProperty: 20_000 } });
  expect(await trial.ask('o-filing-judge', asked)).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('收费标准') },
  });
  expect(await cases.count({})).toBe(0);
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    state: 'reviewing',
    caseNo: null,
  });
});

test('nobody else sees what is proposed', async () => {
  const { filingId } = await trial.submitted();
  expect(await propose('o-gz-filing-judge', filingId)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  for (const openid of ['o-plaintiff', 'o-defendant', 'o-window', 'o-judge'])
    expect(await propose(openid, filingId)).toMatchObject({ error: { code: 'FORBIDDEN' } });
});

test.each([
  ['by phone too', (text: string) => text.includes('可以用手机交，也可以到银行或者窗口交')],
  ['at the bank or the counter, where the court takes none by phone', (text: string) => !text.includes('手机')],
])('FEE-17 how to pay is told with the bill: %s', async (how, fits) => {
  const byPhone = how === 'by phone too';
  if (!byPhone) await courts.update('yuyao', { pay: command().remove() });
  const filingId = await reviewing(suit('民间借贷纠纷', 30_000_000));
  await register(filingId);
  const told = await notifications.find({ openid: 'o-plaintiff' }, { limit: 20 });
  const bill = told.find(({ text }) => text.includes('窗口交'));
  expect(bill?.text).toContain('请交纳案件受理费');
  expect(fits(bill?.text ?? '')).toBe(true);
  expect(bill?.page).toMatch(/^\/services\/pay-fee\/order\/index\?orderId=/);
  const { fee, next } = await trial.must<FileCaseResult<'get'>>('file-case', 'o-plaintiff', {
    action: 'get',
    filingId,
  });
  expect(fee).toMatchObject({ order: { byPhone } });
  expect(next).toContain(byPhone ? '可以用手机交' : '可以到银行或者窗口交');
});
