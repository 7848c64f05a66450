/**
 * 待发文书: a paper that a move of a case calls for, entered together with the move and made, sealed and served afterwards. Where the
 * seal or the storage does not answer, the move stands and the paper waits here; asked again, it goes out once.
 */
import type { Paper } from '../../court/documents/paper';
import type { OpenId } from '../../platform/caller';
import type { Clock } from '../../platform/clock';
import { collection, command, type Stored } from '../../platform/database';
import { documents } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { hasPlaceForSeal } from '../../platform/documents/store/make';
import { CourtError } from '../../platform/errors';
import { courtSeal } from '../../platform/gateways/court-seal';
import { type Sealed, seal, unseal } from '../../platform/secrets';
import type { Transaction } from '../../platform/transact';
import { serve } from '../service/send';
import type { Service } from '../service/service';
import type { PeriodStart } from '../service/starts';
import type { Case } from './case';

/** `_id`: of the document, and of whom it is for. */
export interface DuePaper extends Stored {
  caseId: string;
  courtId: string;
  documentId: string;
  title: string;
  /** As JSON, under seal; null: the document is issued already. */
  paper: Sealed | null;
  /** On whom it is served; null: on nobody, it is only for its recipient to read. */
  to: { partyId: string; kind: Service['document']; starts: PeriodStart[]; abroad?: boolean } | null;
  /** The account of who may read it besides those it is served on; null: nobody's. */
  recipient: string | null;
  by: { openid: OpenId; name: string };
  act: string;
  at: Date;
  state: 'due' | 'sent';
}

export const DUE_PAPERS = 'case_due_papers';
export const duePapers = collection<DuePaper>(DUE_PAPERS);

export const duePaperPlace = (id: string): string => `${DUE_PAPERS}/${id}`;

export type NewDuePaper = Omit<DuePaper, '_id' | 'paper' | 'title' | 'state'> & {
  /** Either the paper, or the title of a document that is issued. */
  paper: Paper | { issued: string };
};

const MOST = 100;

const dueIdOf = ({ documentId, to }: Pick<NewDuePaper, 'documentId'> & { to: { partyId: string } | null }): string =>
  to ? `${documentId}>${to.partyId}` : documentId;

/** Of these, those that were never entered. One database action. */
export async function notEntered<T extends Pick<NewDuePaper, 'documentId' | 'to'>>(wanted: readonly T[]): Promise<T[]> {
  const ids = wanted.map(dueIdOf);
  const there = await duePapers.find({ _id: command().in(ids) }, { limit: ids.length, fields: ['_id'] });
  const known = new Set(there.map(({ _id }) => _id));
  return wanted.filter((one) => !known.has(dueIdOf(one)));
}

/** Enters once. Two database actions. */
export async function enterDue({ paper, ...due }: NewDuePaper, within: Transaction): Promise<void> {
  const _id = dueIdOf(due);
  const made = 'issued' in paper ? undefined : paper;
  await within.collection<DuePaper>(DUE_PAPERS).insertMissing({
    ...due,
    _id,
    title: 'issued' in paper ? paper.issued : paper.title,
    paper: made ? seal(JSON.stringify(made), duePaperPlace(_id)) : null,
    state: 'due',
  });
}

export const duePapersOf = (caseId: string): Promise<DuePaper[]> =>
  duePapers.find({ caseId, state: 'due' }, { orderBy: [['_id', 'asc']], limit: MOST });

/**
 * Makes, seals and serves what is due. What the seal service or one party prevents stays due, and keeps the others from nothing.
 * @returns how many are still due
 */
export async function sendDue(of: Case, clock: Clock): Promise<number> {
  let left = 0;
  for (const due of await duePapersOf(of._id)) {
    try {
      await sendOne(of, due, clock);
    } catch (error) {
      // Nobody's mistake, and not known to be for good: it waits. What is no CourtError is a bug, and is not hidden.
      if (!(error instanceof CourtError)) throw error;
      left += 1;
    }
  }
  return left;
}

async function sendOne(of: Case, due: DuePaper, clock: Clock): Promise<void> {
  const { documentId, courtId, caseId, by, act, at, to } = due;
  // A boundary: `case_parties` keep accounts as texts.
  const recipient = due.recipient as OpenId | null;
  const paper: Paper | undefined = due.paper && JSON.parse(unseal(due.paper, duePaperPlace(due._id)));
  const document = paper
    ? await issuePaper({
        documentId,
        paper,
        courtId,
        caseId,
        recipient,
        at,
        ...(hasPlaceForSeal(paper) ? { seal: { gateway: courtSeal(courtId), by: by.openid } } : {}),
      })
    : await documents.get(documentId);
  if (!document) throw new Error(`${documentId} is due, and is not there`);
  if (to) {
    const { kind, ...party } = to;
    await serve({ of, document, kind, to: [party], by }, act, clock);
  }
  await duePapers.update(due._id, { state: 'sent' });
}
