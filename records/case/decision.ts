/**
 * 裁判文书的草稿: what the judge writes before it is signed, read by judges and clerk of the case alone (PROG-6, 副卷). It is issued together
 * with the move of its case, or not at all.
 */
import type { DecisionState } from '../../court/machines/decision';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

/** HEAR-5: how, and when, it was pronounced publicly. */
export interface Pronouncement {
  on: LegalDate;
  /** 当庭, at the end of a hearing; 定期, on a day of its own. */
  how: 'inCourt' | 'later';
  by: string;
  at: Date;
}

/** `<caseId>:decision:<digest of the act that began it>` */
export interface Decision extends Stored {
  caseId: string;
  courtId: string;
  caseNo: string;
  /** What is decided; the text is in `content`. */
  what: string;
  title: string;
  state: DecisionState;
  lastAct: string;
  /** The judge's text as JSON, under seal. */
  content: Sealed;
  /** Raised by each save: a stale page is refused. */
  version: number;
  by: { openid: OpenId; name: string };
  /** How-manieth text that was laid before its signers; 0: none yet. */
  text: number;
  /** `documents` id of that text. */
  documentId: string | null;
  laidAt: Date | null;
  pronounced: Pronouncement | null;
  issuedAt: Date | null;
  /** Order of lists, the newest first: `begun at:_id`. */
  listKey: string;
}

export const CASE_DECISIONS = 'case_decisions';
export const decisions = collection<Decision>(CASE_DECISIONS);

/** What the text is sealed for. */
export const decisionPlace = (decisionId: string): string => `case_decisions/${decisionId}`;
