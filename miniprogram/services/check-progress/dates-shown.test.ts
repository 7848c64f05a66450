import { byDay, type DateLine, dateRow, untilText } from './dates-shown';

const line = (more: Partial<DateLine> = {}): DateLine => ({
  dateId: 'd',
  caseId: 'c',
  caseNo: '（2026）浙0281民初7号',
  kind: 'answer',
  kindName: '答辩期',
  title: '答辩期',
  next: '请交答辩状。',
  on: '2026-12-03',
  at: null,
  place: null,
  daysLeft: 3,
  provisional: false,
  state: 'running',
  stateName: '进行中',
  partyId: 'p',
  ...more,
});
const hearing = (more: Partial<DateLine> = {}): DateLine =>
  line({
    kind: 'hearing',
    title: '第1次开庭',
    at: '2026-12-03T01:30:00.000Z',
    partyId: null,
    place: '第三法庭',
    ...more,
  });

test('a last day says that it is one, a hearing its hour in Shanghai; each what is left in its own words', () => {
  expect(dateRow(line())).toMatchObject({ when: '最后一天 2026年12月3日 星期四', left: '还有 3 天', meets: false });
  expect(dateRow(line({ daysLeft: 1 })).left).toBe('明天到期');
  expect(dateRow(hearing({ daysLeft: 1 }))).toMatchObject({
    when: '2026年12月3日 星期四 09:30',
    left: '就在明天',
    hour: '09:30',
    meets: true,
  });
  expect([untilText(0), untilText(-2)]).toEqual(['就是今天', '2 天以前']);
});

test('two days before it is urgent, three days before it is not, and what is done never is', () => {
  expect([2, 3].map((daysLeft) => dateRow(line({ daysLeft })).urgent)).toEqual([true, false]);
  expect(dateRow(line({ daysLeft: 0, state: 'done', stateName: '已办理' }))).toMatchObject({
    urgent: false,
    left: '',
    next: '',
    ended: '已办理',
    way: null,
  });
});

test('what was called off says not to go; what is stayed, and what may move yet, say so', () => {
  expect(dateRow(hearing({ state: 'calledOff', stateName: '已取消' }))).toMatchObject({
    calledOff: true,
    caution: '已经取消，不用去了。',
    left: '',
  });
  expect(dateRow(line({ state: 'stayed', stateName: '暂停计算' })).caution).toContain('中止');
  expect(dateRow(line({ provisional: true })).caution).toContain('放假安排');
});

test('each period leads to where it is done', () => {
  const pageOf = (kind: string) => dateRow(line({ kind })).way?.page;
  expect([pageOf('appeal'), pageOf('payFee'), pageOf('sign'), pageOf('pronouncement')]).toEqual([
    '/services/file-paper/kinds/index',
    '/services/pay-fee/mine/index',
    '/services/receive-documents/inbox/index',
    undefined,
  ]);
});

test('by day, the nearest first; on a day the hours come first, in their order', () => {
  const groups = byDay([
    line({ dateId: '1', daysLeft: 0 }),
    hearing({ dateId: '2', daysLeft: 0, at: '2026-12-03T06:00:00.000Z' }),
    hearing({ dateId: '3', daysLeft: 0 }),
    line({ dateId: '4', on: '2026-12-04', daysLeft: 1 }),
  ]);
  expect(groups.map(({ left, urgent, rows }) => [left, urgent, rows.map(({ dateId }) => dateId).join('')])).toEqual([
    ['今天', true, '321'],
    ['明天', false, '4'],
  ]);
});
