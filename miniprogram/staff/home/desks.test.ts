import { closedRoles, desksOf, roleNames } from './desks';

const halls = [
  { hallId: 'h1', name: '一楼大厅', counters: [] },
  { hallId: 'h2', name: '人民法庭', counters: [] },
];

test('a window clerk has a desk for each of his halls, before everything else', () => {
  expect(
    desksOf({ roles: ['window'], halls })
      .filter(({ main }) => main)
      .map(({ url }) => url),
  ).toEqual(['/staff/window/index?hallId=h1', '/staff/window/index?hallId=h2']);
});

test('a filing judge has the filings, and no window', () => {
  const ids = desksOf({ roles: ['filing-judge'], halls }).map(({ id }) => id);
  expect(ids).toEqual([
    'filing',
    'extensions',
    'bindings',
    'matters',
    'courtCases',
    'resumptions',
    'papers',
    'aids',
    'caseFees',
  ]);
});

test('a clerk has the rulings to sign, and the release of cases', () => {
  expect(desksOf({ roles: ['clerk'], halls: [] }).map(({ id }) => id)).toEqual([
    'rulings',
    'release',
    'originals',
    'cases',
    'unassigned',
    'readings',
    'executionRulings',
    'papers',
    'sign',
    'track',
    'lapses',
    'caseFees',
  ]);
});

test('the leaders read what an administrator and finance keep', () => {
  const ids = desksOf({ roles: ['leader'], halls: [] }).map(({ id }) => id);
  expect(ids).toEqual(['admin', 'caseFees', 'days', 'ledger', 'orders']);
  expect([closedRoles(['leader']), roleNames(['leader'])]).toEqual([[], '院领导']);
});

test('who has two roles has what both have once', () => {
  const ids = desksOf({ roles: ['window', 'filing-judge'], halls: [] }).map(({ id }) => id);
  expect(ids.filter((id) => id === 'bindings')).toHaveLength(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the archive has what is over, and who asks to read it', () => {
  expect(desksOf({ roles: ['archivist'], halls }).map(({ id }) => id)).toEqual(['archive', 'readings']);
});

test('a role without a desk yet has none', () => {
  expect(desksOf({ roles: ['mediator'], halls })).toEqual([]);
});

test('roles that cannot be done here are named', () => {
  expect(closedRoles(['window', 'mediator', 'clerk'])).toEqual(['调解员']);
});

test('roles are said in Chinese', () => {
  expect(roleNames(['window', 'filing-judge'])).toBe('窗口、立案法官');
});

test('finance has the money and not the cases; a judge decides on aid and on what was not paid', () => {
  const ids = (role: 'finance' | 'judge') => desksOf({ roles: [role], halls: [] }).map(({ id }) => id);
  expect(ids('finance')).toEqual(['refunds', 'doubts', 'caseFees', 'days', 'ledger', 'orders']);
  expect(ids('judge')).toEqual([
    'cases',
    'executionRulings',
    'papers',
    'sign',
    'track',
    'aids',
    'overdue',
    'lapses',
    'caseFees',
  ]);
});

test('an officer of enforcement has his executions before everything else', () => {
  const ids = desksOf({ roles: ['enforcement'], halls: [] }).map(({ id }) => id);
  expect(ids.slice(0, 3)).toEqual(['executions', 'untaken', 'executionRulings']);
});
