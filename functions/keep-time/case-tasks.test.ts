/** 案件的待办: raised for the case's own officers, closed when done, and deciding nothing (FILE-12, TIME-8..11, clause A). */
import { type LivingCase, livingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { notifications } from '../../platform/notify';
import { type Case, cases } from '../../records/case/case';
import { caseDates, dateKeyOf } from '../../records/case/date';
import { services } from '../../records/service/service';
import { tasks } from '../../records/task/task';
import type { KeepTimeResult } from './contract';
import { day, putDate, putService, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const mine = async (openid: string) =>
  (await trial.must<KeepTimeResult<'myTasks'>>('keep-time', openid, { action: 'myTasks' })).tasks;
const kinds = async (openid: string) => (await mine(openid)).map(({ kind }) => kind);
/** That night, and what was done the day before is looked at. */
async function night(date: string): Promise<void> {
  trial.at(`${date} 00:30`);
  await trial.runAll('tasks');
}
const told = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 100 })).map(({ title, text }) => `${title} ${text}`);
const other = (openid: string): NonNullable<Case['trial']> => ({
  judges: [{ openid: openid as OpenId, name: '别的法官', post: '审判员' }],
  clerk: { openid: openid as OpenId, name: '别的书记员' },
  assignedOn: day('2025-03-03'),
  assignedBy: '庭长',
});

test('FILE-12 a case without a judge is every clerk’s on the third day, late and the administrator’s after it, until it is assigned', async () => {
  const living = await livingCase({ assigned: false });
  const before = await cases.get(living.caseId);
  await night('2025-03-05');
  expect(await kinds('o-clerk')).toEqual([]);
  await night('2025-03-06');
  expect(await mine('o-clerk')).toMatchObject([{ kind: 'assignCase', dueOn: '2025-03-06', late: false }]);
  expect(await kinds('o-admin')).toEqual([]);
  await night('2025-03-07');
  expect(await mine('o-clerk')).toMatchObject([{ late: true, page: expect.stringContaining('/staff-cases/case/') }]);
  expect(await mine('o-admin')).toMatchObject([{ kind: 'assignCase', page: null }]);
  expect(JSON.stringify(await mine('o-admin'))).not.toMatch(/陈晓梅|王建国/);
  for (const openid of ['o-judge', 'o-gz-clerk', 'o-bj-admin']) expect(await kinds(openid)).toEqual([]);
  expect(await cases.get(living.caseId)).toEqual(before);
  await cases.update(living.caseId, { state: 'preparing', trial: other('o-clerk') });
  expect([await kinds('o-clerk'), await kinds('o-admin')]).toEqual([[], []]);
  trial.at('2025-03-07 00:40');
  await trial.runAll('tasks');
  expect(await tasks.count({ courtId: 'yuyao', role: 'clerk', for: null, state: 'open' })).toBe(0);
});

test('FILE-12, 民诉法128 the complaint goes to the defendants within five days: the clerk’s two days before, late the administrator’s too, closed once sent', async () => {
  const living = await livingCase({ more: { noticesBy: day('2025-03-10') } });
  await night('2025-03-07');
  expect(await kinds('o-clerk')).toEqual([]);
  await night('2025-03-08');
  expect(await mine('o-clerk')).toMatchObject([
    { kind: 'sendNotices', dueOn: '2025-03-10', late: false, next: expect.stringContaining('发送应诉文书') },
  ]);
  await night('2025-03-11');
  expect(await mine('o-clerk')).toMatchObject([{ late: true }]);
  expect(await kinds('o-admin')).toEqual(['sendNotices']);
  await cases.update(living.caseId, { noticesBy: null });
  expect([await kinds('o-clerk'), await kinds('o-admin')]).toEqual([[], []]);
});

test('TIME-9, TIME-11 a trial limit that comes near is its own judge’s and clerk’s alone; on its days they are told what is the last day for', async () => {
  const living = await livingCase();
  await livingCase({ n: 8, more: { trial: other('o-other'), officers: ['o-other' as OpenId] } });
  // Summary, 3 months: until 3 June; 30 days before it is a holiday, the working day before that is 30 April.
  await night('2025-04-29');
  expect(await kinds('o-judge')).toEqual([]);
  await night('2025-05-06');
  expect(await mine('o-judge')).toMatchObject([
    { kind: 'trialLimit', dueOn: '2025-06-03', late: false, title: `${living.caseNo} 审理期限快到` },
  ]);
  expect(await mine('o-clerk')).toMatchObject([{ kind: 'trialLimit' }]);
  expect((await told('o-judge')).filter((text) => text.startsWith('审理期限提醒'))).toHaveLength(1);
  expect(await told('o-plaintiff')).toEqual([]);
  await night('2025-06-04');
  expect(await mine('o-judge')).toMatchObject([{ late: true }]);
  expect(await kinds('o-admin')).toEqual(['trialLimit', 'trialLimit']);
  expect(await cases.get(living.caseId)).toMatchObject({ state: 'preparing' });
});

test('TIME-11 an extension gives new days: the old task closes, the next comes with them; a limit that stands still has none', async () => {
  const living = await livingCase();
  await night('2025-05-06');
  await cases.update(living.caseId, {
    extensions: [{ by: 'president', length: { months: 1 }, approvedOn: day('2025-05-10') }],
  });
  expect(await kinds('o-judge')).toEqual([]);
  await night('2025-05-11');
  expect(await kinds('o-judge')).toEqual([]);
  await night('2025-06-20');
  expect(await mine('o-judge')).toMatchObject([{ dueOn: '2025-07-03' }]);
  await cases.update(living.caseId, {
    state: 'stayed',
    exclusions: [{ kind: 'stay', from: day('2025-06-20'), officer: '严法官', ground: '等待另案' }],
  });
  expect(await kinds('o-judge')).toEqual([]);
});

test('DOMAIN 4 whose case it became has its task, and who gave it away has none', async () => {
  const living = await livingCase();
  await night('2025-05-06');
  await cases.update(living.caseId, { trial: other('o-filing-judge'), officers: ['o-filing-judge' as OpenId] });
  expect(await kinds('o-judge')).toEqual([]);
  // Judge and clerk in one: one task.
  await night('2025-05-07');
  expect(await tasks.count({ state: 'open', for: 'o-judge' })).toBe(0);
  expect(await tasks.count({ state: 'open', for: 'o-filing-judge' })).toBe(1);
});

async function decided(state: Case['state'], more: Partial<Case> = {}): Promise<LivingCase> {
  const deciding = { documentId: 'doc', title: '民事判决书', madeOn: day('2025-03-03') };
  return livingCase({ state, more: { outcome: 'judgment', deciding, decidedOn: day('2025-03-03'), ...more } });
}

test('TIME-8 the clerk is asked to record the service once everybody has the document, and not before', async () => {
  const living = await decided('decided');
  await putService(living, living.plaintiff, 'doc', { state: 'served', effectiveOn: day('2025-03-04') });
  const id = await putService(living, living.defendant, 'doc', { state: 'arrived' });
  await night('2025-03-05');
  expect(await kinds('o-clerk')).toEqual([]);
  await services.update(id, { state: 'served', effectiveOn: day('2025-03-05') });
  await night('2025-03-06');
  expect(await mine('o-clerk')).toMatchObject([
    { kind: 'recordServed', dueOn: '2025-03-05', late: false, lateDays: 0 },
  ]);
  expect(await kinds('o-judge')).toEqual([]);
  // A judge found that it was not: the task falls.
  await services.update(id, { state: 'failed', effectiveOn: null });
  expect(await kinds('o-clerk')).not.toContain('recordServed');
});

test('TIME-8 the clerk is asked to confirm the effect when the last party’s own appeal period is over; the case stays as it is', async () => {
  const living = await decided('appealable');
  await putDate(living, 'one', { on: '2025-03-18' });
  const last = await putDate(living, 'two', { on: '2025-03-20', partyId: living.defendant });
  await night('2025-03-20');
  expect(await kinds('o-clerk')).toEqual([]);
  await night('2025-03-21');
  expect(await mine('o-clerk')).toMatchObject([{ kind: 'confirmEffect', dueOn: '2025-03-20', late: false }]);
  expect(await cases.get(living.caseId)).toMatchObject({ state: 'appealable' });
  // TIME-5: a period that is given back is not over.
  const longer = { ...last, on: day('2025-04-10') };
  await caseDates.update(last._id, { on: longer.on, dateKey: dateKeyOf(longer), state: 'running' });
  expect(await kinds('o-clerk')).toEqual([]);
  await night('2025-03-22');
  expect(await tasks.count({ state: 'open', for: 'o-clerk' })).toBe(0);
  await night('2025-04-11');
  expect(await mine('o-clerk')).toMatchObject([{ kind: 'confirmEffect', dueOn: '2025-04-10' }]);
  await cases.update(living.caseId, { state: 'appealed' });
  expect(await kinds('o-clerk')).toEqual([]);
});

test('MED-8 a mediation document is ready when all have signed for it; one that binds on signing at once', async () => {
  const living = await decided('mediated', { outcome: 'mediated' });
  const signed = { by: 'o-plaintiff' as OpenId, name: '陈晓梅', at: new Date(trial.now()), verificationRef: 'v' };
  await putService(living, living.plaintiff, 'doc', { state: 'signedFor', signed });
  const id = await putService(living, living.defendant, 'doc', { state: 'served' });
  await night('2025-03-04');
  expect(await kinds('o-clerk')).toEqual([]);
  await services.update(id, { state: 'signedFor', signed: { ...signed, at: new Date(trial.now()) } });
  await night('2025-03-05');
  expect(await mine('o-clerk')).toMatchObject([{ kind: 'confirmEffect', dueOn: '2025-03-04' }]);
  await livingCase({
    n: 9,
    state: 'mediated',
    more: { outcome: 'mediated', bindsOnSigning: { signedOn: day('2025-03-04'), record: '笔录' } },
  });
  await night('2025-03-06');
  expect(await kinds('o-clerk')).toEqual(['confirmEffect', 'confirmEffect']);
});

test('enforcement cases and archived ones raise nothing', async () => {
  await livingCase({ kind: 'enforcement', assigned: false });
  await livingCase({ n: 8, state: 'archived' });
  await night('2025-12-01');
  expect(await tasks.find({ state: 'open', sortKey: '' }, { limit: 10 })).toEqual([]);
  expect(await kinds('o-clerk')).toEqual([]);
});

test('each morning an officer is told once how many tasks wait in his own cases', async () => {
  await livingCase();
  await livingCase({ n: 8 });
  await night('2025-05-06');
  trial.at('2025-05-06 08:30');
  await trial.runAll('remind');
  await trial.runAll('remind');
  const own = (await told('o-judge')).filter((text) => text.startsWith('承办案件'));
  expect(own).toEqual([expect.stringContaining('承办案件有 2 项待办')]);
  expect((await told('o-clerk')).filter((text) => text.startsWith('承办案件'))).toHaveLength(1);
  expect((await told('o-gz-judge')).filter((text) => text.startsWith('承办案件'))).toEqual([]);
});
