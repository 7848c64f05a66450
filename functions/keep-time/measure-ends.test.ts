/** 查封、冻结到期, by the clock: who is told when, what is on record the day after, and nothing twice (ENF-7). */
import { fen } from '../../court/money';
import type { LivingCase } from '../../demo/living-case';
import { notifications } from '../../platform/notify';
import { caseMembers } from '../../records/case/member';
import { enforcements } from '../../records/enforcement/enforcement';
import { enforcementEntries } from '../../records/enforcement/entry';
import { enforcementFeed } from '../../records/enforcement/feed';
import { measures } from '../../records/enforcement/measure';
import { execution, putExecution, putMeasure } from './scenes/trial';
import { day, startTrial, type Trial } from './trial';

let trial: Trial;
let of: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  of = await execution({ lawyerFor: 'plaintiff' });
  await putExecution(of);
});
afterEach(() => trial.stop());

const titles = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 1000 }))
    .filter(({ title }) => !title.includes('待办'))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ title, at }) => [title, new Date(at.getTime() + 28_800_000).toISOString().slice(0, 10)]);
async function morning(on: string): Promise<void> {
  trial.at(`${on} 09:00`);
  await trial.runAll();
}
async function mornings(from: string, to: string): Promise<void> {
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    await morning(new Date(at).toISOString().slice(0, 10));
}
const feedOf = (audience: string) =>
  enforcementFeed.find({ feed: `${of.caseId}:${audience}` }, { orderBy: [['listKey', 'desc']], limit: 50 });

test('ENF-7 officer, applicant and his agent are reminded 60, 30 and 14 days before the end, once each; the debtor is not', async () => {
  await putMeasure(of, 'm', { from: '2025-01-06', until: '2025-05-05' });
  await mornings('2025-03-04', '2025-03-08');
  await mornings('2025-04-03', '2025-04-07');
  await mornings('2025-04-20', '2025-04-23');
  const told = [
    ['冻结还有 60 天到期', '2025-03-06'],
    ['冻结还有 30 天到期', '2025-04-05'],
    ['冻结还有 14 天到期', '2025-04-21'],
  ];
  for (const openid of ['o-enforcement', 'o-plaintiff', 'o-lawyer']) expect(await titles(openid)).toEqual(told);
  expect(await titles('o-defendant')).toEqual([]);
  const [first] = await notifications.find({ openid: 'o-plaintiff' }, { limit: 1 });
  expect(first?.text).toContain('存款（余姚农商行 **** 0018）的冻结到 2025 年 5 月 5 日');
});

test('ENF-7, 保全规定18 of a preservation the applicant is told the day by which he has to ask', async () => {
  await putMeasure(of, 'm', { from: '2025-01-06', until: '2025-05-05', preservation: true });
  await morning('2025-04-05');
  const [told] = await notifications.find({ openid: 'o-plaintiff' }, { limit: 1 });
  expect(told?.text).toContain('请在 2025 年 4 月 28 日');
});

test('ENF-7 a clock that stood over two reminders says it once, with the days that are left; renewed meanwhile it begins anew', async () => {
  const id = await putMeasure(of, 'm', { from: '2025-01-06', until: '2025-05-05' });
  await morning('2025-04-25');
  await morning('2025-04-26');
  expect(await titles('o-plaintiff')).toEqual([['冻结还有 10 天到期', '2025-04-25']]);
  expect(await measures.get(id)).toMatchObject({ remindKey: '', state: 'inForce' });
  const until = day('2025-07-01');
  await measures.update(id, { until, untilKey: `${until}:${id}`, remindKey: '2025-05-02' });
  await morning('2025-05-02');
  expect((await titles('o-plaintiff')).at(-1)).toEqual(['冻结还有 60 天到期', '2025-05-02']);
});

test('ENF-7, ENF-8 in an execution that was resumed and is nobody’s yet the applicant is reminded all the same; what lapses is on record once it is taken over', async () => {
  const resumed = await execution({ n: 8 });
  const id = await putMeasure(resumed, 'm', { from: '2025-01-06', until: '2025-05-05' });
  const lapsing = await putMeasure(resumed, 'lapsing', { from: '2025-01-06', until: '2025-04-30' });
  await morning('2025-04-21');
  expect(await titles('o-plaintiff')).toContainEqual(['冻结还有 14 天到期', '2025-04-21']);
  expect(await measures.get(id)).toMatchObject({ remindKey: '' });
  await morning('2025-05-01');
  expect(await measures.get(lapsing)).toMatchObject({ state: 'inForce' });
  await putExecution(resumed);
  await morning('2025-05-02');
  expect(await measures.get(lapsing)).toMatchObject({ state: 'lapsed', ended: { on: '2025-04-30' } });
});

test('ENF-7 the day after its last day it is on record for both sides as lapsed, and nothing else has changed', async () => {
  const id = await putMeasure(of, 'm', { from: '2025-03-04', until: '2025-03-10' });
  const before = await enforcements.get(of.caseId);
  trial.at('2025-03-10 23:59');
  await trial.runAll('tasks');
  expect(await measures.get(id)).toMatchObject({ state: 'inForce' });
  trial.at('2025-03-11 00:05');
  await trial.runAll('tasks');
  await trial.runAll('tasks');
  expect(await measures.get(id)).toMatchObject({
    state: 'lapsed',
    ended: { on: '2025-03-10', reason: '到期没有续行' },
    untilKey: '',
    remindKey: '',
  });
  const after = await enforcements.get(of.caseId);
  // Nothing is held any more: it is looked for again.
  expect([before?.state, after?.state]).toEqual(['controlled', 'investigating']);
  expect(after).toEqual({
    ...before,
    state: 'investigating',
    lastAct: expect.not.stringMatching(/^a$/),
    dueKey: `9999-12-31:${of.caseId}`,
  });
  const fact = '存款（余姚农商行 **** 0018）的冻结到 2025 年 3 月 10 日（周一）为止，没有续行，效力已经消灭。';
  for (const audience of ['applicant', 'judgmentDebtor'])
    expect(await feedOf(audience)).toMatchObject([
      { kind: 'measure', title: '冻结已经到期', text: expect.stringContaining(fact), officer: { name: '石执行' } },
    ]);
  const [entry] = await feedOf('applicant');
  expect(entry?.doneAt.toISOString()).toBe('2025-03-10T16:00:00.000Z');
  for (const openid of ['o-plaintiff', 'o-lawyer', 'o-defendant', 'o-enforcement'])
    expect(await titles(openid)).toEqual([['冻结已经到期', '2025-03-11']]);
});

test('ENF-7 a clock moved a year over the end tells one thing, with the true day; what was lifted or renewed does not lapse', async () => {
  const id = await putMeasure(of, 'm', { until: '2026-03-04' });
  await putMeasure(of, 'lifted', { until: '2026-03-04', state: 'released', untilKey: '', remindKey: '' });
  await putMeasure(of, 'longer', { until: '2028-03-04', asset: 'immovable' });
  trial.at('2027-06-01 09:00');
  await trial.runAll();
  expect(await measures.get(id)).toMatchObject({ state: 'lapsed', ended: { on: '2026-03-04' } });
  expect(await measures.find({ caseId: of.caseId, state: 'inForce' }, { limit: 9 })).toHaveLength(1);
  // Something is held still.
  expect((await enforcements.get(of.caseId))?.state).toBe('controlled');
  expect((await titles('o-plaintiff')).filter(([title]) => title?.startsWith('冻结'))).toEqual([
    ['冻结已经到期', '2027-06-01'],
  ]);
  // It is first in its officer's list no more.
  const longer = await measures.get(`${of.caseId}:longer`);
  expect((await enforcements.get(of.caseId))?.dueKey).toBe(`${longer?.renewBy}:${of.caseId}`);
});

test('ENF-7, PRIV-4 who left the case is told nothing; of several debtors only whose asset it was', async () => {
  const member = await caseMembers.get(`${of.caseId}:o-lawyer`);
  if (!member) throw new Error('there is no lawyer');
  await caseMembers.update(member._id, { to: new Date(trial.now()) });
  await putMeasure(of, 'm', { from: '2025-03-04', until: '2025-03-10', debtor: `${of.caseId}:judgmentDebtor:2` });
  await morning('2025-03-11');
  for (const openid of ['o-lawyer', 'o-defendant']) expect(await titles(openid)).toEqual([]);
  expect(await titles('o-plaintiff')).toHaveLength(1);
});

test('ENF-7 an officer who renews at the very moment comes before or after: never both', async () => {
  const id = await putMeasure(of, 'm', { from: '2025-03-04', until: '2025-03-10' });
  trial.at('2025-03-11 00:05');
  // As his act that began the evening before is written now.
  const until = day('2025-09-10');
  const renewed = measures.update(id, {
    until,
    untilKey: `${until}:${id}`,
    securedFen: fen(1),
    lastAct: 'renewing',
  });
  await Promise.all([renewed, trial.run('tasks')]);
  await trial.runAll('tasks');
  const now = await measures.get(id);
  const entries = await enforcementEntries.find({ caseId: of.caseId }, { orderBy: [['listKey', 'desc']], limit: 9 });
  expect(entries).toHaveLength(now?.state === 'lapsed' ? 1 : 0);
});

test('hundreds that end on one day are all on record after some runs, each once', async () => {
  for (let i = 0; i < 45; i += 1) await putMeasure(of, `m${i}`, { from: '2025-03-04', until: '2025-03-10' });
  trial.at('2025-03-11 00:05');
  await trial.runAll('tasks');
  expect(await measures.find({ caseId: of.caseId, state: 'lapsed' }, { limit: 100 })).toHaveLength(45);
  expect(await feedOf('applicant')).toHaveLength(45);
}, 120_000);
