import { parseLegalDate as date } from '../time/legal-date';
import { feeDeadline } from './deadline';

test('FEE-11 the plaintiff has seven days from the day after the notice was served', () => {
  const deadline = feeDeadline({ kind: 'plaintiff', noticeServedOn: date('2025-03-03') });
  expect(deadline).toMatchObject({ lastDay: '2025-03-10', provisional: false });
  expect(deadline.steps[0]).toEqual({
    text: '收到交费通知的第二天起 7 天内交。',
    rule: 'FEE-11 诉讼费用交纳办法第22条第1款',
  });
  expect(feeDeadline({ kind: 'thirdParty', noticeServedOn: date('2025-03-03') }).lastDay).toBe('2025-03-10');
});

test('FEE-11 it is moved for a holiday', () => {
  // 7 days from 09-25 end on 10-02, within 国庆节.
  expect(feeDeadline({ kind: 'plaintiff', noticeServedOn: date('2025-09-25') }).lastDay).toBe('2025-10-09');
});

test('FEE-11 a notice not served starts no clock, however long ago it was sent', () => {
  for (const kind of ['plaintiff', 'thirdParty', 'topUp'] as const) {
    const { lastDay, steps } = feeDeadline({ kind, noticeServedOn: null });
    expect(lastDay).toBeNull();
    expect(steps[0]?.text).toContain('还没有送达');
  }
});

test('FEE-11 a counterclaim counts from being raised, and needs no notice', () => {
  expect(feeDeadline({ kind: 'counterclaim', raisedOn: date('2025-03-03') }).lastDay).toBe('2025-03-10');
});

test('FEE-11 an appeal is paid on filing it; the seven days only begin with the court’s notice', () => {
  const appeal = { kind: 'appeal', appealPeriodEndsOn: date('2025-03-18') } as const;
  const waiting = feeDeadline({ ...appeal, noticeServedOn: null });
  expect(waiting.lastDay).toBeNull();
  expect(waiting.steps[0]?.text).toContain('2025 年 3 月 18 日');
  expect(feeDeadline({ ...appeal, noticeServedOn: date('2025-03-20') }).lastDay).toBe('2025-03-27');
  // A notice served within the appeal period takes nothing of it away.
  expect(feeDeadline({ ...appeal, noticeServedOn: date('2025-03-05') }).lastDay).toBe('2025-03-18');
});

test('FEE-11 an application is paid with it, or by the day the court has named', () => {
  const application = { kind: 'application', appliedOn: date('2025-03-03') } as const;
  expect(feeDeadline({ ...application, setByCourt: null }).lastDay).toBe('2025-03-03');
  expect(feeDeadline({ ...application, setByCourt: date('2025-03-07') }).lastDay).toBe('2025-03-07');
});

test('FEE-8 the top-up has seven days from its own notice', () => {
  const { lastDay, steps } = feeDeadline({ kind: 'topUp', noticeServedOn: date('2025-03-03') });
  expect(lastDay).toBe('2025-03-10');
  expect(steps[0]?.rule).toBe('FEE-8 民诉法解释第199条');
});

test('FEE-11 a year whose days off are not arranged yet is told as provisional', () => {
  expect(feeDeadline({ kind: 'plaintiff', noticeServedOn: date('2031-03-03') }).provisional).toBe(true);
});
