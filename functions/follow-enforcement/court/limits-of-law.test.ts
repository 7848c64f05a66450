/** What the law forbids an officer, and what it lets wait: who may receive money, how long a measure lasts, who is listed and until when (ID-7, ENF-7, 11, 12, 14). */
import type { LivingCase } from '../../../demo/living-case';
import { services } from '../../../records/service/service';
import { ACCOUNT, APPROVAL, CONTROL, type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
let n = 900;
beforeAll(async () => {
  trial = await startExecutionTrial();
});
afterAll(() => trial.stop());

const approval = { ...APPROVAL, date: '2025-03-20' };
const money = { on: '2025-03-20', ref: 'K' };
async function noticed(wishes = {}): Promise<LivingCase> {
  n += 1;
  trial.day('2025-03-04');
  const of = await trial.taken({ n, ...wishes });
  await trial.noticed(of);
  return of;
}
const refusal = (event: Parameters<ExecutionTrial['officer']>[0]) => trial.refusal('o-enforcement', event);

test('ID-7, ENF-14 an agent receives money, and signs a settlement, only where his power names that very act', async () => {
  for (const [special, pays, settles] of [
    [[], false, false],
    [['receiveMoney'], true, false],
    [['settleInEnforcement', 'settle'], false, true],
  ] as const) {
    const of = await noticed({ lawyerFor: 'plaintiff', special });
    const { caseId, plaintiff: partyId, defendant } = of;
    const { moneyId: receiptId } = await trial.officer({
      action: 'receive',
      caseId,
      source: 'paidIn',
      amountFen: 1_000_000,
      ...money,
    });
    const pay = {
      action: 'payOut' as const,
      caseId,
      receiptId,
      partyId,
      amountFen: 100_000,
      account: ACCOUNT,
      ...money,
    };
    expect(await refusal({ ...pay, agent: 'o-lawyer' })).toMatch(pays ? /^OK/ : /^FORBIDDEN .*“代收执行款”的特别授权/);
    // Nobody's agent, the debtor, a party that is none: never.
    expect(await refusal({ ...pay, agent: 'o-elder' })).toMatch(/^FORBIDDEN/);
    expect(await refusal({ ...pay, partyId: defendant })).toMatch(/^INVALID_INPUT 执行款只能发给申请执行人/);
    const signers = [{ partyId, agent: 'o-lawyer' }, { partyId: defendant }];
    const settle = {
      action: 'settle' as const,
      caseId,
      signedOn: '2025-03-20',
      text: '分期',
      transcript: '笔录',
      signers,
    };
    expect(await refusal(settle)).toMatch(settles ? /^OK/ : /^FORBIDDEN .*“执行和解”的特别授权/);
    // What he is by now counts, not what he was: the view says the same.
    const { applicants } = await trial.officer({ action: 'execution', caseId });
    expect(applicants[0]?.agents).toMatchObject([{ openid: 'o-lawyer', mayReceive: pays, maySettle: settles }]);
  }
});

test('ENF-14 a payout after the thirty days is made, and says that it is late; nothing goes out twice or beyond the receipt', async () => {
  const of = await noticed();
  const { caseId, plaintiff: partyId, defendant } = of;
  const { moneyId: receiptId } = await trial.officer({
    action: 'receive',
    caseId,
    source: 'paidIn',
    amountFen: 500_000,
    ...money,
  });
  const [receipt] = await trial.money(of);
  expect(receipt).toMatchObject({ payOutBy: '2025-04-21', dueKey: `2025-04-21:${receiptId}`, leftFen: 500_000 });
  expect((await trial.state(of)).dueKey).toBe(`2025-04-21:${caseId}`);
  trial.day('2025-04-25');
  const pay = { action: 'payOut' as const, caseId, receiptId, partyId, account: ACCOUNT, on: '2025-04-25', ref: 'P' };
  expect(await refusal({ ...pay, amountFen: 500_001 })).toMatch(/这笔到账款只剩 5,000 元/);
  const back = {
    action: 'returnSurplus' as const,
    caseId,
    receiptId,
    partyId: defendant,
    account: ACCOUNT,
    reason: '多',
  };
  expect(await refusal({ ...back, amountFen: 1, ...money })).toMatch(/可以退还的是 0 元/);
  const { warnings } = await trial.officer({ ...pay, amountFen: 500_000 });
  expect(warnings.map(({ text }) => text).join()).toMatch(
    /应当在 2025 年 4 月 21 日.*以前发放，已经晚了.*不够扣执行申请费/,
  );
  expect(await refusal({ ...pay, amountFen: 1 })).toMatch(/只剩 0 元/);
});

test('ENF-7 解释485 a measure lasts no longer than the law lets it, is of a kind that fits, and carried over from the suit its time runs on', async () => {
  const of = await noticed();
  const { caseId, defendant: debtor } = of;
  const rulingId = await trial.ruling(of, 'control');
  const control = { action: 'control' as const, caseId, rulingId, debtor, ...CONTROL, from: '2025-03-20' };
  expect(await refusal({ ...control, until: '2026-03-21' })).toMatch(/最长 1 年/);
  expect(await refusal({ ...control, kind: 'sealUp' })).toMatch(/这种财产应当冻结/);
  expect(await refusal({ ...control, from: '2025-03-21' })).toMatch(/开始日期不能在今天以后/);
  expect(await refusal({ ...control, from: '2025-02-01' })).toMatch(/由诉讼保全转来/);
  expect(await refusal({ ...control, debtor: of.plaintiff })).toMatch(/没有找到这位被执行人/);
  const carried = await trial.officer({ ...control, from: '2025-02-01', preservation: true });
  const [measure] = await trial.measures(of);
  // 2026-02-01 is a Sunday: renewed on the working day before.
  expect(measure).toMatchObject({
    _id: carried.measureId,
    until: '2026-02-01',
    renewBy: '2026-01-30',
    remindKey: '2025-12-03',
    text: '存款（余姚农商行 ***************0018）',
  });
  const more = { ...control, securedFen: 10_000_000, necessities: '已留' };
  expect(await refusal(more)).toMatch(/超出了应当履行的范围/);
  const { warnings } = await trial.officer({
    ...more,
    kind: 'sealUp',
    asset: 'immovable',
    indivisible: '房屋不能分割',
  });
  expect(warnings.map(({ text }) => text).join()).toContain('因不能分割：房屋不能分割');
  const { excess } = await trial.officer({ action: 'execution', caseId });
  expect(excess?.text).toContain('请核对是否应解除一部分');
});

test('ENF-11, 12 nobody is listed before the notice’s time is over; with a period only an officer’s decision ends it early', async () => {
  n += 1;
  trial.day('2025-03-04');
  const of = await trial.taken({ n });
  const { caseId, defendant: debtor } = of;
  await trial.controlled(of);
  const list = { action: 'list' as const, caseId, debtor, grounds: ['evades'], reasons: '转移', approval };
  expect(await refusal({ ...list, decidedOn: '2025-03-04', approval: APPROVAL })).toMatch(/执行通知还没有送达/);
  await trial.noticed(of);
  const today = { ...list, decidedOn: '2025-03-20' };
  expect(await refusal({ ...today, approval: { ...approval, date: '2025-03-21' } })).toMatch(/批准日期不能在/);
  expect(await refusal({ ...today, extraYears: 2 })).toMatch(/才可以延长 1 到 3 年/);
  expect(await refusal({ ...today, grounds: ['ableButRefuses'], turnNotCome: false })).toMatch(/先查明/);
  const { warnings } = await trial.officer(today);
  expect(warnings[0]?.text).toContain('应当同时限制消费');
  expect(await refusal(today)).toMatch(/已经在失信名单里/);
  const end = { action: 'endListing' as const, caseId, debtor, on: '2025-03-20', reason: '履行' };
  expect(await refusal({ ...end, ground: 'performed' })).toMatch(/请选择“决定提前删除”/);
  expect(await refusal({ ...end, ground: 'periodOver' })).toMatch(/期限还没有届满/);
  trial.day('2027-03-22');
  const over = await trial.officer({ ...end, ground: 'periodOver', on: '2027-03-22' });
  expect(over.told.judgmentDebtor).toMatch(/列入期限届满，失信信息会在 2027 年 3 月 24 日.*以前删除/);
  trial.day('2027-04-05');
  const { warnings: late } = await trial.officer({
    action: 'delist',
    caseId,
    debtor,
    on: '2027-04-05',
    reason: '到期',
  });
  expect(late[0]?.text).toContain('已经晚了');
});

test('ENF-12 performance ends a listing without a period: due in three working days, and an officer deletes it', async () => {
  const of = await noticed();
  const { caseId, defendant: debtor } = of;
  await trial.officer({
    action: 'list',
    caseId,
    debtor,
    grounds: ['ableButRefuses'],
    reasons: '有车不卖',
    decidedOn: '2025-03-20',
    sufficientSecurity: false,
    seizedSuffices: false,
    turnNotCome: false,
    approval,
  });
  await trial.officer({ action: 'fixObligation', caseId, feeFen: 0, reason: '和解减免' });
  const done = await trial.officer({
    action: 'complete',
    caseId,
    fulfilled: 'waived',
    record: '申请人书面放弃其余部分',
  });
  expect(done.warnings.map(({ text }) => text).join()).toContain('3 个工作日内删除');
  const { debtors } = await trial.state(of);
  expect(debtors[0]?.listing).toMatchObject({
    until: null,
    ending: { ground: 'performed', on: '2025-03-20', dueOn: '2025-03-25' },
    deleted: null,
  });
  await trial.officer({ action: 'delist', caseId, debtor, on: '2025-03-20', reason: '已删除' });
});

test('ENF-14 解释509 with several creditors money waits for the plan: served on all, fifteen days gone by for each', async () => {
  const of = await noticed();
  const { caseId } = of;
  const measureId = await trial.controlled(of, { kind: 'impound', asset: 'movable', what: '轿车', number: '浙B12345' });
  expect((await trial.measures(of))[0]?.text).toBe('轿车（余姚农商行 浙B****5）');
  await trial.officer({
    action: 'recordValuation',
    caseId,
    measureId,
    how: 'network',
    priceFen: 6_000_000,
    on: '2025-03-20',
  });
  const sale = { action: 'receive' as const, caseId, source: 'sale', amountFen: 5_000_000, ...money, measureId };
  expect(await refusal(sale)).toMatch(/还没有进入拍卖/);
  const rulingId = await trial.ruling(of, 'realise');
  const time = '2025-04-20T10:00:00+08:00';
  await trial.officer({ action: 'realise', caseId, measureId, rulingId, time, where: '网络平台' });
  await trial.officer(sale);
  const share = (creditor: string, shareFen: number) => ({ creditor, rank: '普通', claimFen: 10_000_000, shareFen });
  const plan = { action: 'makePlan' as const, caseId, proceedsFen: 5_000_000, reasons: '按比例' };
  expect(await refusal({ ...plan, shares: [share('甲', 4_000_000), share('乙', 900_000)] })).toMatch(
    /不能超过可分配的款项/,
  );
  await trial.officer({ ...plan, shares: [share('陈晓梅', 2_000_000), share('某某银行', 2_000_000)] });
  const served = (await services.find({ caseId }, { limit: 50 })).filter(({ title }) => title.includes('分配方案'));
  expect(served.map(({ state }) => state)).toEqual(['served', 'served']);
  // The fifteenth day is 清明: the last day is the first working day after it.
  trial.day('2025-04-07');
  const settle = { action: 'settlePlan' as const, caseId, on: '2025-04-07', text: '没有异议' };
  expect(await refusal(settle)).toMatch(/异议期还没有过/);
  const [receipt] = await trial.money(of);
  const pay = {
    action: 'payOut' as const,
    caseId,
    receiptId: receipt?._id,
    partyId: of.plaintiff,
    amountFen: 2_000_000,
    account: ACCOUNT,
    ...money,
  };
  expect(await refusal(pay)).toMatch(/^PRECONDITION_FAILED 有几个债权人的/);
  trial.day('2025-04-08');
  await trial.officer(settle);
  const done = await trial.officer({ action: 'distribute', caseId, shareFen: 2_000_000 });
  expect(done).toMatchObject({
    state: 'distributing',
    told: { applicant: expect.stringContaining('您应得 20,000 元') },
  });
  await trial.officer(pay);
});

test('ENF-8, ENF-14 法释〔2014〕8号3.3 a stay for a retrial stops the double part, and it goes on the day the execution goes on', async () => {
  const of = await noticed();
  const { caseId } = of;
  const before = (await trial.officer({ action: 'execution', caseId })).owed?.interestFen ?? 0;
  const rulingId = await trial.ruling(of, 'stay');
  await trial.officer({ action: 'stay', caseId, ground: 'otherStay', rulingId, reason: '再审', interestStops: true });
  trial.day('2025-05-20');
  const during = (await trial.officer({ action: 'execution', caseId })).owed?.interestFen ?? 0;
  expect(before - during).toBe(1_750);
  await trial.officer({ action: 'resumeExecution', caseId, goneOn: '2025-05-20', reason: '再审维持' });
  expect((await trial.state(of)).uncounted).toEqual([{ from: '2025-03-20', to: '2025-05-19' }]);
  expect((await trial.officer({ action: 'execution', caseId })).owed?.interestFen).toBe(before);
});

test('FEE-10 the officer fixes debt and fee with the reason on record; below what was taken it is refused', async () => {
  const of = await noticed();
  const { caseId } = of;
  const { moneyId: receiptId } = await trial.officer({
    action: 'receive',
    caseId,
    source: 'paidIn',
    amountFen: 1_000_000,
    ...money,
  });
  await trial.officer({ action: 'takeFee', caseId, receiptId, amountFen: 100_000, ...money });
  const fix = { action: 'fixObligation' as const, caseId, reason: '按实际执行金额' };
  expect(await refusal({ ...fix, feeFen: 99_999 })).toMatch(/已经收取的比这还多/);
  expect(await refusal({ ...fix, debtFen: 100, doubled: { baseFen: 200, dueOn: '2025-01-01' } })).toMatch(
    /不能超过尚欠金额/,
  );
  const { told } = await trial.officer({ ...fix, feeFen: 100_000, debtFen: 10_600_000 });
  expect(told.judgmentDebtor).toContain('按实际执行金额');
  expect(await trial.state(of)).toMatchObject({ feeFen: 100_000, obligation: { debtFen: 10_600_000 } });
  const more = { action: 'takeFee' as const, caseId, receiptId, amountFen: 1, ...money };
  expect(await refusal(more)).toMatch(/执行申请费还应收 0 元/);
});

test('ENF-8, ENF-14 a settlement ends the stay it was made in: not kept, the double part runs on from then', async () => {
  const of = await noticed();
  const { caseId, plaintiff, defendant } = of;
  const rulingId = await trial.ruling(of, 'stay');
  await trial.officer({ action: 'stay', caseId, ground: 'otherStay', rulingId, reason: '再审', interestStops: true });
  trial.day('2025-05-20');
  const signers = [{ partyId: plaintiff }, { partyId: defendant }];
  await trial.officer({ action: 'settle', caseId, signedOn: '2025-05-20', text: '分期', transcript: '笔录', signers });
  expect((await trial.state(of)).uncounted).toEqual([{ from: '2025-03-20', to: '2025-05-19' }]);
  const settled = (await trial.officer({ action: 'execution', caseId })).owed?.interestFen ?? 0;
  trial.day('2025-05-30');
  await trial.officer({ action: 'resumeTitle', caseId, how: 'broken', reason: '没有付' });
  const { owed } = await trial.officer({ action: 'execution', caseId });
  expect((owed?.interestFen ?? 0) - settled).toBe(17_500);
});

test('ENF-7 解释485.2 a renewal makes a measure longer, and never shorter', async () => {
  const of = await noticed();
  const { caseId } = of;
  const measureId = await trial.controlled(of, { from: '2025-03-20' });
  const rulingId = await trial.ruling(of, 'renew');
  const renew = { action: 'renew' as const, caseId, measureId, rulingId };
  for (const until of ['2025-09-20', '2026-03-20'])
    expect(await refusal({ ...renew, until })).toMatch(/^INVALID_INPUT 现在就到 2026 年 3 月 20 日/);
  expect((await trial.measures(of))[0]).toMatchObject({ until: '2026-03-20', renewals: [] });
});

test('ENF-12 the first event that ends a listing counts: another puts off nothing', async () => {
  const of = await noticed();
  const { caseId, defendant: debtor } = of;
  const ground = { grounds: ['ableButRefuses'], sufficientSecurity: false, seizedSuffices: false, turnNotCome: false };
  const list = { action: 'list' as const, caseId, debtor, reasons: '有车不卖', decidedOn: '2025-03-20', approval };
  await trial.officer({ ...list, ...ground });
  const end = { action: 'endListing' as const, caseId, debtor, reason: '书面申请' };
  await trial.officer({ ...end, ground: 'applicantAsks', on: '2025-03-20' });
  trial.day('2025-03-24');
  expect(await refusal({ ...end, ground: 'performed', on: '2025-03-24' })).toMatch(
    /^PRECONDITION_FAILED 已经记入“申请执行人书面申请删除，法院审查同意”，最晚 2025 年 3 月 25 日/,
  );
  expect((await trial.state(of)).debtors[0]?.listing?.ending?.dueOn).toBe('2025-03-25');
});

test('ENF-12 2017 第10条 performance ends no listing with a period by itself: the officer is told to decide, the debtor to ask', async () => {
  const of = await noticed();
  const { caseId, defendant: debtor } = of;
  const list = { action: 'list' as const, caseId, debtor, reasons: '转移', decidedOn: '2025-03-20', approval };
  await trial.officer({ ...list, grounds: ['evades'] });
  await trial.officer({ action: 'fixObligation', caseId, feeFen: 0, reason: '减免' });
  const done = await trial.officer({ action: 'complete', caseId, fulfilled: 'waived', record: '书面放弃' });
  const warned = done.warnings.map(({ text }) => text).join();
  expect(warned).toMatch(/失信信息到 2027 年 3 月 20 日.*为止；已经履行的，请决定是否提前删除/);
  expect(done.told.judgmentDebtor).toContain('有期限的可以申请提前删除');
  expect((await trial.state(of)).debtors[0]?.listing).toMatchObject({ ending: null, deleted: null });
});

test('ENF-8 法〔2016〕373号 that assets cannot be sold is said of those that were held then, not of what was taken later', async () => {
  const of = await noticed();
  const { caseId } = of;
  await trial.officer({ action: 'investigate', caseId });
  await trial.controlled(of, { from: '2025-03-20', securedFen: 1_000_000 });
  const step = { action: 'recordRoundStep' as const, caseId, step: 'cannotBeRealised', text: '机器报废' };
  await trial.officer({ ...step, on: '2025-03-20' });
  const gaps = async () => (await trial.officer({ action: 'execution', caseId })).round.gaps.map(({ text }) => text);
  expect(await gaps()).not.toContain('还有可供执行的财产没有处理。');
  trial.day('2025-04-10');
  await trial.controlled(of, { from: '2025-04-10', securedFen: 1_000_000, number: '6228480318050020026' });
  expect(await gaps()).toContain('还有可供执行的财产没有处理。');
  await trial.officer({ ...step, on: '2025-04-10' });
  expect(await gaps()).not.toContain('还有可供执行的财产没有处理。');
});

test('ENF-5 money of a sale comes from what had its price found, not from another thing that is held', async () => {
  const of = await noticed();
  const { caseId } = of;
  const thing = { kind: 'impound', asset: 'movable', what: '轿车', securedFen: 3_000_000 };
  const measureId = await trial.controlled(of, { ...thing, number: '浙B12345' });
  const other = await trial.controlled(of, { ...thing, number: '浙B54321' });
  const price = { how: 'network', priceFen: 3_000_000, on: '2025-03-20' };
  await trial.officer({ action: 'recordValuation', caseId, measureId, ...price });
  const rulingId = await trial.ruling(of, 'realise');
  const time = '2025-04-20T10:00:00+08:00';
  await trial.officer({ action: 'realise', caseId, measureId, rulingId, time, where: '网络平台' });
  const sale = { action: 'receive' as const, caseId, source: 'sale', amountFen: 3_000_000, ...money };
  expect(await refusal({ ...sale, measureId: other })).toMatch(/^PRECONDITION_FAILED 这项财产还没有确定参考价/);
  await trial.officer({ ...sale, measureId });
});

test('ENF-8 解释465 on a settlement that was not kept the officer reads what was paid under it, whatever interest has run meanwhile', async () => {
  const of = await noticed();
  const { caseId, plaintiff, defendant } = of;
  const direct = { action: 'recordPaidDirectly' as const, caseId, ...money, confirmedBy: '双方' };
  await trial.officer({ ...direct, amountFen: 200_000 });
  const signers = [{ partyId: plaintiff }, { partyId: defendant }];
  await trial.officer({ action: 'settle', caseId, signedOn: '2025-03-20', text: '分期', transcript: '笔录', signers });
  await trial.officer({ ...direct, amountFen: 300_000 });
  trial.day('2025-09-20');
  const { warnings } = await trial.officer({ action: 'resumeTitle', caseId, how: 'broken', reason: '没有再付' });
  expect(warnings.map(({ text }) => text).join()).toContain('扣除和解中已付 3,000 元');
});
