/** The web SDK as a script of its own beside app.js: it is loaded when the cloud is first used, and never changes. */
import { copyFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { FOR_PHONES } from './target';

const ENTRY = 'wx/cloud/sdk.ts';
const SCRIPT = 'sdk.js';

/**
 * @param runtime the host's folder; one without the cloud (a test's) has no SDK
 * @returns the files that it is made of
 */
export async function buildSdk(runtime: string, outDir: string): Promise<string[]> {
  const made = path.join(runtime, SCRIPT);
  if (existsSync(made)) {
    copyFileSync(made, path.join(outDir, SCRIPT));
    return [made];
  }
  const entry = path.join(runtime, ENTRY);
  if (!existsSync(entry)) return [];
  const { metafile } = await build({
    ...FOR_PHONES,
    entryPoints: [entry],
    outfile: path.join(outDir, SCRIPT),
    format: 'iife',
    platform: 'browser',
    minify: true,
    metafile: true,
    logLevel: 'error',
  });
  return Object.keys(metafile.inputs);
}
