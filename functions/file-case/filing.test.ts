import { randomUUID } from 'node:crypto';
import { notifications } from '../../platform/notify';
import { filings, filingVersions } from '../../records/filing/filing';
import { openContent } from '../../records/filing/sealed-content';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const refused = (code: string) => ({ ok: false, error: { code } });
const ITEMS = [
  { what: '被告的住所', rule: '民诉法第124条', how: '写明被告现在的住址' },
  { what: '借条原件照片', rule: '民诉法第124条', how: '拍清楚每一页' },
];
const answers = [
  { itemId: 'item-1', text: '余姚市某路 1 号' },
  { itemId: 'item-2', text: '已拍照' },
];

test('FILE-1 submitting always yields a receipt with the date; doubts are warnings', async () => {
  const bare = await trial.submitted({ plaintiffs: [{ kind: 'person', name: '陈晓梅' }] });
  expect(bare).toMatchObject({
    state: 'submitted',
    receiptNo: expect.stringMatching(/^收20250303-[0-9A-F]{8}$/),
    receivedAt: '2025-03-03T01:00:00.000Z',
  });
  expect(bare.warnings.length).toBeGreaterThan(5);
});

test('FILE-5 the court has 7 days from receipt, and the filer reads until when', async () => {
  const filing = await trial.submitted();
  expect(filing).toMatchObject({
    decisionDue: '2025-03-10',
    daysLeft: 7,
    next: expect.stringContaining('最迟 2025 年 3 月 10 日（周一）'),
  });
});

test('ID-9 a number typed wrong is mended before filing, where it stands', async () => {
  const content = { ...CONTENT, plaintiffs: [{ ...CONTENT.plaintiffs[0], idNumber: '110105194912310021' }] };
  const { filingId } = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content });
  expect(await trial.ask('o-plaintiff', { action: 'submit', filingId, version: 1 })).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { 'plaintiffs.0.idNumber': expect.any(String) } },
  });
  expect(await filings.get(filingId)).toMatchObject({ state: 'draft', receiptNo: null });
});

test('the same submit sent five times: one receipt', async () => {
  const { filingId, version } = await trial.file('o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: CONTENT,
  });
  const event = { action: 'submit', filingId, version, requestId: randomUUID() };
  const answers = await Promise.all(Array.from({ length: 5 }, () => trial.file('o-plaintiff', event)));
  expect(new Set(answers.map(({ receiptNo }) => receiptNo)).size).toBe(1);
  expect(await trial.ask('o-plaintiff', { action: 'submit', filingId, version })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
});

test('with one correction to registered: number, fee with its steps, last day, people', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  const correcting = await trial.judge('requestCorrection', filingId, { items: ITEMS });
  expect(correcting).toMatchObject({
    state: 'correcting',
    correction: { lastDay: '2025-03-10', items: [{ itemId: 'item-1' }, { itemId: 'item-2' }] },
  });

  trial.emulator.clock.set(Date.parse('2025-03-06T10:00:00+08:00'));
  expect(
    await trial.ask('o-plaintiff', { action: 'resubmit', filingId, version: 1, answers: answers.slice(0, 1) }),
  ).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { 'answers.item-2': '拍清楚每一页' } },
  });
  const again = await trial.file('o-plaintiff', {
    action: 'resubmit',
    filingId,
    version: 1,
    answers,
    content: CONTENT,
  });
  // FILE-7: the 7 days start anew.
  expect(again).toMatchObject({
    state: 'resubmitted',
    decisionDue: '2025-03-13',
    correction: { late: false, items: [{ answer: '余姚市某路 1 号' }, {}] },
  });

  await trial.judge('take', filingId);
  // FILE-6: only one list.
  expect(await trial.ask('o-filing-judge', { action: 'requestCorrection', filingId, items: ITEMS })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
  const registered = await trial.judge('register', filingId);
  expect(registered).toMatchObject({
    caseNo: '（2025）浙0281民初1号',
    fee: { amountFen: 580000, lastDay: '2025-03-13' },
  });
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    state: 'registered',
    caseNo: '（2025）浙0281民初1号',
  });
  expect(await trial.ask('o-plaintiff', { action: 'withdraw', filingId })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
});

test('FIX-2 the version kept is what was taken in, not an attempt that was refused', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('requestCorrection', filingId, { items: ITEMS });
  const resubmit = (version: number, text: string, given: typeof answers) =>
    trial.ask('o-plaintiff', {
      action: 'resubmit',
      filingId,
      version,
      answers: given,
      content: { ...CONTENT, factsAndReasons: text },
    });
  expect(await resubmit(1, '少答一项', answers.slice(0, 1))).toMatchObject(refused('INVALID_INPUT'));
  expect(await resubmit(9, '旧的版本', answers)).toMatchObject(refused('CONFLICT'));
  expect(await resubmit(1, '真正提交的', answers)).toMatchObject({ ok: true });
  const versions = await filingVersions.find({ filingId }, { orderBy: [['_id', 'asc']], limit: 10 });
  expect(versions.map(({ content }) => openContent(filingId, content).factsAndReasons)).toEqual([
    CONTENT.factsAndReasons,
    '真正提交的',
  ]);
});

test('FEE-11 without consent to electronic service the period does not run before the notice is served', async () => {
  const { filingId } = await trial.submitted({ ...CONTENT, addressConfirmation: { address: '余姚市' } });
  await trial.judge('take', filingId);
  expect(await trial.judge('register', filingId)).toMatchObject({ fee: { lastDay: null } });
});

test('FILE-9, 10 guided elsewhere, the filer insists, and only then a refusal is possible', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  expect(await trial.ask('o-filing-judge', { action: 'refuse', filingId, reasons: '不属于本院管辖。' })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
  expect(
    await trial.judge('guideElsewhere', filingId, { ground: 'arbitration', text: '合同约定由宁波仲裁委员会仲裁。' }),
  ).toMatchObject({ state: 'guided' });
  expect(await trial.file('o-plaintiff', { action: 'insist', filingId })).toMatchObject({
    state: 'reviewing',
    insisted: true,
  });
  expect(await trial.judge('refuse', filingId, { reasons: '双方有书面仲裁协议。' })).toMatchObject({
    state: 'refused',
    refusal: { reasons: '双方有书面仲裁协议。' },
  });
  // Until it is signed and sealed there is no ruling yet (ruling.test.ts).
  expect(await trial.file('o-plaintiff', { action: 'get', filingId })).toMatchObject({
    refusal: null,
    next: expect.stringContaining('裁定书正在签名盖章'),
  });
});

test('FILE-8 nothing is returned before the correction period is over; afterwards the judge records it', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('requestCorrection', filingId, { items: ITEMS, days: 5 });
  expect(await trial.ask('o-filing-judge', { action: 'returnUncorrected', filingId })).toMatchObject(
    refused('PRECONDITION_FAILED'),
  );
  // 5 days end on Saturday the 8th, so on Monday the 10th (TIME-2).
  trial.emulator.clock.set(Date.parse('2025-03-11T00:00:00+08:00'));
  expect(await trial.judge('returnUncorrected', filingId)).toMatchObject({ state: 'returned' });
  // The notice stopped the seven days, no papers started them anew (立案规定7.2), and for the ruling no text gives others (7.3).
  expect(await trial.file('o-plaintiff', { action: 'insist', filingId })).toMatchObject({
    state: 'reviewing',
    decisionDue: null,
    daysLeft: null,
    next: '您坚持起诉，法官将立案或者作出书面裁定。',
  });
  trial.emulator.clock.set(Date.parse('2025-03-20T09:00:00+08:00'));
  const desk = (action: string) =>
    trial.must<{ filings: object[] }>('file-case', 'o-filing-judge', { action }).then(({ filings: found }) => found);
  expect(await desk('inbox')).toMatchObject([
    { filingId, decisionDue: null, alert: null, next: expect.stringContaining('裁定没有另定期限') },
  ]);
  expect(await desk('overdue')).toEqual([]);
});

test('FILE-8, FILE-9 corrected and still deficient, or guided elsewhere: who insists keeps the days that run', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('guideElsewhere', filingId, { ground: 'otherCourt', text: '请向被告住所地法院起诉。' });
  expect(await trial.file('o-plaintiff', { action: 'insist', filingId })).toMatchObject({
    state: 'reviewing',
    decisionDue: '2025-03-10',
    daysLeft: 7,
  });
});

test.each([
  ['执行异议之诉', '2025-03-18', '2025-03-20', '立案规定第8条，15 日', '15 日重新计算'],
  ['第三人撤销之诉', '2025-04-02', '2025-04-07', '立案规定第8条，30 日', '30 日重新计算'],
  ['民间借贷纠纷', '2025-03-10', '2025-03-12', '民诉法第126条，7 日', '7 日重新计算'],
])(
  'FILE-5, FILE-7 %s: its own days from receipt, and from the corrected papers anew',
  async (cause, due, anew, rule, again) => {
    const filing = await trial.submitted({ ...CONTENT, causeOfAction: cause });
    expect(filing).toMatchObject({ decisionDue: due, next: expect.stringContaining(rule) });
    const { filingId } = filing;
    await trial.judge('take', filingId);
    await trial.judge('requestCorrection', filingId, { items: ITEMS });
    trial.emulator.clock.set(Date.parse('2025-03-05T10:00:00+08:00'));
    expect(await trial.file('o-plaintiff', { action: 'resubmit', filingId, version: 1, answers })).toMatchObject({
      decisionDue: anew,
      next: expect.stringContaining(again),
    });
    const told = await notifications.find({ openid: 'o-plaintiff' }, { limit: 10 });
    expect(told.map(({ text }) => text).join()).toContain(`重新计算 ${again.split(' ')[0]} 日`);
  },
);

test('FIX-3 late, but before the return is recorded: it goes to the judge, marked', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  await trial.judge('requestCorrection', filingId, { items: ITEMS });
  trial.emulator.clock.set(Date.parse('2025-03-11T00:00:00+08:00'));
  expect(await trial.file('o-plaintiff', { action: 'resubmit', filingId, version: 1, answers })).toMatchObject({
    state: 'resubmitted',
    correction: { late: true },
  });
  await trial.judge('take', filingId);
  expect(await trial.judge('returnDeficient', filingId, { reasons: '被告仍然不明确。' })).toMatchObject({
    state: 'returned',
  });
});

test('PRIV-4 the judge sees numbers, phones and addresses behind masks, the filer sees his own whole', async () => {
  const { filingId } = await trial.submitted();
  const seen = JSON.stringify(await trial.judge('take', filingId));
  for (const secret of ['11010519491231002X', '13800001234', '88号']) expect(seen).not.toContain(secret);
  expect(seen).toContain('110***********002X');
  expect(JSON.stringify(await trial.file('o-plaintiff', { action: 'get', filingId }))).toContain('13800001234');
});

test('a judge of another court, other officers and the other side find nothing', async () => {
  const { filingId } = await trial.submitted();
  for (const action of ['take', 'register', 'get'])
    expect(await trial.ask('o-gz-filing-judge', { action, filingId })).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.ask('o-judge', { action: 'register', filingId })).toMatchObject(refused('FORBIDDEN'));
  expect(await trial.ask('o-defendant', { action: 'get', filingId })).toMatchObject(refused('NOT_FOUND'));
  expect(await trial.ask('o-defendant', { action: 'withdraw', filingId })).toMatchObject(refused('NOT_FOUND'));
});

test('two judges who decide at once: one decision stands', async () => {
  const { filingId } = await trial.submitted();
  await trial.judge('take', filingId);
  const results = await Promise.all([
    trial.ask('o-filing-judge', { action: 'register', filingId }),
    trial.ask('o-filing-judge', {
      action: 'guideElsewhere',
      filingId,
      ground: 'otherCourt',
      text: '请到被告住所地法院。',
    }),
    trial.ask('o-filing-judge', { action: 'register', filingId }),
  ]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test('FILE-16 withdrawn before it was decided, it may be filed again', async () => {
  const { filingId } = await trial.submitted();
  expect(await trial.file('o-plaintiff', { action: 'withdraw', filingId })).toMatchObject({
    state: 'withdrawn',
    next: expect.stringContaining('再次起诉'),
  });
  expect(await trial.ask('o-filing-judge', { action: 'take', filingId })).toMatchObject(refused('PRECONDITION_FAILED'));
  expect(await trial.submitted()).toMatchObject({ state: 'submitted' });
});

test('the inbox shows the nearest deadline first, page by page, and only what waits for this court', async () => {
  const ids: string[] = [];
  for (let day = 3; day < 8; day += 1) {
    trial.emulator.clock.set(Date.parse(`2025-03-0${day}T09:00:00+08:00`));
    ids.push((await trial.submitted()).filingId);
  }
  await trial.judge('take', ids[4] ?? '');
  await trial.judge('register', ids[4] ?? '');
  type Inbox = { filings: { filingId: string; decisionDue: string }[]; next: string | null };
  const inbox = (extra: object) =>
    trial.must<Inbox>('file-case', 'o-filing-judge', { action: 'inbox', limit: 3, ...extra });
  const first = await inbox({});
  const second = await inbox({ cursor: first.next });
  expect([...first.filings, ...second.filings].map(({ filingId }) => filingId)).toEqual(ids.slice(0, 4));
  expect(second.next).toBeNull();
  expect(await trial.must('file-case', 'o-gz-filing-judge', { action: 'inbox' })).toEqual({ filings: [], next: null });
});

test('FILE-5 what is not decided in time is reminded of from the fifth day, then overdue; nothing happens to it by itself', async () => {
  const { filingId } = await trial.submitted();
  const on = async (day: string) => {
    trial.emulator.clock.set(Date.parse(`${day}T09:00:00+08:00`));
    const overdue = await trial.must<{ filings: { filingId: string }[] }>('file-case', 'o-filing-judge', {
      action: 'overdue',
    });
    const { alert, state } = await trial.file('o-plaintiff', { action: 'get', filingId });
    return [alert, overdue.filings.length, state];
  };
  expect(await on('2025-03-07')).toEqual([null, 0, 'submitted']);
  expect(await on('2025-03-08')).toEqual(['soon', 0, 'submitted']);
  expect(await on('2025-03-10')).toEqual(['soon', 0, 'submitted']);
  expect(await on('2025-03-11')).toEqual(['overdue', 1, 'submitted']);
  expect(await trial.must('file-case', 'o-gz-filing-judge', { action: 'overdue' })).toEqual({ filings: [] });
});

test('submitting costs at most seven database actions', async () => {
  const { filingId, version } = await trial.file('o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: CONTENT,
  });
  trial.emulator.stats.reset();
  await trial.file('o-plaintiff', { action: 'submit', filingId, version });
  expect(trial.emulator.stats.info().calls['file-case.submit']?.most).toBeLessThanOrEqual(7);
});
