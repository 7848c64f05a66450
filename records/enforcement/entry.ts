/**
 * 执行记录: what the officer did, once, whole, as he entered it (ENF-5). Never changed: what is wrong is corrected by a new entry, what
 * was shown by mistake is taken off the feed. What each side is shown of it are entries of their own (feed.ts).
 */
import type { EntryKind } from '../../court/enforcement/entry-kinds';
import type { Fen } from '../../court/money';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import type { Sealed } from '../../platform/secrets';

/** The two who see the case; each has a feed of his own. */
export const AUDIENCES = ['applicant', 'judgmentDebtor'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** ENF-4: what of an inquiry or a measure may be told; numbers are masked before they come here. */
export interface AssetLine {
  /** 存款 … */
  kind: string;
  /** 余姚农商行, 不动产登记中心 … */
  holder: string;
  /** Last four at most: **** 0018. */
  masked: string;
  amountFen: Fen | null;
  /** `1 万元以下` …, where the amount itself is not told. */
  band: string | null;
  /** YYYY-MM-DD */
  until: string | null;
  /** 查封, 冻结 …: what was done about it; missing: the entry itself says so. */
  measure?: string;
}

/** What one side reads; missing for a side: it sees nothing of it. */
export interface Told {
  title: string;
  text: string;
  assets: AssetLine[];
  /** `scene_media` ids that this side may see. */
  media: string[];
}

export interface EnforcementEntry extends Stored {
  caseId: string;
  courtId: string;
  kind: EntryKind;
  /** Whose work: named to both sides. */
  officer: { openid: OpenId; name: string; post: string };
  /** When it was done, as the officer's phone said; checked against the case's begin and the server's clock. */
  doneAt: Date;
  /** When the court had it: later than `doneAt` where there was no network at the scene. */
  enteredAt: Date;
  /** Where: what both sides may read (street level, PRIV-4), and the place itself under seal; null: not given, or switched off. */
  place: { text: string; exact: Sealed | null } | null;
  /** The officer's own words and numbers, whole, under seal: never on the feed. */
  internal: Sealed | null;
  told: Partial<Record<Audience, Told>>;
  /** `prepared`: kept, shown to nobody; `published`; `takenOff`: shown by mistake, gone from the feed, kept here with why. */
  state: 'prepared' | 'published' | 'takenOff';
  publishedAt: Date | null;
  takenOff: { at: Date; by: string; reason: string } | null;
  /** The entry it corrects, and the one that corrects it. */
  corrects: string | null;
  correctedBy: string | null;
  /** PROG-4: the debtor's side only after this was executed; the entry is prepared without his part until then. */
  embargoed: boolean;
  /** sha-256 of what was entered, with the hashes of its media. */
  sha256: string;
  lastAct: string;
  /** Order of lists, the newest first: `doneAt:_id`. */
  listKey: string;
}

export const ENTRIES = 'enforcement_entries';
export const enforcementEntries = collection<EnforcementEntry>(ENTRIES);

/** What the officer's own words, and the exact place, are sealed for. */
export const internalSeal = (id: string): string => `${ENTRIES}/${id}/internal`;
export const placeSeal = (id: string): string => `${ENTRIES}/${id}/place`;
