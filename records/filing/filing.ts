/** 立案申请: what a filer handed in, or is about to, and how it stands. */
import type { FilingEvent, FilingState, GuideGround } from '../../court/machines/filing';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Movable } from '../../platform/move';
import type { Sealed } from '../../platform/secrets';

/** FILE-6: what is missing, why it is asked for, how to mend it; and the filer's answer (FIX-2). */
export interface CorrectionItem {
  itemId: string;
  what: string;
  rule: string;
  how: string;
  answer: string | null;
}

/** Kept in the filing itself: moves are few, since each leads on; saving a draft is none. */
export interface HistoryEntry {
  event: FilingEvent;
  at: Date;
  /** The filing judge's name; null: the filer. */
  judge: string | null;
}

export interface Filing extends Movable<FilingState> {
  courtId: string;
  filer: OpenId;
  /** His verified name when he submitted. */
  filerName: string | null;
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
  /** FILE-5, 7: the last day to decide. */
  decisionDue: LegalDate | null;
  /** Waits for the judge, and in which order: `decisionDue:filingId`. */
  inCourt: boolean;
  dueKey: string;
  judge: OpenId | null;
  /** The latest save or move; and the place in the filer's list that comes of it (list.ts). */
  updatedAt: Date;
  listKey: string;
  history: HistoryEntry[];
  correction: { items: CorrectionItem[]; lastDay: LegalDate; late: boolean } | null;
  guidance: { ground: GuideGround | 'deficient' | 'uncorrected'; text: string } | null;
  insisted: boolean;
  refusal: { reasons: string; at: Date } | null;
  caseId: string | null;
  caseNo: string | null;
  /** The court's copies of attachments that were removed, until their files are gone, too (detach.ts). */
  removedFiles?: string[];
}

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
