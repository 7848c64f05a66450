/** A court with 100,000 living cases: a morning's reminders and a night's tasks are bounded work a minute, and nobody is forgotten or told twice. */
import { livingCase } from '../../demo/living-case';
import type { Document } from '../../emulator/query/value';
import { command } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { caseDates } from '../../records/case/date';
import { caseMembers } from '../../records/case/member';
import { tasks } from '../../records/task/task';
import { peopleOfCases } from './people';
import { putDate, startTrial, type Trial } from './trial';

const CASES = 100_000;
const DUE = 600;
let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

/** Copies of the first document with other fields, straight into the store: through the SDK it would take minutes. */
async function load(name: string, count: number, fields: (i: number) => Document & { _id: string }): Promise<void> {
  const { store } = trial.emulator;
  const into = store.collection(name);
  const [sample] = (await store.run((unit) => unit.find(into, { filter: {}, limit: 1 }))).result;
  for (let at = 0; at < count; at += 1000)
    await store.run((unit) => {
      for (let i = at; i < Math.min(at + 1000, count); i += 1) {
        const own = fields(i);
        unit.put(into, `s${own._id}`, { ...sample?.doc, ...own });
      }
    });
}

/** Database actions of the latest run, and documents they scanned. */
function cost(): { actions: number; scanned: number } {
  const database = trial.emulator.stats.info().recent.at(-1)?.database ?? [];
  return { actions: database.length, scanned: database.reduce((sum, { scanned }) => sum + scanned, 0) };
}
const idOf = (i: number) => `yuyao:民初:2024:${i}`;

test('SERVE-6 of 100,000 periods that run, those of the day are said, in a few runs of bounded work, once each', async () => {
  const living = await livingCase({ n: 7, lawyerFor: null });
  await putDate(living, 'sample', { on: '2026-01-01' });
  await load('case_dates', CASES, (i) => {
    const on = i < DUE ? '2025-03-10' : '2025-09-01';
    const _id = `${idOf(i)}:appeal`;
    return { _id, caseId: idOf(i), on, dateKey: `${on}:-:${_id}` };
  });
  await load('case_members', DUE, (i) => ({
    ...{ _id: `${idOf(i)}:o-elder`, caseId: idOf(i), openid: 'o-elder', parties: [living.plaintiff] },
  }));
  trial.at('2025-03-03 09:00');
  let runs = 0;
  for (let more = true; more; runs += 1) {
    more = (await trial.run('remind')).some((job) => job.more);
    expect(cost().scanned).toBeLessThan(4000);
    expect(cost().actions).toBeLessThan(1500);
  }
  expect(runs).toBeLessThan(5);
  expect(await notifications.count({ openid: 'o-elder', read: false })).toBe(DUE);
  await trial.runAll('remind');
  expect(await notifications.count({ openid: 'o-elder', read: false })).toBe(DUE);
  await trial.run('remind');
  expect(cost().scanned).toBeLessThan(100);
  // The night after they are over, and none that still runs is touched.
  trial.at('2025-03-11 00:05');
  await trial.runAll('remind');
  expect(await caseDates.count({ state: 'over', dateKey: command().gt('') })).toBe(DUE);
}, 300_000);

test('TIME-9 a night goes through 100,000 living cases page by page; only those near their limit have tasks', async () => {
  await livingCase({ n: 7 });
  const near = { registeredOn: '2024-12-20' };
  await load('cases', CASES, (i) => ({
    ...{ _id: idOf(i), caseNo: `（2024）浙0281民初${i}号` },
    ...(i % 1000 === 0 ? near : { registeredOn: '2025-03-01' }),
  }));
  trial.at('2025-03-04 00:30');
  let runs = 0;
  for (let more = true; more; runs += 1) {
    more = (await trial.run('tasks')).some(({ job, more: left }) => job === 'caseTasks' && left);
    expect(cost().scanned).toBeLessThan(2500);
    expect(cost().actions).toBeLessThan(200);
  }
  expect(runs).toBeLessThan(150);
  for (const openid of ['o-judge', 'o-clerk']) expect(await tasks.count({ state: 'open', for: openid })).toBe(100);
}, 600_000);

test('everybody of a case with thousands of people is read, and nobody of another', async () => {
  const living = await livingCase({ n: 7 });
  await livingCase({ n: 8 });
  await load('case_members', 2500, (i) => ({
    ...{ _id: `${living.caseId}:o-p${i}`, caseId: living.caseId, openid: `o-p${i}`, parties: [living.plaintiff] },
  }));
  const people = await peopleOfCases([living.caseId, 'yuyao:民初:2025:8', 'none'], trial.now());
  expect(people.get(living.caseId)?.length).toBe(2500 + (await caseMembers.count({ caseId: 'yuyao:民初:2025:8' })));
  expect(people.get('none')).toEqual([]);
}, 60_000);
