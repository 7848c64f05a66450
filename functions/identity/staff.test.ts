/** The administrator keeps his court's staff; some courts want a face check before work (PRIV-5, DOMAIN 4). */
import { courts } from '../../platform/courts';
import { staffCollection, staffSessions } from '../../platform/policy';
import type { IdentityResult } from './contract';
import { type IdentityTrial, START, startIdentity } from './trial';

let trial: IdentityTrial;
beforeEach(async () => {
  trial = await startIdentity();
});
afterEach(() => trial.stop());

type Officer = IdentityResult<'linkStaff'>;
const refused = (code: string) => ({ ok: false, error: { code } });
const shown = async (openid: string) =>
  (await trial.tell<IdentityResult<'showCode'>>(openid, { action: 'showCode', purpose: 'staff' })).code;
const link = (admin: string, event: object) => trial.ask<Officer>(admin, { action: 'linkStaff', ...event });
const end = (admin: string, openid: string) => trial.ask<Officer>(admin, { action: 'endStaff', openid });
const post = { name: '新窗口', roles: ['window'], hallIds: ['yuyao-hall-1'], counterId: 'window-2' };

describe('DOMAIN 4 users are the administrator’s, of his own court', () => {
  test('an officer is bound by the code of his phone, given another post, and leaves', async () => {
    expect(await link('o-admin', { code: await shown('o-newcomer'), ...post })).toMatchObject({
      ok: true,
      data: { openid: 'o-newcomer', roles: ['window'], active: true, secondFactor: false },
    });
    const staff = async () => (await trial.tell<IdentityResult<'status'>>('o-newcomer', { action: 'status' })).staff;
    expect(await staff()).toMatchObject({ courtId: 'yuyao', name: '新窗口', counterId: 'window-2' });
    await link('o-admin', { openid: 'o-newcomer', name: '新立案', roles: ['filing-judge', 'filing-judge'] });
    expect(await staff()).toMatchObject({ roles: ['filing-judge'], halls: [], counterId: null });
    expect(await end('o-admin', 'o-newcomer')).toMatchObject({ ok: true, data: { active: false } });
    expect(await staff()).toBeNull();
  });

  test('never of another court, nor with its halls', async () => {
    const code = await shown('o-gz-clerk');
    expect(await link('o-admin', { code, ...post })).toMatchObject(refused('CONFLICT'));
    expect(await link('o-admin', { openid: 'o-gz-clerk', ...post })).toMatchObject(refused('CONFLICT'));
    expect(await link('o-admin', { openid: 'o-plaintiff', ...post })).toMatchObject(refused('NOT_FOUND'));
    expect(await end('o-admin', 'o-gz-clerk')).toMatchObject(refused('NOT_FOUND'));
    expect(
      await link('o-admin', { code: await shown('o-newcomer'), ...post, hallIds: ['gz-intermediate-hall-1'] }),
    ).toMatchObject(refused('NOT_FOUND'));
    const { staff } = await trial.tell<IdentityResult<'courtStaff'>>('o-bj-admin', { action: 'courtStaff' });
    expect(staff.map(({ openid }) => openid).sort()).toEqual([
      'o-bj-admin',
      'o-bj-clerk',
      'o-bj-filing-judge',
      'o-bj-judge',
      'o-bj-window',
    ]);
  });

  test('nobody takes the administrator’s post from himself; two who end each other leave one', async () => {
    expect(await end('o-admin', 'o-admin')).toMatchObject(refused('PRECONDITION_FAILED'));
    expect(await link('o-admin', { openid: 'o-admin', name: '管管理员', roles: ['clerk'] })).toMatchObject(
      refused('PRECONDITION_FAILED'),
    );
    await link('o-admin', { code: await shown('o-newcomer'), name: '副管理员', roles: ['admin'] });
    const both = await Promise.all([end('o-admin', 'o-newcomer'), end('o-newcomer', 'o-admin')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refused('FORBIDDEN'));
    expect(await staffCollection.count({ courtId: 'yuyao', roles: 'admin', active: true })).toBe(1);
  });

  test.each(['o-window', 'o-filing-judge', 'o-judge', 'o-clerk', 'o-plaintiff'])('%s may not', async (openid) => {
    expect(await link(openid, { openid: 'o-judge', ...post })).toMatchObject(refused('FORBIDDEN'));
    expect(await end(openid, 'o-judge')).toMatchObject(refused('FORBIDDEN'));
    expect(await trial.ask(openid, { action: 'courtStaff' })).toMatchObject(refused('FORBIDDEN'));
  });

  test('ID-2 no post for an account that is frozen; a frozen officer’s post changes and it stays frozen; his new account works', async () => {
    const theft = { action: 'reportTheft', courtId: 'yuyao', text: '手机丢了' };
    await trial.tell('o-plaintiff', theft);
    expect(await link('o-admin', { code: await shown('o-plaintiff'), ...post })).toMatchObject(
      refused('PRECONDITION_FAILED'),
    );
    await trial.tell('o-window', theft);
    expect(await link('o-admin', { openid: 'o-window', ...post, roles: ['window', 'admin'] })).toMatchObject({
      ok: true,
    });
    const work = (openid: string) => trial.ask(openid, { action: 'accountMatters' });
    expect(await work('o-window')).toMatchObject(refused('FORBIDDEN'));
    expect(await end('o-window', 'o-admin')).toMatchObject(refused('FORBIDDEN'));
    expect(await end('o-admin', 'o-window')).toMatchObject({ ok: true });
    expect(await link('o-admin', { openid: 'o-window', ...post })).toMatchObject({ ok: true });
    expect(await work('o-window')).toMatchObject(refused('FORBIDDEN'));
    expect(await link('o-admin', { code: await shown('o-newcomer'), ...post })).toMatchObject({ ok: true });
    expect(await work('o-newcomer')).toMatchObject({ ok: true });
  });

  test('a code or the list, not both and not neither', async () => {
    expect(await link('o-admin', post)).toMatchObject(refused('INVALID_INPUT'));
    expect(await link('o-admin', { code: '123456', openid: 'o-judge', ...post })).toMatchObject(
      refused('INVALID_INPUT'),
    );
  });
});

describe('PRIV-5 a second factor', () => {
  const release = () => trial.ask('o-company', { action: 'releaseLink', caseId: 'yuyao:民初:2025:1' });
  beforeEach(async () => {
    await link('o-admin', { code: await shown('o-company'), name: '周书记员', roles: ['clerk'], secondFactor: true });
  });

  test('nothing for the court before a check; it holds a working day, or until the phone is left', async () => {
    expect(await release()).toMatchObject({
      ok: false,
      error: {
        code: 'FORBIDDEN',
        message: expect.stringContaining('上班核验'),
        fields: { session: expect.any(String) },
      },
    });
    const staff = async () => (await trial.tell<IdentityResult<'status'>>('o-company', { action: 'status' })).staff;
    expect(await staff()).toMatchObject({ session: 'needed', sessionEndsAt: null });
    await trial.pass('o-company', { purpose: 'staff' });
    expect(await staff()).toMatchObject({
      session: 'open',
      sessionEndsAt: new Date(START + 9 * 3_600_000).toISOString(),
    });
    expect(await release()).toMatchObject(refused('NOT_FOUND'));
    trial.emulator.clock.set(START + 9 * 3_600_000 - 1);
    expect(await release()).toMatchObject(refused('NOT_FOUND'));
    trial.emulator.clock.set(START + 9 * 3_600_000);
    expect(await release()).toMatchObject(refused('FORBIDDEN'));
    await trial.pass('o-company', { purpose: 'staff' });
    expect(await release()).toMatchObject(refused('NOT_FOUND'));
    expect(await trial.tell('o-company', { action: 'lock' })).toEqual({ locked: true });
    expect(await release()).toMatchObject(refused('FORBIDDEN'));
  });

  test('the court’s own hours count; a stolen phone, or a post that ended, ends it', async () => {
    await courts.update('yuyao', { staffSessionHours: 2 });
    await trial.pass('o-company', { purpose: 'staff' });
    expect((await staffSessions.get('o-company'))?.endsAt).toEqual(new Date(START + 2 * 3_600_000));
    await end('o-admin', 'o-company');
    expect(await staffSessions.get('o-company')).toBeUndefined();
    await link('o-admin', { openid: 'o-company', name: '周书记员', roles: ['clerk'], secondFactor: true });
    await trial.pass('o-company', { purpose: 'staff' });
    await trial.tell('o-company', { action: 'reportTheft', courtId: 'yuyao', text: '手机丢了' });
    expect(await staffSessions.get('o-company')).toBeUndefined();
    expect(await release()).toMatchObject(refused('FORBIDDEN'));
  });

  test('a pass for something else opens nothing, and who is no officer opens nothing', async () => {
    await trial.pass('o-company', { purpose: 'export' });
    expect(await release()).toMatchObject(refused('FORBIDDEN'));
    await trial.agree('o-lawyer');
    expect(await trial.ask('o-lawyer', { action: 'beginCheck', purpose: 'staff' })).toMatchObject(refused('FORBIDDEN'));
  });

  test('it costs nothing to those of whom it is not asked', async () => {
    await trial.ask('o-clerk', { action: 'releaseLink', caseId: 'yuyao:民初:2025:1' });
    expect(trial.emulator.stats.info().calls['identity.releaseLink']?.most).toBeLessThanOrEqual(5);
  });
});
