import { notifications } from '../../platform/notify';
import { extensions } from '../../records/correction/extension';
import { filings } from '../../records/filing/filing';
import { startTrial, type Trial, WHO } from './trial';

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
const ask = (extra: object = {}) =>
  trial.ask(WHO, { action: 'askExtension', filingId, reason: '本人住院，出院以后才能补齐。', ...extra });
const asked = async (extra: object = {}) => {
  const result = await ask(extra);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.data;
};
const decide = (extensionId: string, answer: object, judge = 'o-filing-judge') =>
  trial.ask(judge, { action: 'decideExtension', extensionId, ...answer });
const lastDay = async () => (await filings.get(filingId))?.correction?.lastDay;

test('FIX-1 asked before the last day, granted: the new last day counts, and the filer is told', async () => {
  const request = await asked();
  expect(request).toMatchObject({ state: 'asked', path: 'ask', lastDay: '2025-03-10', newLastDay: null });
  trial.at('2025-03-07T09:00');
  expect(await decide(request.extensionId, { days: 10 })).toMatchObject({
    ok: true,
    data: { state: 'granted', newLastDay: '2025-03-17', decidedBy: '何立案' },
  });
  expect(await lastDay()).toBe('2025-03-17');
  const told = await notifications.find({ openid: WHO }, { orderBy: [['at', 'desc']], limit: 1 });
  expect(told[0]?.text).toContain('2025 年 3 月 17 日（周一）');
  trial.at('2025-03-17T23:00');
  const said = ['item-1', 'item-2'].map((itemId) => ({ itemId, text: '补齐了' }));
  expect(await trial.did(WHO, { action: 'resubmit', filingId, version: 1, answers: said })).toMatchObject({
    correction: { late: false },
  });
});

test('FIX-1 a refusal has reasons; the last day stays, and late answers are still received (FIX-3)', async () => {
  const { extensionId } = await asked();
  expect(await decide(extensionId, { reasons: '材料不多，七天足够。' })).toMatchObject({
    ok: true,
    data: { state: 'refused', answer: '材料不多，七天足够。' },
  });
  expect(await lastDay()).toBe('2025-03-10');
  const told = await notifications.find({ openid: WHO }, { orderBy: [['at', 'desc']], limit: 1 });
  expect(told[0]?.text).toContain('材料不多，七天足够。最后一天仍是 2025 年 3 月 10 日');
  // Asked again afterwards, it goes to the judge again.
  expect(await ask()).toMatchObject({ ok: true });
});

test('FIX-1 missed, within ten days of the obstacle’s end, and later: all of it goes to the judge', async () => {
  trial.at('2025-03-14T09:00');
  const first = await asked({ obstacleEndedOn: '2025-03-12' });
  expect(first).toMatchObject({ path: 'restore' });
  await decide(first.extensionId, { reasons: '没有证明住院的材料。' });
  trial.at('2025-04-20T09:00');
  const second = await asked({ obstacleEndedOn: '2025-03-12' });
  expect(second).toMatchObject({ path: 'tooLate', steps: [{ text: expect.stringContaining('由法官决定') }] });
  expect(await decide(second.extensionId, { days: 3 })).toMatchObject({ ok: true, data: { newLastDay: '2025-04-23' } });
  expect((await asked({})).path).toBe('ask');
});

test('one at a time: a second is refused until the judge has decided', async () => {
  const both = await Promise.all([ask(), ask()]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await ask()).toMatchObject(refused('CONFLICT', '正等法官决定'));
});

test('the new last day must be later than the old one, 3 to 30 days from the decision; grant and refuse exclude each other', async () => {
  const { extensionId } = await asked();
  expect(await decide(extensionId, { days: 3 })).toMatchObject(refused('INVALID_INPUT', '2025 年 3 月 10 日'));
  expect(await decide(extensionId, { days: 31 })).toMatchObject(refused('INVALID_INPUT'));
  expect(await decide(extensionId, { days: 10, reasons: '又同意又不同意' })).toMatchObject(refused('INVALID_INPUT'));
  expect(await decide(extensionId, {})).toMatchObject(refused('INVALID_INPUT'));
  expect(await lastDay()).toBe('2025-03-10');
});

test('an obstacle that ends tomorrow has not ended; nothing to extend where nothing is being corrected', async () => {
  expect(await ask({ obstacleEndedOn: '2025-03-04' })).toMatchObject(refused('INVALID_INPUT'));
  await trial.judge('returnUncorrected', filingId);
  expect(await ask()).toMatchObject(refused('PRECONDITION_FAILED', '重新提交'));
});

test('handed in meanwhile: nothing is left to decide, and it leaves the judge’s list', async () => {
  const { extensionId } = await asked();
  const list = async () => (await trial.did('o-filing-judge', { action: 'extensions' })).extensions;
  expect(await list()).toMatchObject([{ extensionId, title: expect.stringContaining('陈晓梅') }]);
  const said = ['item-1', 'item-2'].map((itemId) => ({ itemId, text: '补齐了' }));
  await trial.did(WHO, { action: 'resubmit', filingId, version: 1, answers: said });
  expect(await list()).toEqual([]);
  expect(await decide(extensionId, { days: 10 })).toMatchObject(refused('PRECONDITION_FAILED'));
  expect(await extensions.get(extensionId)).toMatchObject({ state: 'moot' });
});

test('withdrawn meanwhile: the decision finds nothing to decide and says so', async () => {
  const { extensionId } = await asked();
  await trial.filer('withdraw', filingId);
  expect(await decide(extensionId, { days: 10 })).toMatchObject({
    ok: true,
    data: { state: 'moot', newLastDay: null },
  });
});

test('two judges who decide at once: one decision stands', async () => {
  const { extensionId } = await asked();
  const both = await Promise.all([
    decide(extensionId, { days: 10 }),
    decide(extensionId, { reasons: '材料不多，够了。' }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
});

test('a judge of another court finds nothing; the list has only one’s own court’s, page by page, nearest day first', async () => {
  const ids = [filingId];
  for (let i = 0; i < 4; i += 1) {
    trial.at(`2025-03-0${4 + i}T09:00`);
    ids.push(await trial.correcting());
  }
  const requests: string[] = [];
  for (const id of ids)
    requests.push(
      (await trial.did(WHO, { action: 'askExtension', filingId: id, reason: '住院，需要时间。' })).extensionId,
    );
  expect(await decide(requests[0] ?? '', { days: 20 }, 'o-gz-filing-judge')).toMatchObject(refused('NOT_FOUND'));
  expect((await trial.did('o-gz-filing-judge', { action: 'extensions' })).extensions).toEqual([]);
  const first = await trial.did('o-filing-judge', { action: 'extensions', limit: 3 });
  const second = await trial.did('o-filing-judge', { action: 'extensions', limit: 3, cursor: first.next });
  const all = [...first.extensions, ...second.extensions];
  expect(all.map(({ extensionId }) => extensionId).sort()).toEqual([...requests].sort());
  expect(all.map(({ lastDay: day }) => day)).toEqual([...all.map(({ lastDay: day }) => day)].sort());
  expect(second.next).toBeNull();
});

test('the reason is under seal in the database', async () => {
  await asked({ reason: '本人患病住院，电话 13900000000。' });
  expect(
    JSON.stringify(await extensions.find({ filingId }, { orderBy: [['askedAt', 'desc']], limit: 9 })),
  ).not.toContain('住院');
});

test('FIX-1 the decision is a sealed paper, the same each time, for the filer and his court; undecided there is none', async () => {
  const { extensionId } = await asked();
  const read = (openid: string) => trial.ask(openid, { action: 'extensionPaper', extensionId });
  expect(await read(WHO)).toMatchObject(refused('NOT_FOUND', '还没有决定'));
  await decide(extensionId, { days: 20 });
  const first = await read(WHO);
  expect(first).toMatchObject({ ok: true, data: { title: '准予延长补正期限决定书', mime: 'application/pdf' } });
  expect(await read('o-filing-judge')).toEqual(first);
  expect(await read('o-defendant')).toMatchObject(refused('NOT_FOUND'));
});
