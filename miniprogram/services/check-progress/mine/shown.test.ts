import { caseRow, choicesOf, type Line, todayOf } from './shown';

const NOW = Date.parse('2026-12-03T02:00:00Z');
const day = (daysLeft: number, more: object = {}) => ({
  dateId: `d${daysLeft}`,
  caseId: 'c',
  caseNo: '（2026）浙0281民初7号',
  kind: 'appeal',
  kindName: '上诉期',
  title: '上诉期',
  next: '',
  on: `2026-12-0${3 + daysLeft}`,
  at: null,
  place: null,
  daysLeft,
  provisional: false,
  state: 'running',
  stateName: '进行中',
  partyId: 'p',
  ...more,
});
const line = (more: Partial<Line> = {}): Line => ({
  caseId: 'c',
  caseNo: '（2026）浙0281民初7号',
  courtName: '余姚市人民法院',
  kind: 'civil',
  title: '陈晓梅 诉 王建国',
  state: 'appealable',
  stateName: '上诉期内',
  next: '请看清结果。',
  roleName: '原告',
  since: '2026-12-01T02:00:00.000Z',
  until: null,
  nearest: null,
  ...more,
});

test('a case says by when first; a last day and a hearing each in its own words', () => {
  expect(caseRow(line({ nearest: day(1) }), NOW)).toMatchObject({
    due: '上诉期最后一天 12月4日 星期五，明天到期',
    urgent: true,
  });
  const hearing = day(3, { title: '第1次开庭', at: '2026-12-06T01:30:00.000Z' });
  expect(caseRow(line({ nearest: hearing }), NOW)).toMatchObject({
    due: '第1次开庭 12月6日 星期日 09:30，还有 3 天',
    urgent: false,
  });
  expect(caseRow(line(), NOW)).toMatchObject({ due: '', urgent: false, until: '' });
});

test('PROG-2 a part that is over says since when; an agent whose power has a last day yet to come is in it', () => {
  const until = '2026-12-03T01:00:00.000Z';
  expect(caseRow(line({ state: 'ended', until }), NOW).until).toBe('今天 09:00 结束');
  expect(caseRow(line({ until }), NOW).until).toBe('');
});

test('one is asked which only where there is something to choose', () => {
  const ids = (open: number, over: number, ended: number) => choicesOf({ open, over, ended }).map(({ id }) => id);
  expect(ids(5, 0, 0)).toEqual([]);
  expect(ids(5, 2, 0)).toEqual(['', 'open', 'over']);
  expect(ids(0, 0, 1)).toEqual(['', 'ended']);
});

test('today’s dates by their hour; of the week how many and the nearest; what was called off is named on its day alone', () => {
  const at = '2026-12-03T01:30:00.000Z';
  const found = todayOf([
    day(0),
    day(0, { dateId: 'h', title: '第1次开庭', at }),
    day(0, { dateId: 'off', title: '宣判', at: '2026-12-03T06:00:00.000Z', state: 'calledOff' }),
    day(2, { state: 'calledOff' }),
    day(4),
  ]);
  expect(found.today.map(({ dateId }) => dateId)).toEqual(['h', 'off', 'd0']);
  expect([found.soon, found.nearest]).toEqual([1, '最近的：上诉期最后一天 12月7日 星期一，还有 4 天']);
  expect(todayOf([])).toEqual({ today: [], soon: 0, nearest: '' });
});
