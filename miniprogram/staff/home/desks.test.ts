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
  expect(ids).toEqual(['filing', 'extensions', 'bindings', 'matters']);
});

test('a clerk has the rulings to sign, and the release of cases', () => {
  expect(desksOf({ roles: ['clerk'], halls: [] }).map(({ id }) => id)).toEqual(['rulings', 'release', 'originals']);
});

test('the leaders read what an administrator keeps', () => {
  expect(desksOf({ roles: ['leader'], halls: [] }).map(({ id }) => id)).toEqual(['admin']);
  expect([closedRoles(['leader']), roleNames(['leader'])]).toEqual([[], '院领导']);
});

test('who has two roles has what both have once', () => {
  const ids = desksOf({ roles: ['window', 'filing-judge'], halls: [] }).map(({ id }) => id);
  expect(ids.filter((id) => id === 'bindings')).toHaveLength(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a role without a desk yet has none', () => {
  expect(desksOf({ roles: ['judge'], halls })).toEqual([]);
});

test('roles that cannot be done here are named', () => {
  expect(closedRoles(['window', 'judge', 'clerk'])).toEqual(['法官']);
});

test('roles are said in Chinese', () => {
  expect(roleNames(['window', 'filing-judge'])).toBe('窗口、立案法官');
});
