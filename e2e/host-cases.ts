/** WeChat's framework in the browser host: WXML, WXS, WXSS, events, components, the router; on the fixture's pages. */
import assert from 'node:assert/strict';
import type { Phone } from './phone';

export interface PageCase {
  name: string;
  /** Page and query the phone opens. */
  at: string;
  run(phone: Phone): Promise<void>;
}

const INDEX = 'pages/index/index';
/** As computed; the page's own function by text, since these files know no DOM. */
const style = (phone: Phone, testid: string, name: string) =>
  phone.page.evaluate<string>(
    `getComputedStyle(document.querySelector('.h-page:not([hidden]) [data-testid="${testid}"]')).getPropertyValue('${name}')`,
  );

export const HOST_CASES: PageCase[] = [
  {
    name: 'WXML binds, chooses, repeats, and takes in templates',
    at: INDEX,
    async run(phone) {
      await phone.says('hello', 'hello wx 3');
      await phone.says('if', 'one');
      await phone.says('li-1', '0:n1');
      await phone.sees('Tom-3');
      await phone.says('included', 'included wx');
    },
  },
  {
    name: 'WXS knows its own constructor names, getRegExp and getDate',
    at: INDEX,
    run: (phone) => phone.says('wxs', 'WX|Array:2|String|true|2024'),
  },
  {
    name: 'rpx in inline styles, the app style and the page style',
    at: INDEX,
    async run(phone) {
      assert.equal(await phone.by('rpx').evaluate((element) => element.getBoundingClientRect().width), 187.5);
      assert.equal(await style(phone, 'hello', 'color'), 'rgb(200, 0, 0)');
      assert.equal(await style(phone, 'li-1', 'background-color'), 'rgb(10, 20, 30)');
    },
  },
  {
    name: 'what is set on a page that is closed already is kept, drawn nowhere, and no fault',
    at: 'pages/builtins-scroll/index',
    async run(phone) {
      await phone.page.evaluate(`globalThis.gone = getCurrentPages().at(-1); wx.reLaunch({ url: '/${INDEX}' })`);
      await phone.at(INDEX);
      const rows = await phone.page.evaluate<number>(
        `gone.setData({ rows: Array.from({ length: 99 }, (_, i) => i) }); gone.data.rows.length`,
      );
      assert.equal(rows, 99);
      await phone.healthy();
    },
  },
  {
    name: 'a tap brings dataset, mark and detail; catchtap stops it',
    at: INDEX,
    async run(phone) {
      await phone.by('li-1').tap({ position: { x: 30, y: 8 } });
      await phone.says('log', 'item1/n1/0/number');
      await phone.tap('del-1');
      await phone.says('if', 'big');
      assert.equal((await phone.text('log')).match(/item1/g)?.length, 1);
      await phone.says('li-2', '0:n2');
      await phone.sees('Tom-9');
    },
  },
  {
    name: 'model:value goes both ways; input tells confirm and blur, and keeps to its maxlength',
    at: INDEX,
    async run(phone) {
      await phone.by('model').locator('input').fill('abc');
      await phone.says('hello', 'hello abc 3');
      const input = phone.by('bindinput').locator('input');
      await input.fill('1234567');
      assert.equal(await input.inputValue(), '12345');
      await input.press('Enter');
      await phone.says('log', 'confirm:12345');
      await phone.by('model').locator('input').focus();
      await phone.says('log', 'blur:12345');
    },
  },
  {
    name: 'WXS answers an event, calls a method of the page and sets a style',
    at: INDEX,
    async run(phone) {
      await phone.tap('wxsev');
      await phone.says('log', 'fromWxs1');
      assert.equal(await style(phone, 'wxsev', 'color'), 'rgb(1, 2, 3)');
    },
  },
  {
    name: 'a component has properties, observers, lifetimes, slots, external classes and a style of its own',
    at: INDEX,
    async run(phone) {
      await phone.says('cardtitle', /^T1 T1T1 1 car$/);
      await phone.says('slothead', 'HEAD 1');
      assert.equal(await phone.by('slotdef').evaluate((element) => !!element.closest('[data-testid=cardbox]')), true);
      assert.equal(await style(phone, 'cardbox', 'color'), 'rgb(200, 0, 0)');
      assert.equal(await style(phone, 'card', 'outline-color'), 'rgb(9, 9, 9)');
      assert.notEqual(await style(phone, 'bindinput', 'outline-color'), 'rgb(9, 9, 9)');
    },
  },
  {
    name: 'triggerEvent, behaviors, selectComponent and relations',
    at: INDEX,
    async run(phone) {
      await phone.tap('ping');
      await phone.says('log', /ping:2/);
      await phone.says('log', 'sel:T1');
      await phone.says('groupcount', 'linked 2');
      await phone.tap('del-1');
      await phone.says('groupcount', 'linked 1');
    },
  },
  {
    name: 'navigateTo hands the query over as it was written, and an EventChannel goes both ways',
    at: INDEX,
    async run(phone) {
      await phone.tap('go');
      await phone.at('pages/detail/detail');
      await phone.says('q', `"name":"${encodeURIComponent('张三')}"`);
      await phone.says('q', 'prop=42');
      await phone.says('init', 'k=1');
      assert.equal(await phone.front.locator('.h-title').innerText(), '详情42');
      await phone.says('vp', '150x20');
      await phone.tap('back');
      await phone.at(INDEX);
      await phone.says('log', 'ev:7');
      assert.equal((await phone.text('log')).match(/onShow/g)?.length, 2);
    },
  },
  {
    name: "a page's style does not leak into another",
    at: 'pages/detail/detail?id=1',
    async run(phone) {
      assert.equal(await style(phone, 'q', 'background-color'), 'rgba(0, 0, 0, 0)');
    },
  },
  {
    name: 'tabs keep their pages and show them again',
    at: INDEX,
    async run(phone) {
      await phone.by('model').locator('input').fill('kept');
      await phone.tap('tab');
      await phone.says('mine', 'mine 1');
      await phone.tap(`tab-${INDEX}`);
      await phone.says('hello', 'hello kept');
      await phone.tap('tab-pages/mine/mine');
      await phone.says('mine', 'mine 2');
    },
  },
  {
    name: 'a click that began on another page is none on the tab bar under it; one of the keyboard is',
    at: INDEX,
    async run(phone) {
      const click = (detail: number) =>
        phone.page.evaluate(
          `document.querySelector('[data-testid="tab-pages/mine/mine"]').dispatchEvent(new MouseEvent('click', { bubbles: true, detail: ${detail} }))`,
        );
      await click(1);
      await phone.at(INDEX);
      await click(0);
      await phone.says('mine', 'mine 1');
    },
  },
  {
    name: "the router refuses in WeChat's words",
    at: INDEX,
    async run(phone) {
      const refused = (call: string) =>
        phone.page.evaluate<string>(`wx.${call}.then(() => 'done', ({ errMsg }) => errMsg)`);
      assert.equal(await refused("navigateTo({ url: '/pages/x' })"), 'navigateTo:fail page "pages/x" is not found');
      assert.equal(
        await refused("navigateTo({ url: '/pages/mine/mine' })"),
        'navigateTo:fail can not navigateTo a tabbar page',
      );
      assert.equal(
        await refused("switchTab({ url: '/pages/detail/detail' })"),
        'switchTab:fail can not switch to no-tabBar page',
      );
      assert.equal(await refused('navigateBack()'), 'navigateBack:fail cannot navigate back at first page.');
      for (let depth = 2; depth <= 10; depth += 1)
        assert.equal(await refused("navigateTo({ url: '/pages/detail/detail' })"), 'done');
      assert.equal(
        await refused("navigateTo({ url: '/pages/detail/detail' })"),
        'navigateTo:fail webview count limit exceed',
      );
      await phone.page.evaluate('wx.reLaunch({ url: "/pages/mine/mine" })');
      assert.equal(await phone.page.evaluate('getCurrentPages().length'), 1);
    },
  },
  {
    name: 'TDesign as its package has it: toast, dialog, tabs, popup, input',
    at: 'pages/td/td',
    async run(phone) {
      await phone.tap(phone.front.getByText('轻提示', { exact: true }));
      await phone.sees('轻提示文字');
      await phone.tap(phone.front.getByText('对话框', { exact: true }));
      await phone.tap(phone.front.getByText('确认', { exact: true }));
      await phone.says('log', 'ok');
      await phone.tap(phone.front.getByText('选项二'));
      await phone.says('log', 'tab:b');
      await phone.front.locator('wx-input input').first().fill('新值');
      await phone.says('log', 'input:新值');
      await phone.tap(phone.front.getByText('单选二'));
      await phone.says('log', 'radio:2');
      await phone.tap(phone.front.getByText('弹出层'));
      await phone.by('popin').waitFor();
    },
  },
];
