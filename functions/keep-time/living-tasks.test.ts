/** 送达、材料、阅卷的待办: whose they are, from which day, and when they close (SERVE-4, 10, TIME-12, FILE-12, FEE-9, DOSS-3). */

import { fen } from '../../court/money';
import { type LivingCase, livingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { cases } from '../../records/case/case';
import { dossierRequests } from '../../records/dossier/request';
import { feeOrders, newFeeOrder } from '../../records/fee/order';
import { casePapers } from '../../records/paper/paper';
import { services } from '../../records/service/service';
import { tasks } from '../../records/task/task';
import type { KeepTimeResult } from './contract';
import { day, putPaper, putRequest, putService, startTrial, type Trial } from './trial';

let trial: Trial;
let living: LivingCase;
beforeEach(async () => {
  trial = await startTrial();
  living = await livingCase();
});
afterEach(() => trial.stop());

const mine = async (openid: string) =>
  (await trial.must<KeepTimeResult<'myTasks'>>('keep-time', openid, { action: 'myTasks' })).tasks;
const kinds = async (openid: string) => (await mine(openid)).map(({ kind }) => kind);
async function on(time: string): Promise<void> {
  trial.at(time);
  await trial.runAll('tasks');
}

test('SERVE-4 a service without proof is its clerk’s once the day is over; it is served by nobody but him', async () => {
  const id = await putService(living, living.defendant, 'd', { state: 'arrived', proofBy: day('2025-03-05') });
  const before = await services.get(id);
  await on('2025-03-05 23:30');
  expect(await kinds('o-clerk')).toEqual([]);
  await on('2025-03-06 00:30');
  expect(await mine('o-clerk')).toMatchObject([
    {
      kind: 'serviceProof',
      dueOn: '2025-03-05',
      page: `/staff-cases/service/index?serviceId=${encodeURIComponent(id)}`,
    },
  ]);
  for (const openid of ['o-judge', 'o-gz-clerk', 'o-window']) expect(await kinds(openid)).toEqual([]);
  expect(await services.get(id)).toEqual(before);
  await services.update(id, { state: 'served' });
  expect(await kinds('o-clerk')).toEqual([]);
});

test('SERVE-10 a notice that has run out, a failed service and a disputed one each find their officer; a corrected one nobody', async () => {
  const notice = { publishedOn: [day('2025-02-01')], servedOn: day('2025-03-04'), reason: '下落不明' };
  const said = { ground: '没有收到', at: new Date(trial.now()), by: 'o-defendant' as OpenId, decided: null };
  await putService(living, living.defendant, 'a', { state: 'publicNotice', notice });
  await putService(living, living.defendant, 'b', { state: 'failed' });
  await putService(living, living.defendant, 'c', { state: 'disputed', dispute: said });
  await putService(living, living.defendant, 'd', { state: 'failed', correctedBy: 'e' });
  await on('2025-03-04 23:30');
  expect(await kinds('o-clerk')).toEqual(['otherMeans']);
  expect(await kinds('o-judge')).toEqual(['decideDispute']);
  await on('2025-03-05 00:30');
  expect((await kinds('o-clerk')).sort()).toEqual(['noticeOver', 'otherMeans']);
});

test('SERVE-10 what was prepared and could not go electronically is its clerk’s from the next day, until he chose a way', async () => {
  const id = await putService(living, living.defendant, 'a', {
    state: 'prepared',
    listKey: `2025-03-04T08:00:00.000Z:a:${living.defendant}`,
  });
  await on('2025-03-04 23:00');
  expect(await kinds('o-clerk')).toEqual([]);
  await on('2025-03-05 00:30');
  expect(await mine('o-clerk')).toMatchObject([{ kind: 'chooseMeans', dueOn: '2025-03-04', late: false }]);
  await services.update(id, { state: 'sent' });
  expect(await kinds('o-clerk')).toEqual([]);
});

test('SERVE-10 sent anew with another day it is a new task; hundreds of one day are all there, once', async () => {
  for (let i = 0; i < 130; i += 1)
    await putService(living, living.defendant, `d${i}`, { state: 'sent', proofBy: day('2025-03-04') });
  await on('2025-03-05 00:30');
  await on('2025-03-05 01:00');
  expect(await tasks.count({ state: 'open', for: 'o-clerk' })).toBe(130);
  await services.update(`d0:${living.defendant}`, { proofBy: day('2025-03-10') });
  await on('2025-03-05 01:30');
  expect(await tasks.count({ state: 'open', for: 'o-clerk' })).toBe(129);
  await on('2025-03-11 00:30');
  expect(await tasks.get(`serviceProof:d0:${living.defendant}:2025-03-10:o-clerk`)).toMatchObject({ state: 'open' });
}, 120_000);

test('TIME-12, FILE-12 what is decided within days is the judge’s two days before, copies the clerk’s; each closes by itself', async () => {
  await putPaper(living, 'p', { decideBy: day('2025-03-08'), copiesBy: day('2025-03-08') });
  await putPaper(living, 'free');
  await on('2025-03-05 09:00');
  expect([await kinds('o-judge'), await kinds('o-clerk')]).toEqual([[], []]);
  await on('2025-03-06 09:00');
  expect(await mine('o-judge')).toMatchObject([{ kind: 'decidePaper', dueOn: '2025-03-08', late: false }]);
  expect(await mine('o-clerk')).toMatchObject([{ kind: 'sendCopies', title: `${living.caseNo} 收件 Ap 的副本待送达` }]);
  await casePapers.update('p', { state: 'noted' });
  expect([await kinds('o-judge'), await kinds('o-clerk')]).toEqual([[], ['sendCopies']]);
  await on('2025-03-09 09:00');
  expect(await mine('o-clerk')).toMatchObject([{ late: true, lateDays: 1 }]);
  await casePapers.update('p', { copies: command().set({ to: [], at: new Date(trial.now()), by: 'o-clerk' }) });
  expect(await kinds('o-clerk')).toEqual([]);
});

test('FILE-12 copies of a paper that was noted at once are not forgotten; of one that was taken back they are', async () => {
  await putPaper(living, 'noted', { state: 'noted', copiesBy: day('2025-03-08') });
  await putPaper(living, 'back', { state: 'withdrawn', copiesBy: day('2025-03-08') });
  for (const date of ['2025-03-04', '2025-03-05', '2025-03-06']) await on(`${date} 09:00`);
  expect((await mine('o-clerk')).map(({ title }) => title)).toEqual([`${living.caseNo} 收件 Anoted 的副本待送达`]);
});

test('FEE-9 an appeal whose fee nobody could reckon waits for the clerk until an order is there; one that is free does not', async () => {
  const steps = [{ text: '没有写明不服的金额。', rule: 'FEE-11' }];
  await putPaper(living, 'open', { kind: 'appeal', fee: { orderId: null, amountFen: null, steps } });
  await putPaper(living, 'free', { kind: 'appeal', fee: { orderId: null, amountFen: fen(0), steps } });
  await on('2025-03-04 09:00');
  expect(await mine('o-clerk')).toMatchObject([
    { kind: 'settleAppealFee', title: `${living.caseNo} 收件 Aopen 的上诉费待核定` },
  ]);
  await feeOrders.insert(
    newFeeOrder({
      ...{ _id: 'order', caseId: living.caseId, courtId: 'yuyao', seq: 2, courtName: '余姚市人民法院' },
      ...{ caseNo: living.caseNo, item: 'acceptanceFee', kind: 'appeal', occasion: { kind: 'appeal' } },
      ...{
        payer: 'plaintiff',
        parties: [living.plaintiff],
        amountFen: fen(100),
        steps: [],
        state: 'issued',
        issuedAt: new Date(trial.now()),
      },
      ...{ noticeServedOn: null, lastDay: null, subMchid: null, lastAct: 'a' },
    }),
  );
  expect(await kinds('o-clerk')).toEqual([]);
});

test('FEE-12, 解释318 an appeal’s fee that was not paid in time is not taken for a suit withdrawn', async () => {
  await feeOrders.insert({
    ...newFeeOrder({
      ...{ _id: 'order', caseId: living.caseId, courtId: 'yuyao', seq: 2, courtName: '余姚市人民法院' },
      ...{ caseNo: living.caseNo, item: 'acceptanceFee', kind: 'appeal', occasion: { kind: 'appeal' } },
      ...{
        payer: 'plaintiff',
        parties: [living.plaintiff],
        amountFen: fen(100),
        steps: [],
        state: 'issued',
        issuedAt: new Date(trial.now()),
      },
      ...{ noticeServedOn: day('2025-02-20'), lastDay: day('2025-02-27'), subMchid: null, lastAct: 'a' },
    }),
    state: 'overdue',
  });
  await on('2025-03-04 09:00');
  const [task] = await mine('o-judge');
  expect(task).toMatchObject({ kind: 'unpaidAppealFee', title: `${living.caseNo} 的上诉费逾期未交` });
  expect(task?.next).toContain('由它决定是否按自动撤回上诉处理');
});

test('DOSS-3 who asks to read is the case’s clerk’s to answer, after archiving the archivist’s, of no case any clerk’s', async () => {
  await putRequest('own', { caseId: living.caseId });
  await putRequest('stranger', { caseId: null, kind: 'public' });
  await on('2025-03-04 09:00');
  expect((await mine('o-clerk')).map(({ title, dueOn }) => [title, dueOn])).toEqual([
    ['阅卷申请 阅own 待答复', '2025-03-06'],
    ['阅卷申请 阅stranger 待答复', '2025-03-06'],
  ]);
  expect(await kinds('o-archivist')).toEqual([]);
  await cases.update(living.caseId, { state: 'archived' });
  await on('2025-03-04 10:00');
  expect((await mine('o-clerk')).map(({ title }) => title)).toEqual(['阅卷申请 阅stranger 待答复']);
  expect(await kinds('o-archivist')).toEqual(['answerDossierRequest']);
  await dossierRequests.update('own', { state: 'granted' });
  await dossierRequests.update('stranger', { state: 'refused' });
  expect([await kinds('o-clerk'), await kinds('o-archivist')]).toEqual([[], []]);
});
