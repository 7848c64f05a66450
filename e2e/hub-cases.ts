/** The hub in the browser. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { HUB_FACE_CASES } from './hub-face-cases';
import { HUB_PAY_CASES } from './hub-pay-cases';
import { HUB_PHONE_CASES } from './hub-phone-cases';
import { axeFindings, type HubCase, heldBack, isWide, openHub, untilPage } from './hub-stage';

const DEVELOPER = '#as=o-1;view=developer';
const section = (page: Page, name: string) => page.getByRole('region', { name });

const insertion = (id: string) =>
  JSON.stringify({
    action: 'database.insertDocument',
    collectionName: 'things',
    data: [JSON.stringify({ _id: id, owner: 'o-1' })],
  });

/** To the second, as real time goes on. */
const offsetMs = async (base: string): Promise<number> => {
  const clock: unknown = await (await fetch(`${base}/clock`)).json();
  return Math.round(Number(Object(clock).offsetMs) / 1000) * 1000;
};

export const HUB_CASES: HubCase[] = [
  ...HUB_PHONE_CASES,
  ...HUB_FACE_CASES,
  ...HUB_PAY_CASES,
  {
    name: 'the clock is moved on and back beside the phones',
    async run(page, base) {
      await openHub(page, base);
      await page.getByRole('button', { name: '＋1 天' }).click();
      await page.getByText('快 1 天').waitFor();
      await page.getByRole('button', { name: '＋1 小时' }).click();
      await page.getByText('快 1.0 天').waitFor();
      assert.equal(await offsetMs(base), 25 * 3_600_000);
      await page.getByRole('button', { name: '恢复' }).click();
      await untilPage(page, `document.querySelector('.shifted').textContent === ''`);
      assert.equal(await offsetMs(base), 0);
      await page.getByRole('button', { name: '本地云的时间' }).click();
      await page.getByLabel('设到').fill('2030-05-06T08:30');
      await page.getByRole('button', { name: '设', exact: true }).click();
      await page.getByText('5月6日').waitFor();
      await fetch(`${base}/clock`, { method: 'POST', body: '{"real":true}' });
    },
  },
  {
    name: 'where no mini-program is served, the developer’s view comes first and the other says what to do',
    async run(page, base) {
      await openHub(page, base, { phone: false });
      await section(page, '以某人的身份调用').waitFor();
      assert.equal(await page.locator('iframe').count(), 0);
      await page.getByRole('button', { name: '手机', exact: true }).click();
      await page.getByText('这里还没有小程序').waitFor();
    },
  },
  {
    name: 'a function is called as somebody, stands in the record, and its ids in the next event',
    async run(page, base) {
      await openHub(page, base, { address: DEVELOPER });
      const call = section(page, '以某人的身份调用');
      await call.getByLabel('谁').selectOption('o-2');
      await call.getByLabel('内容').fill('{"name":"世界"}');
      await call.getByRole('button', { name: '发送' }).click();
      await call.getByText('"hello": "世界"').waitFor();
      await section(page, '调用记录').getByText('o-2').first().waitFor();
      await call.getByLabel('做什么').selectOption({ label: 'thank' });
      assert.match(await call.getByLabel('内容').inputValue(), /"greetingId": "g-1"/);
    },
  },
  {
    name: 'a fault is ordered, strikes, and is taken away',
    async run(page, base) {
      await fetch(`${base}/faults`, { method: 'DELETE' });
      await openHub(page, base, { address: DEVELOPER });
      const faults = section(page, '故障');
      await faults.getByLabel('名字').fill('greet');
      await faults.getByRole('button', { name: '加上' }).click();
      await faults.getByText('中了 0/1 次').waitFor();
      assert.equal((await fetch(`${base}/call/greet`, { method: 'POST', body: '{}' })).ok, false);
      await faults.getByText('中了 1/1 次').waitFor();
      await faults.getByRole('button', { name: '去掉这个故障' }).click();
      await faults.getByText('一切正常').waitFor();
      await faults.getByLabel('什么').selectOption('action');
      await faults.getByLabel('名字').fill('database.nothing');
      await faults.getByRole('button', { name: '加上' }).click();
      await faults.getByText('fits none of').waitFor();
    },
  },
  {
    name: 'a snapshot is saved and restored, and documents are looked at by a filter',
    async run(page, base) {
      const put = (id: string) => fetch(`${base}/admin`, { method: 'POST', body: insertion(id) });
      await put('first');
      await openHub(page, base, { address: DEVELOPER });
      const snapshots = section(page, '快照');
      await snapshots.getByLabel('名字').fill('one');
      await snapshots.getByRole('button', { name: '存下现在' }).click();
      await snapshots.getByText('1 个文档').waitFor();
      await put('second');
      const data = section(page, '数据');
      await data.getByRole('button', { name: 'things 2' }).click();
      await data.getByText('second').first().waitFor();
      page.once('dialog', (dialog) => void dialog.accept());
      await snapshots.getByRole('button', { name: '恢复' }).click();
      await data.getByRole('button', { name: 'things 1' }).waitFor();
      await untilPage(page, `!document.querySelector('.developer').textContent.includes('second')`);
      await data.getByLabel('条件').fill('{"_id":"none"}');
      await data.getByLabel('条件').press('Enter');
      await data.getByText('没有这样的文档').waitFor();
    },
  },
  {
    name: 'what the local cloud has not answered yet has a name already',
    async run(page, base) {
      await openHub(page, base, { address: DEVELOPER });
      await page.route('**/*', (route) => {
        const request = route.request();
        const comes = ['/hub', '/contracts'].includes(new URL(request.url()).pathname);
        return comes || request.resourceType() !== 'fetch' ? route.fallback() : undefined;
      });
      await page.reload();
      await section(page, '调用记录').waitFor();
      assert.deepEqual(await axeFindings(page), []);
    },
  },
  {
    name: 'the filter asked for last counts, whichever answer comes first; and who taps twice has the view once',
    async run(page, base) {
      await openHub(page, base);
      const contracts = await heldBack(page, '**/contracts');
      for (let tap = 0; tap < 2; tap += 1) await page.getByRole('button', { name: '开发者' }).click();
      contracts.letGo();
      const data = section(page, '数据');
      const all = await heldBack(page, '**/hub/documents/things?filter=%7B%7D');
      await data.getByRole('button', { name: /^things/ }).click();
      await data.getByLabel('条件').fill('{"_id":"none"}');
      await data.getByLabel('条件').press('Enter');
      await data.getByText('这里 0 个').waitFor();
      await fetch(`${base}/admin`, { method: 'POST', body: insertion('late') });
      const late = page.waitForResponse('**/hub/documents/things?filter=%7B%7D');
      all.letGo();
      await (await late).finished();
      // Were it shown, it would be by now.
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done)))');
      assert.equal(await data.getByText('late').count(), 0);
      assert.equal(await page.locator('.developer').count(), 1);
    },
  },
  {
    name: 'nothing scrolls sideways on a phone, also where the clock was moved far, and axe finds nothing wrong',
    async run(page, base) {
      await fetch(`${base}/clock`, { method: 'POST', body: '{"advance":"P400DT5H"}' });
      for (const width of [1440, 375])
        for (const address of ['', DEVELOPER]) {
          await openHub(page, base, { address, width });
          await page.getByText('快 400.2 天').waitFor();
          if (address) await section(page, '调用记录').waitFor();
          assert.equal(await isWide(page), false, `${width} ${address}`);
          assert.deepEqual(await axeFindings(page), [], `${width} ${address}`);
        }
    },
  },
];
