/** Bundles of the functions, by esbuild. */
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { build, type Metafile, stop } from 'esbuild';
import { sideBySide } from '../platform/side-by-side';
import { addCodeCache, addLoader } from './code-cache';
import { addLateParts, lateParts } from './late-bundles';

export const functionNames = (): string[] =>
  readdirSync('functions', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(`functions/${entry.name}/index.ts`))
    .map(({ name }) => name)
    .sort();

export interface Bundle {
  name: string;
  bytes: number;
}

/** Writes `dist/functions/<name>/index.js`: they run from then on. */
export async function bundleFunctions(names = functionNames()): Promise<Bundle[]> {
  const { metafile } = await bundle(
    Object.fromEntries(names.map((name) => [`${name}/index`, `functions/${name}/index.ts`])),
    'dist/functions',
  );
  await addLateParts(metafile.outputs, 'dist/functions');
  for (const name of names) {
    addLoader(`dist/functions/${name}`);
    addPermissions(name);
  }
  return names.map((name) => ({ name, bytes: metafile.outputs[`dist/functions/${name}/index.js`]?.bytes ?? 0 }));
}

/** esbuild's own process keeps what it has read, hundreds of MB; the next bundle starts it anew. Not while another is made. */
export const endBundler = (): Promise<void> => stop();

/**
 * Makes bundles start faster; returns the contracts of those that have one: every action as JSON Schema, with who may call it, as
 * it will run.
 */
export async function cacheFunctions(names = functionNames()): Promise<unknown[]> {
  // No more processes than can run: all at once would take the memory of all, and be no sooner.
  const contracts = await sideBySide(names, (name) => addCodeCache(`dist/functions/${name}`), availableParallelism());
  return contracts.filter((one) => one !== null);
}

/** 云调用权限: CloudBase reads them from a `config.json` in the function's folder, and from nowhere else. */
function addPermissions(name: string): void {
  const source = `functions/${name}/config.json`;
  if (existsSync(source)) copyFileSync(source, `dist/functions/${name}/config.json`);
}

export async function bundle(entryPoints: Record<string, string>, outdir: string): Promise<{ metafile: Metafile }> {
  return build({
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    plugins: [lateParts],
    // A bundle is run through the code cache, where only `require` loads files: a late part comes by it.
    supported: { 'dynamic-import': false },
    // Names stay: the SDKs look at them, and keeping them under minified identifiers would cost every closure a call.
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: false,
    metafile: true,
    logLevel: 'error',
  });
}
