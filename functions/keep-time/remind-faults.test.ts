/** Reminding and raising tasks cut at each action: the next minute makes up for it, and nothing is said twice. */
import type { LegalDate } from '../../court/time/legal-date';
import { livingCase } from '../../demo/living-case';
import { wantFaults } from '../../demo/wanted-faults';
import { collection, type Stored } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { filings } from '../../records/filing/filing';
import { tasks } from '../../records/task/task';
import { filingOf, putDate, startTrial, type Trial } from './trial';

let trial: Trial;
wantFaults();

beforeEach(async () => {
  trial = await startTrial();
});
afterEach(async () => {
  await trial.stop();
});

const date = (text: string) => text as LegalDate;
const idsIn = async (name: 'tasks' | 'notifications') =>
  (await collection<Stored>(name).find({}, { limit: 1000, fields: ['_id'] })).map(({ _id }) => _id).sort();

test.each(['error-before', 'error-after'] as const)(
  'FILE-5, FIX-1, SERVE-6 %s at each action: every task and every reminder is there once',
  async (fault) => {
    const { faults, clock } = trial.emulator;
    await filings.insert(filingOf('late', { decisionDue: date('2025-03-02') }));
    await filings.insert(filingOf('soon', { decisionDue: date('2025-03-04') }));
    await filings.insert(
      filingOf('told', { state: 'guided', updated: '2025-02-27 10:00', decisionDue: date('2025-03-31') }),
    );
    const correction = { items: [], lastDay: date('2025-03-04'), late: false };
    await filings.insert(filingOf('correct', { state: 'correcting', correction }));
    // Of a period the party and his agent, of a hearing the defendant, too.
    const living = await livingCase();
    await putDate(living, 'appeal', { on: '2025-03-04' });
    await putDate(living, 'hearing', { on: '2025-03-06', kind: 'hearing', partyId: null });
    await trial.runAll('remind');
    const whole = { tasks: await idsIn('tasks'), told: await idsIn('notifications') };
    expect([whole.tasks.length, whole.told.length]).toEqual([3, 9]);
    let steps = 0;
    for (let struck = true; struck; steps += 1) {
      for (const id of whole.tasks) await tasks.remove(id);
      for (const id of whole.told) await notifications.remove(id);
      await forgetRuns();
      const { id } = faults.add({ match: { function: 'keep-time', action: '*' }, fault, skip: steps, times: 1 });
      await trial.run('remind').catch(() => undefined);
      struck = faults.list().some(({ hits }) => hits === 1);
      faults.remove(id);
      clock.advance(60_000);
      await trial.runAll('remind');
      expect({ tasks: await idsIn('tasks'), told: await idsIn('notifications') }).toEqual(whole);
    }
    expect(steps).toBeGreaterThan(25);
  },
  600_000,
);

/** As if nothing had run today. */
async function forgetRuns(): Promise<void> {
  const runs = collection<Stored>('keep_time');
  for (const { _id } of await runs.find({}, { limit: 100 })) await runs.remove(_id);
}
