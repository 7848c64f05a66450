/** 案件里的身份: for which parties somebody is in a case, with which powers, since and until when; and what of it stands in the case's course. */
import { caseEvents } from '../../records/case/event';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { filings } from '../../records/filing/filing';
import { serviceConsents } from '../../records/service/consent';
import { type Acting, CREDIT_CODE, numberOf, OF_COMPANY, OWN, startActing } from './trial';

let court: Acting;
beforeEach(async () => {
  court = await startActing();
});
afterEach(() => court.stop());

const ADDRESS = { addressConfirmation: { address: '余姚市凤山街道', phone: '13800001234', eService: true } };

async function registered(filingId: string): Promise<string> {
  await court.judge('take', filingId);
  await court.judge('register', filingId);
  // What comes next comes later, and stands above.
  court.emulator.clock.set(Date.parse('2025-03-04T09:00:00+08:00'));
  return (await filings.get(filingId))?.caseId ?? '';
}
const partsOf = async (caseId: string) =>
  Object.fromEntries(
    (await caseMembers.find({ caseId }, { limit: 20 })).map(({ openid, role, parties, special, lawyer, to }) => [
      openid,
      { role, parties: parties?.map((id) => id.slice(caseId.length + 1)), special, lawyer, over: to !== undefined },
    ]),
  );
const course = async (caseId: string) =>
  (await caseEvents.find({ caseId }, { orderBy: [['listKey', 'asc']], limit: 50 })).map(({ title, text }) => [
    title,
    text,
  ]);
const consents = async (caseId: string) =>
  (await serviceConsents.find({ caseId }, { limit: 20 })).map(({ partyId, by }) => [
    partyId.slice(caseId.length + 1),
    by,
  ]);

test('PROG-3 a registered case begins with the day it came in and its registration', async () => {
  const filingId = await court.submitted('o-plaintiff', OWN);
  const { receiptNo } = (await filings.get(filingId)) ?? {};
  const caseId = await registered(filingId);
  expect(await course(caseId)).toEqual([
    ['法院收到立案材料', `余姚市人民法院收到立案申请，收件号 ${receiptNo}。`],
    ['登记立案', '余姚市人民法院登记立案，案号 （2025）浙0281民初1号，案由民间借贷纠纷。'],
  ]);
});

test('ID-4..7 at registration each is in the case for his own parties, with the acts his power names', async () => {
  await court.bound();
  const { filingId, version } = await court.draft('o-lawyer', OF_COMPANY);
  await court.power('o-lawyer', 'o-company', filingId, ['withdrawSuit', 'appeal']);
  await court.file('o-lawyer', { action: 'submit', filingId, version });
  const caseId = await registered(filingId);
  expect(await partsOf(caseId)).toMatchObject({
    'o-lawyer': { role: 'agent', parties: ['plaintiff:1'], special: ['withdrawSuit', 'appeal'], lawyer: true },
    'o-company': { role: 'orgRep', parties: ['plaintiff:1'] },
  });
  expect(await caseParties.get(`${caseId}:plaintiff:1`)).toMatchObject({
    kind: 'organisation',
    partyKey: `org:${CREDIT_CODE}`,
  });
});

test('of two plaintiffs, who files is in the case for himself alone, by his number', async () => {
  const namesake = { kind: 'person', name: '陈晓梅', domicile: '余姚市', idNumber: numberOf('o-elder') };
  const filingId = await court.submitted('o-plaintiff', { ...OWN, plaintiffs: [namesake, ...OWN.plaintiffs] });
  const caseId = await registered(filingId);
  expect(await partsOf(caseId)).toMatchObject({ 'o-plaintiff': { role: 'plaintiff', parties: ['plaintiff:2'] } });
  const linked = await caseParties.find({ caseId, openid: 'o-plaintiff' }, { limit: 5 });
  expect(linked.map(({ _id }) => _id)).toEqual([`${caseId}:plaintiff:2`]);
});

test('SERVE-1 he who files agrees for himself alone, at his account; nobody’s consent is read from another’s form', async () => {
  const other = { kind: 'person', name: '沈阿婆', domicile: '余姚市', idNumber: numberOf('o-elder') };
  const filingId = await court.submitted('o-plaintiff', { ...OWN, ...ADDRESS, plaintiffs: [...OWN.plaintiffs, other] });
  const caseId = await registered(filingId);
  expect(await consents(caseId)).toEqual([['plaintiff:1', 'o-plaintiff']]);
  expect(await serviceConsents.get(`${caseId}:plaintiff:1:filing`)).toMatchObject({
    fact: { kind: 'explicit', means: 'online' },
    instance: 'first',
    confirmed: true,
    withdrawnAt: null,
    addresses: [{ channel: 'platform', value: 'o-plaintiff' }],
  });
});

test('SERVE-1, DOMAIN 6.6 who did not agree has no consent; a phone number alone is none', async () => {
  const filingId = await court.submitted('o-plaintiff', {
    ...OWN,
    addressConfirmation: { ...ADDRESS.addressConfirmation, eService: false },
  });
  expect(await consents(await registered(filingId))).toEqual([]);
});

test.each([
  [['consentOnline'], [['plaintiff:1', 'o-lawyer']]],
  [['withdrawSuit'], []],
])('DOMAIN 4 an agent with %j agrees to electronic service: %j', async (special, expected) => {
  await court.bound();
  const { filingId, version } = await court.draft('o-lawyer', { ...OF_COMPANY, ...ADDRESS });
  await court.power('o-lawyer', 'o-company', filingId, special);
  await court.file('o-lawyer', { action: 'submit', filingId, version });
  expect(await consents(await registered(filingId))).toEqual(expected);
});

test('FILE-3 who files as an agent without a confirmed power is in the case for nobody, until it is confirmed', async () => {
  await court.bound();
  const { filingId, version } = await court.draft('o-lawyer', OF_COMPANY);
  await court.file('o-lawyer', { action: 'submit', filingId, version });
  const caseId = await registered(filingId);
  expect(await partsOf(caseId)).toMatchObject({ 'o-lawyer': { role: 'agent', parties: [] } });
  await court.power('o-lawyer', 'o-company', filingId, ['appeal']);
  expect(await partsOf(caseId)).toMatchObject({
    'o-lawyer': { role: 'agent', parties: ['plaintiff:1'], special: ['appeal'], lawyer: true },
  });
  expect((await course(caseId)).at(-1)).toEqual(['代理人参加诉讼', '林律师律师作为余姚某某塑料厂的代理人参加诉讼。']);
});

test('民诉法63, PROG-2 a power that is changed counts as it is now; one that ended takes its agent out, and both sides read it', async () => {
  const filingId = await court.submitted('o-plaintiff', OWN);
  const caseId = await registered(filingId);
  await court.power('o-lawyer', 'o-plaintiff', filingId, ['appeal', 'settle']);
  expect(await partsOf(caseId)).toMatchObject({
    'o-lawyer': { parties: ['plaintiff:1'], special: ['appeal', 'settle'] },
  });
  // Limited: another power in place of the first.
  const second = await court.power('o-lawyer', 'o-plaintiff', filingId, []);
  court.emulator.clock.set(Date.parse('2025-03-05T09:00:00+08:00'));
  expect(await partsOf(caseId)).toMatchObject({ 'o-lawyer': { parties: ['plaintiff:1'], special: [], over: false } });
  await court.end('o-plaintiff', second);
  expect(await partsOf(caseId)).toMatchObject({ 'o-lawyer': { parties: ['plaintiff:1'], over: true } });
  expect((await course(caseId)).at(-1)).toEqual(['代理结束', '林律师律师不再是陈晓梅的代理人。']);
  // Asked back: with what he has now, and from now on.
  await court.power('o-lawyer', 'o-plaintiff', filingId, ['appeal']);
  expect(await partsOf(caseId)).toMatchObject({ 'o-lawyer': { special: ['appeal'], over: false } });
});

test('ID-7 who acts for two parties may do for both only what both have named, and goes on for one when the other ends it', async () => {
  await court.bound();
  const [factory] = OF_COMPANY.plaintiffs;
  const filingId = await court.submitted('o-plaintiff', { ...OWN, plaintiffs: [...OWN.plaintiffs, factory] });
  const caseId = await registered(filingId);
  await court.power('o-lawyer', 'o-plaintiff', filingId, ['appeal', 'settle']);
  const ofFactory = async (special: string[]) => {
    const { representationId = '' } = await court.id('o-lawyer', {
      action: 'proposePowerOfAttorney',
      kind: 'lawyer',
      principal: { kind: 'organisation', name: '余姚某某塑料厂', creditCode: CREDIT_CODE },
      caseNo: '（2025）浙0281民初1号',
      courtId: 'yuyao',
      matter: '诉王建国民间借贷一案',
      special,
    });
    await court.id('o-clerk', { action: 'releaseLink', caseId });
    await court.id('o-company', { action: 'confirmPowerOfAttorney', representationId });
    return representationId;
  };
  const second = await ofFactory(['appeal']);
  expect(await partsOf(caseId)).toMatchObject({
    'o-lawyer': { parties: ['plaintiff:1', 'plaintiff:2'], special: ['appeal'] },
    'o-company': { role: 'orgRep', parties: ['plaintiff:2'] },
  });
  await court.end('o-company', second);
  expect(await partsOf(caseId)).toMatchObject({
    'o-lawyer': { parties: ['plaintiff:1'], special: ['appeal', 'settle'], over: false },
  });
});

test('PRIV-4, DESIGN 3 released by the clerk, the defendant and his agent are in the case for the defendant', async () => {
  const wang = { kind: 'person', name: '王建国', domicile: '余姚市', idNumber: numberOf('o-defendant') };
  const filingId = await court.submitted('o-plaintiff', { ...OWN, defendants: [wang] });
  const caseId = await registered(filingId);
  expect(Object.keys(await partsOf(caseId))).toEqual(['o-plaintiff']);
  await court.id('o-clerk', { action: 'releaseLink', caseId });
  expect(await partsOf(caseId)).toMatchObject({ 'o-defendant': { role: 'defendant', parties: ['defendant:1'] } });
});
