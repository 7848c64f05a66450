import { fen } from '../money';
import { parseLegalDate as date } from '../time/legal-date';
import { type OrderFacts, standingOf } from './unpaid';

const ORDER: OrderFacts = {
  stage: 'firstInstance',
  amountFen: fen(580_000),
  paidFen: fen(0),
  lastDay: date('2025-03-10'),
  aid: null,
  ruled: false,
};
const on = (today: string, facts: Partial<OrderFacts> = {}) => standingOf({ ...ORDER, ...facts }, date(today));

test('FEE-12 the last day is still in time; after it there is a task, no consequence, and payment stays possible', () => {
  expect(on('2025-03-10')).toEqual({ standing: 'open', payable: true, task: null });
  const overdue = on('2025-03-11');
  expect(overdue).toMatchObject({ standing: 'overdue', payable: true });
  expect(overdue.task?.text).toContain('由法官决定');
  expect(overdue.task?.text).toContain('按撤诉处理');
});

test('FEE-12 an appeal unpaid may be ruled withdrawn as an appeal, not as the suit', () => {
  const text = on('2025-03-11', { stage: 'appeal' }).task?.text;
  expect(text).toContain('按自动撤回上诉处理');
  expect(text).not.toContain('按撤诉处理');
});

test('FEE-12 part of the fee is not the fee; all of it, even late, is', () => {
  expect(on('2025-03-11', { paidFen: fen(579_999) }).standing).toBe('overdue');
  expect(on('2025-03-11', { paidFen: fen(580_000) })).toEqual({ standing: 'paid', payable: false, task: null });
  expect(on('2025-03-10', { amountFen: fen(0) }).standing).toBe('paid');
});

test('FEE-12 after the ruling a payment no longer counts', () => {
  expect(on('2025-03-12', { ruled: true })).toEqual({ standing: 'lapsed', payable: false, task: null });
});

test('FEE-11, FEE-12 a notice not served has no consequence, ever', () => {
  expect(on('2035-03-11', { lastDay: null })).toEqual({ standing: 'noClock', payable: true, task: null });
});

test('FEE-13 aid asked for in time stops the clock until decided', () => {
  const aid = { appliedOn: date('2025-03-10'), refused: null };
  expect(on('2025-06-01', { aid })).toMatchObject({ standing: 'aidPending', payable: true });
  expect(on('2025-06-01', { aid, lastDay: null }).standing).toBe('aidPending');
  expect(on('2025-06-01', { aid }).task?.text).toContain('不能因为没交费作处理');
});

test('FEE-13 asked for too late it does not, but the judge is told to decide it first', () => {
  const late = on('2025-03-12', { aid: { appliedOn: date('2025-03-11'), refused: null } });
  expect(late.standing).toBe('overdue');
  expect(late.task?.text).toContain('请先作出决定');
});

test('FEE-13 refused, it opens a new period: the old one no longer counts', () => {
  const refused = (newLastDay: string | null) => ({
    aid: { appliedOn: date('2025-03-10'), refused: { newLastDay: newLastDay === null ? null : date(newLastDay) } },
  });
  expect(on('2025-04-01', refused('2025-04-07')).standing).toBe('open');
  expect(on('2025-04-08', refused('2025-04-07')).standing).toBe('overdue');
  const unset = on('2025-04-08', refused(null));
  expect(unset.standing).toBe('noClock');
  expect(unset.task?.text).toContain('重新指定交费期限');
});
