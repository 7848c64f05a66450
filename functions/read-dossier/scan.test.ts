/** Laying down: PDFs and pictures, in parts, of any size; what cannot be read is refused in plain words, and nothing of it stays. */
import { randomUUID } from 'node:crypto';
import { attachedPdf, heavyPdf, photo, scannedPdf, textPdf } from '../../demo/dossier-files';
import { type LivingCase, livingCase } from '../../demo/living-case';
import { PAPER_SAMPLES } from '../../demo/paper-samples';
import { sha256Of } from '../../platform/digest';
import { documents } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { readFile } from '../../platform/storage';
import { dossierItems } from '../../records/dossier/item';
import { dossierPieces } from '../../records/dossier/piece';
import { attachments } from '../../records/filing/attachment';
import { services } from '../../records/service/service';
import { darkness, granted, laidDown, seen, startTrial, type Trial, upload } from './trial';

let trial: Trial;
let n = 300;

beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const another = (wishes: Parameters<typeof livingCase>[0] = {}): Promise<LivingCase> => {
  n += 1;
  return livingCase({ n, ...wishes });
};

const scan = (caseId: string, fileIds: string[], more: Record<string, unknown> = {}) =>
  ({ action: 'scanIn', caseId, name: '材料', kind: 'evidence', fileIds, ...more }) as const;

const courtPage = (itemId: string, page: number, more: Record<string, unknown> = {}) =>
  trial.did('o-judge', { action: 'courtPage', itemId, page, ...more });

/** As old office programs wrote it: 宋体 is named, and not contained. */
function withoutFonts(hex: string): Buffer {
  const text = `BT /F1 40 Tf 60 700 Td <${hex}> Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>\nstream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R/DW 1000>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  let file = '%PDF-1.4\n';
  const at = objects.map((object, i) => {
    const here = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(here).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.join('')}`;
  return Buffer.from(
    `${file}${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}

test('a PDF that is broken, locked or empty, an empty file, a film, a HEIC and a mixture are refused in plain words; nothing of them stays', async () => {
  const { caseId } = await another();
  const pdf = await textPdf(['One']);
  const jpg = photo();
  const heic = Buffer.concat([Buffer.alloc(4), Buffer.from('ftypheic'), Buffer.alloc(40)]);
  const cases: [string, Buffer[], string][] = [
    ['torn', [pdf.subarray(0, 200)], '已经损坏'],
    ['noise', [Buffer.from('%PDF-1.7\nnothing of the kind')], '已经损坏'],
    ['locked', [await textPdf(['One'], 'secret')], '加了密码'],
    ['no page', [await textPdf([])], '一页也没有'],
    ['nothing', [Buffer.alloc(0)], '是空的'],
    ['text', [Buffer.from('hello')], '只收 PDF 和照片'],
    ['heic', [heic], 'HEIC'],
    ['torn picture', [jpg.subarray(0, 300)], '打不开'],
    ['mixture', [jpg, pdf], '不能两种混着传'],
  ];
  for (const [what, parts, words] of cases) {
    const answer = await trial.ask('o-clerk', scan(caseId, await Promise.all(parts.map((part) => upload(part)))));
    expect([what, answer]).toEqual([
      what,
      { ok: false, error: expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringContaining(words) }) },
    ]);
  }
  expect(await dossierItems.count({ caseId })).toBe(0);
  const others = await upload(pdf, 'o-judge');
  for (const fileId of [others, 'cloud://local-env.bucket/uploads/o-clerk/nothing'])
    expect(await trial.ask('o-clerk', scan(caseId, [fileId]))).toMatchObject({ error: { code: 'NOT_FOUND' } });
});

test('a large file comes in parts, a cut only costs the part under way, and the whole is what was scanned', async () => {
  const { caseId } = await another();
  const whole = await heavyPdf(18, 400_000);
  const size = Math.ceil(whole.length / 5);
  const parts = Array.from({ length: 5 }, (_, i) => whole.subarray(i * size, (i + 1) * size));
  const ids = await Promise.all(parts.map((part) => upload(part)));
  const first = await trial.did('o-clerk', scan(caseId, ids.slice(0, 2), { more: true }));
  expect(first).toMatchObject({ state: 'receiving', partCount: 2, pages: 0 });
  const add = { action: 'addParts', itemId: first.itemId, from: 2, fileIds: ids.slice(2, 4), more: true } as const;
  const requestId = randomUUID();
  await trial.did('o-clerk', { ...add, requestId });
  // The phone did not hear the answer, and asks again; another phone counts wrong.
  expect(await trial.did('o-clerk', { ...add, requestId })).toMatchObject({ partCount: 4 });
  expect(await trial.ask('o-clerk', add)).toMatchObject({ error: { code: 'CONFLICT', fields: { from: '4' } } });
  expect(await trial.ask('o-clerk', { action: 'prepare', itemId: first.itemId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  let item = await trial.did('o-clerk', { ...add, from: 4, fileIds: ids.slice(4), more: false });
  while (item.state === 'preparing') item = await trial.did('o-clerk', { action: 'prepare', itemId: item.itemId });
  expect(item).toMatchObject({ state: 'ready', pages: 18, prepared: 18 });
  expect(await dossierItems.get(item.itemId)).toMatchObject({ sha256: sha256Of(whole), size: whole.length });
  const pieces = await dossierPieces.find({ itemId: item.itemId }, { orderBy: [['from', 'asc']], limit: 100 });
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.flatMap(({ pages }) => pages)).toHaveLength(18);
  expect((await courtPage(item.itemId, 18)).base64.length).toBeGreaterThan(10_000);
});

test('the call that brings the last part of a large file only closes it: a phone has its answer in time, and the next call begins with the pages', async () => {
  const { caseId } = await another();
  const whole = await attachedPdf(31 * 1024 * 1024);
  const half = Math.ceil(whole.length / 2);
  const [first, last] = await Promise.all([upload(whole.subarray(0, half)), upload(whole.subarray(half))]);
  const begun = await trial.did('o-clerk', scan(caseId, [first], { more: true }));
  const closed = await trial.did('o-clerk', { action: 'addParts', itemId: begun.itemId, from: 1, fileIds: [last] });
  expect(closed).toMatchObject({ state: 'preparing', partCount: 2, prepared: 0 });
  expect(await dossierItems.get(begun.itemId)).toMatchObject({ sha256: sha256Of(whole) });
  expect(await trial.did('o-clerk', { action: 'prepare', itemId: begun.itemId })).toMatchObject({
    state: 'ready',
    pages: 1,
  });
});

test('page 317 of 500 needs no other piece than its own, and is the page it says', async () => {
  const of = await another();
  const item = await laidDown(trial, of, { kind: 'evidence' }, await scannedPdf(500, 15_000));
  let ready = item;
  while (ready.state === 'preparing') ready = await trial.did('o-clerk', { action: 'prepare', itemId: item.itemId });
  expect(ready.pages).toBe(500);
  const [piece] = await dossierPieces.find({ itemId: item.itemId, from: 301 }, { limit: 1 });
  expect(piece?.pages).toHaveLength(20);
  expect(piece?.size).toBeLessThan(200_000);
  const shown = await courtPage(item.itemId, 317);
  const [other, same] = [await courtPage(item.itemId, 318), await courtPage(item.itemId, 317)];
  // Its number stands above: another page looks otherwise there, the same one alike.
  const head = async (one: { base64: string }) =>
    (await seen(one)).getContext('2d').getImageData(100, 80, 250, 60).data;
  const differs = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
    a.filter((value, i) => Math.abs(value - (b[i] ?? 0)) > 60).length;
  expect(differs(await head(shown), await head(other))).toBeGreaterThan(100);
  expect(differs(await head(shown), await head(same))).toBeLessThan(100);
});

test('EVID-6 pages are made anew where their kept picture is gone or altered, and refused where the file itself is', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const of = await another();
  const { itemId } = await laidDown(trial, of, {}, await textPdf(['Kept']));
  await courtPage(itemId, 1);
  const [piece] = await dossierPieces.find({ itemId }, { limit: 1 });
  const kept = piece?.images.p1;
  expect(kept && sha256Of(await readFile(kept.fileId))).toBe(kept?.sha256);
  await dossierPieces.update(piece?._id ?? '', { 'images.p1.sha256': '0'.repeat(64) });
  await courtPage(itemId, 1);
  const other = await laidDown(trial, of, {}, await textPdf(['Altered']));
  await dossierPieces.update(`${other.itemId}:1`, { sha256: '0'.repeat(64) });
  expect(await trial.ask('o-judge', { action: 'courtPage', itemId: other.itemId, page: 1 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('与收到时不一致') },
  });
  expect(said.mock.calls.flat().join()).toContain('dossier-changed');
  said.mockRestore();
});

test('a photo stands upright, and where it was taken is not passed on', async () => {
  const of = await another();
  const jpg = photo();
  expect(jpg.includes(Buffer.from('Exif'))).toBe(true);
  const { itemId } = await laidDown(trial, of, { kind: 'evidence' }, jpg);
  const shown = await courtPage(itemId, 1);
  expect(Buffer.from(shown.base64, 'base64').includes(Buffer.from('Exif'))).toBe(false);
  expect(shown.height).toBeGreaterThan(shown.width);
  const canvas = await seen(shown);
  const colour = (y: number) => [
    ...canvas.getContext('2d').getImageData(canvas.width / 2, y * canvas.height, 1, 1).data,
  ];
  const [above = [], below = []] = [colour(0.2), colour(0.8)];
  expect(above[0]).toBeGreaterThan((above[2] ?? 0) + 60);
  expect(below[2]).toBeGreaterThan((below[0] ?? 0) + 60);
});

test('a page that says it is turned is shown turned; Chinese without its font is drawn in another and not left out', async () => {
  const of = await another();
  const turned = await laidDown(trial, of, { kind: 'evidence' }, await scannedPdf(1, 15_000, 90));
  const shown = await courtPage(turned.itemId, 1);
  expect(shown.width / shown.height).toBeCloseTo(842 / 595, 1);
  // 原告陈䶮喆
  const { itemId } = await laidDown(trial, of, { kind: 'evidence' }, withoutFonts('539F544A96484DAE5586'));
  const canvas = await seen(await courtPage(itemId, 1));
  for (let i = 0; i < 5; i += 1) expect(darkness(canvas, 0.1 + i * 0.067, 0.12, 0.06, 0.05)).toBeGreaterThan(25);
});

test('the court’s papers and what was handed in with the filing are entered by their own bytes, once; services are looked up', async () => {
  const of = await another();
  const at = new Date('2025-03-03T10:00:00+08:00');
  const paper = PAPER_SAMPLES['address-confirmation'];
  if (!paper) throw new Error('no sample');
  const documentId = `${of.caseId}:addressConfirmation:1`;
  await issuePaper({ documentId, paper, courtId: 'yuyao', caseId: of.caseId, recipient: null, at });
  const pdf = await textPdf(['Receipt']);
  const fileId = await upload(pdf);
  const attachment = {
    _id: `${of.filingId}:a1`,
    filingId: of.filingId,
    courtId: 'yuyao',
    name: '转账凭证.pdf',
    type: 'pdf' as const,
    size: pdf.length,
    sha256: sha256Of(pdf),
    parts: [{ fileId, size: pdf.length, sha256: sha256Of(pdf) }],
    evidenceId: 'e1',
    at,
    act: 'act',
  };
  await attachments.insert(attachment);
  await attachments.insert({ ...attachment, _id: `${of.filingId}:a2`, name: '通话录音.mp3', type: 'mp3' });
  const list = async () => (await trial.did('o-clerk', { action: 'toEnter', caseId: of.caseId })).sources;
  expect((await list()).map(({ source, kind, not }) => [source, kind, not !== null])).toEqual([
    ['document', 'courtPaper', false],
    ['attachment', 'evidence', false],
    ['attachment', 'evidence', true],
  ]);
  const enter = (source: string, id: string, more = {}) =>
    ({ action: 'enter', caseId: of.caseId, source, id, ...more }) as const;
  const entered = await trial.did('o-clerk', enter('document', documentId));
  expect(entered).toMatchObject({ name: '送达地址确认书', kind: 'courtPaper', state: 'ready', pages: 2, reached: [] });
  expect(await trial.ask('o-clerk', enter('document', documentId))).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await trial.ask('o-clerk', enter('document', `${of.caseId}:nothing`))).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await trial.ask('o-clerk', enter('attachment', `${of.filingId}:a2`))).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  await trial.did('o-clerk', enter('attachment', attachment._id, { by: of.plaintiff, servedWith: documentId }));
  expect((await list()).map(({ id }) => id)).toEqual([`${of.filingId}:a2`]);

  // SERVE: as it takes effect on him, it is there for him; what was served with it, too.
  const readingId = await granted(trial, of.caseId, 'o-defendant');
  const names = async () =>
    (await trial.did('o-defendant', { action: 'volumes', readingId })).items.map(({ name }) => name);
  expect(await names()).toEqual([]);
  const document = await documents.get(documentId);
  const serviceId = `${documentId}:${of.defendant}`;
  await services.insert({
    _id: serviceId,
    caseId: of.caseId,
    caseNo: of.caseNo,
    courtId: 'yuyao',
    documentId,
    title: '送达地址确认书',
    sha256: document?.sha256 ?? '',
    document: 'notice',
    partyId: of.defendant,
    partyName: '王建国',
    recipients: [],
    state: 'arrived',
    lastAct: 'act',
    consentRef: null,
    channels: [],
    others: [],
    sentAt: at,
    sentBy: null,
    proofBy: null,
    effectiveAt: null,
    effectiveOn: null,
    rule: null,
    openedAt: {},
    paper: null,
    dispute: null,
    notice: null,
    correctedBy: null,
    corrections: [],
    certificateId: null,
    starts: [],
    listKey: `${at.toISOString()}:${serviceId}`,
  });
  expect(await names()).toEqual([]);
  await services.update(serviceId, { effectiveAt: at, state: 'served' });
  expect(await names()).toEqual(['送达地址确认书', '转账凭证.pdf']);
  // PRIV-4: of the form the other side's phone and house are covered.
  const page = await trial.did('o-defendant', { action: 'page', readingId, itemId: entered.itemId, page: 2 });
  const canvas = await seen(page);
  expect(page.masked).toBe(true);
  expect(darkness(canvas, 0.34, 0.24, 0.07, 0.01)).toBeGreaterThan(150);
  expect(darkness(canvas, 0.64, 0.205, 0.1, 0.01)).toBeGreaterThan(150);
});

test('two clerks who order at once: each sees where it came, and one who moved what another has just moved is told so', async () => {
  const of = await another();
  const ids: string[] = [];
  for (const name of ['甲', '乙', '丙', '丁']) ids.push((await laidDown(trial, of, { name, kind: 'evidence' })).itemId);
  const place = (i: number, after: number | null) =>
    ({ action: 'placeItem', itemId: ids[i], after: after === null ? null : ids[after] }) as const;
  const order = async () =>
    (await trial.did('o-clerk', { action: 'courtVolumes', caseId: of.caseId })).items.map(({ name }) => name).join('');
  expect((await trial.did('o-clerk', place(3, 0))).order).toEqual([0, 3, 1, 2].map((i) => ids[i]));
  expect(await order()).toBe('甲丁乙丙');
  await Promise.all([trial.did('o-clerk', place(2, null)), trial.did('o-judge', place(1, null))]);
  expect(['丙乙甲丁', '乙丙甲丁']).toContain(await order());
  const both = await Promise.all([trial.ask('o-clerk', place(0, null)), trial.ask('o-judge', place(0, 3))]);
  const codes = both.map((answer) => (answer.ok ? 'OK' : answer.error.code)).sort();
  expect([
    ['CONFLICT', 'OK'],
    ['OK', 'OK'],
  ]).toContainEqual(codes);
  expect([...(await order())].sort().join('')).toBe([...'甲乙丙丁'].sort().join(''));
  // Again and again into the same gap: room is made when there is none.
  for (let i = 0; i < 70; i += 1) await trial.did('o-clerk', place(i % 2, 3));
  expect(await order()).toMatch(/丁(?:甲乙|乙甲)/);
  await trial.did('o-clerk', { action: 'takeOut', itemId: ids[2] ?? '', reason: '扫错了' });
  expect(await order()).not.toContain('丙');
});
