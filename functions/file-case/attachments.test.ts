import { createHash, randomUUID } from 'node:crypto';
import { sdkApp } from '../../platform/database';
import { attachments } from '../../records/filing/attachment';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
let filingId: string;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());
beforeEach(async () => {
  ({ filingId } = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT }));
});

const PDF = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_300_000, 'x')]);
/** As a phone does: into the folder of its person. */
const upload = async (bytes: Buffer, name = '借条.pdf', openid = 'o-plaintiff') =>
  (await sdkApp().uploadFile({ cloudPath: `uploads/${openid}/${randomUUID()}/${name}`, fileContent: bytes })).fileID;
/** Paths of the court's copies for this filing, as the storage has them. */
const copies = () =>
  [...(trial.emulator.store.collections.get('__storage')?.docs.keys() ?? [])].filter((path) =>
    path.includes(`/filings/${filingId}/`),
  );
type Attached = { attachmentId: string; sha256: string; size: number; base64: string; next: number | null };
const attach = (fileId: string, extra: object = {}) =>
  trial.call<Attached>('file-case', 'o-plaintiff', { action: 'attach', filingId, fileId, name: '借条', ...extra });
const must = (openid: string, event: Record<string, unknown>) => trial.must<Attached>('file-case', openid, event);

test('EVID-6 an insert that comes twice leaves the copies that its document points to', async () => {
  const fileId = await upload(PDF);
  trial.emulator.faults.add({
    match: { action: 'database.insertDocument', collection: 'attachments' },
    fault: 'twice',
    times: 1,
  });
  const { attachmentId, sha256 } = await must('o-plaintiff', { action: 'attach', filingId, fileId, name: '借条' });
  expect(copies()).toHaveLength(1);
  expect(await must('o-plaintiff', { action: 'readAttachment', attachmentId })).toMatchObject({ sha256 });
});

test('EVID-6 an attachment has type by content, size and hash; what is read back is what was handed in', async () => {
  expect(await attach(await upload(PDF))).toMatchObject({
    ok: true,
    data: { mime: 'application/pdf', size: PDF.length, sha256: createHash('sha256').update(PDF).digest('hex') },
  });
  const { attachments: list } = await trial.must<{ attachments: Attached[] }>('file-case', 'o-plaintiff', {
    action: 'attachments',
    filingId,
  });
  const attachmentId = list[0]?.attachmentId;
  const parts: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const part: Attached = await must('o-plaintiff', { action: 'readAttachment', attachmentId, offset });
    parts.push(Buffer.from(part.base64, 'base64'));
    offset = part.next;
  }
  expect(parts).toHaveLength(3);
  expect(Buffer.concat(parts).equals(PDF)).toBe(true);
});

test('who asks is told where he may upload: his own folder', async () => {
  const list = { action: 'attachments', filingId };
  expect(await must('o-plaintiff', list)).toMatchObject({ uploadFolder: 'uploads/o-plaintiff/' });
  await trial.file('o-plaintiff', { action: 'submit', filingId, version: 1 });
  expect(await must('o-filing-judge', list)).toMatchObject({ uploadFolder: 'uploads/o-filing-judge/' });
});

test('EVID-6 the court’s copy stays when the upload is overwritten or deleted', async () => {
  const fileId = await upload(PDF);
  await attach(fileId);
  await sdkApp().deleteFile({ fileList: [fileId] });
  const [attachment] = await attachments.find({ filingId }, { limit: 1 });
  expect(attachment?.parts[0]?.fileId).toContain('/courts/yuyao/filings/');
  expect(await must('o-plaintiff', { action: 'readAttachment', attachmentId: attachment?._id })).toMatchObject({
    size: PDF.length,
  });
});

test('EVID-6 a copy that no longer has its hash is never shown', async () => {
  await attach(await upload(PDF));
  const [attachment] = await attachments.find({ filingId }, { limit: 1 });
  const parts = attachment?.parts.map((part) => ({ ...part, sha256: '0'.repeat(64) }));
  await attachments.update(attachment?._id ?? '', { parts });
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
  expect(
    await trial.call('file-case', 'o-plaintiff', { action: 'readAttachment', attachmentId: attachment?._id }),
  ).toMatchObject({ ok: false, error: { code: 'INTERNAL' } });
  jest.restoreAllMocks();
});

test.each([
  ['that is not what it says', Buffer.from('<script>alert(1)</script>'), '格式不支持'],
  ['that is empty', Buffer.alloc(0), '文件是空的'],
  ['over 20 MB', Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(20 * 1024 * 1024)]), '超过 20 MB'],
])('a file %s is refused, and no copy of it stays', async (_what, bytes, reason) => {
  expect(await attach(await upload(bytes))).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { fileId: reason } },
  });
  expect(await attachments.count({ filingId })).toBe(0);
  expect(copies()).toEqual([]);
});

test('EVID-6 a large file comes in parts, and is one file with one hash', async () => {
  const sent = [PDF, Buffer.alloc(700_000, 'y'), Buffer.from('end')];
  const parts = await Promise.all(sent.map((bytes, i) => upload(bytes, `part-${i}`)));
  const attached = await must('o-plaintiff', { action: 'attach', filingId, parts, name: '录像' });
  const whole = Buffer.concat(sent);
  expect(attached).toMatchObject({ size: whole.length, sha256: createHash('sha256').update(whole).digest('hex') });
  expect(copies()).toHaveLength(3);
  const { attachmentId } = attached;
  const pieces: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: Attached = await must('o-plaintiff', { action: 'readAttachment', attachmentId, offset });
    pieces.push(Buffer.from(piece.base64, 'base64'));
    offset = piece.next;
  }
  expect(Buffer.concat(pieces).equals(whole)).toBe(true);
  expect(await must('o-plaintiff', { action: 'readAttachment', attachmentId, offset: whole.length })).toMatchObject({
    base64: '',
    next: null,
  });
});

test('of a file whose parts are not all there, or one of which is empty, nothing is kept', async () => {
  const first = await upload(PDF, 'part-0');
  const missing = 'cloud://local-env.bucket/uploads/o-plaintiff/gone';
  for (const [parts, code] of [
    [[first, missing], 'NOT_FOUND'],
    [[first, await upload(Buffer.alloc(0), 'part-1')], 'INVALID_INPUT'],
    [[], 'INVALID_INPUT'],
  ] as const)
    expect(await trial.ask('o-plaintiff', { action: 'attach', filingId, parts, name: '录像' })).toMatchObject({
      error: { code },
    });
  expect(await attach(first, { parts: [first] })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await attachments.count({ filingId })).toBe(0);
  expect(copies()).toEqual([]);
});

test('another person’s upload, a file of the court and a missing one are not found', async () => {
  await attach(await upload(PDF));
  const [kept] = await attachments.find({ filingId }, { limit: 1 });
  for (const fileId of [
    await upload(PDF, 'a.pdf', 'o-defendant'),
    kept?.parts[0]?.fileId ?? '',
    'cloud://local-env.bucket/uploads/o-plaintiff/../o-defendant/a.pdf',
    'cloud://local-env.bucket/uploads/o-plaintiff/nothing.pdf',
    'nonsense',
  ])
    expect(await attach(fileId)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
});

test('sent again with the same requestId, or five times at once, it is one attachment', async () => {
  const [fileId, requestId] = [await upload(PDF), randomUUID()];
  const answers = await Promise.all(Array.from({ length: 5 }, () => attach(fileId, { requestId })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await attachments.count({ filingId })).toBe(1);
  expect(copies()).toHaveLength(1);
});

test('40 attachments are kept, and seen by the judge of the court once submitted, by nobody else', async () => {
  const files = await Promise.all(Array.from({ length: 40 }, (_, i) => upload(Buffer.from(`%PDF-1.7 ${i}`))));
  for (const fileId of files) expect(await attach(fileId)).toMatchObject({ ok: true });
  const list = { action: 'attachments', filingId };
  expect(await trial.ask('o-filing-judge', list)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  await trial.file('o-plaintiff', { action: 'submit', filingId, version: 1 });
  const seen = await trial.must<{ attachments: Attached[] }>('file-case', 'o-filing-judge', list);
  expect(seen.attachments).toHaveLength(40);
  for (const openid of ['o-defendant', 'o-gz-filing-judge']) {
    expect(await trial.ask(openid, list)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(
      await trial.ask(openid, { action: 'readAttachment', attachmentId: seen.attachments[0]?.attachmentId }),
    ).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  }
  expect(await attach(files[0] ?? '')).toMatchObject({ ok: false, error: { code: 'PRECONDITION_FAILED' } });
});
