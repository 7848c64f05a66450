/** The heavy engines as functions have them: files beside the bundle, loaded by the first paper or page, with what the sources give. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { heading, type Paper, paragraph, sealedBy } from '../court/documents/paper';
import { parseLegalDate } from '../court/time/legal-date';
import { renderPdf } from '../platform/documents/documents';
import { bundle } from './bundles';
import { addCodeCache, addLoader } from './code-cache';
import { addLateParts } from './late-bundles';

const PAPER: Paper = {
  kind: 'acceptanceNotice',
  version: 1,
  title: '受理案件通知书',
  courtName: '㛃县人民法院',
  date: parseLegalDate('2025-03-03'),
  blocks: [
    // 㛃 is not in the bold font of the build: it is set in Regular here and there.
    heading('李㛃与王𬭎一案'),
    paragraph('本院决定立案审理。'),
    sealedBy('㛃县人民法院', parseLegalDate('2025-03-03')),
  ],
};

const seal = { is: 'drawn', diameter: 119, around: '㛃县人民法院', across: '演示' } as const;

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'late-'));
  const entry = path.join(folder, 'entry.ts');
  writeFileSync(
    entry,
    `import { renderPdf } from ${JSON.stringify(path.resolve('platform/documents/documents'))};
     export const make = renderPdf;`,
  );
  const reader = path.join(folder, 'reader.ts');
  writeFileSync(
    reader,
    `import { pageEngine } from ${JSON.stringify(path.resolve('platform/pages/pages'))};
     export const engine = pageEngine;`,
  );
  const scene = path.join(folder, 'scene.ts');
  writeFileSync(
    scene,
    `import { photoEngine } from ${JSON.stringify(path.resolve('platform/media/media'))};
     export const engine = photoEngine;`,
  );
  const plain = path.join(folder, 'plain.ts');
  writeFileSync(plain, 'export const nothing = 1;');
  const entries = { 'maker/index': entry, 'reader/index': reader, 'scene/index': scene, 'plain/index': plain };
  const { metafile } = await bundle(entries, folder);
  await addLateParts(metafile.outputs, folder);
  addLoader(path.join(folder, 'maker'));
  await addCodeCache(path.join(folder, 'maker'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const inProcess = (script: string): string =>
  execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: folder });

test('SIGN-3 the same paper has the same sha-256 in two processes, built and from its sources', async () => {
  const script = `require('./maker/index.js').make(${JSON.stringify(PAPER)}, { seal: ${JSON.stringify(seal)} })
    .then((bytes) => console.log(require('node:crypto').createHash('sha256').update(bytes).digest('hex')))`;
  const [first, second] = [inProcess(script), inProcess(script)];
  expect(first).toMatch(/^[0-9a-f]{64}\n$/);
  expect(second).toBe(first);
  const here = await renderPdf(PAPER, { seal });
  expect(`${createHash('sha256').update(here).digest('hex')}\n`).toBe(first);
});

test('a function without papers carries none of it; the engine is not loaded until a paper is made', () => {
  expect(existsSync(path.join(folder, 'plain/documents.js'))).toBe(false);
  expect(readdirSync(path.join(folder, 'maker')).sort()).toEqual([
    'bundle.js',
    'bundle.js.cache',
    'documents.js',
    'fonts',
    'index.js',
  ]);
  expect(statSync(path.join(folder, 'maker/bundle.js')).size).toBeLessThan(20_000);
  const loaded = inProcess(
    `require('./maker/index.js'); console.log(Object.keys(require.cache).some((file) => file.includes('documents.js')))`,
  );
  expect(loaded.trim()).toBe('false');
});

test('the fonts of a function stay small enough for one', () => {
  const sizes = ['NotoSerifSC-Regular.ttf', 'NotoSerifSC-Bold.ttf'].map(
    (file) => statSync(path.join(folder, 'maker/fonts', file)).size,
  );
  expect(sizes[0]).toBeLessThan(16_000_000);
  expect(sizes[1]).toBeLessThan(4_000_000);
  expect(existsSync(path.join(folder, 'maker/fonts/LICENSE'))).toBe(true);
});

test('what is only told by WeChat Pay starts without the library that asks it, and says what its paths take', async () => {
  const out = path.join(folder, 'callback');
  const { metafile } = await bundle({ 'pay-callback/index': 'functions/pay-callback/index.ts' }, out);
  const parts = Object.keys(metafile.outputs[Object.keys(metafile.outputs)[0] ?? '']?.inputs ?? {});
  expect(parts.filter((file) => /wechatpay-axios-plugin|gateways\/pay-client/.test(file))).toEqual([]);
  expect(parts).toContain('platform/gateways/pay-notice.ts');
  addLoader(path.join(out, 'pay-callback'));
  expect(await addCodeCache(path.join(out, 'pay-callback'))).toMatchObject({
    service: 'pay-callback',
    paths: { 'POST /payment': { headers: expect.arrayContaining(['Wechatpay-Signature']) }, 'POST /refund': {} },
  });
});

test('pages are drawn by what lies beside the bundle alone: away from every package, and not before the first page', async () => {
  const away = mkdtempSync(path.join(tmpdir(), 'away-'));
  cpSync(path.join(folder, 'reader'), path.join(away, 'reader'), { recursive: true });
  writeFileSync(path.join(away, 'paper.pdf'), await renderPdf(PAPER));
  const script = `
    const { engine } = require('./reader/index.js');
    const loaded = () => Object.keys(require.cache).some((file) => file.includes('pages.js'));
    const before = loaded();
    (async () => {
      const { Pdf, sharedPdfium, canvasOf, covered } = await engine();
      const bytes = require('node:fs').readFileSync('paper.pdf');
      const pdf = await Pdf.open(await sharedPdfium(), bytes.length, [bytes]);
      const { mime, width, bytes: image } = await covered(canvasOf(pdf.draw(0, 540)), { masks: [], watermark: ['李㛃 123X'] });
      console.log(JSON.stringify({ before, after: loaded(), pages: pdf.pageCount, mime, width, size: image.length > 5000 }));
    })();`;
  const said = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: away });
  rmSync(away, { recursive: true });
  expect(JSON.parse(said)).toEqual({
    before: false,
    after: true,
    pages: 1,
    mime: 'image/jpeg',
    width: 540,
    size: true,
  });
});

test('ENF-6 photos of a scene are covered by what lies beside the bundle alone: away from every package, and not before the first photo', async () => {
  const away = mkdtempSync(path.join(tmpdir(), 'away-'));
  cpSync(path.join(folder, 'scene'), path.join(away, 'scene'), { recursive: true });
  const picture = createCanvas(64, 48);
  writeFileSync(path.join(away, 'photo.png'), await picture.encode('png'));
  const script = `
    const { engine } = require('./scene/index.js');
    const loaded = () => Object.keys(require.cache).some((file) => file.includes('photos.js'));
    const before = loaded();
    (async () => {
      const { shownPhoto } = await engine();
      const { width, height } = await shownPhoto(require('node:fs').readFileSync('photo.png'), []);
      console.log(JSON.stringify({ before, after: loaded(), width, height }));
    })();`;
  const said = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', cwd: away });
  rmSync(away, { recursive: true });
  expect(JSON.parse(said)).toEqual({ before: false, after: true, width: 64, height: 48 });
});
