/** The local cloud killed amid each write to disk while a measure lapses: a later minute finds it on record once, for both sides, and nobody is told twice (ENF-7). */
import { livingCase } from '../../demo/living-case';
import { type MortalCourt, startMortalCourt } from '../../demo/mortal-court';
import { wantFaults } from '../../demo/wanted-faults';
import type { Act } from '../../platform/act';
import { notifications } from '../../platform/notify';
import { enforcementEntries } from '../../records/enforcement/entry';
import { enforcementFeed } from '../../records/enforcement/feed';
import { measures } from '../../records/enforcement/measure';
import { readStandings, runJob } from './job';
import { measureLapses } from './measure-ends';
import { putExecution, putMeasure } from './scenes/trial';
import { INSTANT } from './trial';

let court: MortalCourt;
let n = 700;
let now = INSTANT('2025-03-08 00:10');

wantFaults();
beforeEach(async () => {
  court = await startMortalCourt({}, now);
});
afterEach(() => court.stop());

/** The next ten minutes' run, as the trigger fires it. */
async function run(): Promise<void> {
  now += 10 * 60_000;
  const act: Act = {
    ...{ _id: `minute-${now}`, service: 'keep-time', action: 'eachMinute', by: 'timer', at: new Date(now) },
    ...{ hash: '', claim: '', state: 'begun' as const },
  };
  await runJob(measureLapses, await readStandings(), now, act);
}

test('ENF-7 killed amid each write of a lapse: afterwards it is on both feeds once, with all who are told, and the measure says so', async () => {
  const seen = await court.eachStep('amid', async (dying) => {
    n += 1;
    const of = await livingCase({ kind: 'enforcement', assigned: false, lawyerFor: null, n });
    const { caseId } = of;
    await putExecution(of);
    const id = await putMeasure(of, 'm', { from: '2025-03-04', until: '2025-03-07' });
    await dying(() => run().catch(() => undefined));
    // Nothing is half there: either all of it, or the measure is as it was.
    const after = await measures.get(id);
    const entries = () => enforcementEntries.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: 9 });
    expect(await entries()).toHaveLength(after?.state === 'lapsed' ? 1 : 0);
    await run();
    await run();
    expect(await measures.get(id)).toMatchObject({ state: 'lapsed', ended: { on: '2025-03-07' } });
    expect(await entries()).toHaveLength(1);
    for (const audience of ['applicant', 'judgmentDebtor'])
      expect(
        await enforcementFeed.find({ feed: `${caseId}:${audience}` }, { orderBy: [['listKey', 'desc']], limit: 9 }),
      ).toHaveLength(1);
    for (const openid of ['o-plaintiff', 'o-defendant', 'o-enforcement']) {
      const told = await notifications.find({ openid }, { limit: 1000 });
      expect(told.filter(({ _id }) => _id.startsWith(`${caseId}:`))).toHaveLength(1);
    }
    return caseId;
  });
  expect(seen.length).toBeGreaterThan(0);
}, 300_000);
