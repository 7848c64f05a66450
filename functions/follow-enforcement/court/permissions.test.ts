/** DOMAIN 4: of an execution only its own officer, clerk and judge know anything, each what is his; the parties nothing of the court's half. */
import type { LivingCase } from '../../../demo/living-case';
import { sampleInput } from '../../../demo/sample-input';
import type { CourtAction } from '../contract-court';
import { describe as described } from '../index';
import { courtOperations } from './index';
import { ACCOUNT, type ExecutionTrial, startExecutionTrial, TAKEN } from './trial';

let trial: ExecutionTrial;
let of: LivingCase;
beforeAll(async () => {
  trial = await startExecutionTrial();
  of = await trial.taken();
});
afterAll(() => trial.stop());

const isAction = (name: string): name is CourtAction => Object.hasOwn(courtOperations, name);
const ACTIONS = Object.keys(courtOperations).filter(isAction);

interface Schema {
  properties: Record<string, object>;
}
/** As `npm run contracts` shows it. */
function inputOf(action: CourtAction): Schema {
  // A boundary: JSON Schema has no type of its own here.
  const input = described().actions[action]?.input as Schema | undefined;
  if (!input) throw new Error(`no input of ${action}`);
  return input;
}

/** Those that ask for a case. */
const ABOUT_CASES = ACTIONS.filter((action) => 'caseId' in inputOf(action).properties);
/** By a filing judge of the court, and for any officer of it before anybody has taken it over. */
const OTHERS: readonly CourtAction[] = ['registerResumed', 'takeOver'];

const event = (action: CourtAction, more: object = {}) => {
  const schema = inputOf(action);
  const sample = sampleInput(schema);
  const debtor = 'debtor' in schema.properties ? { debtor: of.defendant } : {};
  return { ...(typeof sample === 'object' ? sample : {}), caseId: of.caseId, ...debtor, ...more, action };
};

test.each(ABOUT_CASES.filter((one) => !OTHERS.includes(one)))(
  'DOMAIN 4 %s: another officer of the court is refused, another court’s does not learn that there is such a case',
  async (action) => {
    const found = await trial.state(of);
    expect(await trial.refusal('o-enforcement-2', event(action))).toMatch(/^FORBIDDEN 您不是这个执行案件的承办人员/);
    expect(await trial.refusal('o-gz-enforcement', event(action))).toMatch(/^NOT_FOUND/);
    for (const party of ['o-plaintiff', 'o-defendant', 'o-lawyer', 'o-elder', 'o-admin', 'o-window', 'o-leader'])
      expect(await trial.refusal(party, event(action))).toMatch(/^FORBIDDEN/);
    expect(await trial.refusal(undefined, event(action))).toMatch(/^UNAUTHENTICATED/);
    expect(await trial.state(of)).toEqual(found);
  },
);

test('DOMAIN 4 clerk and judge of the execution see it, and do only what the machine gives them', async () => {
  for (const openid of ['o-clerk', 'o-judge'])
    expect(await trial.did(openid, { action: 'execution', caseId: of.caseId })).toMatchObject({ caseNo: of.caseNo });
  const { can } = await trial.did('o-judge', { action: 'execution', caseId: of.caseId });
  expect([...can].sort()).toEqual(['changeParties', 'stay', 'terminate']);
  expect(await trial.did('o-clerk', { action: 'execution', caseId: of.caseId })).toMatchObject({
    can: [],
    as: 'clerk',
  });
  expect((await trial.did('o-judge', { action: 'execution', caseId: of.caseId })).as).toBe('judge');
  for (const openid of ['o-clerk', 'o-judge'])
    for (const action of ['notify', 'payOut', 'closeRound', 'list'] as const)
      expect(await trial.refusal(openid, event(action))).toMatch(/^FORBIDDEN/);
  expect(await trial.refusal('o-judge-2', { action: 'execution', caseId: of.caseId })).toMatch(/^FORBIDDEN/);
});

test('FILE-21 that a title is not enforced at all is a judge’s ruling: the officer can neither draw it up nor record it', async () => {
  const lay = { ...event('layRuling'), about: 'notToBeEnforced' };
  expect(await trial.refusal('o-enforcement', lay)).toMatch(/^FORBIDDEN/);
  const rulingId = await trial.ruling(of, 'notToBeEnforced', 'o-judge');
  const end = { ...event('terminate'), ground: 'notToBeEnforced', rulingId, objection: '成立' };
  expect(await trial.refusal('o-enforcement', end)).toMatch(/^FORBIDDEN 您的岗位不能办理这一步/);
});

test('SIGN-4 a ruling is read and signed by its signers alone; before all have signed it carries nothing', async () => {
  const lay = { ...event('layRuling'), about: 'control', orders: ['冻结'] };
  const { documentId, sha256 } = await trial.did('o-enforcement', { ...lay, action: 'layRuling' });
  for (const openid of ['o-enforcement-2', 'o-judge', 'o-gz-clerk'])
    for (const action of ['readRuling', 'signRuling'] as const)
      expect(
        await trial.refusal(openid, { action, documentId, ...(action === 'signRuling' ? { sha256 } : {}) }),
      ).toMatch(/^NOT_FOUND/);
  const control = { ...event('control'), rulingId: documentId, necessities: '已留' };
  expect(await trial.refusal('o-enforcement', control)).toMatch(/^PRECONDITION_FAILED 裁定书还没有签名、盖章/);
  const wrongText = { action: 'signRuling' as const, documentId, sha256: '0'.repeat(64) };
  expect(await trial.refusal('o-clerk', wrongText)).toMatch(/^CONFLICT/);
  const waiting = async (openid: string) =>
    (await trial.did(openid, { action: 'execution', caseId: of.caseId })).rulings.find(
      (one) => one.documentId === documentId,
    );
  expect((await trial.did('o-clerk', { action: 'rulingsToSign' })).rulings).toContainEqual(
    expect.objectContaining({ documentId, waitsForMe: true, mine: false }),
  );
  // Who wrote it has signed by that, and may take it back.
  expect(await waiting('o-enforcement')).toMatchObject({ waitsForMe: false, mine: true });
  expect(await trial.refusal('o-clerk', { action: 'takeBackRuling', documentId, reason: '改' })).toMatch(/^FORBIDDEN/);
  const taken = await trial.officer({ action: 'takeBackRuling', documentId, reason: '写错了金额' });
  expect(taken.state).toBe('takenBack');
  expect(await waiting('o-clerk')).toMatchObject({ waitsForMe: false, mine: false });
  expect(await trial.refusal('o-clerk', { action: 'signRuling', documentId, sha256 })).toMatch(/已经收回/);
  const other = await trial.ruling(of, 'stay');
  expect(await trial.refusal('o-enforcement', { ...control, rulingId: other })).toMatch(
    /关于“查封、扣押、冻结”的裁定书/,
  );
  const ended = { action: 'takeBackRuling' as const, documentId: other, reason: '改' };
  expect(await trial.refusal('o-enforcement', ended)).toMatch(/已经签完/);
});

test('a case that nobody has taken over is seen by officers of its court; who takes it over has it alone', async () => {
  const { livingCase } = await import('../../../demo/living-case');
  const free = await livingCase({ kind: 'enforcement', assigned: false, n: 90 });
  const { executions } = await trial.did('o-enforcement-2', { action: 'executions', list: 'untaken' });
  expect(executions.map(({ caseId }) => caseId)).toEqual([free.caseId]);
  expect(await trial.did('o-gz-enforcement', { action: 'executions', list: 'untaken' })).toMatchObject({
    executions: [],
  });
  const seen = await trial.did('o-enforcement-2', { action: 'execution', caseId: free.caseId });
  expect(seen).toMatchObject({ taken: false, can: ['takeOver'], obligation: null });
  for (const openid of ['o-gz-enforcement', 'o-clerk', 'o-judge'])
    expect(await trial.refusal(openid, { action: 'execution', caseId: free.caseId })).toMatch(/^NOT_FOUND/);
  const take = { action: 'takeOver' as const, caseId: free.caseId, ...TAKEN };
  expect(await trial.refusal('o-gz-enforcement', take)).toMatch(/^NOT_FOUND/);
  await trial.did('o-enforcement-2', take);
  expect(await trial.refusal('o-enforcement', take)).toMatch(/已经由郑执行承办/);
  expect(await trial.refusal('o-enforcement', { action: 'execution', caseId: free.caseId })).toMatch(/^FORBIDDEN/);
});

test('a change of officers is told to both sides, and takes the case from who had it', async () => {
  const change = {
    action: 'changeOfficers' as const,
    caseId: of.caseId,
    officerId: 'o-enforcement-2',
    clerkId: 'o-clerk',
    assignedBy: '局长',
    reason: '轮岗',
    requestId: '2f0f2cf0-8a5c-4b5f-9b51-000000000001',
  };
  expect(await trial.refusal('o-enforcement', { ...change, officerId: 'o-judge' })).toMatch(/本院没有这位执行人员/);
  const moved = await trial.did('o-enforcement', change);
  expect(moved.told).toEqual({
    applicant: '本案改由执行员郑执行承办，书记员江书记员。',
    judgmentDebtor: '本案改由执行员郑执行承办，书记员江书记员。',
  });
  // Asked again he gets the same answer, though he is named no more.
  expect(await trial.did('o-enforcement', change)).toEqual(moved);
  expect(await trial.refusal('o-enforcement', { action: 'investigate', caseId: of.caseId })).toMatch(/^FORBIDDEN/);
  await trial.did('o-enforcement-2', { ...change, officerId: 'o-enforcement', requestId: undefined });
});

test('PRIV-5 a whole account number is shown to the officer alone, of his own case, and the act says who looked', async () => {
  const measureId = await trial.controlled(of);
  const ask = { action: 'revealNumber' as const, caseId: of.caseId, of: measureId, reason: '向银行核对账户' };
  expect(await trial.officer(ask)).toEqual({ number: '6228480318050020018' });
  const { acts } = await import('../../../platform/act');
  const [act] = await acts.find({ courtId: 'yuyao', target: measureId }, { limit: 5 });
  expect(act).toMatchObject({ action: 'revealNumber', by: 'o-enforcement' });
  const { revelations } = await import('../../../records/revelation/revelation');
  expect(await revelations.get(act?._id ?? '')).toMatchObject({ filingId: measureId, reason: '向银行核对账户' });
  expect(JSON.stringify(act)).not.toContain('6228480318050020018');
  const other = await trial.taken({ n: 91 });
  expect(await trial.refusal('o-enforcement', { ...ask, caseId: other.caseId })).toMatch(/^NOT_FOUND/);
  const { moneyId } = await trial.officer({
    action: 'receive',
    caseId: of.caseId,
    source: 'paidIn',
    amountFen: 1_000_000,
    on: '2025-03-04',
    ref: 'K',
  });
  const paid = await trial.officer({
    action: 'payOut',
    caseId: of.caseId,
    receiptId: moneyId,
    partyId: of.plaintiff,
    amountFen: 100_000,
    account: ACCOUNT,
    on: '2025-03-04',
    ref: 'P',
  });
  expect(await trial.officer({ ...ask, of: paid.moneyId })).toEqual({ number: ACCOUNT.number });
});
