import type { OpenId } from '../../platform/caller';
import { notifications } from '../../platform/notify';
import { keyedHash } from '../../platform/secrets';
import { cases } from '../../records/case/case';
import { caseMembers } from '../../records/case/member';
import { people } from '../../records/person/person';
import { mayDo, standingFor } from '../../records/representation/standing';
import {
  CREDIT_CODE,
  cardOf,
  LICENCE,
  NUMBERS,
  prove,
  type Representing,
  START,
  startRepresenting,
  stubs,
  type View,
} from '../../records/representation/trial';

let court: Representing;
beforeEach(async () => {
  court = await startRepresenting();
});
afterEach(() => court.stop());

const DAY = 86_400_000;
const PERSON = { kind: 'person', name: '陈晓梅', idNumber: NUMBERS['o-plaintiff'] };
const propose = (openid: string, filingId: string, extra: object = {}) =>
  court.does(openid, 'proposePowerOfAttorney', {
    kind: 'relative',
    principal: PERSON,
    filingId,
    matter: '诉王建国民间借贷一案',
    special: [],
    ...extra,
  });
const confirm = (openid: string, { representationId }: View) =>
  court.asks(openid, 'confirmPowerOfAttorney', { representationId });
const standing = async (openid: string, filingId: string) => {
  const person = await people.get(openid);
  if (!person) throw new Error(`no ${openid}`);
  const who = { openid: openid as OpenId, person };
  return standingFor(who, { idNumber: NUMBERS['o-plaintiff'] }, filingId, court.emulator.clock.now());
};
const told = async (openid: string) => (await notifications.find({ openid }, { limit: 50 })).map(({ title }) => title);

test('ID-7 the principal sees exactly the powers on her phone, and confirms; then the agent has these and no others', async () => {
  const filingId = await court.draft('o-lawyer');
  const asked = await propose('o-lawyer', filingId, { special: ['settle', 'receiveMoney'], wording: '特别授权' });
  expect(asked).toMatchObject({ state: 'proposed', authority: 'special', live: false });
  expect(await told('o-plaintiff')).toEqual(['有人请您确认委托']);
  const { representationId } = asked;
  expect(await court.does('o-plaintiff', 'representation', { representationId })).toMatchObject({
    holderName: '林律师',
    powers: {
      named: [
        { act: 'settle', name: '进行和解' },
        { act: 'receiveMoney', name: '代收执行款' },
      ],
    },
    can: ['confirmPowerOfAttorney', 'declinePowerOfAttorney'],
  });
  expect(await confirm('o-plaintiff', asked)).toMatchObject({ ok: true, data: { state: 'confirmed', live: true } });
  const given = await standing('o-lawyer', filingId);
  expect(given).toMatchObject({ as: 'agent', force: 'confirmed' });
  expect(
    ['settle', 'receiveMoney', 'appeal', 'readDossier', 'consentOnline'].map((act) => mayDo(given, act as 'settle')),
  ).toEqual([true, true, false, true, false]);
  expect(await told('o-lawyer')).toEqual(['委托人已确认']);
});

test('ID-7 解释89 「全权代理」 alone is general authority, and both are told what that means', async () => {
  const filingId = await court.draft('o-lawyer');
  const asked = await propose('o-lawyer', filingId, { wording: '全权代理' });
  expect(asked).toMatchObject({ authority: 'general' });
  expect(asked.powers?.notes[0]?.text).toMatch(/^“全权代理”等于一般代理/);
  await confirm('o-plaintiff', asked);
  expect(mayDo(await standing('o-lawyer', filingId), 'settle')).toBe(false);
});

test('FILE-1 before anybody confirmed it, the agent may hand in and pay, and nothing is shown to him', async () => {
  const filingId = await court.draft('o-lawyer');
  await propose('o-lawyer', filingId, { special: ['settle'] });
  const asked = await standing('o-lawyer', filingId);
  expect(asked).toMatchObject({ as: 'agent', force: 'asked' });
  expect(
    (['file', 'submitEvidence', 'payFee', 'readDossier', 'settle'] as const).map((act) => mayDo(asked, act)),
  ).toEqual([true, true, true, false, false]);
  expect(asked.warnings.map(({ text }) => text)).toEqual([
    '还没有交：授权委托书。',
    '还没有交：代理人身份证。',
    '还没有交：亲属关系证明。',
    '代理、代表的身份还没有确认，确认前只能提交材料。',
  ]);
  expect(await standing('o-defendant', filingId)).toMatchObject({ as: 'nobody', force: 'none' });
  expect(await standing('o-plaintiff', filingId)).toMatchObject({ as: 'self', force: 'confirmed', warnings: [] });
});

test('ID-7 only the principal confirms: not the agent, not the other side, not an officer, and they don’t learn of it', async () => {
  const asked = await propose('o-lawyer', await court.draft('o-lawyer'));
  const { representationId } = asked;
  for (const other of ['o-lawyer', 'o-defendant', 'o-company']) {
    for (const action of ['confirmPowerOfAttorney', 'declinePowerOfAttorney'] as const)
      expect(await court.asks(other, action, { representationId })).toMatchObject({
        ok: false,
        error: { code: 'NOT_FOUND' },
      });
  }
  expect(await court.asks('o-defendant', 'representation', { representationId })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  expect((await court.does('o-defendant', 'myAgents')).representations).toEqual([]);
});

test('ID-7 a power that is not the principal’s is declined, told, and over', async () => {
  const filingId = await court.draft('o-lawyer');
  const asked = await propose('o-lawyer', filingId);
  const { representationId } = asked;
  expect(await court.does('o-plaintiff', 'declinePowerOfAttorney', { representationId })).toMatchObject({
    state: 'declined',
  });
  expect(await told('o-lawyer')).toEqual(['委托没有得到认可']);
  expect(await confirm('o-plaintiff', asked)).toMatchObject({ ok: false, error: { code: 'PRECONDITION_FAILED' } });
  expect(await standing('o-lawyer', filingId)).toMatchObject({ as: 'nobody' });
});

test('ID-7 the signed paper is the other way: an officer compares it, and it is in force', async () => {
  const filingId = await court.draft('o-lawyer');
  const asked = await propose('o-lawyer', filingId, {
    papers: [await court.upload('o-lawyer', 'power-of-attorney')],
    special: ['appeal'],
  });
  expect(asked).toMatchObject({ state: 'pending' });
  const { representationId } = asked;
  expect((await court.does('o-window', 'bindings')).representations).toMatchObject([{ representationId }]);
  const decided = await court.does('o-window', 'decideBinding', {
    representationId,
    decision: 'confirm',
    ground: '委托书原件与身份证签名一致。',
  });
  expect(decided).toMatchObject({ state: 'confirmed', missing: [{ paperId: 'agent-id' }, { paperId: 'kinship' }] });
  expect(mayDo(await standing('o-lawyer', filingId), 'appeal')).toBe(true);
});

test('ID-7 a paper handed in later brings a proposed power before an officer; the principal can still confirm or decline it', async () => {
  const filingId = await court.draft('o-lawyer');
  const asked = await propose('o-lawyer', filingId);
  const papers = [await court.upload('o-lawyer', 'power-of-attorney')];
  const { representationId } = asked;
  expect(await court.does('o-lawyer', 'handInPapers', { representationId, papers })).toMatchObject({
    state: 'pending',
  });
  expect(await confirm('o-plaintiff', asked)).toMatchObject({ ok: true, data: { state: 'confirmed' } });
  expect((await court.does('o-window', 'bindings')).representations).toEqual([]);
});

test('ID-6 民诉法61 a party has two agents at most: a third is refused until one of them ends', async () => {
  const filingId = await court.draft('o-lawyer');
  await stubs.insertMissing({ ...(await stubs.get(filingId)), _id: `${filingId}-2`, filer: 'o-elder' } as never);
  const first = await propose('o-lawyer', filingId);
  await confirm('o-plaintiff', first);
  // Others are named for the same case by its number.
  const caseNo = '（2025）浙0281民初1号';
  await stubs.update(filingId, { caseId: 'yuyao:民初:2025:1', partyHashes: [keyedHash('idNumber', PERSON.idNumber)] });
  await cases.insert({ _id: 'yuyao:民初:2025:1', courtId: 'yuyao', caseNo, filingId } as never);
  const byNumber = (openid: string) => propose(openid, filingId, { filingId: undefined, caseNo, courtId: 'yuyao' });
  const second = await byNumber('o-elder');
  expect(await confirm('o-plaintiff', second)).toMatchObject({ ok: true });
  const third = await byNumber('o-company');
  expect(await confirm('o-plaintiff', third)).toMatchObject({
    ok: false,
    error: { code: 'PRECONDITION_FAILED', message: '一方最多请 2 名代理人，现在已经满了，请先解除一名。' },
  });
  await court.does('o-plaintiff', 'endPowerOfAttorney', {
    representationId: first.representationId,
    notice: '不再委托林律师代理。',
  });
  expect(await confirm('o-plaintiff', third)).toMatchObject({ ok: true });
});

test('ID-7 a changed power of the same agent takes the place of the one before, and no second seat', async () => {
  const filingId = await court.draft('o-lawyer');
  const general = await propose('o-lawyer', filingId);
  await confirm('o-plaintiff', general);
  const special = await propose('o-lawyer', filingId, { special: ['settle'] });
  expect(await confirm('o-plaintiff', special)).toMatchObject({ ok: true });
  const roles = (await court.does('o-lawyer', 'myRoles')).representations;
  expect(roles.map(({ state, authority }) => [state, authority])).toEqual(
    expect.arrayContaining([
      ['confirmed', 'special'],
      ['ended', 'general'],
    ]),
  );
  expect(mayDo(await standing('o-lawyer', filingId), 'settle')).toBe(true);
});

test('ID-7 民诉法63 ended by written notice: access ends, the agent is told at once, the other side only by the court', async () => {
  const filingId = await court.draft('o-lawyer');
  const asked = await propose('o-lawyer', filingId);
  const caseId = 'yuyao:民初:2025:7';
  await stubs.update(filingId, { caseId });
  await confirm('o-plaintiff', asked);
  const member = `${caseId}:o-lawyer`;
  expect(await caseMembers.get(member)).toMatchObject({ role: 'agent' });
  const { representationId } = asked;
  court.emulator.clock.advance(DAY);
  await court.does('o-plaintiff', 'endPowerOfAttorney', { representationId, notice: '从今天起解除委托。' });
  expect(await caseMembers.get(member)).toMatchObject({ to: new Date(START + DAY) });
  expect(await standing('o-lawyer', filingId)).toMatchObject({ as: 'nobody' });
  expect(await told('o-lawyer')).toContain('您的代表、代理身份已结束');
  expect(await told('o-defendant')).toEqual([]);
  // The court's hook: it stays in the inbox until an officer has told the other side.
  expect((await court.does('o-filing-judge', 'bindings')).representations).toMatchObject([{ representationId }]);
  expect(
    await court.does('o-clerk', 'recordOtherSideTold', { representationId, how: '电话告知被告并记录。' }),
  ).toMatchObject({ can: [] });
  expect((await court.does('o-filing-judge', 'bindings')).representations).toEqual([]);
});

test('PROG-2 a defendant’s agent does not see the case before the defendant does', async () => {
  const filingId = await court.draft('o-plaintiff', { caseId: 'yuyao:民初:2025:9' });
  const hash = keyedHash('idNumber', NUMBERS['o-defendant']);
  await stubs.update(filingId, { partyHashes: [hash] });
  const caseNo = '（2025）浙0281民初9号';
  await cases.insert({ _id: 'yuyao:民初:2025:9', courtId: 'yuyao', caseNo, filingId } as never);
  const principal = { kind: 'person', name: '王建国', idNumber: NUMBERS['o-defendant'] };
  const asked = await propose('o-lawyer', filingId, { filingId: undefined, caseNo, courtId: 'yuyao', principal });
  // Whether there is such a case, and whom it names, is not told to who writes down a number.
  expect(asked).toMatchObject({ state: 'proposed', matter: `${caseNo} 诉王建国民间借贷一案` });
  const guess = await propose('o-company', filingId, {
    filingId: undefined,
    caseNo: '（2025）浙0281民初8888号',
    courtId: 'yuyao',
    principal,
  });
  expect(Object.keys(guess)).toEqual(Object.keys(asked));
  expect(await confirm('o-defendant', asked)).toMatchObject({ ok: true });
  expect(await caseMembers.count({ caseId: 'yuyao:民初:2025:9' })).toBe(0);
});

test('ID-4, ID-7 for an organisation its confirmed head confirms; a head who is not confirmed can’t', async () => {
  const filingId = await court.draft('o-lawyer');
  const principal = { kind: 'organisation', name: '余姚某某塑料厂', creditCode: CREDIT_CODE };
  const asked = await propose('o-lawyer', filingId, { kind: 'employee', principal });
  const head = await court.does('o-company', 'bindOrganisation', {
    courtId: 'yuyao',
    kind: 'legalPerson',
    name: '余姚某某塑料厂',
    creditCode: CREDIT_CODE,
    post: '厂长',
  });
  expect(await confirm('o-company', asked)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  await court.does('o-window', 'decideBinding', {
    representationId: head.representationId,
    decision: 'confirm',
    ground: '已核对执照原件。',
  });
  expect((await court.does('o-company', 'myAgents', { creditCode: CREDIT_CODE })).representations).toHaveLength(2);
  expect(await court.asks('o-plaintiff', 'myAgents', { creditCode: CREDIT_CODE })).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
  expect(await confirm('o-company', asked)).toMatchObject({
    ok: true,
    data: { kindName: '代理人（工作人员（单位的职工））' },
  });
});

test('ID-6 a lawyer shows his licence once a year; for each case only letter and power are asked', async () => {
  const registered = await court.does('o-lawyer', 'registerLawyer', {
    courtId: 'yuyao',
    profession: 'lawyer',
    licenceNo: LICENCE,
    firm: '浙江某某律师事务所',
    papers: [await court.upload('o-lawyer', 'lawyer-licence')],
  });
  expect(registered).toMatchObject({ state: 'pending', missing: [] });
  const missingOf = async (filingId: string) =>
    (await propose('o-lawyer', filingId, { kind: 'lawyer' })).missing.map(({ paperId }) => paperId);
  expect(await missingOf(await court.draft('o-lawyer'))).toEqual([
    'power-of-attorney',
    'lawyer-licence',
    'firm-letter',
  ]);
  const { representationId } = registered;
  expect(
    await court.does('o-window', 'decideBinding', {
      representationId,
      decision: 'confirm',
      ground: '已核对执业证和年度考核章。',
    }),
  ).toMatchObject({ until: '2026-03-03' });
  expect(await missingOf(await court.draft('o-lawyer'))).toEqual(['power-of-attorney', 'firm-letter']);
  court.emulator.clock.advance(366 * DAY);
  expect(await court.does('o-lawyer', 'representation', { representationId })).toMatchObject({
    live: false,
    stateName: '已到期',
  });
  expect(await missingOf(await court.draft('o-lawyer'))).toHaveLength(3);
  // The next year's: the one before is over when it is confirmed.
  const again = await court.does('o-lawyer', 'registerLawyer', {
    courtId: 'yuyao',
    profession: 'lawyer',
    licenceNo: LICENCE,
    firm: '浙江某某律师事务所',
  });
  await court.does('o-window', 'decideBinding', {
    representationId: again.representationId,
    decision: 'confirm',
    ground: '已核对新一年的考核章。',
  });
  expect(await court.does('o-lawyer', 'representation', { representationId })).toMatchObject({ state: 'ended' });
});

test('ID-6 a licence number of the wrong form is a typing error; one that another account has is for the officer', async () => {
  const register = (openid: string, licenceNo: string) =>
    court.asks(openid, 'registerLawyer', { courtId: 'yuyao', profession: 'lawyer', licenceNo, firm: '某某律师事务所' });
  expect(await register('o-lawyer', '12345678')).toMatchObject({
    ok: false,
    error: { code: 'INVALID_INPUT', fields: { licenceNo: '请对照执业证核对' } },
  });
  expect(await register('o-lawyer', LICENCE)).toMatchObject({ ok: true, data: { warnings: [] } });
  expect(await register('o-company', LICENCE)).toMatchObject({
    ok: true,
    data: { state: 'pending', warnings: [{ text: '另一个账号也登记过这个执业证号，请核对原件和本人。' }] },
  });
});

test('ID-6 解释84 an agent under age is received with a warning for the officer', async () => {
  await prove('o-elder', '沈小某', cardOf('2009-05-01'));
  const asked = await propose('o-elder', await court.draft('o-elder'));
  expect(asked).toMatchObject({ state: 'proposed', warnings: [{ rule: 'ID-6 解释第84条' }] });
});

test('ID-5 a guardian acts for a minor once confirmed, confirms powers for him, and until the day he comes of age', async () => {
  const wardNumber = cardOf('2008-03-10');
  const claimed = await court.does('o-plaintiff', 'claimGuardian', {
    courtId: 'yuyao',
    ward: { name: '陈小某', idNumber: wardNumber },
    relation: 'parent',
    papers: [await court.upload('o-plaintiff', 'guardian-id'), await court.upload('o-plaintiff', 'guardianship')],
  });
  expect(claimed).toMatchObject({ state: 'pending', warnings: [], missing: [], until: '2026-03-09' });
  await court.does('o-window', 'decideBinding', {
    representationId: claimed.representationId,
    decision: 'confirm',
    ground: '已核对户口簿原件。',
  });
  const asked = await propose('o-lawyer', await court.draft('o-lawyer'), {
    principal: { kind: 'person', name: '陈小某', idNumber: wardNumber },
  });
  expect(await confirm('o-plaintiff', asked)).toMatchObject({ ok: true });
  const end = { representationId: asked.representationId, notice: '孩子已成年，解除委托。' };
  court.emulator.clock.set(Date.parse('2026-03-10T09:00:00+08:00'));
  expect(
    await court.does('o-plaintiff', 'representation', { representationId: claimed.representationId }),
  ).toMatchObject({
    live: false,
    stateName: '已到期',
  });
  expect(await court.asks('o-plaintiff', 'endPowerOfAttorney', end)).toMatchObject({
    ok: false,
    error: { code: 'NOT_FOUND' },
  });
});

test('ID-5 doubts about a guardian are the officer’s, and stop nothing', async () => {
  const claim = (extra: object) =>
    court.does('o-plaintiff', 'claimGuardian', {
      courtId: 'yuyao',
      ward: { name: '沈某', idNumber: cardOf('1950-01-01') },
      relation: 'grandparent',
      ...extra,
    });
  const adult = await claim({ guardians: 'shirk' });
  expect(adult).toMatchObject({ state: 'pending', until: null });
  expect(adult.warnings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['ID-5 民法典第28条', 'ID-5 民诉法第60条、行诉法第30条']),
  );
  expect(adult.missing.map(({ paperId }) => paperId)).toEqual(['guardian-id', 'guardianship', 'incapacity']);
  expect(
    await court.asks('o-plaintiff', 'claimGuardian', {
      courtId: 'yuyao',
      ward: { name: '自己', idNumber: NUMBERS['o-plaintiff'] },
      relation: 'parent',
    }),
  ).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
});

test('PRIV-4 no number that was written down stands readable in what is stored', async () => {
  await propose('o-lawyer', await court.draft('o-lawyer'));
  const ward = cardOf('2008-03-10');
  await court.does('o-plaintiff', 'claimGuardian', {
    courtId: 'yuyao',
    ward: { name: '陈小某', idNumber: ward },
    relation: 'parent',
  });
  for (const name of ['representations', 'notifications', 'party_agents', 'organisations']) {
    const docs = [...(court.emulator.store.collections.get(name)?.docs.values() ?? [])];
    const text = JSON.stringify(docs);
    for (const number of [...Object.values(NUMBERS), ward, '2008-03-10', '2026-03-10'])
      expect(text).not.toContain(number);
  }
});

test('a lawyer with many cases reads his roles page by page, the latest change first, in a fixed number of actions', async () => {
  for (let i = 0; i < 23; i += 1) {
    court.emulator.clock.advance(1000);
    await propose('o-lawyer', await court.draft('o-lawyer'), { matter: `第 ${i} 案` });
  }
  const first = await court.does('o-lawyer', 'myRoles');
  expect(first.representations).toHaveLength(20);
  expect(first.representations[0]?.matter).toBe('第 22 案');
  const second = await court.does('o-lawyer', 'myRoles', { cursor: first.next });
  expect(second.representations.map(({ matter }) => matter)).toEqual(['第 2 案', '第 1 案', '第 0 案']);
  expect(second.next).toBeNull();
  expect(court.emulator.stats.info().calls['identity.myRoles']?.most).toBe(3);
});
