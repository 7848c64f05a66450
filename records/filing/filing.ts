/** 立案申请: what a filer handed in, or is about to, and how it stands. */
import type { FilingEvent, FilingState, GuideGround } from '../../court/machines/filing';
import type { Doubt } from '../../court/pleading/complaint';
import type { FilingKind } from '../../court/pleading/filing-kinds';
import type { NotRegistrable } from '../../court/pleading/not-registrable';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Movable } from '../../platform/move';
import type { Sealed } from '../../platform/secrets';
import type { Filer } from './filer';
import type { PowerInForce } from './powers';

/** FILE-6: what is missing, why it is asked for, how to mend it; and the filer's answer (FIX-2). */
export interface CorrectionItem {
  itemId: string;
  what: string;
  rule: string;
  how: string;
  /** Under seal (correction.ts); plain in what was handed in before it was. */
  answer: Sealed | string | null;
  /** Files that answer it, or belong to its answer. */
  attachmentIds?: string[];
}

/** SIGN-2: the filer's confirmation that the text is his and true; never a signature. */
export interface Confirmation {
  version: number;
  at: Date;
  /** His verified name. */
  name: string;
  /** Of the text, whatever form it is shown in. */
  contentHash: string;
  /** Of the PDF that he looked at; null: he looked at the form alone. */
  sha256: string | null;
  /** FILE-17: version of the words that he confirmed. */
  statement: number;
}

/** FEE-13: decided before registration. */
export interface AidDecision {
  granted: boolean;
  reasons: string;
  /** 缓交: until when; null where refused. */
  lastDay: LegalDate | null;
  at: Date;
  judge: string;
  /** DOMAIN 4: the president's approval, recorded by the judge. */
  approval: { by: 'president'; name: string; date: LegalDate; ref: string } | null;
}

/** FILE-10: decided by the judge, issued once a clerk has signed and the court's seal is on it. */
export interface Refusal {
  reasons: string;
  at: Date;
  judge?: string;
  judgeId?: OpenId;
  clerk?: string;
  clerkId?: OpenId;
  /** How-manieth text: another clerk makes another one, which the judge signs anew; missing: 1. */
  text?: number;
  issuedAt?: Date;
  /** SERVE-3; null: not served by this platform, since he did not agree to that. */
  servedOn?: LegalDate | null;
  appealCourt?: string | null;
  appealUntil?: LegalDate | null;
}

/** Kept in the filing itself: moves are few, since each leads on; saving a draft is none. */
export interface HistoryEntry {
  event: FilingEvent;
  at: Date;
  /** The filing judge's name; null: the filer's side. */
  judge: string | null;
  /** Who did it for the filer's side, where it was not the filer himself (part.ts). */
  who?: string;
}

/** Fields that may be missing are those of filings made before they were kept. */
export interface Filing extends Movable<FilingState> {
  courtId: string;
  /** As it was when the draft was begun: papers name it. */
  courtName?: string;
  /** Missing: civil. */
  kind?: FilingKind;
  filer: Filer;
  /** His verified name when he submitted. */
  filerName: string | null;
  /** Accounts and parties' keys in whose lists it stands; until it is handed in, the filer's alone (powers.ts). */
  viewers?: string[];
  /** Powers of attorney in force for it, and the act that changed them last; missing: there never were any. */
  powers?: PowerInForce[];
  powersAct?: string;
  /** Keys of parties for whom somebody acts, or acted. */
  principals?: string[];
  /** He handed it in as an agent, and is one no longer. */
  filerLeft?: boolean;
  /** Somebody helps with it (ACC-1), or did. */
  helped?: boolean;
  /** Raised by each save: two devices do not overwrite each other. */
  version: number;
  /** The form, with people's numbers, phones and addresses under seal. */
  content: Sealed;
  /** Keyed hashes of the parties' numbers: equal ones can be found, none can be read. */
  partyHashes: string[];
  /** For lists, without opening the seal. */
  title: string;
  receiptNo: string | null;
  receivedAt: Date | null;
  /** The version that was submitted: what was kept of earlier ones was never handed in. */
  receivedVersion: number | null;
  confirmation?: Confirmation | null;
  /** FILE-19: whether this court takes such cases. */
  courtDoubt?: Doubt | null;
  /** FILE-5, 7: from when the days to decide count, and the last of them. */
  decisionFrom?: LegalDate | null;
  decisionDue: LegalDate | null;
  /** Waits for the judge, and in which order: `decisionDue:filingId`. */
  inCourt: boolean;
  dueKey: string;
  judge: OpenId | null;
  /** The latest save or move; and the place in the filer's list that comes of it (list.ts). */
  updatedAt: Date;
  listKey: string;
  history: HistoryEntry[];
  correction: {
    items: CorrectionItem[];
    lastDay: LegalDate;
    late: boolean;
    /** As the notice said it: an extension moves `lastDay` only. */
    noticed?: { days: number; lastDay: LegalDate };
  } | null;
  guidance: { ground: GuideGround | 'deficient' | 'uncorrected'; text: string } | null;
  /** FILE-8: it is returned once at most; missing: it never was. */
  returnedOn?: LegalDate;
  insisted: boolean;
  refusal: Refusal | null;
  /** While a ruling waits for a clerk's signature: `<clerk>:<when it was decided>:filingId`. */
  rulingKey?: string;
  aid?: AidDecision | null;
  /** MED-1: what the filer said last, in the form or since. */
  mediationAgreed?: boolean;
  /** A mediation that was begun with that. */
  mediation?: { beganOn: LegalDate; until: LegalDate; endedOn: LegalDate | null } | null;
  /** 立案规定10: a judge's mark, never the filer's to see. */
  special?: { matter: NotRegistrable; text: string; judge: string; at: Date } | null;
  registeredFirst?: boolean;
  caseId: string | null;
  caseNo: string | null;
  /** The court's copies of attachments that were removed, until their files are gone, too (detach.ts). */
  removedFiles?: string[];
}

/** FILE-10: nothing is told of a ruling before it is signed and sealed; those of before signing was kept were told at once. */
export const isIssued = ({ issuedAt, judge }: Refusal): boolean => issuedAt !== undefined || judge === undefined;

export const kindOf = ({ kind }: Pick<Filing, 'kind'>): FilingKind => kind ?? 'civil';

/** What was submitted stays as it was: one document each time (FIX-2). */
export interface FilingVersion extends Stored {
  filingId: string;
  version: number;
  content: Sealed;
  at: Date;
}

export const filings = collection<Filing>('filings');
export const filingVersions = collection<FilingVersion>('filing_versions');

/** Where the sealed form belongs: it opens nowhere else. */
export const sealedAt = (filingId: string) => `filings/${filingId}`;
