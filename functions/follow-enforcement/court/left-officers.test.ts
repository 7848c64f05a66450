/** 离岗的承办人: a colleague sees to it that somebody works on it, and does nothing else (DOMAIN 4; FILE-12). */
import type { OpenId } from '../../../platform/caller';
import { staffCollection } from '../../../platform/policy';
import { type ExecutionTrial, startExecutionTrial } from './trial';

let trial: ExecutionTrial;
beforeEach(async () => {
  trial = await startExecutionTrial();
});
afterEach(() => trial.stop());

const COLLEAGUE = 'o-enforcement-2';
const OFFICER = 'o-enforcement' as OpenId;
const change = (caseId: string) => ({
  action: 'changeOfficers' as const,
  caseId,
  officerId: COLLEAGUE,
  clerkId: 'o-clerk',
  assignedBy: '执行局局长',
  reason: '原承办人调离',
});
const left = async (openid = COLLEAGUE) =>
  (await trial.did(openid, { action: 'executions', list: 'left' })).executions.map(({ caseId }) => caseId);

test('DOMAIN 4 as long as its officer is there, no colleague touches an execution', async () => {
  const { caseId } = await trial.taken();
  expect(await left()).toEqual([]);
  expect(await trial.refusal(COLLEAGUE, change(caseId))).toMatch(/^FORBIDDEN/);
  expect(await trial.refusal(COLLEAGUE, { action: 'execution', caseId })).toMatch(/^FORBIDDEN/);
});

test('FILE-12 when its officer has left, a colleague sees it, records who goes on as the leader decided, and nothing else', async () => {
  const { caseId } = await trial.taken();
  await staffCollection.update(OFFICER, { active: false });
  expect(await left()).toEqual([caseId]);
  expect(await left('o-gz-enforcement')).toEqual([]);
  expect(await trial.did(COLLEAGUE, { action: 'execution', caseId })).toMatchObject({
    standsIn: true,
    officer: '石执行',
  });
  expect(await trial.refusal(COLLEAGUE, { action: 'notify', caseId, performDays: 7, reportDays: 10 })).toMatch(
    /^FORBIDDEN/,
  );
  for (const openid of ['o-gz-enforcement', 'o-judge-2'])
    expect(await trial.refusal(openid, change(caseId))).not.toBe('OK');
  await trial.did(COLLEAGUE, change(caseId));
  expect(await left()).toEqual([]);
  expect(await trial.did(COLLEAGUE, { action: 'execution', caseId })).toMatchObject({
    standsIn: false,
    officer: '郑执行',
  });
  expect((await trial.did(COLLEAGUE, { action: 'executions', list: 'mine' })).executions).toMatchObject([{ caseId }]);
  expect((await trial.feed({ caseId }, 'applicant')).map(({ text }) => text).join()).toContain('改由执行员郑执行承办');
});

test('DOMAIN 4 who is an officer of executions no more has left them too', async () => {
  const { caseId } = await trial.taken();
  await staffCollection.update(OFFICER, { roles: ['judge'] });
  expect(await left()).toEqual([caseId]);
});
