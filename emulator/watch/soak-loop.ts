/**
 * `node scripts/run.mjs emulator/watch/soak-loop.ts --minutes 2`: watchers of a local cloud on disk, over connections that
 * are cut all the time, while it starts anew now and then.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../history/random';
import { soak } from './soak';

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const minutes = Number(values.minutes ?? 2);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const dataDir = mkdtempSync(path.join(tmpdir(), 'soak-'));
const end = Date.now() + minutes * 60_000;
console.log(`soak for ${minutes} minutes with seed ${seed}`);
void soak({
  random: randomOf(seed),
  clients: 60,
  dataDir,
  commitsARound: 500,
  roundsALife: 10,
  goesOn: () => Date.now() < end,
}).then(({ faults, ...report }) => {
  rmSync(dataDir, { recursive: true });
  for (const fault of faults.slice(0, 20)) console.log(fault);
  console.log(`soak ${faults.length === 0 ? 'passed' : 'FAILED'}: ${JSON.stringify({ seed, ...report })}`);
  process.exitCode = faults.length === 0 ? 0 : 1;
});
