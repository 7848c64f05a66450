/** WeChat's functions in the browser host, on the fixture's pages `wx-*`; as a person answers them, and as a script does. */
import assert from 'node:assert/strict';
import { axeFaults } from './axe';
import type { PageCase } from './host-cases';
import type { Phone } from './phone';

const ASKING = 'pages/wx-asking/index';
const DATA = 'pages/wx-data/index';
const MEDIA = 'pages/wx-media/index';
const NODES = 'pages/wx-nodes/index';
const OPEN = 'pages/wx-open/index';
const PICTURE = 'emulator/host/fixture/assets/dot.png';

/** By text, since these files know no DOM. */
const says = <T>(phone: Phone, code: string) => phone.page.evaluate<T>(code);
const failure = (phone: Phone, call: string) =>
  says<string>(phone, `Promise.resolve(wx.${call}).then(() => 'done', ({ errMsg }) => errMsg)`);
const script = (phone: Phone, code: string) => says<void>(phone, `void phoneScript.${code}`);
const pending = (phone: Phone) => says<string | null>(phone, 'phoneScript.pending()?.api ?? null');
/** As computed, of an element in the page in front. */
const style = (phone: Phone, selector: string, name: string) =>
  says<string>(
    phone,
    `getComputedStyle(document.querySelector('.h-page:not([hidden]) ${selector}')).getPropertyValue('${name}')`,
  );
const focused = (phone: Phone) => says<string>(phone, 'document.activeElement?.dataset.testid ?? ""');

/** Answers of the web, for `wx.request` and its like. */
async function web(phone: Phone): Promise<string[]> {
  const asked: string[] = [];
  const headers = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
  await phone.page.route('http://cloud.test/**', async (route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    if (request.method() === 'OPTIONS') return await route.fulfill({ status: 204, headers });
    asked.push(`${request.method()} ${pathname} ${request.postDataBuffer()?.length ?? 0}`);
    if (pathname === '/hang') return;
    if (pathname === '/dot.png') return await route.fulfill({ path: PICTURE, headers, contentType: 'image/png' });
    await route.fulfill({
      headers,
      contentType: 'application/json',
      body: JSON.stringify({ q: searchParams.get('q') }),
    });
  });
  return asked;
}

const asking: PageCase[] = [
  {
    name: 'a toast is there for screen readers, and goes by itself',
    at: ASKING,
    async run(phone) {
      await phone.tap('show-toast');
      await phone.says('toast', '已提交');
      assert.equal(await phone.page.getByRole('status').filter({ hasText: '已提交' }).count(), 1);
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
      await assert.rejects(phone.by('modal').tap({ timeout: 500 }), /intercepts pointer events/);
      await says(phone, 'wx.hideLoading()');
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
      assert.equal(await bar.locator('.h-nav-busy').isVisible(), true);
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

const kept: PageCase[] = [
  {
    name: 'storage keeps types, says what is missing, and refuses more than 1 MB',
    at: DATA,
    async run(phone) {
      await phone.tap('storage');
      await phone.says('log', '"missing":"","count":0,"refused":"setStorageSync:fail entry size limit reached"');
      await phone.says('log', '"errMsg":"getStorage:fail data not found"');
      await phone.says('log', /"keys":\["(draft","count|count","draft)"\]/);
      await phone.go({ as: 'o-alice', at: DATA });
      assert.equal(await says(phone, 'wx.getStorageSync("draft").at instanceof Date'), true);
      await phone.go({ as: 'o-bob', at: DATA });
      assert.equal(await says(phone, 'wx.getStorageSync("draft")'), '');
      await phone.go({ as: 'o-alice', device: '2', at: DATA });
      assert.equal(await says(phone, 'wx.getStorageSync("draft")'), '');
    },
  },
  {
    name: 'files are written and read, at once and later, and live over a reload',
    at: DATA,
    async run(phone) {
      await phone.tap('file');
      await phone.says('log', '"now":"民事起诉状。","data":"5rCR","size":18,"digest":"');
      await phone.go({ as: 'o-alice', at: DATA });
      const read = `wx.getFileSystemManager().readFile({ filePath: wx.env.USER_DATA_PATH + '/papers/起诉状.txt', encoding: 'utf8' })`;
      assert.equal(await says(phone, `${read}.then(({ data }) => data)`), '民事起诉状。');
      await phone.go({ as: 'o-bob', at: DATA });
      assert.match(await says<string>(phone, `${read}.catch(({ errMsg }) => errMsg)`), /^readFile:fail no such file/);
    },
  },
  {
    name: "files refuse in WeChat's words; the package is read only",
    at: DATA,
    async run(phone) {
      const refused = (call: string) =>
        says<string>(
          phone,
          `(() => { try { wx.getFileSystemManager().${call}; return 'done' } catch ({ message }) { return message } })()`,
        );
      assert.equal(
        await refused(`readdirSync('wxfile://usr/none')`),
        'readdirSync:fail no such file or directory wxfile://usr/none',
      );
      assert.equal(await refused(`readFileSync('assets/dot.png', 'base64')`), 'done');
      assert.equal(
        await refused(`writeFileSync('assets/dot.png', '')`),
        'writeFileSync:fail permission denied, open assets/dot.png',
      );
      assert.match(await refused(`openSync({})`), /FileSystemManager.openSync is not in the browser host yet/);
    },
  },
  {
    name: 'a request puts its data into the address and reads JSON',
    at: DATA,
    async run(phone) {
      const asked = await web(phone);
      await phone.tap('get');
      await phone.says('log', '{"data":{"q":"余姚"},"statusCode":200}');
      assert.deepEqual(asked, ['GET /echo 0']);
      assert.equal(
        await says(phone, `new Promise((told) => wx.request({ url: '/echo', fail: ({ errMsg }) => told(errMsg) }))`),
        'request:fail invalid url "/echo"',
      );
    },
  },
  {
    name: 'a request that is not answered times out; another is aborted',
    at: DATA,
    async run(phone) {
      await web(phone);
      await phone.tap('hang');
      await phone.says('log', 'request:fail timeout, request:fail abort');
    },
  },
  {
    name: 'an upload carries the file and tells how far it is',
    at: DATA,
    async run(phone) {
      const asked = await web(phone);
      await phone.tap('upload');
      await phone.says('log', '"statusCode":200,"most":100');
      assert.match(asked.join(), /^POST \/upload \d{3,}$/);
    },
  },
  {
    name: 'a download becomes a temporary file, which <image> shows, also after a reload',
    at: DATA,
    async run(phone) {
      await web(phone);
      await phone.tap('download');
      await phone.by('picture').locator('img[src^="blob:"]').waitFor();
      const path = await says<string>(phone, 'getCurrentPages()[0].data.picture');
      assert.match(path, /^http:\/\/tmp\/[0-9a-f]{32}\.png$/);
      await phone.go({ as: 'o-alice', at: `${DATA}?picture=${encodeURIComponent(path)}` });
      await phone.says('log', 'loaded 10');
    },
  },
  {
    name: 'a network that goes away is told, and requests fail in its words',
    at: DATA,
    async run(phone) {
      await says(phone, `postMessage({ phone: { network: 'offline' } })`);
      await phone.says('network', 'false none');
      await phone.tap('get');
      await phone.says('log', /^request:fail .*ERR_INTERNET_DISCONNECTED/);
      await says(phone, `postMessage({ phone: { network: 'online' } })`);
      await phone.says('network', 'true wifi');
    },
  },
];

const media: PageCase[] = [
  {
    name: 'chosen pictures are temporary files with their size; a smaller copy can be made',
    at: MEDIA,
    async run(phone) {
      const chooser = phone.page.waitForEvent('filechooser');
      await phone.tap('choose');
      assert.equal(await pending(phone), 'chooseMedia');
      await (await chooser).setFiles([PICTURE, PICTURE]);
      await phone.says('log', '{"type":"image","files":["image 10x10","image 10x10"]}');
      await phone.tap('compress');
      await phone.says('log', '{"width":5,"height":5,"type":"jpeg"}');
    },
  },
  {
    name: 'a script may choose: with Files, or not at all',
    at: MEDIA,
    async run(phone) {
      await script(
        phone,
        `answer('chooseMessageFile', [new File(['%PDF-'], '起诉状.pdf', { type: 'application/pdf' })])`,
      );
      await phone.tap('message');
      await phone.says('log', '[{"name":"起诉状.pdf","size":5,"type":"file"}]');
      await script(phone, `fail('chooseMedia', 'cancel')`);
      await phone.tap('choose');
      await phone.says('log', 'chooseMedia:fail cancel');
    },
  },
  {
    name: 'long after a tap the browser must be asked once more',
    at: MEDIA,
    async run(phone) {
      await phone.tap('late');
      await phone.by('file-choose').waitFor();
      const chooser = phone.page.waitForEvent('filechooser');
      await phone.tap('file-choose');
      await (await chooser).setFiles([PICTURE]);
      await phone.says('log', '{"type":"image","files":["image 10x10"]}');
      await phone.page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'pictures are looked at one after the other, and closed',
    at: MEDIA,
    async run(phone) {
      await phone.tap('preview');
      await phone.says('viewer-count', '2 / 3');
      await phone.page.keyboard.press('ArrowRight');
      await phone.says('viewer-count', '3 / 3');
      assert.deepEqual(await axeFaults(phone.page), []);
      await phone.tap('viewer-close');
      await phone.page.getByRole('dialog').waitFor({ state: 'hidden' });
    },
  },
  {
    name: 'a document is shown; one that is not there, or that WeChat cannot show, is said',
    at: MEDIA,
    async run(phone) {
      await phone.tap('document');
      await phone.page.getByRole('dialog', { name: 'notice.txt' }).waitFor();
      await phone.page.frameLocator('[data-testid=document]').getByText('通知书').waitFor();
      await phone.tap('document-back');
      await phone.says('log', "openDocument:fail file doesn't exist");
      assert.equal(
        await failure(phone, `openDocument({ filePath: 'assets/dot.exe' })`),
        'openDocument:fail filetype not supported',
      );
    },
  },
  {
    name: 'saving a picture asks once for the album; a refusal holds',
    at: MEDIA,
    async run(phone) {
      await phone.tap('save');
      await phone.sees('保存图片或视频到你的相册');
      const saved = phone.page.waitForEvent('download');
      await phone.tap('permission-allow');
      assert.equal((await saved).suggestedFilename(), 'dot.png');
      await phone.says('log', 'saveImageToPhotosAlbum:ok');
      await phone.go({ as: 'o-bob', at: MEDIA });
      await phone.tap('save');
      await phone.tap('permission-deny');
      await phone.says('log', 'saveImageToPhotosAlbum:fail auth deny');
      await phone.tap('save');
      assert.equal(await pending(phone), null);
      assert.equal(await failure(phone, `authorize({ scope: 'scope.writePhotosAlbum' })`), 'authorize:fail auth deny');
    },
  },
];

const nodes: PageCase[] = [
  {
    name: 'SelectorQuery: dataset, size, computed style, the viewport, and nothing',
    at: NODES,
    async run(phone) {
      await phone.tap('query');
      await phone.says('log', '"width":120,"height":40,"backgroundColor":"rgb(31, 58, 95)"');
      await phone.says('log', '"kind":"paper"');
      await phone.says('log', '"scrollTop":0,"none":null');
    },
  },
  {
    name: 'SelectorQuery: the node of a canvas, which becomes a file',
    at: NODES,
    async run(phone) {
      await phone.tap('draw');
      await phone.says('log', 'png 20x10');
    },
  },
  {
    name: 'IntersectionObserver tells what comes and goes, and not what was away from the start',
    at: NODES,
    async run(phone) {
      assert.equal(await phone.text('seen').catch(() => ''), '');
      await phone.by('far').scrollIntoViewIfNeeded();
      await phone.page.waitForFunction(`getCurrentPages()[0].data.seen === 'seen'`);
      await phone.by('box').scrollIntoViewIfNeeded();
      await phone.says('seen', 'gone');
    },
  },
  {
    name: 'createAnimation moves by CSS transitions, step after step',
    at: NODES,
    async run(phone) {
      const ended = says<string[]>(
        phone,
        `new Promise((told) => {
          const names = [];
          document.addEventListener('transitionend', ({ propertyName }) => {
            names.push(propertyName);
            if (propertyName === 'transform') told(names);
          });
        })`,
      );
      await phone.tap('animate');
      assert.deepEqual((await ended).sort(), ['opacity', 'transform', 'width']);
      assert.equal(await style(phone, '#box', 'width'), '200px');
    },
  },
  {
    name: 'keyframes run and are cleared',
    at: NODES,
    async run(phone) {
      await phone.tap('keyframes');
      await phone.says('log', 'cleared');
      assert.equal(await style(phone, '#box', 'opacity'), '1');
    },
  },
];

const opened: PageCase[] = [
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
      await phone.tap('copy');
      await phone.says('log', '(2025)浙0281民初1号');
      await phone.sees('内容已复制');
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
      await phone.tap('pay');
      await phone.says('log', 'wx.requestPayment is not in the browser host yet');
      assert.equal(await says(phone, 'typeof wx.startSoterAuthentication'), 'function');
      assert.equal(await says(phone, 'typeof wx.noSuchFunction'), 'undefined');
      const uses =
        '["showToast", "requestPayment", "button.open-type", "camera.flash", "noSuch"].map((name) => wx.canIUse(name))';
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
];

export const WX_CASES: PageCase[] = [...asking, ...kept, ...media, ...nodes, ...opened];
