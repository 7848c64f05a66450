/** Who may call what of 代理、代表和帮办: every action by everybody, without a session too. What is not allowed is refused before anything is looked at. */

import { type Representing, startRepresenting } from '../../records/representation/trial';
import { helpActions } from './help-contract';
import { describe as contractOf } from './index';
import { representationActions } from './representation-contract';

let court: Representing;
beforeAll(async () => {
  court = await startRepresenting();
});
afterAll(() => court.stop());

const ACTIONS = { ...representationActions, ...helpActions };
type Action = keyof typeof ACTIONS;

/** Valid as far as its form goes: what is named in it does not exist. */
const EVENTS: Record<Action, object> = {
  bindOrganisation: {
    courtId: 'none',
    kind: 'legalPerson',
    name: '某某厂',
    creditCode: '91350100M000100Y43',
    post: '厂长',
  },
  registerLawyer: { courtId: 'none', profession: 'legalWorker', licenceNo: '1234567', firm: '某某所' },
  claimGuardian: { courtId: 'none', ward: { name: '某某', idNumber: '11010519491231002X' }, relation: 'parent' },
  proposePowerOfAttorney: {
    kind: 'relative',
    principal: { kind: 'organisation', name: '某某厂', creditCode: '91350100M000100Y43' },
    filingId: 'none',
    matter: '某案',
    special: [],
  },
  confirmPowerOfAttorney: { representationId: 'none' },
  declinePowerOfAttorney: { representationId: 'none' },
  endPowerOfAttorney: { representationId: 'none', notice: '解除委托。' },
  handInPapers: { representationId: 'none', papers: [{ paperId: 'licence', fileId: 'cloud://a.b/c', name: '执照' }] },
  withdrawRepresentation: { representationId: 'none' },
  representation: { representationId: 'none' },
  representationPaper: { representationId: 'none', key: 'none' },
  myRoles: {},
  myAgents: {},
  bindings: {},
  decideBinding: { representationId: 'none', decision: 'confirm', ground: '已核对原件。' },
  recordOtherSideTold: { representationId: 'none', how: '电话告知' },
  offerHelp: { relation: '女儿' },
  openOffer: { code: '000000' },
  acceptHelp: { helpId: 'none', scope: ['read'] },
  endHelp: { helpId: 'none' },
  myHelps: {},
  helpActs: { helpId: 'none' },
  shareMatter: { helpId: 'none', filingId: 'none' },
  askHandIn: { filingId: 'none', version: 1 },
  confirmHandIn: { filingId: 'none', version: 1 },
  handIns: {},
  recordHelp: { code: '000000', personId: 'none', scope: ['read'], papersSeen: true, heard: true },
  recordHandIn: { filingId: 'none', version: 1, ground: '已宣读。本人同意。' },
};

const STAFF_ONLY: Partial<Record<Action, readonly string[]>> = {
  bindings: ['o-window', 'o-filing-judge'],
  decideBinding: ['o-window', 'o-filing-judge'],
  recordOtherSideTold: ['o-filing-judge', 'o-clerk'],
  recordHelp: ['o-window'],
  recordHandIn: ['o-window'],
};
/** Officers who are let in beside every verified person. */
const STAFF_TOO: Partial<Record<Action, readonly string[]>> = {
  representation: ['o-window', 'o-filing-judge', 'o-clerk'],
  representationPaper: ['o-window', 'o-filing-judge', 'o-clerk'],
  endHelp: ['o-window'],
};
const VERIFIED = ['o-plaintiff', 'o-defendant', 'o-lawyer', 'o-company', 'o-elder'];
const OFFICERS = [
  'o-window',
  'o-filing-judge',
  'o-judge',
  'o-clerk',
  'o-enforcement',
  'o-archivist',
  'o-mediator',
  'o-finance',
  'o-admin',
];
const EVERYBODY = [undefined, 'o-newcomer', ...VERIFIED, ...OFFICERS];
const BARRED = ['UNAUTHENTICATED', 'IDENTITY_REQUIRED', 'FORBIDDEN'];

test('DOMAIN 4 every action is tried, by everybody', () => {
  expect(Object.keys(EVENTS).sort()).toEqual(Object.keys(ACTIONS).sort());
  const { actions } = contractOf();
  for (const action of Object.keys(ACTIONS))
    expect([action, actions[action]?.policy]).toEqual([action, expect.any(String)]);
});

test.each(Object.keys(EVENTS) as Action[])('ID-1, DOMAIN 4 %s: those who may, and nobody else', async (action) => {
  const letIn: (string | undefined)[] = [];
  for (const openid of EVERYBODY) {
    const result = await court.call('identity', openid, { action, ...EVENTS[action] });
    // Nobody, whoever he is, makes ours the mistake.
    if (!result.ok) expect([action, openid, result.error.code]).not.toEqual([action, openid, 'INTERNAL']);
    if (result.ok || !BARRED.includes(result.error.code)) letIn.push(openid);
  }
  const only = STAFF_ONLY[action];
  expect(letIn).toEqual(
    only
      ? OFFICERS.filter((one) => only.includes(one))
      : [...VERIFIED, ...OFFICERS.filter((one) => STAFF_TOO[action]?.includes(one))],
  );
});
