/** Attachments: in parts, up to 200, the court's own copies, unchanged once received (EVID-6). */
import { createHash, randomUUID } from 'node:crypto';
import { rawUploads } from '../../platform/raw-uploads';
import { filesOf } from '../../records/paper/file';
import { casePapers } from '../../records/paper/paper';
import { PDF, startTrial, type Trial } from './trial';

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
});
afterAll(() => trial.stop());

const me = 'o-defendant';

async function drafted() {
  const of = await trial.living();
  return { of, paperId: await trial.draft(me, of.caseId, 'evidence', { items: [{ name: '借条' }] }) };
}

test('EVID-6 a large file comes in parts, is hashed as a whole, and is read back piece by piece', async () => {
  const { paperId } = await drafted();
  const parts = [Buffer.concat([PDF, Buffer.alloc(700_000, 1)]), Buffer.alloc(300_000, 2)];
  const fileIds = [];
  for (const part of parts) fileIds.push(await trial.upload(me, part));
  const file = await trial.did(me, { action: 'attach', paperId, name: '卷宗.pdf', fileIds });
  const whole = Buffer.concat(parts);
  expect(file).toMatchObject({ size: whole.length, sha256: createHash('sha256').update(whole).digest('hex') });
  const read: Buffer[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const piece: { base64: string; next: number | null } = await trial.did(me, {
      action: 'readFile',
      fileId: file.fileId,
      offset,
    });
    read.push(Buffer.from(piece.base64, 'base64'));
    offset = piece.next;
  }
  expect(Buffer.concat(read).equals(whole)).toBe(true);
});

test('the same request adds one file; another person’s upload, and what is no document, are refused, and leave nothing', async () => {
  const { paperId } = await drafted();
  const fileIds = [await trial.upload(me)];
  const attaching = { action: 'attach' as const, paperId, name: '借条.pdf', fileIds, requestId: randomUUID() };
  const [one, other] = [await trial.did(me, attaching), await trial.did(me, attaching)];
  expect(other.fileId).toBe(one.fileId);
  const foreign = [await trial.upload('o-plaintiff')];
  expect(await trial.ask(me, { action: 'attach', paperId, name: 'x', fileIds: foreign })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  const program = [await trial.upload(me, Buffer.from('MZ not a document'))];
  expect(await trial.ask(me, { action: 'attach', paperId, name: 'x.pdf', fileIds: program })).toMatchObject({
    error: { code: 'INVALID_INPUT' },
  });
  expect((await filesOf(paperId)).map(({ _id }) => _id)).toEqual([one.fileId]);
  expect((await casePapers.get(paperId))?.files).toBe(1);
});

test('200 files and no more, also where two phones add the last ones at once', async () => {
  const { paperId } = await drafted();
  await casePapers.update(paperId, { files: 198 });
  const uploads = await Promise.all(Array.from({ length: 5 }, () => trial.upload(me)));
  const all = await Promise.all(
    uploads.map((fileId) => trial.ask(me, { action: 'attach', paperId, name: '证据.pdf', fileIds: [fileId] })),
  );
  expect(all.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await filesOf(paperId)).toHaveLength(2);
  expect((await casePapers.get(paperId))?.files).toBe(200);
});

test('EVID-6 taken out of a draft it is gone, its bytes are swept; of what was received nothing is', async () => {
  const { of, paperId } = await drafted();
  const file = await trial.did(me, { action: 'attach', paperId, name: '借条.pdf', fileIds: [await trial.upload(me)] });
  const [kept] = await filesOf(paperId);
  await trial.did(me, { action: 'detach', fileId: file.fileId });
  expect(await filesOf(paperId)).toEqual([]);
  const swept = (await rawUploads.find({}, { orderBy: [['at', 'asc']], limit: 1000 })).flatMap(
    ({ fileIds }) => fileIds,
  );
  expect(swept).toContain(kept?.parts[0]?.fileId);
  const second = await trial.did(me, {
    action: 'attach',
    paperId,
    name: '收条.pdf',
    fileIds: [await trial.upload(me)],
  });
  const paper = await trial.did(me, { action: 'submit', paperId, version: 1 });
  expect(paper.files.map(({ name }) => name)).toEqual(['收条.pdf']);
  expect(await trial.ask(me, { action: 'detach', fileId: second.fileId })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  const late = { action: 'attach' as const, paperId, name: '补充.pdf', fileIds: [await trial.upload(me)] };
  expect(await trial.ask(me, late)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  expect(of.caseId).toBe(paper.caseId);
});

test('a file that is added while it is handed in is with it, or is refused: never received without being told of', async () => {
  for (let i = 0; i < 3; i += 1) {
    const { paperId } = await drafted();
    const fileIds = [await trial.upload(me)];
    const [added, submitted] = await Promise.all([
      trial.ask(me, { action: 'attach', paperId, name: '借条.pdf', fileIds }),
      trial.ask(me, { action: 'submit', paperId, version: 1 }),
    ]);
    expect(submitted.ok).toBe(true);
    const found = await filesOf(paperId);
    expect([added.ok, found.length, (await casePapers.get(paperId))?.files]).toEqual([
      added.ok,
      added.ok ? 1 : 0,
      added.ok ? 1 : 0,
    ]);
  }
});
