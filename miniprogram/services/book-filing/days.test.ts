import { daysOf, firstFree, nearest, whenOf } from './days';

const slot = (hallId: string, from: string, free: number, date = '2025-03-05') => ({
  slotId: `${hallId}:${date}:${from.replace(':', '')}`,
  hallId,
  hallName: `${hallId}厅`,
  date,
  timeText: `${date} ${from}`,
  from,
  to: '17:00',
  free,
});
const DAYS = [
  { date: '2025-03-05', dateText: '3 月 5 日', dayOff: null, slots: [slot('a', '09:00', 0), slot('b', '09:00', 0)] },
  { date: '2025-03-06', dateText: '3 月 6 日', dayOff: null, slots: [] },
  { date: '2025-03-08', dateText: '3 月 8 日', dayOff: '周六', slots: [] },
  {
    date: '2025-03-10',
    dateText: '3 月 10 日',
    dayOff: null,
    slots: [
      slot('a', '09:00', 2, '2025-03-10'),
      slot('b', '09:00', 0, '2025-03-10'),
      slot('a', '10:00', 1, '2025-03-10'),
    ],
  },
];

test('APPT-1 days with times are listed, each with its places, hall by hall', () => {
  const days = daysOf(DAYS);
  expect(days.map(({ date, left }) => [date, left])).toEqual([
    ['2025-03-05', '约满了'],
    ['2025-03-10', '还有 3 个位子'],
  ]);
  expect(
    days[1]?.halls.map(({ hallName, times }) => [hallName, times.map(({ time, left }) => `${time} ${left}`)]),
  ).toEqual([
    ['a厅', ['09:00–17:00 还有 2 个位子', '10:00–17:00 还有 1 个位子']],
    ['b厅', ['09:00–17:00 约满了']],
  ]);
});

test('a day is said without its year where that is plain, and a time on two lines', () => {
  const [first] = DAYS;
  const next = {
    ...DAYS[3],
    date: '2026-01-05',
    dateText: '',
    dayOff: null,
    slots: [slot('a', '09:00', 1, '2026-01-05')],
  };
  expect(daysOf([...(first ? [first] : []), next]).map(({ day, weekday }) => `${day} ${weekday}`)).toEqual([
    '3月5日 星期三',
    '2026年1月5日 星期一',
  ]);
  expect(whenOf({ date: '2025-03-05', from: '09:00', to: '09:30' })).toEqual({
    day: '2025年3月5日 星期三',
    clock: '09:00–09:30',
  });
});

test('the first day with a free place stands open; a full court has none', () => {
  expect(firstFree(daysOf(DAYS))).toBe('2025-03-10');
  expect(firstFree(daysOf(DAYS.slice(0, 1)))).toBe('');
});

test('APPT-1 who came too late is offered the next free times, full ones left out', () => {
  expect(nearest(DAYS, 1).map(({ slotId }) => slotId)).toEqual(['a:2025-03-10:0900']);
  expect(nearest(DAYS, 5)).toHaveLength(2);
});
