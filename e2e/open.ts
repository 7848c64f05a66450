/** `node scripts/run.mjs e2e/open.ts`: a demo court in this process with its phones, on any free port, to look at pages. */

import { startCourt } from '../demo/court-cloud';
import { buildMiniProgram } from '../emulator/host/build/build';
import { formatProblem } from '../emulator/host/build/problem';
import { builtPhone } from '../emulator/host/built-phone';
import { SERVICES } from './journey';

async function open(): Promise<void> {
  const dir = process.argv[2] ?? 'dist/phone';
  const { problems } = await buildMiniProgram({ root: '.', outDir: dir });
  for (const problem of problems) console.error(formatProblem(problem));
  const { emulator } = await startCourt(SERVICES, { phone: builtPhone(dir) });
  console.log(`${emulator.url}/phone/?as=o-plaintiff`);
}

void open();
