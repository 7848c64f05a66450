import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { buildSync } from 'esbuild';
import type { CompiledApp } from '../shape';
import { Builder, type BuildReport, buildMiniProgram } from './build';
import { formatProblem } from './problem';
import { type Files, removeTemporaryProjects, temporaryProject } from './temporary-project';

afterAll(removeTemporaryProjects);

/** A host that only writes down what it is asked. */
const RUNTIME: Files = {
  'host/main.ts': `
    globalThis.wx = {};
    export const setup = (compiled, templates) => { seen.setup = compiled; seen.templates = Object.keys(templates); };
    export const load = (is, run) => { seen.loaded.push(is); if (seen.runs.test(is)) run(); };
    export const start = () => { seen.started = seen.loaded.length; };`,
  'host/index.html': '<script type="module" src="app.js"></script>',
  'host/host.css': '.host {}',
  'host/builtins/builtins.css': '.builtin {}',
};

interface Seen {
  /** Which files run when they are loaded. */
  runs: RegExp;
  setup?: CompiledApp;
  templates: string[];
  loaded: string[];
  started?: number;
  /** Whose turn it was when each was defined, and what it defined. */
  defined: [string, unknown][];
}

function builderOf(files: Files, minify = false) {
  const { root, write } = temporaryProject({ ...RUNTIME, ...files });
  const outDir = path.join(root, 'out');
  return { builder: new Builder({ root, outDir, runtime: path.join(root, 'host'), minify }), root, outDir, write };
}

/** `app.js` with the chunks it imports, and with the sub-packages' code after it: modules are not for `runInNewContext`. */
function script(outDir: string, roots: readonly string[] = []): string {
  const entry = ['app', ...roots.map((root) => `code/${root}`)].map((name) => `import './${name}.js';`).join('\n');
  const { outputFiles } = buildSync({
    stdin: { contents: entry, resolveDir: outDir },
    bundle: true,
    write: false,
    format: 'iife',
  });
  return outputFiles[0]?.text ?? '';
}

/** Runs the bundle as a browser would. */
function run(outDir: string, runs = /^/, roots: readonly string[] = []): Seen {
  const seen: Seen = { runs, templates: [], loaded: [], defined: [] };
  const host = { cur: '', addFile: (is: string) => seen.loaded.push(is) };
  const define = (one: unknown) => seen.defined.push([host.cur, one]);
  const names = { seen, __wxHost: host, App: define, Page: define, Component: define, Behavior: (one: unknown) => one };
  runInNewContext(script(outDir, roots), { ...names, getApp: () => ({}) });
  return seen;
}

const text = ({ problems }: BuildReport) => problems.map(formatProblem);

describe('the fixture', () => {
  const root = path.join(__dirname, '..', 'fixture');
  let outDir: string;
  let report: BuildReport;
  beforeAll(async () => {
    const host = temporaryProject(RUNTIME).root;
    outDir = path.join(host, 'out');
    report = await buildMiniProgram({ root, outDir, runtime: path.join(host, 'host') });
  });

  test('has no problems', () => {
    expect(text(report)).toEqual([]);
  });

  // Others ask a real `wx` about the device.
  const SIMPLE = /^components\/|^pages\/index/;

  test('is loaded in the order the host asks for', () => {
    const seen = run(outDir, SIMPLE);
    expect(seen.loaded[0]).toBe('app');
    expect(seen.loaded.indexOf('components/card/card')).toBeLessThan(seen.loaded.indexOf('pages/index/index'));
    expect(seen.started).toBe(seen.loaded.length);
    expect(seen.loaded.filter((is) => is.startsWith('packages/'))).toEqual([]);
    expect(seen.templates).toContain('miniprogram_npm/tdesign-miniprogram/button/button');
  });

  test("has each sub-package's files in a script of its own, which asks for them in the same order", () => {
    const roots = ['packages/extra', 'packages/alone'];
    const seen = run(outDir, SIMPLE, roots);
    const added = seen.loaded.slice(seen.started);
    expect(added.indexOf('packages/extra/components/line/line')).toBeLessThan(
      added.indexOf('packages/extra/pages/list/list'),
    );
    expect(Object.keys(seen.setup?.components ?? {}).sort()).toEqual(seen.loaded.slice(1).sort());
    const code = (name: string) => readFileSync(path.join(outDir, name), 'utf8');
    expect(code('code/packages/extra.js')).toContain('packages/extra/pages/list/list');
    expect(code('code/packages/extra.js')).not.toContain('packages/alone/');
  });

  test('tells the host before each definition whose it is', () => {
    const { defined } = run(outDir, SIMPLE);
    expect(defined.map(([is]) => is)).toEqual(expect.arrayContaining(['components/card/card', 'pages/index/index']));
    const [, card] = defined.find(([is]) => is === 'components/card/card') ?? [];
    expect(card).toMatchObject({ externalClasses: ['my-class'] });
  });

  test('has its pictures, styles and the icons that it names', () => {
    const css = readFileSync(path.join(outDir, 'app.css'), 'utf8');
    for (const file of ['assets/dot.png', 'index.html', 'app.js.map', 'icons/home.svg', 'icons/user.svg'])
      expect([file, existsSync(path.join(outDir, file))]).toEqual([file, true]);
    expect(css).toContain('t-icon-home:before{mask:url(icons/home.svg)');
    expect(css).not.toContain('tdesign.gtimg.com');
    expect(existsSync(path.join(outDir, 'icons', 'wechatpay.svg'))).toBe(false);
    expect(readFileSync(path.join(outDir, 'host.css'), 'utf8')).toBe('.host {}\n.builtin {}');
  });

  test("counts packages in the main package and each sub-package's files in it", () => {
    const { main, subPackages, all } = report.sizes;
    expect(main).toBeGreaterThan(100_000);
    expect(Object.keys(subPackages)).toEqual(['packages/extra', 'packages/alone']);
    expect(subPackages['packages/extra']).toBeGreaterThan(300);
    expect(all).toBe(main + Object.values(subPackages).reduce((sum, one) => sum + one, 0));
  });
});

test('what changes is there in the next build, what was wrong and is mended is no problem any more', async () => {
  const { builder, outDir, write } = builderOf({});
  expect(text(await builder.build())).toEqual([]);
  write('pages/a.ts', 'Page({ data: { other: 1 } })');
  expect(text(await builder.build())).toEqual(['pages/a.wxml:1:9: "count" is not in data\n    <view>{{count}}</view>']);
  write('pages/a.wxml', '<view>{{other}}</view>');
  write('pages/a.wxss', '.fresh {}');
  write('pages/b.ts', 'Page({})');
  write('pages/b.wxml', '<view/>');
  write('app.json', '{ "pages": ["pages/a", "pages/b"] }');
  expect(text(await builder.build())).toEqual([]);
  await builder.stop();
  expect(run(outDir).loaded).toEqual(['app', 'pages/a', 'pages/b']);
  expect(readFileSync(path.join(outDir, 'app.css'), 'utf8')).toContain('.fresh');
});

describe('scripts', () => {
  const build = async (files: Files) => {
    const { builder, outDir } = builderOf(files);
    const problems = text(await builder.build());
    await builder.stop();
    return { problems, seen: () => run(outDir) };
  };

  test('packages are found by their miniprogram folder, and by the nearest miniprogram_npm before', async () => {
    const { problems, seen } = await build({
      'pages/a.ts': "import { a } from 'pkg'; import near from 'near'; Page({ data: { count: a + near } })",
      'node_modules/pkg/package.json': '{ "miniprogram": "mini", "main": "wrong.js" }',
      'node_modules/pkg/wrong.js': 'exports.a = -1',
      'node_modules/pkg/mini/index.js': "import inner from 'inner'; export const a = inner",
      'node_modules/pkg/mini/miniprogram_npm/inner/index.js': 'export default 10',
      'miniprogram_npm/near/index.js': 'export default 1',
      'node_modules/near/package.json': '{}',
      'node_modules/near/miniprogram_dist/index.js': 'export default 5',
    });
    expect(problems).toEqual([]);
    expect(seen().defined.at(-1)).toEqual(['pages/a', { data: { count: 11 } }]);
  });

  test('a package that is a link elsewhere is as any other', async () => {
    const { root: elsewhere } = temporaryProject({
      'pkg/package.json': '{}',
      'pkg/miniprogram_dist/index.js': "export { b as a } from 'inner'",
      'pkg/miniprogram_dist/miniprogram_npm/inner/index.js': 'export const b = 3',
    });
    const { builder, outDir, root } = builderOf({
      'pages/a.ts': "import { a } from 'pkg'; Page({ data: { count: a } })",
    });
    mkdirSync(path.join(root, 'node_modules'));
    symlinkSync(path.join(elsewhere, 'pkg'), path.join(root, 'node_modules', 'pkg'));
    expect(text(await builder.build())).toEqual([]);
    await builder.stop();
    expect(run(outDir).defined.at(-1)).toEqual(['pages/a', { data: { count: 3 } }]);
  });

  test('a package whose script does not bundle is a problem', async () => {
    const { problems } = await build({
      'pages/a.ts': "import { a } from 'pkg'; Page({ data: { count: a } })",
      'node_modules/pkg/package.json': '{}',
      'node_modules/pkg/miniprogram_dist/index.js': "export { a } from 'nowhere'",
    });
    expect(problems).toEqual([
      expect.stringContaining('pkg/miniprogram_dist/index.js:1:19: Could not resolve "nowhere"'),
    ]);
  });

  test('paths begin at the root, or where the file is', async () => {
    const { problems, seen } = await build({
      'pages/a.ts': "import { one } from '/d'; import { two } from '../d/two'; Page({ data: { count: one + two } })",
      'd/index.ts': 'export const one = 1',
      'd/two.js': 'module.exports = { two: 2 }',
    });
    expect(problems).toEqual([]);
    expect(seen().defined.at(-1)).toEqual(['pages/a', { data: { count: 3 } }]);
  });

  test('types of other folders vanish, their code is refused', async () => {
    const files = {
      'project.config.json': '{ "miniprogramRoot": "mini/" }',
      'mini/app.json': '{ "pages": ["p"] }',
      'mini/app.ts': 'App({})',
      'mini/p.wxml': '<view/>',
      'contract.ts': 'export type A = string; export const a = 1',
    };
    expect(
      (
        await build({
          ...files,
          'mini/p.ts':
            "import type { A } from '../contract'; import { type A as B } from '../contract'; Page({ data: {} as { a: A & B } })",
        })
      ).problems,
    ).toEqual([]);
    expect(
      (await build({ ...files, 'mini/p.ts': "import { a } from '../contract';\nPage({ data: { a } })" })).problems,
    ).toEqual([
      "mini/p.ts:1:19: ../contract is outside of miniprogramRoot: only its types can be imported (import type)\n    import { a } from '../contract';",
    ]);
  });

  test('what is wrong has its own place, also on the first line', async () => {
    expect((await build({ 'pages/a.ts': 'Page({ data: { count: 1 } ]' })).problems).toEqual([
      'pages/a.ts:1:27: Expected "}" but found "]"\n    Page({ data: { count: 1 } ]',
    ]);
  });
});

test('minified it does the same in less', async () => {
  const sizes: number[] = [];
  for (const minify of [false, true]) {
    const { builder, outDir } = builderOf(
      { 'pages/a.ts': 'const longNameOfMine = 1;\n\nPage({ data: { count: longNameOfMine } });' },
      minify,
    );
    await builder.build();
    await builder.stop();
    expect(run(outDir).defined.at(-1)).toEqual(['pages/a', { data: { count: 1 } }]);
    sizes.push(readFileSync(path.join(outDir, 'app.js')).length);
  }
  expect(sizes[1]).toBeLessThan(sizes[0] ?? 0);
});

test("faults of packages are warnings: their authors' to mend", async () => {
  const { builder } = builderOf({
    'pages/a.json': '{ "usingComponents": { "x": "pkg/x" } }',
    'node_modules/pkg/package.json': '{}',
    'node_modules/pkg/miniprogram_dist/x.js': 'Component({})',
    'node_modules/pkg/miniprogram_dist/x.wxml': '<view a=b/>',
  });
  const report = await builder.build();
  await builder.stop();
  expect(text(report)).toEqual([]);
  expect(report.warnings.map(formatProblem)).toEqual([
    'node_modules/pkg/miniprogram_dist/x.wxml:1:9: should be quoted\n    <view a=b/>',
  ]);
});

test('while it watches, a change is built and told', async () => {
  const { root, write } = temporaryProject(RUNTIME);
  let tell = (_report: BuildReport) => {};
  const next = new Promise<BuildReport>((resolve) => {
    tell = resolve;
  });
  const options = { root, outDir: path.join(root, 'out'), runtime: path.join(root, 'host') };
  const build = await buildMiniProgram({ ...options, watch: (report) => tell(report) });
  expect(text(build)).toEqual([]);
  write('pages/a.wxml', '<view>{{nothing}}</view>');
  expect(text(await next)).toEqual(['pages/a.wxml:1:9: "nothing" is not in data\n    <view>{{nothing}}</view>']);
  await build.stop();
});
