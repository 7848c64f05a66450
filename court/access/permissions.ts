/** 权限表: DOMAIN 4's table of roles as data. What is not listed is not allowed. */
import type { StaffRole } from '../people/roles';
import type { NamedAct } from './viewer';

/** The table's columns; guardians and those who represent an organisation act in the party's column. */
export type Column = 'party' | 'agent' | 'witness' | StaffRole;

export interface Permission {
  /** `person`: anybody of checked identity; `own`: in his own case; `court`: in his own court, by duty. */
  scope: 'person' | 'own' | 'court';
  /** What must be true besides. */
  needs?: Need;
  /** What the permission is confined to; the function that shows the items enforces it. */
  limit?: Limit;
}

export type Need = `act:${NamedAct}` | 'filingStage' | 'notArchived' | 'closed' | 'archived' | 'applicantSide';

export type Limit =
  | 'assist'
  | 'sharedPapers'
  | 'ownPart'
  | 'mediationTranscript'
  | 'enforcementTranscript'
  | 'filingPapers'
  | 'enforcementFee'
  | 'noCaseContent'
  | 'DOSS-2'
  | 'ENF-3';

const own: Permission = { scope: 'own' };
const court: Permission = { scope: 'court' };
const person: Permission = { scope: 'person' };
const assist: Permission = { scope: 'court', limit: 'assist' };

/** Open to everybody, also without identity (ID-1, Q-2). */
export const PUBLIC_ACTIONS = ['seeGuide', 'takeTicket'] as const;

export const PERMISSIONS = {
  takeTicketForOther: { window: court },
  callTicket: { window: court },
  startFiling: { party: person, agent: person, window: assist },
  // No agent acts without a power of attorney: `may` asks for it before it looks here.
  fileAndCorrect: { party: own, agent: own, window: assist },
  // ID-7 names it among the acts that need special authority; taking a filing back gives the suit up all the same.
  withdrawFiling: { party: own, agent: { scope: 'own', needs: 'act:withdrawSuit' }, window: assist },
  bookSlot: { party: person, agent: person, window: assist },
  manageSlots: { admin: court },
  reviewFiling: { 'filing-judge': court },
  issueFee: { 'filing-judge': court, clerk: own, enforcement: { scope: 'own', limit: 'enforcementFee' } },
  // FEE-17: others pay by the order's link and see nothing of the case.
  payFee: { party: own, agent: own },
  /** Paid at the bank, outside the program (FEE-17, ACC-2). */
  recordBankPayment: { finance: { scope: 'court', limit: 'noCaseContent' } },
  askFeeAid: { party: own, agent: own },
  decideFeeAid: { judge: own },
  proposeRefund: { clerk: own },
  confirmRefund: { finance: { scope: 'court', limit: 'noCaseContent' } },
  manageTariff: { admin: court },
  seeProgress: {
    party: own,
    agent: own,
    mediator: own,
    'filing-judge': court,
    judge: own,
    clerk: own,
    enforcement: own,
    archivist: { scope: 'court', needs: 'closed' },
  },
  readDossier: {
    party: { scope: 'own', limit: 'DOSS-2' },
    agent: { scope: 'own', limit: 'DOSS-2' },
    mediator: { scope: 'own', limit: 'sharedPapers' },
    'filing-judge': { scope: 'court', needs: 'filingStage' },
    judge: own,
    clerk: own,
    enforcement: own,
    archivist: { scope: 'court', needs: 'archived' },
  },
  // DOSS-3: the clerk while it is pending, the archivist after archiving.
  grantDossier: { clerk: { scope: 'own', needs: 'notArchived' }, archivist: { scope: 'court', needs: 'archived' } },
  readInternal: { judge: own, clerk: own, enforcement: own, archivist: { scope: 'court', needs: 'archived' } },
  submitEvidence: { party: own, agent: own },
  examineEvidence: { party: own, agent: own },
  testify: { witness: own },
  scanEvidence: { window: assist },
  seeEvidence: { judge: own, clerk: own },
  consentOnline: { party: own, agent: { scope: 'own', needs: 'act:consentOnline' } },
  scheduleHearing: { judge: own, clerk: own },
  leadHearing: { judge: own },
  confirmTranscript: {
    party: own,
    agent: own,
    witness: { scope: 'own', limit: 'ownPart' },
    mediator: { scope: 'own', limit: 'mediationTranscript' },
  },
  signTranscript: { judge: own, clerk: own, enforcement: { scope: 'own', limit: 'enforcementTranscript' } },
  signForService: { party: own, agent: own },
  serve: { 'filing-judge': { scope: 'court', limit: 'filingPapers' }, judge: own, clerk: own, enforcement: own },
  fixEffectiveDate: { judge: own, clerk: own, enforcement: own },
  runMediation: { mediator: own, judge: own },
  signMediation: { party: own, agent: { scope: 'own', needs: 'act:mediate' } },
  delegateMediation: { 'filing-judge': court },
  assistMediation: { clerk: { scope: 'own', limit: 'assist' } },
  noteSettlement: { enforcement: own },
  postEnforcement: { enforcement: own },
  seeEnforcement: {
    party: { scope: 'own', limit: 'ENF-3' },
    agent: { scope: 'own', limit: 'ENF-3' },
    enforcement: own,
    archivist: { scope: 'court', needs: 'closed' },
  },
  askRestriction: {
    party: { scope: 'own', needs: 'applicantSide' },
    agent: { scope: 'own', needs: 'applicantSide' },
  },
  proposeRestriction: { enforcement: own },
  configureCourt: { admin: { scope: 'court', limit: 'noCaseContent' } },
  readAuditLog: { admin: { scope: 'court', limit: 'noCaseContent' } },
} as const satisfies Record<string, Partial<Record<Column, Permission>>>;

export type Action = (typeof PUBLIC_ACTIONS)[number] | keyof typeof PERMISSIONS;
