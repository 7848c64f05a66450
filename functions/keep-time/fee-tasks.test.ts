import { fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import { notifications } from '../../platform/notify';
import { type PayDoubt, payDoubts } from '../../records/fee/doubt';
import { type FeeRefund, feeRefunds } from '../../records/fee/refund';
import { tasks } from '../../records/task/task';
import type { KeepTimeResult } from './contract';
import { INSTANT, startTrial, type Trial } from './trial';

let trial: Trial;
beforeEach(async () => {
  trial = await startTrial();
});
afterEach(() => trial.stop());

const mine = async (openid = 'o-finance') =>
  (await trial.must<KeepTimeResult<'myTasks'>>('keep-time', openid, { action: 'myTasks' })).tasks;

const refund = (_id: string, more: Partial<FeeRefund> = {}): FeeRefund => ({
  ...{ _id, orderId: 'c:acceptanceFee:1', caseId: 'c', courtId: 'yuyao', caseNo: '（2025）浙0281民初1号' },
  ...{ outTradeNo: 'WF1', transactionId: '42', channel: 'wechat', subMchid: '1900000101' },
  ...{ totalFen: fen(200), amountFen: fen(100), ofOrder: true, reason: 'mediated', steps: [] },
  ...{ basis: '调解书', effectiveOn: '2025-03-01' as LegalDate, dueOn: '2025-03-16' as LegalDate, state: 'proposed' },
  ...{ proposedBy: '江书记员', proposer: null, proposedAt: new Date(INSTANT('2025-03-02 10:00')) },
  ...{ confirmedBy: null, confirmer: null, confirmedAt: null, trouble: null, refundId: null, doneAt: null },
  ...{ byHand: null, tries: 0, askedAt: null, lastAct: 'a', queueKey: `2025-03-16:${_id}` },
  ...more,
});

test('FEE-15 finance has a task for each refund to confirm, with its last day, until it is confirmed or rejected', async () => {
  await feeRefunds.insert(refund('WR1'));
  await feeRefunds.insert(refund('WR2', { state: 'done' }));
  await trial.run();
  expect(await mine()).toMatchObject([
    { kind: 'confirmRefund', dueOn: '2025-03-16', late: false, page: expect.stringContaining('refundNo=WR1') },
  ]);
  expect(await mine('o-clerk')).toEqual([]);
  await feeRefunds.update('WR1', { state: 'processing' });
  expect(await mine()).toEqual([]);
  trial.at('2025-03-03 09:10');
  await trial.run();
  expect(await tasks.get('confirmRefund:WR1')).toMatchObject({ state: 'done' });
});

test('FEE-15 a refund that does not go back by itself is finance’s until it is done; over its day it is late', async () => {
  await feeRefunds.insert(refund('WR1', { state: 'abnormal' }));
  trial.at('2025-03-17 09:00');
  await trial.runAll();
  expect(await mine()).toMatchObject([{ kind: 'finishRefund', late: true, next: expect.stringContaining('再退一次') }]);
  const told = await notifications.find({ openid: 'o-finance' }, { limit: 10 });
  expect(told.map(({ title }) => title)).toEqual(['有 1 项待办']);
  await feeRefunds.update('WR1', { state: 'done' });
  expect(await mine()).toEqual([]);
});

const doubt = (_id: string, at: string, more: Partial<PayDoubt> = {}): PayDoubt => ({
  ...{ _id, courtId: 'yuyao', kind: 'billOnly', orderId: null, outTradeNo: 'x', transactionId: _id, outRefundNo: null },
  ...{ saidFen: 1, ownFen: null, at: new Date(INSTANT(at)), state: 'open', settledBy: null, note: null },
  ...more,
});

test('FEE-17 one task a day of what does not agree, however many lines it has, until each is settled', async () => {
  for (const [id, at] of [
    ['a', '2025-03-02 10:00'],
    ['b', '2025-03-02 10:00'],
    ['c', '2025-03-03 08:00'],
  ] as const)
    await payDoubts.insert(doubt(id, at));
  await payDoubts.insert(doubt('d', '2025-03-02 10:00', { courtId: null }));
  await trial.run();
  expect((await mine()).map(({ kind, dueOn, late }) => [kind, dueOn, late])).toEqual([
    ['lookAtMoney', '2025-03-02', false],
    ['lookAtMoney', '2025-03-03', false],
  ]);
  await payDoubts.update('a', { state: 'settled' });
  expect(await mine()).toHaveLength(2);
  await payDoubts.update('b', { state: 'settled' });
  expect((await mine()).map(({ dueOn }) => dueOn)).toEqual(['2025-03-03']);
});
