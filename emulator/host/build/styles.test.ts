import { rpxInMedia, rpxInValue } from '../rpx';
import { readComponents } from './components';
import { formatProblem } from './problem';
import { readProject } from './project';
import { compileSelector } from './selectors';
import { Sources } from './sources';
import { Styles } from './styles';
import { type Files, removeTemporaryProjects, temporaryProject } from './temporary-project';

afterAll(removeTemporaryProjects);

test.each([
  ['10rpx', 'calc(var(--rpx) * 10)'],
  ['0 -1.5rpx .5rpx', '0 calc(var(--rpx) * -1.5) calc(var(--rpx) * .5)'],
  ['1px solid red', '1px solid red'],
  ['calc(100% - 20rpx)', 'calc(100% - calc(var(--rpx) * 20))'],
  ['translate(-50%,-8rpx)', 'translate(-50%,calc(var(--rpx) * -8))'],
  ['url(a-10rpx.png) 2rpx', 'url(a-10rpx.png) calc(var(--rpx) * 2)'],
  ['"10rpx"', '"10rpx"'],
  ['var(--gap-10rpx, 10rpx)', 'var(--gap-10rpx, calc(var(--rpx) * 10))'],
])('a length %s becomes %s', (value, css) => {
  expect(rpxInValue(value)).toBe(css);
});

test('a media query is asked of a phone of 375 px', () => {
  expect(rpxInMedia('(min-width: 750rpx) and (max-width:800px)')).toBe('(min-width: 375px) and (max-width:800px)');
});

describe('selectors', () => {
  const PAGE = ':where(wx-page[is="pages/a"])';
  test.each<[string, { prefix: string; page?: string }, string]>([
    ['.a', { prefix: '' }, '.a'],
    ['.a', { prefix: 's1' }, '.s1--a'],
    ['.a.b > .c::after', { prefix: 's1' }, '.s1--a.s1--b > .s1--c::after'],
    ['.a:not(.b),.c', { prefix: 's1' }, '.s1--a:not(.s1--b),.s1--c'],
    ['view', { prefix: '' }, 'wx-view'],
    ['scroll-view.a', { prefix: 's1' }, 'wx-scroll-view.s1--a'],
    ['t-cell', { prefix: '' }, 't-cell'],
    ['.view', { prefix: '' }, '.view'],
    ['page', { prefix: '' }, 'wx-page'],
    [':host', { prefix: 's1' }, '[wx-host=s1]'],
    [':host .a', { prefix: 's1' }, '[wx-host=s1] .s1--a'],
    ['.a', { prefix: '', page: 'pages/a' }, `${PAGE} .a`],
    ['.a, .b text', { prefix: '', page: 'pages/a' }, `${PAGE} .a,${PAGE} .b wx-text`],
    ['page', { prefix: '', page: 'pages/a' }, 'wx-page:where([is="pages/a"])'],
    ['page .a', { prefix: '', page: 'pages/a' }, 'wx-page:where([is="pages/a"]) .a'],
    ['.a', { prefix: 's1', page: 'pages/a' }, `${PAGE} .s1--a`],
    ['#a[b="c"]', { prefix: 's1' }, '#a[b="c"]'],
  ])('%s with %j becomes %s', (selector, scope, css) => {
    expect(compileSelector(selector, scope)).toBe(css);
  });
});

function compiled(files: Files) {
  const sources = new Sources(temporaryProject(files).root);
  const project = readProject(sources);
  const { components } = readComponents(project, sources);
  const { css, problems, files: used } = new Styles(sources).compile(components, project);
  return { css, problems: problems.map(formatProblem), used: used.map((file) => sources.name(file)) };
}

test('the app comes first, then pages, then what they use', () => {
  const { css } = compiled({
    'app.wxss': '.app {}',
    'pages/a.json': '{ "usingComponents": { "x": "/c/x" } }',
    'pages/a.wxss': '.page {}',
    'c/x.ts': 'Component({})',
    'c/x.json': '{ "component": true }',
    'c/x.wxss': '.x {}',
  });
  expect(css.indexOf('.app')).toBeLessThan(css.indexOf('.page'));
  expect(css.indexOf('.page')).toBeLessThan(css.indexOf('--x'));
});

test('@import takes the other file in, with the scope of who imports', () => {
  const { css, used, problems } = compiled({
    'app.wxss': '@import "./s/base";\n@import url("/s/more.wxss");',
    's/base.wxss': '.base { width: 2rpx }',
    's/more.wxss': '@import "./base.wxss"; .more {}',
    'pages/a.wxss': '@import "../s/more.wxss";',
  });
  expect(problems).toEqual([]);
  expect(css).not.toContain('@import');
  expect(css).toContain(':where(wx-page[is="pages/a"]) .more');
  expect(css).toContain('.base { width: calc(var(--rpx) * 2) }');
  expect(used).toEqual(['app.wxss', 's/base.wxss', 's/more.wxss', 'pages/a.wxss']);
});

test('files that import each other end', () => {
  const { css, problems } = compiled({ 'app.wxss': '@import "./b"; .a {}', 'b.wxss': '@import "./app"; .b {}' });
  expect(problems).toEqual([]);
  expect(css.match(/\.a/g)).toHaveLength(1);
});

test('movements of one page keep apart from those of another with the same name', () => {
  const { css } = compiled({
    'pages/a.wxss': '@keyframes fade { from { opacity: 0 } 50% { top: 1rpx } }\n.a { animation: fade 1s, other 2s }',
  });
  expect(css).toContain('@keyframes fade--pages-a {');
  expect(css).toContain('animation: fade--pages-a 1s, other 2s');
  // A style attribute knows only the name it was given.
  expect(css).toContain('@keyframes fade {');
  expect(css).toContain('from { opacity: 0 } 50% { top: calc(var(--rpx) * 1) }');
});

test.each<[string, Files, string]>([
  [
    'a rule that does not end',
    { 'app.wxss': '.a {}\n .b { color: red' },
    'app.wxss:2:2: Unclosed block\n    .b { color: red',
  ],
  ['a selector that is none', { 'app.wxss': '.a {}\n.b:: { }' }, 'app.wxss:2:1: '],
  ['an import that is not there', { 'app.wxss': '.a {}\n@import "./x";' }, 'app.wxss:2:1: @import "./x" is not found'],
  [
    'a local picture',
    { 's/b.wxss': '\n.a { background: url(/x.png) }', 'app.wxss': '@import "s/b";' },
    's/b.wxss:2:6: WXSS reaches no local files, url(/x.png)',
  ],
])('%s is a problem with its place', (_what, files, text) => {
  const { problems } = compiled(files);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.slice(0, text.length)).toBe(text);
});

test('pictures from afar and in the text are fine', () => {
  const { problems } = compiled({
    'app.wxss': '.a { background: url(data:image/png;base64,xx), url("https://x/y.png") }',
  });
  expect(problems).toEqual([]);
});

test('what did not change is not compiled again, what changed is', () => {
  const { root, write } = temporaryProject({
    'app.wxss': '@import "./b";',
    'b.wxss': '.b { color: red }',
    'pages/a.wxss': '.a {}',
  });
  const sources = new Sources(root);
  const prepared: string[] = [];
  const styles = new Styles(sources, (file, text) => {
    prepared.push(sources.name(file));
    return text;
  });
  const compile = () => {
    sources.forget();
    prepared.length = 0;
    const project = readProject(sources);
    return styles.compile(readComponents(project, sources).components, project).css;
  };
  compile();
  expect(prepared).toEqual(['app.wxss', 'b.wxss', 'pages/a.wxss']);
  compile();
  expect(prepared).toEqual([]);
  write('b.wxss', '.b { color: blue }');
  expect(compile()).toContain('blue');
  expect(prepared).toEqual(['app.wxss', 'b.wxss']);
});
