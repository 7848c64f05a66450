import { daysError, firstOfMonth } from './days';

test('the ledger opens on the month, and at most 92 days are asked for', () => {
  expect(firstOfMonth('2026-03-17')).toBe('2026-03-01');
  expect(daysError('2026-03-01', '2026-03-01')).toBe('');
  expect(daysError('2026-03-02', '2026-03-01')).not.toBe('');
  expect(daysError('2026-01-01', '2026-04-02')).toBe('');
  expect(daysError('2026-01-01', '2026-04-03')).not.toBe('');
});
