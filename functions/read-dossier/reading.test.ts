/** Reading: asked for, granted, opened, read page by page, ended; what each may see is court/access/dossier.ts's, here it is looked up (DOSS-1..8). */
import { scannedPdf, textPdf } from '../../demo/dossier-files';
import { livingCase } from '../../demo/living-case';
import { documents } from '../../platform/documents/store/document';
import { notifications } from '../../platform/notify';
import { caseEvents, enter } from '../../records/case/event';
import { dossierItems } from '../../records/dossier/item';
import { dossierRequests } from '../../records/dossier/request';
import { dossierViews } from '../../records/dossier/view';
import { darkness, granted, laidDown, seen, startTrial, type Trial } from './trial';

let trial: Trial;
let n = 100;

beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());
beforeEach(() => trial.at('2025-03-04T10:00:00+08:00'));

const another = (wishes: Parameters<typeof livingCase>[0] = {}) => {
  n += 1;
  return livingCase({ n, ...wishes });
};

test('DOSS-3 a party asks, the clerk grants for seven days, and he reads; the form is made, and laid into the file at the end', async () => {
  const of = await another();
  const { itemId } = await laidDown(trial, of);
  const asked = await trial.did('o-defendant', {
    action: 'request',
    caseId: of.caseId,
    purpose: 'trial',
    reason: '准备答辩',
    wanted: '起诉状和证据',
  });
  expect(asked).toMatchObject({ state: 'requested', dueOn: '2025-03-07', can: ['cancel'], hasForm: false });
  expect(asked.number).toMatch(/^阅20250304-[0-9A-F]{8}$/);
  expect(await trial.ask('o-defendant', { action: 'volumes', readingId: asked.readingId })).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED' },
  });
  const { requests } = await trial.did('o-clerk', { action: 'inbox' });
  expect(requests).toContainEqual(expect.objectContaining({ readingId: asked.readingId, can: ['grant', 'refuse'] }));
  const answer = await trial.did('o-clerk', { action: 'grant', readingId: asked.readingId });
  expect(answer).toMatchObject({
    state: 'granted',
    hasForm: true,
    granted: { all: true, until: '2025-03-11T02:00:00.000Z', name: '江书记员' },
  });
  const { items, request } = await trial.did('o-defendant', { action: 'open', readingId: asked.readingId });
  expect(request).toMatchObject({ state: 'viewing' });
  expect(items).toEqual([
    expect.objectContaining({ itemId, name: '应诉通知书', pages: 2, firstPage: 1, masked: true, waits: false }),
  ]);
  const page = await trial.did('o-defendant', { action: 'page', readingId: asked.readingId, itemId, page: 1 });
  expect(page).toMatchObject({ mime: 'image/jpeg', width: 1080, pages: 2, masked: true });
  expect(page.base64.length).toBeLessThan(700 * 1024);
  const told = await notifications.find({ openid: 'o-defendant' }, { limit: 100 });
  expect(told.map(({ text }) => text)).toContainEqual(expect.stringContaining('到 2025年3月11日10时00分 为止'));

  trial.at('2025-03-11T10:00:00+08:00');
  expect(await trial.ask('o-defendant', { action: 'page', readingId: asked.readingId, itemId, page: 1 })).toMatchObject(
    {
      error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('有效期已过') },
    },
  );
  expect(await trial.did('o-defendant', { action: 'get', readingId: asked.readingId })).toMatchObject({
    state: 'expired',
    can: [],
  });
  expect((await trial.sweep()).expired).toBeGreaterThanOrEqual(1);
  expect(await dossierRequests.get(asked.readingId)).toMatchObject({ state: 'expired', endsAt: null });
  const form = await documents.get(`${asked.readingId}:dossierForm:2`);
  expect(form).toMatchObject({ replaces: `${asked.readingId}:dossierForm:1`, state: 'issued' });
  const index = await trial.did('o-clerk', { action: 'courtVolumes', caseId: of.caseId });
  expect(index.items.map(({ kind, pages }) => [kind, pages])).toEqual([
    ['courtPaper', 2],
    ['readingForm', 1],
  ]);
  // Why one side reads is not for the other.
  const other = await granted(trial, of.caseId, 'o-plaintiff');
  expect(await names(other, 'o-plaintiff')).toEqual(['应诉通知书']);
  expect(await names(await granted(trial, of.caseId, 'o-defendant'), 'o-defendant')).toEqual([
    '应诉通知书',
    '阅卷单（王建国）',
  ]);
});

const names = async (readingId: string, openid: string) =>
  (await trial.did(openid, { action: 'volumes', readingId })).items.map(({ name }) => name);
const code = async (openid: string | undefined, event: { action: 'page' } & Record<string, unknown>) => {
  const answer = await trial.ask(openid, event);
  return answer.ok ? 'OK' : answer.error.code;
};

test('DOSS-6 others’ numbers are covered on a court paper, the clerk’s own masks too; in evidence nothing is, unless the judge orders it', async () => {
  const of = await another();
  const paper = await laidDown(trial, of);
  const proof = await laidDown(trial, of, { name: '银行流水', kind: 'evidence', by: of.plaintiff });
  const corner = { x: 0.5, y: 0.5, w: 0.2, h: 0.1, covers: 'othersNumbers' };
  for (const { itemId } of [paper, proof])
    await trial.did('o-clerk', { action: 'maskPage', itemId, page: 1, regions: [corner] });
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  const page = async (itemId: string) => trial.did('o-defendant', { action: 'page', readingId, itemId, page: 1 });
  // Where the phone's first figures stand on the second line, and the clerk's region.
  const numberDark = async (itemId: string) => darkness(await seen(await page(itemId)), 0.205, 0.119, 0.1, 0.012);
  const cornerDark = async (itemId: string) => darkness(await seen(await page(itemId)), 0.55, 0.52, 0.1, 0.05);
  expect(await numberDark(paper.itemId)).toBeGreaterThan(150);
  expect(await cornerDark(paper.itemId)).toBeGreaterThan(150);
  expect(await numberDark(proof.itemId)).toBeLessThan(120);
  expect(await cornerDark(proof.itemId)).toBeLessThan(60);
  expect(await page(proof.itemId)).toMatchObject({ masked: false });

  const order = { action: 'orderMasks', itemId: proof.itemId, ordered: true, reason: '与案件无关的账号' } as const;
  expect(await trial.ask('o-clerk', order)).toMatchObject({ error: { code: 'FORBIDDEN' } });
  await trial.did('o-judge', order);
  expect(await numberDark(proof.itemId)).toBeGreaterThan(150);
  expect(await cornerDark(proof.itemId)).toBeGreaterThan(150);
});

test('DOSS-6 the watermark is all over the page and over each part of it that is asked for larger', async () => {
  const of = await another();
  const { itemId } = await laidDown(trial, of, {}, await textPdf(['Nothing but this line']));
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  const whole = await trial.did('o-defendant', { action: 'page', readingId, itemId, page: 1 });
  const tile = { zoom: 3, x: 2, y: 2 };
  const part = await trial.did('o-defendant', { action: 'page', readingId, itemId, page: 1, tile });
  expect(part).toMatchObject({ width: 1080 });
  for (const image of [whole, part]) {
    const canvas = await seen(image);
    // No strip of a tenth of the page, lying or upright, is without it, and none is dark with it.
    for (let i = 2; i < 10; i += 1) {
      for (const strip of [darkness(canvas, 0, i / 10, 1, 0.1), darkness(canvas, i / 10, 0.2, 0.1, 0.8)]) {
        expect(strip).toBeGreaterThan(0.5);
        expect(strip).toBeLessThan(40);
      }
    }
  }
  expect(
    await trial.ask('o-defendant', { action: 'page', readingId, itemId, page: 1, tile: { zoom: 2, x: 3, y: 0 } }),
  ).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
});

test('DOSS-6, PRIV-5 every page that was shown is noted, the officer’s too; who reads the notes is the case’s officer', async () => {
  const of = await another();
  const { itemId } = await laidDown(trial, of);
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  await trial.did('o-defendant', { action: 'page', readingId, itemId, page: 1 });
  trial.at('2025-03-04T10:00:05+08:00');
  await trial.did('o-defendant', { action: 'page', readingId, itemId, page: 2 });
  await trial.did('o-judge', { action: 'courtPage', itemId, page: 1 });
  const { views } = await trial.did('o-clerk', { action: 'track', caseId: of.caseId });
  expect(views.map(({ name, as, page }) => [name, as, page]).sort()).toEqual([
    ['严法官', 'court', 1],
    ['王建国', 'reader', 1],
    ['王建国', 'reader', 2],
  ]);
  expect(await dossierViews.find({ caseId: of.caseId, readingId }, { limit: 10 })).toContainEqual(
    expect.objectContaining({ rule: 'DOSS-1 DOSS-6', itemName: '应诉通知书' }),
  );
  for (const openid of ['o-enforcement', 'o-archivist', 'o-gz-clerk', 'o-admin'])
    expect((await trial.ask(openid, { action: 'track', caseId: of.caseId })).ok).toBe(false);
});

test('DOSS-6 a scanned court paper is shown once somebody has looked through it for what has to be covered', async () => {
  const of = await another();
  const { itemId } = await laidDown(trial, of, { name: '送达回证' }, await scannedPdf(2, 20_000));
  const evidence = await laidDown(
    trial,
    of,
    { name: '欠条', kind: 'evidence', by: of.plaintiff },
    await scannedPdf(1, 20_000),
  );
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  const { items } = await trial.did('o-defendant', { action: 'open', readingId });
  expect(items.map(({ name, waits }) => [name, waits])).toEqual([
    ['送达回证', true],
    ['欠条', false],
  ]);
  expect(await trial.ask('o-defendant', { action: 'page', readingId, itemId, page: 1 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('核对遮盖') },
  });
  await trial.did('o-defendant', { action: 'page', readingId, itemId: evidence.itemId, page: 1 });
  // The officer, who is to look through it, sees it.
  await trial.did('o-clerk', { action: 'courtPage', itemId, page: 1 });
  await trial.did('o-clerk', { action: 'reviewMasks', itemId });
  await trial.did('o-defendant', { action: 'page', readingId, itemId, page: 1 });
  // How to reach a witness is never found by a machine: evidence waits, too.
  await trial.did('o-clerk', { action: 'correctItem', itemId: evidence.itemId, protectedContacts: true });
  expect(await code('o-defendant', { action: 'page', readingId, itemId: evidence.itemId, page: 1 })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('DOSS-1, DOSS-6, PROG-4, EVID-8 what somebody may not see is not in his index, and leaves no gap in it', async () => {
  const of = await another();
  await laidDown(trial, of, { name: '受理通知书' });
  await laidDown(trial, of, { name: '合议笔录', kind: 'deliberation' });
  const ruling = { judgment: { type: 'ruling', force: 'inForce' } };
  const held = await laidDown(trial, of, { name: '财产保全裁定书', ...ruling, heldBackFor: [of.plaintiff] });
  const own = { handedOver: [{ partyId: of.plaintiff, on: '2025-03-03' }] };
  const unserved = await laidDown(trial, of, { name: '举证通知书', ...own });
  const secret = await laidDown(trial, of, { name: '图纸', kind: 'evidence', by: of.plaintiff });
  await trial.did('o-clerk', {
    action: 'sealItem',
    itemId: secret.itemId,
    secrets: ['trade'],
    examiners: [],
    reason: '商业秘密',
  });
  await laidDown(trial, of, { name: '传票' });
  const his = await granted(trial, of.caseId, 'o-defendant');
  const hers = await granted(trial, of.caseId, 'o-plaintiff');
  expect(await names(his, 'o-defendant')).toEqual(['受理通知书', '传票']);
  expect(await names(hers, 'o-plaintiff')).toEqual(['受理通知书', '财产保全裁定书', '举证通知书', '图纸', '传票']);
  const { items, pages } = await trial.did('o-defendant', { action: 'volumes', readingId: his });
  expect([items.map(({ firstPage }) => firstPage), pages]).toEqual([[1, 3], 4]);
  for (const { itemId } of [held, unserved, secret])
    expect(await code('o-defendant', { action: 'page', readingId: his, itemId, page: 1 })).toBe('NOT_FOUND');

  // Carried out, served, examined: from then on it is there.
  await trial.did('o-clerk', { action: 'releaseItem', itemId: held.itemId, reason: '保全已经执行' });
  const both = [of.plaintiff, of.defendant].map((partyId) => ({ partyId, on: '2025-03-04' }));
  await trial.did('o-clerk', { action: 'correctItem', itemId: unserved.itemId, handedOver: both });
  await trial.did('o-clerk', {
    action: 'sealItem',
    itemId: secret.itemId,
    secrets: ['trade'],
    examiners: [of.defendant],
    reason: '被告须质证',
  });
  expect(await names(his, 'o-defendant')).toEqual(['受理通知书', '财产保全裁定书', '举证通知书', '图纸', '传票']);
  const { items: court } = await trial.did('o-judge', {
    action: 'courtVolumes',
    caseId: of.caseId,
    volume: 'internal',
  });
  expect(court.map(({ name }) => name)).toEqual(['合议笔录']);
});

test('PROG-4 a paper that the case itself holds back is released with the case’s entry, and by nothing else', async () => {
  const of = await another();
  const documentId = `${of.caseId}:hidden:1`;
  await enter({
    key: 'preservation:1',
    caseId: of.caseId,
    courtId: 'yuyao',
    kind: 'preservation',
    at: new Date('2025-03-03T10:00:00+08:00'),
    title: '财产保全',
    text: '裁定准许保全。',
    by: of.plaintiff,
    about: { documentId },
    embargo: { applicants: [of.plaintiff] },
  });
  const item = await laidDown(trial, of, { name: '保全裁定书', heldBackFor: [of.plaintiff] });
  await dossierItems.update(item.itemId, { 'embargo.eventId': `${of.caseId}:preservation:1` });
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  expect(await names(readingId, 'o-defendant')).toEqual([]);
  expect(await trial.ask('o-clerk', { action: 'releaseItem', itemId: item.itemId, reason: '解除' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('在案件里登记') },
  });
  await caseEvents.update(`${of.caseId}:preservation:1`, {
    'embargo.releasedAt': Date.parse('2025-03-04T09:00:00+08:00'),
  });
  expect(await names(readingId, 'o-defendant')).toEqual(['保全裁定书']);
});
