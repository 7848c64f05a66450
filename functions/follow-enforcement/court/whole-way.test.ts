/** From taking over to payout and completion, step by step, with what each side sees and where each fen went (ENF-1..14). */
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { cases } from '../../../records/case/case';
import { caseDates } from '../../../records/case/date';
import { sumsOf } from '../../../records/enforcement/sums';
import { services } from '../../../records/service/service';
import { ACCOUNT, APPROVAL, type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
beforeEach(async () => {
  trial = await startExecutionTrial();
});
afterEach(() => trial.stop());

test('FILE-20, ENF-1..14 an execution from taking over to payout: both sides see their half, every fen is accounted for, and it ends completed', async () => {
  const of = await trial.taken();
  const { caseId } = of;
  expect(await trial.state(of)).toMatchObject({
    state: 'registered',
    officer: { name: '石执行' },
    feeFen: 147_500,
    receivedOn: '2025-02-28',
  });
  await trial.noticed(of);
  // ENF-1, 2: his days run from his own service.
  const dates = await caseDates.find({ caseId }, { limit: 20 });
  expect(dates.map(({ title, on }) => [title, on]).sort()).toEqual([
    ['报告财产', '2025-03-14'],
    ['按执行通知履行', '2025-03-11'],
  ]);
  await trial.officer({ action: 'investigate', caseId });
  const measureId = await trial.controlled(of, { from: '2025-03-20' });
  const rulingId = await trial.ruling(of, 'deduct');
  const { moneyId: receiptId } = await trial.officer({
    action: 'deduct',
    caseId,
    measureId,
    rulingId,
    amountFen: 6_000_000,
    on: '2025-03-20',
    ref: 'K-1',
    necessities: '已留生活费',
  });
  const seen = await trial.officer({ action: 'execution', caseId });
  // ENF-14: 105,000 with 0.0175% a day of 100,000 from 2 January: 78 days, 1,365 yuan.
  expect(seen.owed).toMatchObject({ interestFen: 136_500, heldFen: 6_000_000, feeLeftFen: 147_500 });
  expect(seen.money[0]?.shares).toMatchObject({ feeFen: 147_500, creditorFen: 5_852_500, surplusFen: 0 });
  await trial.officer({ action: 'takeFee', caseId, receiptId, amountFen: 147_500, on: '2025-03-20', ref: 'F-1' });
  const pay = { action: 'payOut' as const, caseId, partyId: of.plaintiff, account: ACCOUNT, on: '2025-03-20' };
  await trial.officer({ ...pay, receiptId, amountFen: 5_852_500, ref: 'P-1' });
  expect(await trial.officer({ action: 'searchOn', caseId })).toMatchObject({ state: 'investigating' });
  const { moneyId: rest } = await trial.officer({
    action: 'receive',
    caseId,
    source: 'paidIn',
    amountFen: 5_000_000,
    on: '2025-03-20',
    ref: 'K-2',
  });
  const { owed } = await trial.officer({ action: 'execution', caseId });
  const due = owed?.dueFen ?? 0;
  expect(await trial.refusal('o-enforcement', { ...pay, receiptId: rest, amountFen: due + 1, ref: 'P-2' })).toMatch(
    /^PRECONDITION_FAILED 申请执行人还应得/,
  );
  await trial.officer({ ...pay, receiptId: rest, amountFen: due, ref: 'P-2' });
  await trial.officer({
    action: 'returnSurplus',
    caseId,
    receiptId: rest,
    partyId: of.defendant,
    amountFen: 5_000_000 - due,
    account: { number: '6222020111122223333', holder: '王建国，某某银行' },
    reason: '多收的退还',
    on: '2025-03-20',
    ref: 'R-1',
  });
  const ended = await trial.officer({ action: 'complete', caseId, fulfilled: 'paid', record: '款项已全部发放' });
  expect(ended).toMatchObject({ state: 'completed', papersDue: 0, warnings: [] });
  const now = await trial.state(of);
  expect(now.sums).toEqual(sumsOf(await trial.money(of)));
  expect(now.sums).toEqual({
    receivedFen: 11_000_000,
    feeTakenFen: 147_500,
    paidOutFen: 5_852_500 + due,
    returnedFen: 5_000_000 - due,
    settledFen: 0,
  });
  expect(now.ended).toMatchObject({ how: 'completed' });
  expect(now.dueKey).toBe(`9999-12-31:${caseId}`);
  expect(await cases.get(caseId)).toMatchObject({ state: 'closed', closedOn: '2025-03-20' });
  const titles = async (audience: 'applicant' | 'judgmentDebtor') =>
    (await trial.feed(of, audience)).map(({ title }) => title);
  expect(await titles('applicant')).toEqual([
    '执行员已接案',
    '发出执行通知',
    '开始查找财产',
    '冻结存款',
    '扣划存款',
    '扣执行申请费',
    '发放执行款',
    '继续查找财产',
    '款项到账',
    '发放执行款',
    '退还多出的款项',
    '执行完毕',
  ]);
  expect(await titles('judgmentDebtor')).toEqual([
    '发出执行通知',
    '冻结存款',
    '扣划存款',
    '扣执行申请费',
    '发放执行款',
    '款项到账',
    '发放执行款',
    '退还多出的款项',
    '执行完毕',
  ]);
  // PRIV-4: whole numbers stand on no feed, the applicant's account not even masked on the debtor's.
  const words = JSON.stringify([await trial.feed(of, 'applicant'), await trial.feed(of, 'judgmentDebtor')]);
  for (const number of ['6228480318050020018', '6217001234567894321', '6222020111122223333'])
    expect(words).not.toContain(number);
  expect(JSON.stringify(await trial.feed(of, 'judgmentDebtor'))).not.toContain('4321');
  const papers = (await documents.find({ caseId }, { limit: 50 })).map(({ kind, state }) => `${kind} ${state}`).sort();
  expect(papers).toEqual([
    'assetReportOrder issued',
    'enforcementEnded issued',
    'enforcementEnded issued',
    'enforcementNotice issued',
    'ruling issued',
    'ruling issued',
  ]);
  const served = await services.find({ caseId }, { limit: 50 });
  expect(served.every(({ state }) => state === 'served')).toBe(true);
  const told = await notifications.find({ openid: 'o-plaintiff' }, { limit: 100 });
  expect(told.filter(({ title }) => title === '发放执行款')).toHaveLength(2);
});

test('ENF-10, 11, 12 restricted after the notice, listed with a period, lifted and deleted after performance', async () => {
  const of = await trial.taken();
  const { caseId } = of;
  await trial.noticed(of);
  const debtor = of.defendant;
  const approval = { ...APPROVAL, date: '2025-03-20' };
  await trial.officer({
    action: 'restrict',
    caseId,
    debtor,
    basis: 'applicantInWriting',
    from: '2025-03-20',
    approval,
  });
  await trial.officer({
    action: 'list',
    caseId,
    debtor,
    grounds: ['breaksReporting'],
    reasons: '没有报告财产',
    decidedOn: '2025-03-20',
    approval,
  });
  const { debtors } = await trial.state(of);
  expect(debtors[0]).toMatchObject({
    performBy: '2025-03-11',
    restriction: { from: '2025-03-20', approval: { name: '李院长' }, lifted: null },
    listing: { grounds: ['breaksReporting'], until: '2027-03-20', deleted: null },
  });
  const papers = (await documents.find({ caseId }, { limit: 50 })).map(({ kind }) => kind);
  expect(papers).toEqual(expect.arrayContaining(['restrictionOrder', 'listingDecision']));
  await trial.officer({ action: 'permitConsumption', caseId, debtor, what: '乘高铁就医', reason: '本人重病' });
  await trial.officer({
    action: 'liftRestriction',
    caseId,
    debtor,
    ground: 'applicantConsents',
    reason: '书面同意',
  });
  const wrong = { action: 'delist' as const, caseId, debtor, on: '2025-03-20', reason: '履行' };
  expect(await trial.refusal('o-enforcement', wrong)).toMatch(/没有选择删除失信信息的理由/);
  const { warnings } = await trial.officer({
    action: 'endListing',
    caseId,
    debtor,
    ground: 'early',
    on: '2025-03-20',
    reason: '主动报告',
  });
  expect(warnings[0]?.text).toContain('三个工作日');
  await trial.officer(wrong);
  expect((await trial.state(of)).debtors[0]?.listing?.deleted).toMatchObject({ on: '2025-03-20', by: '石执行' });
});
