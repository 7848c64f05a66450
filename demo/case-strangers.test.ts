/**
 * 与案件无关的人: every action on a living case, its services, filed papers, decisions and dossier, asked with its real ids by
 * people of another case, a former agent and officers of another court: each is told what he would be told of ids that
 * nobody has (DOMAIN 4: no oracle).
 */
import { randomUUID } from 'node:crypto';
import { main as checkProgress, describe as describeCheckProgress } from '../functions/check-progress/index';
import { describe as describeFilePaper, main as filePaper } from '../functions/file-paper/index';
import { describe as describeReadDossier, main as readDossier } from '../functions/read-dossier/index';
import { describe as describeReceiveDocuments, main as receiveDocuments } from '../functions/receive-documents/index';
import type { OpenId } from '../platform/caller';
import { sdkApp } from '../platform/database';
import { issuePaper } from '../platform/documents/store/issue';
import { demoSeal } from '../platform/gateways/seal';
import { caseMembers } from '../records/case/member';
import { prepare } from '../records/service/send';
import { type CourtCloud, startCourt } from './court-cloud';
import { textPdf } from './dossier-files';
import { type LivingCase, livingCase } from './living-case';
import { PAPER_SAMPLES } from './paper-samples';
import { sampleInput } from './sample-input';

const CONTRACTS = [describeCheckProgress(), describeFilePaper(), describeReadDossier(), describeReceiveDocuments()];

/** What a schema alone does not tell. */
const SAID: Record<string, object> = {
  'file-paper.enterPaper': { on: '2025-03-10' },
  'receive-documents.proof': { receivedOn: '2025-03-03' },
  'receive-documents.publish': { publishedOn: ['2025-03-03'] },
};

let court: CourtCloud;
/** A field of an input to what stands under it in the case. */
let real: Record<string, string | string[]>;
beforeAll(async () => {
  process.env.SEAL_GATEWAY = 'demo';
  court = await startCourt({
    'check-progress': checkProgress,
    'file-paper': filePaper,
    'read-dossier': readDossier,
    'receive-documents': receiveDocuments,
  });
  court.emulator.clock.set(Date.parse('2025-03-04T10:00:00+08:00'));
  const of = await livingCase({ n: 7 });
  const other = await livingCase({ n: 8, lawyerFor: null });
  await member(other, 'o-elder');
  await member(of, 'o-company', new Date('2025-03-03T09:30:00+08:00'));
  real = await idsOf(of);
});
afterAll(() => court.stop());

const member = (of: LivingCase, openid: string, to?: Date) =>
  caseMembers.insert({
    _id: `${of.caseId}:${openid}`,
    caseId: of.caseId,
    courtId: 'yuyao',
    openid: openid as OpenId,
    role: 'agent',
    side: 'defendant',
    parties: [of.defendant],
    special: [],
    from: new Date('2025-03-03T09:00:00+08:00'),
    ...(to ? { to } : {}),
  });

async function idsOf(of: LivingCase): Promise<Record<string, string | string[]>> {
  const { caseId } = of;
  const did = <T>(name: string, openid: string, event: Record<string, unknown>) =>
    court.must<T>(name, openid, { requestId: randomUUID(), caseId, ...event });
  const paper = PAPER_SAMPLES.judgment;
  if (!paper) throw new Error('no sample of a judgment');
  const document = await issuePaper({
    documentId: `${caseId}:judgment:1`,
    paper,
    courtId: 'yuyao',
    caseId,
    recipient: null,
    at: new Date(court.emulator.clock.now()),
    seal: { gateway: demoSeal, by: 'o-clerk' as OpenId },
  });
  const by = { openid: 'o-clerk' as OpenId, name: '江书记员' };
  const to = [{ partyId: of.defendant, starts: [] }];
  const [service] = await prepare(
    { of: of.case, document, kind: 'judgment', to, by },
    'act-prepare',
    new Date(court.emulator.clock.now()),
  );
  const serviceId = service?._id ?? '';
  await court.must('receive-documents', 'o-clerk', {
    action: 'send',
    serviceIds: [serviceId],
    requestId: randomUUID(),
  });
  const { paperId } = await did<{ paperId: string }>('file-paper', 'o-defendant', {
    action: 'saveDraft',
    kind: 'answer',
    content: { facts: '没有借过钱。' },
  });
  await court.must('file-paper', 'o-defendant', { action: 'submit', paperId, version: 1, requestId: randomUUID() });
  const { fileID } = await sdkApp().uploadFile({
    cloudPath: `uploads/o-clerk/${randomUUID()}/part`,
    fileContent: await textPdf(['Court paper']),
  });
  const item = await did<{ itemId: string }>('read-dossier', 'o-clerk', {
    action: 'scanIn',
    name: '应诉通知书',
    kind: 'courtPaper',
    fileIds: [fileID],
    addressees: [of.defendant],
    handedOver: [{ partyId: of.defendant, on: '2025-03-03' }],
  });
  const { readingId } = await did<{ readingId: string }>('read-dossier', 'o-defendant', {
    action: 'request',
    purpose: 'trial',
    reason: '准备开庭',
    wanted: '全部正卷材料',
  });
  await court.must('read-dossier', 'o-clerk', { action: 'grant', readingId, requestId: randomUUID() });
  return {
    caseId,
    partyId: of.defendant,
    partyIds: [of.defendant],
    documentId: document._id,
    serviceId,
    serviceIds: [serviceId],
    paperId,
    readingId,
    itemId: item.itemId,
    itemIds: [item.itemId],
  };
}

/** The same ids, of a case that is not. */
const madeUp = () =>
  Object.fromEntries(
    Object.entries(real).map(([field, ids]) => [field, Array.isArray(ids) ? ids.map(nobodys) : nobodys(ids)]),
  );
const nobodys = (id: string): string =>
  id.includes(':2025:7') ? id.replaceAll(':2025:7', ':2025:7777') : id.replaceAll(/[0-9a-f](?=[0-9a-f-]*$)/g, '0');

interface Described {
  input: { properties?: Record<string, object>; required?: string[] };
}

const ID = /^(caseId|partyIds?|documentId|serviceIds?|paperId|readingId|itemIds?)$/;
const ACTIONS = CONTRACTS.flatMap(({ service, actions }) =>
  Object.entries<Described>(actions).map(([action, { input }]) => ({
    service,
    action,
    input,
    ids: Object.keys(input.properties ?? {}).filter((field) => ID.test(field)),
  })),
).filter(({ ids }) => ids.length > 0);

type Action = (typeof ACTIONS)[number];

async function said({ service, action, input, ids }: Action, openid: string, known: typeof real) {
  const answer = await court.call(service, openid, {
    action,
    requestId: randomUUID(),
    ...Object(sampleInput(input)),
    ...SAID[`${service}.${action}`],
    ...Object.fromEntries(ids.map((field) => [field, known[field]])),
  });
  return answer.ok ? { code: 'OK', data: answer.data } : answer.error;
}

const OUTSIDERS = ['o-elder', 'o-company', 'o-gz-judge', 'o-gz-clerk'];
/** PROG-2: a former agent reads the course up to the day his role ended. */
const FORMER: Record<string, readonly string[]> = { 'o-company': ['check-progress.timeline'] };

test.each(ACTIONS)('$service $action tells who has no part in the case nothing, not even that it is', async (one) => {
  for (const openid of OUTSIDERS) {
    if (FORMER[openid]?.includes(`${one.service}.${one.action}`)) continue;
    const answer = await said(one, openid, real);
    expect([openid, answer]).toEqual([openid, await said(one, openid, madeUp())]);
  }
});

/** What needs more than these ids: a file laid down, another item, a hearing, an entry, a draft, a case that is closed. */
const NEEDS_MORE = [
  'check-progress.archive',
  'check-progress.callOff',
  'check-progress.correctEvent',
  'check-progress.readPaper',
  'check-progress.recordHearing',
  'check-progress.withdrawEvent',
  'file-paper.preview',
  'file-paper.readDocument',
  'file-paper.takeBackDecision',
  'read-dossier.addParts',
  'read-dossier.enter',
  'read-dossier.placeItem',
  'read-dossier.requestProof',
  'read-dossier.scanIn',
  'receive-documents.replace',
];

test('the ids are those of the case: whoever has a part in it is told something else of nearly every action', async () => {
  const unknown: string[] = [];
  // After an item is taken out, nobody finds it.
  const inOrder = ACTIONS.toSorted((a, b) => Number(a.action === 'takeOut') - Number(b.action === 'takeOut'));
  for (const one of inOrder) {
    const answers = [];
    for (const openid of ['o-defendant', 'o-clerk', 'o-judge']) answers.push(await said(one, openid, real));
    if (answers.every(({ code }) => /NOT_FOUND|FORBIDDEN|IDENTITY_REQUIRED/.test(code)))
      unknown.push(`${one.service}.${one.action}`);
  }
  expect(unknown.sort()).toEqual(NEEDS_MORE);
});
