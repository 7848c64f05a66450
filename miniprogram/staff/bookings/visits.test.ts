import { dayBeside, dayTitle, figuresOf, slotTexts, visitRows } from './visits';

const visit = (bookingId: string, from: string, more: object = {}) => ({
  bookingId,
  bookingNo: '0001',
  name: '陈**',
  hallId: 'h',
  from,
  to: '09:30',
  matterName: '民事起诉',
  state: 'booked',
  stateName: '已预约',
  papers: 'none' as const,
  receiptNo: null,
  can: ['arrived' as const],
  ...more,
});

test('a time stands above the first who comes then', () => {
  const rows = visitRows([visit('a', '09:00'), visit('b', '09:00'), visit('c', '09:10')]);
  expect(rows.map(({ time }) => time)).toEqual(['09:00–09:30', '', '09:10–09:30']);
});

test('APPT-3 papers that were received are named by their receipt, and those that were not stand out', () => {
  const [received, unsent] = visitRows([
    visit('a', '09:00', { papers: 'received', receiptNo: '余收001' }),
    visit('b', '09:00', { papers: 'sending' }),
  ]);
  expect(received).toMatchObject({ papers: '材料已收，余收001', unsent: false });
  expect(unsent?.unsent).toBe(true);
});

test('APPT-1 who came, who did not, and who is still to come are counted', () => {
  const states = ['booked', 'past', 'arrived', 'noShow', 'cancelled'];
  expect(figuresOf(states.map((state) => visit(state, '09:00', { state })))).toEqual({
    waiting: 2,
    arrived: 1,
    missed: 1,
  });
});

test('a time that was closed offers nothing', () => {
  const slot = { slotId: '', hallId: '', hallName: '', date: '', timeText: '', from: '09:00', to: '09:30', free: 0 };
  expect(
    slotTexts([
      { ...slot, capacity: 2, taken: 1, closed: false },
      { ...slot, capacity: 2, taken: 2, closed: false },
      { ...slot, capacity: 2, taken: 0, closed: true },
    ]),
  ).toEqual(['09:00–09:30 约了 1 位，还能约 1 位', '09:00–09:30 约了 2 位，满了', '09:00–09:30 已取消']);
});

test('days are named as one says them', () => {
  const now = Date.parse('2026-03-05T10:00:00+08:00');
  expect(dayTitle('2026-03-05', now)).toBe('今天 3月5日 周四');
  expect(dayTitle('2026-03-04', now)).toBe('昨天 3月4日 周三');
  expect(dayTitle('2026-03-09', now)).toBe('3月9日 周一');
  expect(dayBeside('2026-03-01', -1)).toBe('2026-02-28');
});
