/** 案中材料: what a party filed in a live case (答辩状, 上诉状, 申请书 …), whole, as it was received and what became of it. */
import type { Embargo } from '../../court/access/embargo';
import type { FiledPaperState } from '../../court/machines/filed-paper';
import type { Fen } from '../../court/money';
import type { Doubt } from '../../court/papers-filed/doubts';
import type { DecisionForm } from '../../court/papers-filed/kind';
import type { FiledKind } from '../../court/papers-filed/kinds';
import type { TimingFound } from '../../court/papers-filed/timing';
import type { CaseRole, PartyRole } from '../../court/people/roles';
import type { Step } from '../../court/step';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

/** How it came in: `counter` and `post` are entered by the clerk (ACC-2). */
export type PaperChannel = 'online' | 'counter' | 'post';

/** TIME-3: how it stood to one party's own period when it was received. `dateId`: the `case_dates` document; null: none runs. */
export interface PartyTiming extends TimingFound {
  partyId: string;
  dateId: string | null;
}

/** Recorded by an officer. Of a ruling: while it lies before its signers, `issuedAt` is null and nothing is decided yet. */
export interface PaperDecision {
  outcome: 'noted' | 'granted' | 'refused';
  form: DecisionForm | null;
  /** Of the paper: 准予延长举证期限通知书 … */
  title: string;
  reasons: string;
  /** In the officer's words: what is allowed, or ruled. */
  decided: string;
  articles: string;
  newLastDay: LegalDate | null;
  approval: { name: string; date: LegalDate; ref: string } | null;
  by: { openid: OpenId; name: string };
  clerk: { openid: OpenId; name: string } | null;
  at: Date;
  documentId: string | null;
  issuedAt: Date | null;
}

/** `case_papers/<id>` */
export interface FiledPaper extends Stored {
  caseId: string;
  courtId: string;
  courtName: string;
  caseNo: string;
  /** What the case is called. */
  caseTitle: string;
  kind: FiledKind;
  /** `case_parties` ids of whom it is filed for, and their names then. */
  parties: string[];
  names: string[];
  side: PartyRole | null;
  /** Who filed it; null: it was entered for them at the court. */
  by: OpenId | null;
  byName: string;
  as: CaseRole | null;
  state: FiledPaperState;
  /** The act that last moved it. */
  lastAct: string;
  /** Raised by each save; handed in is the one that was looked at. */
  version: number;
  /** `Content` as JSON, under seal (content.ts). */
  content: Sealed;
  /** How many files are with it. */
  files: number;
  createdAt: Date;
  updatedAt: Date;
  channel: PaperChannel;
  /** Of post and counter: the day that counts (TIME-3). */
  handedInOn: LegalDate | null;
  /** 收件号; null: still a draft. */
  receiptNo: string | null;
  receivedAt: Date | null;
  /** SIGN-2: hash of the PDF that he looked at; null: he looked at the form. */
  confirmed: { at: Date; sha256: string | null } | null;
  /** DOMAIN 6.2: kept beside it, never a reason not to receive it. */
  doubts: Doubt[];
  timings: PartyTiming[];
  /** ID-7: filed by an agent without the special authority; missing: not so, or it was ratified. */
  lacksAuthority?: true;
  ratified?: { by: OpenId; name: string; at: Date };
  /** PROG-4: nobody but who asked for it, and the court, may know of it. */
  embargo?: Embargo;
  urgent?: true;
  /** By when the court decides and sends copies on; null: no text gives days. */
  decideBy: LegalDate | null;
  decideAt: Date | null;
  copiesBy: LegalDate | null;
  /** Parties that a copy was handed to for service, and when. */
  copies: { to: string[]; at: Date; by: string } | null;
  /** FEE-9: the order that came of it; `orderId` null: an officer has to settle the fee. */
  fee: { orderId: string | null; amountFen: Fen | null; steps: Step[] } | null;
  decision: PaperDecision | null;
  /** How many rulings were drawn up: each text has a number of its own. */
  rulings: number;
  /** Place in an officer's list, the nearest day first: `<day or 9999-12-31>:<receivedAt>:_id`. */
  dueKey: string;
  /** Place in lists, the newest first: `receivedAt or createdAt:_id`. */
  listKey: string;
}

export const CASE_PAPERS = 'case_papers';
export const casePapers = collection<FiledPaper>(CASE_PAPERS);

export const paperPage = (paperId: string): string =>
  `/services/file-paper/paper/index?paperId=${encodeURIComponent(paperId)}`;
export const paperDesk = (paperId: string): string => `/staff-cases/paper/index?paperId=${encodeURIComponent(paperId)}`;

/** Papers of the court's that belong to it: its receipt, the paper itself, what was decided. */
export const receiptIdOf = (paperId: string): string => `${paperId}:receipt`;
export const documentIdOf = (paperId: string): string => `${paperId}:paper`;
export const decisionIdOf = (paperId: string, text: number): string => `${paperId}:decision:${text}`;

export const dueKeyOf = ({
  _id,
  decideBy,
  copiesBy,
  receivedAt,
}: Pick<FiledPaper, '_id' | 'decideBy' | 'copiesBy' | 'receivedAt'>): string =>
  `${decideBy ?? copiesBy ?? '9999-12-31'}:${receivedAt?.toISOString() ?? ''}:${_id}`;
