/** Taking a file out of a filing: as long as the court has not received it, by its filer, whole. */
import { randomUUID } from 'node:crypto';
import { acts } from '../../platform/act';
import { sdkApp } from '../../platform/database';
import { attachments } from '../../records/filing/attachment';
import { filings } from '../../records/filing/filing';
import type { FileCaseResult } from './contract';
import { CONTENT, startTrial, type Trial } from './trial';

type Attached = FileCaseResult<'attach'>;

let trial: Trial;
let filingId: string;
/** Done once when the first transaction is about to write. */
let meanwhile: (() => Promise<unknown>) | undefined;

beforeAll(async () => {
  trial = await startTrial((params) => {
    if (!('transactionId' in params) || params.action !== 'database.modifyDocument') return undefined;
    const now = meanwhile;
    meanwhile = undefined;
    return now?.().then(() => undefined);
  });
});
afterAll(() => trial.stop());
beforeEach(async () => {
  ({ filingId } = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT }));
});

async function attach(name = '借条-1', extra: object = {}): Promise<Attached> {
  const cloudPath = `uploads/o-plaintiff/${randomUUID()}/a.pdf`;
  const { fileID } = await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from('%PDF-1.7') });
  return trial.must('file-case', 'o-plaintiff', { action: 'attach', filingId, fileId: fileID, name, ...extra });
}
const detach = (attachmentId: string, openid = 'o-plaintiff', extra: object = {}) =>
  trial.ask(openid, { action: 'detach', attachmentId, ...extra });
/** By name: what is attached in the same millisecond has no order. */
const listed = async (openid = 'o-plaintiff') =>
  (
    await trial.must<FileCaseResult<'attachments'>>('file-case', openid, { action: 'attachments', filingId })
  ).attachments.sort((a, b) => (a.name < b.name ? -1 : 1));
const mayGo = (list: Attached[]) => list.map(({ name, removable = false }) => [name, removable]);
const copies = () =>
  [...(trial.emulator.store.collections.get('__storage')?.docs.keys() ?? [])].filter((path) =>
    path.includes(`/filings/${filingId}/`),
  );
const submit = () => trial.file('o-plaintiff', { action: 'submit', filingId, version: 1 });
async function correcting(): Promise<string> {
  await submit();
  await trial.judge('take', filingId);
  const items = [{ what: '身份证明', rule: '立案规定第6条', how: '请上传身份证照片' }];
  const { correction } = await trial.judge('requestCorrection', filingId, { items });
  return correction?.items[0]?.itemId ?? '';
}

const RECEIVED = {
  ok: false,
  error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('法院已经收到') },
};
const GONE = { ok: false, error: { code: 'NOT_FOUND', message: expect.stringContaining('没有找到这个文件') } };

test('a file of a draft is removed with the court’s copies; the others stay, and the act says which it was', async () => {
  const [{ attachmentId }, other] = [await attach(), await attach('借条-2')];
  expect(mayGo(await listed())).toEqual([
    ['借条-1', true],
    ['借条-2', true],
  ]);
  const requestId = randomUUID();
  expect(await detach(attachmentId, 'o-plaintiff', { requestId })).toEqual({ ok: true, data: { attachmentId } });
  expect(await listed()).toEqual([other]);
  expect(copies()).toHaveLength(1);
  expect(await filings.get(filingId)).toMatchObject({ removedFiles: [] });
  expect(await trial.ask('o-plaintiff', { action: 'readAttachment', attachmentId })).toMatchObject({ ok: false });
  expect(await acts.get(`o-plaintiff:${requestId}`)).toMatchObject({
    action: 'detach',
    target: attachmentId,
    courtId: 'yuyao',
    state: 'done',
  });
});

test('of a file in parts every copy goes', async () => {
  const parts = await Promise.all(
    ['%PDF-1.7', 'end'].map(async (text) => {
      const cloudPath = `uploads/o-plaintiff/${randomUUID()}/part`;
      return (await sdkApp().uploadFile({ cloudPath, fileContent: Buffer.from(text) })).fileID;
    }),
  );
  const event = { action: 'attach', filingId, parts, name: '录像' };
  const { attachmentId } = await trial.must<Attached>('file-case', 'o-plaintiff', event);
  expect(copies()).toHaveLength(2);
  expect(await detach(attachmentId)).toMatchObject({ ok: true });
  expect(copies()).toEqual([]);
});

test('twice: with the same requestId the same answer, five times at once too; anew it is not found', async () => {
  const [{ attachmentId }, requestId] = [await attach(), randomUUID()];
  for (const answer of await Promise.all(
    Array.from({ length: 5 }, () => detach(attachmentId, 'o-plaintiff', { requestId })),
  ))
    expect(answer).toEqual({ ok: true, data: { attachmentId } });
  expect(await detach(attachmentId, 'o-plaintiff', { requestId })).toEqual({ ok: true, data: { attachmentId } });
  expect(await detach(attachmentId)).toMatchObject(GONE);
  expect(await detach((await attach()).attachmentId, 'o-plaintiff', { requestId })).toMatchObject({
    error: { code: 'CONFLICT' },
  });
});

test('nobody else removes it, nor learns that it is there', async () => {
  const { attachmentId } = await attach();
  for (const openid of ['o-defendant', 'o-lawyer']) {
    expect(await detach(attachmentId, openid)).toMatchObject(GONE);
    expect(await detach(`${filingId}:nothing`, openid)).toMatchObject(GONE);
  }
  expect(await detach('nonsense')).toMatchObject(GONE);
  expect(await detach(attachmentId, 'o-newcomer')).toMatchObject({ error: { code: 'IDENTITY_REQUIRED' } });
  await submit();
  expect(await detach(attachmentId, 'o-filing-judge')).toMatchObject({ ok: false });
  expect(copies()).toHaveLength(1);
});

test('EVID-6 what the court has received is not removed, neither while it decides nor from the list of who asks', async () => {
  const { attachmentId } = await attach();
  await submit();
  expect(await detach(attachmentId)).toMatchObject(RECEIVED);
  for (const openid of ['o-plaintiff', 'o-filing-judge'])
    expect(mayGo(await listed(openid))).toEqual([['借条-1', false]]);
  expect(copies()).toHaveLength(1);
});

test('a draft that was given up stays as it is', async () => {
  const { attachmentId } = await attach();
  await trial.file('o-plaintiff', { action: 'withdraw', filingId });
  expect(await detach(attachmentId)).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('已经撤回') },
  });
});

test('EVID-6 FIX-2 of a correction under way only what was added to it is removed, until it is handed in; the court sees it from then on', async () => {
  const first = await attach();
  const itemId = await correcting();
  const [wrong, right] = [await attach('补正1-1'), await attach('补正1-2')];
  expect(mayGo(await listed())).toEqual([
    ['借条-1', false],
    ['补正1-1', true],
    ['补正1-2', true],
  ]);
  expect(mayGo(await listed('o-filing-judge'))).toEqual([['借条-1', false]]);
  const read = { action: 'readAttachment', attachmentId: right.attachmentId };
  expect(await trial.ask('o-filing-judge', read)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect(await detach(first.attachmentId)).toMatchObject(RECEIVED);
  expect(await detach(wrong.attachmentId)).toMatchObject({ ok: true });
  const answers = [{ itemId, text: '见附件' }];
  await trial.file('o-plaintiff', { action: 'resubmit', filingId, version: 1, answers });
  expect(await detach(right.attachmentId)).toMatchObject(RECEIVED);
  for (const openid of ['o-plaintiff', 'o-filing-judge'])
    expect(mayGo(await listed(openid))).toEqual([
      ['借条-1', false],
      ['补正1-2', false],
    ]);
  expect(await trial.ask('o-filing-judge', read)).toMatchObject({ ok: true });
});

test('EVID-6 what was attached before it was kept when is taken as received once anything was', async () => {
  const { attachmentId } = await attach();
  await attachments.update(attachmentId, { during: null });
  await correcting();
  expect(await detach(attachmentId)).toMatchObject(RECEIVED);
});

test('EVID-6 handed in between looking and removing: it is received, and stays', async () => {
  const { attachmentId } = await attach();
  let submitted = false;
  meanwhile = async () => {
    await submit();
    submitted = true;
  };
  expect(await detach(attachmentId)).toMatchObject(RECEIVED);
  expect(submitted).toBe(true);
  expect(await listed('o-filing-judge')).toMatchObject([{ attachmentId }]);
  expect(copies()).toHaveLength(1);
});

test('200 files are the most; one removed makes room for another', async () => {
  const one = await attach();
  const kept = await attachments.get(one.attachmentId);
  for (let i = 0; i < 199; i += 1) if (kept) await attachments.insert({ ...kept, _id: `${filingId}:${i}` });
  await expect(attach()).rejects.toThrow('最多 200 个');
  expect(await detach(one.attachmentId)).toMatchObject({ ok: true });
  await attach();
});

test('EVID-2 a file says which evidence it proves, by an id that stays when the evidence is renamed', async () => {
  const evidence = (name: string) => ({ ...CONTENT, evidence: [{ evidenceId: 'e1', name }] });
  const attached = await attach('借条-1', { evidenceId: 'e1' });
  expect(attached).toMatchObject({ evidenceId: 'e1' });
  expect(await attach('照片')).not.toHaveProperty('evidenceId');
  await trial.file('o-plaintiff', { action: 'saveDraft', filingId, version: 1, content: evidence('欠条') });
  await trial.file('o-plaintiff', { action: 'submit', filingId, version: 2 });
  expect(await listed('o-filing-judge')).toMatchObject([{ name: '借条-1', evidenceId: 'e1' }, { name: '照片' }]);
  const seen = await trial.file('o-filing-judge', { action: 'get', filingId });
  expect(seen.content?.evidence).toEqual([{ evidenceId: 'e1', name: '欠条' }]);
});

test('an id of evidence that is none is refused by its name', async () => {
  await expect(attach('借条-1', { evidenceId: '/../' })).rejects.toThrow('证据编号');
});
