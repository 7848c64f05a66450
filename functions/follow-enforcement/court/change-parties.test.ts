/** 变更、追加执行当事人 (ENF-9): whom a sealed ruling names comes in by it, has what the others have, and answers as far as it says. */
import type { LivingCase } from '../../../demo/living-case';
import type { OpenId } from '../../../platform/caller';
import { caseDates } from '../../../records/case/date';
import { caseMembers } from '../../../records/case/member';
import { caseParties } from '../../../records/case/parties';
import { partyFormOf } from '../../../records/case/party-form';
import { sealContent } from '../../../records/paper/content';
import { casePapers, dueKeyOf, type FiledPaper } from '../../../records/paper/paper';
import { services } from '../../../records/service/service';
import { changesOf, elder } from './changes/trial';
import { scenesOf } from './scenes/trial';
import { ACCOUNT, APPROVAL, CONTROL, type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
let scenes: ReturnType<typeof scenesOf>;
let changes: ReturnType<typeof changesOf>;
let n = 1300;
beforeAll(async () => {
  trial = await startExecutionTrial();
  scenes = scenesOf(trial, 1350);
  changes = changesOf(trial);
});
afterAll(() => trial.stop());

const taken = (): Promise<LivingCase> => {
  n += 1;
  trial.day('2025-03-04');
  return trial.taken({ n, lawyerFor: null });
};
test('ENF-9 变更、追加当事人规定17 a shareholder is added after the notice: ruling, notice and report order of his own, and he sees the case', async () => {
  const of = await taken();
  await trial.noticed(of);
  const rulingId = await changes.ruled(of, 'unpaidShareholder');
  const done = await trial.officer(changes.changing(of, rulingId, { limitFen: 2_000_000 }));
  const { partyId, told, papersDue } = done;
  expect(papersDue).toBe(0);
  expect(partyId).toBe(`${of.caseId}:judgmentDebtor:2`);
  expect(told.applicant).toBe(
    `法院裁定追加当事人：没有缴足出资的股东、发起人。${elder.name}从今天起是本案被执行人，在尚未缴纳的出资的范围内承担责任，最多 20,000 元。`,
  );
  expect(await changes.served(of, partyId)).toEqual(['执行裁定书', '执行通知书', '报告财产令'].sort());
  expect(await changes.served(of, of.plaintiff)).toContain('执行裁定书');
  expect(await changes.served(of, of.defendant)).toContain('执行裁定书');
  const { debtors } = await trial.state(of);
  expect(debtors).toMatchObject([
    { partyId: of.defendant },
    { partyId, name: elder.name, liability: { ground: 'unpaidShareholder', limitFen: 2_000_000 }, restriction: null },
  ]);
  expect(debtors[1]?.noticeServiceId).not.toBeNull();
  // The court named him with the number that he proved: he follows it from now on.
  expect(await caseMembers.get(`${of.caseId}:o-elder`)).toMatchObject({ role: 'judgmentDebtor', parties: [partyId] });
  const seen = await trial.did('o-enforcement', { action: 'execution', caseId: of.caseId });
  expect(seen.debtors[1]).toMatchObject({
    leftOn: null,
    liability: '裁定变更、追加：没有缴足出资的股东、发起人，在尚未缴纳的出资的范围内承担责任，最多 20,000 元',
  });
});

test('ENF-9 变更、追加当事人规定30, 32 who may sue has fifteen days from his own service, who may ask for review ten', async () => {
  const of = await taken();
  await trial.noticed(of);
  const suit = await trial.officer(
    changes.changing(of, await changes.ruled(of, 'unpaidShareholder'), { limitFen: 100 }),
  );
  const starts = async (partyId: string) =>
    (await services.find({ caseId: of.caseId, partyId, title: '执行裁定书' }, { limit: 10 })).flatMap((one) =>
      one.starts.map((start) => (start.kind === 'other' ? { title: start.title, days: start.days } : start)),
    );
  expect(await starts(suit.partyId)).toEqual([{ title: '提起执行异议之诉', days: 15 }]);
  expect(await starts(of.plaintiff)).toEqual([{ title: '提起执行异议之诉', days: 15 }]);
  expect(await starts(of.defendant)).toEqual([]);
  const other = await taken();
  await trial.officer(changes.changing(other, await changes.ruled(other, 'promisedToPerform'), { limitFen: 100 }));
  const [review] = await services.find({ caseId: other.caseId, partyId: other.defendant }, { limit: 10 });
  expect(review?.starts).toMatchObject([{ title: '申请复议', days: 10 }]);
});

test('ENF-9 before the notice he has the ruling alone, and the notice with the others', async () => {
  const of = await taken();
  const { partyId } = await trial.officer(changes.changing(of, await changes.ruled(of, 'soleShareholder')));
  expect(await changes.served(of, partyId)).toEqual(['执行裁定书']);
  await trial.officer({ action: 'notify', caseId: of.caseId, performDays: 7, reportDays: 10 });
  expect(await changes.served(of, partyId)).toEqual(['执行裁定书', '执行通知书', '报告财产令'].sort());
  const { debtors } = await trial.state(of);
  expect(debtors.every(({ noticeServiceId }) => noticeServiceId !== null)).toBe(true);
});

test('ENF-9, ENF-7 whoever answers within a sum is not bound beyond it, though more is owed', async () => {
  const of = await taken();
  await trial.noticed(of);
  const { partyId } = await trial.officer(
    changes.changing(of, await changes.ruled(of, 'unpaidShareholder'), { limitFen: 2_000_000 }),
  );
  const rulingId = await trial.ruling(of, 'control');
  const control = {
    action: 'control' as const,
    caseId: of.caseId,
    rulingId,
    ...CONTROL,
    debtor: partyId,
    from: '2025-03-20',
  };
  expect(await trial.refusal('o-enforcement', { ...control, securedFen: 2_000_001 })).toMatch(/^PRECONDITION_FAILED/);
  const { measureId } = await trial.officer({ ...control, securedFen: 2_000_000 });
  expect(await trial.refusal('o-enforcement', { ...control, securedFen: 1 })).toMatch(/^PRECONDITION_FAILED/);
  const deductId = await trial.ruling(of, 'deduct');
  const deduct = { action: 'deduct' as const, caseId: of.caseId, rulingId: deductId, measureId, necessities: '已留' };
  await trial.officer({ action: 'investigate', caseId: of.caseId }).catch(() => undefined);
  await trial.officer({ ...deduct, amountFen: 1_500_000, on: '2025-03-20', ref: 'K1' });
  // What came of his assets is off his sum.
  expect(await trial.refusal('o-enforcement', { ...control, securedFen: 1 })).toMatch(/^PRECONDITION_FAILED/);
  expect(await trial.refusal('o-enforcement', { ...deduct, amountFen: 500_001, on: '2025-03-20', ref: 'K2' })).toMatch(
    /^PRECONDITION_FAILED/,
  );
});

test('ENF-9 变更、追加当事人规定10 the heir takes the place of a dead debtor: what is held is told to her, what bound him is lifted', async () => {
  const of = await taken();
  const measureId = await trial.controlled(of);
  await trial.noticed(of);
  await trial.officer({
    action: 'restrict',
    caseId: of.caseId,
    debtor: of.defendant,
    basis: 'exOfficio',
    from: '2025-03-20',
    approval: { ...APPROVAL, date: '2025-03-20' },
  });
  const rulingId = await changes.ruled(of, 'heir');
  expect(await trial.refusal('o-enforcement', changes.changing(of, rulingId))).toBe(
    'PRECONDITION_FAILED 请选择他代替哪一位当事人。',
  );
  const { partyId, warnings, told } = await trial.officer(changes.changing(of, rulingId, { inPlaceOf: of.defendant }));
  expect(told.judgmentDebtor).toContain('被执行人，代替王建国，在遗产的范围内承担责任');
  expect(warnings.map(({ text }) => text).join('')).toContain('王建国还在限制消费中');
  expect(await caseParties.get(of.defendant)).toMatchObject({ left: { on: '2025-03-20', why: 'replaced' } });
  expect((await caseMembers.get(`${of.caseId}:o-defendant`))?.to).toBeDefined();
  expect((await trial.state(of)).debtors).toMatchObject([{ partyId: of.defendant, left: '2025-03-20' }, { partyId }]);
  // 4: nobody restricts, lists or freezes who is no debtor any more …
  const restrict = { action: 'restrict' as const, caseId: of.caseId, basis: 'exOfficio', from: '2025-03-20' };
  expect(await trial.refusal('o-enforcement', { ...restrict, debtor: of.defendant, approval: APPROVAL })).toMatch(
    /^INVALID_INPUT/,
  );
  // … and what binds him can be lifted.
  const lift = { action: 'liftRestriction' as const, caseId: of.caseId, debtor: of.defendant, ground: 'wrong' };
  await trial.officer({ ...lift, reason: '他已经去世' });
  const renewed = await trial.ruling(of, 'renew');
  await trial.officer({ action: 'renew', caseId: of.caseId, measureId, rulingId: renewed });
  expect(await services.find({ documentId: renewed, partyId }, { limit: 5 })).toHaveLength(1);
  expect(await services.find({ documentId: renewed, partyId: of.defendant }, { limit: 5 })).toEqual([]);
  const feed = await trial.feed(of, 'judgmentDebtor');
  expect(feed.at(-1)?.title).toContain('续行');
});

test('ENF-9 a ruling brings in whom it names, once; one on something else, or not sealed, brings in nobody', async () => {
  const of = await taken();
  const { documentId } = await changes.laid(of, 'soleShareholder');
  expect(await trial.refusal('o-enforcement', changes.changing(of, documentId))).toMatch(
    /^PRECONDITION_FAILED 裁定书还没有签名/,
  );
  const control = await trial.ruling(of, 'control');
  expect(await trial.refusal('o-enforcement', changes.changing(of, control))).toMatch(/^INVALID_INPUT 这里要用/);
  const rulingId = await changes.ruled(of, 'soleShareholder');
  const another = { ...elder, name: '别人' };
  expect(await trial.refusal('o-enforcement', changes.changing(of, rulingId, { enters: another }))).toMatch(
    /^INVALID_INPUT 姓名或者名称和裁定书里的不一样/,
  );
  expect(await trial.refusal('o-enforcement', changes.changing(of, rulingId, { limitFen: 1 }))).toMatch(
    /不限于一定金额/,
  );
  await trial.officer(changes.changing(of, rulingId));
  expect(await trial.refusal('o-enforcement', changes.changing(of, rulingId))).toMatch(
    /^PRECONDITION_FAILED 已经按这份裁定书/,
  );
  const again = await changes.ruled(of, 'soleShareholder');
  expect(await trial.refusal('o-enforcement', changes.changing(of, again))).toMatch(
    /^PRECONDITION_FAILED 填写的号码是本案当事人的/,
  );
  const lay = { action: 'layRuling' as const, caseId: of.caseId, facts: '甲', reasons: '乙', orders: ['丙'] };
  expect(await trial.refusal('o-enforcement', { ...lay, about: 'changeParties' })).toMatch(/^INVALID_INPUT 请选择变更/);
  const change = { ground: 'heir', respondent: '甲' };
  expect(await trial.refusal('o-enforcement', { ...lay, about: 'control', change })).toMatch(/^INVALID_INPUT/);
});

test('ENF-9, ENF-14 变更、追加当事人规定9 who took over the claim is paid, and has the ends of what is held in his calendar', async () => {
  const of = await taken();
  await trial.controlled(of);
  await trial.noticed(of);
  const rulingId = await changes.ruled(of, 'creditorAssigned');
  const { partyId } = await trial.officer(changes.changing(of, rulingId, { inPlaceOf: of.plaintiff }));
  expect(partyId).toBe(`${of.caseId}:applicant:2`);
  // The one who assigned it has the ruling too, and nothing after it.
  expect(await changes.served(of, of.plaintiff)).toContain('执行裁定书');
  expect(await caseDates.find({ caseId: of.caseId, kind: 'measureEnds' }, { limit: 5 })).toMatchObject([
    { partyId, state: 'running' },
  ]);
  const receive = { action: 'receive' as const, caseId: of.caseId, source: 'paidIn', amountFen: 1_000_000 };
  const { moneyId: receiptId } = await trial.officer({ ...receive, on: '2025-03-20', ref: 'K1' });
  const pay = {
    action: 'payOut' as const,
    caseId: of.caseId,
    receiptId,
    amountFen: 500_000,
    on: '2025-03-20',
    ref: 'K2',
  };
  expect(await trial.refusal('o-enforcement', { ...pay, partyId: of.plaintiff, account: ACCOUNT })).toMatch(
    /^INVALID_INPUT/,
  );
  await trial.officer({ ...pay, partyId, account: { ...ACCOUNT, holder: `${elder.name}，某某银行` } });
});

test('ENF-9, ENF-8 whoever came in, and whoever left, stands so in the execution that resumes it', async () => {
  const of = await scenes.exhausted();
  await trial.officer(changes.changing(of, await changes.ruled(of, 'creditorAssigned'), { inPlaceOf: of.plaintiff }));
  const rulingId = await trial.ruling(of, 'closeRound');
  await trial.officer({ action: 'closeRound', caseId: of.caseId, rulingId, outcome: 'applicantAgrees' });
  const made = await scenes.resumed(of);
  const parties = await caseParties.find({ caseId: made.caseId }, { orderBy: [['_id', 'asc']], limit: 20 });
  const [left, joined] = parties.filter(({ role }) => role === 'applicant');
  expect(left).toMatchObject({ left: { why: 'replaced' } });
  expect(joined).toMatchObject({ joined: { ground: 'creditorAssigned', inPlaceOf: left?._id } });
  expect(joined && partyFormOf({}, joined)).toMatchObject({ name: elder.name, domicile: elder.domicile });
  const seen = await trial.did('o-enforcement', { action: 'execution', caseId: made.caseId });
  expect(seen.applicants.map(({ name }) => name)).toEqual([elder.name]);
});

test('FILE-16, ENF-9 the step answers the application: granted, its filer told, nothing left open', async () => {
  const of = await taken();
  const paperId = await filed(of);
  const rulingId = await changes.ruled(of, 'soleShareholder');
  expect(await trial.refusal('o-enforcement', changes.changing(of, rulingId, { paperId: 'no-paper' }))).toMatch(
    /^INVALID_INPUT/,
  );
  expect((await trial.state(of)).debtors).toHaveLength(1);
  await trial.officer(changes.changing(of, rulingId, { paperId }));
  expect(await casePapers.get(paperId)).toMatchObject({ state: 'granted', decision: { outcome: 'granted' } });
});

async function filed({ caseId, caseNo, plaintiff }: LivingCase): Promise<string> {
  const _id = `paper-${caseId}`;
  const at = new Date('2025-03-03T09:30:00+08:00');
  const paper: FiledPaper = {
    ...{ _id, caseId, courtId: 'yuyao', courtName: '余姚市人民法院', caseNo, caseTitle: '案件', kind: 'changeDebtor' },
    ...{ parties: [plaintiff], names: ['陈晓梅'], side: 'applicant', byName: '陈晓梅', as: 'applicant' },
    // A boundary: written by hand in tests.
    by: 'o-plaintiff' as OpenId,
    ...{ state: 'received', lastAct: 'a', version: 1, content: sealContent(_id, { facts: '一人公司' }), files: 0 },
    ...{ createdAt: at, updatedAt: at, channel: 'online', handedInOn: null, receiptNo: `收${_id}`, receivedAt: at },
    ...{ confirmed: null, doubts: [], timings: [], decideBy: null, decideAt: null, copiesBy: null, copies: null },
    ...{ fee: null, decision: null, rulings: 0, dueKey: '', listKey: `${at.toISOString()}:${_id}` },
  };
  await casePapers.insert({ ...paper, dueKey: dueKeyOf(paper) });
  return _id;
}
