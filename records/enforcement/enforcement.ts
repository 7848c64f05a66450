/** 执行台账: how an enforcement case stands: its state, what is owed and paid, what binds the debtor (DOMAIN 3 `enforcement`, ENF-1..14). */

import type { ListingGround } from '../../court/enforcement/listing';
import type { DeletionGround } from '../../court/enforcement/listing-period';
import type { PartyChangeGround } from '../../court/enforcement/party-change';
import type { EnforcementState } from '../../court/machines/enforcement';
import type { Fen } from '../../court/money';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';

/** DOMAIN 4: the president needs no login; the officer records his approval. */
export interface PresidentApproval {
  name: string;
  date: LegalDate;
  ref: string;
}

/** What the title demands, as the officer entered it from the title. */
export interface Obligation {
  /** `money`; else what is to be delivered or done. */
  kind: 'money' | 'delivery' | 'act';
  /** 执行依据: number of the judgment, award …, and who made it. */
  title: { number: string; issuedBy: string; effectiveOn: LegalDate | null };
  /** In plain words, as the title says it. */
  text: string;
  /** Unpaid money debt of the title with ordinary interest and costs, when the case began. */
  debtFen: Fen;
  /** Of it the base of the double part of default interest, and the last day of performance; null: none is reckoned. */
  doubled: { baseFen: Fen; dueOn: LegalDate } | null;
  enteredBy: string;
  enteredAt: Date;
}

/** Sums of all money entries (money.ts), changed with them in one transaction. */
export interface Sums {
  receivedFen: Fen;
  feeTakenFen: Fen;
  paidOutFen: Fen;
  returnedFen: Fen;
  /** Paid by the debtor to the applicant himself, as both said. */
  settledFen: Fen;
}

/** 限制消费 (ENF-10) of one debtor. */
export interface Restriction {
  from: LegalDate;
  basis: 'applicantInWriting' | 'exOfficio' | 'listed';
  /** Whom it binds besides the debtor, with why: 法定代表人 … */
  others: { name: string; why: string }[];
  approval: PresidentApproval;
  documentId: string;
  lifted: { on: LegalDate; reason: string } | null;
}

/** 失信 (ENF-11, 12) of one debtor. */
export interface Listing {
  grounds: ListingGround[];
  decidedOn: LegalDate;
  /** Its last day; null: no fixed period. */
  until: LegalDate | null;
  approval: PresidentApproval;
  documentId: string;
  /** What ends it, and by when it has to be gone; null: nothing yet. */
  ending: { ground: DeletionGround | 'periodOver' | 'early' | 'corrected'; on: LegalDate; dueOn: LegalDate } | null;
  deleted: { on: LegalDate; reason: string; by: string } | null;
}

/** 执行和解 (ENF-8) */
export interface Settlement {
  signedOn: LegalDate;
  text: string;
  /** What was still due of the title then. */
  titleFen: Fen;
  /** What the applicant had received until then. */
  inHandFen: Fen;
  /** Who signed, of each side. */
  signers: string[];
  performBy: LegalDate | null;
  ended: { how: 'performed' | 'resumed'; on: LegalDate } | null;
}

/** By `case_parties` id of the debtor. */
export interface DebtorStanding {
  partyId: string;
  name: string;
  kind: 'person' | 'organisation';
  /** ENF-1: service of 执行通知书; null: not served yet. */
  noticeServiceId: string | null;
  /** As served; null: not served. */
  performBy: LegalDate | null;
  /** ENF-2 */
  reportBy: LegalDate | null;
  /** 调查规定5.3: asked for in writing, and given; missing: the order's day. */
  reportUntil?: LegalDate;
  reportedAt: Date | null;
  missing: boolean | null;
  restriction: Restriction | null;
  listing: Listing | null;
  /** Of who came in by a ruling: on which ground, and up to which sum he answers (null: none is named); missing: he owes by the title. */
  liability?: { ground: PartyChangeGround; limitFen: Fen | null };
  /** Another stands in his place since then; what binds him is still to be lifted. */
  left?: LegalDate;
}

/** Of a debtor whom nothing has happened to yet. */
export const NEW_DEBTOR = {
  noticeServiceId: null,
  performBy: null,
  reportBy: null,
  reportedAt: null,
  missing: null,
  restriction: null,
  listing: null,
} as const;

/** Those who owe now. */
export const debtorsNow = ({ debtors }: { debtors: readonly DebtorStanding[] }): DebtorStanding[] =>
  debtors.filter(({ left }) => !left);

export interface Resumption {
  id: string;
  on: LegalDate;
  by: 'applicant' | 'exOfficio';
  /** What was found. */
  assets: string;
  /** `case_papers` id of the request; null: none. */
  paperId: string | null;
  /** The new case; null: not registered yet. */
  registered: { caseId: string; caseNo: string } | null;
}

/** `enforcements/<caseId>`, written when the officer takes the case over. */
export interface Enforcement extends Stored {
  caseId: string;
  courtId: string;
  courtName: string;
  caseNo: string;
  registeredOn: LegalDate;
  /** The day the application was received: 10 days to the notice (解释480). */
  receivedOn: LegalDate;
  state: EnforcementState;
  /** The act that last moved it. */
  lastAct: string;
  officer: { openid: OpenId; name: string; post: string };
  clerk: { openid: OpenId; name: string } | null;
  /** 执行裁决: the judge who rules where the machine wants a judge; missing: nobody is named. */
  judge?: { openid: OpenId; name: string } | null;
  obligation: Obligation;
  /** 执行申请费 (FEE-4, FEE-10): the debtor's, taken from what is received. */
  feeFen: Fen;
  sums: Sums;
  debtors: DebtorStanding[];
  /** Days given by the notice and the report order; missing: not sent yet. */
  notice?: {
    performDays: number;
    reportDays: number | null;
    /** 执行款专户, as the notice names it; missing: it names none. */
    account?: string;
  };
  /** 财产分配方案: of several creditors; missing: there is one. */
  plan?: { documentId: string; madeOn: LegalDate; settled: { on: LegalDate; text: string } | null };
  /** Requests to go on after the round was closed, and the case that came of one (ENF-8); missing: none. */
  resumptions?: Resumption[];
  /** One of them waits for the filing judge. */
  resumptionOpen?: boolean;
  /** `cases` ids: of the execution that this one resumes. */
  resumes?: string;
  /** Exemptions allowed one by one (ENF-10). */
  permits?: { debtor: string; what: string; on: LegalDate }[];
  /** Earliest measure before the notice (251): the notice follows in 3 days. */
  firstMeasureOn: LegalDate | null;
  noticedOn: LegalDate | null;
  settlement: Settlement | null;
  stay: { ground: string; from: LegalDate; reason: string } | null;
  /** 法释〔2014〕8号3.3: stays for a review that the debtor did not ask for, or a retrial: the double part stands still. `to` null: it goes on. */
  uncounted?: { from: LegalDate; to: LegalDate | null }[];
  /** Steps of 法〔2016〕373号 that the file shows, for `closeRoundGaps`; a day each, with who entered it. */
  round: Partial<Record<RoundStep, { on: LegalDate; by: string; text: string }>>;
  ended: { how: 'completed' | 'terminated' | 'roundClosed'; on: LegalDate; reason: string } | null;
  /** For the clock: the first day on which somebody's entry in the list ends, or has to be gone: `<day>:<caseId>`; '' or missing: none. */
  listingKey?: string;
  /** Order of an officer's list: by what is due first, `<day or 9999-12-31>:<caseId>`. */
  dueKey: string;
}

export type RoundStep =
  | 'allInquiriesDone'
  | 'noAssets'
  | 'cannotBeRealised'
  | 'searchedForDebtor'
  | 'noObstruction'
  | 'obstructionPunished'
  | 'listingSettled'
  | 'applicantHeard'
  | 'applicantSigned'
  | 'panelReviewed';

export const ENFORCEMENTS = 'enforcements';
export const enforcements = collection<Enforcement>(ENFORCEMENTS);
