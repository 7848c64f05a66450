import { STAFF_ROLE_NAMES } from '../../../../court/people/roles';
import { changesOf, counterOptions, errorsOf, type Hall, linkingOf, NO_POST, postOf, ROLES } from './form';

const HALLS: Hall[] = ['h1', 'h2'].map((hallId) => ({
  hallId,
  version: 1,
  name: hallId === 'h1' ? '一楼大厅' : '人民法庭',
  address: '一楼',
  hours: { open: 540, close: 1020 },
  queues: [],
  counters: [{ counterId: 'window-1', name: '1号窗口', queueIds: [] }],
}));
const OFFICER = {
  staffId: 'o-window',
  name: '方窗口',
  roles: [{ role: 'window', roleName: '窗口' }],
  hallIds: ['h1'],
  counterId: 'window-1',
  active: true,
  secondFactor: false,
};
const POST = postOf(OFFICER);

test('roles have the names that the court gives them', () => {
  expect(Object.fromEntries(Object.entries(ROLES).map(([id, { name }]) => [id, name]))).toEqual(STAFF_ROLE_NAMES);
});

test('a post goes through the form and back as it was', () => {
  expect(changesOf(POST, postOf(OFFICER), HALLS)).toEqual([]);
  expect(linkingOf(POST, { openid: 'o-window' })).toEqual({
    action: 'linkStaff',
    openid: 'o-window',
    name: '方窗口',
    roles: ['window'],
    hallIds: ['h1'],
    counterId: 'window-1',
    secondFactor: false,
  });
});

test('a window clerk needs a hall; a code has six figures', () => {
  expect(errorsOf({ ...POST, hallIds: [] }, '12345')).toEqual({
    code: expect.any(String),
    hallIds: expect.any(String),
  });
  expect(errorsOf(NO_POST, null)).toEqual({ name: expect.any(String), roles: expect.any(String) });
  expect(errorsOf(POST, '123456')).toEqual({});
});

test('with two halls no window is fixed: windows of both have the same ids', () => {
  expect(counterOptions(POST, HALLS).map(({ label }) => label)).toEqual(['不固定', '1号窗口']);
  expect(counterOptions({ ...POST, hallIds: ['h1', 'h2'] }, HALLS)).toEqual([]);
});

test('what changes of a post is told in words', () => {
  const now = { ...POST, roles: ['window' as const, 'admin' as const], secondFactor: true };
  expect(changesOf(POST, now, HALLS)).toMatchObject([
    { what: '岗位', from: '窗口', to: '窗口、管理员' },
    { what: '上班刷脸', from: '不要', to: '要' },
  ]);
});
