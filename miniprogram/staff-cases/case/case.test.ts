import type { CourtCase } from '../step';
import { LINKS } from './links';
import { shownOf } from './shown';
import { todosOf } from './todo';

const NOW = Date.parse('2026-03-05T10:00:00+08:00');
const found = (more: Partial<CourtCase>): CourtCase => ({
  caseId: 'yuyao:民初:2026:7',
  caseNo: '（2026）浙0281民初7号',
  kind: 'civil',
  title: '陈晓梅 诉 王建国',
  causeOfAction: '民间借贷纠纷',
  procedureName: '普通程序',
  registeredOn: '2026-02-01',
  filingId: 'f',
  state: 'preparing',
  stateName: '庭前准备',
  outcomeName: null,
  effectiveOn: null,
  trial: { judges: [{ name: '严法官', post: '审判员' }], clerk: '江书记员' },
  limit: { lastDay: '2026-08-01', provisional: false, steps: [] },
  parties: [],
  dates: [],
  exclusions: [],
  deciding: null,
  appeals: [],
  notices: null,
  openToPublic: false,
  as: ['judge'],
  can: [],
  ...more,
});
const nextId = (more: Partial<CourtCase>) => todosOf(found(more)).next?.id ?? '';
const otherIds = (more: Partial<CourtCase>) => todosOf(found(more)).others.map(({ id }) => id);

test('FILE-12 a registered case waits for its assignment, by a clerk and by nobody else', () => {
  const waiting = { state: 'registered', trial: null } as const;
  expect(nextId({ ...waiting, as: ['clerk'], can: ['assign'] })).toBe('assign');
  expect(nextId({ ...waiting, as: [] })).toBe('');
  expect(LINKS.filter(({ when }) => when(found({ ...waiting, as: [] }))).map(({ id }) => id)).toEqual(['course']);
});

test('what comes next follows the state, and is not said twice', () => {
  const can = ['schedule', 'decide', 'extendLimit', 'convert'];
  expect(nextId({ can })).toBe('schedule');
  expect(otherIds({ can })).toEqual(['decisions', 'limit', 'convert', 'enterPreservation', 'openToPublic']);
  expect(nextId({ state: 'heard', can })).toBe('decisions');
  expect(nextId({ state: 'stayed', can: ['resume'] })).toBe('resume');
  expect(nextId({ state: 'appealed', as: ['clerk'], can: ['appealResult'] })).toBe('appealResult');
  const deciding = { documentId: 'd', title: '民事判决书', madeOn: '2026-03-01' };
  for (const state of ['decided', 'mediated', 'appealable'])
    expect(nextId({ state, as: ['clerk'], deciding, limit: null })).toBe('effect');
});

test('FILE-12 before anything is heard the complaint goes out, by the clerk, until it has', () => {
  const notices = { dueOn: '2026-03-06', late: false };
  expect(nextId({ as: ['clerk'], can: ['schedule'], notices })).toBe('sendNotices');
  expect(nextId({ as: ['judge'], can: ['schedule'], notices })).toBe('schedule');
  expect(shownOf(found({ as: ['clerk'], notices }), NOW).notices).toEqual({ by: '2026-03-06', late: false });
});

test('the archive has one thing to do, and only when it may', () => {
  expect([
    nextId({ state: 'effective', as: ['archivist'], can: ['archive'] }),
    otherIds({ state: 'effective', as: ['archivist'], can: ['archive'] }),
  ]).toEqual(['archive', []]);
  expect(nextId({ state: 'archived', as: ['archivist'] })).toBe('');
});

const hearing = {
  dateId: 'd1',
  caseId: '',
  caseNo: '',
  kind: 'hearing',
  kindName: '开庭',
  title: '第1次开庭',
  next: '',
  on: '2026-03-05',
  at: '2026-03-05T01:30:00.000Z',
  place: '第三法庭',
  daysLeft: 0,
  provisional: false,
  state: 'running',
  stateName: '进行中',
  partyId: null,
};

test('HEAR-6 a hearing is recorded once it has begun, and called off before, by whom the machine lets', () => {
  const row = (at: string, can: string[]) =>
    shownOf(found({ state: 'scheduled', can, dates: [{ ...hearing, at }] }), NOW).dates[0];
  const may = ['open', 'hearingCalledOff'];
  expect(row('2026-03-05T01:30:00.000Z', may)).toMatchObject({
    when: '2026年3月5日 星期四 09:30',
    mayRecord: true,
    mayCallOff: false,
  });
  expect(row('2026-03-05T06:00:00.000Z', may)).toMatchObject({ mayRecord: false, mayCallOff: true });
  expect(row('2026-03-05T06:00:00.000Z', [])).toMatchObject({ mayRecord: false, mayCallOff: false });
});

const PARTY = {
  partyId: 'p',
  kind: 'person',
  roleName: '被告',
  name: '王建国',
  released: true,
  linked: false,
  numberKnown: false,
  toCall: false,
  joined: null,
  leftOn: null,
  agents: [],
};

test('PROG-2 who has left the suit is named with the day, as one who sees nothing new', () => {
  const left = { ...PARTY, linked: true, leftOn: '2026-03-04' };
  expect(shownOf(found({ parties: [left] }), NOW).parties).toMatchObject([
    { who: '被告 王建国', reached: '2026年3月4日 星期三退出诉讼，看不到新的进展' },
  ]);
});

test('民诉法解释222 a third party who waits for the court is called in by the clerk, also after the notices went out', () => {
  const third = { ...PARTY, roleName: '第三人', toCall: true };
  const clerk = { as: ['clerk' as const], can: ['changeBody'], parties: [third] };
  expect(nextId(clerk)).toBe('sendNotices');
  expect(nextId({ ...clerk, parties: [PARTY] })).not.toBe('sendNotices');
  expect(otherIds({ can: ['admitParty'] })).toContain('admitParty');
});

test('a hearing of another day that nobody recorded says so; a period says whose it is', () => {
  const period = {
    ...hearing,
    dateId: 'd2',
    kind: 'answer',
    title: '答辩期',
    at: null,
    partyId: 'p',
    on: '2026-03-06',
    daysLeft: 1,
  };
  const past = { ...hearing, on: '2026-03-02', at: '2026-03-02T01:30:00.000Z', daysLeft: -3 };
  const shown = shownOf(found({ parties: [PARTY], dates: [past, period], can: ['open'] }), NOW);
  expect(shown.dates).toMatchObject([
    { left: '开过了，还没有记录', mayRecord: true, whose: '' },
    { left: '明天到期', urgent: true, mayRecord: false, mayCallOff: false, whose: '王建国' },
  ]);
  expect(shown.parties).toMatchObject([{ who: '被告 王建国', reached: '没有号码，要发关联码' }]);
});

test('TIME-8 an appeal that came late is shown, and not judged here', () => {
  const appeals = [{ names: ['王建国'], on: '2026-03-01', inTime: false }];
  expect(shownOf(found({ appeals }), NOW).appeals).toEqual([
    '王建国，2026年3月1日 星期日，收到时不在他的上诉期内，由法院审查',
  ]);
});
