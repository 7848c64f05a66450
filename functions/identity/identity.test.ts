import { randomUUID } from 'node:crypto';
import { type CourtCloud, startCourt } from '../../demo/court-cloud';
import { acts } from '../../platform/act';
import type { OpenId } from '../../platform/caller';
import { notify } from '../../platform/notify';
import { staffCollection } from '../../platform/policy';
import type { IdentityResult } from './contract';
import { main } from './index';
import { notifications } from './records';

let court: CourtCloud;
beforeEach(async () => {
  court = await startCourt({ identity: main });
});
afterEach(() => court.stop());

const status = (openid: string) => court.must<IdentityResult<'status'>>('identity', openid, { action: 'status' });
const read = (openid: string, ids: string[], extra: object = {}) =>
  court.call<{ read: number }>('identity', openid, { action: 'readNotifications', ids, ...extra });
const unread = async (openid: string) =>
  (await court.must<{ unread: number }>('identity', openid, { action: 'unread' })).unread;

const tell = (openid: string, _id: string) =>
  notify({
    _id,
    openid: openid as OpenId,
    courtId: 'yuyao',
    title: '请补正起诉材料',
    text: '共 2 项。',
    page: '/services/file-case/filing/index?filingId=1',
    at: new Date('2025-03-03T01:00:00Z'),
  });

test('ID-1, PRIV-4 who has verified is told so, with his name behind a mask', async () => {
  expect(await status('o-plaintiff')).toEqual({
    verified: true,
    name: '陈**',
    // At the window he was told the notice; about his face he was never asked.
    needs: ['face'],
    agreed: ['privacy'],
    suspended: null,
    face: { leftToday: 5, lockedUntil: null, text: expect.stringContaining('窗口') },
    otherWay: expect.stringContaining('窗口'),
    staff: null,
  });
  expect(await status('o-newcomer')).toMatchObject({ verified: false, name: '赵*', needs: ['privacy', 'face'] });
  expect(await status('o-never-seen')).toMatchObject({ verified: false, name: '', needs: ['privacy', 'face'] });
});

test('a window clerk finds his court, his halls and their counters', async () => {
  expect((await status('o-window')).staff).toEqual({
    courtId: 'yuyao',
    courtName: '余姚市人民法院',
    name: '方窗口',
    roles: ['window'],
    halls: [
      {
        hallId: 'yuyao-hall-1',
        name: '余姚法院诉讼服务大厅（24 小时自助取号）',
        counters: [
          { counterId: 'window-1', name: '1号窗口' },
          { counterId: 'window-2', name: '2号窗口' },
          { counterId: 'window-3', name: '3号窗口' },
        ],
      },
    ],
    counterId: 'window-1',
    session: 'none',
    sessionEndsAt: null,
  });
  await staffCollection.update('o-window', { hallIds: ['yuyao-hall-2', 'yuyao-hall-1'] });
  expect((await status('o-window')).staff?.halls.map(({ hallId }) => hallId)).toEqual(['yuyao-hall-2', 'yuyao-hall-1']);
});

test('an officer without a hall has none; one who has left has no post', async () => {
  expect((await status('o-filing-judge')).staff).toMatchObject({ roles: ['filing-judge'], halls: [], counterId: null });
  await staffCollection.update('o-filing-judge', { active: false });
  expect((await status('o-filing-judge')).staff).toBeNull();
});

test('one’s own messages are marked read; other people’s, and ids that are none, are passed over', async () => {
  for (const id of ['f1:received', 'f1:correction:o-a:1']) await tell('o-plaintiff', id);
  await tell('o-defendant', 'f2:received');
  expect(await unread('o-plaintiff')).toBe(2);
  expect(await read('o-plaintiff', ['f1:received', 'f2:received', 'f9:nothing'])).toEqual({
    ok: true,
    data: { read: 1 },
  });
  expect([await unread('o-plaintiff'), await unread('o-defendant')]).toEqual([1, 1]);
  expect(await notifications.get('f2:received')).toMatchObject({ read: false });
});

test('reading twice changes nothing, and the same request gets the same answer', async () => {
  await tell('o-plaintiff', 'f1:received');
  const requestId = randomUUID();
  expect(await read('o-plaintiff', ['f1:received'], { requestId })).toEqual({ ok: true, data: { read: 1 } });
  expect(await read('o-plaintiff', ['f1:received'], { requestId })).toEqual({ ok: true, data: { read: 1 } });
  expect(await read('o-plaintiff', ['f1:received'])).toEqual({ ok: true, data: { read: 1 } });
  expect(await acts.count({})).toBe(2);
  expect(await read('o-plaintiff', [])).toEqual({ ok: true, data: { read: 0 } });
});

test('fifty at once and no more; nobody without a session', async () => {
  const ids = Array.from({ length: 51 }, (_, i) => `f${i}`);
  expect(await read('o-plaintiff', ids.slice(1))).toEqual({ ok: true, data: { read: 0 } });
  expect(await read('o-plaintiff', ids)).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  for (const action of ['status', 'unread'])
    expect(await court.call('identity', undefined, { action })).toMatchObject({
      ok: false,
      error: { code: 'UNAUTHENTICATED' },
    });
});

test('what is asked at every start costs little: two database actions, four for an officer, one for the count', async () => {
  await status('o-plaintiff');
  expect(court.emulator.stats.info().calls['identity.status']?.most).toBe(2);
  await status('o-window');
  await unread('o-plaintiff');
  expect(court.emulator.stats.info().calls['identity.status']?.most).toBe(4);
  expect(court.emulator.stats.info().calls['identity.unread']?.most).toBe(1);
});
