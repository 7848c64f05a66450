/** 财产线索: what the applicant tells of the debtor's assets, and what came of it, in time (ENF-1, 调查规定2). */
import type { ClueKind, ClueResult } from '../../court/enforcement/clue-kinds';
import type { LegalDate } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { collection, type Stored } from '../../platform/database';
import { type Sealed, seal, unseal } from '../../platform/secrets';
import type { KeptFile } from './kept-file';

export interface Clue extends Stored {
  caseId: string;
  courtId: string;
  caseNo: string;
  /** `case_parties` id of the applicant. */
  partyId: string;
  partyName?: string;
  by: OpenId;
  byName: string;
  kind: ClueKind;
  /** What he wrote, and added (`ClueText[]`), under seal: it may name strangers; the debtor never sees it. */
  text: Sealed;
  files: KeptFile[];
  urgent: boolean;
  /** Told at the counter, or on paper; missing: online. */
  channel?: 'counter';
  at: Date;
  /** As the officer finds: a concrete clue is checked in 7 days, an urgent one in 3; null: not judged yet. */
  concrete: boolean | null;
  /** Not concrete: what the officer asks for; missing: nothing. */
  asks?: string | null;
  /** From which the days run: of what made it concrete; missing: as it was given. */
  countedFrom?: LegalDate;
  checkBy: LegalDate | null;
  answer: { text: string; result: ClueResult; by: string; at: Date } | null;
  state: 'given' | 'checking' | 'answered';
  lastAct: string;
  /** Of open ones `<checkBy or day given>:_id`; '' once answered. */
  dueKey: string;
  listKey: string;
}

export const CLUES = 'asset_clues';
export const assetClues = collection<Clue>(CLUES);

export interface ClueText {
  /** Of the act that brought it. */
  id: string;
  text: string;
  at: string;
}

/** What its text is sealed for. */
export const clueSeal = (id: string): string => `${CLUES}/${id}`;

export const sealClue = (id: string, texts: readonly ClueText[]): Sealed => seal(JSON.stringify(texts), clueSeal(id));
export const openClue = ({ _id, text }: Pick<Clue, '_id' | 'text'>): ClueText[] =>
  JSON.parse(unseal(text, clueSeal(_id)));
