import { readComponents } from './components';
import { formatProblem } from './problem';
import { readProject } from './project';
import { Sources } from './sources';
import { Templates } from './templates';
import { type Files, removeTemporaryProjects, temporaryProject } from './temporary-project';
import { compileWxs } from './wxs';

afterAll(removeTemporaryProjects);

describe('WXS', () => {
  test.each([
    ["x.constructor === 'Array'", "__wxsCtor(x) === 'Array'"],
    ['a.b().constructor', '__wxsCtor(a.b())'],
    ['a.constructor.constructor', '__wxsCtor(__wxsCtor(a))'],
    ["a['constructor']", "a['constructor']"],
    [String.raw`getRegExp('^\d+\.$', 'i')`, String.raw`getRegExp("^\\d+\\.$", "i")`],
    ['getRegExp(pattern)', 'getRegExp(pattern)'],
    ["require('./a.wxs').b", 'require("./a").b'],
  ])('%s becomes %s', (source, code) => {
    expect(compileWxs(source)).toMatchObject({ code, faults: [] });
  });

  test.each([
    ['var a = 1;\nlet b = 2', 15, /ES5/],
    ['var f = () => 1', 9, /ES5/],
    ['new Date()', 0, /"new": write getDate/],
    ['var a = /x/', 8, /getRegExp/],
    ['for (var a in b) {}', 0, /"for in"/],
    ['try { a() } catch (e) {}', 0, /"try"/],
    ['Object.keys(a)', 0, /"Object"/],
  ])('%s is not WXS', (source, offset, text) => {
    expect(compileWxs(source).faults).toEqual([{ offset, text: expect.stringMatching(text) }]);
  });

  test('names like those it has not are fine', () => {
    expect(compileWxs('var a = { Object: 1 }; a.Object; Math.max(1); JSON.stringify(a)').faults).toEqual([]);
  });
});

function compiling(files: Files) {
  const { root, write } = temporaryProject(files);
  const sources = new Sources(root);
  const templates = new Templates(sources);
  return {
    write,
    compile() {
      sources.forget();
      const project = readProject(sources);
      const {
        code,
        problems,
        files: used,
      } = templates.compile(readComponents(project, sources).components, project.npm);
      return { code, problems: problems.map(formatProblem), used: used.map((file) => sources.name(file)) };
    },
  };
}

test('templates, what they import and include, and their scripts are compiled', () => {
  const { code, problems, used } = compiling({
    'pages/a.wxml':
      '<import src="../t/t"/><include src="/t/i.wxml"/><wxs module="m" src="../w/m.wxs"/><view>{{m.a}}</view>',
    't/t.wxml': '<template name="x"><view/></template>',
    't/i.wxml': '<view/>',
    'w/m.wxs': 'var n = require("./n.wxs"); module.exports = { a: n.constructor }',
    'w/n.wxs': 'module.exports = {}',
  }).compile();
  expect(problems).toEqual([]);
  expect(used).toEqual(['pages/a.wxml', 't/t.wxml', 't/i.wxml', 'w/m.wxs', 'w/n.wxs']);
  for (const name of ['G["pages/a"]', 'G["t/t"]', 'G["t/i"]', 'R["w/m"]', 'R["w/n"]']) expect(code).toContain(name);
  expect(code).toContain('__wxsCtor(n)');
  expect(code).toContain('__wxHost.callListener');
});

test.each([
  [
    'an expression that is none',
    '<view>\n  {{a + }}</view>',
    'pages/a.wxml:2:9: unexpected character inside expression\n    {{a + }}</view>',
  ],
  ['a tag that is not closed', '<view>\n<text></view>', 'pages/a.wxml:2:2: missing end tag\n    <text></view>'],
  ['wx:else without wx:if', '<view wx:else/>', 'pages/a.wxml:1:7: invalid attribute\n    <view wx:else/>'],
  [
    'an attribute twice',
    '<view class="a" class="b"/>',
    'pages/a.wxml:1:17: duplicated attribute\n    <view class="a" class="b"/>',
  ],
  ['a value without quotes', '<view a=b/>', 'pages/a.wxml:1:9: should be quoted\n    <view a=b/>'],
  [
    'a script within that is not WXS',
    '<view/>\n<wxs module="m">\nvar a = new Date()\n</wxs>',
    'pages/a.wxml:3:9: WXS has no "new": write getDate() or getRegExp()\n    var a = new Date()',
  ],
  ['an import that is not there', '<import src="./x"/>', 'pages/a.wxml: pages/x.wxml is not found'],
  ['a script that is not there', '<wxs module="m" src="./x.wxs"/>', 'pages/a.wxml: pages/x.wxs is not found'],
])('%s is a problem with its place and line', (_what, wxml, text) => {
  expect(compiling({ 'pages/a.wxml': wxml }).compile().problems).toEqual([text]);
});

test('a component without a template is a problem', () => {
  expect(compiling({ 'pages/a.wxml': '' }).compile().problems).toEqual(['pages/a.ts: pages/a.wxml is not found']);
});

test('after a change the new template counts, and one that nobody uses any more is gone', () => {
  const project = compiling({ 'pages/a.wxml': '<include src="./b"/>', 'pages/b.wxml': '<view>{{old}}</view>' });
  expect(project.compile().code).toContain('D.old');
  project.write('pages/b.wxml', '<view>{{fresh}}</view>');
  const { code } = project.compile();
  expect(code).toContain('D.fresh');
  expect(code).not.toContain('D.old');
  project.write('pages/a.wxml', '<view/>');
  expect(project.compile().code).not.toContain('G["pages/b"]');
});
