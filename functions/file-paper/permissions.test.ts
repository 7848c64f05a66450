/** 权限: every action of a living case by everybody: own side, other side, former, witness, other case, officer of the case, of the court, of another court (DOMAIN 4, PROG-1, 2). */

import type { LivingCase } from '../../demo/living-case';
import type { OpenId } from '../../platform/caller';
import { collection } from '../../platform/database';
import type { ErrorCode } from '../../platform/errors';
import { staffCollection } from '../../platform/policy';
import { caseMembers } from '../../records/case/member';
import { casePapers } from '../../records/paper/paper';
import type { FilePaperAction } from './contract';
import { startTrial, type Trial } from './trial';

let trial: Trial;
let of: LivingCase;
let draftId: string;
let paperId: string;
let fileId: string;

const id = (openid: string): OpenId => openid as OpenId;
const FILER = 'o-defendant';

beforeAll(async () => {
  trial = await startTrial();
  of = await trial.living({ thirdParty: true, lawyerFor: 'defendant', special: [] });
  await trial.living({ lawyerFor: null });
  const member = { caseId: of.caseId, courtId: 'yuyao', side: 'defendant' as const, parties: [of.defendant] };
  for (const [openid, more] of [
    ['o-former', { role: 'agent' as const, from: new Date(0), to: new Date('2025-03-05T00:00:00Z') }],
    ['o-future', { role: 'agent' as const, from: new Date('2025-04-01T00:00:00Z') }],
    ['o-witness', { role: 'witness' as const, from: new Date(0), parties: [] }],
  ] as const) {
    await collection<{ _id: string; name: string; verified: boolean }>('people').insert({
      _id: openid,
      name: '某人',
      verified: true,
    });
    await caseMembers.insert({
      _id: `${of.caseId}:${openid}`,
      openid: id(openid),
      ...member,
      ...more,
      parties: openid === 'o-witness' ? [] : member.parties,
    });
  }
  for (const [openid, role] of [
    ['o-other-judge', 'judge'],
    ['o-other-clerk', 'clerk'],
  ] as const)
    await staffCollection.insert({
      _id: openid,
      openid: id(openid),
      courtId: 'yuyao',
      name: '他人',
      roles: [role],
      hallIds: [],
      active: true,
    });
  draftId = await trial.draft(FILER, of.caseId, 'answer');
  const drafted = await trial.draft(FILER, of.caseId, 'moreEvidenceTime');
  fileId = (
    await trial.did(FILER, {
      action: 'attach',
      paperId: drafted,
      name: '证明.pdf',
      fileIds: [await trial.upload(FILER)],
    })
  ).fileId;
  paperId = (await trial.did(FILER, { action: 'submit', paperId: drafted, version: 1 })).paperId;
});
afterAll(() => trial.stop());

const EVENTS = () =>
  ({
    kinds: { caseId: of.caseId },
    saveDraft: { caseId: of.caseId, kind: 'answer', content: { facts: '…' } },
    attach: { paperId: draftId, name: 'x', fileIds: ['cloud://x.y/uploads/z/1.pdf'] },
    detach: { fileId: `${draftId}:none` },
    readFile: { fileId },
    preview: { paperId: draftId },
    submit: { paperId: draftId, version: 9 },
    mine: { caseId: of.caseId },
    get: { paperId },
    readDocument: { paperId, documentId: `${paperId}:receipt` },
    withdraw: { paperId: draftId },
    ratify: { paperId },
    inbox: { caseId: of.caseId },
    decide: { paperId, outcome: 'granted' },
    previewDecision: { paperId, outcome: 'granted' },
    signDecision: { paperId, sha256: 'a'.repeat(64) },
    takeBackDecision: { paperId },
    toSign: {},
    serveCopies: { paperId, to: [`${of.caseId}:plaintiff:99`] },
    resumeEvidence: { paperId, on: '2025-04-01' },
    enterForm: { caseId: of.caseId },
    enterPaper: {
      caseId: of.caseId,
      kind: 'answer',
      partyIds: [of.defendant],
      how: 'counter',
      on: '2025-04-01',
      content: {},
      files: [],
    },
  }) satisfies Record<FilePaperAction, object>;

type Code = ErrorCode | 'OK';
const ask = async (openid: string | undefined, action: FilePaperAction): Promise<Code> => {
  const answer = await trial.call('file-paper', openid, { ...EVENTS()[action], action });
  return answer.ok ? 'OK' : answer.error.code;
};

const ACTIONS = [
  'kinds',
  'saveDraft',
  'attach',
  'detach',
  'readFile',
  'preview',
  'submit',
  'mine',
  'get',
  'readDocument',
  'ratify',
  'inbox',
  'decide',
  'previewDecision',
  'signDecision',
  'takeBackDecision',
  'toSign',
  'serveCopies',
  'enterForm',
  'enterPaper',
  'withdraw',
] as const satisfies readonly FilePaperAction[];
const PARTY: readonly FilePaperAction[] = [
  'kinds',
  'saveDraft',
  'attach',
  'detach',
  'preview',
  'submit',
  'mine',
  'withdraw',
  'ratify',
];
const COURT: readonly FilePaperAction[] = [
  'inbox',
  'decide',
  'previewDecision',
  'signDecision',
  'takeBackDecision',
  'toSign',
  'serveCopies',
  'resumeEvidence',
  'enterForm',
  'enterPaper',
];

/** Each action, and what it answers; what is not named in `but` is `usual`. */
async function all(
  openid: string | undefined,
  usual: (action: FilePaperAction) => Code,
  but: Partial<Record<FilePaperAction, Code>> = {},
) {
  const codes: [FilePaperAction, Code][] = [];
  for (const action of ACTIONS) codes.push([action, await ask(openid, action)]);
  expect({ openid, codes }).toEqual({ openid, codes: ACTIONS.map((action) => [action, but[action] ?? usual(action)]) });
}

const stranger = (action: FilePaperAction): Code => (COURT.includes(action) ? 'FORBIDDEN' : 'NOT_FOUND');

test('PROG-1 nobody, and who has not proved himself, gets nowhere', async () => {
  await all(undefined, () => 'UNAUTHENTICATED');
  await all('o-newcomer', (action) => (COURT.includes(action) ? 'FORBIDDEN' : 'IDENTITY_REQUIRED'));
});

test('PROG-1 PROG-2 strangers, former agents, and who is one only later: for them there is no such case', async () => {
  await all('o-elder', stranger);
  await all('o-former', stranger);
  await all('o-future', stranger);
});

test('HEAR-12 a witness files nothing and sees nothing of it', async () => {
  await all('o-witness', stranger, { kinds: 'FORBIDDEN', saveDraft: 'FORBIDDEN', mine: 'FORBIDDEN' });
});

test('PROG-5 the other sides file their own papers, and know nothing of this one', async () => {
  for (const openid of ['o-plaintiff', 'o-company'])
    await all(openid, stranger, { kinds: 'OK', saveDraft: 'OK', mine: 'OK' });
});

test('ID-7 an agent of the party sees what was filed for it, and not the draft that another writes', async () => {
  await all('o-lawyer', stranger, {
    ...{ kinds: 'OK', saveDraft: 'OK', mine: 'OK', get: 'OK', readFile: 'OK', readDocument: 'OK' },
    ratify: 'PRECONDITION_FAILED',
  });
});

test('DOMAIN 4 judge and clerk of the case see it, and no draft; each does his part', async () => {
  const seeing = { readFile: 'OK', get: 'OK', readDocument: 'OK', inbox: 'OK', toSign: 'OK' } as const;
  // They are no party: their names are not proved as people of the case.
  const usual = (action: FilePaperAction): Code => (PARTY.includes(action) ? 'IDENTITY_REQUIRED' : 'OK');
  await all('o-judge', usual, {
    ...seeing,
    decide: 'INVALID_INPUT',
    previewDecision: 'INVALID_INPUT',
    signDecision: 'PRECONDITION_FAILED',
    takeBackDecision: 'PRECONDITION_FAILED',
    serveCopies: 'INVALID_INPUT',
    resumeEvidence: 'PRECONDITION_FAILED',
    enterForm: 'FORBIDDEN',
    enterPaper: 'FORBIDDEN',
  });
  await all('o-clerk', usual, {
    ...seeing,
    decide: 'FORBIDDEN',
    previewDecision: 'INVALID_INPUT',
    signDecision: 'PRECONDITION_FAILED',
    takeBackDecision: 'FORBIDDEN',
    serveCopies: 'INVALID_INPUT',
    resumeEvidence: 'PRECONDITION_FAILED',
    enterPaper: 'INVALID_INPUT',
  });
});

test.each(['o-other-judge', 'o-other-clerk', 'o-gz-judge', 'o-gz-clerk', 'o-filing-judge', 'o-enforcement'])(
  'DOMAIN 4 %s is none of the case: nothing is there for him',
  async (openid) => {
    const usual = (action: FilePaperAction): Code => (PARTY.includes(action) ? 'IDENTITY_REQUIRED' : 'NOT_FOUND');
    const isClerk = openid.endsWith('clerk');
    const enterPaper = !isClerk ? 'FORBIDDEN' : openid.includes('gz') ? 'NOT_FOUND' : 'FORBIDDEN';
    await all(openid, usual, { inbox: 'OK', toSign: 'OK', enterForm: enterPaper, enterPaper });
    expect(await trial.did(openid, { action: 'inbox', caseId: of.caseId })).toEqual({ papers: [], next: null });
    for (const whose of ['own', 'unassigned'])
      expect(await trial.did(openid, { action: 'inbox', of: whose })).toEqual({ papers: [], next: null });
  },
);

test.each(['o-window', 'o-finance', 'o-admin', 'o-archivist', 'o-mediator'])(
  'PRIV-5 %s reads no case content',
  async (openid) => {
    await all(openid, (action) => (COURT.includes(action) ? 'FORBIDDEN' : 'IDENTITY_REQUIRED'));
  },
);

test('the filer himself, last: the draft is his to throw away', async () => {
  await all(FILER, (action) => (COURT.includes(action) ? 'FORBIDDEN' : 'OK'), {
    attach: 'NOT_FOUND',
    submit: 'CONFLICT',
    ratify: 'PRECONDITION_FAILED',
  });
  expect(await casePapers.get(draftId)).toMatchObject({ state: 'withdrawn', receivedAt: null });
});
