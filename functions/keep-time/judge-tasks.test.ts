import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { notifications } from '../../platform/notify';
import { type Extension, extensions, sealReason } from '../../records/correction/extension';
import { type Original, originals } from '../../records/correction/original';
import { filings } from '../../records/filing/filing';
import { tasks } from '../../records/task/task';
import type { KeepTimeResult } from './contract';
import { filingOf, INSTANT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const at = (time: string) => new Date(INSTANT(time));
const day = (date: string) => date as LegalDate;
const mine = async (openid = 'o-filing-judge') =>
  (await trial.must<KeepTimeResult<'myTasks'>>('keep-time', openid, { action: 'myTasks' })).tasks;

const insisted = (_id: string, updated: string) => ({
  ...filingOf(_id, { state: 'reviewing', updated, insisted: true }),
  decisionDue: null,
  dueKey: `${updated.slice(0, 10)}:${_id}`,
});

test('FILE-8 who brought no correction and insists is a task at once, with no day that no text gives', async () => {
  await filings.insert(insisted('f1', '2025-03-03 08:55'));
  await trial.run();
  const task = {
    kind: 'ruleOnInsistence',
    dueOn: '2025-03-03',
    late: false,
    page: '/staff/filing/review/index?filingId=f1',
  };
  expect(await mine()).toMatchObject([task]);
  expect((await mine())[0]?.next).toContain('裁定没有另定期限');
  // However long it lies there it is told each morning as waiting, and never as over its time.
  trial.at('2025-04-10 09:00');
  await trial.runAll();
  expect(await mine()).toMatchObject([task]);
  const told = await notifications.find({ openid: 'o-filing-judge' }, { limit: 10 });
  const days = told
    .map(({ message }) => message?.values)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  expect(days).toEqual(['2025-03-03', '2025-04-10'].map((due) => ({ count: '1', due })));
  expect(new Set(told.map(({ text }) => text))).toEqual(
    new Set(['最早的一项从 2025 年 3 月 3 日（周一）起等您办理，请尽快。']),
  );
  await filings.update('f1', { state: 'refused' });
  expect(await mine()).toEqual([]);
});

test('FILE-9 who was guided elsewhere and insists keeps his seven days: the task is the decision’s', async () => {
  await filings.insert(filingOf('f1', { state: 'reviewing', insisted: true, decisionDue: day('2025-03-04') }));
  await trial.run();
  expect(await mine()).toMatchObject([{ kind: 'decideFiling', dueOn: '2025-03-04' }]);
});

function extensionOf(_id: string, more: Partial<Extension> = {}): Extension {
  return {
    _id,
    filingId: `f-${_id}`,
    courtId: 'yuyao',
    filer: 'o-plaintiff',
    title: '陈晓梅诉王建国',
    path: 'beforeExpiry',
    reason: sealReason(_id, '住院'),
    obstacleEndedOn: null,
    askedAt: at('2025-03-02 20:00'),
    lastDay: day('2025-03-01'),
    newLastDay: null,
    answer: null,
    decidedBy: null,
    judge: null,
    decidedAt: null,
    liveKey: `f-${_id}`,
    queueKey: `2025-03-01:${_id}`,
    state: 'asked',
    lastAct: 'a',
    ...more,
  } as Extension;
}

test('FIX-1 more time that was asked for is a task of the court it was asked of, until it is decided', async () => {
  await extensions.insert(extensionOf('e1'));
  await extensions.insert(extensionOf('e2', { state: 'granted', liveKey: 'e2' }));
  await extensions.insert(extensionOf('e3', { courtId: 'bj-4th-intermediate' }));
  await trial.run();
  expect(await mine()).toMatchObject([
    {
      taskId: 'extension:e1',
      kind: 'decideExtension',
      dueOn: '2025-03-02',
      late: false,
      page: '/staff/extensions/index',
    },
  ]);
  expect(await mine('o-window')).toEqual([]);
  await extensions.update('e1', { state: 'refused', liveKey: 'e1' });
  expect(await mine()).toEqual([]);
  trial.at('2025-03-03 09:10');
  await trial.run();
  expect(await tasks.get('extension:e1')).toMatchObject({ state: 'done' });
});

const originalOf = (_id: string, more: Partial<Original> = {}): Original => ({
  _id,
  courtId: 'yuyao',
  filingId: 'f1',
  caseId: null,
  openid: 'o-plaintiff' as OpenId,
  name: '借条',
  attachmentId: null,
  reason: 'unclear',
  explain: null,
  bringBy: null,
  askedBy: '沈法官',
  askedAt: at('2025-03-02 10:00'),
  shownAt: null,
  shownTo: null,
  agrees: null,
  remark: null,
  state: 'asked',
  lastAct: 'a',
  ...more,
});
const shown = (time: string) => ({ state: 'shown' as const, shownAt: at(time), agrees: true, shownTo: '方窗口' });

test('FIX-4 originals that were shown are the judge’s to look at, once all that he asked for were', async () => {
  await filings.insert(filingOf('f1', { state: 'reviewing' }));
  await originals.insert(originalOf('f1:1:01', shown('2025-03-03 08:58')));
  await originals.insert(originalOf('f1:1:02'));
  await trial.run();
  expect(await mine()).toEqual([]);
  await originals.update('f1:1:02', shown('2025-03-03 09:03'));
  trial.at('2025-03-03 09:10');
  await trial.run();
  expect(await mine()).toMatchObject([
    { kind: 'seeOriginals', taskId: 'originals:f1:2025-03-03', dueOn: '2025-03-03' },
  ]);
  await filings.update('f1', { state: 'registered' });
  trial.at('2025-03-03 09:20');
  await trial.run();
  expect(await tasks.find({}, { limit: 10 })).toMatchObject([{ state: 'done' }]);
});

test('FIX-4 originals of a case that is registered are no task of the filing judge', async () => {
  await filings.insert(filingOf('f1', { state: 'registered' }));
  await originals.insert(originalOf('f1:1:01', shown('2025-03-03 08:58')));
  await trial.run();
  expect(await tasks.find({}, { limit: 10 })).toEqual([]);
});

test('FIX-4 a write that comes later than its instant is still seen, and what was seen is not raised again', async () => {
  await filings.insert(filingOf('f1', { state: 'submitted' }));
  await trial.run();
  // Begun at 08:59 and written after the clock had looked at 09:00.
  await originals.insert(originalOf('f1:1:01', shown('2025-03-03 08:59')));
  for (const time of ['09:10', '09:20', '09:30']) {
    trial.at(`2025-03-03 ${time}`);
    await trial.run();
  }
  expect(await tasks.count({})).toBe(1);
});
