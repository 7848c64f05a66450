/** DOMAIN 4: every action of this service by every role: on one's own filing, on another's, of the court and of another court. */
import { contract } from './contract';
import { CONTENT, startTrial, type Trial } from './trial';

let trial: Trial;
let filingId: string;
let draftId: string;
beforeAll(async () => {
  trial = await startTrial();
  filingId = (await trial.submitted()).filingId;
  const draft = await trial.file('o-plaintiff', { action: 'saveDraft', courtId: 'yuyao', content: CONTENT });
  draftId = draft.filingId;
});
afterAll(() => trial.stop());

type Action = keyof typeof contract.actions;
const REASONS = '理由写得清清楚楚。';

/** Input that every action takes, on a given filing. */
const events: Record<Action, (id: string) => Record<string, unknown>> = {
  saveDraft: (id) => ({ filingId: id, version: 99, content: CONTENT }),
  get: (id) => ({ filingId: id }),
  mine: () => ({}),
  helped: () => ({ helpId: 'no-such-help' }),
  previewComplaint: (id) => ({ filingId: id }),
  submit: (id) => ({ filingId: id, version: 99 }),
  withdraw: (id) => ({ filingId: id }),
  insist: (id) => ({ filingId: id }),
  agreeToMediation: (id) => ({ filingId: id, agree: true }),
  dictate: (id) => ({ fileId: `cloud://x.y/uploads/somebody/${id}.m4a`, format: 'm4a' }),
  attach: (id) => ({ filingId: id, fileId: 'cloud://x.y/uploads/o-plaintiff/a.pdf', name: 'a' }),
  detach: (id) => ({ attachmentId: `${id}:none` }),
  attachments: (id) => ({ filingId: id }),
  readAttachment: (id) => ({ attachmentId: `${id}:none` }),
  versions: (id) => ({ filingId: id }),
  documents: (id) => ({ filingId: id }),
  readDocument: (id) => ({ documentId: `${id}:materialReceipt:1` }),
  inbox: () => ({}),
  overdue: () => ({}),
  take: (id) => ({ filingId: id }),
  requestCorrection: (id) => ({ filingId: id, items: [{ what: '缺', rule: '法', how: '补' }] }),
  returnUncorrected: (id) => ({ filingId: id }),
  returnDeficient: (id) => ({ filingId: id, reasons: REASONS }),
  guideElsewhere: (id) => ({ filingId: id, ground: 'otherCourt', text: REASONS }),
  proposeFee: (id) => ({ filingId: id }),
  previewDocuments: (id) => ({ filingId: id }),
  register: (id) => ({ filingId: id }),
  issueDocuments: (id) => ({ filingId: id }),
  refuse: (id) => ({ filingId: id, reasons: REASONS }),
  previewRuling: (id) => ({ filingId: id, reasons: REASONS }),
  changeClerk: (id) => ({ filingId: id, clerkId: 'o-clerk' }),
  rulingsToSign: () => ({}),
  readRuling: (id) => ({ filingId: id }),
  signRuling: (id) => ({ filingId: id, sha256: '0'.repeat(64) }),
  divertToMediation: (id) => ({ filingId: id }),
  resumeReview: (id) => ({ filingId: id }),
  decideAid: (id) => ({ filingId: id, granted: false, reasons: REASONS }),
  duplicates: (id) => ({ filingId: id }),
  markSpecial: (id) => ({ filingId: id, matter: 'unlawful' }),
  reveal: (id) => ({ filingId: id, field: 'plaintiffs.0.idNumber', reason: '核对身份' }),
};

const ACTIONS = Object.keys(contract.actions).filter((one): one is Action => Object.hasOwn(events, one));
/** On no filing of anybody: lists of one's own. */
const LISTS: readonly Action[] = ['mine', 'helped', 'inbox', 'overdue', 'rulingsToSign'];
const OWN_LISTS: readonly Action[] = ['mine', 'helped'];
const FILER: readonly Action[] = [
  'saveDraft',
  'submit',
  'withdraw',
  'insist',
  'agreeToMediation',
  'dictate',
  'attach',
  'detach',
  'previewComplaint',
];
const BOTH: readonly Action[] = [
  'get',
  'attachments',
  'readAttachment',
  'versions',
  'documents',
  'readDocument',
  'resumeReview',
];
const CLERK: readonly Action[] = ['readRuling', 'signRuling', 'rulingsToSign'];

const codeOf = async (openid: string | undefined, action: Action, id: string) => {
  const result = await trial.call('file-case', openid, { action, ...events[action](id) });
  return result.ok ? 'OK' : result.error.code;
};
/** Refused before anything of the filing is known. */
const SHUT = ['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED', 'IDENTITY_REQUIRED'];

test('every action of the contract is looked at', () => {
  expect(ACTIONS.sort()).toEqual(Object.keys(contract.actions).sort());
});

test('who is in no session, or has not proved who he is, does nothing', async () => {
  for (const action of ACTIONS) {
    expect([action, await codeOf(undefined, action, filingId)]).toEqual([action, 'UNAUTHENTICATED']);
    expect([action, SHUT]).toEqual([action, expect.arrayContaining([await codeOf('o-newcomer', action, filingId)])]);
  }
});

test.each(['o-defendant', 'o-lawyer', 'o-company'])('%s learns nothing of a filing that is not his', async (openid) => {
  for (const action of ACTIONS.filter((one) => !LISTS.includes(one)))
    for (const id of [filingId, draftId, 'no-such-filing'])
      expect([action, SHUT]).toEqual([action, expect.arrayContaining([await codeOf(openid, action, id)])]);
});

test('a filer does none of the court’s half, not even on his own', async () => {
  const courts = ACTIONS.filter((one) => !FILER.includes(one) && !BOTH.includes(one) && !OWN_LISTS.includes(one));
  for (const action of courts)
    expect([action, await codeOf('o-plaintiff', action, filingId)]).toEqual([action, 'FORBIDDEN']);
});

test.each(['o-window', 'o-judge', 'o-enforcement', 'o-archivist', 'o-mediator', 'o-finance', 'o-admin'])(
  '%s of the same court has no part in filings, and an administrator reads no content (PRIV-5)',
  async (openid) => {
    for (const action of ACTIONS.filter((one) => !LISTS.includes(one) || one === 'inbox'))
      expect([action, SHUT]).toEqual([action, expect.arrayContaining([await codeOf(openid, action, filingId)])]);
  },
);

test('a clerk signs rulings and sees nothing else', async () => {
  for (const action of ACTIONS.filter((one) => !CLERK.includes(one) && one !== 'mine'))
    expect([action, SHUT]).toEqual([action, expect.arrayContaining([await codeOf('o-clerk', action, filingId)])]);
  for (const action of ['readRuling', 'signRuling'] as const)
    expect([action, await codeOf('o-clerk', action, filingId)]).toEqual([action, 'NOT_FOUND']);
});

test('a filing judge of another court does not know that it is there; his own court’s drafts neither', async () => {
  const court = ACTIONS.filter((one) => !LISTS.includes(one) && !CLERK.includes(one));
  for (const action of court) {
    expect([action, SHUT]).toEqual([
      action,
      expect.arrayContaining([await codeOf('o-gz-filing-judge', action, filingId)]),
    ]);
    expect([action, SHUT]).toEqual([action, expect.arrayContaining([await codeOf('o-filing-judge', action, draftId)])]);
  }
});

test('a filing judge does none of the filer’s half', async () => {
  for (const action of FILER)
    expect([action, SHUT]).toEqual([
      action,
      expect.arrayContaining([await codeOf('o-filing-judge', action, filingId)]),
    ]);
});

test('the filer, and the filing judge of the court, see it', async () => {
  for (const openid of ['o-plaintiff', 'o-filing-judge'])
    for (const action of ['get', 'attachments', 'versions', 'documents', 'readDocument'] as const)
      expect([openid, action, await codeOf(openid, action, filingId)]).toEqual([openid, action, 'OK']);
  for (const action of ['inbox', 'overdue', 'proposeFee', 'previewDocuments', 'duplicates', 'issueDocuments'] as const)
    expect([action, await codeOf('o-filing-judge', action, filingId)]).toEqual([action, 'OK']);
});
