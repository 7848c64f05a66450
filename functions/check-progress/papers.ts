/** 案件文书: documents of a case that were served on somebody, or are his own (PROG-5), piece by piece. */
import { PROGRESS_KINDS } from '../../court/access/progress';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { type CourtDocument, documents } from '../../platform/documents/store/document';
import { readForAnswer } from '../../platform/documents/store/read';
import { CourtError } from '../../platform/errors';
import { type VerifiedGrant, verified } from '../../platform/identity';
import type { ReadOperation } from '../../platform/operation';
import { CASE_EVENTS, type CaseEvent, caseEvents } from '../../records/case/event';
import { factsOf, viewerOf } from '../../records/case/part';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { lookupByCase, seen } from './seen';
import { seesBy, visible } from './timeline';

type Line = CheckProgressResult<'papers'>['papers'][number];

const USUAL = 20;
const FIRST = 100;

/** What a document is served by, or was handed in as. */
const isPaper = ({ kind, about }: CaseEvent): boolean =>
  about?.documentId !== undefined && ['document', 'transcript'].includes(PROGRESS_KINDS[kind]);

export const papers: ReadOperation<CheckProgressInput<'papers'>, CheckProgressResult<'papers'>, VerifiedGrant> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, cursor, limit = USUAL }, grant: { openid }, clock }) {
    const now = clock.now();
    const { part, found, more } = await seen<{ events: CaseEvent[] }>({ caseId, openid, now }, [
      lookupByCase(CASE_EVENTS, 'events', { key: 'listKey', below: cursor, order: 'desc', limit: FIRST }),
    ]);
    const sees = seesBy(viewerOf(part), factsOf(found), now);
    const shown = await visible({
      caseId,
      events: more.events,
      asked: FIRST,
      wanted: limit + 1,
      sees: (one) => isPaper(one) && sees(one),
    });
    const page = shown.slice(0, limit);
    return {
      papers: await linesOf(caseId, page),
      next: shown.length > limit ? (page.at(-1)?.listKey ?? null) : null,
    };
  },
};

/** In the order of the events; a document that was entered twice stands once. */
async function linesOf(caseId: string, events: readonly CaseEvent[]): Promise<Line[]> {
  const ids = [...new Set(events.flatMap(({ about }) => about?.documentId ?? []))];
  if (ids.length === 0) return [];
  const found = await documents.find({ _id: command().in(ids) }, { limit: ids.length });
  const byId = new Map(found.map((one) => [one._id, one]));
  return ids.flatMap((id) => {
    const one = byId.get(id);
    return one?.caseId === caseId && one.state === 'issued' ? [lineOf(one)] : [];
  });
}

export const lineOf = ({ _id, title, issuedAt, createdAt, bytes, replacedBy }: CourtDocument): Line => ({
  documentId: _id,
  title,
  date: legalDateOf((issuedAt ?? createdAt).getTime()),
  size: bytes,
  superseded: replacedBy !== null,
});

export const noPaper = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这份文书。请从案件的文书列表里打开；还没有送达的，送达后才能查看。');

/** A document may be entered more than once: handed in, then served. */
const MOST_ENTRIES = 100;

export const readPaper: ReadOperation<
  CheckProgressInput<'readPaper'>,
  CheckProgressResult<'readPaper'>,
  VerifiedGrant
> = {
  kind: 'read',
  policy: verified,
  async run({ input: { caseId, documentId, offset = 0 }, grant: { openid }, clock }) {
    const now = clock.now();
    const { part, found } = await seen({ caseId, openid, now }, []);
    const [document, events] = await Promise.all([
      documents.get(documentId),
      caseEvents.find({ caseId, 'about.documentId': documentId }, { limit: MOST_ENTRIES }),
    ]);
    if (document?.caseId !== caseId || document.state !== 'issued') throw noPaper();
    const sees = seesBy(viewerOf(part), factsOf(found), now);
    if (!isAddressee(document, openid) && !events.some((one) => isPaper(one) && sees(one))) throw noPaper();
    return readForAnswer(document, offset);
  },
};

/** A receipt, a notice to him alone: it was made out to this very account. */
const isAddressee = ({ recipient }: CourtDocument, openid: OpenId): boolean => recipient === openid;
