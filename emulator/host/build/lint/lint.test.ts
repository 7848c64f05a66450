import { formatProblem } from '../problem';
import { type Files, removeTemporaryProjects, temporaryProject } from '../temporary-project';
import { lintMiniProgram } from './lint';

afterAll(removeTemporaryProjects);

const lint = async (files: Files) =>
  (await lintMiniProgram(temporaryProject(files).root)).map((one) => formatProblem(one).split('\n')[0]);

/** The page has `count` in its data and a method `tap`. */
const lintWxml = (wxml: string) => lint({ 'pages/a.wxml': wxml });

describe('names that are there', () => {
  test.each([
    ['data', '<view class="{{count > 1 ? \'a\' : "b"}}">{{count}} {{count.more[count]}}</view>'],
    [
      'the item and index of a list, also in wx:if and wx:key',
      '<view wx:for="{{count}}" wx:if="{{item.a}}" wx:key="{{index}}">{{index}}: {{item}}</view>',
    ],
    [
      'names of a list of its own',
      '<block wx:for="{{count}}" wx:for-item="row" wx:for-index="at"><view>{{row}}{{at}}</view></block>',
    ],
    [
      'lists within lists',
      '<view wx:for="{{count}}" wx:for-item="row"><view wx:for="{{row}}">{{item}}{{row}}</view></view>',
    ],
    [
      'scripts',
      '<wxs module="m">module.exports = { a: function (b) { return "{{x}}" } }</wxs><view>{{m.a(count)}}</view>',
    ],
    ['the language itself', '<view hidden="{{undefined}}" a="{{true && null}}" b="{{[1, {a: 1}]}}"/>'],
    ['objects, whose keys are no names', '<view style="{{ {width: count, \'a-b\': 1} }}"/>'],
    ['a comment says what it likes', '<!-- {{nothing}} <view bindtap="nobody"/> -->'],
    ['a slot with data', '<view slot:row="one">{{one}}</view>'],
    ['attributes that are none', '<view data-a="a}}b" style="a: b; c: \'d\'"/>'],
    ['text with a lesser-than', '<view>{{count < 1}} 1 < 2</view>'],
  ])('%s', async (_what, wxml) => {
    expect(await lintWxml(wxml)).toEqual([]);
  });
});

describe('names that are not', () => {
  test.each([
    ['<view>\n  {{coutn}}</view>', 'pages/a.wxml:2:5: "coutn" is not in data'],
    ['<view class="a {{count ? b : 1}}"/>', 'pages/a.wxml:1:26: "b" is not in data'],
    ['<view wx:for="{{item}}"/>', 'pages/a.wxml:1:17: "item" is not in data'],
    ['<view wx:for="{{count}}"/>{{item}}', 'pages/a.wxml:1:29: "item" is not in data'],
    ['<view wx:for="{{count}}" wx:for-item="row">{{item}}</view>', 'pages/a.wxml:1:46: "item" is not in data'],
    ['<input model:value="{{name}}"/>', 'pages/a.wxml:1:23: "name" is not in data'],
    ['<view a="{{ {count, other} }}"/>', 'pages/a.wxml:1:21: "other" is not in data'],
    ['<view bindtap="tapp"/>', 'pages/a.wxml:1:7: "tapp" is not a method: bindtap="tapp" does nothing'],
    [
      '<view capture-catch:touch-start="no"/>',
      'pages/a.wxml:1:7: "no" is not a method: capture-catch:touch-start="no" does nothing',
    ],
    ['<view><t-buton/></view>', 'pages/a.wxml:1:7: <t-buton> is not in usingComponents'],
    ['<template is="no"/>', 'pages/a.wxml:1:1: template "no" is not found'],
  ])('%s', async (wxml, text) => {
    expect(await lintWxml(wxml)).toEqual([text]);
  });

  test('handlers that are empty or reckoned say nothing', async () => {
    expect(await lintWxml('<view catchtap="" bind:tap="{{count}}" catch:touchmove/>')).toEqual([]);
  });
});

describe('templates', () => {
  const T = '<template name="t"><view wx:for="{{rows}}">{{item}}{{title}}</view><view bindtap="tap"/></template>';
  test.each([
    ['all it uses is given', '<template is="t" data="{{rows: count, title: 1}}"/>', []],
    [
      'one is missing',
      '<template is="t" data="{{rows: count}}"/>',
      ['pages/a.wxml:1:100: template "t" uses "title", which this data does not give'],
    ],
    [
      'what is given has to be there',
      '<template is="t" data="{{rows, title: 1}}"/>',
      ['pages/a.wxml:1:125: "rows" is not in data'],
    ],
    ['an object is spread into it', '<template is="t" data="{{...count}}"/>', []],
  ])('%s', async (_what, use, problems) => {
    expect(await lintWxml(T + use)).toEqual(problems);
  });

  test('an imported one is looked into', async () => {
    const files = {
      't.wxml':
        '<wxs module="m">module.exports={}</wxs><template name="t"><view bindtap="{{m.a}}" catchtap="nobody">{{x}}</view></template>',
    };
    expect(
      await lint({ ...files, 'pages/a.wxml': '<import src="/t.wxml"/><template is="t" data="{{x: 1}}"/>' }),
    ).toEqual(['t.wxml:1:83: "nobody" is not a method: catchtap="nobody" does nothing']);
  });

  test('an included file sees what is around it', async () => {
    const files = { 'i.wxml': '<view>{{item}}{{nothing}}</view>' };
    expect(await lint({ ...files, 'pages/a.wxml': '<view wx:for="{{count}}"><include src="/i"/></view>' })).toEqual([
      'i.wxml:1:17: "nothing" is not in data',
    ]);
  });
});

describe('scripts', () => {
  /** The names and the handler that the template asks for are all there are. */
  const lintScript = (script: string, more: Files = {}) =>
    lint({ 'pages/a.ts': script, 'pages/a.wxml': '<view bindtap="go">{{one}}{{two}}</view>', ...more });

  test.each<[string, string, Files?]>([
    ['a page', 'Page<Data, Custom>({ data: { one: 1, "two": 2 } satisfies Data, go(): void {} });'],
    ['a component', 'Component({ properties: { one: { type: String } }, data: { two: 2 }, methods: { go() {} } })'],
    ['constants spread', 'const more = { two: 2 } as const; Page({ data: { one: 1, ...more }, go() {} })'],
    ['a definition by name', 'const page = { data: { one: 1, two: 2 }, go() {} }; Page(page)'],
    [
      'functions that only give an object',
      'const data = () => ({ one: 1 }); function more() { return { two: 2 } } Page({ data: { ...data(), ...more() }, go() {} })',
    ],
    [
      'what is imported',
      "import { data } from '../d'; import go from '/go'; Page({ data, go })",
      { 'd.ts': 'export const data = { one: 1, two: 2 }', 'go.ts': 'export default () => {}' },
    ],
    [
      'a behavior',
      "import { b } from './b'; Component({ behaviors: [b], data: { one: 1 } })",
      { 'pages/b.ts': 'export const b = Behavior({ properties: { two: String }, methods: { go() {} } })' },
    ],
    [
      'a behavior of a behavior',
      "import b from './b'; Component({ behaviors: [b] })",
      {
        'pages/b.ts':
          'const inner = Behavior({ data: { one: 1 }, methods: { go() {} } }); export default Behavior({ behaviors: [inner], data: { two: 2 } })',
      },
    ],
  ])('%s', async (_what, script, more = {}) => {
    expect(await lintScript(script, more)).toEqual([]);
    // And a name less is told, so that silence above says something.
    const without = await lintScript(
      script.replaceAll('two', 'tow'),
      Object.fromEntries(Object.entries(more).map(([name, text]) => [name, text.replaceAll('two', 'tow')])),
    );
    expect(without).toEqual(['pages/a.wxml:1:29: "two" is not in data']);
  });

  test('keys that only setData sets do not count', async () => {
    expect(await lintScript('Page({ data: { one: 1 }, go() { this.setData({ two: 2 }) } })')).toEqual([
      'pages/a.wxml:1:29: "two" is not in data',
    ]);
  });

  test('where a script cannot be read whole, nothing is claimed', async () => {
    expect(await lintScript('Page({ data: { ...make(1) } })')).toEqual([]);
  });
});

test('generics and components are tags', async () => {
  const files = {
    'pages/a.json': '{ "usingComponents": { "my-list": "/c/list" } }',
    'pages/a.wxml': '<my-list/>',
    'c/list.ts': 'Component({})',
    'c/list.json': '{ "component": true, "componentGenerics": { "row": true } }',
    'c/list.wxml': '<row/><slot/><block/>',
  };
  expect(await lint(files)).toEqual([]);
});
