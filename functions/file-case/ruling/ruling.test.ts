/** FILE-10, SIGN-3, 4: the ruling of non-acceptance: signed by the judge and the clerk, sealed, and only then told and read. */
import { documents } from '../../../platform/documents/store/document';
import { notifications } from '../../../platform/notify';
import { staffCollection } from '../../../platform/policy';
import type { FileCaseResult } from '../contract';
import { CONTENT, startTrial, type Trial } from '../trial';
import { ADMINISTRATIVE } from '../trial-kinds';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const REASONS = '双方有书面仲裁协议，应当向仲裁机构申请仲裁。';
type Inbox = FileCaseResult<'rulingsToSign'>;
type Ruling = FileCaseResult<'readRuling'>;

async function insisted(content: object = CONTENT): Promise<string> {
  const { filingId } = await trial.submitted(content);
  await trial.judge('take', filingId);
  await trial.judge('guideElsewhere', filingId, { ground: 'arbitration', text: '合同约定由宁波仲裁委员会仲裁。' });
  await trial.file('o-plaintiff', { action: 'insist', filingId });
  return filingId;
}
async function refused(content: object = CONTENT): Promise<string> {
  const filingId = await insisted(content);
  await trial.judge('refuse', filingId, { reasons: REASONS });
  return filingId;
}
const read = (filingId: string, openid = 'o-clerk') =>
  trial.must<Ruling>('file-case', openid, { action: 'readRuling', filingId });
const inbox = (openid: string) => trial.must<Inbox>('file-case', openid, { action: 'rulingsToSign' });
const sign = (filingId: string, sha256: string, openid = 'o-clerk') =>
  trial.ask(openid, { action: 'signRuling', filingId, sha256 });
const seen = (filingId: string) => trial.file('o-plaintiff', { action: 'get', filingId });
const papers = (openid: string, filingId: string) =>
  trial.must<FileCaseResult<'documents'>>('file-case', openid, { action: 'documents', filingId });

test('FILE-10 the filer is told nothing and reads nothing before the ruling is signed and sealed; then all of it', async () => {
  const filingId = await refused();
  const id = `${filingId}:rulingNonAcceptance:1`;
  expect(await seen(filingId)).toMatchObject({ refusal: null, next: expect.stringContaining('裁定书正在签名盖章') });
  expect(JSON.stringify(await papers('o-plaintiff', filingId))).not.toContain(id);
  expect(await trial.ask('o-plaintiff', { action: 'readDocument', documentId: id })).toMatchObject({
    error: { code: 'NOT_FOUND' },
  });
  expect(await notifications.get(`${filingId}:refused`)).toBeUndefined();
  expect(await documents.get(id)).toMatchObject({ state: 'signing', waitingFor: ['o-clerk'], sealed: null });

  expect((await inbox('o-clerk')).rulings).toMatchObject([{ filingId, judge: '何立案', reasons: REASONS }]);
  const { sha256, title } = await read(filingId);
  expect(title).toBe('民事裁定书');
  expect(await sign(filingId, sha256)).toMatchObject({ ok: true, data: { documentId: id } });

  expect(await documents.get(id)).toMatchObject({
    state: 'issued',
    signatures: [{ openid: 'o-filing-judge' }, { openid: 'o-clerk' }],
    sealed: { serial: expect.stringContaining('演示') },
  });
  expect(await seen(filingId)).toMatchObject({
    state: 'refused',
    refusal: {
      reasons: REASONS,
      servedOn: '2025-03-03',
      appealCourt: '宁波市中级人民法院',
      appealUntil: '2025-03-13',
    },
    next: expect.stringContaining('向宁波市中级人民法院上诉'),
  });
  expect(await notifications.get(`${filingId}:refused`)).toMatchObject({
    text: expect.stringContaining('宁波市中级人民法院'),
  });
  expect((await papers('o-plaintiff', filingId)).documents.at(-1)).toMatchObject({ documentId: id, state: 'issued' });
  const pdf = await trial.must<Ruling>('file-case', 'o-plaintiff', { action: 'readDocument', documentId: id });
  expect(Buffer.from(pdf.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(await inbox('o-clerk')).toEqual({ rulings: [], next: null });
});

test('SERVE-1, FILE-10 without consent to electronic service the appeal period runs from the paper', async () => {
  const filingId = await refused({ ...CONTENT, addressConfirmation: { address: '余姚市' } });
  await sign(filingId, (await read(filingId)).sha256);
  expect(await seen(filingId)).toMatchObject({
    refusal: { servedOn: null, appealUntil: null },
    next: expect.stringContaining('10 日内'),
  });
});

test('SIGN-3 signed is what was read: another hash is a CONFLICT, and nothing is issued', async () => {
  const filingId = await refused();
  expect(await sign(filingId, '0'.repeat(64))).toMatchObject({ error: { code: 'CONFLICT' } });
  expect(await documents.get(`${filingId}:rulingNonAcceptance:1`)).toMatchObject({ state: 'signing' });
});

test('SIGN-4 nobody signs for the clerk: not the judge, not the filer, not another court', async () => {
  const filingId = await refused();
  const { sha256 } = await read(filingId);
  for (const [openid, code] of [
    ['o-filing-judge', 'FORBIDDEN'],
    ['o-plaintiff', 'FORBIDDEN'],
    ['o-window', 'FORBIDDEN'],
    ['o-gz-clerk', 'NOT_FOUND'],
  ] as const) {
    expect([openid, await sign(filingId, sha256, openid)]).toMatchObject([openid, { error: { code } }]);
    expect(await trial.ask(openid, { action: 'readRuling', filingId })).toMatchObject({ error: { code } });
  }
  expect((await inbox('o-gz-clerk')).rulings).toEqual([]);
});

test('SIGN-4 another clerk, chosen by the judge, signs another text, and the first one no more', async () => {
  const clerk = await staffCollection.get('o-clerk');
  if (!clerk) throw new Error('the demo has a clerk');
  const second = { ...clerk, _id: 'o-clerk-2', openid: 'o-clerk-2', name: '溪书记员' };
  await staffCollection.insert(JSON.parse(JSON.stringify(second)));
  const filingId = await refused();
  const first = await read(filingId);
  await trial.judge('changeClerk', filingId, { clerkId: 'o-clerk-2' });
  expect((await inbox('o-clerk')).rulings).toEqual([]);
  expect(await sign(filingId, first.sha256)).toMatchObject({ error: { code: 'NOT_FOUND' } });
  expect((await inbox('o-clerk-2')).rulings).toHaveLength(1);
  const { sha256 } = await read(filingId, 'o-clerk-2');
  expect(sha256).not.toBe(first.sha256);
  expect(await sign(filingId, sha256, 'o-clerk-2')).toMatchObject({
    ok: true,
    data: { documentId: `${filingId}:rulingNonAcceptance:2` },
  });
  expect(await trial.ask('o-filing-judge', { action: 'changeClerk', filingId, clerkId: 'o-clerk' })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('已经出具') },
  });
});

test('FILE-10 a court without a clerk refuses nothing, and an administrative suit is 不予立案', async () => {
  await staffCollection.update('o-clerk', { active: false });
  const filingId = await insisted();
  expect(await trial.ask('o-filing-judge', { action: 'refuse', filingId, reasons: REASONS })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('书记员') },
  });
  const draft = await trial.file('o-plaintiff', {
    action: 'saveDraft',
    kind: 'administrative',
    courtId: 'bj-4th-intermediate',
    content: ADMINISTRATIVE,
  });
  const id = draft.filingId;
  await trial.file('o-plaintiff', { action: 'submit', filingId: id, version: 1 });
  const judge = (action: string, more = {}) => trial.file('o-bj-filing-judge', { action, filingId: id, ...more });
  await judge('take');
  await judge('guideElsewhere', { ground: 'otherAuthority', text: '请先向行政机关申请。' });
  await trial.file('o-plaintiff', { action: 'insist', filingId: id });
  await judge('refuse', { reasons: REASONS });
  const { sha256, title } = await read(id, 'o-bj-clerk');
  expect(title).toBe('行政裁定书');
  expect(await sign(id, sha256, 'o-bj-clerk')).toMatchObject({ ok: true });
  expect(await seen(id)).toMatchObject({
    next: expect.stringContaining('不予立案'),
    refusal: { appealCourt: '北京市高级人民法院' },
  });
});

test('FILE-10 the judge sees the ruling as a draft before, and nothing is kept of it', async () => {
  const filingId = await insisted();
  const preview = await trial.must<FileCaseResult<'previewRuling'>>('file-case', 'o-filing-judge', {
    action: 'previewRuling',
    filingId,
    reasons: REASONS,
  });
  expect(preview).toMatchObject({ title: '民事裁定书', clerks: [{ clerkId: 'o-clerk', name: '江书记员' }] });
  expect(Buffer.from(preview.base64, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  expect(await documents.count({})).toBe(0);
});
