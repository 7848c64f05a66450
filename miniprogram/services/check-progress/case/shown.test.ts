import type { DataOf } from '../../../api/services';
import { shownOf } from './shown';

type Overview = DataOf<'check-progress', 'overview'>;
type Deadline = DataOf<'check-progress', 'deadlines'>['dates'][number];

const NOW = Date.parse('2026-12-03T02:00:00Z');
const of = (more: Partial<Overview> = {}): Overview => ({
  caseId: 'c',
  caseNo: '（2026）浙0281民初7号',
  courtId: 'yuyao',
  courtName: '余姚市人民法院',
  kind: 'civil',
  title: '陈晓梅 诉 王建国',
  causeOfAction: null,
  procedureName: null,
  registeredOn: '2026-12-01',
  state: 'preparing',
  stateName: '庭前准备',
  next: '定下开庭时间会给您发传票。',
  outcomeName: null,
  effectiveOn: null,
  trial: null,
  limit: null,
  parties: [
    { partyId: 'p1', role: 'plaintiff', roleName: '原告', name: '陈晓梅', mine: true },
    { partyId: 'p2', role: 'defendant', roleName: '被告', name: '王建国', mine: false },
  ],
  me: {
    role: 'plaintiff',
    roleName: '原告',
    special: [],
    since: '2026-12-01T02:00:00.000Z',
    until: null,
    missing: null,
  },
  dates: [],
  unread: 0,
  ...more,
});
const day = (dateId: string, daysLeft: number, more: Partial<Deadline> = {}): Deadline => ({
  dateId,
  caseId: 'c',
  caseNo: '（2026）浙0281民初7号',
  kind: 'evidence',
  kindName: '举证期限',
  title: '举证期限',
  next: '请交证据。',
  on: '2026-12-08',
  at: null,
  place: null,
  daysLeft,
  provisional: false,
  state: 'running',
  stateName: '进行中',
  partyId: 'p1',
  steps: [],
  ...more,
});
const shown = (one: Overview, dates: Deadline[] = []) => shownOf(one, dates, { entries: [], next: null }, NOW);

test('where nothing waits for him the next step is the court’s, said once', () => {
  expect(shown(of())).toMatchObject({ next: '定下开庭时间会给您发传票。', goesOn: '', yours: false, nearest: null });
});

test('his own turn comes before it: what waits to be opened, then the nearest day; how the case goes on is said beside it', () => {
  const one = shown(of({ unread: 2 }), [day('a', 5)]);
  expect(one).toMatchObject({
    next: '法院有 2 份文书等您查收，请先打开看。请交证据。',
    goesOn: '定下开庭时间会给您发传票。',
    yours: true,
    nearest: { dateId: 'a' },
  });
});

test('who is not known to be a party yet is told what to do, before everything else', () => {
  const me = { ...of().me, missing: '请带身份证联系承办书记员核对。' };
  expect(shown(of({ me, unread: 1 }))).toMatchObject({ next: me.missing, goesOn: '', yours: true });
});

test('a hearing that was called off stays in sight until its day is over, and is no next step', () => {
  const off = day('off', 2, { state: 'calledOff', at: '2026-12-05T01:30:00.000Z', title: '开庭' });
  const one = shown(of(), [day('old', -3, { state: 'over' }), day('done', 4, { state: 'done' }), off, day('next', 6)]);
  expect(one.ahead.map(({ dateId }) => dateId)).toEqual(['off', 'next']);
  expect(one.past.map(({ dateId }) => dateId)).toEqual(['done', 'old']);
  expect(one.nearest?.dateId).toBe('next');
});

test('who stands for several parties reads whose period each is; who stands for one does not', () => {
  const both = of().parties.map((party) => ({ ...party, mine: true }));
  expect(shown(of({ parties: both }), [day('a', 5, { partyId: 'p2' })]).ahead[0]?.whose).toBe('王建国的');
  expect(shown(of(), [day('a', 5)]).ahead[0]?.whose).toBe('');
});

test('TIME-5 a last day on which the platform was down stays in sight as long as it may be asked back, with what to ask for', () => {
  const text = '最后一天平台故障 45 分钟。因此耽误的，可以申请顺延期限。';
  const over = (dateId: string, askUntil: string | null) =>
    day(dateId, -1, { state: 'over', stateName: '已过期', ground: { text, askUntil } });
  const one = shown(of(), [
    over('lasts', null),
    over('today', '2026-12-03'),
    over('gone', '2026-12-02'),
    day('next', 5),
  ]);
  expect(one.ahead.map(({ dateId, ground }) => [dateId, ground])).toEqual([
    ['lasts', text],
    ['today', text],
    ['next', ''],
  ]);
  expect(one.past.map(({ dateId }) => dateId)).toEqual(['gone']);
  // It is no step of the case.
  expect(one.nearest?.dateId).toBe('next');
});
