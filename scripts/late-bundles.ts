/**
 * 后加载的部分: what a function needs rarely and what is heavy lies in a file of its own beside its bundle, with its assets, and is
 * loaded by the first call that wants it: `await import('./render')` in platform/documents becomes `require('./documents.js')`.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { commonCharacters } from '../platform/documents/font/common';
import { FONT_FILES } from '../platform/documents/font/fonts';
import { subsetOf } from '../platform/documents/font/subset';
import { TrueType } from '../platform/documents/font/true-type';

const ENGINE = {
  source: 'platform/documents/render.ts',
  loader: 'platform/documents/documents.ts',
  file: 'documents.js',
};

/** In functions: leaves the heavy part outside. In its own bundle nothing is left outside. */
export const lateParts: Plugin = {
  name: 'late-parts',
  setup({ onResolve }) {
    onResolve({ filter: /\/render$/ }, ({ kind, path: to, resolveDir }) => {
      const isEngine = path.resolve(resolveDir, `${to}.ts`) === path.resolve(ENGINE.source);
      return isEngine && kind === 'dynamic-import' ? { path: `./${ENGINE.file}`, external: true } : undefined;
    });
  },
};

/** Writes the paper engine and its fonts beside each function that makes papers; returns the names of those functions. */
export async function addLateParts(outputs: Metafile['outputs'], outdir: string): Promise<string[]> {
  const names = Object.entries(outputs)
    .filter(([, { inputs }]) => ENGINE.loader in inputs)
    .map(([file]) => path.basename(path.dirname(file)));
  if (names.length === 0) return names;
  const engine = await engineBundle();
  const fonts = { regular: fontSource('regular'), bold: boldFont() };
  for (const name of names) {
    const folder = path.join(outdir, name);
    writeFileSync(path.join(folder, ENGINE.file), engine);
    mkdirSync(path.join(folder, 'fonts'), { recursive: true });
    for (const weight of ['regular', 'bold'] as const)
      copyFileSync(fonts[weight], path.join(folder, FONT_FILES[weight].built));
    copyFileSync(path.join(path.dirname(fonts.regular), '../LICENSE_FONT'), path.join(folder, 'fonts/LICENSE'));
  }
  return names;
}

async function engineBundle(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [ENGINE.source],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('esbuild made no paper engine');
  return file.contents;
}

const fontSource = (weight: 'regular' | 'bold'): string =>
  createRequire(path.resolve('package.json')).resolve(FONT_FILES[weight].source);

/** Regular is taken whole, for every name; headings need common characters only: 3 MB of 15. */
function boldFont(): string {
  const made = path.resolve('dist/fonts/NotoSerifSC-Bold.ttf');
  const font = new TrueType(fontSource('bold'));
  const common = [...commonCharacters()].filter((code) => font.glyphOf(code) !== undefined);
  mkdirSync(path.dirname(made), { recursive: true });
  writeFileSync(made, subsetOf(font, common).bytes);
  font.close();
  return made;
}
