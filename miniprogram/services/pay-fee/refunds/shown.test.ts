import { type Refund, rowOf, stagesOf } from './shown';

// Partial: only what the page is made of.
const refund = (more: Partial<Refund>) =>
  ({
    refundNo: 'WR1',
    amountFen: 5000,
    caseNo: '（2025）浙0281民初1号',
    channel: 'wechat',
    reasonText: '撤诉，退还一半',
    state: 'proposed',
    stateName: '待财务确认',
    dueOn: '2025-03-20',
    proposedAt: '2025-03-05T02:00:00.000Z',
    doneAt: null,
    byHand: null,
    ...more,
  }) as Refund;
const NOW = Date.parse('2025-03-10T02:00:00Z');

test('FEE-15 until it is back one reads by when, and how late it is', () => {
  expect(rowOf(refund({}), NOW).when).toBe('最迟 2025年3月20日 星期四 退回，还有 10 天');
  expect(rowOf(refund({ dueOn: '2025-03-08' }), NOW).when).toBe('应当在 2025年3月8日 星期六 前退回，已经晚了 2 天');
  const done = refund({ state: 'done', doneAt: '2025-03-09T02:00:00.000Z' });
  expect(rowOf(done, NOW).when).toBe('2025年3月9日 星期日 10:00 退回');
});

test('how far it is', () => {
  const far = (more: Partial<Refund>) => stagesOf(refund(more)).map(({ done }) => done);
  expect(far({})).toEqual([true, false, false]);
  expect(far({ state: 'processing' })).toEqual([true, true, false]);
  expect(far({ state: 'rejected' })).toEqual([true, false, false]);
  expect(far({ state: 'done', doneAt: '2025-03-09T02:00:00.000Z' })).toEqual([true, true, true]);
  expect(stagesOf(refund({ state: 'abnormal' })).at(-1)?.text).toContain('银行转账');
});

test('FEE-15 given back by the bank: one reads so, with the day and no hour; of one not confirmed no day is named', () => {
  const byHand = { reference: 'T-1', on: '2025-03-09', by: '钱财务' };
  const done = refund({ state: 'done', doneAt: '2025-03-09T04:00:00.000Z', byHand });
  expect(rowOf(done, NOW).when).toBe('2025年3月9日 星期日 退回');
  expect(stagesOf(done).at(-1)).toEqual({ text: '财务用银行转账退回', when: '2025年3月9日 星期日', done: true });
  expect(rowOf(refund({ state: 'rejected' }), NOW).when).toBe('');
});
