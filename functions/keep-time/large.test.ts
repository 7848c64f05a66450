/** A court with 100,000 filings: each minute looks at what is due and not at the others, by index (strict indexes refuse the rest). */

import type { FilingState } from '../../court/machines/filing';
import type { Document } from '../../emulator/query/value';
import { notifications } from '../../platform/notify';
import { filings } from '../../records/filing/filing';
import { tasks } from '../../records/task/task';
import { filingOf, startTrial, type Trial } from './trial';

const FILINGS = 100_000;
const NEAR = 1000;
const CORRECTING = 210;
const STATES: readonly FilingState[] = ['registered', 'refused', 'submitted', 'reviewing', 'registered'];
let trial: Trial;

/** Copies of one filing with other fields, straight into the store: through the SDK it would take minutes. */
async function load(fields: (i: number) => Document & { _id: string }, count: number): Promise<void> {
  const { store } = trial.emulator;
  const into = store.collection('filings');
  const [sample] = (await store.run((unit) => unit.find(into, { filter: {}, limit: 1 }))).result;
  for (let at = 0; at < count; at += 1000)
    await store.run((unit) => {
      for (let i = at; i < Math.min(at + 1000, count); i += 1) {
        const { _id, ...own } = fields(i);
        unit.put(into, `s${_id}`, { ...sample?.doc, ...own, _id });
      }
    });
}

/** Database actions of the latest run, and documents they scanned. */
function cost(): { actions: number; scanned: number } {
  const database = trial.emulator.stats.info().recent.at(-1)?.database ?? [];
  return { actions: database.length, scanned: database.reduce((sum, { scanned }) => sum + scanned, 0) };
}

test('FILE-5 a sweep through 100,000 filings is bounded work a minute, and nobody is forgotten or told twice', async () => {
  trial = await startTrial();
  try {
    await filings.insert(filingOf('sample', { state: 'registered' }));
    // Most are decided or have time; some are near their day or over it, some in correction until tomorrow.
    const isNear = (i: number) => i < NEAR;
    await load((i) => {
      const state = isNear(i) ? 'submitted' : (STATES[i % STATES.length] ?? 'registered');
      const decisionDue = isNear(i) ? `2025-03-0${1 + (i % 5)}` : '2025-06-30';
      const _id = `f${String(i).padStart(6, '0')}`;
      return { _id, state, decisionDue, dueKey: `${decisionDue}:${_id}`, listKey: `0:2025-03-03:${_id}` };
    }, FILINGS);
    await load((i) => {
      const correction = { items: [], lastDay: '2025-03-04', late: false };
      return { _id: `c${i}`, state: 'correcting', correction, listKey: `1:2025-03-03:c${i}` };
    }, CORRECTING);

    let runs = 0;
    for (let more = true; more; runs += 1) {
      more = (await trial.run('remind')).some((job) => job.more);
      expect(cost().scanned).toBeLessThan(6000);
    }
    expect(runs).toBeLessThan(5);
    // Late ones are two tasks, those with a day or two left one.
    const late = (NEAR / 5) * 2;
    expect(await tasks.count({ state: 'open' })).toBe(NEAR + late);
    expect(await notifications.count({ openid: 'o-plaintiff', read: false })).toBe(CORRECTING);
    // Nothing is due any more: a minute costs little.
    await trial.runAll();
    expect(await tasks.count({ state: 'open' })).toBe(NEAR + late);
    await trial.run();
    expect(cost().actions).toBeLessThan(10);
    expect(cost().scanned).toBeLessThan(100);
  } finally {
    await trial.stop();
  }
}, 240_000);
