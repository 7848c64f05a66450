import { createHash } from 'node:crypto';
import { paragraph } from '../../../court/documents/paper';
import { type CourtCloud, startCourt } from '../../../demo/court-cloud';
import { sdkApp } from '../../database';
import { demoSeal, type SealGateway } from '../../gateways/seal';
import { pathOf, readFile } from '../../storage';
import { documents } from './document';
import { issuePaper } from './issue';
import { listPapers } from './list';
import { PIECE_BYTES, readPaper } from './read';
import { AT, notice, order, somebody } from './trial';

let court: CourtCloud;

beforeAll(async () => {
  court = await startCourt({});
});
afterAll(() => court.stop());
afterEach(() => jest.restoreAllMocks());

test('a paper is made, sealed, kept and entered; asked for again it is the same document', async () => {
  const first = await issuePaper(order('filing-1:correctionNotice:1'));
  expect(first).toMatchObject({
    kind: 'correctionNotice',
    courtId: 'yuyao',
    filingId: 'filing-1',
    caseId: null,
    title: '补正通知书',
    template: 1,
    version: 1,
    state: 'issued',
    sealed: { by: 'o-filing-judge', at: AT, serial: expect.stringMatching(/^演示-[0-9A-F]{16}$/) },
  });
  expect(await issuePaper(order('filing-1:correctionNotice:1'))).toEqual(first);
  expect(await documents.get(first._id)).toEqual(first);
  const bytes = await readFile(first.fileId);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.sha256);
  expect(bytes.length).toBe(first.bytes);
  expect(first.contentSha256).not.toBe(first.sha256);
});

test('EVID-6 files lie where no client may read or write, under names nobody can guess', async () => {
  const { fileId } = await issuePaper(order('guess:1'));
  expect(pathOf(fileId)).toMatch(/^documents\/yuyao\/[0-9a-f-]{36}\.pdf$/);
});

test('the same id for another paper is refused', async () => {
  await issuePaper(order('taken:1'));
  const other = order('taken:1', { paper: { ...notice(), kind: 'returnNotice' } });
  await expect(issuePaper(other)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('SERVE-11 a corrected paper replaces the older one, which stays', async () => {
  const first = await issuePaper(order('notice:1'));
  const second = await issuePaper(
    order('notice:2', { paper: notice('请补交户口簿。'), version: 2, replaces: 'notice:1' }),
  );
  expect(second).toMatchObject({ version: 2, replaces: 'notice:1', replacedBy: null });
  expect(await documents.get('notice:1')).toEqual({ ...first, replacedBy: 'notice:2' });
  expect((await readPaper(first, 0)).sha256).toBe(first.sha256);
});

test('without the seal service nothing is issued, and asking again goes on', async () => {
  const silent: SealGateway = { seal: () => Promise.reject(new Error('no answer')) };
  const asked = order('silent:1', { recipient: null });
  await expect(issuePaper({ ...asked, seal: { ...asked.seal, gateway: silent } })).rejects.toMatchObject({
    code: 'UPSTREAM_FAILED',
    message: expect.stringContaining('再点一次'),
  });
  expect(await documents.get('silent:1')).toBeUndefined();
  expect(await issuePaper({ ...asked, seal: { ...asked.seal, gateway: demoSeal } })).toMatchObject({ state: 'issued' });
});

test('a character that cannot be shown stops the paper, is named, and leaves nothing', async () => {
  await expect(issuePaper(order('odd:1', { paper: notice('收到\u{e000}某的材料。') }))).rejects.toMatchObject({
    code: 'PRECONDITION_FAILED',
    message: expect.stringContaining('U+E000'),
  });
  expect(await documents.get('odd:1')).toBeUndefined();
});

test('a paper is read in pieces of less than 700 KB', async () => {
  const issued = await issuePaper(order('pieces:1'));
  const large = Buffer.alloc(2 * PIECE_BYTES + 7, 5);
  const { fileID } = await sdkApp().uploadFile({ cloudPath: 'documents/yuyao/large.pdf', fileContent: large });
  const kept = {
    ...issued,
    fileId: fileID,
    bytes: large.length,
    sha256: createHash('sha256').update(large).digest('hex'),
  };
  const read: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const { piece, next, bytes } = await readPaper(kept, offset);
    expect(piece.length).toBeLessThan(700_000);
    expect(bytes).toBe(large.length);
    read.push(Buffer.from(piece, 'base64'));
    offset = next;
  }
  expect(Buffer.concat(read).equals(large)).toBe(true);
  expect(read).toHaveLength(3);
  for (const offset of [-1, large.length, 0.5])
    await expect(readPaper(kept, offset)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('EVID-6 SIGN-3 a file that is not what was issued is not shown, and an alarm is raised', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const issued = await issuePaper(order('changed:1'));
  const bytes = await readFile(issued.fileId);
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  await sdkApp().uploadFile({ cloudPath: pathOf(issued.fileId) ?? '', fileContent: bytes });
  await expect(readPaper(issued, 0)).rejects.toMatchObject({ code: 'PRECONDITION_FAILED' });
  expect(said.mock.calls.join()).toContain('document-changed');
  expect(said.mock.calls.join()).toContain('changed:1');
  expect(await documents.get('changed:1')).toEqual(issued);
});

const unsealed = { ...notice(), blocks: [paragraph('请补交身份证复印件。')] };

test('SIGN-4 what has a place for the seal is not issued without it, and what has none bears none', async () => {
  await expect(issuePaper({ ...order('bare:1'), seal: undefined })).rejects.toThrow('lacks an order to seal');
  await expect(issuePaper(order('bare:1', { paper: unsealed }))).rejects.toThrow('has no place for the seal');
  expect(await documents.get('bare:1')).toBeUndefined();
});

test('papers are listed by filing, case and recipient, the newest first, page after page', async () => {
  for (let i = 0; i < 52; i += 1)
    await issuePaper({
      ...order(`list:${i}`, {
        filingId: 'filing-list',
        caseId: 'case-list',
        recipient: somebody('o-lawyer'),
        at: new Date(AT.getTime() + i * 1000),
        paper: unsealed,
      }),
      seal: undefined,
    });
  for (const whose of [{ filingId: 'filing-list' }, { caseId: 'case-list' }, { recipient: somebody('o-lawyer') }]) {
    const first = await listPapers(whose);
    expect(first.items.map(({ _id }) => _id)).toEqual(Array.from({ length: 50 }, (_, i) => `list:${51 - i}`));
    const second = await listPapers(whose, first.next ?? '');
    expect(second.items.map(({ _id }) => _id)).toEqual(['list:1', 'list:0']);
    expect(second.next).toBeNull();
  }
});
