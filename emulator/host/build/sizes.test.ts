import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { assetsOf } from './assets';
import { formatProblem } from './problem';
import { readProject } from './project';
import { sizeProblems, sizesOf } from './sizes';
import { Sources } from './sources';
import { type Files, removeTemporaryProjects, temporaryProject } from './temporary-project';

afterAll(removeTemporaryProjects);

const MB = 1024 * 1024;

test('each file counts once, in the package it is in', () => {
  const files = {
    'app.json':
      '{ "pages": ["pages/a"], "subPackages": [{ "root": "sub", "pages": ["b"] }, { "root": "none", "pages": [] }] }',
    'sub/b.ts': 'x'.repeat(30),
    'subway.ts': 'x'.repeat(200),
  };
  const { root } = temporaryProject(files);
  const file = path.join(root, 'outside.js');
  writeFileSync(file, 'x'.repeat(1000));
  const project = readProject(new Sources(root));
  const used = ['sub/b.ts', 'sub/b.ts', 'subway.ts'].map((name) => path.join(root, name));
  expect(sizesOf([...used, file], project)).toEqual({ main: 1200, subPackages: { sub: 30, none: 0 }, all: 1230 });
});

test.each([
  [2 * MB, {}, []],
  [2 * MB + 1, {}, ['app.json: the main package is 2.00 MB, at most 2.00 MB is allowed']],
  [MB, { sub: 3 * MB }, ['app.json: the sub-package "sub" is 3.00 MB, at most 2.00 MB is allowed']],
  [
    0,
    Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`s${i}`, 2 * MB])),
    ['app.json: the whole mini-program is 32.00 MB, at most 30.00 MB is allowed'],
  ],
])('%i bytes in main and %j besides', (main, subPackages, problems) => {
  const all = main + Object.values<number>(subPackages).reduce((sum, one) => sum + one, 0);
  expect(sizeProblems({ main, subPackages, all }).map(formatProblem)).toEqual(problems);
});

describe('assets', () => {
  const ASSETS: Files = {
    'i/a.png': '1',
    'i/b.JPG': '1',
    'i/c.ttf': '1',
    'd/data.json': '{}',
    'd/tsconfig.json': '{}',
    'pages/a.json': '{}',
    'project.config.json': '{}',
    '.hidden/x.png': '1',
    'node_modules/x/y.png': '1',
    'notes.md': '',
  };
  const assets = (ignore: object[] = []) =>
    assetsOf(temporaryProject(ASSETS).root, { packOptions: { ignore } }, new Set(['pages/a.json', 'app.json'])).sort();

  test('are what WeChat ships and is no code', () => {
    expect(assets()).toEqual(['d/data.json', 'i/a.png', 'i/b.JPG']);
  });

  test.each([
    [{ type: 'folder', value: 'i' }, ['d/data.json']],
    [{ type: 'folder', value: '/i/' }, ['d/data.json']],
    [{ type: 'file', value: 'i/a.png' }, ['d/data.json', 'i/b.JPG']],
    [{ type: 'suffix', value: '.json' }, ['i/a.png', 'i/b.JPG']],
    [{ type: 'prefix', value: 'da' }, ['i/a.png', 'i/b.JPG']],
    [{ type: 'regexp', value: '^i/[ab]' }, ['d/data.json']],
    [{ type: 'glob', value: '**/*.png' }, ['d/data.json', 'i/b.JPG']],
    [{ type: 'glob', value: '*.png' }, ['d/data.json', 'i/a.png', 'i/b.JPG']],
  ])('%j of packOptions.ignore keeps some at home', (ignore, left) => {
    expect(assets([ignore])).toEqual(left);
  });
});
