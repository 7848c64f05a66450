/** 凭码关联: the court's letter, identity, name and number bring a party into his case, and nobody else (PROG-1, PRIV-4). */

import { CREDIT_CODE, type LivingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { notifications } from '../../platform/notify';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { identities, identityHash, people, sealedIdentity } from '../../records/person/person';
import { organisations } from '../../records/representation/organisation';
import { startTrial, type Trial } from './trial';

let court: Trial;
beforeEach(async () => {
  court = await startTrial();
});
afterEach(() => court.stop());

const WANG = '330281197911056417';
const makeCode = async ({ caseId, defendant }: LivingCase, more = {}) =>
  (await court.did('o-clerk', { action: 'makeLinkCode', caseId, partyId: defendant, ...more })).code;
const link = (openid: string, code: string) => court.code(openid, { action: 'linkByCode', code });

test('the clerk lets a party in; with the code from his letter he is in the case, and told so once', async () => {
  const one = await court.living({ released: false });
  expect(await court.code('o-defendant', { action: 'overview', caseId: one.caseId })).toBe('NOT_FOUND');
  const code = await makeCode(one);
  const linked = await court.did('o-defendant', { action: 'linkByCode', code });
  expect(linked).toMatchObject({ caseId: one.caseId, caseNo: one.caseNo, roleName: '被告' });
  expect(await court.did('o-defendant', { action: 'overview', caseId: one.caseId })).toMatchObject({
    me: { missing: null },
  });
  expect(await caseMembers.get(`${one.caseId}:o-defendant`)).toMatchObject({
    role: 'defendant',
    parties: [one.defendant],
  });
  // Typed again: he is in it.
  expect(await link('o-defendant', code)).toBe('OK');
  expect(await notifications.count({ openid: 'o-defendant' })).toBe(1);
});

test('PRIV-4 the same name with another number, the same number with another name, and a stranger learn nothing', async () => {
  const one = await court.living({ released: false });
  const code = await makeCode(one);
  // A namesake.
  await people.update('o-elder', { name: '王建国' });
  for (const openid of ['o-elder', 'o-company', 'o-plaintiff', 'o-lawyer'])
    expect([openid, await link(openid, code)]).toEqual([openid, 'NOT_FOUND']);
  await people.update('o-defendant', { name: '王建军' });
  expect(await link('o-defendant', code)).toBe('NOT_FOUND');
  const wrong = await court.ask('o-company', { action: 'linkByCode', code: '000001' });
  const others = await court.ask('o-company', { action: 'linkByCode', code });
  expect(wrong).toEqual(others);
  expect(await caseParties.get(one.defendant)).toMatchObject({ openid: null });
});

test('a name with blanks, and another dot in it, is the same name', async () => {
  const one = await court.living({ released: false });
  await caseParties.update(one.defendant, { name: ' 王 建国' });
  expect(await link('o-defendant', await makeCode(one))).toBe('OK');
});

test('an old code, one of a party who is linked by then, and one that somebody else used, open nothing', async () => {
  const one = await court.living({ released: false });
  const code = await makeCode(one);
  court.at('2025-04-02T10:00:00+08:00');
  expect(await link('o-defendant', code)).toBe('NOT_FOUND');
  const again = await makeCode(one);
  await caseParties.update(one.defendant, { openid: 'o-elder' });
  expect(await link('o-defendant', again)).toBe('NOT_FOUND');
  expect(await court.code('o-clerk', { action: 'makeLinkCode', caseId: one.caseId, partyId: one.defendant })).toBe(
    'PRECONDITION_FAILED',
  );
});

test('whose number the complaint does not give is let in by the number of his own paper, seen by the clerk', async () => {
  const one = await court.living({ released: false });
  await caseParties.update(one.defendant, { idHash: null, partyKey: null });
  const ask = (more = {}) =>
    court.ask('o-clerk', { action: 'makeLinkCode', caseId: one.caseId, partyId: one.defendant, ...more });
  expect(await ask()).toMatchObject({ error: { code: 'INVALID_INPUT', fields: { idNumber: '请填写' } } });
  for (const idNumber of ['330281197911056418', '33028119791105641'])
    expect(await ask({ idNumber })).toMatchObject({ error: { code: 'INVALID_INPUT' } });
  expect(await link('o-defendant', await makeCode(one, { idNumber: WANG }))).toBe('OK');
});

test('a number other than the complaint’s is a matter for the judge: no code is made', async () => {
  const one = await court.living({ released: false });
  const ask = (idNumber: string) =>
    court.code('o-clerk', { action: 'makeLinkCode', caseId: one.caseId, partyId: one.defendant, idNumber });
  expect(await ask('330205195308200028')).toBe('PRECONDITION_FAILED');
  expect(await ask(WANG)).toBe('OK');
});

test('ID-4 an organisation comes in under the account of its head, and of nobody else', async () => {
  const one = await court.living({ thirdParty: true, released: false });
  const code = (await court.did('o-clerk', { action: 'makeLinkCode', caseId: one.caseId, partyId: one.thirdParty }))
    .code;
  expect(await link('o-company', code)).toBe('NOT_FOUND');
  const head = { name: '余姚某某塑料厂', representationId: 'r', openid: 'o-company' as OpenId, lastAct: 'a' };
  await organisations.insert({ _id: CREDIT_CODE, ...head });
  await people.update('o-company', { heads: command().set([{ partyKey: `org:${CREDIT_CODE}`, until: null }]) });
  expect(await link('o-defendant', code)).toBe('NOT_FOUND');
  expect(await link('o-company', code)).toBe('OK');
  expect(await court.did('o-company', { action: 'overview', caseId: one.caseId })).toMatchObject({
    me: { roleName: '第三人的法定代表人或者主要负责人', missing: null },
  });
});

test('the same act makes one code; another clerk, a judge and another court make none', async () => {
  const one = await court.living({ released: false });
  const requestId = '6f1c0000-0000-4000-8000-000000000001';
  expect(await makeCode(one, { requestId })).toBe(await makeCode(one, { requestId }));
  const by = (openid: string) =>
    court.code(openid, { action: 'makeLinkCode', caseId: one.caseId, partyId: one.defendant });
  expect([await by('o-judge'), await by('o-gz-clerk'), await by('o-plaintiff')]).toEqual([
    'FORBIDDEN',
    'NOT_FOUND',
    'FORBIDDEN',
  ]);
  expect(
    await court.code('o-clerk', {
      action: 'makeLinkCode',
      caseId: one.caseId,
      partyId: 'yuyao:民初:2025:8:defendant:1',
    }),
  ).toBe('NOT_FOUND');
});

test('typed on two phones of one person at once, he is in the case once', async () => {
  const one = await court.living({ released: false });
  const code = await makeCode(one);
  const answers = await Promise.all(Array.from({ length: 6 }, () => link('o-defendant', code)));
  expect(answers).toEqual(Array.from({ length: 6 }, () => 'OK'));
  expect(await caseMembers.count({ caseId: one.caseId, openid: 'o-defendant' })).toBe(1);
  expect(await notifications.count({ openid: 'o-defendant' })).toBe(1);
});

test('an agent who was in the case becomes a party of it with all a party may see', async () => {
  const one = await court.living({ released: false });
  const { caseId, defendant } = one;
  // 王建国 once acted for the other side, and his power ended.
  await caseMembers.insert({
    _id: `${caseId}:o-defendant`,
    caseId,
    courtId: 'yuyao',
    openid: 'o-defendant' as OpenId,
    role: 'agent',
    side: 'plaintiff',
    parties: [one.plaintiff],
    special: ['appeal'],
    from: new Date('2025-03-03T09:00:00+08:00'),
    to: new Date('2025-03-03T09:30:00+08:00'),
  });
  expect(await link('o-defendant', await makeCode(one))).toBe('OK');
  const member = await caseMembers.get(`${caseId}:o-defendant`);
  expect(member).toMatchObject({ role: 'defendant', side: 'defendant', parties: [defendant] });
  expect([member?.to, member?.special]).toEqual([undefined, undefined]);
});

test('whose passport stands in the complaint is known by it', async () => {
  const one = await court.living({ released: false });
  const idHash = identityHash('passport', 'E12345678');
  await caseParties.update(one.defendant, { idHash, partyKey: `person:${idHash}`, name: 'John Smith' });
  await people.insert({
    _id: 'o-smith',
    verified: true,
    ...sealedIdentity('o-smith', { name: 'John Smith', idKind: 'passport', idNumber: 'E12345678' }),
  });
  await identities.insert({ _id: idHash, openid: 'o-smith', since: new Date(0), lastAct: 'a' });
  expect(await link('o-smith', await makeCode(one))).toBe('OK');
});
