/** 登记立案的起点: everything the page shows, before anything is known. */
import type { DataOf, EventOf } from '../../../api/services';
import { NOTHING_TOLD, type Told } from '../told';
import { EVIDENCE_DAYS, type EvidenceDays, evidenceOf } from './settled';

export type Proposal = DataOf<'file-case', 'proposeFee'>;
type Register = EventOf<'file-case', 'register'>;
export type FeeKind = NonNullable<Register['feeKind']>;

export interface Drafted {
  title: string;
  seen: boolean;
}

interface Shown {
  state: string;
  failure: { code: string; message: string };
  filingId: string;
  title: string;
  next: string;
  cause: string;
  claims: string[];
  mediation: string;
  service: string;
  /** What was asked about the fee, and decided; '' nothing was. */
  aid: string;
  /** 缓交 is decided first. */
  aidFirst: boolean;
  overdue: boolean;
  /** No such period of an application for enforcement. */
  hasEvidence: boolean;
  kinds: Proposal['kinds'];
  kind: string;
  kindTitle: string;
  /** '' cannot be reckoned for this kind. */
  fee: string;
  prepaid: boolean;
  payment: string;
  steps: Proposal['steps'];
  feeTrouble: string;
  bankrupt: boolean;
  wages: boolean;
  /** 适用简易程序: half of the fee (FEE-6). */
  summary: boolean;
  /** A civil suit: only of these. */
  mayBeSummary: boolean;
  registerFirst: boolean;
  evidenceDays: number;
  evidence: EvidenceDays;
  today: string;
  reckoning: boolean;
  choosing: boolean;
  /** Drafts of the papers; none yet: not made since something was last settled. */
  drafts: Drafted[];
  drafting: boolean;
  draftTrouble: string;
  sending: boolean;
  trouble: string;
  done: boolean;
  caseNo: string;
  told: Told;
  /** Papers that are made and sealed. */
  issued: string[];
  issuing: boolean;
  issueTrouble: string;
}

export const start: Shown = {
  state: 'loading',
  failure: { code: '', message: '' },
  filingId: '',
  title: '',
  next: '',
  cause: '',
  claims: [],
  mediation: '',
  service: '',
  aid: '',
  aidFirst: false,
  overdue: false,
  hasEvidence: true,
  kinds: [],
  kind: '',
  kindTitle: '',
  fee: '',
  prepaid: true,
  payment: '',
  steps: [],
  feeTrouble: '',
  bankrupt: false,
  wages: false,
  summary: false,
  mayBeSummary: false,
  registerFirst: false,
  evidenceDays: EVIDENCE_DAYS,
  evidence: evidenceOf({ mayBeSummary: true, summary: false }),
  today: '',
  reckoning: false,
  choosing: false,
  drafts: [],
  drafting: false,
  draftTrouble: '',
  sending: false,
  trouble: '',
  done: false,
  caseNo: '',
  told: NOTHING_TOLD,
  issued: [],
  issuing: false,
  issueTrouble: '',
};
