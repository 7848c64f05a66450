/** A person named in a case: linked by name and number together, once the clerk has released it, and told (DESIGN 3). */
import type { PartyRole } from '../../court/people/roles';
import type { OpenId } from '../../platform/caller';
import { collection } from '../../platform/database';
import type { Notification } from '../../platform/notify';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { waiting } from '../../records/case/not-yet';
import { isActive } from '../../records/case/part';
import { caseParties, casePartyId } from '../../records/case/parties';
import { identityHash } from '../../records/person/person';
import type { IdentityResult } from './contract';
import { type IdentityTrial, NEWCOMER, OTHERS, startIdentity } from './trial';

const CASE = 'yuyao:民初:2025:1';
const notifications = collection<Notification>('notifications');

let trial: IdentityTrial;
beforeEach(async () => {
  trial = await startIdentity();
  await cases.insert({
    _id: CASE,
    courtId: 'yuyao',
    caseNo: '（2025）浙0281民初1号',
    filingId: 'f1',
    state: 'registered',
    registeredOn: '2025-03-01' as never,
    causeOfAction: '民间借贷纠纷',
    title: '陈晓梅 诉 赵新',
  });
});
afterEach(() => trial.stop());

const named = (role: PartyRole, n: number, name: string, idNumber: string | null) =>
  caseParties.insert({
    _id: casePartyId(CASE, role, n),
    caseId: CASE,
    courtId: 'yuyao',
    role,
    name,
    idHash: idNumber && identityHash('idCard', idNumber),
    released: false,
    openid: null,
  });
const release = (officer = 'o-clerk') =>
  trial.ask<IdentityResult<'releaseLink'>>(officer, { action: 'releaseLink', caseId: CASE });
const linked = async (openid: string) => (await caseMembers.find({ openid }, { limit: 10 })).map(({ role }) => role);
const told = (openid: string) => notifications.count({ openid });

test('PRIV-4 before the clerk releases it, who verifies learns nothing; released, he is in it and told, once', async () => {
  await named('defendant', 1, NEWCOMER.name, NEWCOMER.idNumber);
  await trial.register('o-newcomer');
  expect(await linked('o-newcomer')).toEqual([]);
  expect(await told('o-newcomer')).toBe(0);
  expect(await release()).toEqual({ ok: true, data: { released: 1, linked: 1 } });
  expect(await linked('o-newcomer')).toEqual(['defendant']);
  const [message] = await notifications.find({ openid: 'o-newcomer' }, { limit: 5 });
  expect(message).toMatchObject({ title: '有一件您的案件', text: expect.stringContaining('浙0281民初1号') });
  expect(await release()).toEqual({ ok: true, data: { released: 1, linked: 0 } });
  expect(await told('o-newcomer')).toBe(1);
});

test('民诉法251 released, the debtor of a resumed execution follows it at once, with the feed of his side', async () => {
  await cases.update(CASE, { kind: 'enforcement', resumes: 'yuyao:执:2024:1' });
  const debtor = casePartyId(CASE, 'judgmentDebtor', 1);
  const openid = 'o-defendant' as OpenId;
  const his = { _id: `${CASE}:${openid}`, caseId: CASE, courtId: 'yuyao', openid, role: 'judgmentDebtor' as const };
  await caseMembers.insert(waiting({ ...his, parties: [debtor], from: new Date(0) }));
  expect(await release()).toEqual({ ok: true, data: { released: 0, linked: 1 } });
  const now = trial.emulator.clock.now();
  const member = await caseMembers.get(his._id);
  expect(member).toMatchObject({ feed: `${CASE}:judgmentDebtor` });
  expect(member && isActive(member, now)).toBe(true);
  expect(await release()).toEqual({ ok: true, data: { released: 0, linked: 0 } });
});

test('who verifies after the release is linked then', async () => {
  await named('defendant', 1, NEWCOMER.name, NEWCOMER.idNumber);
  expect(await release()).toMatchObject({ data: { linked: 0 } });
  await trial.register('o-newcomer');
  expect(await linked('o-newcomer')).toEqual(['defendant']);
});

test('the same name with another number, or the number under another name, is nobody', async () => {
  await named('defendant', 1, NEWCOMER.name, OTHERS.idNumber);
  await named('defendant', 2, '赵心', NEWCOMER.idNumber);
  await named('thirdParty', 1, NEWCOMER.name, null);
  await release();
  await trial.register('o-newcomer');
  expect(await linked('o-newcomer')).toEqual([]);
  expect(await told('o-newcomer')).toBe(0);
  expect(await release()).toMatchObject({ data: { released: 3, linked: 0 } });
});

test('who is named twice, and who filed it, is in it once', async () => {
  await named('plaintiff', 1, '陈晓梅', '11010519491231002X');
  await named('thirdParty', 1, '陈晓梅', '11010519491231002X');
  await caseMembers.insert({
    _id: `${CASE}:o-plaintiff`,
    caseId: CASE,
    openid: 'o-plaintiff' as never,
    courtId: 'yuyao',
    role: 'plaintiff',
    from: new Date(),
  });
  expect(await release()).toMatchObject({ ok: true });
  expect(await linked('o-plaintiff')).toEqual(['plaintiff']);
});

test('a suspended account is linked to nothing', async () => {
  await named('plaintiff', 1, '陈晓梅', '11010519491231002X');
  await trial.tell('o-plaintiff', { action: 'reportTheft', courtId: 'yuyao', text: '手机丢了' });
  expect(await release()).toMatchObject({ data: { linked: 0 } });
});

test('PRIV-5 only a clerk of that court releases', async () => {
  await named('defendant', 1, NEWCOMER.name, NEWCOMER.idNumber);
  for (const officer of ['o-window', 'o-admin', 'o-judge', 'o-plaintiff'])
    expect(await release(officer)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  expect(await release('o-gz-clerk')).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  expect(await caseParties.get(casePartyId(CASE, 'defendant', 1))).toMatchObject({ released: false });
});
