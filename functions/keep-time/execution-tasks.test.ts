/** 执行待办, by the clock: which officer has what to do from which day, when it closes, and what each is told once (ENF-1, 2, 8, 9, 12, 14). */
import { fen } from '../../court/money';
import type { LivingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { assetClues } from '../../records/enforcement/clue';
import { listedDebtors } from '../../records/enforcement/due';
import { enforcements } from '../../records/enforcement/enforcement';
import { enforcementEntries } from '../../records/enforcement/entry';
import { measures } from '../../records/enforcement/measure';
import { enforcementMoney } from '../../records/enforcement/money';
import { casePapers } from '../../records/paper/paper';
import { tasks } from '../../records/task/task';
import type { KeepTimeResult } from './contract';
import { execution, listingOf, putClue, putExecution, putMeasure, putReceipt } from './scenes/trial';
import { day, putPaper, putService, startTrial, type Trial } from './trial';

type MyTask = KeepTimeResult<'myTasks'>['tasks'][number];

let trial: Trial;
let of: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  of = await execution();
});
afterEach(() => trial.stop());

async function on(time: string): Promise<void> {
  trial.at(time);
  await trial.runAll('tasks');
}
const mine = async (openid = 'o-enforcement'): Promise<MyTask[]> =>
  (await trial.must<KeepTimeResult<'myTasks'>>('keep-time', openid, { action: 'myTasks' })).tasks;
const kinds = async (openid?: string) => (await mine(openid)).map(({ kind }) => kind);
const told = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 1000 }))
    .map(({ title }) => title)
    .filter((one) => !one.includes('待办'))
    .sort();

test('FILE-12, 审限规定7 an execution that nobody has taken over waits for every officer of the court, late also for who oversees them', async () => {
  await on('2025-03-04 09:00');
  expect(await mine()).toMatchObject([
    {
      kind: 'takeOverExecution',
      dueOn: '2025-03-06',
      page: expect.stringContaining('/staff-enforcement/execution/index'),
    },
  ]);
  for (const openid of ['o-judge', 'o-clerk', 'o-admin']) expect(await kinds(openid)).toEqual([]);
  await on('2025-03-07 09:00');
  expect(await mine()).toMatchObject([{ late: true, lateDays: 1 }]);
  expect(await mine('o-admin')).toMatchObject([{ kind: 'takeOverExecution', page: null }]);
  await putExecution(of, { state: 'registered' });
  expect([await kinds(), await kinds('o-admin')]).toEqual([[], []]);
});

test('ENF-1 the notice is due ten days from the application; after a first measure three; once it is out nothing waits', async () => {
  await putExecution(of, { state: 'registered', noticedOn: null });
  await on('2025-03-06 09:00');
  expect(await kinds()).toEqual([]);
  await on('2025-03-07 09:00');
  expect(await mine()).toMatchObject([{ kind: 'executionNotice', dueOn: '2025-03-10', late: false }]);
  await enforcements.update(of.caseId, { firstMeasureOn: '2025-03-04', state: 'controlled' });
  // The day has changed: the old task closes, another is raised.
  await on('2025-03-08 00:30');
  expect(await mine()).toMatchObject([{ kind: 'executionNotice', dueOn: '2025-03-07', late: true }]);
  expect(await kinds('o-admin')).toEqual(['executionNotice']);
  await enforcements.update(of.caseId, { noticedOn: '2025-03-08' });
  expect([await kinds(), await kinds('o-admin')]).toEqual([[], []]);
});

test('DOMAIN 4 what waits in an execution is its own officer’s: after a change the other’s', async () => {
  await putExecution(of, { noticedOn: null });
  await on('2025-03-08 09:00');
  expect(await kinds()).toEqual(['executionNotice']);
  await enforcements.update(of.caseId, { 'officer.openid': 'o-judge' });
  expect(await kinds()).toEqual([]);
});

test('ENF-7 a measure that ends soon waits from two weeks before the last day to renew, until it is renewed, lifted or the execution ends', async () => {
  await putExecution(of);
  const id = await putMeasure(of, 'm', { from: '2025-01-06', until: '2025-05-06' });
  // The days off of the holiday come before its end.
  expect(await measures.get(id)).toMatchObject({ renewBy: '2025-04-30' });
  await on('2025-04-15 09:00');
  expect(await kinds()).toEqual([]);
  await on('2025-04-16 09:00');
  expect(await mine()).toMatchObject([{ kind: 'renewMeasure', dueOn: '2025-04-30', late: false }]);
  await enforcements.update(of.caseId, { state: 'completed' });
  expect(await kinds()).toEqual([]);
  await enforcements.update(of.caseId, { state: 'controlled' });
  expect(await kinds()).toEqual(['renewMeasure']);
  await measures.update(id, { renewBy: '2026-04-30', until: '2026-05-06', untilKey: `2026-05-06:${id}` });
  expect(await kinds()).toEqual([]);
});

test('ENF-12 the day after its last day an entry in the list waits to be deleted in three working days; nobody but the officer deletes it', async () => {
  const listing = listingOf();
  await putExecution(of, { debtor: { listing } });
  await on('2027-03-03 23:00');
  expect(await kinds()).toEqual([]);
  await on('2027-03-04 00:30');
  expect(await mine()).toMatchObject([{ kind: 'deleteListing', dueOn: '2027-03-08', late: false }]);
  await on('2027-03-30 09:00');
  expect(await mine()).toMatchObject([{ kind: 'deleteListing', late: true }]);
  expect(await kinds('o-admin')).toEqual(['deleteListing']);
  const now = await enforcements.get(of.caseId);
  expect(now?.debtors[0]?.listing).toEqual(listing);
  expect(await told('o-defendant')).toEqual(['失信名单的期限届满']);
  expect((await told('o-plaintiff')).includes('失信名单的期限届满')).toBe(false);
  const deleted = { on: day('2027-03-30'), reason: '期限届满', by: '石执行' };
  const debtors = (now?.debtors ?? []).map((one) => ({ ...one, listing: { ...listing, deleted } }));
  await enforcements.update(of.caseId, listedDebtors(of.caseId, debtors));
  expect([await kinds(), await kinds('o-admin')]).toEqual([[], []]);
  await on('2027-03-31 09:00');
  expect(await kinds()).toEqual([]);
});

test('ENF-12 of an entry without a period what ended it counts, also after the execution is over; resumed, the new execution has it', async () => {
  const ending = { ground: 'performed' as const, on: day('2025-03-05'), dueOn: day('2025-03-10') };
  const listing = listingOf({ grounds: ['ableButRefuses'], until: null, ending });
  await putExecution(of, { state: 'completed', debtor: { listing } });
  const open = await execution({ n: 8 });
  await putExecution(open, { debtor: { listing: listingOf({ grounds: ['ableButRefuses'], until: null }) } });
  const earlier = await execution({ n: 9 });
  await putExecution(earlier, {
    state: 'roundClosed',
    debtor: { listing },
    resumptions: [
      {
        ...{ id: 'r', on: day('2025-03-04'), by: 'applicant', assets: '房屋', paperId: null },
        registered: { caseId: open.caseId, caseNo: open.caseNo },
      },
    ],
  });
  await on('2025-03-05 09:00');
  expect(await mine()).toMatchObject([
    { kind: 'deleteListing', dueOn: '2025-03-10', title: `${of.caseNo} 失信信息待删除` },
  ]);
});

test('ENF-12 what waits to be deleted closes when the execution that resumes it has the entry', async () => {
  const ending = { ground: 'performed' as const, on: day('2025-03-05'), dueOn: day('2025-03-10') };
  const listing = listingOf({ grounds: ['ableButRefuses'], until: null, ending });
  const next = await execution({ n: 8 });
  await putExecution(of, {
    state: 'roundClosed',
    debtor: { listing },
    resumptions: [
      {
        ...{ id: 'r', on: day('2025-03-04'), by: 'applicant', assets: '房屋', paperId: null },
        registered: { caseId: next.caseId, caseNo: next.caseNo },
      },
    ],
  });
  await on('2025-03-05 09:00');
  expect((await mine()).find(({ kind }) => kind === 'deleteListing')?.title).toContain(of.caseNo);
  await putExecution(next, { debtor: { listing } });
  await on('2025-03-06 09:00');
  const waiting = (await mine()).filter(({ kind }) => kind === 'deleteListing');
  expect(waiting.map(({ title }) => title)).toEqual([`${next.caseNo} 失信信息待删除`]);
});

test('ENF-1, 调查规定2 a clue waits to be judged, a concrete one to be checked by its day; asked for more, or answered, it waits no longer', async () => {
  await putExecution(of);
  const id = await putClue(of, 'clue');
  await on('2025-03-05 09:00');
  expect(await mine()).toMatchObject([{ kind: 'judgeClue', dueOn: '2025-03-04', late: false }]);
  await on('2025-05-05 09:00');
  expect(await mine()).toMatchObject([{ kind: 'judgeClue', late: false }]);
  expect(await kinds('o-admin')).toEqual([]);
  await assetClues.update(id, { concrete: false, state: 'checking' });
  expect(await kinds()).toEqual([]);
  await assetClues.update(id, { concrete: true, checkBy: '2025-05-07', dueKey: `2025-05-07:${id}` });
  await on('2025-05-08 09:00');
  expect(await mine()).toMatchObject([{ kind: 'checkClue', dueOn: '2025-05-07', late: true }]);
  await assetClues.update(id, { state: 'answered', dueKey: '' });
  expect([await kinds(), await kinds('o-admin')]).toEqual([[], []]);
});

test('ENF-14 money that came in waits to be paid out by its day, until nothing of it is left', async () => {
  await putExecution(of);
  const id = await putReceipt(of, 'money');
  await on('2025-03-04 12:00');
  expect(await mine()).toMatchObject([{ kind: 'payOut', dueOn: '2025-04-03', late: false }]);
  await on('2025-04-04 09:00');
  expect(await mine()).toMatchObject([{ kind: 'payOut', late: true, lateDays: 1 }]);
  expect(await kinds('o-admin')).toEqual(['payOut']);
  await enforcementMoney.update(id, { leftFen: 0, dueKey: '' });
  expect([await kinds(), await kinds('o-admin')]).toEqual([[], []]);
});

test('ENF-7, ENF-10 what is still held, or restricted, after the end waits for its officer to lift it; after a closed round it stays', async () => {
  const ended = { how: 'completed' as const, on: day('2025-03-10'), reason: '' };
  const restriction = {
    ...{ from: day('2025-03-05'), basis: 'exOfficio' as const, others: [], documentId: 'd', lifted: null },
    approval: { name: '李院长', date: day('2025-03-05'), ref: '余执审〔2025〕2号' },
  };
  await putExecution(of, { state: 'completed', ended, debtor: { restriction } });
  const id = await putMeasure(of, 'm');
  const round = await execution({ n: 8 });
  await putExecution(round, { state: 'roundClosed', ended: { ...ended, how: 'roundClosed' }, debtor: { restriction } });
  await putMeasure(round, 'm');
  const free = await execution({ n: 9 });
  await putExecution(free, { state: 'completed', ended });
  await on('2025-03-11 09:00');
  const waiting = [{ kind: 'liftAfterEnd', title: `${of.caseNo} 结案后待解除`, late: false }];
  expect(await mine()).toMatchObject(waiting);
  await measures.update(id, { state: 'released', untilKey: '', remindKey: '' });
  await on('2025-03-12 09:00');
  expect(await mine()).toMatchObject(waiting);
  const lifted = { on: day('2025-03-12'), reason: '履行完毕' };
  const debtors = (await enforcements.get(of.caseId))?.debtors ?? [];
  await enforcements.update(of.caseId, {
    debtors: command().set(debtors.map((one) => ({ ...one, restriction: { ...restriction, lifted } }))),
  });
  expect(await kinds()).toEqual([]);
  await on('2025-03-13 09:00');
  expect([await kinds(), await kinds('o-admin')]).toEqual([[], []]);
});

const ROUND = { how: 'roundClosed' as const, on: day('2025-06-30'), reason: '' };

test('ENF-8, 法〔2016〕373号9 after a closed round it is inquired for every six months for five years; an inquiry that is on record is one', async () => {
  await putExecution(of, { state: 'roundClosed', ended: ROUND });
  await on('2025-12-22 09:00');
  expect(await kinds()).toEqual([]);
  await on('2025-12-23 09:00');
  expect(await mine()).toMatchObject([{ kind: 'inquireAgain', dueOn: '2025-12-30' }]);
  await on('2026-01-05 09:00');
  expect(await mine()).toMatchObject([{ kind: 'inquireAgain', dueOn: '2025-12-30', late: true }]);
  const doneAt = new Date('2026-01-05T02:00:00Z');
  const _id = `${of.caseId}:inquiry`;
  await enforcementEntries.insert({
    ...{ _id, caseId: of.caseId, courtId: 'yuyao', kind: 'inquiry', doneAt, enteredAt: doneAt, place: null },
    ...{ officer: { openid: 'o-enforcement' as OpenId, name: '石执行', post: '执行员' }, internal: null, told: {} },
    ...{ state: 'published', publishedAt: doneAt, takenOff: null, corrects: null, correctedBy: null },
    ...{ embargoed: false, sha256: '', lastAct: 'a', listKey: `${doneAt.toISOString()}:${_id}` },
  });
  expect(await kinds()).toEqual([]);
  await on('2026-06-24 09:00');
  expect(await mine()).toMatchObject([{ kind: 'inquireAgain', dueOn: '2026-06-30' }]);
  await on('2030-06-25 09:00');
  expect((await mine()).at(-1)).toMatchObject({ dueOn: '2030-06-30', title: `${of.caseNo} 终本后第 10 次查询` });
  const before = (await mine()).length;
  await on('2030-12-30 09:00');
  expect(await mine()).toHaveLength(before);
});

test('ENF-8, DOMAIN 4 an inquiry is had by who has the case now, and once its day is over also by who oversees him, where the clock goes every day', async () => {
  await putExecution(of, { state: 'roundClosed', ended: ROUND });
  const mornings = async (from: number, to: number) => {
    for (let n = from; n <= to; n += 1) await on(`2025-12-${String(n).padStart(2, '0')} 09:00`);
  };
  await mornings(22, 26);
  expect(await mine()).toMatchObject([{ kind: 'inquireAgain', dueOn: '2025-12-30' }]);
  await enforcements.update(of.caseId, { 'officer.openid': 'o-enforcement-2' });
  await mornings(27, 28);
  const open = () => tasks.find({ about: of.caseId, kind: 'inquireAgain', state: 'open' }, { limit: 9 });
  expect((await open()).map((one) => one.for)).toEqual(['o-enforcement-2']);
  await mornings(29, 31);
  expect((await open()).map(({ role }) => role).sort()).toEqual(['admin', 'enforcement']);
  expect(await kinds('o-admin')).toEqual(['inquireAgain']);
});

test('ENF-8 a clock that stood over the day of an inquiry raises it when it goes again; resumed, it is not inquired for here', async () => {
  await on('2025-12-20 09:00');
  await putExecution(of, { state: 'roundClosed', ended: ROUND });
  await on('2026-02-10 09:00');
  expect(await mine()).toMatchObject([{ kind: 'inquireAgain', dueOn: '2025-12-30', late: true }]);
  const registered = { caseId: 'x', caseNo: 'x' };
  const one = { id: 'r', on: day('2026-02-10'), by: 'applicant', assets: '', paperId: null, registered };
  await enforcements.update(of.caseId, { resumptions: command().set([one]) });
  expect(await kinds()).toEqual([]);
});

test('ENF-8 who is to go on with a closed round waits for the filing judge, until it is registered', async () => {
  const one = { id: 'r', on: day('2026-02-10'), by: 'applicant' as const, assets: '房屋', paperId: null };
  await putExecution(of, {
    ...{ state: 'roundClosed', ended: ROUND, resumptionOpen: true },
    resumptions: [{ ...one, registered: null }],
  });
  await on('2026-02-10 09:00');
  expect(await mine('o-filing-judge')).toMatchObject([{ kind: 'registerResumed', dueOn: '2026-02-10', late: false }]);
  const registered = { caseId: 'x', caseNo: 'x' };
  await enforcements.update(of.caseId, { resumptions: command().set([{ ...one, registered }]), resumptionOpen: false });
  expect(await kinds('o-filing-judge')).toEqual([]);
});

test('ENF-1, 2 the day after a debtor’s own last day his officer is told that it is over, once; who has reported is not missed', async () => {
  const served = await putService(of, of.defendant, 'd', { state: 'served', effectiveOn: day('2025-03-05') });
  await putExecution(of, {
    notice: { performDays: 7, reportDays: 10 },
    debtor: { noticeServiceId: served },
  });
  await on('2025-03-12 09:00');
  expect(await told('o-enforcement')).toEqual([]);
  for (const date of ['2025-03-13', '2025-03-14', '2025-03-18', '2025-03-19']) await on(`${date} 09:00`);
  expect(await told('o-enforcement')).toEqual(['履行期限已过', '没有看到财产报告'].sort());
  expect([await told('o-plaintiff'), await told('o-defendant')]).toEqual([[], []]);
  const other = await execution({ n: 8 });
  const second = await putService(other, other.defendant, 'd2', { state: 'served', effectiveOn: day('2025-03-05') });
  await putExecution(other, {
    notice: { performDays: 7, reportDays: 10 },
    debtor: { noticeServiceId: second, reportedAt: new Date(trial.now()) },
  });
  await on('2025-03-25 09:00');
  expect(await told('o-enforcement')).toEqual(['履行期限已过', '没有看到财产报告'].sort());
});

test('ENF-9, ENF-1 of a debtor in whose place another stands nobody is told that his days are over', async () => {
  const served = await putService(of, of.defendant, 'gone', { state: 'served', effectiveOn: day('2025-03-05') });
  await putExecution(of, {
    notice: { performDays: 7, reportDays: 10 },
    debtor: { noticeServiceId: served, left: day('2025-03-10') },
  });
  for (const date of ['2025-03-12', '2025-03-13', '2025-03-18']) await on(`${date} 09:00`);
  expect(await told('o-enforcement')).toEqual([]);
});

test('ENF-9, 民诉法237 when more than six months have gone by applicant and officer are told; of what is settled or stayed nobody', async () => {
  await putExecution(of);
  const settled = await execution({ n: 8 });
  await putExecution(settled, { state: 'settled' });
  await on('2025-08-28 09:00');
  expect(await told('o-plaintiff')).toEqual([]);
  await on('2025-08-29 09:00');
  await on('2025-08-30 09:00');
  for (const openid of ['o-plaintiff', 'o-enforcement'])
    expect(await told(openid)).toEqual(['收到执行申请已超过六个月']);
  expect(await told('o-defendant')).toEqual([]);
});

test('TIME-12, ENF-11 what was asked for in an execution is its officer’s to decide in time, and what is disputed too; the clerk serves', async () => {
  await putExecution(of);
  await putPaper(of, 'p', { decideBy: day('2025-03-19') });
  await putService(of, of.defendant, 'failed', { state: 'failed' });
  await on('2025-03-17 09:00');
  expect(await mine()).toMatchObject([{ kind: 'decidePaper', dueOn: '2025-03-19' }]);
  expect([await kinds('o-judge'), await kinds('o-clerk')]).toEqual([[], ['otherMeans']]);
  await casePapers.update('p', { state: 'refused' });
  expect(await kinds()).toEqual([]);
});

test('jobs run twice, or by another minute, raise nothing anew and tell nobody again', async () => {
  await putExecution(of, { noticedOn: null, debtor: { listing: listingOf({ until: day('2025-03-05') }) } });
  await putReceipt(of, 'money', { leftFen: fen(5) });
  await putClue(of, 'clue');
  await putMeasure(of, 'm', { from: '2025-03-01', until: '2025-03-20' });
  await on('2025-03-08 09:00');
  const first = await mine();
  expect(first.map(({ kind }) => kind).sort()).toEqual([
    'deleteListing',
    'executionNotice',
    'judgeClue',
    'payOut',
    'renewMeasure',
  ]);
  const all = await notifications.find({}, { limit: 1000 });
  for (const minute of ['09:01', '09:31', '10:00']) await on(`2025-03-08 ${minute}`);
  expect(await mine()).toEqual(first);
  expect(await notifications.find({}, { limit: 1000 })).toHaveLength(all.length);
});
