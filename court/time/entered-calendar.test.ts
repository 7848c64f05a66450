import { dayOffReason, isDayOff } from './calendar';
import { ARRANGED_YEARS } from './calendar-data';
import { calendarErrors, dayOffBy, differences } from './entered-calendar';
import { parseLegalDate } from './legal-date';

const NOTICES = ARRANGED_YEARS.map(({ year, holidays }) => [year, holidays] as const);

test.each(NOTICES)(
  'TIME-2 the notice of %s, entered as it stands, gives the days off of the program’s table',
  (year, holidays) => {
    expect(calendarErrors(year, holidays)).toEqual({});
    // The next year's notice may take days of this December.
    expect(differences(year, holidays).filter(({ date }) => date.slice(5) < '12-28')).toEqual([]);
  },
);

test('a holiday left out, and a weekend not worked, are shown as differences', () => {
  const holidays = ARRANGED_YEARS.find(({ year }) => year === 2025)?.holidays ?? [];
  const without = holidays.filter(({ name }) => name !== '清明节').map(({ worked: _, ...one }) => one);
  const found = differences(2025, without).map(({ date }) => date);
  expect(found).toContain('2025-04-04');
  expect(found).toContain('2025-04-27');
  expect(found.every((date) => (dayOffBy(without, date) === undefined) === isDayOff(date))).toBe(true);
  expect(dayOffReason(parseLegalDate('2025-04-04'))).toBe('清明节');
});

test('what cannot be is refused where it was typed', () => {
  expect(
    calendarErrors(2027, [
      { name: '元旦', from: '2026-12-31', to: '2027-01-02', worked: ['2027-01-04'] },
      { name: '春节', from: '2027-02-08', to: '2027-02-05' },
      { name: '长假', from: '2027-05-01', to: '2027-06-01' },
      { name: '错年', from: '2028-05-01', to: '2028-05-02', worked: ['2027-01-02'] },
    ]),
  ).toEqual({
    'holidays.0.worked.0': '只有周末才需要写调休上班',
    'holidays.1.to': '不能早于开始',
    'holidays.2.to': '一次放假不超过 16 天',
    'holidays.3.from': '要在 2027 年',
    'holidays.3.worked.0': '这一天又写了放假',
  });
});
