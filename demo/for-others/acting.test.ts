/** 谁为谁办: own, principal, agents, helpers and strangers, at each action of a filing (DOMAIN 4: "own | own, POA"). */
import { notifications } from '../../platform/notify';
import { caseMembers } from '../../records/case/member';
import { caseParties } from '../../records/case/parties';
import { filings } from '../../records/filing/filing';
import { helpActs } from '../../records/representation/help';
import { type Acting, ITEMS, OF_COMPANY, OF_ELDER, OWN, startActing } from './trial';

let court: Acting;
beforeEach(async () => {
  court = await startActing();
});
afterEach(() => court.stop());

const told = async (openid: string) => (await notifications.find({ openid }, { limit: 100 })).map(({ title }) => title);
const mine = async (openid: string) =>
  (
    await court.must<{ filings: { filingId: string; iAm: string }[] }>('file-case', openid, { action: 'mine' })
  ).filings.map(({ filingId, iAm }) => [filingId, iAm]);

const PEOPLE = ['o-plaintiff', 'o-lawyer', 'o-general', 'o-ended', 'o-helper', 'o-stranger'] as const;
type Who = (typeof PEOPLE)[number];
const OK = 'OK';
const GONE = 'NOT_FOUND';
const NO = 'FORBIDDEN';
const STANDS = 'PRECONDITION_FAILED';

/** Being corrected: filed by o-plaintiff himself, with all the others about him. */
async function surrounded() {
  const filingId = await court.submitted('o-plaintiff', OWN);
  const ended = await court.power('o-ended', 'o-plaintiff', filingId, ['withdrawSuit', 'mediate']);
  await court.end('o-plaintiff', ended);
  await court.power('o-lawyer', 'o-plaintiff', filingId, ['withdrawSuit', 'mediate']);
  await court.power('o-general', 'o-plaintiff', filingId);
  const helpId = await court.help('o-helper', 'o-plaintiff');
  await court.id('o-plaintiff', { action: 'shareMatter', helpId, filingId });
  await court.judge('take', filingId);
  await court.judge('requestCorrection', filingId, { items: ITEMS });
  return { filingId, helpId };
}

/** Each in this order: own, agent with special authority, with general, ended, helper, stranger. */
const MATRIX: [service: string, action: string, extra: object, codes: Record<Who, string>][] = (
  [
    ['file-case', 'get', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['file-case', 'attachments', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['file-case', 'versions', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['file-case', 'documents', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['file-case', 'previewComplaint', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['correct-filing', 'notice', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['correct-filing', 'receipts', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['correct-filing', 'originals', {}, [OK, OK, OK, GONE, OK, GONE]],
    ['file-case', 'saveDraft', { version: 1, content: OWN }, [STANDS, STANDS, STANDS, GONE, STANDS, GONE]],
    ['file-case', 'submit', { version: 1 }, [STANDS, STANDS, STANDS, GONE, STANDS, GONE]],
    ['file-case', 'insist', {}, [STANDS, STANDS, STANDS, GONE, NO, GONE]],
    ['file-case', 'agreeToMediation', { agree: true }, [OK, OK, NO, GONE, NO, GONE]],
    ['file-case', 'agreeToMediation', { agree: false }, [OK, OK, OK, GONE, NO, GONE]],
    ['correct-filing', 'answerItem', { itemId: 'item-1', text: '答' }, [OK, OK, OK, GONE, OK, GONE]],
    ['correct-filing', 'askExtension', { reason: '住院，需要时间。' }, [OK, 'CONFLICT', 'CONFLICT', GONE, NO, GONE]],
    ['correct-filing', 'fileAnew', {}, [STANDS, GONE, GONE, GONE, GONE, GONE]],
    ['correct-filing', 'resubmit', { version: 999 }, ['CONFLICT', 'CONFLICT', 'CONFLICT', GONE, STANDS, GONE]],
  ] as const
).map(([service, action, extra, codes]) => [
  service,
  action,
  extra,
  Object.fromEntries(PEOPLE.map((who, i) => [who, codes[i] ?? ''])) as Record<Who, string>,
]);

test('ID-7, ACC-1, PROG-2 each does what he may as what he is, and nobody else learns that there is a filing', async () => {
  const { filingId, helpId } = await surrounded();
  for (const [service, action, extra, codes] of MATRIX)
    for (const who of PEOPLE)
      expect([action, who, await court.codeOf(service, who, { action, filingId, ...extra })]).toEqual([
        action,
        who,
        codes[who],
      ]);
  expect([await mine('o-plaintiff'), await mine('o-lawyer'), await mine('o-general')]).toEqual([
    [[filingId, 'filer']],
    [[filingId, 'agent']],
    [[filingId, 'agent']],
  ]);
  for (const who of ['o-ended', 'o-helper', 'o-stranger']) expect([who, await mine(who)]).toEqual([who, []]);
  const lists = { action: 'helped', helpId };
  expect(await court.codeOf('file-case', 'o-helper', lists)).toBe(OK);
  await court.id('o-plaintiff', { action: 'endHelp', helpId });
  for (const [service, action, extra] of MATRIX)
    expect([action, await court.codeOf(service, 'o-helper', { action, filingId, ...extra })]).toEqual([action, GONE]);
  expect(await court.codeOf('file-case', 'o-helper', lists)).toBe(GONE);
  // To withdraw: general authority is not enough, special authority is.
  const withdraw = { action: 'withdraw', filingId };
  for (const who of ['o-ended', 'o-helper', 'o-stranger'])
    expect(await court.codeOf('file-case', who, withdraw)).toBe(GONE);
  expect(await court.call('file-case', 'o-general', withdraw)).toMatchObject({
    ok: false,
    error: { code: NO, message: expect.stringContaining('特别授权') },
  });
  const done = await court.file('o-lawyer', withdraw);
  expect([done.state, done.history.at(-1)?.by]).toEqual(['withdrawn', '林律师（代理人）']);
  for (const who of ['o-plaintiff', 'o-general', 'o-lawyer']) expect(await told(who)).toContain('已撤回');
});

test('DOMAIN 4 what is open to each is what his page shows', async () => {
  const { filingId } = await surrounded();
  const can = async (who: string) => (await court.file(who, { action: 'get', filingId })).can;
  expect(await can('o-lawyer')).toEqual(['resubmit', 'withdraw']);
  expect(await can('o-general')).toEqual(['resubmit']);
  expect(await can('o-helper')).toEqual(['resubmit']);
});

test('ID-4, 6, 7 a lawyer files for a company: its head sees it once it is handed in, and both belong to the case', async () => {
  await court.bound();
  const { filingId, version } = await court.draft('o-lawyer', OF_COMPANY);
  await court.power('o-lawyer', 'o-company', filingId, ['withdrawSuit']);
  // A draft is nobody's business but his who types it.
  expect(await court.codeOf('file-case', 'o-company', { action: 'get', filingId })).toBe(GONE);
  expect(await mine('o-company')).toEqual([]);
  const submitted = await court.file('o-lawyer', { action: 'submit', filingId, version });
  // FILE-3: what is missing is said, and it is received all the same.
  expect(submitted.warnings.map(({ text }) => text).join()).toContain('还没有交');
  expect(submitted.receiptNo).not.toBeNull();
  expect(await mine('o-company')).toEqual([[filingId, 'principal']]);
  expect(await told('o-company')).toContain('法院已收到您的材料');
  await court.judge('take', filingId);
  await court.judge('register', filingId);
  const caseId = (await filings.get(filingId))?.caseId ?? '';
  const members = await caseMembers.find({ caseId }, { limit: 10 });
  expect(members.map(({ openid, role }) => [openid, role]).sort()).toEqual([
    ['o-company', 'orgRep'],
    ['o-lawyer', 'agent'],
  ]);
  expect(await caseParties.find({ caseId, role: 'plaintiff' }, { limit: 10 })).toMatchObject([{ openid: 'o-company' }]);
});

test('ID-7, PROG-2 who handed it in as an agent sees nothing new once his power has ended; the company goes on itself', async () => {
  await court.bound();
  const { filingId, version } = await court.draft('o-lawyer', OF_COMPANY);
  const representationId = await court.power('o-lawyer', 'o-company', filingId);
  await court.file('o-lawyer', { action: 'submit', filingId, version });
  expect(await court.codeOf('file-case', 'o-lawyer', { action: 'withdraw', filingId })).toBe(NO);
  await court.end('o-company', representationId);
  for (const action of ['get', 'documents', 'withdraw'])
    expect([action, await court.codeOf('file-case', 'o-lawyer', { action, filingId })]).toEqual([action, GONE]);
  expect(await mine('o-lawyer')).toEqual([]);
  const before = (await told('o-lawyer')).length;
  await court.judge('take', filingId);
  await court.judge('register', filingId);
  expect(await told('o-lawyer')).toHaveLength(before);
  expect(await told('o-company')).toContain('已立案');
  const caseId = (await filings.get(filingId))?.caseId ?? '';
  expect((await caseMembers.find({ caseId }, { limit: 10 })).map(({ openid }) => openid)).toEqual(['o-company']);
});

test('FILE-1, 3, ID-7 without a power it is received with warnings, and not withdrawn by who only says that he is an agent', async () => {
  const { filingId, version } = await court.draft('o-lawyer', OF_COMPANY);
  const { warnings, receiptNo } = await court.file('o-lawyer', { action: 'submit', filingId, version });
  expect([receiptNo !== null, warnings.map(({ text }) => text).join()]).toEqual([
    true,
    expect.stringContaining('授权委托书'),
  ]);
  expect(await court.call('file-case', 'o-lawyer', { action: 'withdraw', filingId })).toMatchObject({
    error: { code: NO, message: expect.stringContaining('还没有确认') },
  });
  const seen = await court.file('o-filing-judge', { action: 'get', filingId });
  expect(seen.warnings.map(({ text }) => text).join()).toContain('授权委托书');
});

test('PRIV-4 an agent of the other side has a power for the case, and sees nothing of the filing', async () => {
  const sued = {
    ...OWN,
    defendants: [{ kind: 'organisation', name: '余姚某某塑料厂', creditCode: OF_COMPANY.plaintiffs[0]?.creditCode }],
  };
  await court.bound();
  const filingId = await court.submitted('o-plaintiff', sued);
  await court.judge('take', filingId);
  await court.judge('register', filingId);
  const { caseNo } = await court.file('o-plaintiff', { action: 'get', filingId });
  const { representationId } = await court.id('o-lawyer', {
    action: 'proposePowerOfAttorney',
    kind: 'lawyer',
    principal: { kind: 'organisation', name: '余姚某某塑料厂', creditCode: OF_COMPANY.plaintiffs[0]?.creditCode },
    caseNo,
    courtId: 'yuyao',
    matter: '民间借贷一案应诉',
    special: [],
  });
  await court.id('o-company', { action: 'confirmPowerOfAttorney', representationId });
  expect((await filings.get(filingId))?.powers).toMatchObject([{ openid: 'o-lawyer' }]);
  for (const who of ['o-lawyer', 'o-company']) {
    expect(await court.codeOf('file-case', who, { action: 'get', filingId })).toBe(GONE);
    expect(await mine(who)).toEqual([]);
  }
  // PROG-2: once the clerk has released the case, they belong to it.
  const caseId = (await filings.get(filingId))?.caseId ?? '';
  await court.id('o-clerk', { action: 'releaseLink', caseId });
  const members = await caseMembers.find({ caseId }, { limit: 10 });
  expect(members.map(({ openid, role }) => [openid, role]).sort()).toEqual([
    ['o-company', 'orgRep'],
    ['o-lawyer', 'agent'],
    ['o-plaintiff', 'plaintiff'],
  ]);
});

test('ACC-1, ID-2 a helper begins for the elder: it is hers, each step is written down, and handed in only on her word', async () => {
  const helpId = await court.help('o-helper', 'o-elder');
  const { filingId, version } = await court.draft('o-helper', OF_ELDER, { helpId });
  expect([await mine('o-elder'), await mine('o-helper')]).toEqual([[[filingId, 'filer']], []]);
  const submit = { action: 'submit', filingId, version };
  expect(await court.call('file-case', 'o-helper', submit)).toMatchObject({
    error: { code: STANDS, message: expect.stringContaining('请本人确认') },
  });
  await court.id('o-helper', { action: 'askHandIn', filingId, version });
  await court.id('o-elder', { action: 'confirmHandIn', filingId, version });
  const later = await court.draft('o-helper', OF_ELDER, { filingId, version });
  // What she has not seen is not handed in.
  expect(await court.codeOf('file-case', 'o-helper', { ...submit, version: later.version })).toBe(STANDS);
  await court.id('o-helper', { action: 'askHandIn', filingId, version: later.version });
  await court.id('o-elder', { action: 'confirmHandIn', filingId, version: later.version });
  const received = await court.file('o-helper', { ...submit, version: later.version });
  expect(received).toMatchObject({ state: 'submitted', iAm: 'helper', confirmation: { name: '沈阿婆' } });
  expect(await filings.get(filingId)).toMatchObject({ filer: 'o-elder', filerName: '沈阿婆' });
  expect(await told('o-elder')).toContain('法院已收到您的材料');
  expect(await told('o-helper')).toContain('您帮办的事：法院已收到您的材料');
  expect((await helpActs.find({ helpId }, { limit: 50 })).map(({ what }) => what)).toEqual(
    expect.arrayContaining(['开始填写立案申请', '填写了立案申请', `把第 ${later.version} 版交给了法院`]),
  );
  await court.id('o-elder', { action: 'endHelp', helpId });
  expect(await court.codeOf('file-case', 'o-helper', { action: 'get', filingId })).toBe(GONE);
  const heard = (await told('o-helper')).length;
  await court.judge('take', filingId);
  expect(await told('o-helper')).toHaveLength(heard);
});

test('ACC-1 a consent to fill in alone neither hands in nor reads what the court sends; nobody begins under another’s', async () => {
  const helpId = await court.help('o-helper', 'o-elder', ['fillIn']);
  const { filingId, version } = await court.draft('o-helper', OF_ELDER, { helpId });
  const event = { action: 'saveDraft', courtId: 'yuyao', content: OF_ELDER, helpId };
  expect(await court.codeOf('file-case', 'o-stranger', event)).toBe(GONE);
  expect(await court.codeOf('file-case', 'o-helper', { action: 'submit', filingId, version })).toBe(GONE);
  await court.file('o-elder', { action: 'submit', filingId, version });
  expect(await court.codeOf('file-case', 'o-helper', { action: 'get', filingId })).toBe(GONE);
  expect(await court.must('file-case', 'o-helper', { action: 'helped', helpId })).toEqual({ filings: [] });
});

test('ACC-1, ACC-2 somebody without a phone, helped at the window: his own filing, as whom nobody can log in', async () => {
  const person = { name: '钱阿公', idKind: 'idCard', idNumber: '330281194002020026' };
  const { personId = '' } = await court.id('o-window', { action: 'recordOfflinePerson', ...person, noticeGiven: true });
  const { code } = await court.id('o-helper', { action: 'offerHelp', relation: '儿子' });
  const { helpId } = await court.id('o-window', {
    action: 'recordHelp',
    code,
    personId,
    scope: ['fillIn', 'read', 'handIn'],
    papersSeen: true,
    heard: true,
  });
  const content = { ...OWN, plaintiffs: [{ kind: 'person', name: '钱阿公', idNumber: person.idNumber }] };
  const { filingId, version } = await court.draft('o-helper', content, { helpId });
  await court.id('o-helper', { action: 'askHandIn', filingId, version });
  const word = { action: 'recordHandIn', filingId, version, ground: '已逐项宣读，本人表示属实并按手印。' };
  await court.id('o-window', word);
  const received = await court.file('o-helper', { action: 'submit', filingId, version });
  expect([received.state, (await filings.get(filingId))?.filer, (await filings.get(filingId))?.filerName]).toEqual([
    'submitted',
    personId,
    '钱阿公',
  ]);
  for (const action of ['get', 'withdraw'])
    expect(await court.codeOf('file-case', personId, { action, filingId })).toBe('IDENTITY_REQUIRED');
  expect(await notifications.count({ openid: personId })).toBe(0);
  await court.judge('take', filingId);
  await court.judge('register', filingId);
  const caseId = (await filings.get(filingId))?.caseId ?? '';
  expect(await caseMembers.count({ caseId })).toBe(0);
  expect(await caseParties.find({ caseId, role: 'plaintiff' }, { limit: 5 })).toMatchObject([{ openid: null }]);
  expect(await told('o-helper')).toContain('您帮办的事：已立案');
});
