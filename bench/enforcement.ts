/** An execution in sight: database actions of a page of the feed, and how soon an entry reaches 500 who watch it under the rule of the feed. */
import { RawClient } from '../emulator/watch/raw-client';
import { execution, OFFICER, type SceneTrial, startScene, TOLD } from '../functions/follow-enforcement/scene/trial';
import { lessIsBetter, type Row } from './row';

const WATCHERS = 500;
const ENTRIES = 30;
/** Who may watch it; the rule is asked for each connection. */
const SIDE = ['o-plaintiff', 'o-lawyer'];

async function page(trial: SceneTrial, caseId: string): Promise<Row> {
  await trial.did('o-plaintiff', { action: 'feed', caseId });
  const { calls } = trial.emulator.stats.info();
  return lessIsBetter(
    'database actions: a page of the feed',
    calls['follow-enforcement.feed']?.median ?? Number.NaN,
    2,
    1,
    'the policy counted; the act of a reading there is none',
  );
}

/** Milliseconds from asking the function to publish until each of the watchers has it, for each entry. */
async function fanOut(trial: SceneTrial, caseId: string): Promise<number[]> {
  const feed = `${caseId}:applicant`;
  const clients = await Promise.all(
    Array.from({ length: WATCHERS }, (_none, i) => RawClient.open(trial.emulator, SIDE[i % SIDE.length] ?? '')),
  );
  const asked = {
    collName: 'enforcement_feed',
    query: { caseId, feed },
    orderBy: { listKey: 'desc' as const },
    limit: 20,
  };
  const models = await Promise.all(clients.map((client) => client.watch('w', asked)));
  const told = { applicant: TOLD.applicant };
  const times: number[] = [];
  for (let n = 0; n <= ENTRIES; n += 1) {
    // Later than those before: the newest twenty are watched.
    trial.emulator.clock.set(trial.emulator.clock.now() + 1000);
    const { entryId } = await trial.did(OFFICER, { action: 'prepareEntry', caseId, kind: 'scene', told });
    let began = 0;
    const arrivals = clients.map(async (client, i) => {
      while (!models[i]?.docs.some((one) => one.entryId === entryId)) await client.change();
      // The first loads what publishing needs.
      if (n > 0) times.push(performance.now() - began);
    });
    began = performance.now();
    await Promise.all([...arrivals, trial.did(OFFICER, { action: 'publishEntry', entryId })]);
  }
  await Promise.all(clients.map((client) => client.close()));
  return times.sort((a, b) => a - b);
}

export async function enforcement(): Promise<Row[]> {
  const trial = await startScene();
  try {
    const { caseId } = await execution();
    const actions = await page(trial, caseId);
    const times = await fanOut(trial, caseId);
    const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
    return [
      actions,
      lessIsBetter(
        `enforcement: an entry to ${WATCHERS} watchers, p99 ms`,
        at(0.99),
        300,
        100,
        `from the officer's call on, under the rule of the feed, over WebSocket, all in this process; p50 ${at(0.5).toFixed(1)}, ${ENTRIES} entries after a first one`,
      ),
    ];
  } finally {
    await trial.stop();
  }
}
