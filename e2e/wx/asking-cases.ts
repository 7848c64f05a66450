/** 问与答: toast, modal, action sheet, bars, scrolling. */
import assert from 'node:assert/strict';
import { axeFaults } from '../axe';
import type { PageCase } from '../host-cases';
import { middle } from '../touch';
import { failure, focused, pending, says, script, style } from './ask-phone';

const ASKING = 'pages/wx-asking/index';

export const ASKING_CASES: PageCase[] = [
  {
    name: 'a toast is there for screen readers, and goes by itself',
    at: ASKING,
    async run(phone) {
      await phone.toasts('已提交', () => phone.tap('show-toast'));
      await phone.says('log', 'showToast:ok');
      await phone.page.getByTestId('toast').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'loading with a mask stays, and nothing below can be tapped',
    at: ASKING,
    async run(phone) {
      await phone.tap('show-loading');
      await phone.says('toast', '正在提交');
      const { x, y } = await middle(phone.by('modal'));
      const above = `document.elementFromPoint(${x}, ${y}).closest('[data-testid=toast]') !== null`;
      assert.equal(await says(phone, above), true);
      await phone.page.touchscreen.tap(x, y);
      await says(phone, 'wx.hideLoading()');
      assert.equal(await pending(phone), null);
      await phone.tap('modal');
      await phone.sees('撤回后要重新提交。');
    },
  },
  {
    name: 'a modal is named, holds the focus, and says which button was tapped; Esc is no',
    at: ASKING,
    async run(phone) {
      await phone.tap('modal');
      await phone.page.getByRole('dialog', { name: '撤回' }).waitFor();
      assert.equal(await pending(phone), 'showModal');
      assert.deepEqual(await axeFaults(phone.page), []);
      for (let step = 0; step < 4; step += 1) {
        await phone.page.keyboard.press('Tab');
        // Between the buttons and the browser's own frame, but never to the page below.
        assert.match(await focused(phone), /^(modal-|$)/);
      }
      await phone.tap('modal-confirm');
      await phone.says('log', '"confirm":true,"cancel":false');
      await phone.tap('modal');
      await phone.by('modal-cancel').waitFor();
      await phone.page.keyboard.press('Escape');
      await phone.says('log', '"confirm":false,"cancel":true');
      assert.equal(await pending(phone), null);
    },
  },
  {
    name: 'a modal can be written into',
    at: ASKING,
    async run(phone) {
      await phone.tap('edit');
      await phone.by('modal-input').fill('地址变了');
      await phone.page.keyboard.press('Enter');
      await phone.says('log', '"content":"地址变了"');
    },
  },
  {
    name: 'an action sheet tells the item, and cancels by a tap beside it',
    at: ASKING,
    async run(phone) {
      await phone.tap('sheet');
      await phone.tap('sheet-item-1');
      await phone.says('log', 'item 1');
      await phone.tap('sheet');
      await phone.by('sheet-cancel').waitFor();
      await phone.page.touchscreen.tap(180, 60);
      await phone.says('log', 'showActionSheet:fail cancel');
    },
  },
  {
    name: "dialogs refuse in WeChat's words",
    at: ASKING,
    async run(phone) {
      assert.equal(
        await failure(phone, 'showToast({})'),
        'showToast:fail parameter error: parameter.title should be String instead of Undefined;',
      );
      assert.equal(
        await failure(phone, 'showActionSheet({ itemList: [1,2,3,4,5,6,7] })'),
        'showActionSheet:fail parameter error: itemList should not be large than 6',
      );
    },
  },
  {
    name: 'a script answers before anybody is asked, in its order, and can fail',
    at: ASKING,
    async run(phone) {
      await script(phone, `answer('showActionSheet', { tapIndex: 0 })`);
      await script(phone, `answer('showActionSheet', ({ itemList }) => ({ tapIndex: itemList.length }))`);
      await script(phone, `fail('showActionSheet', 'cancel')`);
      for (const expected of ['item 0', 'item 2', 'showActionSheet:fail cancel']) {
        await phone.tap('sheet');
        await phone.says('log', expected);
      }
    },
  },
  {
    name: 'the navigation bar takes title, colours and a spinner',
    at: ASKING,
    async run(phone) {
      await phone.tap('bar');
      const bar = phone.front.locator('.h-nav');
      await bar.getByText('新标题').waitFor();
      assert.equal(await style(phone, '.h-nav', 'background-color'), 'rgb(31, 58, 95)');
      await bar.locator('.h-nav-busy').waitFor();
      assert.equal(
        await failure(phone, `setTabBarBadge({ index: 0, text: '1' })`),
        'setTabBarBadge:fail not TabBar page',
      );
    },
  },
  {
    name: 'pull-down refresh and scrolling to a place',
    at: ASKING,
    async run(phone) {
      await phone.tap('refresh');
      await phone.says('log', 'refreshing');
      await says(phone, 'wx.stopPullDownRefresh()');
      await phone.tap('scroll');
      await phone.says('log', 'scrolled');
      assert.equal(
        await failure(phone, `pageScrollTo({ selector: '#none' })`),
        'pageScrollTo:fail invalid selector "#none"',
      );
    },
  },
  {
    name: 'tab bar: a badge and a dot',
    at: 'pages/index/index',
    async run(phone) {
      await says(phone, `wx.setTabBarBadge({ index: 1, text: '12' })`);
      await phone.page.locator('.h-tab').getByText('12').waitFor();
      await says(phone, 'wx.removeTabBarBadge({ index: 1 })');
      await phone.page.locator('.h-tab').getByText('12').waitFor({ state: 'hidden' });
      await says(phone, `wx.setTabBarItem({ index: 1, text: '个人' })`);
      await phone.page.locator('.h-tab').getByText('个人').waitFor();
    },
  },
];
