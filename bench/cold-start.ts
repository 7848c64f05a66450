/** Cold start: CPU time of loading a bundled function, against loading wx-server-sdk as npm installs it. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { bundleFunctions, cacheFunctions } from '../scripts/bundles';
import { median } from './client';
import type { Row } from './row';

const ROUNDS = 9;

/** CPU milliseconds (user and system) that one `require` costs a new process. */
function cpuOfRequire(id: string): number {
  const script = `const b=process.cpuUsage();require(${JSON.stringify(id)});const u=process.cpuUsage(b);console.log((u.user+u.system)/1000);process.exit(0)`;
  return Number(
    execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
      .trim()
      .split('\n')
      .pop(),
  );
}

export async function coldStart(): Promise<Row[]> {
  await bundleFunctions();
  await cacheFunctions();
  const bundled = path.resolve('dist/functions/take-number/index.js');
  const ratios: number[] = [];
  const times: number[] = [];
  const sdkTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const sdk = cpuOfRequire('wx-server-sdk');
    const own = cpuOfRequire(bundled);
    times.push(own);
    sdkTimes.push(sdk);
    ratios.push(own / sdk);
  }
  return [
    {
      figure: 'cold start, CPU: bundled take-number / wx-server-sdk',
      value: median(ratios),
      bar: 0.6,
      goal: 0.35,
      better: 'lower',
      against: `wx-server-sdk unbundled, ${Math.round(median(sdkTimes))} ms of CPU`,
      detail: `${Math.round(median(times))} ms of CPU, median of ${ROUNDS} pairs`,
    },
  ];
}
