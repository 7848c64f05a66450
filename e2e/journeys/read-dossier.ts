/** 手机阅卷: a lawyer in 300 pages, a party of an administrative case, a clerk who scans with a cut in between, a part in the case that ends. */
import assert from 'node:assert/strict';
import { heavyPdf, textPdf } from '../../demo/dossier-files';
import { sha256Of } from '../../platform/digest';
import { caseMembers } from '../../records/case/member';
import { dossierItems } from '../../records/dossier/item';
import { dossierViews } from '../../records/dossier/view';
import { caseOf, dossierOf300, granted, laid } from '../dossier-samples';
import type { Journey } from '../journey';
import type { Phone } from '../phone';
import { middle, swipe } from '../touch';
import { write } from './at-desk';

const REQUEST = 'services/read-dossier/request/index';
const VOLUMES = 'services/read-dossier/volumes/index';
const READER = 'services/read-dossier/reader/index';
const INDEX = 'staff-dossier/index/index';
/** What a lawyer who waits for a page calls at once, on a machine with other work. */
const AT_ONCE_MS = 4000;
/** Where the machine does not come to it: what the very next page takes, with the page around it. */
const MANY = 4;

const of = (name: string, id: string) => `?${name}=${encodeURIComponent(id)}`;

/** Waits until so many pages of a dossier lie on the phone: what is not shown any more goes a moment later. */
const keepsPages = (phone: Phone, count: number) =>
  phone.page.waitForFunction(
    `wx.getFileSystemManager().readdirSync(wx.env.USER_DATA_PATH).filter((name) => name.startsWith('dossier-page-')).length === ${count}`,
  );

/** The picture is there, and is one. */
async function seesPage(phone: Phone): Promise<void> {
  const image = phone.by('page-picture').locator('img');
  await image.waitFor();
  await phone.page.waitForFunction(
    `[...document.querySelectorAll('.h-page:not([hidden]) [data-testid=page-picture] img')].some((one) => one.complete && one.naturalWidth > 1000)`,
  );
}

async function turnsTo(phone: Phone, where: string): Promise<void> {
  await phone.says('where', where);
  await seesPage(phone);
}

async function agrees(phone: Phone): Promise<void> {
  await phone.says('duties', '请保守秘密');
  await phone.tap('agree');
  await phone.says('total', '份材料');
}

const lawyer: Journey = {
  name: 'a lawyer asks for the dossier, the clerk grants it, and page 217 of 300 is there at once',
  async run(court) {
    const at = await caseOf(court, { n: 1, lawyerFor: 'defendant' });
    await dossierOf300(court, at);
    const phone = await court.phone({ as: 'o-lawyer', at: `${REQUEST}${of('caseId', at.caseId)}` });
    await phone.says('about', at.caseNo);
    await phone.tap('hand-in');
    await phone.sees('请写为什么要看');
    await phone.tap('reason-0');
    await phone.tap('wanted-0');
    await phone.settled();
    await phone.picture('read-dossier-ask');
    await phone.tap('hand-in');
    await phone.says('next-step', '3 个工作日内答复');

    const clerk = await court.phone({ as: 'o-clerk', at: 'staff/home/index' });
    await clerk.says('count-readings', '1');
    await clerk.tap('desk-readings');
    await clerk.tap('request-0');
    await clerk.says('sum', '3 份，共 300 页');
    await clerk.tap('way-grant');
    await clerk.tap('decide');
    await clerk.sees('请选给看多少');
    await clerk.tap('scope-all');
    await clerk.settled();
    await clerk.picture('staff-dossier-grant');
    await clerk.tap('decide');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '准许了');
    await clerk.healthy();

    await phone.says('scope', '依法可以看的材料');
    await phone.tap('read');
    await phone.at(VOLUMES);
    await agrees(phone);
    await phone.says('total', '3 份材料，共 300 页');
    await write(phone, 'search', '流水');
    await phone.says('item-0', '第 2 到 201 页');
    await write(phone, 'search', '');
    await phone.settled();
    await phone.picture('read-dossier-volumes');
    await write(phone, 'jump-page', '301');
    await phone.tap('jump');
    await phone.sees('请写 1 到 300 的数');
    await write(phone, 'jump-page', '217');
    const began = performance.now();
    await phone.tap('jump');
    await turnsTo(phone, '这份材料的第 16 页，共 99 页');
    const took = performance.now() - began;
    await phone.says('name', '聊天记录');
    await phone.says('jump', '217 / 300');
    await phone.settled();
    await phone.picture('read-dossier-reader');

    const turned = performance.now();
    await phone.tap('after');
    await turnsTo(phone, '第 17 页，共 99 页');
    const next = performance.now() - turned;
    assert.ok(took < Math.max(AT_ONCE_MS, MANY * next), `page 217 took ${took} ms, the one after it ${next} ms`);
    await swipe(phone.page, await middle(phone.by('page-picture')), { x: -150, y: 0 });
    await turnsTo(phone, '第 18 页，共 99 页');
    await swipe(phone.page, await middle(phone.by('page-picture')), { x: 150, y: 0 });
    await turnsTo(phone, '第 17 页，共 99 页');
    await keepsPages(phone, 1);
    await phone.tap('larger');
    await phone.by('part-2-0-0').waitFor();
    await phone.settled();
    await phone.picture('read-dossier-larger');
    await phone.tap('smaller');
    await phone.page.waitForFunction(`!document.querySelector('[data-testid^=part-]')`);
    await keepsPages(phone, 1);
    await phone.tap('jump');
    await write(phone, 'jump-page', '300');
    await phone.tap('go-to');
    await turnsTo(phone, '第 99 页，共 99 页');

    // Another day, another page of the program: his duties are known, and so is where he was.
    await phone.go({ as: 'o-lawyer', at: 'services/read-dossier/mine/index' });
    await phone.tap('reading-0');
    await phone.tap('read');
    await phone.says('go-on', '聊天记录，第 300 页');
    await phone.tap('go-on');
    await turnsTo(phone, '第 99 页，共 99 页');
    await phone.healthy();
    const seen = await dossierViews.find({ caseId: at.caseId, as: 'reader' }, { limit: 100 });
    assert.ok(
      seen.some(({ itemName, page, openid }) => itemName === '聊天记录' && page === 16 && openid === 'o-lawyer'),
    );
    assert.ok(!seen.some(({ itemName }) => itemName === '银行流水'));

    await clerk.go({ as: 'o-clerk', at: `staff-dossier/views/index${of('caseId', at.caseId)}` });
    await clerk.says('view-0', '林律师，申请阅卷');
    await clerk.healthy();
  },
};

const administrative: Journey = {
  name: 'a party in an administrative case reads what the hearing was about and nothing else, his lawyer all of it',
  async run(court) {
    const at = await caseOf(court, { n: 2, kind: 'administrative' });
    const page = await textPdf(['Page']);
    await laid(court, at, { name: '被诉处罚决定的依据', kind: 'evidence', bytes: page, more: { by: at.defendant } });
    const ofHearing = { by: at.defendant, ofHearing: true };
    await laid(court, at, { name: '当庭出示的现场照片', kind: 'evidence', bytes: page, more: ofHearing });
    const party = await court.phone({
      as: 'o-plaintiff',
      at: `${VOLUMES}${of('requestId', await granted(court, 'o-plaintiff', at.caseId))}`,
    });
    await agrees(party);
    await party.says('total', '1 份材料，共 1 页');
    await party.says('item-0', '当庭出示的现场照片');
    assert.doesNotMatch(await party.page.locator('body').innerText(), /处罚决定/);
    await party.tap('item-0');
    await turnsTo(party, '第 1 页，共 1 页');
    await party.settled();
    await party.picture('read-dossier-administrative');
    await party.healthy();
    const agent = await court.phone({
      as: 'o-lawyer',
      at: `${VOLUMES}${of('requestId', await granted(court, 'o-lawyer', at.caseId))}`,
    });
    await agrees(agent);
    await agent.says('total', '2 份材料，共 2 页');
    await agent.healthy();
  },
};

/** The next file that is asked for from a chat. */
const readyPdf = (phone: Phone, name: string, bytes: Buffer) =>
  phone.page.evaluate(
    ([called, base64]) => {
      const text = atob(base64 ?? '');
      const content = Uint8Array.from(text, (one) => one.charCodeAt(0));
      const file = new File([content], called ?? '', { type: 'application/pdf' });
      // The boundary: what the host lays into the page for checks.
      const { phoneScript } = globalThis as unknown as { phoneScript: { answer(name: string, value: unknown): void } };
      phoneScript.answer('chooseMessageFile', [file]);
    },
    [name, bytes.toString('base64')],
  );

/** The network goes when the second part sets out. */
const cutSecondPart = (phone: Phone) =>
  phone.page.evaluate(`{
    const upload = wx.cloud.uploadFile;
    globalThis.partsBegun = 0;
    wx.cloud.uploadFile = (options) => {
      globalThis.partsBegun += 1;
      if (globalThis.partsBegun === 2) postMessage({ phone: { network: 'offline' } }, location.origin);
      return upload(options);
    };
  }`);

const scans: Journey = {
  name: 'a clerk scans a large file in, the network goes in between, nothing that was through is sent again; then he orders, masks and seals',
  async run(court) {
    const at = await caseOf(court, { n: 3 });
    await laid(court, at, {
      name: '起诉状',
      kind: 'pleading',
      bytes: await textPdf(['Complaint']),
      more: { by: at.plaintiff },
    });
    const whole = await heavyPdf(24, 800_000);
    const clerk = await court.phone({ as: 'o-clerk', at: `${INDEX}${of('caseId', at.caseId)}` });
    await clerk.tap('scan');
    await clerk.at('staff-dossier/scan/index');
    await clerk.by('pdf').waitFor();
    await readyPdf(clerk, '第一审卷宗.pdf', whole);
    await cutSecondPart(clerk);
    await clerk.tap('pdf');
    await clerk.tap('privacy-agree');
    await clerk.says('chosen', '一个 PDF');
    await clerk.tap('send');
    await clerk.sees('请选一种');
    await clerk.tap('kind');
    await clerk.tap('picker-confirm');
    await clerk.tap('send');
    await clerk.says('progress', '停下了');
    await clerk.says('sending-message', '传过的不用重传');
    await clerk.settled();
    await clerk.picture('staff-dossier-cut');
    const [half] = await dossierItems.find({ caseId: at.caseId, state: 'receiving' }, { limit: 5 });
    assert.equal(half?.partCount, 1);
    await clerk.page.evaluate(`postMessage({ phone: { network: 'online' } }, location.origin)`);
    await clerk.says('progress', '已经入卷，共 24 页');
    assert.equal(await clerk.page.evaluate('globalThis.partsBegun'), Math.ceil(whole.length / (8 * 1024 * 1024)) + 1);
    const item = await dossierItems.get(half?._id ?? '');
    assert.deepEqual([item?.state, item?.pages, item?.sha256], ['ready', 24, sha256Of(whole)]);

    await clerk.tap('open-item');
    await clerk.at('staff-dossier/item/index');
    await clerk.tap('open-pages');
    await clerk.at('staff-dossier/mask/index');
    await seesPage(clerk);
    await clerk.tap('draw');
    await swipe(clerk.page, await middle(clerk.by('pad')), { x: 90, y: 40 });
    await clerk.says('count', '画了 1 处');
    await clerk.tap('draw');
    await clerk.settled();
    await clerk.picture('staff-dossier-mask');
    await clerk.tap('after');
    await clerk.says('where', '第 2 页');
    await seesPage(clerk);
    const [mask] = (await dossierItems.get(half?._id ?? ''))?.masks ?? [];
    assert.ok(mask && mask.page === 1 && Math.abs(mask.x - 0.5) < 0.02 && mask.w > 0.2 && mask.w < 0.3);
    await clerk.tap('review');
    await clerk.tap('modal-confirm');
    await clerk.says('told', '核对完了');

    await clerk.go({
      as: 'o-clerk',
      at: `staff-dossier/item/index${of('caseId', at.caseId)}&itemId=${encodeURIComponent(half?._id ?? '')}&volume=main`,
    });
    await clerk.tap('begin-seal');
    await clerk.tap('secret-trade');
    await clerk.tap(`examiner-${at.defendant}`);
    await write(clerk, 'seal-reason', '含有客户名单');
    await clerk.tap('save-seal');
    await clerk.says('told', '已经密封');
    await clerk.says('seal', '商业秘密');
    await clerk.go({ as: 'o-clerk', at: `${INDEX}${of('caseId', at.caseId)}` });
    await clerk.says('item-1', '第一审卷宗');
    await clerk.tap('order');
    await clerk.tap('up-1');
    await clerk.says('item-0', '第一审卷宗');
    await clerk.says('item-0', '已密封');
    await clerk.says('item-1', '第 25 页');
    await clerk.healthy();
  },
};

const ends: Journey = {
  name: 'his part in the case ends while a lawyer reads: the next page does not come, and none stays',
  async run(court) {
    const at = await caseOf(court, { n: 4, lawyerFor: 'defendant' });
    await laid(court, at, {
      name: '借条',
      kind: 'evidence',
      bytes: await textPdf(['One', 'Two', 'Three']),
      more: { by: at.plaintiff },
    });
    const readingId = await granted(court, 'o-lawyer', at.caseId);
    const phone = await court.phone({ as: 'o-lawyer', at: `${VOLUMES}${of('requestId', readingId)}` });
    await agrees(phone);
    await phone.tap('item-0');
    await phone.at(READER);
    await turnsTo(phone, '第 1 页，共 3 页');
    await caseMembers.update(`${at.caseId}:o-lawyer`, { to: new Date(court.emulator.clock.now()) });
    await phone.tap('after');
    await phone.says('ended', '身份已经结束');
    await phone.lacks('page-picture');
    await keepsPages(phone, 0);
    await phone.settled();
    await phone.picture('read-dossier-ended');
    await phone.tap('to-request');
    await phone.at(REQUEST);
    await phone.healthy();
    const pages = (await dossierViews.find({ readingId }, { limit: 10 })).map(({ page }) => page);
    assert.deepEqual(pages, [1]);
  },
};

export const READ_DOSSIER: Journey[] = [lawyer, administrative, scans, ends];
