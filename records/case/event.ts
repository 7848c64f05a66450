/**
 * 案件进展: what happened in a case, one document each, never changed (PROG-3). What is not so, or was shown by mistake, is marked and
 * another entry says how it is (PROG-6); who sees which is court/access/progress.ts's to say.
 */
import type { Embargo } from '../../court/access/embargo';
import { PROGRESS_KINDS, type ProgressKind } from '../../court/access/progress';
import { collection, type Stored } from '../../platform/database';
import type { Transaction } from '../../platform/transact';
import { CASES, type Case, cases, changedKeyOf } from './case';

/** `<caseId>:<key>`: the key says what it is about, so that nothing is entered twice. */
export interface CaseEvent extends Stored {
  caseId: string;
  courtId: string;
  kind: ProgressKind;
  at: Date;
  title: string;
  /** In plain words, without what only one side may know. */
  text: string;
  /** `case_parties` id of who did it; null: the court. */
  by: string | null;
  /** Where more of it is: a document, a service, a filed paper. */
  about?: { documentId?: string; paperId?: string; orderId?: string };
  /** PROG-4: held back from who did not ask for it. */
  embargo?: Embargo;
  /** Of documents: party → epoch ms when it was served on him. */
  servedAt?: Record<string, number>;
  secret?: boolean;
  withdrawn?: boolean;
  /** Why it was taken back, for the court. */
  withdrawnFor?: string;
  superseded?: boolean;
  /** Order of lists, the newest first: `at:_id`. */
  listKey: string;
}

export const CASE_EVENTS = 'case_events';
export const caseEvents = collection<CaseEvent>(CASE_EVENTS);

export type NewCaseEvent = Omit<CaseEvent, '_id' | 'listKey'> & {
  key: string;
  /** Of several that one act leaves at the same instant: which comes after which, from 0; missing: it is the only one. */
  place?: number;
};

/**
 * Enters once: the same key again does nothing. One database action, in a transaction two, and another that moves the case up in its
 * people's lists where all of them may know of it.
 */
export async function enter(event: NewCaseEvent, within?: Transaction): Promise<void> {
  const into = within ? within.collection<CaseEvent>(CASE_EVENTS) : caseEvents;
  const entry = entryOf(event);
  if (within && (await into.get(entry._id))) return;
  if (within) await into.insert(entry);
  else if (!(await into.insertMissing(entry))) return;
  if (!isForAll(event)) return;
  const all = within ? within.collection<Case>(CASES) : cases;
  await all.update(event.caseId, { changedKey: changedKeyOf(event.caseId, event.at) });
}

/** As it is kept. */
export function entryOf({ key, place = 0, ...event }: NewCaseEvent): CaseEvent {
  const _id = `${event.caseId}:${key}`;
  // Above every id: at one instant, what comes after stands above what it came after.
  const after = place > 0 ? `~${String(place).padStart(3, '0')}:` : '';
  return { ...event, _id, listKey: `${event.at.toISOString()}:${after}${_id}` };
}

/** PROG-4: that there is something of which one side knows nothing must not show in the order of its list either. */
const isForAll = ({ kind, embargo, secret }: Pick<CaseEvent, 'kind' | 'embargo' | 'secret'>): boolean =>
  !embargo && !secret && (PROGRESS_KINDS[kind] === 'step' || PROGRESS_KINDS[kind] === 'incident');
