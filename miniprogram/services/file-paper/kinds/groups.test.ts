import { FILED_KINDS } from '../../../../court/papers-filed/kinds';
import type { KindInfo } from '../draft/content';
import { shownKinds } from './groups';

const kind = (more: Partial<KindInfo>): KindInfo => ({
  kind: 'answer',
  name: '答辩状',
  plain: '说明您同意什么、不同意什么。',
  group: 'answer',
  fits: true,
  asks: ['facts'],
  amountMeans: null,
  aboutMeans: null,
  papers: [],
  fee: null,
  embargo: false,
  decides: false,
  urgentHours: null,
  doubts: [],
  lastDay: null,
  daysLeft: null,
  dateState: null,
  rule: 'TIME-6',
  ...more,
});

test('every group of the court’s kinds has a title that people understand', () => {
  const all = Object.values(FILED_KINDS).map(({ group }, i) => kind({ kind: `k${i}`, group }));
  const { groups } = shownKinds(all, '');
  expect(groups.flatMap(({ rows }) => rows)).toHaveLength(all.length);
});

test('what has a running last day stands on top, the nearest first; what is done or over does not', () => {
  const day = (name: string, lastDay: string, daysLeft: number, dateState = 'running') =>
    kind({ kind: name, name, lastDay, daysLeft, dateState });
  const all = [
    day('b', '2025-03-20', 10),
    day('a', '2025-03-18', 8),
    day('done', '2025-03-12', 2, 'done'),
    day('over', '2025-03-01', -9),
  ];
  expect(shownKinds(all, '').due.map(({ name }) => name)).toEqual(['a', 'b']);
  const [group] = shownKinds(all, '').groups;
  expect(group?.rows.find(({ name }) => name === 'done')).toMatchObject({
    lastDay: '',
    note: expect.stringContaining('已经交过'),
  });
});

test('DOMAIN 6.2 what does not fit is there all the same, with why', () => {
  const doubts = [{ about: 'side' as const, text: '一般由原告提交。材料照收。', rule: 'FILE-16' }];
  const { unusual, groups } = shownKinds([kind({ fits: false, doubts })], '');
  expect([groups, unusual[0]?.note]).toEqual([[], '一般由原告提交。材料照收。']);
});

test('it is found by its name, and by what it is for', () => {
  const all = [kind({}), kind({ kind: 'appeal', name: '上诉状', plain: '不服一审的判决。', group: 'remedy' })];
  expect(shownKinds(all, '不服').groups.map(({ names }) => names)).toEqual(['上诉状']);
  expect(shownKinds(all, ' 答辩 ').groups.map(({ names }) => names)).toEqual(['答辩状']);
});
