/** 终本 and 执恢 (ENF-8, NUM-5): a round is closed only with every step on file; the debt lives on, and what is found later is a new case. */
import { cases } from '../../../records/case/case';
import { caseMembers } from '../../../records/case/member';
import { caseParties } from '../../../records/case/parties';
import { APPROVAL, type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
beforeEach(async () => {
  trial = await startExecutionTrial();
});
afterEach(() => trial.stop());

const STEPS = ['allInquiriesDone', 'noAssets', 'noObstruction', 'listingSettled', 'applicantHeard'];

test('ENF-8, NUM-5 closing the round: each gap is said until it is filled; then the rest is enforced under a new number, with what was paid taken off', async () => {
  const of = await trial.taken();
  const { caseId } = of;
  await trial.noticed(of);
  await trial.officer({ action: 'investigate', caseId });
  const rulingId = await trial.ruling(of, 'closeRound');
  const close = { action: 'closeRound' as const, caseId, rulingId, outcome: 'applicantAgrees' };
  const first = await trial.refusal('o-enforcement', close);
  for (const gap of ['限制消费令', '失信被执行人名单', '财产调查措施', '超过三个月', '听取意见', '签字确认'])
    expect(first).toContain(gap);
  const { round } = await trial.officer({ action: 'execution', caseId });
  expect(round.gaps.length).toBeGreaterThan(5);
  await trial.officer({
    action: 'restrict',
    caseId,
    debtor: of.defendant,
    basis: 'exOfficio',
    from: '2025-03-20',
    approval: { ...APPROVAL, date: '2025-03-20' },
  });
  await trial.officer({
    action: 'recordWhereabouts',
    caseId,
    debtor: of.defendant,
    missing: true,
    text: '电话不通，住处无人',
  });
  trial.day('2025-06-05');
  for (const step of STEPS)
    await trial.officer({ action: 'recordRoundStep', caseId, step, on: '2025-06-05', text: '已办' });
  expect(await trial.refusal('o-enforcement', close)).toMatch(/下落不明的，要先查找/);
  await trial.officer({
    action: 'recordRoundStep',
    caseId,
    step: 'searchedForDebtor',
    on: '2025-06-05',
    text: '已查找',
  });
  expect(await trial.refusal('o-enforcement', close)).toMatch(
    /^PRECONDITION_FAILED 需要申请执行人签字确认，或者合议庭/,
  );
  // 解释517.1: the other way, with panel and president.
  const approved = { ...APPROVAL, date: '2025-06-05' };
  const byPanel = { ...close, outcome: 'panelAndPresident', panel: { ...approved, name: '合议庭' } };
  expect(await trial.refusal('o-enforcement', byPanel)).toMatch(/要先经院长批准/);
  expect(await trial.refusal('o-enforcement', { ...byPanel, president: approved })).toMatch(/签字确认，或者合议庭/);
  await trial.officer({ action: 'recordRoundStep', caseId, step: 'panelReviewed', on: '2025-06-05', text: '三人合议' });
  await trial.officer({
    action: 'recordPaidDirectly',
    caseId,
    amountFen: 1_500_000,
    on: '2025-06-05',
    ref: 'D',
    confirmedBy: '双方',
  });
  const closed = await trial.officer({ ...byPanel, action: 'closeRound', president: approved });
  expect(closed).toMatchObject({ state: 'roundClosed', papersDue: 0 });
  expect(closed.told.applicant).toContain('经合议庭核实、院长批准');
  expect(await cases.get(caseId)).toMatchObject({ state: 'closed' });

  // The restriction goes on, and can still be lifted.
  expect((await trial.state(of)).debtors[0]?.restriction?.lifted).toBeNull();
  trial.day('2026-01-05');
  expect(await trial.did('o-filing-judge', { action: 'resumptionsToRegister' })).toEqual({ resumptions: [] });
  const { resumptionId } = await trial.officer({
    action: 'askResumption',
    caseId,
    by: 'applicant',
    assets: '余姚某某路房屋一套',
  });
  const { resumptions } = await trial.did('o-filing-judge', { action: 'resumptionsToRegister' });
  expect(resumptions).toMatchObject([{ caseId, resumptionId, assets: '余姚某某路房屋一套' }]);
  const register = { action: 'registerResumed' as const, caseId, resumptionId };
  expect(await trial.refusal('o-enforcement', register)).toMatch(/^FORBIDDEN/);
  expect(await trial.refusal('o-gz-filing-judge', register)).toMatch(/^NOT_FOUND/);
  const made = await trial.did('o-filing-judge', register);
  expect(made).toMatchObject({ caseNo: '（2026）浙0281执恢1号', resumes: of.caseNo });
  // Asked again, by whomever: the same case.
  expect(await trial.did('o-filing-judge', register)).toEqual(made);
  expect(await trial.did('o-filing-judge', { action: 'resumptionsToRegister' })).toEqual({ resumptions: [] });
  expect(await cases.get(made.caseId)).toMatchObject({ resumes: caseId, kind: 'enforcement', typeCode: '执恢' });
  expect(await cases.get(caseId)).toMatchObject({ resumedBy: [made.caseId], state: 'closed' });
  const parties = await caseParties.find({ caseId: made.caseId }, { limit: 10 });
  expect(parties.map(({ name, role }) => [name, role]).sort()).toEqual([
    ['王建国', 'judgmentDebtor'],
    ['陈晓梅', 'applicant'],
  ]);
  // The debtor is in it as he was, and follows it from its notice on (民诉法251).
  expect(await caseMembers.get(`${made.caseId}:o-defendant`)).toMatchObject({
    parties: [`${made.caseId}:judgmentDebtor:1`],
  });
  await trial.officer({
    action: 'takeOver',
    caseId: made.caseId,
    clerkId: 'o-clerk',
    assignedBy: '局长',
    assignedOn: '2026-01-05',
  });
  const resumed = await trial.state(made);
  // 105,000 with 155 days of interest to 5 June (2,712.50), 15,000 paid (5,000 of it ordinary interest), 214 days on 90,000 (3,370.50).
  const again = await trial.officer({ action: 'execution', caseId: made.caseId });
  expect(again.owed?.dueFen).toBe(resumed.obligation.debtFen);
  expect(resumed).toMatchObject({
    resumes: caseId,
    feeFen: 147_500,
    obligation: {
      debtFen: 10_500_000 + 271_250 - 1_500_000 + 337_050,
      doubled: { baseFen: 9_000_000, dueOn: '2026-01-05' },
    },
    debtors: [{ restriction: { from: '2025-03-20', lifted: null } }],
  });
});

test('ENF-7, ENF-8 with assets still held the round is not closed, unless they cannot be realised', async () => {
  const of = await trial.taken();
  const { caseId } = of;
  await trial.noticed(of);
  await trial.officer({ action: 'investigate', caseId });
  await trial.controlled(of, { from: '2025-03-20' });
  const rulingId = await trial.ruling(of, 'closeRound');
  const close = { action: 'closeRound' as const, caseId, rulingId, outcome: 'applicantAgrees' };
  expect(await trial.refusal('o-enforcement', close)).toMatch(/还有可供执行的财产没有处理/);
  const { round } = await trial.officer({ action: 'execution', caseId });
  expect(round.gaps.map(({ text }) => text)).toContain('还有可供执行的财产没有处理。');
});
