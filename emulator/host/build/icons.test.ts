import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readComponents } from './components';
import { Icons } from './icons';
import { readProject } from './project';
import { Sources } from './sources';
import { type Files, removeTemporaryProjects, temporaryProject } from './temporary-project';

afterAll(removeTemporaryProjects);

const SVG = '<svg view-box="0 0 24 24"><path fill="transparent" stroke="currentColor"/></svg>';
const PACKAGES: Files = {
  'node_modules/tdesign-miniprogram/package.json': '{}',
  'node_modules/tdesign-miniprogram/miniprogram_dist/icon/icon.js': 'Component({})',
  'node_modules/tdesign-miniprogram/miniprogram_dist/icon/icon.json': '{ "component": true }',
  'node_modules/tdesign-icons-svg/src/home.svg': SVG,
  'node_modules/tdesign-icons-svg/src/user-add.svg': SVG,
  'node_modules/tdesign-icons-svg/src/close.svg': SVG,
  'pages/a.json': '{ "usingComponents": { "t-icon": "tdesign-miniprogram/icon/icon" } }',
};

function write(files: Files) {
  const { root } = temporaryProject({ ...PACKAGES, ...files });
  const sources = new Sources(root);
  const project = readProject(sources);
  const { components } = readComponents(project, sources);
  const own = ['pages/a.wxml', 'pages/a.ts'].map((name) => path.join(root, name));
  const css = new Icons(root, sources).write(components, own, root);
  return { css, root, names: [...css.matchAll(/--t-icon-([\w-]+):before\{mask:url/g)].map(([, name]) => name) };
}

test('an icon is drawn that the app names, in a template or in a script', () => {
  const { names, css, root } = write({
    'pages/a.wxml': '<t-icon name="home"/>',
    'pages/a.ts': "Page({ data: { icon: 'user-add' } })",
  });
  expect(names).toEqual(['home', 'user-add']);
  expect(css).toContain('.s0--t-icon-home:before{mask:url(icons/home.svg) center/1em no-repeat}');
  expect(existsSync(path.join(root, 'icons', 'close.svg'))).toBe(false);
});

test('its picture has a view box and a shape', () => {
  const { root } = write({ 'pages/a.wxml': '<t-icon name="home"/>' });
  expect(readFileSync(path.join(root, 'icons', 'home.svg'), 'utf8')).toBe(
    '<svg viewBox="0 0 24 24"><path fill="none" stroke="#000"/></svg>',
  );
});

test.each([
  ['<t-icon name="{{icon}}"/>', 3],
  ['<t-cell left-icon="{{icon}}"/>', 3],
  ['<t-icon name="user-{{icon}}"/>', 3],
  ["<t-icon name=\"{{open ? 'home' : 'close'}}\"/>", 2],
  ['<t-cell title="{{icon}}"/>', 0],
])('%s can ask for %i icons', (wxml, count) => {
  expect(write({ 'pages/a.wxml': wxml }).names).toHaveLength(count);
});

test('without the package of pictures the font stays', () => {
  const { root } = temporaryProject();
  const icons = new Icons(root, new Sources(root));
  const font = '@font-face{src:url(https://tdesign.gtimg.com/t.woff)}.t-icon-home:before{content:"a"}.t-icon{}';
  expect(icons.withoutFont('/x/icon/icon.wxss', font)).toBe(font);
  const drawn = temporaryProject(PACKAGES).root;
  const { withoutFont } = new Icons(drawn, new Sources(drawn));
  expect(withoutFont('/x/icon/icon.wxss', font)).toBe('.t-icon{}');
  expect(withoutFont('/x/button/button.wxss', font)).toBe(font);
});
