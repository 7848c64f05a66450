import { dayOf, daysBetween, dayText, leftText, momentText, stampText } from './day';

test('a day begins at midnight in Shanghai, not in Greenwich', () => {
  expect(dayOf(Date.parse('2026-12-02T15:59:59Z'))).toBe('2026-12-02');
  expect(dayOf(Date.parse('2026-12-02T16:00:00Z'))).toBe('2026-12-03');
});

test('a date is said with its weekday', () => {
  expect(dayText('2026-12-03')).toBe('2026年12月3日 星期四');
  expect(dayText('2028-02-29')).toBe('2028年2月29日 星期二');
});

test('what is not a date is shown as it came', () => {
  expect(dayText('待定')).toBe('待定');
  expect(dayText('2026-13-40')).toBe('2026-13-40');
});

test.each([
  [7, '还有 7 天'],
  [1, '明天到期'],
  [0, '就是今天'],
  [-2, '已经过了 2 天'],
])('%d days left are said as %s', (days, text) => {
  expect(leftText(days)).toBe(text);
});

test('days are counted over the end of a year', () => {
  expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
  expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
});

test('a moment is said as near as it is', () => {
  const now = Date.parse('2026-12-03T02:00:00Z');
  expect(momentText('2026-12-03T01:05:00Z', now)).toBe('今天 09:05');
  expect(momentText('2026-12-02T01:05:00Z', now)).toBe('昨天 09:05');
  expect(momentText('2026-11-02T01:05:00Z', now)).toBe('11月2日 09:05');
  expect(momentText('2025-12-02T01:05:00Z', now)).toBe('2025年12月2日 09:05');
});

test('the moment on a receipt is whole, in Shanghai', () => {
  expect(stampText('2026-12-02T16:05:00Z')).toBe('2026年12月3日 星期四 00:05');
  expect(stampText('不详')).toBe('不详');
});
