/** 办案数据: what the page makes of the months. */
import { chartOf, choicesOf, headlinesOf, type Seen, tableOf, valueText } from './rows';

const definition = (key: string, name: string, unit: string, of: string | null = null) => ({
  key,
  name,
  unit,
  of,
  group: 'filing',
  plain: '',
  how: '',
});
const month = (name: string, registered: number | null, more: object = {}) => ({
  month: name,
  live: false,
  countedAt: null,
  figures: registered === null ? null : { registered, registeredCivil: registered - 1, registerDaysAverage: null },
  ...more,
});
// A boundary: of the figures only those that are looked at here.
const SEEN = {
  courtName: '余姚市人民法院',
  at: '2025-03-19T01:00:00.000Z',
  groups: [],
  definitions: [
    definition('registered', '登记立案', 'cases'),
    definition('registeredCivil', '民事立案', 'cases', 'registered'),
    definition('registerDaysAverage', '立案用时（平均）', 'days'),
  ],
  months: [month('2024-02', 10), month('2025-01', null), month('2025-02', 400), month('2025-03', 1, { live: true })],
} as unknown as Seen;
const [REGISTERED, , DAYS] = SEEN.definitions;

test('a value says its unit, and that there is none', () => {
  expect(valueText(12, 'cases')).toBe('12 件');
  expect(valueText(3.5, 'days')).toBe('3.5 天');
  expect(valueText(123_450, 'fen')).toBe('1,234.50 元');
  expect(valueText(null, 'days')).toBe('没有');
});

test('parts are not chosen by themselves; the month under way is at a glance', () => {
  expect(choicesOf(SEEN, 'filing').map(({ value }) => value)).toEqual(['registered', 'registerDaysAverage']);
  expect(headlinesOf(SEEN)).toEqual([{ key: 'registered', name: '登记立案', value: '1 件' }]);
});

test('bars are of the highest; what is little is still seen, and a month without figures is no nought', () => {
  if (!REGISTERED || !DAYS) throw new Error('no definitions');
  const { bars, most, words } = chartOf(SEEN, REGISTERED);
  expect(bars.map(({ height, none, live }) => [height, none, live])).toEqual([
    [3, false, false],
    [0, true, false],
    [100, false, false],
    [2, false, true],
  ]);
  expect(most).toBe('400 件');
  expect(words).toContain('最多的是2025年2月，400 件');
  expect(chartOf(SEEN, DAYS).words).toBe('立案用时（平均），2024年2月到2025年3月，已经统计的月份都没有。');
});

test('a figure that an older month was not counted by is no nought, in the chart as in the table', () => {
  const older = { ...month('2024-03', null), figures: { registerDaysAverage: null } };
  const seen = { ...SEEN, months: [older, month('2025-03', 1)] } as unknown as Seen;
  if (!REGISTERED) throw new Error('no definitions');
  expect(tableOf(seen, REGISTERED)).toEqual([
    { month: '2025-03', name: '2025年3月', value: '1 件', parts: '', before: '' },
    { month: '2024-03', name: '2024年3月', value: '还没有统计', parts: '民事立案 还没有统计', before: '' },
  ]);
  expect(chartOf(seen, REGISTERED).bars.map(({ none }) => none)).toEqual([true, false]);
  const nothing = { ...SEEN, months: [older, month('2025-03', 0)] } as unknown as Seen;
  expect(chartOf(nothing, REGISTERED).words).toBe('登记立案，2024年3月到2025年3月，已经统计的月份都没有。');
});

test('the table begins with the latest; a whole month is compared with the same a year before, half a month with nothing', () => {
  if (!REGISTERED) throw new Error('no definitions');
  expect(tableOf(SEEN, REGISTERED)).toEqual([
    { month: '2025-03', name: '2025年3月（到此刻）', value: '1 件', parts: '', before: '' },
    { month: '2025-02', name: '2025年2月', value: '400 件', parts: '民事立案 399 件', before: '上年同月 10 件' },
    { month: '2025-01', name: '2025年1月', value: '还没有统计', parts: '', before: '' },
    { month: '2024-02', name: '2024年2月', value: '10 件', parts: '民事立案 9 件', before: '' },
  ]);
});
