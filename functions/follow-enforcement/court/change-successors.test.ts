/** 变更当事人: several who come in the place of one, one after the other, and what is reckoned to them (ENF-9; 变更、追加当事人规定2, 10, 26). */
import type { LivingCase } from '../../../demo/living-case';
import { caseDates } from '../../../records/case/date';
import { caseParties } from '../../../records/case/parties';
import { services } from '../../../records/service/service';
import { changesOf, elder } from './changes/trial';
import { scenesOf } from './scenes/trial';
import { CONTROL, type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
let scenes: ReturnType<typeof scenesOf>;
let changes: ReturnType<typeof changesOf>;
let n = 1400;
beforeAll(async () => {
  trial = await startExecutionTrial();
  scenes = scenesOf(trial, 1450);
  changes = changesOf(trial);
});
afterAll(() => trial.stop());

const taken = (): Promise<LivingCase> => {
  n += 1;
  trial.day('2025-03-04');
  return trial.taken({ n, lawyerFor: null });
};

test('ENF-9 变更、追加当事人规定10 a second heir of a dead debtor comes in by a ruling of her own, and has what is about the estate', async () => {
  const of = await taken();
  const measureId = await trial.controlled(of);
  await trial.noticed(of);
  const first = await changes.changed(of, 'heir', { inPlaceOf: of.defendant });
  trial.day('2025-03-24');
  const second = await changes.changed(of, 'heir', { name: '王小女', inPlaceOf: of.defendant });
  expect(second.told.judgmentDebtor).toContain('王小女从今天起是本案被执行人，代替王建国');
  // He left when the first came.
  expect(await caseParties.get(of.defendant)).toMatchObject({ left: { on: '2025-03-20' } });
  expect((await trial.state(of)).debtors).toMatchObject([
    { partyId: of.defendant, left: '2025-03-20' },
    { partyId: first.partyId },
    { partyId: second.partyId, name: '王小女' },
  ]);
  const renewed = await trial.ruling(of, 'renew');
  await trial.officer({ action: 'renew', caseId: of.caseId, measureId, rulingId: renewed });
  for (const { partyId } of [first, second])
    expect(await services.find({ documentId: renewed, partyId }, { limit: 5 })).toHaveLength(1);
  // Nobody comes in his place on another ground than they did.
  const merged = await changes.ruled(of, 'merged', '某某公司');
  const enters = { kind: 'organisation', name: '某某公司' };
  expect(
    await trial.refusal('o-enforcement', changes.changing(of, merged, { enters, inPlaceOf: of.defendant })),
  ).toMatch(/^PRECONDITION_FAILED 请选择一位被执行人/);
});

test('ENF-9 变更、追加当事人规定2 so does a second heir of the applicant: the officer’s page names whom, and both have the ends of what is held', async () => {
  const of = await taken();
  await trial.controlled(of);
  const first = await changes.changed(of, 'creditorHeir', { inPlaceOf: of.plaintiff });
  const seen = await trial.did('o-enforcement', { action: 'execution', caseId: of.caseId });
  expect(seen.applicants.map(({ name }) => name)).toEqual([elder.name]);
  expect(seen.applicantsLeft).toEqual([{ partyId: of.plaintiff, name: '陈晓梅' }]);
  const second = await changes.changed(of, 'creditorHeir', { name: '陈小女', inPlaceOf: of.plaintiff });
  const [ends] = await caseDates.find({ caseId: of.caseId, kind: 'measureEnds' }, { limit: 5 });
  expect(ends).toMatchObject({ state: 'running', parties: [first.partyId, second.partyId] });
});

test('ENF-9, ENF-7 变更、追加当事人规定3 who comes beside the applicant has the ends of what is held in his calendar too', async () => {
  const of = await taken();
  await trial.controlled(of);
  const { partyId } = await changes.changed(of, 'creditorDivorce');
  const [ends] = await caseDates.find({ caseId: of.caseId, kind: 'measureEnds' }, { limit: 5 });
  expect(ends).toMatchObject({ state: 'running', parties: [of.plaintiff, partyId] });
});

const PAID = { action: 'receive' as const, source: 'paidIn', on: '2025-03-20' };
const held = async (of: LivingCase, debtor: string, securedFen: number) => {
  const rulingId = await trial.ruling(of, 'control');
  const by = { action: 'control' as const, caseId: of.caseId, rulingId };
  return trial.refusal('o-enforcement', { ...by, ...CONTROL, debtor, securedFen, from: '2025-03-20' });
};

test('ENF-9 变更、追加当事人规定26 what he pays in, or pays the applicant himself, is off his sum: who paid is asked for', async () => {
  const of = await taken();
  await trial.noticed(of);
  const { partyId } = await changes.changed(of, 'unpaidShareholder', { limitFen: 2_000_000 });
  const paid = { ...PAID, caseId: of.caseId, amountFen: 500_000, ref: 'K1' };
  expect(await trial.refusal('o-enforcement', paid)).toMatch(/^INVALID_INPUT .*请选择这笔钱是谁交的/);
  await trial.officer({ ...paid, debtor: partyId });
  const feed = await trial.feed(of, 'applicant');
  expect(feed.at(-1)?.text).toContain(`被执行人${elder.name}交来的款项 5,000 元`);
  const direct = { action: 'recordPaidDirectly' as const, caseId: of.caseId, amountFen: 500_000, ref: 'K2' };
  const confirmed = { on: '2025-03-20', confirmedBy: '双方到庭确认' };
  expect(await trial.refusal('o-enforcement', { ...direct, ...confirmed })).toMatch(/^INVALID_INPUT/);
  await trial.officer({ ...direct, ...confirmed, debtor: partyId });
  // What the company pays is not off his.
  await trial.officer({ ...paid, debtor: of.defendant, ref: 'K3' });
  expect(await held(of, partyId, 1_000_001)).toMatch(/^PRECONDITION_FAILED/);
  expect(await held(of, partyId, 1_000_000)).toBe('OK');
});

test('ENF-9 变更、追加当事人规定10, 26 what is held of the estate, and came of it, is off the sum of its only heir', async () => {
  const of = await taken();
  await trial.controlled(of);
  await trial.noticed(of);
  const { partyId } = await changes.changed(of, 'heir', { inPlaceOf: of.defendant, limitFen: 7_000_000 });
  // 60,000 元 are frozen of the dead man's.
  expect(await held(of, partyId, 1_000_001)).toMatch(/^PRECONDITION_FAILED/);
  expect(await held(of, partyId, 1_000_000)).toBe('OK');
});

test('ENF-9, ENF-8 终本规定16.2, 变更、追加当事人规定26 after a closed round too; in the execution that resumes it he answers for what is left of his sum', async () => {
  const of = await scenes.roundClosed();
  const { partyId, state } = await changes.changed(of, 'unpaidShareholder', { limitFen: 2_000_000 });
  expect(state).toBe('roundClosed');
  // Nothing is demanded of him before it is resumed.
  expect(await changes.served(of, partyId)).toEqual(['执行裁定书']);
  const paid = { ...PAID, caseId: of.caseId, amountFen: 500_000, ref: 'K1', debtor: partyId, on: '2025-06-05' };
  const { moneyId: receiptId } = await trial.officer(paid);
  const account = { number: '6217001234567894321', holder: '陈晓梅，某某银行' };
  const pay = { action: 'payOut' as const, caseId: of.caseId, receiptId, on: '2025-06-05', ref: 'K2' };
  await trial.officer({ ...pay, partyId: of.plaintiff, account, amountFen: 500_000 });
  const made = await scenes.resumed(of);
  expect((await trial.state(made)).debtors[1]).toMatchObject({
    name: elder.name,
    noticeServiceId: null,
    liability: { limitFen: 1_500_000 },
  });
  // From then on parties change there.
  const rulingId = await changes.ruled(of, 'soleShareholder', '王股东');
  const enters = { kind: 'person', name: '王股东' };
  expect(await trial.refusal('o-enforcement', changes.changing(of, rulingId, { enters }))).toMatch(
    /^PRECONDITION_FAILED 已经恢复执行/,
  );
});

test('ENF-9 变更、追加当事人规定10 a co-debtor who is the heir of the other takes his place besides his own: nothing anew, and what is about the estate', async () => {
  n += 1;
  trial.day('2025-03-04');
  const of = await trial.taken({ n, lawyerFor: null, thirdParty: true });
  const measureId = await trial.controlled(of);
  await trial.noticed(of);
  const company = '余姚某某塑料厂';
  const rulingId = await changes.ruled(of, 'heir', company);
  const also = { enters: undefined, inPlaceOf: of.defendant };
  const refused = (more: Record<string, unknown>) =>
    trial.refusal('o-enforcement', changes.changing(of, rulingId, { ...also, ...more }));
  expect(await refused({})).toMatch(/^INVALID_INPUT 请填写新的当事人/);
  expect(await refused({ already: of.defendant })).toMatch(/^INVALID_INPUT 没有找到这位当事人/);
  expect(await refused({ already: of.plaintiff })).toMatch(/^PRECONDITION_FAILED .*另一方/);
  const before = await changes.served(of, of.thirdParty);
  const { partyId, told } = await trial.officer(changes.changing(of, rulingId, { ...also, already: of.thirdParty }));
  expect(partyId).toBe(of.thirdParty);
  expect(told.applicant).toContain('也代替王建国');
  expect(await changes.served(of, of.thirdParty)).toEqual([...before, '执行裁定书'].sort());
  expect((await trial.state(of)).debtors).toMatchObject([
    { partyId: of.defendant, left: '2025-03-20' },
    { partyId: of.thirdParty, name: company },
  ]);
  const renewed = await trial.ruling(of, 'renew');
  await trial.officer({ action: 'renew', caseId: of.caseId, measureId, rulingId: renewed });
  expect(await services.find({ documentId: renewed, partyId: of.thirdParty }, { limit: 5 })).toHaveLength(1);
  // Of one ruling comes one party.
  expect(await refused({ already: of.thirdParty })).toMatch(/^PRECONDITION_FAILED 已经按这份裁定书办理过/);
  const seen = await trial.did('o-enforcement', { action: 'execution', caseId: of.caseId });
  expect(seen.rulings.find(({ documentId }) => documentId === rulingId)?.brought).toBe(company);
});

test('ENF-9 who is in the case already and takes nobody’s place is not added once more', async () => {
  n += 1;
  trial.day('2025-03-04');
  const of = await trial.taken({ n, lawyerFor: null, thirdParty: true });
  const rulingId = await changes.ruled(of, 'soleShareholder', '余姚某某塑料厂');
  const already = { enters: undefined, already: of.thirdParty };
  expect(await trial.refusal('o-enforcement', changes.changing(of, rulingId, already))).toMatch(
    /^PRECONDITION_FAILED .*不用再追加/,
  );
});
