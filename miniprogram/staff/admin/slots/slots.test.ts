import { chosenIn, dayRows, toggled, toggledDay } from './days';
import { errorsOf, openingOf, type Plan, planText, refusals, timesIn } from './open/plan';

const HOURS = { open: 540, close: 1020 };
const PLAN: Plan = {
  firstDay: '2026-11-26',
  lastDay: '2026-11-27',
  morning: { on: true, from: '09:00', to: '10:45' },
  afternoon: { on: true, from: '14:00', to: '15:00' },
  each: 30,
  capacity: '2',
  onDaysOff: false,
};

test('a span is cut into whole times, and what is left is not opened', () => {
  expect(timesIn(PLAN).map(({ from, to }) => `${from}-${to}`)).toEqual([
    '09:00-09:30',
    '09:30-10:00',
    '10:00-10:30',
    '14:00-14:30',
    '14:30-15:00',
  ]);
  expect(openingOf('h1', PLAN)).toMatchObject({ hallId: 'h1', dates: ['2026-11-26', '2026-11-27'], capacity: 2 });
  expect(planText(PLAN)).toContain('每天 5 个时段，从 09:00 到 15:00，每个时段 2 位');
});

test.each<[string, Partial<Plan>, string]>([
  ['a last day before the first', { lastDay: '2026-11-25' }, 'lastDay'],
  ['more than 31 days', { lastDay: '2027-01-26' }, 'lastDay'],
  ['a year', { lastDay: '2027-11-26' }, 'lastDay'],
  ['before the hall opens', { morning: { on: true, from: '08:30', to: '10:00' } }, 'morning'],
  ['after it closes', { afternoon: { on: true, from: '14:00', to: '18:00' } }, 'afternoon'],
  ['an end before the beginning', { morning: { on: true, from: '10:00', to: '09:00' } }, 'morning'],
  [
    'neither morning nor afternoon',
    { morning: { ...PLAN.morning, on: false }, afternoon: { ...PLAN.afternoon, on: false } },
    'morning',
  ],
  ['two spans that meet', { afternoon: { on: true, from: '10:00', to: '12:00' } }, 'afternoon'],
  ['nobody at all', { capacity: '0' }, 'capacity'],
  ['more than 200 times', { lastDay: '2026-12-26', each: 15 }, 'lastDay'],
])('%s is refused beside its field', (_, changed, field) => {
  expect(errorsOf({ ...PLAN, ...changed }, HOURS)).toHaveProperty(field);
  expect(errorsOf(PLAN, HOURS)).toEqual({});
});

const slot = (slotId: string, free: number) => ({
  slotId,
  hallId: 'h1',
  hallName: '大厅',
  date: '2026-11-26',
  timeText: '11 月 26 日（周四）09:00–09:30',
  from: '09:00',
  to: '09:30',
  free,
});

test('days without times are left out; a day off that is open says so', () => {
  const rows = dayRows([
    { date: '2026-11-25', dateText: '周三', dayOff: null, slots: [] },
    { date: '2026-11-26', dateText: '周四', dayOff: '元旦', slots: [slot('a', 2), slot('b', 0)] },
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ dayOff: '元旦', slots: [{ note: '还能约 2 位' }, { note: '已经约满' }] });
  expect(chosenIn(toggled(rows, 'b', true)).map(({ slotId }) => slotId)).toEqual(['b']);
  const whole = toggledDay(toggled(rows, 'b', true), '2026-11-26');
  expect(chosenIn(whole)).toHaveLength(2);
  expect(chosenIn(toggledDay(whole, '2026-11-26'))).toHaveLength(0);
});

test('times that were left out are said once a day and a reason', () => {
  const all = ['09:00', '09:30', '10:00', '10:30'].map((from) => ({
    date: '2026-11-28',
    from,
    why: '周六，法院不上班',
  }));
  expect(refusals([...all, { date: '2026-11-27', from: '09:00', why: '这个时间已经过了' }])).toEqual([
    '2026年11月28日 星期六，周六，法院不上班（4 个时段）',
    '2026年11月27日 星期五，这个时间已经过了（09:00）',
  ]);
});
