import { readComponents } from './components';
import { formatProblem } from './problem';
import { readProject } from './project';
import { Sources } from './sources';
import { type Files, removeTemporaryProjects, temporaryProject } from './temporary-project';

afterAll(removeTemporaryProjects);

function read(files: Files) {
  const sources = new Sources(temporaryProject(files).root);
  const project = readProject(sources);
  const { components, problems } = readComponents(project, sources);
  const all = [...project.problems, ...problems].map((one) => formatProblem(one).split('\n')[0]);
  return { project, components, problems: all, named: (is: string) => components.find((one) => one.is === is) };
}

const COMPONENT = (using: Record<string, string> = {}) => JSON.stringify({ component: true, usingComponents: using });
const using = (...paths: string[]) =>
  JSON.stringify({ usingComponents: Object.fromEntries(paths.map((path, i) => [`x${i}`, path])) });

test('miniprogramRoot of project.config.json says where the mini-program is', () => {
  const { project, components } = read({
    'project.config.json': '{ "miniprogramRoot": "mini/" }',
    'mini/app.json': '{ "pages": ["p"] }',
    'mini/app.ts': 'App({})',
    'mini/p.ts': 'Page({})',
    'mini/p.wxml': '<view/>',
  });
  expect(project.problems).toEqual([]);
  expect(components.map(({ is }) => is)).toEqual(['p']);
});

test('what is used comes before its user, whoever names it first', () => {
  const { components, problems } = read({
    'app.json': '{ "pages": ["pages/a"], "usingComponents": { "g": "/c/g" } }',
    'pages/a.json': using('/c/one', '../c/two'),
    'c/g.ts': 'Component({})',
    'c/one.ts': 'Component({})',
    'c/one.json': COMPONENT({ two: './two' }),
    'c/two.ts': 'Component({})',
  });
  expect(problems).toEqual([]);
  const order = components.map(({ is }) => is);
  expect(order.indexOf('c/two')).toBeLessThan(order.indexOf('c/one'));
  expect(order.indexOf('c/one')).toBeLessThan(order.indexOf('pages/a'));
  expect(order.indexOf('c/g')).toBeLessThan(order.indexOf('c/two'));
});

test('components that use each other are read once each', () => {
  const { components } = read({
    'pages/a.json': using('/c/one'),
    'c/one.ts': 'Component({})',
    'c/one.json': COMPONENT({ two: './two' }),
    'c/two.ts': 'Component({})',
    'c/two.json': COMPONENT({ one: './one' }),
  });
  expect(components.map(({ is }) => is)).toEqual(['c/two', 'c/one', 'pages/a']);
});

test('global components are there in pages and components, a name of their own goes before', () => {
  const { named } = read({
    'app.json': '{ "pages": ["pages/a"], "usingComponents": { "t": "c/global", "u": "c/global" } }',
    'pages/a.json': '{ "usingComponents": { "t": "/c/own" } }',
    'c/global.ts': 'Component({})',
    'c/own.ts': 'Component({})',
  });
  expect(named('pages/a')?.json.usingComponents).toEqual({ t: '/c/own', u: '/c/global' });
});

test('a package is found by its "miniprogram" folder, its files under miniprogram_npm', () => {
  const { components, named, problems } = read({
    'pages/a.json': using('pkg/button', 'pkg'),
    'node_modules/pkg/package.json': '{ "miniprogram": "mini" }',
    'node_modules/pkg/mini/button.js': 'Component({})',
    'node_modules/pkg/mini/index.js': 'Component({})',
  });
  expect(problems).toEqual([]);
  expect(components.map(({ is }) => is)).toEqual([
    'miniprogram_npm/pkg/button',
    'miniprogram_npm/pkg/index',
    'pages/a',
  ]);
  expect(named('miniprogram_npm/pkg/button')?.script).toMatch(/node_modules\/pkg\/mini\/button\.js$/);
  expect(named('miniprogram_npm/pkg/button')?.isPackaged).toBe(true);
});

test('the nearest miniprogram_npm goes before packages', () => {
  const { named } = read({
    'app.json': '{ "pages": ["pages/a"], "subPackages": [{ "root": "sub", "pages": ["b"] }] }',
    'sub/b.ts': 'Page({})',
    'sub/b.json': using('pkg'),
    'pages/a.json': using('pkg'),
    'sub/miniprogram_npm/pkg/index.js': 'Component({})',
    'node_modules/pkg/package.json': '{}',
    'node_modules/pkg/miniprogram_dist/index.js': 'Component({})',
  });
  expect(named('sub/b')?.json.usingComponents).toEqual({ x0: '/sub/miniprogram_npm/pkg/index' });
  expect(named('pages/a')?.json.usingComponents).toEqual({ x0: '/miniprogram_npm/pkg/index' });
});

test('the default of a generic is a component too', () => {
  const { named, problems } = read({
    'pages/a.json': using('/c/list'),
    'c/list.ts': 'Component({})',
    'c/list.json': '{ "component": true, "componentGenerics": { "row": { "default": "./row" }, "head": true } }',
    'c/row.ts': 'Component({})',
  });
  expect(problems).toEqual([]);
  expect(named('c/list')?.json.componentGenerics).toEqual({ row: { default: '/c/row' }, head: true });
  expect(named('c/row')).toBeDefined();
});

test('a custom tab bar is a component, and missed where it is not there', () => {
  const tabBar = '"tabBar": { "custom": true, "list": [{ "pagePath": "pages/a" }, { "pagePath": "pages/b" }] }';
  const files = { 'app.json': `{ "pages": ["pages/a", "pages/b"], ${tabBar} }`, 'pages/b.ts': 'Page({})' };
  expect(read(files).problems).toEqual(['app.json: the custom tab bar is not found: custom-tab-bar/index.ts']);
  expect(read({ ...files, 'custom-tab-bar/index.ts': 'Component({})' }).named('custom-tab-bar/index')).toBeDefined();
});

describe('styles', () => {
  test.each([
    ['a page shares its styles, also one that Component() defines', 'pages/a', '{ "component": true }', true],
    ['a page can say otherwise', 'pages/a', '{ "styleIsolation": "page-isolated" }', false],
    ['a component keeps its own', 'c/one', '{ "component": true }', false],
    [
      'addGlobalClass lets the app in, and nothing out',
      'c/one',
      '{ "component": true, "addGlobalClass": true }',
      false,
    ],
    ['shared is shared', 'c/one', '{ "component": true, "styleIsolation": "shared" }', true],
  ])('%s', (_what, is, json, isShared) => {
    const files = { 'pages/a.json': using('/c/one'), 'c/one.ts': 'Component({})', [`${is}.json`]: json };
    expect(read(files).named(is)?.scope === '').toBe(isShared);
  });

  test('each component has another scope', () => {
    const { components } = read({
      'pages/a.json': using('/c/one', '/c/two'),
      'c/one.ts': 'Component({})',
      'c/one.json': COMPONENT({ two: './two' }),
      'c/two.ts': 'Component({})',
      'c/two.json': COMPONENT(),
    });
    const scopes = components.filter(({ isPage }) => !isPage).map(({ scope }) => scope);
    expect(new Set(scopes).size).toBe(2);
  });
});

describe('sub-packages', () => {
  const files = (more: Files): Files => ({
    'app.json': JSON.stringify({
      pages: ['pages/a'],
      usingComponents: { g: '/c/main' },
      subPackages: [
        { root: '/one/', pages: ['p'] },
        { root: 'two', pages: ['p'], independent: true },
      ],
    }),
    'one/p.ts': 'Page({})',
    'two/p.ts': 'Page({})',
    'one/c.ts': 'Component({})',
    'two/c.ts': 'Component({})',
    'c/main.ts': 'Component({})',
    ...more,
  });

  test('their pages are pages', () => {
    expect(read(files({})).project.pages).toEqual(['pages/a', 'one/p', 'two/p']);
    expect(read(files({})).problems).toEqual([]);
  });

  test('an independent one has nothing of the main package, not even global components', () => {
    expect(read(files({})).named('two/p')?.json.usingComponents).toEqual({});
    expect(read(files({})).named('one/p')?.json.usingComponents).toEqual({ g: '/c/main' });
    expect(read(files({ 'two/p.json': using('/c/main') })).problems).toEqual([
      'two/p.json:1:21: component "x0" is in the main package: an independent sub-package has it not',
    ]);
  });

  test("another one's component needs a placeholder that is there", () => {
    const text =
      'pages/a.json:1:21: component "x0" is in the sub-package "one": give it a componentPlaceholder, or move it';
    expect(read(files({ 'pages/a.json': using('/one/c') })).problems).toEqual([text]);
    const placeholder = (name: string) =>
      `{ "usingComponents": { "x0": "/one/c" }, "componentPlaceholder": { "x0": "${name}" } }`;
    expect(read(files({ 'pages/a.json': placeholder('view') })).problems).toEqual([]);
    expect(read(files({ 'pages/a.json': placeholder('g') })).problems).toEqual([]);
    expect(read(files({ 'pages/a.json': placeholder('nothing') })).problems).toHaveLength(1);
  });
});

test.each<[string, Files, string]>([
  [
    'a page without a script',
    { 'app.json': '{ "pages": ["pages/a",\n "pages/b"] }' },
    'app.json:2:2: page "pages/b" is not found: there is no pages/b.ts or .js',
  ],
  [
    'a component that is not there',
    { 'pages/a.json': '{\n"usingComponents": { "x": "./x" } }' },
    'pages/a.json:2:27: component "x" is not found at "./x"',
  ],
  ['JSON that is none', { 'pages/a.json': '{\n  "a": 1,\n}' }, 'pages/a.json:3:1: not JSON: '],
  ['no app.json', { 'app.json': '' }, 'app.json: is missing: every mini-program has it'],
  ['no app.ts', { 'app.ts': '' }, 'app.ts: is missing: it calls App({…})'],
  [
    'a page twice',
    { 'app.json': '{ "pages": ["pages/a", "pages/a"] }' },
    'app.json:1:13: page "pages/a" is there twice',
  ],
  [
    'one tab',
    { 'app.json': '{ "pages": ["pages/a"], "tabBar": { "list": [{ "pagePath": "pages/a" }] } }' },
    'app.json:1:25: a tab bar has 2 to 5 tabs, this one has 1',
  ],
  [
    'a plugin',
    { 'app.json': '{ "pages": ["pages/a"], "plugins": {} }' },
    'app.json:1:25: plugins are not in the browser host',
  ],
])('%s is a problem with its place', (_what, files, text) => {
  expect(read(files).problems.some((one) => one?.startsWith(text)) || read(files).problems).toBe(true);
});
