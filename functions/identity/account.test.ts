/** One number, one live account: a lost phone, a stolen one, two at once; and what officers decide (ID-2). */
import { randomUUID } from 'node:crypto';
import type { OpenId } from '../../platform/caller';
import { collection } from '../../platform/database';
import type { Notification } from '../../platform/notify';
import type { CaseMember } from '../../records/case/member';
import { filings } from '../../records/filing/filing';
import { faceChecks } from '../../records/person/check';
import { accountMatters } from '../../records/person/matter';
import { identities, identityHash, people } from '../../records/person/person';
import type { IdentityResult } from './contract';
import { type IdentityTrial, NEWCOMER, OTHERS, START, startIdentity } from './trial';

const PLAINTIFF = { name: '陈晓梅', idNumber: '11010519491231002X' };
const members = collection<CaseMember>('case_members');
const notifications = collection<Notification>('notifications');

let trial: IdentityTrial;
beforeEach(async () => {
  trial = await startIdentity();
});
afterEach(() => trial.stop());

type Matter = IdentityResult<'decideTakeover'>;
const refused = (code: string) => ({ ok: false, error: { code } });
const inbox = async (officer: string) =>
  (await trial.tell<IdentityResult<'accountMatters'>>(officer, { action: 'accountMatters' })).matters;
const told = async (openid: string) =>
  (await notifications.find({ openid }, { limit: 20, orderBy: [['at', 'desc']] })).map(({ title }) => title);
const status = (openid: string) => trial.tell<IdentityResult<'status'>>(openid, { action: 'status' });

async function filed(_id: string, filer: string, courtId: string): Promise<void> {
  const filing = { _id, filer, courtId, state: 'draft', listKey: `0:${_id}`, title: _id, content: { k: '', v: '' } };
  await collection<typeof filing>('filings').insert(filing);
}
async function member(caseId: string, openid: string, courtId: string): Promise<void> {
  await members.insert({
    _id: `${caseId}:${openid}`,
    caseId,
    openid: openid as OpenId,
    courtId,
    role: 'plaintiff',
    from: new Date(START),
  });
}

describe('ID-2 a lost phone', () => {
  beforeEach(async () => {
    await filed('draft-1', 'o-plaintiff', 'yuyao');
    await filed('draft-2', 'o-plaintiff', 'gz-intermediate');
    await member('case-1', 'o-plaintiff', 'yuyao');
  });

  test('the new account lives, the old one is suspended and both are told; nothing goes over by itself', async () => {
    const { verified, advice } = await trial.register('o-new-phone', PLAINTIFF);
    expect(verified).toBe(true);
    expect(advice).toContain('窗口');
    expect(await status('o-plaintiff')).toMatchObject({ suspended: { reason: 'takeover' } });
    expect(await status('o-new-phone')).toMatchObject({ verified: true, suspended: null });
    expect(await told('o-plaintiff')).toEqual(['这个账号已停用']);
    expect(await told('o-new-phone')).toEqual(['身份认证通过，原账号已停用']);
    expect(await filings.count({ filer: 'o-plaintiff' })).toBe(2);
    expect(await members.count({ openid: 'o-new-phone' })).toBe(0);
    // Nothing can be done with the old one, nor can it take the number back by itself.
    expect(await trial.ask('o-plaintiff', { action: 'beginCheck', purpose: 'register', ...PLAINTIFF })).toMatchObject(
      refused('FORBIDDEN'),
    );
  });

  test('each court decides about its own: what it lets follow follows, the rest stays', async () => {
    await trial.register('o-new-phone', PLAINTIFF);
    const [matter] = await inbox('o-window');
    expect(matter).toMatchObject({ kind: 'takeover', name: '陈**', state: 'open' });
    const matterId = matter?.matterId;
    const decide = { action: 'decideTakeover', matterId, follow: true, ground: '核对身份证原件和本人一致' };
    expect(await trial.tell<Matter>('o-window', decide)).toMatchObject({ state: 'decided', decision: 'follow' });
    expect(await filings.get('draft-1')).toMatchObject({ filer: 'o-new-phone' });
    expect(await filings.get('draft-2')).toMatchObject({ filer: 'o-plaintiff' });
    expect(await members.get('case-1:o-new-phone')).toMatchObject({ role: 'plaintiff', courtId: 'yuyao' });
    expect(await members.get('case-1:o-plaintiff')).toMatchObject({ to: expect.any(Date) });
    expect(await inbox('o-window')).toEqual([]);
    expect(await inbox('o-gz-filing-judge')).toHaveLength(1);
    expect(await trial.tell('o-gz-filing-judge', { ...decide, follow: false })).toMatchObject({ decision: 'stay' });
    expect(await filings.get('draft-2')).toMatchObject({ filer: 'o-plaintiff' });
    expect((await accountMatters.get(matterId ?? ''))?.decisions).toHaveLength(2);
    expect((await told('o-new-phone')).filter((title) => title === '账号的事已处理')).toHaveLength(2);
  });

  test('another court’s officer, a colleague too late, the person himself: none decides', async () => {
    await trial.register('o-new-phone', PLAINTIFF);
    const [matter] = await inbox('o-window');
    const decide = { action: 'decideTakeover', matterId: matter?.matterId, ground: '核对过' };
    for (const openid of ['o-clerk', 'o-judge', 'o-admin', 'o-new-phone', 'o-plaintiff'])
      expect(await trial.ask(openid, { ...decide, follow: true })).toMatchObject(refused('FORBIDDEN'));
    expect(await trial.ask('o-bj-filing-judge', { ...decide, follow: true })).toMatchObject(refused('NOT_FOUND'));
    const both = await Promise.all([
      trial.ask<Matter>('o-window', { ...decide, follow: true }),
      trial.ask<Matter>('o-filing-judge', { ...decide, follow: false }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject(refused('CONFLICT'));
    const follows = both[0]?.ok === true;
    expect(await filings.get('draft-1')).toMatchObject({ filer: follows ? 'o-new-phone' : 'o-plaintiff' });
  });

  test('a decision that was cut half-way goes on when it is said again', async () => {
    await trial.register('o-new-phone', PLAINTIFF);
    const [matter] = await inbox('o-window');
    for (const name of ['log', 'error'] as const) jest.spyOn(console, name).mockImplementation(() => undefined);
    const { faults } = trial.emulator;
    const decide = { action: 'decideTakeover', matterId: matter?.matterId, follow: true, ground: '核对过' };
    const { id } = faults.add({ match: { collection: 'filings' }, fault: 'error-before', times: 1 });
    expect(await trial.ask('o-window', decide)).toMatchObject(refused('INTERNAL'));
    faults.remove(id);
    jest.restoreAllMocks();
    expect(await inbox('o-window')).toHaveLength(1);
    expect(await trial.ask('o-window', decide)).toMatchObject({ ok: true });
    expect(await filings.get('draft-1')).toMatchObject({ filer: 'o-new-phone' });
    expect((await accountMatters.get(matter?.matterId ?? ''))?.decisions).toHaveLength(1);
  });
});

test('ID-2 two accounts prove one number at once: one lives, the other is suspended, each check is on record', async () => {
  for (const openid of ['o-a', 'o-b']) await trial.agree(openid);
  const begun = await Promise.all(
    ['o-a', 'o-b'].map((openid) => trial.begin(openid, { purpose: 'register', ...OTHERS })),
  );
  const done = await Promise.all(
    begun.map(({ challengeId }, i) => trial.complete(i === 0 ? 'o-a' : 'o-b', challengeId)),
  );
  expect(done).toMatchObject([{ ok: true }, { ok: true }]);
  const both = await Promise.all([people.get('o-a'), people.get('o-b')]);
  const alive = both.filter((one) => one?.verified && !one.suspended);
  expect(alive).toHaveLength(1);
  expect(await identities.get(identityHash('idCard', OTHERS.idNumber))).toMatchObject({ openid: alive[0]?._id });
  expect(await accountMatters.count({ openid: both.find((one) => one?.suspended)?._id })).toBe(1);
  expect(await faceChecks.count({ openid: 'o-a', purpose: 'register', sessionRef: null, state: 'passed' })).toBe(1);
});

test('ID-8 two completions of one check at once: one is looked at, and five begun at once are still five failures', async () => {
  await trial.agree('o-newcomer');
  const { challengeId } = await trial.begin('o-newcomer');
  const both = await Promise.all([
    trial.complete('o-newcomer', challengeId),
    trial.complete('o-newcomer', challengeId),
  ]);
  expect(both.filter((one) => one.ok && one.data.passed)).toHaveLength(1);
  expect(both.filter(({ ok }) => !ok)).toMatchObject([
    { error: { code: expect.stringMatching(/CONFLICT|PRECONDITION/) } },
  ]);
});

test('ID-8 nine codes tried at once: one at a time is looked at, and never more than five fail in a day', async () => {
  await trial.agree('o-newcomer');
  const begun = await Promise.all(Array.from({ length: 9 }, () => trial.begin('o-newcomer')));
  for (const { challengeId } of begun) await trial.fails(challengeId, 'FailedOperation.CompareFail');
  for (let round = 0; round < 4; round += 1)
    await Promise.all(begun.map(({ challengeId }) => trial.complete('o-newcomer', challengeId)));
  expect((await people.get('o-newcomer'))?.checks?.failed.length).toBeLessThanOrEqual(5);
  const tries = (await faceChecks.find({ openid: 'o-newcomer' }, { limit: 20 })).map((one) => one.tries);
  expect(tries.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(5);
});

describe('ID-2 a stolen phone', () => {
  const report = (extra: object = {}) =>
    trial.ask<IdentityResult<'reportTheft'>>('o-plaintiff', {
      action: 'reportTheft',
      courtId: 'yuyao',
      text: '手机昨天丢了',
      since: '2025-03-02T18:00:00+08:00',
      ...extra,
    });

  test('freezes the account; an officer who saw the person lifts it; both are recorded', async () => {
    expect(await report()).toMatchObject({ ok: true, data: { frozen: true, advice: expect.stringContaining('窗口') } });
    expect(await status('o-plaintiff')).toMatchObject({
      suspended: { reason: 'theft', text: expect.stringContaining('12368') },
    });
    expect(await trial.ask('o-plaintiff', { action: 'beginCheck', purpose: 'export' })).toMatchObject(
      refused('FORBIDDEN'),
    );
    const [matter] = await inbox('o-window');
    expect(matter).toMatchObject({ kind: 'theft', text: '手机昨天丢了', since: '2025-03-02T10:00:00.000Z' });
    const decide = { action: 'decideTheft', matterId: matter?.matterId, ground: '本人持证到场' };
    expect(await trial.ask('o-gz-window', { ...decide, lift: true })).toMatchObject(refused('NOT_FOUND'));
    expect(await trial.ask('o-window', { ...decide, action: 'decideTakeover', follow: true })).toMatchObject(
      refused('NOT_FOUND'),
    );
    expect(await trial.ask('o-window', { ...decide, lift: true })).toMatchObject({
      ok: true,
      data: { decision: 'lift' },
    });
    expect(await status('o-plaintiff')).toMatchObject({ suspended: null, verified: true });
  });

  test('the same report again is one; a time to come is a slip of the finger; an unknown account has nothing to freeze', async () => {
    const requestId = randomUUID();
    const first = await report({ requestId });
    expect(await report({ requestId })).toEqual(first);
    expect(await accountMatters.count({ openid: 'o-plaintiff' })).toBe(1);
    expect(await report({ since: '2025-03-04T00:00:00+08:00' })).toMatchObject(refused('INVALID_INPUT'));
    expect(await trial.ask('o-nobody', { action: 'reportTheft', courtId: 'yuyao', text: '丢了' })).toMatchObject(
      refused('PRECONDITION_FAILED'),
    );
  });

  test('an officer’s account does nothing for the court while it is frozen, whether or not he is known as a person; lifted, it does', async () => {
    const work = () => trial.ask('o-window', { action: 'accountMatters' });
    expect(await work()).toMatchObject({ ok: true });
    await trial.tell('o-window', { action: 'reportTheft', courtId: 'yuyao', text: '手机丢了' });
    expect(await work()).toMatchObject(refused('FORBIDDEN'));
    const [matter] = await inbox('o-filing-judge');
    expect(matter?.name).not.toBe('');
    const decide = { action: 'decideTheft', matterId: matter?.matterId, ground: '本人到场' };
    expect(await trial.ask('o-window', { ...decide, lift: true })).toMatchObject(refused('FORBIDDEN'));
    expect(await trial.ask('o-filing-judge', { ...decide, lift: false })).toMatchObject({ ok: true });
    expect(await work()).toMatchObject(refused('FORBIDDEN'));
    trial.emulator.clock.advance(60_000);
    await trial.tell('o-window', { action: 'reportTheft', courtId: 'yuyao', text: '找回来了' });
    const [again] = await inbox('o-filing-judge');
    await trial.tell('o-filing-judge', { ...decide, matterId: again?.matterId, lift: true });
    expect(await work()).toMatchObject({ ok: true });
  });

  test('an officer whom the court knows by his post alone is told that he is frozen, and what he was told is kept from whoever holds the phone', async () => {
    const { matterId } = await trial.tell<IdentityResult<'reportTheft'>>('o-window', {
      action: 'reportTheft',
      courtId: 'yuyao',
      text: '手机丢了',
    });
    expect(await status('o-window')).toMatchObject({ suspended: { reason: 'theft' }, verified: false });
    // The rules of what clients read themselves look there.
    expect(await people.get('o-window')).toHaveProperty('suspended');
    await trial.tell('o-filing-judge', { action: 'decideTheft', matterId, ground: '本人到场', lift: true });
    expect(await status('o-window')).toMatchObject({ suspended: null });
    expect(await trial.ask('o-window', { action: 'accountMatters' })).toMatchObject({ ok: true });
  });

  test('kept frozen, and reported once more, it is lifted by the later report; by the earlier one of another court it is not, and that is said', async () => {
    await report();
    trial.emulator.clock.advance(60_000);
    await report({ courtId: 'gz-intermediate', text: '又报一次' });
    const [first] = await inbox('o-window');
    const [second] = await inbox('o-gz-window');
    const lift = (officer: string, matterId = '') =>
      trial.tell(officer, { action: 'decideTheft', matterId, ground: '本人持证到场', lift: true });
    await lift('o-window', first?.matterId);
    expect(await status('o-plaintiff')).toMatchObject({ suspended: { reason: 'theft' } });
    const texts = async () =>
      (await notifications.find({ openid: 'o-plaintiff', title: '账号的事已处理' }, { limit: 9 })).map(
        ({ text }) => text,
      );
    expect(await texts()).toEqual([expect.stringContaining('还有另一件报失')]);
    await lift('o-gz-window', second?.matterId);
    expect(await status('o-plaintiff')).toMatchObject({ suspended: null });
    expect(await texts()).toContainEqual(expect.stringContaining('已经解除冻结'));
  });

  test('a frozen account’s person registers on a new phone by face', async () => {
    await report();
    expect(await trial.register('o-new-phone', PLAINTIFF)).toMatchObject({ verified: true });
    expect(await status('o-plaintiff')).toMatchObject({ suspended: { reason: 'takeover' } });
  });
});

describe('ID-1, ID-8, ACC-2 the window', () => {
  const show = async (openid: string, purpose = 'window') =>
    (await trial.tell<IdentityResult<'showCode'>>(openid, { action: 'showCode', purpose })).code;
  const card = { ...NEWCOMER, idKind: 'idCard', noticeGiven: true };
  const verify = (code: string, extra: object = {}, officer = 'o-window') =>
    trial.ask<IdentityResult<'verifyAtWindow'>>(officer, { action: 'verifyAtWindow', code, ...card, ...extra });

  test('who does not want his face looked at is verified by his card, with the notice told and the officer on record', async () => {
    const code = await show('o-newcomer');
    expect(code).toMatch(/^\d{6}$/);
    expect(await verify(code)).toMatchObject({
      ok: true,
      data: { name: '赵新', idNumber: '330***********3014', linked: 0 },
    });
    expect(await status('o-newcomer')).toMatchObject({ verified: true, needs: ['face'] });
    expect(await people.get('o-newcomer')).toMatchObject({ how: 'window' });
    expect(await told('o-newcomer')).toEqual(['身份认证通过']);
  });

  test('a code is used once, for what it was shown for, five minutes long', async () => {
    const code = await show('o-newcomer');
    const requestId = randomUUID();
    const first = await verify(code, { requestId });
    expect(await verify(code, { requestId })).toEqual(first);
    expect(await verify(code)).toMatchObject(refused('NOT_FOUND'));
    expect(await verify(await show('o-newcomer', 'staff'))).toMatchObject(refused('NOT_FOUND'));
    const late = await show('o-newcomer');
    trial.emulator.clock.set(START + 5 * 60_000);
    expect(await verify(late)).toMatchObject(refused('NOT_FOUND'));
    expect(await verify('999999')).toMatchObject(refused('NOT_FOUND'));
  });

  test('ID-9 a slip of the clerk’s finger uses no code up', async () => {
    const code = await show('o-newcomer');
    expect(await verify(code, { idNumber: '330281199704123015' })).toMatchObject({
      error: { code: 'INVALID_INPUT', fields: { idNumber: expect.any(String) } },
    });
    expect(await verify(code, { phone: '123456' })).toMatchObject({ error: { fields: { phone: expect.any(String) } } });
    expect(await verify(code, { noticeGiven: false })).toMatchObject(refused('INVALID_INPUT'));
    expect(await verify(code)).toMatchObject({ ok: true });
  });

  test('another document than a card has a series of its own; its holder does later checks at the window', async () => {
    const passport = { name: 'JOHN  SMITH', idKind: 'passport', idNumber: 'e1234 5678' };
    expect(await verify(await show('o-john'), passport)).toMatchObject({
      ok: true,
      data: { name: 'JOHN SMITH', idNumber: 'E*****678' },
    });
    await trial.agree('o-john');
    expect(await trial.ask('o-john', { action: 'beginCheck', purpose: 'export' })).toMatchObject({
      error: { code: 'PRECONDITION_FAILED', message: expect.stringContaining('窗口') },
    });
  });

  test('only a window clerk, and never for himself', async () => {
    for (const officer of ['o-filing-judge', 'o-admin', 'o-clerk', 'o-plaintiff'])
      expect(await verify(await show('o-newcomer'), {}, officer)).toMatchObject(refused('FORBIDDEN'));
    expect(await verify(await show('o-window'))).toMatchObject(refused('FORBIDDEN'));
  });

  test('an officer who saw the person has the last word: the account that was suspended lives again', async () => {
    await trial.register('o-new-phone', PLAINTIFF);
    expect(await verify(await show('o-plaintiff'), PLAINTIFF)).toMatchObject({ ok: true });
    expect(await status('o-plaintiff')).toMatchObject({ verified: true, suspended: null });
    expect(await status('o-new-phone')).toMatchObject({ suspended: { reason: 'takeover' } });
  });

  test('ACC-2 a person without a phone is known by his document alone, once; a phone of his comes later', async () => {
    const event = { action: 'recordOfflinePerson', ...card, phone: '13912345678' };
    const first = await trial.tell<IdentityResult<'recordOfflinePerson'>>('o-window', event);
    expect(await trial.tell('o-window', event)).toEqual(first);
    expect(await identities.get(identityHash('idCard', NEWCOMER.idNumber))).toMatchObject({ openid: null });
    expect(await trial.ask('o-filing-judge', event)).toMatchObject(refused('FORBIDDEN'));
    expect(await trial.register('o-newcomer')).toMatchObject({ verified: true });
    expect(await accountMatters.count({})).toBe(0);
  });
});
