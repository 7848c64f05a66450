import { isDayOff } from './calendar';
import { ARRANGED_YEARS, LUNAR_HOLIDAYS } from './calendar-data';
import { addDays, parseLegalDate as date, daysBetween, isLegalDate, type LegalDate, weekday } from './legal-date';

const run = (from: string, to: string): LegalDate[] =>
  Array.from({ length: daysBetween(date(from), date(to)) + 1 }, (_, i) => addDays(date(from), i));
const daysOf = (year: number) => run(`${year}-01-01`, `${year}-12-31`);

/**
 * The notices, told a second time: days of each run, weekend days worked for it, 法定 days (放假办法第2条) in it.
 * Until 2024 these had neither 除夕 nor 2 May.
 */
const NOTICES: Record<number, [name: string, days: number, worked: string[], feasts: string[]][]> = {
  2023: [
    ['元旦', 3, [], ['01-01']],
    ['春节', 7, ['01-28', '01-29'], ['01-22', '01-23', '01-24']],
    ['清明节', 1, [], ['04-05']],
    ['劳动节', 5, ['04-23', '05-06'], ['05-01']],
    ['端午节', 3, ['06-25'], ['06-22']],
    ['中秋节、国庆节', 8, ['10-07', '10-08'], ['09-29', '10-01', '10-02', '10-03']],
  ],
  2024: [
    ['元旦', 1, [], ['01-01']],
    ['春节', 8, ['02-04', '02-18'], ['02-10', '02-11', '02-12']],
    ['清明节', 3, ['04-07'], ['04-04']],
    ['劳动节', 5, ['04-28', '05-11'], ['05-01']],
    ['端午节', 1, [], ['06-10']],
    ['中秋节', 3, ['09-14'], ['09-17']],
    ['国庆节', 7, ['09-29', '10-12'], ['10-01', '10-02', '10-03']],
  ],
  2025: [
    ['元旦', 1, [], ['01-01']],
    ['春节', 8, ['01-26', '02-08'], ['01-28', '01-29', '01-30', '01-31']],
    ['清明节', 3, [], ['04-04']],
    ['劳动节', 5, ['04-27'], ['05-01', '05-02']],
    ['端午节', 3, [], ['05-31']],
    ['国庆节、中秋节', 8, ['09-28', '10-11'], ['10-01', '10-02', '10-03', '10-06']],
  ],
  2026: [
    ['元旦', 3, ['01-04'], ['01-01']],
    ['春节', 9, ['02-14', '02-28'], ['02-16', '02-17', '02-18', '02-19']],
    ['清明节', 3, [], ['04-05']],
    ['劳动节', 5, ['05-09'], ['05-01', '05-02']],
    ['端午节', 3, [], ['06-19']],
    ['中秋节', 3, [], ['09-25']],
    ['国庆节', 7, ['09-20', '10-10'], ['10-01', '10-02', '10-03']],
  ],
};

describe.each(ARRANGED_YEARS)('the table of $year ($notice)', ({ year, notice, issued, url, holidays }) => {
  const told = NOTICES[year] ?? [];

  test('names its source, issued in the autumn before', () => {
    expect(notice).toMatch(new RegExp(`^国办发明电〔${year - 1}〕\\d+号$`));
    expect(isLegalDate(issued) && issued.startsWith(`${year - 1}-1`)).toBe(true);
    // The site named its folders by day until 2022, by month since.
    const [month, day] = [issued.slice(0, 7), issued.slice(8)];
    expect(url).toContain(issued < '2023' ? `/${month}/${day}/` : `/${month.replace('-', '')}/`);
  });

  test('has the counts of the notice and the statutory days in each run', () => {
    expect(holidays.map(({ name, from, to, worked = [] }) => [name, run(from, to).length, worked])).toEqual(
      told.map(([name, days, worked]) => [name, days, worked.map((day) => `${year}-${day}`)]),
    );
    for (const [i, { from, to }] of holidays.entries()) {
      expect(run(from, to)).toEqual(expect.arrayContaining((told[i]?.[3] ?? []).map((day) => `${year}-${day}`)));
    }
  });

  test('is in order, without overlap, within its year but for the days before New Year', () => {
    const edges = holidays.flatMap(({ from, to }) => [from, to]);
    expect(edges).toEqual([...edges].sort());
    for (const [i, { from }] of holidays.entries()) expect(from > (holidays[i - 1]?.to ?? '')).toBe(true);
    for (const day of edges) expect(isLegalDate(day)).toBe(true);
    for (const day of edges.slice(1)) expect(day.startsWith(`${year}-`)).toBe(true);
    expect(edges[0] === `${year}-01-01` || (year === 2023 && edges[0] === '2022-12-31')).toBe(true);
  });

  test('works only weekends, at most two weeks from the run, and none of its days off', () => {
    const off = holidays.flatMap(({ from, to }) => run(from, to));
    for (const { from, to, worked = [] } of holidays) {
      for (const day of worked.map(date)) {
        expect(weekday(day)).toBeGreaterThanOrEqual(6);
        expect(off).not.toContain(day);
        expect(Math.min(Math.abs(daysBetween(day, date(from))), Math.abs(daysBetween(date(to), day)))).toBeLessThan(14);
      }
    }
  });

  test('gives each holiday as many days as the law, no more: the rest of its weekdays is worked at weekends', () => {
    for (const [i, { from, to, worked = [] }] of holidays.entries()) {
      const weekdays = run(from, to).filter((day) => weekday(day) < 6).length;
      expect(weekdays - worked.length).toBe(told[i]?.[3].length);
    }
  });

  test('makes a year of as many days off as there are weekend and statutory days', () => {
    const weekends = daysOf(year).filter((day) => weekday(day) >= 6).length;
    const off = daysOf(year).filter(isDayOff).length;
    expect(off).toBe(weekends + (year < 2025 ? 11 : 13));
    expect(off).toBe({ 2023: 116, 2024: 115, 2025: 117, 2026: 117 }[year]);
  });
});

test('the years with notices follow one another', () => {
  const years = ARRANGED_YEARS.map(({ year }) => year);
  expect(years).toEqual(years.map((_, i) => (years[0] ?? 0) + i));
  expect(Object.keys(NOTICES)).toEqual(years.map(String));
});

test.each([2027, 2028, 2029, 2030])('the lunar holidays of %i are as far apart as the months of the moon', (year) => {
  const [spring, qingming, dragonBoat, midAutumn, ...more] = LUNAR_HOLIDAYS.filter(({ from }) =>
    from.startsWith(`${year}`),
  );
  if (!spring || !qingming || !dragonBoat || !midAutumn) throw new Error('one is missing');
  expect([spring, qingming, dragonBoat, midAutumn, ...more].map(({ name }) => name)).toEqual([
    '春节',
    '清明节',
    '端午节',
    '中秋节',
  ]);
  expect(run(spring.from, spring.to)).toHaveLength(4); // 除夕 to 初三
  expect(qingming.from.slice(5)).toMatch(/^04-0[45]$/);
  for (const { from, to } of [qingming, dragonBoat, midAutumn]) expect(from).toBe(to);
  /** Days that exceed so many lunar months of 29.53 days: none, or 29.53 more with a leap month. */
  const beyond = (from: string, to: string, months: number, days: number) =>
    daysBetween(date(from), date(to)) - days - months * 29.530588;
  const firstOfYear = addDays(date(spring.from), 1);
  const toDragonBoat = beyond(firstOfYear, dragonBoat.from, 4, 4); // 正月初一 to 五月初五
  const toMidAutumn = beyond(dragonBoat.from, midAutumn.from, 3, 10); // 五月初五 to 八月十五
  expect(Math.abs(toDragonBoat)).toBeLessThan(1.5);
  // 2028 has a second fifth month.
  expect(Math.abs(toMidAutumn - (year === 2028 ? 29.530588 : 0))).toBeLessThan(1.5);
});
