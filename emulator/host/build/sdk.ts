/** The web SDK as a script of its own beside app.js: it is loaded when the cloud is first used, and never changes. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const ENTRY = 'wx/cloud/sdk.ts';

/** @param runtime the host's folder; one without the cloud (a test's) has no SDK */
export async function buildSdk(runtime: string, outDir: string): Promise<void> {
  const entry = path.join(runtime, ENTRY);
  if (!existsSync(entry)) return;
  await build({
    entryPoints: [entry],
    outfile: path.join(outDir, 'sdk.js'),
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}
