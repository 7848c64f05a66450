import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { grantConsents } from '../../platform/messages/consents';
import { notifications } from '../../platform/notify';
import { type Filing, filings } from '../../records/filing/filing';
import { tasks } from '../../records/task/task';
import type { KeepTimeResult } from './contract';
import { filingOf, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const put = (...some: Filing[]) => Promise.all(some.map((one) => filings.insert(one)));
const date = (text: string) => text as LegalDate;
const told = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 1000 })).sort((a, b) => a.at.getTime() - b.at.getTime());
const mine = async (openid: string, more: object = {}) =>
  (await trial.must<KeepTimeResult<'myTasks'>>('keep-time', openid, { action: 'myTasks', ...more })).tasks;
const correcting = (_id: string, lastDay: string): Filing =>
  filingOf(_id, { state: 'correcting', correction: { items: [], lastDay: date(lastDay), late: false } });
/** Each morning at 9 from one day to another, as the trigger fires. */
async function mornings(from: string, to: string): Promise<void> {
  for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000) {
    trial.at(`${new Date(day).toISOString().slice(0, 10)} 09:00`);
    await trial.runAll();
  }
}

test('FILE-5 from day 5 on the judge has a task, after the last day the administrator, too; nothing else happens', async () => {
  const untouched = filingOf('f1');
  await put(untouched);
  trial.at('2025-03-07 09:00');
  await trial.runAll();
  expect(await tasks.count({})).toBe(0);
  trial.at('2025-03-08 09:00');
  await trial.runAll();
  expect(await mine('o-filing-judge')).toMatchObject([
    { dueOn: '2025-03-10', late: false, page: '/staff/filing/review/index?filingId=f1' },
  ]);
  expect(await mine('o-admin')).toEqual([]);
  trial.at('2025-03-11 09:00');
  await trial.runAll();
  expect(await mine('o-filing-judge')).toMatchObject([
    { late: true, lateDays: 1, next: expect.stringContaining('应当先行立案') },
  ]);
  expect(await mine('o-admin')).toMatchObject([{ late: true, page: null, next: expect.stringContaining('督促') }]);
  expect(await filings.get('f1')).toEqual(untouched);
});

test('FILE-9 who was told to go elsewhere and is silent has not withdrawn: the days run on for the judge', async () => {
  await put(
    filingOf('f1', { state: 'guided' }),
    filingOf('f2', { state: 'returned' }),
    filingOf('f3', { state: 'registered' }),
  );
  await mornings('2025-03-08', '2025-03-12');
  expect((await tasks.find({}, { limit: 10 })).map(({ about }) => about)).toEqual(['f1', 'f1']);
});

test('FILE-5 a task closes when the filing is decided, and at once for who looks', async () => {
  await put(filingOf('f1'), filingOf('f2'));
  trial.at('2025-03-11 09:00');
  await trial.runAll();
  expect(await mine('o-filing-judge')).toHaveLength(2);
  await filings.update('f1', { state: 'registered', inCourt: false });
  expect((await mine('o-filing-judge')).map(({ taskId }) => taskId)).toEqual(['decide:f2:2025-03-10:filing-judge']);
  expect(await tasks.count({ state: 'open' })).toBe(4);
  trial.at('2025-03-11 09:10');
  await trial.runAll();
  expect(await tasks.count({ state: 'open' })).toBe(2);
  expect(await tasks.get('decide:f1:2025-03-10:admin')).toMatchObject({ state: 'done', doneAt: new Date(trial.now()) });
});

test('FILE-7, MED-9 new days make a new task; what stood still and goes on has its old one again', async () => {
  await put(filingOf('f1'));
  trial.at('2025-03-08 09:00');
  await trial.runAll();
  await filings.update('f1', { state: 'mediating', inCourt: false });
  trial.at('2025-03-09 09:00');
  await trial.runAll();
  expect(await tasks.count({ state: 'open' })).toBe(0);
  await filings.update('f1', { state: 'reviewing', inCourt: true });
  trial.at('2025-03-10 09:00');
  await trial.runAll();
  expect(await tasks.count({ state: 'open' })).toBe(1);
  await filings.update('f1', { state: 'resubmitted', decisionDue: '2025-03-17', dueKey: '2025-03-17:f1' });
  await mornings('2025-03-11', '2025-03-15');
  expect((await tasks.find({ state: 'open' }, { limit: 10 })).map(({ _id }) => _id)).toEqual([
    'decide:f1:2025-03-17:filing-judge',
  ]);
});

test('officers of other courts and other posts see none of it, and an administrator no case content', async () => {
  await put(filingOf('f1'));
  trial.at('2025-03-11 09:00');
  await trial.runAll();
  for (const openid of ['o-gz-filing-judge', 'o-bj-admin', 'o-judge', 'o-window'])
    expect(await mine(openid)).toEqual([]);
  expect(JSON.stringify(await mine('o-admin'))).not.toMatch(/陈晓梅|王建国/);
  expect(await trial.call('keep-time', 'o-plaintiff', { action: 'myTasks' })).toMatchObject({
    ok: false,
    error: { code: 'FORBIDDEN' },
  });
});

test('tasks are paged by cursor, the nearest day first', async () => {
  await put(...Array.from({ length: 7 }, (_, i) => filingOf(`f${i}`, { decisionDue: date(`2025-03-0${9 - i}`) })));
  await trial.runAll();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: KeepTimeResult<'myTasks'> = await trial.must('keep-time', 'o-filing-judge', {
      action: 'myTasks',
      limit: 2,
      ...(cursor ? { cursor } : {}),
    });
    seen.push(...page.tasks.map(({ dueOn }) => dueOn));
    cursor = page.next;
  } while (cursor);
  expect(seen).toEqual(['2025-03-03', '2025-03-04', '2025-03-05']);
});

test('FILE-5 each morning officers with open tasks are told how many, once a day, and others are not', async () => {
  await put(filingOf('f1'), filingOf('f2', { decisionDue: date('2025-03-07') }));
  trial.at('2025-03-08 08:29');
  await trial.runAll();
  expect(await told('o-filing-judge')).toEqual([]);
  trial.at('2025-03-08 08:30');
  await trial.runAll();
  await trial.runAll();
  expect(await told('o-filing-judge')).toMatchObject([
    { title: '有 2 项待办', text: expect.stringContaining('已经超期') },
  ]);
  expect(await told('o-admin')).toMatchObject([{ title: '有 1 项待办' }]);
  for (const openid of ['o-judge', 'o-gz-filing-judge', 'o-bj-admin']) expect(await told(openid)).toEqual([]);
  await mornings('2025-03-09', '2025-03-10');
  expect(await told('o-filing-judge')).toHaveLength(3);
});

test('FIX-1 the filer is reminded three days before, the day before and on the last day, once each', async () => {
  await put(correcting('f1', '2025-03-10'));
  await grantConsents('o-plaintiff' as OpenId, ['periodEnds'], { _id: 'act', at: new Date(trial.now()) });
  await mornings('2025-03-03', '2025-03-15');
  expect((await told('o-plaintiff')).map(({ title, at }) => [title, at.toISOString().slice(0, 10)])).toEqual([
    ['补正期限还有 3 天', '2025-03-07'],
    ['补正期限明天到', '2025-03-09'],
    ['今天是补正的最后一天', '2025-03-10'],
  ]);
  const byWeChat = trial.emulator.outbox.list().filter(({ apiName }) => apiName === 'subscribeMessage.send');
  expect(byWeChat).toMatchObject([
    { openid: 'o-plaintiff', at: '2025-03-07T01:00:00.000Z', data: { data: { date2: { value: '2025年3月10日' } } } },
  ]);
  expect(await filings.get('f1')).toMatchObject({ state: 'correcting' });
});

test('FIX-1 an extended period is reminded of anew; what was handed in is not', async () => {
  await put(correcting('f1', '2025-03-10'), correcting('f2', '2025-03-10'));
  await mornings('2025-03-07', '2025-03-07');
  await filings.update('f1', { 'correction.lastDay': '2025-03-20' });
  await filings.update('f2', { state: 'resubmitted' });
  await mornings('2025-03-08', '2025-03-17');
  expect((await told('o-plaintiff')).map(({ _id }) => _id).sort()).toEqual([
    'f1:correction-ends:2025-03-10:3',
    'f1:correction-ends:2025-03-20:3',
    'f2:correction-ends:2025-03-10:3',
  ]);
});

test('FILE-8, FILE-9 who has not chosen after three days is asked once more', async () => {
  await put(filingOf('f1', { state: 'guided' }), filingOf('f2', { state: 'returned' }));
  await mornings('2025-03-04', '2025-03-06');
  expect(await told('o-plaintiff')).toEqual([]);
  await mornings('2025-03-07', '2025-03-25');
  expect((await told('o-plaintiff')).map(({ text }) => text).sort()).toEqual([
    expect.stringContaining('不选择不算撤回'),
    expect.stringContaining('起诉材料已经退回'),
  ]);
});

test('a clock that jumps over many days says what is due now, and nothing of what is over', async () => {
  await put(correcting('f1', '2025-03-10'), correcting('f2', '2025-04-12'), filingOf('f3'));
  trial.at('2025-04-11 23:00');
  await trial.runAll();
  expect((await told('o-plaintiff')).map(({ _id }) => _id)).toEqual(['f2:correction-ends:2025-04-12:1']);
  expect(await mine('o-filing-judge')).toMatchObject([{ late: true }]);
  expect(await told('o-filing-judge')).toHaveLength(1);
});

test('nobody but the timer fires it', async () => {
  for (const action of ['eachMinute', 'deliver', 'sealActs', 'remind', 'expire', 'tasks'])
    for (const openid of ['o-admin', undefined])
      expect(await trial.call('keep-time', openid, { action })).toMatchObject({
        ok: false,
        error: { code: 'FORBIDDEN' },
      });
});
