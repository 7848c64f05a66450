/** Papers of a filing: who finds which, that they say what was handed in and decided, and that they stay the same. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { documents } from '../../../platform/documents/store/document';
import { cases } from '../../../records/case/case';
import { attachments } from '../../../records/filing/attachment';
import type { FileCaseResult } from '../contract';
import { CONTENT, startTrial, type Trial } from '../trial';
import { ADMINISTRATIVE, ENFORCEMENT } from '../trial-kinds';

let trial: Trial;
let library: PDFiumLibrary;
beforeAll(async () => {
  library = await PDFiumLibrary.init();
});
afterAll(() => library.destroy());
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

type Bytes = FileCaseResult<'readDocument'>;
type List = FileCaseResult<'documents'>['documents'];

const list = async (openid: string, filingId: string): Promise<List> =>
  (await trial.must<FileCaseResult<'documents'>>('file-case', openid, { action: 'documents', filingId })).documents;
const read = (openid: string, documentId: string) =>
  trial.must<Bytes>('file-case', openid, { action: 'readDocument', documentId });

async function textOf(base64: string): Promise<string> {
  const pdf = await library.loadDocument(Buffer.from(base64, 'base64'));
  const text = [...pdf.pages()].map((page) => page.getText()).join('\n');
  pdf.destroy();
  return text.replace(/\s+/g, '');
}
/** Of each paper by its title. */
async function texts(filingId: string, openid = 'o-plaintiff'): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { documentId, title } of await list(openid, filingId))
    found[title] = await textOf((await read(openid, documentId)).base64);
  return found;
}

async function registered(content: object = CONTENT): Promise<string> {
  const { filingId } = await trial.submitted(content);
  await trial.judge('take', filingId);
  await trial.judge('register', filingId);
  return filingId;
}

test('FILE-1, 2, 11 from the receipt to the notices: each says what it must, and no identity number (PRIV-4)', async () => {
  const filingId = await registered();
  const found = await texts(filingId);
  expect(Object.keys(found)).toEqual([
    '民事起诉状',
    '收到材料凭证',
    '送达地址确认书',
    '受理案件通知书',
    '举证通知书',
    '交纳诉讼费用通知书',
  ]);
  expect(found.民事起诉状).toContain('陈晓梅');
  expect(found.民事起诉状).toContain('核实身份后在线确认');
  expect(found.收到材料凭证).toContain('收20250303-');
  expect(found.受理案件通知书).toContain('（2025）浙0281民初1号');
  expect(found.举证通知书).toContain('15日');
  expect(found.交纳诉讼费用通知书).toContain('5,800');
  for (const text of Object.values(found)) expect(text).not.toMatch(/11010519491231002X|19491231/);
});

test('FILE-11 the judge sees the drafts before, with the number’s place kept; nothing is stored and no number drawn', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  const preview = await trial.must<FileCaseResult<'previewDocuments'>>('file-case', 'o-filing-judge', {
    action: 'previewDocuments',
    filingId,
    evidenceDays: 20,
  });
  expect(preview.documents.map(({ title }) => title)).toEqual(['受理案件通知书', '举证通知书', '交纳诉讼费用通知书']);
  const [acceptance, evidence] = await Promise.all(preview.documents.map(({ base64 }) => textOf(base64)));
  expect(acceptance).toContain('草稿');
  expect(acceptance).toContain('××号');
  expect(evidence).toContain('20日');
  expect(await documents.count({})).toBe(0);
  expect(await trial.judge('register', filingId)).toMatchObject({ caseNo: '（2025）浙0281民初1号' });
});

test('TIME-7 a period for evidence below fifteen days in ordinary procedure is refused before anything is registered', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  expect(await trial.ask('o-filing-judge', { action: 'register', filingId, evidenceDays: 7 })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { evidenceDays: expect.any(String) } },
  });
  expect(await trial.judge('register', filingId)).toMatchObject({ caseNo: '（2025）浙0281民初1号' });
});

test('TIME-7 in summary procedure fewer days are named, and no more than fifteen', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  const asked = { action: 'register', filingId, summaryProcedure: true };
  expect(await trial.ask('o-filing-judge', { ...asked, evidenceDays: 20 })).toMatchObject({
    error: { code: 'INVALID_INPUT', fields: { evidenceDays: expect.stringContaining('不能超过 15 天') } },
  });
  const { caseId } = await trial.must<FileCaseResult<'register'>>('file-case', 'o-filing-judge', {
    ...asked,
    evidenceDays: 7,
  });
  expect(await cases.get(caseId)).toMatchObject({ evidenceDays: 7, fee: { amountFen: 290_000 } });
});

test('whoever asks first makes a paper: the judge, the filer, and again: the same bytes, one document', async () => {
  const filingId = await registered();
  const id = `${filingId}:acceptanceNotice:1`;
  const [a, b] = await Promise.all([read('o-plaintiff', id), read('o-filing-judge', id)]);
  expect(b).toEqual(a);
  const issued = await trial.must<FileCaseResult<'issueDocuments'>>('file-case', 'o-filing-judge', {
    action: 'issueDocuments',
    filingId,
  });
  expect(issued.documents).toContainEqual({ documentId: id, title: '受理案件通知书', sha256: a.sha256 });
  expect(await documents.count({ filingId, kind: 'acceptanceNotice' })).toBe(1);
  expect(await documents.get(id)).toMatchObject({
    recipient: 'o-plaintiff',
    sealed: { by: 'o-filing-judge' },
    caseId: 'yuyao:民初:2025:1',
  });
});

test('EVID-2 a receipt names 40 attachments, and only what was handed in with it', async () => {
  const draft = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  const { filingId } = draft;
  for (let i = 1; i <= 40; i += 1)
    await attachments.insert({
      _id: `${filingId}:${String(i).padStart(2, '0')}`,
      filingId,
      courtId: 'yuyao',
      name: `证据材料第${i}号.pdf`,
      type: 'pdf',
      size: 1,
      sha256: '0'.repeat(64),
      parts: [],
      during: 'draft',
      at: new Date('2025-03-03T00:30:00Z'),
      act: 'none',
    });
  await trial.file('o-plaintiff', { action: 'submit', filingId, version: 1 });
  const text = await textOf((await read('o-plaintiff', `${filingId}:materialReceipt:1`)).base64);
  expect(text).toContain('共41项');
  for (const i of [1, 20, 40]) expect(text).toContain(`证据材料第${i}号`);
});

test.each(['张', '买买提江·吐尔逊·阿卜杜热合曼·艾合买提·依明·肉孜·哈斯木'.slice(0, 30)])(
  'a name of one character or of thirty stands whole in complaint and notices: %s',
  async (name) => {
    const plaintiffs = [{ kind: 'person', name, sex: '男', domicile: '余姚市', phone: '13800001234' }];
    const found = await texts(await registered({ ...CONTENT, plaintiffs }));
    for (const title of ['民事起诉状', '受理案件通知书', '交纳诉讼费用通知书']) expect(found[title]).toContain(name);
  },
);

test('SIGN-2 what the filer looked at before is kept with his confirmation; a form changed since is a CONFLICT', async () => {
  const { filingId } = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  const preview = (openid: string) => trial.call<Bytes>('file-case', openid, { action: 'previewComplaint', filingId });
  const seen = await preview('o-plaintiff');
  if (!seen.ok) throw new Error(seen.error.message);
  const { sha256, base64 } = seen.data;
  expect(await textOf(base64)).not.toContain('在线确认');
  expect(await preview('o-defendant')).toMatchObject({ error: { code: 'NOT_FOUND' } });
  const submit = (version: number, hash: string) =>
    trial.ask('o-plaintiff', { action: 'submit', filingId, version, seen: hash });
  await trial.file('o-plaintiff', {
    action: 'saveDraft',
    filingId,
    version: 1,
    content: { ...CONTENT, mediation: 'agree' },
  });
  expect(await submit(2, '0'.repeat(64))).toMatchObject({
    error: { code: 'CONFLICT', fields: { seen: expect.any(String) } },
  });
  expect(await submit(2, sha256)).toMatchObject({
    ok: true,
    data: { confirmation: { sha256, name: '陈晓梅', contentHash: expect.stringMatching(/^[0-9a-f]{64}$/) } },
  });
});

test('FILE-6, 8 the correction notice keeps its day and items whatever comes after; what was returned is told in writing', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('requestCorrection', filingId, {
    items: [{ what: '被告的住所', rule: '民诉法第124条', how: '写明被告现在的住址' }],
  });
  const before = await read('o-plaintiff', `${filingId}:correctionNotice:1`);
  expect(await textOf(before.base64)).toContain('被告的住所');
  trial.emulator.clock.set(Date.parse('2025-03-12T09:00:00+08:00'));
  await trial.judge('returnUncorrected', filingId);
  const found = await texts(filingId);
  expect(found.退回材料告知书).toContain('记录在册');
  expect((await read('o-plaintiff', `${filingId}:correctionNotice:1`)).sha256).toBe(before.sha256);
});

test('FILE-9, FEE-13, MED-1 guidance, aid and mediation come in writing, too', async () => {
  const aid = { kind: 'defer', grounds: ['legalAid'], reasons: '正在接受法律援助。', proofAttached: true };
  const { filingId } = await trial.submitted({ ...CONTENT, mediation: 'agree', aid });
  await trial.judge('take', filingId);
  await trial.judge('decideAid', filingId, { granted: false, reasons: '没有法律援助的证明。' });
  await trial.judge('divertToMediation', filingId);
  await trial.file('o-plaintiff', { action: 'resumeReview', filingId });
  await trial.judge('guideElsewhere', filingId, { ground: 'arbitration', text: '合同约定由宁波仲裁委员会仲裁。' });
  const found = await texts(filingId);
  expect(found.不予批准司法救助通知书).toContain('没有法律援助的证明');
  expect(found.先行调解告知书).toContain('自愿');
  expect(found.诉讼事项告知书).toContain('宁波仲裁委员会');
  expect(found.缓交诉讼费用申请书).toContain('法律援助');
});

test('FILE-20, 22 applications for enforcement and administrative complaints stand on paper with all that was filled in', async () => {
  const hand = async (kind: string, courtId: string, content: object) => {
    const { filingId } = await trial.file('o-plaintiff', { action: 'saveDraft', kind, courtId, content });
    await trial.file('o-plaintiff', { action: 'submit', filingId, version: 1 });
    return texts(filingId);
  };
  const enforcement = (await hand('enforcement', 'yuyao', ENFORCEMENT)).强制执行申请书;
  for (const text of ['（2024）浙0281民初123号', '300,000', '泗门镇房屋一套', '王建国'])
    expect(enforcement).toContain(text);
  expect(enforcement).not.toContain('6217001234567894321');
  const administrative = (await hand('administrative', 'bj-4th-intermediate', ADMINISTRATIVE)).行政起诉状;
  for (const text of ['京某罚〔2025〕1号', '停止执行', '北京市某某管理办法', '北京市第四中级人民法院'])
    expect(administrative).toContain(text);
});

test('nobody reads another’s papers, of a draft there are none, and an unknown one is not there', async () => {
  const { filingId } = await trial.submitted();
  const documentId = `${filingId}:materialReceipt:1`;
  await read('o-plaintiff', documentId);
  for (const openid of ['o-defendant', 'o-gz-filing-judge'])
    expect(await trial.ask(openid, { action: 'readDocument', documentId })).toMatchObject({ ok: false });
  for (const id of [`${filingId}:materialReceipt:2`, `${filingId}:acceptanceNotice:1`, 'nothing'])
    expect(await trial.ask('o-plaintiff', { action: 'readDocument', documentId: id })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
  const draft = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  expect(await list('o-plaintiff', draft.filingId)).toEqual([]);
});

test('FEE-12 the notice of the fee says by which law what is unpaid is taken as withdrawn', async () => {
  const noticeIn = async (kind: string, courtId: string, judge: string, content: object) => {
    const saved = await trial.file('o-plaintiff', { action: 'saveDraft', kind, courtId, content });
    const { filingId, version } = saved;
    await trial.file('o-plaintiff', { action: 'submit', filingId, version });
    for (const action of ['take', 'register']) await trial.must('file-case', judge, { action, filingId });
    return (await texts(filingId)).交纳诉讼费用通知书;
  };
  const civil = await noticeIn('civil', 'yuyao', 'o-filing-judge', CONTENT);
  expect(civil).toContain('《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》第二百一十三条');
  const administrative = await noticeIn('administrative', 'bj-4th-intermediate', 'o-bj-filing-judge', ADMINISTRATIVE);
  expect(administrative).toContain('《最高人民法院关于适用〈中华人民共和国行政诉讼法〉的解释》第六十一条');
  expect(administrative).not.toContain('民事诉讼法');
});
