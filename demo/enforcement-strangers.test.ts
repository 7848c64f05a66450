/**
 * 与执行无关的人: every action on an execution, asked with its real ids by people of another case, a former agent and officers of another
 * court: each is told what he would be told of ids that nobody has (DOMAIN 4, 6.10: no oracle). And what is asked of it in writing, from
 * the application to the officer's step.
 */
import { randomUUID } from 'node:crypto';
import { main as filePaper } from '../functions/file-paper/index';
import { describe as describeFollow, main as followEnforcement } from '../functions/follow-enforcement/index';
import type { OpenId } from '../platform/caller';
import { sdkApp } from '../platform/database';
import { caseMembers } from '../records/case/member';
import { enforcementEntries } from '../records/enforcement/entry';
import { type CourtCloud, startCourt } from './court-cloud';
import { textPdf } from './dossier-files';
import { enforcingCourt, frozen, noticed, officer, received, ruled } from './enforcing';
import { type LivingCase, livingCase } from './living-case';
import { sampleInput } from './sample-input';

const SERVICE = 'follow-enforcement';

let court: CourtCloud;
let of: LivingCase;
/** A field of an input to what stands under it in the case. */
let real: Record<string, string>;

beforeAll(async () => {
  process.env.SEAL_GATEWAY = 'demo';
  court = await startCourt({ [SERVICE]: followEnforcement, 'file-paper': filePaper });
  court.emulator.clock.set(Date.parse('2025-03-04T10:00:00+08:00'));
  of = await living(7);
  const other = await living(8);
  await member(other, 'o-elder');
  await member(of, 'o-company', new Date('2025-03-03T09:30:00+08:00'));
  real = await idsOf();
});
afterAll(() => court.stop());

const living = (n: number) =>
  livingCase({ n, kind: 'enforcement', assigned: false, consents: ['plaintiff', 'defendant'] });

const member = ({ caseId, plaintiff }: LivingCase, openid: string, to?: Date) =>
  caseMembers.insert({
    _id: `${caseId}:${openid}`,
    caseId,
    courtId: 'yuyao',
    openid: openid as OpenId,
    role: 'agent',
    side: 'applicant',
    parties: [plaintiff],
    special: [],
    from: new Date('2025-03-03T09:00:00+08:00'),
    ...(to ? { to } : { feed: `${caseId}:applicant` }),
  });

async function laid(openid: string): Promise<string> {
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `uploads/${openid}/${randomUUID()}/part`,
    fileContent: await textPdf(['File']),
  });
  return fileID ?? '';
}

const did = <T = Record<string, string>>(openid: string, event: Record<string, unknown>) =>
  court.must<T>(SERVICE, openid, { requestId: randomUUID(), ...event });

async function idsOf(): Promise<Record<string, string>> {
  const here = enforcingCourt(court);
  const { caseId, plaintiff: applicant, defendant: debtor } = of;
  await officer(here, {
    action: 'takeOver',
    caseId,
    clerkId: 'o-clerk',
    judgeId: 'o-judge',
    assignedBy: '执行局局长',
    assignedOn: '2025-03-04',
    obligation: {
      kind: 'money',
      title: { number: '（2024）浙0281民初88号民事判决书', issuedBy: '余姚市人民法院' },
      text: '归还借款',
      debtFen: 10_500_000,
    },
    feeFen: 147_500,
  });
  await noticed(here, { caseId });
  const measureId = await frozen(here, { ...of, applicant, debtor });
  const receiptId = await received(here, { caseId }, 1_000_000);
  const documentId = await ruled(here, { caseId }, 'stay');
  const file = async (openid: string) => ({ name: '附件.pdf', fileIds: [await laid(openid)] });
  const clue = await did<{ clueId: string; files: { fileId: string }[] }>('o-plaintiff', {
    action: 'reportClue',
    caseId,
    kind: 'deposit',
    text: '在农商行有存款。',
    files: [await file('o-plaintiff')],
  });
  const { reportId } = await did('o-defendant', {
    action: 'saveReport',
    caseId,
    kind: 'first',
    answers: { money: '没有' },
  });
  await did('o-defendant', { action: 'attachToReport', reportId, file: await file('o-defendant') });
  const paper = await did('o-defendant', { action: 'reportPaper', reportId });
  await did('o-defendant', {
    action: 'handInReport',
    reportId,
    version: 2,
    seen: paper.sha256,
    truth: true,
    asItIs: true,
  });
  const [entry] = await enforcementEntries.find({ caseId }, { orderBy: [['listKey', 'desc']], limit: 1 });
  const media = await did('o-enforcement', { action: 'beginMedia', caseId, kind: 'photo', parts: 1, size: 10 });
  return {
    caseId,
    partyId: applicant,
    debtor,
    measureId,
    receiptId,
    rulingId: documentId,
    documentId,
    of: measureId,
    clueId: clue.clueId,
    reportId: reportId ?? '',
    fileId: clue.files[0]?.fileId ?? '',
    entryId: entry?._id ?? '',
    mediaId: media.mediaId ?? '',
  };
}

const nobodys = (id: string): string =>
  id.includes(':2025:7') ? id.replaceAll(':2025:7', ':2025:7777') : id.replaceAll(/[0-9a-f](?=[0-9a-f-]*$)/g, '0');

interface Described {
  input: { properties?: Record<string, object> };
}

/** What names the thing itself; the others are of it. */
const NAMES = ['caseId', 'clueId', 'reportId', 'entryId', 'mediaId', 'documentId'];
const ACTIONS = Object.entries<Described>(describeFollow().actions)
  .map(([action, { input }]) => ({ action, input, fields: Object.keys(input.properties ?? {}) }))
  .filter(({ fields }) => fields.some((field) => NAMES.includes(field)));

async function said(
  { action, input, fields }: (typeof ACTIONS)[number],
  openid: string,
  known: (id: string) => string,
) {
  const ids = fields.flatMap((field) => (real[field] === undefined ? [] : [[field, known(real[field])]]));
  const event = { ...Object(sampleInput(input)), ...Object.fromEntries(ids), action, requestId: randomUUID() };
  const answer = await court.call(SERVICE, openid, event);
  return answer.ok ? { code: 'OK', data: answer.data } : answer.error;
}

const OUTSIDERS = ['o-elder', 'o-company', 'o-gz-judge', 'o-gz-clerk'];

test.each(ACTIONS)('$action tells who has no part in the execution nothing, not even that it is', async (one) => {
  for (const openid of OUTSIDERS)
    expect([openid, await said(one, openid, (id) => id)]).toEqual([openid, await said(one, openid, nobodys)]);
});

/** A file of a report, a photo that is on a feed, an upload: each has its own test. */
const NEEDS_MORE = ['addParts', 'courtReportFile', 'film', 'ownReportFile', 'picture'];

test('the ids are those of the execution: its own people are told something else of nearly every action', async () => {
  const unknown: string[] = [];
  for (const one of ACTIONS) {
    const answers = [];
    for (const openid of ['o-plaintiff', 'o-defendant', 'o-enforcement', 'o-clerk', 'o-filing-judge'])
      answers.push(await said(one, openid, (id) => id));
    if (answers.every(({ code }) => /NOT_FOUND|FORBIDDEN|IDENTITY_REQUIRED/.test(code))) unknown.push(one.action);
  }
  expect(unknown.sort()).toEqual(NEEDS_MORE);
});

async function filed(openid: string, kind: string, content: object): Promise<string> {
  const { paperId } = await court.must<{ paperId: string }>('file-paper', openid, {
    action: 'saveDraft',
    caseId: of.caseId,
    kind,
    content,
  });
  await court.must('file-paper', openid, { action: 'submit', paperId, version: 1, requestId: randomUUID() });
  return paperId;
}
const decided = (paperId: string, outcome: string) =>
  court.must('file-paper', 'o-enforcement', {
    action: 'decide',
    paperId,
    outcome,
    requestId: randomUUID(),
    ...(outcome === 'noted' ? {} : { reasons: '申请有理由，准许查看，请保密。' }),
  });

test('ENF-3, 调查规定12.3 what the court found is shown to who asked in writing and was allowed, behind the promise, and to nobody else', async () => {
  const { caseId, defendant: debtor } = of;
  const paperId = await filed('o-plaintiff', 'assetInquiry', { about: '王建国', facts: '请查看已经查到的财产。' });
  const show = { action: 'courtFindings', caseId, paperId, debtor, text: '某某银行余姚支行有存款账户一个。' };
  const tooEarly = await court.call(SERVICE, 'o-enforcement', show);
  expect(tooEarly).toMatchObject({ ok: false, error: { code: 'PRECONDITION_FAILED' } });
  await decided(paperId, 'granted');
  const { reportId } = await did('o-enforcement', show);
  const debtors = await did<{ reports: { reportId: string }[] }>('o-defendant', { action: 'reports', caseId });
  expect(debtors.reports.map((one) => one.reportId)).not.toContain(reportId);
  const { sha256, promise } = await did('o-plaintiff', { action: 'askToRead', reportId });
  expect(promise).toContain('保密');
  expect(await court.call(SERVICE, 'o-plaintiff', { action: 'reportPage', reportId, page: 1 })).toMatchObject({
    error: { code: 'PRECONDITION_FAILED' },
  });
  await did('o-plaintiff', { action: 'promiseSecrecy', reportId, sha256 });
  expect(await did('o-plaintiff', { action: 'reportPage', reportId, page: 1 })).toMatchObject({ mime: 'image/jpeg' });
  for (const openid of ['o-defendant', 'o-elder', 'o-company'])
    expect(await court.call(SERVICE, openid, { action: 'askToRead', reportId })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
});

test('ENF-3 an inquiry that is refused shows nothing; another kind of paper is none', async () => {
  const { caseId, defendant: debtor } = of;
  const show = (paperId: string) =>
    court.call(SERVICE, 'o-enforcement', { action: 'courtFindings', caseId, paperId, debtor, text: '查到的情况。' });
  const refused = await filed('o-plaintiff', 'assetInquiry', { about: '王建国', facts: '请查看。' });
  await decided(refused, 'refused');
  expect(await show(refused)).toMatchObject({ error: { code: 'PRECONDITION_FAILED' } });
  const other = await filed('o-plaintiff', 'restrictConsumption', { about: '王建国', facts: '他常坐飞机。' });
  expect(await show(other)).toMatchObject({ error: { code: 'INVALID_INPUT' } });
});

test('ENF-10, DOMAIN 6.2 what a party asks of an execution is received and decided by its officer; the debtor does not learn of it', async () => {
  const { caseId } = of;
  const paperId = await filed('o-plaintiff', 'renewControl', { about: '农商行的存款', facts: '快到期了。' });
  const seen = await court.must<{ can: string[] }>('file-paper', 'o-enforcement', { action: 'get', paperId });
  expect(seen.can).toEqual(expect.arrayContaining(['note', 'refuse']));
  expect(seen.can).not.toContain('grant');
  await decided(paperId, 'noted');
  const { papers } = await court.must<{ papers: { paperId: string }[] }>('file-paper', 'o-defendant', {
    action: 'mine',
    caseId,
  });
  expect(papers.map((one) => one.paperId)).not.toContain(paperId);
});
