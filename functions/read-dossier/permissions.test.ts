/** Who may do what with a dossier: every action by everybody, each in his own case, in another's, of another court, and after his part has ended (DOMAIN 4, DOSS-1, 3, 5). */
import { textPdf } from '../../demo/dossier-files';
import { type LivingCase, livingCase } from '../../demo/living-case';
import { caseMembers } from '../../records/case/member';
import type { ReadDossierAction } from './contract';
import { granted, laidDown, startTrial, type Trial, upload } from './trial';

let trial: Trial;
let of: LivingCase;
let itemId = '';
/** The defendant's: one he reads under, and one that waits. */
let readingId = '';
let waiting = '';
let fileId = '';

beforeAll(async () => {
  trial = await startTrial();
  of = await livingCase({ n: 1, thirdParty: true });
  await livingCase({ n: 2, lawyerFor: null });
  ({ itemId } = await laidDown(trial, of));
  readingId = await granted(trial, of.caseId, 'o-defendant');
  ({ readingId: waiting } = await trial.did('o-defendant', { action: 'request', ...ASK, caseId: of.caseId }));
  await caseMembers.update(`${of.caseId}:o-lawyer`, { to: new Date('2025-03-04T09:00:00+08:00') });
  fileId = await upload(await textPdf(['A']));
});
afterAll(() => trial.stop());

const ASK = { purpose: 'trial', reason: '准备开庭', wanted: '全部' } as const;
const WHY = { reason: '写明理由' };

const EVENTS = (): Record<ReadDossierAction, object> => ({
  request: { ...ASK, caseId: of.caseId },
  requestPublic: { courtId: 'yuyao', caseNo: of.caseNo, reason: '了解', wanted: '判决书' },
  mine: {},
  get: { readingId },
  cancel: { readingId },
  open: { readingId },
  volumes: { readingId },
  page: { readingId, itemId, page: 1 },
  askCopy: { readingId, itemIds: [itemId] },
  form: { readingId },
  courtVolumes: { caseId: of.caseId },
  courtPage: { itemId, page: 1 },
  pageMasks: { itemId, page: 1 },
  scanIn: { caseId: of.caseId, name: '材料', kind: 'evidence', fileIds: [fileId] },
  addParts: { itemId, from: 1, fileIds: [fileId] },
  prepare: { itemId },
  toEnter: { caseId: of.caseId },
  enter: { caseId: of.caseId, source: 'document', id: 'nothing' },
  correctItem: { itemId, name: '应诉通知书' },
  placeItem: { itemId, after: null },
  takeOut: { itemId, ...WHY },
  sealItem: { itemId, secrets: ['trade'], examiners: [of.plaintiff, of.defendant], ...WHY },
  unsealItem: { itemId, ...WHY },
  releaseItem: { itemId, ...WHY },
  maskPage: { itemId, page: 1, regions: [] },
  reviewMasks: { itemId },
  orderMasks: { itemId, ordered: false, ...WHY },
  inbox: {},
  courtRequest: { readingId: waiting },
  requestProof: { readingId: waiting },
  grant: { readingId: waiting },
  refuse: { readingId: waiting, ...WHY },
  revoke: { readingId, ...WHY },
  grantCopy: { readingId, amountFen: 0 },
  refuseCopy: { readingId, ...WHY },
  track: { caseId: of.caseId },
  sweep: {},
});

const EVERYBODY = [
  undefined,
  'o-newcomer',
  'o-elder',
  'o-plaintiff',
  'o-defendant',
  'o-company',
  'o-lawyer',
  'o-window',
  'o-filing-judge',
  'o-judge',
  'o-clerk',
  'o-enforcement',
  'o-archivist',
  'o-mediator',
  'o-finance',
  'o-admin',
  'o-gz-judge',
  'o-gz-clerk',
] as const;

const PARTIES = ['o-plaintiff', 'o-defendant', 'o-company'] as const;
const PEOPLE = ['o-elder', 'o-lawyer', ...PARTIES] as const;
const READER = ['o-defendant'] as const;
const KEEPERS = ['o-judge', 'o-clerk'] as const;

/** Whom each action does something for, or tells what else is missing; everybody else is refused, and learns nothing. */
const FOR: Record<ReadDossierAction, readonly string[]> = {
  request: PARTIES,
  requestPublic: PEOPLE,
  mine: PEOPLE,
  get: READER,
  open: READER,
  volumes: READER,
  page: READER,
  askCopy: READER,
  form: READER,
  courtVolumes: [...KEEPERS],
  courtPage: KEEPERS,
  pageMasks: KEEPERS,
  scanIn: KEEPERS,
  addParts: KEEPERS,
  prepare: KEEPERS,
  toEnter: KEEPERS,
  // There is no such paper.
  enter: [],
  correctItem: KEEPERS,
  placeItem: KEEPERS,
  sealItem: KEEPERS,
  unsealItem: ['o-judge'],
  releaseItem: KEEPERS,
  maskPage: KEEPERS,
  reviewMasks: KEEPERS,
  orderMasks: ['o-judge'],
  inbox: ['o-clerk', 'o-archivist', 'o-gz-clerk'],
  courtRequest: ['o-clerk'],
  // He sent none.
  requestProof: [],
  grant: ['o-clerk'],
  refuse: ['o-clerk'],
  grantCopy: ['o-clerk'],
  refuseCopy: ['o-clerk'],
  track: KEEPERS,
  sweep: [],
  // Last: what they do ends what the others look at.
  revoke: KEEPERS,
  cancel: READER,
  // The judge comes first, and then it is gone.
  takeOut: ['o-judge'],
};

const REFUSED = /^(?:UNAUTHENTICATED|IDENTITY_REQUIRED|FORBIDDEN|NOT_FOUND)$/;

test.each(Object.keys(FOR) as ReadDossierAction[])('%s', async (action) => {
  const letIn: string[] = [];
  for (const openid of EVERYBODY) {
    const event = { action, ...EVENTS()[action] };
    const own = action === 'scanIn' || action === 'addParts' ? { fileIds: [await own1(openid)] } : {};
    const answer = await trial.ask(openid, { ...event, ...own });
    const code = answer.ok ? 'OK' : answer.error.code;
    if (!REFUSED.test(code)) letIn.push(openid ?? 'nobody');
    expect([openid, code]).not.toEqual([openid, 'INTERNAL']);
    if (openid === undefined)
      expect([action, code]).toEqual([action, action === 'sweep' ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
  }
  expect(letIn.sort()).toEqual([...FOR[action]].sort());
});

const own1 = (openid: string | undefined) => textPdf(['A']).then((bytes) => upload(bytes, openid ?? 'nobody'));

test('the inbox holds what one keeps: an archivist’s nothing of a pending case, another court’s nothing of this one', async () => {
  for (const openid of ['o-archivist', 'o-gz-clerk']) {
    const { requests } = await trial.did(openid, { action: 'inbox', state: 'decided' });
    expect(requests.map(({ caseId }) => caseId)).not.toContain(of.caseId);
  }
});
