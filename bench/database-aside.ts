/** Code of the benchmark that runs in processes of its own: an exported function of a file under bench/. */
import path from 'node:path';
import { build } from 'esbuild';
import { hubPage } from '../emulator/hub/bundling.cjs';

/** A Node script that calls the one function in `exported` (`{ open }`: its name survives bundling so) of bench/`file`.ts. */
export async function aside(file: string, exported: object, argument: unknown): Promise<string> {
  const outfile = path.resolve('dist/bench', `${file}.cjs`);
  // As scripts/run.mjs does it: packages stay outside, LevelDB is native code.
  const options = {
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
  } as const;
  await build({ ...options, plugins: [hubPage], entryPoints: [`bench/${file}.ts`], outfile, logLevel: 'error' });
  return `require(${JSON.stringify(outfile)}).${Object.keys(exported)[0]}(${JSON.stringify(argument)})`;
}
