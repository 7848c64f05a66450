import { closedRoles, desksOf, roleNames } from './desks';

const halls = [
  { hallId: 'h1', name: '一楼大厅', counters: [] },
  { hallId: 'h2', name: '人民法庭', counters: [] },
];

test('a window clerk has a desk for each of his halls', () => {
  expect(desksOf({ roles: ['window'], halls }).map(({ url }) => url)).toEqual([
    '/staff/window/index?hallId=h1',
    '/staff/window/index?hallId=h2',
  ]);
});

test('a filing judge has the filings, and no window', () => {
  expect(desksOf({ roles: ['filing-judge'], halls }).map(({ id }) => id)).toEqual(['filing']);
});

test('a role without a desk yet has none', () => {
  expect(desksOf({ roles: ['judge'], halls })).toEqual([]);
});

test('roles that cannot be done here are named', () => {
  expect(closedRoles(['window', 'judge', 'admin'])).toEqual(['法官', '管理员']);
});

test('roles are said in Chinese', () => {
  expect(roleNames(['window', 'filing-judge'])).toBe('窗口、立案法官');
});
