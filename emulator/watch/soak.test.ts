/** A short run of `soak-loop.ts`. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomOf } from '../history/random';
import { soak } from './soak';

test('watchers whose connections are cut in the midst of messages lose nothing and get nothing twice', async () => {
  const report = await soak({
    random: randomOf(1),
    clients: 12,
    commitsARound: 300,
    roundsALife: 1,
    goesOn: (rounds) => rounds < 3,
  });
  expect(report).toMatchObject({ faults: [], rounds: 3, commits: 900, wholes: 0 });
  expect(report.cuts).toBeGreaterThan(10);
});

test('a local cloud that starts anew under them: all have everything again', async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'soak-'));
  const report = await soak({
    random: randomOf(2),
    clients: 6,
    dataDir,
    commitsARound: 100,
    roundsALife: 1,
    goesOn: (rounds) => rounds < 3,
  });
  expect(report).toMatchObject({ faults: [], restarts: 3 });
  expect(report.wholes).toBeGreaterThanOrEqual(12);
  rmSync(dataDir, { recursive: true });
});
