/** The hub's first view: phones side by side. */
import assert from 'node:assert/strict';
import { type HubCase, openHub, phoneAddresses, phoneNumber, untilPage } from './hub-stage';

const hashIs = (hash: string) => `location.hash === ${JSON.stringify(hash)}`;

export const HUB_PHONE_CASES: HubCase[] = [
  {
    name: 'the phones of whom the program names stand open, and the address says so',
    async run(page, base) {
      await openHub(page, base);
      assert.deepEqual(await phoneAddresses(page), [
        '/phone/?as=o-1&scene=1001&font=17&device=1',
        '/phone/?as=o-3&scene=1001&font=17&device=1',
      ]);
      await untilPage(page, hashIs('#as=o-1;as=o-3'));
    },
  },
  {
    name: 'an address brings its scene back',
    async run(page, base) {
      const address = '#as=o-2&page=pages/a?id=1&scene=1092&font=25.5&network=offline;as=';
      await openHub(page, base, { address });
      assert.deepEqual(await phoneAddresses(page), [
        '/phone/?as=o-2&scene=1092&font=25.5&device=1#/pages/a?id=1',
        '/phone/?as=&scene=1001&font=17&device=1',
      ]);
      await phoneNumber(page, 0).frameLocator('iframe').getByText('offline').waitFor();
      await page.evaluate(`location.hash = '#as=o-3'`);
      await untilPage(page, `document.querySelectorAll('iframe').length === 1`);
      assert.deepEqual(await phoneAddresses(page), ['/phone/?as=o-3&scene=1001&font=17&device=1']);
    },
  },
  {
    name: 'another person, a way in, a text size and a page by hand each start the phone anew',
    async run(page, base) {
      await openHub(page, base, { address: '#as=o-1' });
      const phone = phoneNumber(page, 0);
      await phone.getByLabel('谁的手机').selectOption('o-2');
      assert.deepEqual(await phoneAddresses(page), ['/phone/?as=o-2&scene=1001&font=17&device=1']);
      await phone.getByLabel('从哪里进入').selectOption({ label: '扫大厅码 1047' });
      assert.deepEqual(await phoneAddresses(page), [
        '/phone/?as=o-2&scene=1047&font=17&device=1#/pages/hall/index?scene=h%3D1',
      ]);
      await phone.getByLabel('字体大小').selectOption('20');
      await phone.getByLabel('从哪里进入').selectOption({ label: '手输页面…' });
      await phone.getByLabel('页面和参数').fill('/pages/b?x=1');
      await phone.getByLabel('场景值').fill('1035');
      await phone.getByRole('button', { name: '打开', exact: true }).click();
      assert.deepEqual(await phoneAddresses(page), ['/phone/?as=o-2&scene=1035&font=20&device=1#/pages/b?x=1']);
      await untilPage(page, hashIs('#as=o-2&page=pages/b?x=1&scene=1035&font=20'));
    },
  },
  {
    name: 'a phone is told of its network, also after it starts again',
    async run(page, base) {
      await openHub(page, base, { address: '#as=o-1' });
      const phone = phoneNumber(page, 0);
      const inside = phone.frameLocator('iframe');
      await inside.getByText('online').waitFor();
      await phone.getByLabel('网络').selectOption('weak');
      await inside.getByText('weak').waitFor();
      await phone.getByRole('button', { name: '重新打开' }).click();
      await inside.getByText('weak').waitFor();
    },
  },
  {
    name: 'more phones are opened and closed, and two of one person are two devices',
    async run(page, base) {
      await openHub(page, base, { address: '#as=o-1' });
      await page.getByRole('button', { name: '再开一部手机' }).filter({ visible: true }).click();
      await phoneNumber(page, 1).getByLabel('谁的手机').selectOption('o-1');
      await untilPage(page, hashIs('#as=o-1;as=o-1&device=2'));
      await phoneNumber(page, 0).getByRole('button', { name: '关掉' }).click();
      await untilPage(page, hashIs('#as=o-1&device=2'));
    },
  },
  {
    name: 'a phone opens alone, and the scene is copied, as they stand by now; text size keeps the page',
    async run(page, base) {
      await openHub(page, base, { address: '#as=o-1' });
      await phoneNumber(page, 0).frameLocator('iframe').getByText('online').waitFor();
      await page.frames()[1]?.evaluate(`go('pages/c?y=2')`);
      const alone = phoneNumber(page, 0).getByRole('link', { name: '单独打开' });
      await alone.focus();
      assert.equal(await alone.getAttribute('href'), '/phone/?as=o-1&scene=1001&font=17&device=1#/pages/c?y=2');
      await page.evaluate(`navigator.clipboard.writeText = async (text) => { window.copied = text; }`);
      await page.getByRole('button', { name: '复制这一幕的链接' }).click();
      await untilPage(page, `window.copied === location.origin + '/#as=o-1&page=pages/c?y=2'`);
      await phoneNumber(page, 0).getByLabel('字体大小').selectOption('25.5');
      assert.deepEqual(await phoneAddresses(page), ['/phone/?as=o-1&scene=1001&font=25.5&device=1#/pages/c?y=2']);
    },
  },
  {
    name: 'the other language is spoken at once, and no phone starts again',
    async run(page, base) {
      await openHub(page, base);
      for (const n of [0, 1]) await phoneNumber(page, n).frameLocator('iframe').getByText('online').waitFor();
      await page.evaluate(
        `for (const { contentWindow } of document.querySelectorAll('iframe')) contentWindow.kept = 1`,
      );
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('button', { name: 'Developer' }).waitFor();
      await page.getByRole('article', { name: 'The phone of 甲' }).waitFor();
      await untilPage(page, `[...document.querySelectorAll('iframe')].every((one) => one.contentWindow.kept === 1)`);
      await page.reload();
      await page.getByRole('button', { name: '中文' }).click();
      await page.getByRole('button', { name: '开发者' }).waitFor();
    },
  },
  {
    name: 'phones fit the window; at a phone’s own width one fills it, and others are a tap away',
    async run(page, base) {
      await openHub(page, base);
      await untilPage(
        page,
        `[...document.querySelectorAll('.screen')].every((one) => one.getBoundingClientRect().bottom < innerHeight)`,
      );
      await openHub(page, base, { width: 375 });
      const shown = `[...document.querySelectorAll('iframe')].filter((one) => one.checkVisibility())`;
      await untilPage(page, `${shown}.length === 1 && ${shown}[0].getBoundingClientRect().width === innerWidth`);
      await untilPage(page, `${shown}[0].getBoundingClientRect().height > 0.85 * innerHeight`);
      await page.locator('.switcher').getByRole('button', { name: '丙' }).click();
      await untilPage(page, `${shown}[0].src.includes('as=o-3')`);
    },
  },
];
