import { randomUUID } from 'node:crypto';
import { notifications } from '../../platform/notify';
import { savedAnswers } from '../../records/correction/answer';
import { filings, filingVersions } from '../../records/filing/filing';
import { openContent } from '../../records/filing/sealed-content';
import { CONTENT, startTrial, type Trial, WHO } from './trial';

let trial: Trial;
let filingId: string;
beforeEach(async () => {
  trial = await startTrial();
  filingId = await trial.correcting();
});
afterEach(() => trial.stop());

const refused = (code: string, message?: string) => ({
  ok: false,
  error: { code, ...(message ? { message: expect.stringContaining(message) } : {}) },
});
const said = [
  { itemId: 'item-1', text: '余姚市某路 1 号' },
  { itemId: 'item-2', text: '已拍照' },
];
const notice = () => trial.did(WHO, { action: 'notice', filingId });
const answer = (itemId: string, text: string, attachmentIds: string[] = []) =>
  trial.did(WHO, { action: 'answerItem', filingId, itemId, text, attachmentIds });

test('FIX-2 the notice says what, why and how, until when, and how much is open', async () => {
  expect(await notice()).toMatchObject({
    state: 'correcting',
    version: 1,
    correction: {
      lastDay: '2025-03-10',
      daysLeft: 7,
      open: 2,
      items: [{ what: '被告的住所', how: '写明被告现在的住址', text: '', done: false, savedAt: null }, {}],
    },
    can: ['answerItem', 'askExtension'],
    next: expect.stringContaining('还有 2 项没有回答，最迟 2025 年 3 月 10 日'),
  });
});

test('FIX-2 each answer is kept at once, in words or by files, and another phone goes on from there', async () => {
  const file = await trial.attached(filingId, '借条照片');
  await answer('item-1', '余姚市某路 1 号');
  const seen = await answer('item-2', '', [file]);
  expect(seen).toMatchObject({
    version: 3,
    correction: {
      open: 0,
      items: [
        { text: '余姚市某路 1 号', done: true, savedAt: '2025-03-03T01:00:00.000Z' },
        { text: '', files: [{ attachmentId: file, name: '借条照片' }], done: true },
      ],
    },
    can: ['answerItem', 'resubmit', 'askExtension'],
  });
  expect(await notice()).toEqual(seen);
  // Taken back, it is open again.
  expect(await answer('item-1', ' ')).toMatchObject({ correction: { open: 1 } });
});

test('FIX-2 handed in with what was saved: nothing has to be said again; the judge reads it, numbers covered', async () => {
  const file = await trial.attached(filingId, '借条照片');
  await answer('item-1', '余姚市某路 1 号，电话 13912345678');
  const { version } = await answer('item-2', '', [file]);
  trial.at('2025-03-06T10:00');
  const done = await trial.did(WHO, { action: 'resubmit', filingId, version });
  // FILE-7: the 7 days start anew.
  expect(done).toMatchObject({
    state: 'resubmitted',
    decisionDue: '2025-03-13',
    correction: {
      late: false,
      open: 0,
      items: [{ text: '余姚市某路 1 号，电话 13912345678' }, { text: '见附件：借条照片' }],
    },
    can: [],
  });
  const read = await trial.did('o-filing-judge', { action: 'notice', filingId });
  expect(read.correction?.items[0]?.text).toBe('余姚市某路 1 号，电话 *******5678');
  expect(read.correction?.items[1]?.files).toEqual([{ attachmentId: file, name: '借条照片' }]);
});

test('FIX-2 what another phone saved is seen before it is handed in: an old version is refused', async () => {
  const { version } = await answer('item-1', '余姚市某路 1 号');
  await answer('item-2', '已拍照');
  expect(await trial.ask(WHO, { action: 'resubmit', filingId, version })).toMatchObject(refused('CONFLICT'));
  expect(await filings.get(filingId)).toMatchObject({ state: 'correcting' });
});

test('FIX-2 what is not answered is named with how to mend it', async () => {
  const { version } = await answer('item-1', '余姚市某路 1 号');
  expect(await trial.ask(WHO, { action: 'resubmit', filingId, version })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { 'answers.item-2': '拍清楚每一页' } },
  });
});

test('FIX-2 all said with the handing in, as one phone does; the version kept is what was taken in', async () => {
  const resubmit = (version: number, text: string, answers: object[]) =>
    trial.ask(WHO, {
      action: 'resubmit',
      filingId,
      version,
      answers,
      content: { ...CONTENT, factsAndReasons: text },
    });
  expect(await resubmit(1, '少答一项', said.slice(0, 1))).toMatchObject(refused('INVALID_INPUT'));
  expect(await resubmit(9, '旧的版本', said)).toMatchObject(refused('CONFLICT'));
  expect(await resubmit(1, '真正提交的', said)).toMatchObject({ ok: true });
  const versions = await filingVersions.find({ filingId }, { orderBy: [['_id', 'asc']], limit: 10 });
  expect(versions.map(({ content }) => openContent(filingId, content).factsAndReasons)).toEqual([
    CONTENT.factsAndReasons,
    '真正提交的',
  ]);
});

test('EVID-2, FIX-2 each file handed in with it has a receipt, once the court has received it and not before', async () => {
  const file = await trial.attached(filingId, '借条照片');
  await trial.attached(filingId, '起诉时的合同', 'draft');
  expect(await trial.did(WHO, { action: 'receipts', filingId })).toEqual({ receipts: [] });
  trial.at('2025-03-06T10:00');
  const done = await trial.did(WHO, { action: 'resubmit', filingId, version: 1, answers: said });
  expect(done.receipts).toEqual([
    {
      receiptNo: expect.stringMatching(/^收20250306-[0-9A-F]{8}$/),
      attachmentId: file,
      name: '借条照片',
      size: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      form: '电子件',
      copies: 1,
      receivedAt: '2025-03-06T02:00:00.000Z',
      handler: expect.stringContaining('系统'),
    },
  ]);
  expect(await trial.did('o-filing-judge', { action: 'receipts', filingId })).toEqual({ receipts: done.receipts });
});

test('FIX-3 late, but before the return is recorded: it goes to the judge, marked, and the filer is told so', async () => {
  trial.at('2025-03-11T00:00');
  expect((await notice()).next).toContain('注明逾期');
  expect(await trial.did(WHO, { action: 'resubmit', filingId, version: 1, answers: said })).toMatchObject({
    state: 'resubmitted',
    correction: { late: true },
  });
  const told = await notifications.find({ openid: WHO }, { orderBy: [['at', 'desc']], limit: 1 });
  expect(told[0]?.text).toContain('注明逾期');
});

test('FIX-3 the last minute of the last day is in time', async () => {
  trial.at('2025-03-10T23:59');
  expect(await trial.did(WHO, { action: 'resubmit', filingId, version: 1, answers: said })).toMatchObject({
    correction: { late: false },
  });
});

test('the same handing in sent five times is one; another is refused', async () => {
  const event = { action: 'resubmit' as const, filingId, version: 1, answers: said, requestId: randomUUID() };
  const results = await Promise.all(Array.from({ length: 5 }, () => trial.ask(WHO, event)));
  expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  for (const one of results.filter(({ ok }) => !ok)) expect(one).toMatchObject(refused('CONFLICT'));
  expect(await trial.ask(WHO, { ...event, requestId: randomUUID() })).toMatchObject(refused('PRECONDITION_FAILED'));
  expect((await filings.get(filingId))?.history.filter(({ event: one }) => one === 'resubmit')).toHaveLength(1);
});

test('answers are under seal in the database, before and after they are handed in', async () => {
  await answer('item-1', '住址：余姚市某路 1 号');
  await answer('item-2', '已拍照');
  await trial.did(WHO, { action: 'resubmit', filingId, version: 3 });
  const stored = JSON.stringify([await savedAnswers.find({ filingId }, { limit: 10 }), await filings.get(filingId)]);
  expect(stored).not.toContain('某路');
});

test('an answer for what was not asked, a file of another filing, and an answer after handing in are refused', async () => {
  const other = await trial.attached(await trial.correcting(), '别的文件');
  const ask = (extra: object) =>
    trial.ask(WHO, { action: 'answerItem', filingId, itemId: 'item-1', text: '答', ...extra });
  expect(await ask({ itemId: 'item-9' })).toMatchObject(refused('NOT_FOUND'));
  expect(await ask({ attachmentIds: [other] })).toMatchObject(refused('NOT_FOUND'));
  await trial.did(WHO, { action: 'resubmit', filingId, version: 1, answers: said });
  expect(await ask({})).toMatchObject(refused('PRECONDITION_FAILED'));
});

test('nobody else’s: another person, another court, and a filing that was never asked to be corrected', async () => {
  for (const openid of ['o-defendant', 'o-gz-filing-judge', 'o-judge'])
    expect(await trial.ask(openid, { action: 'notice', filingId })).toMatchObject({ ok: false });
  expect(
    await trial.ask('o-defendant', { action: 'answerItem', filingId, itemId: 'item-1', text: '答' }),
  ).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.ask('o-defendant', { action: 'resubmit', filingId, version: 1, answers: said })).toMatchObject(
    refused('NOT_FOUND'),
  );
  const plain = await trial.submitted();
  expect(await trial.did(WHO, { action: 'notice', filingId: plain })).toMatchObject({ correction: null, can: [] });
  expect(await trial.ask('o-filing-judge', { action: 'notice', filingId: await trial.draft() })).toMatchObject({
    ok: false,
  });
});
