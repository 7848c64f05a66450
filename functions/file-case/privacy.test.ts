/** PRIV-5, 解释247, 立案规定10: what only a filing judge sees, with what reason, and of which court. */
import { acts } from '../../platform/act';
import { revelations } from '../../records/revelation/revelation';
import type { FileCaseResult } from './contract';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const reveal = (filingId: string, field: string, requestId?: string) =>
  trial.call<FileCaseResult<'reveal'>>('file-case', 'o-filing-judge', {
    action: 'reveal',
    filingId,
    field,
    reason: '核对原告身份',
    ...(requestId ? { requestId } : {}),
  });
type Duplicates = FileCaseResult<'duplicates'>;
const duplicates = (openid: string, filingId: string) =>
  trial.must<Duplicates>('file-case', openid, { action: 'duplicates', filingId });

test('PRIV-5 a covered number is shown in full to the filing judge with a reason; who, what, when and why are kept, the number is not', async () => {
  const { filingId } = await trial.submitted();
  const requestId = '9c7a0b0e-6a44-4d8e-9d15-5a2f9e1e0a01';
  const shown = { ok: true, data: { field: 'plaintiffs.0.idNumber', value: '11010519491231002X' } };
  expect(await reveal(filingId, 'plaintiffs.0.idNumber', requestId)).toEqual(shown);
  expect(await reveal(filingId, 'plaintiffs.0.idNumber', requestId)).toEqual(shown);
  expect(await revelations.find({ filingId }, { limit: 10 })).toMatchObject([
    { field: 'plaintiffs.0.idNumber', reason: '核对原告身份', by: 'o-filing-judge', name: '何立案', courtId: 'yuyao' },
  ]);
  const act = await acts.get(`o-filing-judge:${requestId}`);
  expect(act).toMatchObject({ action: 'reveal', target: filingId, courtId: 'yuyao' });
  expect(JSON.stringify([act, await revelations.find({}, { limit: 10 })])).not.toContain('11010519491231002X');
  expect(await reveal(filingId, 'addressConfirmation.address')).toMatchObject({ ok: true });
});

test.each([
  'plaintiffs.0.name',
  'plaintiffs.9.idNumber',
  'causeOfAction',
  'plaintiffs',
  'constructor',
  'defendants.0.idNumber',
])('PRIV-5 %s is not covered, and nothing is revealed', async (field) => {
  const { filingId } = await trial.submitted();
  expect(await reveal(filingId, field)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await revelations.count({})).toBe(0);
});

test('解释247 filings with the same parties are shown to the judge with their case numbers, of his own court only', async () => {
  const first = await trial.submitted();
  await trial.judge('take', first.filingId);
  await trial.judge('register', first.filingId);
  const second = await trial.submitted();
  expect(await duplicates('o-filing-judge', second.filingId)).toMatchObject({
    found: [{ filingId: first.filingId, caseNo: '（2025）浙0281民初1号', same: ['当事人', '案由', '金额'] }],
    advice: { text: expect.stringContaining('重复起诉') },
  });
  const other = await trial.submitted({ ...CONTENT, claims: [{ text: '偿还', amountFen: 100 }] });
  const found = await duplicates('o-filing-judge', other.filingId);
  expect(found.advice).toBeNull();
  expect(found.found.map(({ same }) => same)).toEqual([
    ['当事人', '案由'],
    ['当事人', '案由'],
  ]);
  const draft = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'gz-intermediate', content: CONTENT });
  await trial.file('o-plaintiff', { action: 'submit', filingId: draft.filingId, version: 1 });
  expect(await duplicates('o-gz-filing-judge', draft.filingId)).toEqual({ found: [], advice: null });
});

test('解释247 the same two with their sides exchanged are the same parties; others are not, and drafts are nobody’s business', async () => {
  const party = (name: string, idNumber: string) => ({ kind: 'person', name, idNumber, domicile: '余姚市' });
  const [a, b] = [party('陈晓梅', '11010519491231002X'), party('王建国', '440524188001010014')];
  await trial.submitted({ ...CONTENT, plaintiffs: [b], defendants: [a] });
  await trial.file('o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: { ...CONTENT, plaintiffs: [a], defendants: [b] },
  });
  const { filingId } = await trial.submitted({ ...CONTENT, plaintiffs: [a], defendants: [b] });
  expect((await duplicates('o-filing-judge', filingId)).found).toHaveLength(1);
  const stranger = await trial.submitted({
    ...CONTENT,
    plaintiffs: [a],
    defendants: [{ kind: 'person', name: '李四' }],
  });
  expect((await duplicates('o-filing-judge', stranger.filingId)).found).toEqual([]);
});

test('立案规定10 a judge’s mark is the court’s alone, and comes off again', async () => {
  const { filingId } = await trial.submitted();
  const mark = (matter: string | null) => trial.judge('markSpecial', filingId, { matter, text: '请合议' });
  expect(await mark('security')).toMatchObject({ special: { matter: 'security', name: '危害国家安全' } });
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({ special: null });
  expect(JSON.stringify(await trial.file('o-plaintiff', { action: 'mine' }))).not.toContain('security');
  expect(await mark(null)).toMatchObject({ special: null });
});
