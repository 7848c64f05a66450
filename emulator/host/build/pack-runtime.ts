/** The runtime as the package ships it: one module and the SDK, made already; neither its sources nor its packages are needed. */
import path from 'node:path';
import { build } from 'esbuild';
import { copyPage } from './page';
import { buildSdk } from './sdk';
import { FOR_PHONES } from './target';

/**
 * @param outDir takes the place of `runtime` in later builds
 * @returns the files that it is made of
 */
export async function packRuntime(runtime: string, outDir: string): Promise<string[]> {
  const [{ metafile }, sdk] = await Promise.all([
    build({
      ...FOR_PHONES,
      entryPoints: [path.join(runtime, 'main.ts')],
      outfile: path.join(outDir, 'main.js'),
      format: 'esm',
      platform: 'browser',
      metafile: true,
      logLevel: 'error',
    }),
    buildSdk(runtime, outDir),
  ]);
  copyPage(runtime, outDir);
  return [...Object.keys(metafile.inputs), ...sdk];
}
