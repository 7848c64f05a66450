/** Executions' work of the clock cut at each action: the next minute makes up for it; every task, entry and notification is there once (ENF-7, 12). */
import { livingCase } from '../../demo/living-case';
import { wantFaults } from '../../demo/wanted-faults';
import type { Act } from '../../platform/act';
import { collection, type Stored } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { enforcements } from '../../records/enforcement/enforcement';
import { enforcementEntries } from '../../records/enforcement/entry';
import { enforcementFeed } from '../../records/enforcement/feed';
import { measures } from '../../records/enforcement/measure';
import { tasks } from '../../records/task/task';
import { executionDue } from './execution-due';
import { executionTasks } from './execution-tasks';
import { readStandings, runJob } from './job';
import { measureLapses, measureReminders } from './measure-ends';
import { listingOf, putExecution, putMeasure, putReceipt } from './scenes/trial';
import { day, startTrial, type Trial } from './trial';

let trial: Trial;
wantFaults();
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const COLLECTIONS = [tasks, notifications, enforcementEntries, enforcementFeed] as const;
const ids = () =>
  Promise.all(
    COLLECTIONS.map(async (all) => (await all.find({}, { limit: 1000, fields: ['_id'] })).map(({ _id }) => _id).sort()),
  );

test.each(['error-before', 'error-after'] as const)(
  'ENF-7, 12, 14 %s at each action: what lapsed is on record once, what waits waits once, and nobody is told twice',
  async (fault) => {
    const { faults } = trial.emulator;
    const of = await livingCase({ kind: 'enforcement', assigned: false, lawyerFor: null });
    await putExecution(of, { noticedOn: null, debtor: { listing: listingOf({ until: day('2025-03-07') }) } });
    await putReceipt(of, 'money');
    const lapsing = await putMeasure(of, 'lapsing', { from: '2025-03-04', until: '2025-03-07' });
    const soon = await putMeasure(of, 'soon', { from: '2025-03-01', until: '2025-03-20' });
    const before = await Promise.all([lapsing, soon].map((id) => measures.get(id)));
    const execution = await enforcements.get(of.caseId);
    trial.at('2025-03-08 09:00');
    await minute();
    const whole = await ids();
    expect(whole.map(({ length }) => length)).toEqual([4, 6, 1, 2]);
    const states = async () =>
      (await Promise.all([lapsing, soon].map((id) => measures.get(id)))).map((one) => [one?.state, one?.remindKey]);
    const ended = await states();
    let steps = 0;
    for (let struck = true; struck; steps += 1) {
      for (const [i, all] of COLLECTIONS.entries()) for (const id of whole[i] ?? []) await all.remove(id);
      for (const one of before) if (one) await put(measures, one);
      if (execution) await put(enforcements, execution);
      for (const { _id } of await runs.find({}, { limit: 100 })) await runs.remove(_id);
      trial.at('2025-03-08 09:00');
      const { id } = faults.add({ match: { action: '*' }, fault, skip: steps, times: 1 });
      await minute().catch(() => undefined);
      struck = faults.list().some(({ hits }) => hits === 1);
      faults.remove(id);
      trial.emulator.clock.advance(31 * 60_000);
      await minute();
      expect(await ids()).toEqual(whole);
      expect(await states()).toEqual(ended);
    }
    expect(steps).toBeGreaterThan(40);
  },
  900_000,
);

const runs = collection<Stored>('keep_time');

/** What is about executions of a minute's work, to its end. */
async function minute(): Promise<void> {
  const now = trial.now();
  const all = await readStandings();
  const act: Act = {
    ...{ _id: `minute-${now}`, service: 'keep-time', action: 'eachMinute', by: 'timer', at: new Date(now) },
    ...{ hash: '', claim: '', state: 'begun' as const },
  };
  for (const job of [measureLapses, executionTasks, executionDue, measureReminders])
    while ((await runJob(job, all, now, act))?.more);
}

async function put<T extends Stored>(
  all: { remove(id: string): Promise<unknown>; insert(one: T): Promise<unknown> },
  one: T,
) {
  await all.remove(one._id);
  await all.insert(one);
}
