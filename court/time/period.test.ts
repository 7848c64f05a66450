import { addDays, parseLegalDate as date, type LegalDate } from './legal-date';
import { computeHourPeriod, computePeriod } from './period';

const lastDayOf = (from: LegalDate, days: number) => computePeriod({ from, days }).lastDay;
const shanghai = (text: string) => Date.parse(`${text}+08:00`);

describe('TIME-13', () => {
  test('answer 15 days, received Fri 2025-01-10: the Saturday moves to the Sunday made a working day', () => {
    expect(computePeriod({ from: date('2025-01-10'), days: 15 })).toEqual({
      from: '2025-01-10',
      firstDay: '2025-01-11',
      nominalLastDay: '2025-01-25',
      lastDay: '2025-01-26',
      shifted: true,
      provisional: false,
      steps: [
        {
          text: '2025 年 1 月 10 日（周五）当天不算，从 2025 年 1 月 11 日（周六）开始计算。',
          rule: 'TIME-1 民事诉讼法第85条第2款',
        },
        {
          text: '连续数满 15 天，中间的周末和节假日也算在内，数到 2025 年 1 月 25 日（周六）。',
          rule: 'TIME-1 民事诉讼法第85条第2款',
        },
        {
          text: '2025 年 1 月 25 日（周六）是休息日，顺延到假后第一个工作日 2025 年 1 月 26 日（周日），这个周日调休上班。',
          rule: 'TIME-2 民事诉讼法第85条第3款',
        },
        {
          text: '网上办理的，到 2025 年 1 月 26 日（周日）24 时为止都算按时；到窗口办理的，以下班时间为准；邮寄的，当天寄出就算按时。',
          rule: 'TIME-3 民事诉讼法第85条第4款、民法典第203条第2款',
        },
      ],
    });
  });

  test('answer 15 days, received Tue 2025-09-16: past the eight days of 国庆节 and 中秋节', () => {
    const period = computePeriod({ from: date('2025-09-16'), days: 15 });
    expect(period).toMatchObject({ nominalLastDay: '2025-10-01', lastDay: '2025-10-09', shifted: true });
    expect(period.steps.map(({ text }) => text)).toContain(
      '2025 年 10 月 1 日（周三）是国庆节、中秋节假期，顺延到假后第一个工作日 2025 年 10 月 9 日（周四）。',
    );
  });

  test('ruling served Mon 2025-03-03: appeal until 2025-03-13', () => {
    const period = computePeriod({ from: date('2025-03-03'), days: 10 });
    expect(period).toMatchObject({ lastDay: '2025-03-13', nominalLastDay: '2025-03-13', shifted: false });
    expect(period.steps.map(({ text }) => text)).toContain('这一天是工作日，不用顺延。');
  });

  test('6 months from 2024-08-31: 2025-02-28', () => {
    const period = computePeriod({ from: date('2024-08-31'), months: 6 });
    expect(period).toMatchObject({ lastDay: '2025-02-28', shifted: false });
    expect(period.steps[1]).toEqual({
      text: '期间为 6 个月，到期月没有 31 日，以月末日为准：2025 年 2 月 28 日（周五）。',
      rule: 'TIME-4 民法典第202条',
    });
  });

  test('enforcement, performance due 2023-06-30: 2025-06-30', () => {
    const period = computePeriod({ from: date('2023-06-30'), years: 2 });
    expect(period).toMatchObject({ lastDay: '2025-06-30', shifted: false, provisional: false });
    expect(period.steps[1]?.text).toBe('期间为 2 年，到期月的对应日是 2025 年 6 月 30 日（周一）。');
  });

  test('48 h from Fri 2025-03-07 15:20: from 16:00 to Sun 2025-03-09 16:00', () => {
    expect(computeHourPeriod(shanghai('2025-03-07T15:20'), 48)).toEqual({
      startsAt: shanghai('2025-03-07T16:00'),
      endsAt: shanghai('2025-03-09T16:00'),
    });
  });
});

test('TIME-1: the day of the event is not counted', () => {
  expect(computePeriod({ from: date('2025-03-03'), days: 1 })).toMatchObject({
    firstDay: '2025-03-04',
    lastDay: '2025-03-04',
  });
  // FILE-5, FILE-7, FEE-11: seven days from the day after.
  expect(lastDayOf(date('2025-03-03'), 7)).toBe('2025-03-10');
  expect(lastDayOf(date('2025-12-25'), 7)).toBe('2026-01-04'); // 01-01 is a holiday, Sunday 01-04 is worked
});

test('TIME-2: only the last day matters', () => {
  // All of 国庆节 lies within; neither end does.
  expect(computePeriod({ from: date('2025-09-26'), days: 15 })).toMatchObject({
    nominalLastDay: '2025-10-11', // a Saturday, worked
    lastDay: '2025-10-11',
    shifted: false,
  });
});

test.each([
  // Around Spring Festival 2025: 01-28..02-04 off, 01-26 and 02-08 worked.
  ['2025-01-27', '2025-01-27'],
  ['2025-01-28', '2025-02-05'],
  ['2025-02-04', '2025-02-05'],
  ['2025-02-05', '2025-02-05'],
  ['2025-02-08', '2025-02-08'],
  ['2025-02-09', '2025-02-10'],
  // Around the weekend of 2025-03-15.
  ['2025-03-14', '2025-03-14'],
  ['2025-03-15', '2025-03-17'],
  ['2025-03-16', '2025-03-17'],
  ['2025-03-17', '2025-03-17'],
  // A holiday that ends on Saturday: the Sunday is off by itself, unless worked.
  ['2024-04-06', '2024-04-07'],
  ['2024-06-08', '2024-06-11'],
  ['2026-01-03', '2026-01-04'],
  ['2026-02-15', '2026-02-24'],
  ['2026-09-26', '2026-09-28'],
])('TIME-2: a period nominally until %s ends on %s', (nominal, last) => {
  const period = computePeriod({ from: addDays(date(nominal), -15), days: 15 });
  expect(period).toMatchObject({ nominalLastDay: nominal, lastDay: last, shifted: nominal !== last });
});

test('TIME-2: months and years are moved as well', () => {
  expect(computePeriod({ from: date('2024-11-15'), months: 3 }).lastDay).toBe('2025-02-17'); // 02-15 a Saturday
  expect(computePeriod({ from: date('2024-10-01'), years: 1 }).lastDay).toBe('2025-10-09');
});

test('TIME-4: leap days and year ends', () => {
  expect(computePeriod({ from: date('2024-02-29'), years: 1 }).nominalLastDay).toBe('2025-02-28');
  expect(computePeriod({ from: date('2024-01-31'), months: 1 }).nominalLastDay).toBe('2024-02-29');
  expect(computePeriod({ from: date('2024-02-28'), days: 1 }).nominalLastDay).toBe('2024-02-29');
  expect(computePeriod({ from: date('2025-02-28'), days: 1 }).nominalLastDay).toBe('2025-03-01');
  expect(computePeriod({ from: date('2024-12-31'), months: 6 }).nominalLastDay).toBe('2025-06-30');
  expect(computePeriod({ from: date('2024-12-30'), days: 1 })).toMatchObject({
    nominalLastDay: '2024-12-31',
    lastDay: '2024-12-31',
  });
  expect(lastDayOf(date('2024-12-31'), 1)).toBe('2025-01-02');
});
