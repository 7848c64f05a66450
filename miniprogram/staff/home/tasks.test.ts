import { taskRows } from './tasks';

const NOW = Date.parse('2026-03-05T10:00:00+08:00');
const task = (dueOn: string, more: object = {}) => ({
  taskId: dueOn,
  kind: 'decideFiling' as const,
  title: '立案申请 待决定',
  next: '',
  dueOn,
  late: false,
  lateDays: 0,
  page: '/staff/filing/review/index?filingId=1',
  ...more,
});

test('a day is said as one says it, and what is over stands out', () => {
  const rows = taskRows(
    [task('2026-03-04', { late: true }), task('2026-03-05'), task('2026-03-06'), task('2026-03-09')],
    NOW,
  );
  expect(rows.map(({ due }) => due)).toEqual(['已过期', '今天', '明天', '3月9日 周一']);
  expect(rows.map(({ urgent }) => urgent)).toEqual([true, true, false, false]);
});

test('APPT-1 bookings of a day that nobody recorded lead to that day', () => {
  const [row] = taskRows([task('2026-03-04', { kind: 'recordBookings', page: null, late: true })], NOW);
  expect(row?.url).toBe('/staff/bookings/index?date=2026-03-04');
});

test('what another role does leads nowhere', () => {
  expect(taskRows([task('2026-03-04', { page: null, late: true })], NOW)[0]?.url).toBe('');
});
