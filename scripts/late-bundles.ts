/**
 * 后加载的部分: what a function needs rarely and what is heavy lies in a file of its own beside its bundle, with its assets, and is
 * loaded by the first call that wants it: `await import('./render')` in platform/documents becomes `require('./documents.js')`.
 */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { commonCharacters } from '../platform/documents/font/common';
import { FONT_FILES, type Weight } from '../platform/documents/font/fonts';
import { subsetOf } from '../platform/documents/font/subset';
import { TrueType } from '../platform/documents/font/true-type';

interface Engine {
  source: string;
  /** What functions import, and by which they are known to need it. */
  loader: string;
  file: string;
}

const PAPERS: Engine = {
  source: 'platform/documents/render.ts',
  loader: 'platform/documents/documents.ts',
  file: 'documents.js',
};
/** pdfium and Skia: pages of dossiers as pictures. */
const PAGES: Engine = { source: 'platform/pages/engine.ts', loader: 'platform/pages/pages.ts', file: 'pages.js' };
/** Skia alone: photos of a scene, covered. */
const PHOTOS: Engine = { source: 'platform/media/photo.ts', loader: 'platform/media/media.ts', file: 'photos.js' };

/** In functions: leaves the heavy parts outside. In their own bundles nothing is left outside. */
export const lateParts: Plugin = {
  name: 'late-parts',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:render|engine|photo)$/ }, ({ kind, path: to, resolveDir }) => {
      const source = path.resolve(resolveDir, `${to}.ts`);
      const engine = [PAPERS, PAGES, PHOTOS].find((one) => path.resolve(one.source) === source);
      return engine && kind === 'dynamic-import' ? { path: `./${engine.file}`, external: true } : undefined;
    });
  },
};

/** Writes the engines, each beside the functions that use it; returns the names of those that make papers. */
export async function addLateParts(outputs: Metafile['outputs'], outdir: string): Promise<string[]> {
  const [names] = await Promise.all([
    addPaperEngine(needing(PAPERS, outputs), outdir),
    addPageEngine(needing(PAGES, outputs), outdir),
    addPhotoEngine(needing(PHOTOS, outputs), outdir),
  ]);
  return names;
}

const needing = ({ loader }: Engine, outputs: Metafile['outputs']): string[] =>
  Object.entries(outputs)
    .filter(([, { inputs }]) => loader in inputs)
    .map(([file]) => path.basename(path.dirname(file)));

/** With its fonts. */
async function addPaperEngine(names: readonly string[], outdir: string): Promise<string[]> {
  if (names.length === 0) return [];
  const engine = await engineBundle(PAPERS);
  const fonts = { regular: fontSource('regular'), bold: boldFont() };
  for (const name of names) {
    const folder = path.join(outdir, name);
    writeFileSync(path.join(folder, PAPERS.file), engine);
    for (const weight of ['regular', 'bold'] as const) addFont(folder, weight, fonts[weight]);
  }
  return [...names];
}

/**
 * With pdfium's WebAssembly and Skia's native library. A function in the cloud runs on Linux with glibc (x64): a build for it is made
 * there, or has that library beside the one of this machine (`npm i --os=linux --cpu=x64 --libc=glibc`); what is there goes along.
 */
async function addPageEngine(names: readonly string[], outdir: string): Promise<void> {
  if (names.length === 0) return;
  const require = createRequire(path.resolve('package.json'));
  const engine = await engineBundle(PAGES, [nativeBeside, asRequired('@hyzyla/pdfium', require)]);
  for (const name of names) {
    const folder = path.join(outdir, name);
    writeFileSync(path.join(folder, PAGES.file), engine);
    copyFileSync(require.resolve('@hyzyla/pdfium/pdfium.wasm'), path.join(folder, 'pdfium.wasm'));
    addSkia(folder, require);
    addFont(folder, 'regular', fontSource('regular'));
  }
}

async function addPhotoEngine(names: readonly string[], outdir: string): Promise<void> {
  if (names.length === 0) return;
  const require = createRequire(path.resolve('package.json'));
  const engine = await engineBundle(PHOTOS, [nativeBeside]);
  for (const name of names) {
    const folder = path.join(outdir, name);
    writeFileSync(path.join(folder, PHOTOS.file), engine);
    addSkia(folder, require);
  }
}

/** Its native library, of each platform that is installed. */
function addSkia(folder: string, require: NodeJS.Require): void {
  const natives = skiaFiles(path.dirname(require.resolve('@napi-rs/canvas')));
  if (natives.length === 0) throw new Error('@napi-rs/canvas has no library for this machine');
  for (const native of natives) copyFileSync(native, path.join(folder, path.basename(native)));
}

/** Skia's package looks for its library beside itself first: beside the engine, then. What else it would try is left as it is. */
const nativeBeside: Plugin = {
  name: 'native-beside',
  setup({ onResolve }) {
    onResolve({ filter: /\.node$|^@napi-rs\/canvas-/ }, ({ path: to }) => ({ path: to, external: true }));
  },
};

/** A package that has two forms, in the one for `require`: the other asks where it lies by `import.meta`, which a bundle has not. */
const asRequired = (name: string, require: NodeJS.Require): Plugin => ({
  name: 'as-required',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: require.resolve(name) }));
  },
});

/** `skia.<platform>.node` of each platform's package that is installed beside Skia's. */
function skiaFiles(canvas: string): string[] {
  const beside = path.dirname(canvas);
  return readdirSync(beside)
    .filter((name) => name.startsWith('canvas-'))
    .flatMap((name) => readdirSync(path.join(beside, name)).map((file) => path.join(beside, name, file)))
    .filter((file) => file.endsWith('.node'));
}

async function engineBundle({ source }: Engine, plugins: Plugin[] = []): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [source],
    plugins,
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
  if (!file) throw new Error(`esbuild made nothing of ${source}`);
  return file.contents;
}

/** Its licence goes along. */
function addFont(folder: string, weight: Weight, file: string): void {
  mkdirSync(path.join(folder, 'fonts'), { recursive: true });
  copyFileSync(file, path.join(folder, FONT_FILES[weight].built));
  copyFileSync(path.join(path.dirname(fontSource('regular')), '../LICENSE_FONT'), path.join(folder, 'fonts/LICENSE'));
}

const fontSource = (weight: Weight): string =>
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
