/** What the filer and the judge see of a filing on its way: what each may do, who did what when, what was handed in. */
import { feeOrders } from '../../records/fee/order';
import { orderPage } from '../../records/fee/page';
import type { FileCaseResult } from './contract';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const ITEMS = [{ what: '被告的住所', rule: '民诉法第124条', how: '写明被告现在的住址' }];
const MENDED = { ...CONTENT, defendants: [{ kind: 'person', name: '王建国', domicile: '余姚市泗门镇光明路9号' }] };

const at = (time: string) => trial.emulator.clock.set(Date.parse(`${time}:00+08:00`));
const seen = (openid: string, filingId: string) => trial.file(openid, { action: 'get', filingId });
const can = async (filingId: string) => [
  (await seen('o-plaintiff', filingId)).can.join(' '),
  (await seen('o-filing-judge', filingId)).can.join(' '),
];
const versions = (openid: string, filingId: string) =>
  trial.call<FileCaseResult<'versions'>>('file-case', openid, { action: 'versions', filingId });

/** Submitted, corrected on the 6th and taken up again. */
async function corrected(): Promise<string> {
  const { filingId } = await trial.submitted();
  at('2025-03-04T09:00');
  await trial.judge('take', filingId);
  await trial.judge('requestCorrection', filingId, { items: ITEMS });
  at('2025-03-06T10:00');
  const answers = [{ itemId: 'item-1', text: '已写明' }];
  await trial.file('o-plaintiff', { action: 'resubmit', filingId, version: 1, answers, content: MENDED });
  await trial.judge('take', filingId);
  return filingId;
}

test('FILE-6, FILE-10 each is offered what he may do now: no second correction, no refusal before the filer insists', async () => {
  const draft = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  expect((await seen('o-plaintiff', draft.filingId)).can).toEqual(['saveDraft', 'submit', 'withdraw']);
  const { filingId } = await trial.submitted();
  expect(await can(filingId)).toEqual(['withdraw', 'take']);
  await trial.judge('take', filingId);
  expect(await can(filingId)).toEqual(['withdraw', 'requestCorrection guideElsewhere register']);
  await trial.judge('requestCorrection', filingId, { items: ITEMS });
  expect(await can(filingId)).toEqual(['resubmit withdraw', '']);
  at('2025-03-11T00:00');
  expect(await can(filingId)).toEqual(['resubmit withdraw', 'returnUncorrected']);
  await trial.judge('returnUncorrected', filingId);
  expect(await can(filingId)).toEqual(['insist withdraw', '']);
  await trial.file('o-plaintiff', { action: 'insist', filingId });
  expect(await can(filingId)).toEqual(['withdraw', 'register refuse']);
  await trial.judge('refuse', filingId, { reasons: '没有明确的被告。' });
  expect(await can(filingId)).toEqual(['', '']);
});

test('FILE-8 after a correction the judge may return, register or guide', async () => {
  expect(await can(await corrected())).toEqual(['withdraw', 'returnDeficient guideElsewhere register']);
});

test('the filer sees who decided what and when; the judge sees the same, and who handed it in', async () => {
  const filingId = await corrected();
  await trial.judge('register', filingId);
  const judge = '何立案（立案法官）';
  expect((await seen('o-plaintiff', filingId)).history.map(({ what, by }) => [what, by])).toEqual([
    ['提交起诉材料', '您'],
    ['开始审查', judge],
    ['要求补正', judge],
    ['交回补正材料', '您'],
    ['开始审查', judge],
    ['登记立案', judge],
  ]);
  expect(await seen('o-filing-judge', filingId)).toMatchObject({
    filerName: '陈晓梅',
    history: [{ event: 'submit', by: '当事人', at: '2025-03-03T01:00:00.000Z' }, {}, {}, { by: '当事人' }, {}, {}],
    correction: { items: [{ what: '被告的住所', answer: '已写明' }] },
    next: '已登记立案，案号 （2025）浙0281民初1号。',
  });
  expect((await seen('o-plaintiff', filingId)).filerName).toBeNull();
});

test('FEE-11 once registered, the filer finds what it costs and until when', async () => {
  const filingId = await corrected();
  expect((await seen('o-plaintiff', filingId)).fee).toBeNull();
  await trial.judge('register', filingId);
  expect(await seen('o-plaintiff', filingId)).toMatchObject({
    fee: { amountFen: 580000, lastDay: '2025-03-13', steps: expect.arrayContaining([expect.anything()]) },
  });
});

test('FIX-2, PRIV-4 what was handed in each time can be compared, for the judge behind masks; drafts and refused attempts are nobody’s', async () => {
  const { filingId } = await trial.file('o-plaintiff', {
    action: 'saveDraft',
    courtId: 'yuyao',
    content: { ...CONTENT, factsAndReasons: '还没有想好。' },
  });
  // An attempt from a stale page keeps nothing that the court may see.
  await trial.ask('o-plaintiff', { action: 'submit', filingId, version: 9 });
  expect(await versions('o-plaintiff', filingId)).toEqual({ ok: true, data: { versions: [] } });
  at('2025-03-03T10:00');
  await trial.file('o-plaintiff', { action: 'saveDraft', filingId, version: 1, content: CONTENT });
  await trial.ask('o-plaintiff', { action: 'submit', filingId, version: 9 });
  await trial.file('o-plaintiff', { action: 'submit', filingId, version: 2 });
  await trial.judge('take', filingId);
  await trial.judge('requestCorrection', filingId, { items: ITEMS });
  at('2025-03-06T10:00');
  const answers = [{ itemId: 'item-1', text: '已写明' }];
  await trial.file('o-plaintiff', { action: 'resubmit', filingId, version: 2, answers, content: MENDED });

  const own = await versions('o-plaintiff', filingId);
  expect(own).toEqual({
    ok: true,
    data: {
      versions: [
        { at: '2025-03-03T02:00:00.000Z', content: CONTENT },
        { at: '2025-03-06T02:00:00.000Z', content: MENDED },
      ],
    },
  });
  const judge = await versions('o-filing-judge', filingId);
  expect(judge).toMatchObject({
    ok: true,
    data: { versions: [{}, { content: { defendants: [{ name: '王建国' }] } }] },
  });
  for (const secret of ['11010519491231002X', '13800001234', '光明路9号', '还没有想好'])
    expect(JSON.stringify(judge)).not.toContain(secret);
  for (const openid of ['o-gz-filing-judge', 'o-defendant'])
    expect(await versions(openid, filingId)).toMatchObject({ ok: false });
});

test('a draft that was withdrawn before it was handed in stays nobody’s business but its filer’s', async () => {
  const { filingId } = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  await trial.file('o-plaintiff', { action: 'withdraw', filingId });
  for (const action of ['get', 'take', 'register', 'proposeFee', 'versions'])
    expect([action, await trial.ask('o-filing-judge', { action, filingId })]).toMatchObject([
      action,
      { ok: false, error: { code: expect.stringMatching(/NOT_FOUND|IDENTITY_REQUIRED/) } },
    ]);
});

test('notices lead to the page of the filing, and what is to be paid to the page of its order', async () => {
  const filingId = await corrected();
  await trial.judge('register', filingId);
  const [order] = await feeOrders.find({ caseId: 'yuyao:民初:2025:1' }, { limit: 2 });
  const { result: pages } = await trial.emulator.store.run((unit) =>
    unit
      .find(trial.emulator.store.collection('notifications'), { filter: { openid: 'o-plaintiff' } })
      .map(({ doc }) => doc.page),
  );
  // Received, taken up, to be corrected, received again, taken up again, registered, to be paid.
  expect(pages).toHaveLength(7);
  expect(new Set(pages)).toEqual(
    new Set([`/services/file-case/filing/index?filingId=${filingId}`, orderPage(order?._id ?? '')]),
  );
});
