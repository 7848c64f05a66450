import { parseLegalDate as date } from '../time/legal-date';
import { hearingNotice, noticeForm, type PartyPeriods } from './notice';

const today = date('2025-03-03');
const periods = (more: Partial<PartyPeriods> = {}): PartyPeriods => ({
  partyId: 'li',
  notBegun: false,
  waived: false,
  ...more,
});
const notice = (more: Partial<Parameters<typeof hearingNotice>[0]> = {}) =>
  hearingNotice({ hearingOn: date('2025-03-20'), civilSummary: false, away: false, today, periods: [], ...more });

test('HEAR-4 served three days before, sent on the last working day until then', () => {
  expect(notice()).toMatchObject({ servedBy: '2025-03-17', sendBy: '2025-03-17', warnings: [] });
  expect(notice({ hearingOn: date('2025-03-19') })).toMatchObject({ servedBy: '2025-03-16', sendBy: '2025-03-14' });
});

test('HEAR-4 after a holiday of many days the last working day before it counts', () => {
  expect(notice({ hearingOn: date('2025-10-10') })).toMatchObject({ servedBy: '2025-10-07', sendBy: '2025-09-30' });
});

test('HEAR-4 civil summary procedure knows no three days', () => {
  const summary = notice({ civilSummary: true, hearingOn: date('2025-03-04') });
  expect(summary.servedBy).toBeUndefined();
  expect(summary.warnings).toEqual([]);
});

test('HEAR-4 too late to notify is a warning; a date in the past is an error', () => {
  expect(notice({ hearingOn: date('2025-03-06') }).warnings).toEqual([]);
  expect(notice({ hearingOn: date('2025-03-05') }).warnings).toHaveLength(1);
  expect(() => notice({ hearingOn: date('2025-03-02') })).toThrow(RangeError);
  expect(notice({ hearingOn: today, civilSummary: true }).warnings).toEqual([]);
  expect(notice({ away: true }).warnings[0]?.text).toContain('外地');
});

test('HEAR-4 a date within the answer or evidence period is warned of, also on its last day', () => {
  const until = (day: string) => [
    periods({ answerUntil: date(day) }),
    periods({ partyId: 'zhang', evidenceUntil: date(day) }),
  ];
  expect(notice({ periods: until('2025-03-20') }).warnings.map(({ text }) => text)).toEqual([
    expect.stringContaining('答辩期'),
    expect.stringContaining('举证期限'),
  ]);
  expect(notice({ periods: until('2025-03-19') }).warnings).toEqual([]);
});

test('HEAR-4 only if all waived the periods is there nothing to warn of', () => {
  const within = { answerUntil: date('2025-03-25'), evidenceUntil: date('2025-03-25') };
  expect(
    notice({ periods: [periods({ ...within, waived: true }), periods({ ...within, partyId: 'zhang' })] }).warnings,
  ).toHaveLength(2);
  expect(
    notice({ periods: [periods({ ...within, waived: true }), periods({ ...within, partyId: 'zhang', waived: true })] })
      .warnings,
  ).toEqual([]);
});

test('HEAR-4 a single party that waived is all of them', () => {
  expect(notice({ periods: [periods({ answerUntil: date('2025-03-25'), waived: true })] }).warnings).toEqual([]);
});

test('HEAR-4 a defendant who has not got the complaint yet is warned of', () => {
  expect(notice({ periods: [periods({ notBegun: true })] }).warnings[0]?.text).toContain('还没有收到起诉状');
});

test('HEAR-4 parties are summoned, everybody else notified', () => {
  expect(noticeForm('party')).toBe('summons');
  expect(noticeForm('agent')).toBe('notice');
  expect(noticeForm('witness')).toBe('notice');
});
