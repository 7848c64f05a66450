/** 开放能力: login, permissions, messages, consent, sharing; and what is not there. */
import assert from 'node:assert/strict';
import { axeFaults } from '../axe';
import type { PageCase } from '../host-cases';
import { failure, pending, says, script } from './ask-phone';

const OPEN = 'pages/wx-open/index';

export const OPEN_CASES: PageCase[] = [
  {
    name: 'login gives a code, and nobody who is not logged in has one',
    at: OPEN,
    async run(phone) {
      await phone.tap('login');
      await phone.says('log', 'login:ok 32');
      await phone.go({ at: OPEN });
      assert.equal(await failure(phone, 'login()'), 'login:fail not login');
    },
  },
  {
    name: 'where the phone is: permission, then the place, once; the settings take it back',
    at: OPEN,
    async run(phone) {
      await phone.tap('locate');
      await phone.tap('permission-allow');
      await phone.by('field-latitude').fill('300');
      await phone.tap('form-confirm');
      await phone.sees('请填 -90 到 90 之间的数');
      await phone.by('field-latitude').fill('30.05');
      await phone.tap('form-confirm');
      await phone.says('log', '30.05 116.3975');
      await phone.tap('capsule');
      await phone.tap(phone.page.getByText('设置', { exact: true }));
      await phone.tap('setting-scope.userLocation');
      await phone.tap('settings-back');
      await phone.tap('locate');
      await phone.says('log', 'getLocation:fail auth deny');
    },
  },
  {
    name: 'a code is scanned by saying what is in it',
    at: OPEN,
    async run(phone) {
      await phone.tap('scan');
      await phone.by('field-text').fill('h=yuyao-hall-1');
      await phone.tap('form-confirm');
      await phone.says('log', '{"result":"h=yuyao-hall-1","scanType":"QR_CODE","path":""}');
      await script(phone, `answer('scanCode', { result: 'c=1' })`);
      await phone.tap('scan');
      await phone.says('log', '{"result":"c=1","scanType":"QR_CODE","path":""}');
      await phone.tap('scan');
      await phone.tap('form-cancel');
      await phone.says('log', 'scanCode:fail cancel');
    },
  },
  {
    name: 'subscribe messages: a tick each, always if wished, and only after a tap',
    at: OPEN,
    async run(phone) {
      assert.equal(
        await failure(phone, `requestSubscribeMessage({ tmplIds: ['a'] })`),
        'requestSubscribeMessage:fail can only be invoked by user TAP gesture.',
      );
      await phone.tap('subscribe');
      await phone.by('subscribe-allow').waitFor();
      assert.deepEqual(await axeFaults(phone.page), []);
      await phone.by('subscribe-template-b').uncheck();
      await phone.by('subscribe-always').check();
      await phone.tap('subscribe-allow');
      await phone.says('log', '"template-a":"accept","template-b":"reject"');
      await phone.tap('subscribe');
      await phone.says('log', '"template-a":"accept","template-b":"reject"');
      assert.equal(await pending(phone), null);
      assert.equal(
        await failure(phone, `requestSubscribeMessage({ tmplIds: ['1', '2', '3', '4'] })`),
        'requestSubscribeMessage:fail Templates count out of max bounds',
      );
    },
  },
  {
    name: 'the calendar shows the event before it is added',
    at: OPEN,
    async run(phone) {
      await phone.tap('calendar');
      await phone.tap('permission-allow');
      await phone.sees('第三法庭');
      await phone.tap('notice-confirm');
      await phone.says('log', 'addPhoneCalendar:ok');
    },
  },
  {
    name: 'telephone and clipboard',
    at: OPEN,
    async run(phone) {
      await phone.tap('call');
      await phone.sees('呼叫 12368');
      await phone.tap('sheet-cancel');
      await phone.says('log', 'makePhoneCall:fail cancel');
      await phone.toasts('内容已复制', () => phone.tap('copy'));
      await phone.says('log', '(2025)浙0281民初1号');
    },
  },
  {
    name: "consent by the app's own dialog, whose button must really be tapped; kept for this phone",
    at: OPEN,
    async run(phone) {
      await phone.tap('privacy');
      await phone.tap('disagree');
      await phone.says('log', 'requirePrivacyAuthorize:fail privacy permission is not authorized');
      await phone.tap('privacy');
      await phone.tap('agree');
      await phone.says('log', 'requirePrivacyAuthorize:ok');
      await phone.go({ as: 'o-alice', at: OPEN });
      await phone.tap('privacy');
      await phone.says('log', 'requirePrivacyAuthorize:ok');
    },
  },
  {
    name: "consent by WeChat's dialog where the app has none",
    at: 'pages/index/index',
    async run(phone) {
      const answer = failure(phone, 'requirePrivacyAuthorize()');
      await phone.tap('privacy-contract');
      await phone.tap('contract-back');
      await phone.tap('privacy-agree');
      assert.equal(await answer, 'done');
    },
  },
  {
    name: 'a page is shared by its button and by the menu, as it says itself',
    at: OPEN,
    async run(phone) {
      await phone.tap('share');
      await phone.sees('来自 button');
      await phone.sees('/pages/detail/detail?case=1');
      await phone.by('notice-picture').waitFor();
      await phone.tap('notice-cancel');
      await phone.tap('capsule');
      await phone.tap(phone.page.getByText('转发给朋友'));
      await phone.sees('来自 menu');
      await phone.tap('notice-confirm');
      await says(phone, 'wx.hideShareMenu()');
      await phone.tap('capsule');
      await phone.by('sheet-cancel').waitFor();
      assert.equal(await phone.page.getByText('转发给朋友').count(), 0);
    },
  },
  {
    name: 'a telephone number is given only where the person allows it',
    at: OPEN,
    async run(phone) {
      await phone.tap('number');
      await phone.tap('notice-cancel');
      await phone.says('log', 'getPhoneNumber:fail user deny');
      await phone.tap('number');
      await phone.tap('notice-confirm');
      await phone.says('log', 'getPhoneNumber:ok');
    },
  },
  {
    name: 'what is not there says so when called, and is undefined only where WeChat has no such name',
    at: OPEN,
    async run(phone) {
      const called = `(() => { try { wx.requestVirtualPayment(); } catch (error) { return error.message; } })()`;
      assert.match(await says(phone, called), /^wx\.requestVirtualPayment is not in the browser host yet/);
      assert.equal(await says(phone, 'typeof wx.startSoterAuthentication'), 'function');
      assert.equal(await says(phone, 'typeof wx.noSuchFunction'), 'undefined');
      const uses =
        '["showToast", "requestVirtualPayment", "button.open-type", "camera.flash", "noSuch"].map((name) => wx.canIUse(name))';
      assert.deepEqual(await says(phone, uses), [true, false, true, false, false]);
    },
  },
  {
    name: 'system information follows the phone: its size, its font setting, how it was entered',
    at: `${OPEN}?case=1`,
    async run(phone) {
      await phone.go({ as: 'o-alice', at: `${OPEN}?case=1`, scene: 1047, font: 25.5 });
      const info = await says<Record<string, unknown>>(
        phone,
        '({ ...wx.getWindowInfo(), ...wx.getAppBaseInfo(), ...wx.getLaunchOptionsSync() })',
      );
      assert.equal(info.windowWidth, 375);
      assert.equal(info.windowHeight, 812 - 44);
      assert.equal(info.fontSizeSetting, 25.5);
      assert.equal(info.fontSizeScaleFactor, 1.5);
      assert.equal(info.scene, 1047);
      assert.equal(info.path, OPEN);
      assert.deepEqual(info.query, { case: '1' });
    },
  },
  {
    name: 'the app hears of errors nobody caught, of the theme and of its window',
    at: OPEN,
    async run(phone) {
      const heard = (event: string, part: string) =>
        says<string>(phone, `new Promise((told) => wx.on${event}((value) => told(JSON.stringify(value${part}))))`);
      const rejection = heard('UnhandledRejection', '.reason');
      await says(phone, `void Promise.reject('nobody')`);
      assert.equal(await rejection, '"nobody"');
      const theme = heard('ThemeChange', '');
      await phone.page.emulateMedia({ colorScheme: 'dark' });
      assert.equal(await theme, '{"theme":"dark"}');
      const size = heard('WindowResize', '.size');
      await phone.page.setViewportSize({ width: 400, height: 700 });
      assert.equal(await size, '{"windowWidth":400,"windowHeight":700}');
    },
  },
];
