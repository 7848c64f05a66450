/** 案件: what a registered filing becomes. */
import type { TypeCode } from '../../court/case-number';
import type { FeeKind } from '../../court/fees/kinds';
import type { FeeItem } from '../../court/fees/tariff';
import type { CaseState } from '../../court/machines/case-civil';
import type { FeeOrderState } from '../../court/machines/fee-order';
import type { Fen } from '../../court/money';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import type { Exclusion } from '../../court/time/trial-limit';
import type { Extension } from '../../court/time/trial-limit-extension';
import type { Approver } from '../../court/time/trial-limit-table';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Obligation } from '../enforcement/enforcement';

export type Procedure = 'ordinary' | 'summary' | 'smallClaims';

/** The transition's outcome of `decide`, `withdraw` … (court/machines). */
export type CaseOutcome =
  | 'judgment'
  | 'dismissSuit'
  | 'mediated'
  | 'withdrawn'
  | 'deemedWithdrawn'
  | 'transferred'
  | 'terminated'
  /** Ways of judging an administrative case. */
  | 'dismissClaims'
  | 'revoke'
  | 'perform'
  | 'pay'
  | 'unlawful'
  | 'void'
  | 'vary'
  | 'agreement';

/** One who tries the case or keeps its record. */
export interface Officer {
  openid: OpenId;
  name: string;
}

/** 审判组织: one judge alone, or a panel of an odd number, its presiding judge first (民诉法40, 行诉法68). */
export interface TrialBody {
  judges: (Officer & { post: '审判长' | '审判员' | '人民陪审员' })[];
  clerk: Officer;
  assignedOn: LegalDate;
  /** The leader whose assignment the clerk recorded. */
  assignedBy: string;
}

/** FILE-19, TIME-9: a procedure before the present one. */
export interface EarlierProcedure {
  procedure: Procedure;
  until: LegalDate;
  extensions?: KeptExtension[];
}

/** DOMAIN 4: who needs no login; the officer records it. */
export interface Approval {
  by: Approver;
  name: string;
  date: LegalDate;
  ref: string;
}

/** By its act: an exclusion that lasts is ended by its id. */
export type KeptExclusion = Exclusion & { id?: string };
export type KeptExtension = Extension & { approval?: Approval; reason?: string };

export interface ReceivedAppeal {
  /** `case_parties` ids of who appeals together. */
  parties: string[];
  receivedAt: Date;
  /** The day that counts, where it is another: of the post mark, or of the counter (TIME-3). */
  on?: LegalDate;
  /** Of his own period (TIME-8), when it was received; false also where it had not begun. */
  inTime: boolean;
  /** `case_papers` id; missing: entered on the case itself. */
  paperId?: string;
}

/** Fields that may be missing are those of cases registered before they were kept. */
export interface Case extends Stored {
  courtId: string;
  courtName?: string;
  caseNo: string;
  /** Missing: civil. */
  kind?: FilingKind;
  typeCode?: TypeCode;
  filingId: string;
  /** Of court/machines case.civil and case.admin; an enforcement case is `registered` until follow-enforcement moves it. */
  state: CaseState;
  /** The act that last moved it; missing: nothing has since it was registered. */
  lastAct?: string;
  outcome?: CaseOutcome;
  decidedOn?: LegalDate;
  /** FILE-19; missing: `ordinary`. What came before it is in `earlier`. */
  procedure?: Procedure;
  earlier?: EarlierProcedure[];
  /** FILE-12: until when the defendants have the complaint and its notices; null: sent; missing: registered before it was kept. */
  noticesBy?: LegalDate | null;
  /** FILE-12: named by assignment. */
  trial?: TrialBody;
  /** Judges and clerk of `trial`, for their lists; missing: nobody yet. */
  officers?: OpenId[];
  /** TIME-10, 11: what the trial limit is reckoned with. */
  exclusions?: KeptExclusion[];
  extensions?: KeptExtension[];
  /** A hearing was held (HEAR-14, FILE-19). */
  heard?: boolean;
  /** It was held by ordinary procedure: no way back to summary (解释260). */
  heardAsOrdinary?: boolean;
  /** The document that decided it, by whose services periods and effect are reckoned; missing: it was not decided here. */
  deciding?: { documentId: string; title: string; madeOn: LegalDate };
  /** Appeals received, in time or not (DOMAIN 6.2): each looked at apart (TIME-8). */
  appeals?: ReceivedAppeal[];
  /** The day on which the first of them was received. */
  appealedOn?: LegalDate;
  /** MED-8: the agreement binds on signing; the day on which the last one signed. */
  bindsOnSigning?: { signedOn: LegalDate; record: string };
  /** What the superior court did (177, 行诉法89). */
  superior?: { document: string; madeOn: LegalDate; receivedOn: LegalDate };
  /** MED-8: days on which who signed for the 调解书 are in the services of it. */
  effectiveOn?: LegalDate;
  closedOn?: LegalDate;
  archivedOn?: LegalDate;
  /** 流程规定1.2, by decision: its steps are open to everybody. */
  openToPublic?: boolean;
  registeredOn: LegalDate;
  /** The day its application was received; missing: it resumes another. */
  receivedOn?: LegalDate;
  /** Of the latest thing that all of its people may know, for lists: `at:_id`; missing: since registration nothing is known. */
  changedKey?: string;
  /** Before it was decided whether it meets the conditions (FILE-5, 立案规定8.2). */
  registeredFirst?: boolean;
  causeOfAction: string | null;
  title: string;
  /** TIME-7: as the 举证通知书 names it; null: there is none in this kind of case. */
  evidenceDays?: number | null;
  /** NUM-4, NUM-5, of 执恢: the `cases` id of the execution whose round was closed; and of that one, the cases that resumed it. */
  resumes?: string;
  resumedBy?: string[];
  /** Of 执恢: what is left of the obligation that the officer entered then. */
  carried?: Obligation;
  /** FEE-10: as it was settled; an order stands beside it only where it is paid ahead. */
  fee?: { kind: FeeKind; amountFen: Fen; steps: Step[]; prepaid: boolean; payment: string };
  /** As the order stood when it was issued: what the papers of registration say. */
  feeOrdered?: {
    item: FeeItem;
    state: FeeOrderState;
    lastDay: LegalDate | null;
    noticeServedOn?: LegalDate | null;
  } | null;
}

export const CASES = 'cases';
export const cases = collection<Case>(CASES);

/** `Case.appealedOn` with one more: what came first may be entered last, as from the post. */
export const firstAppealOn = ({ appealedOn }: Pick<Case, 'appealedOn'>, receivedOn: LegalDate): LegalDate =>
  appealedOn !== undefined && appealedOn < receivedOn ? appealedOn : receivedOn;

export const changedKeyOf = (caseId: string, at: Date): string => `${at.toISOString()}:${caseId}`;
