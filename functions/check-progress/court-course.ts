/** 案件进展和文书, for its officers: all that was entered, and every document of the case. */
import { documents } from '../../platform/documents/store/document';
import { listPapers } from '../../platform/documents/store/list';
import { readForAnswer } from '../../platform/documents/store/read';
import type { ReadOperation } from '../../platform/operation';
import { staffViewer } from '../../records/case/officer';
import { factsOf } from '../../records/case/part';
import { caseParties } from '../../records/case/parties';
import type { CheckProgressInput, CheckProgressResult } from './contract';
import { moreEvents } from './course';
import { followed } from './court-case';
import { followsCases, type StaffGrant } from './court-cases';
import { lineOf, noPaper } from './papers';
import { pageOf, seesBy, visible } from './timeline';

const USUAL = 20;
const MOST = 1000;

export const courtTimeline: ReadOperation<
  CheckProgressInput<'courtTimeline'>,
  CheckProgressResult<'courtTimeline'>,
  StaffGrant
> = {
  kind: 'read',
  policy: followsCases,
  async run({ input: { caseId, cursor, limit = USUAL }, grant, clock }) {
    const now = clock.now();
    const found = await followed(caseId, grant.staff, now);
    const [events, parties] = await Promise.all([
      moreEvents(caseId, cursor),
      caseParties.find({ caseId }, { limit: MOST }),
    ]);
    const sees = seesBy(staffViewer(found, grant.staff), factsOf(found), now);
    const shown = await visible({ caseId, events, asked: 1, wanted: limit + 1, sees });
    const page = pageOf(shown, limit, parties);
    const held = new Set(shown.flatMap(({ _id, embargo }) => (embargo && !embargo.releasedAt ? [_id] : [])));
    return { ...page, entries: page.entries.map((one) => ({ ...one, heldBack: held.has(one.eventId) })) };
  },
};

export const courtPapers: ReadOperation<
  CheckProgressInput<'courtPapers'>,
  CheckProgressResult<'courtPapers'>,
  StaffGrant
> = {
  kind: 'read',
  policy: followsCases,
  async run({ input: { caseId, cursor, limit = USUAL }, grant, clock }) {
    await followed(caseId, grant.staff, clock.now(), 'readDossier');
    const { items, next } = await listPapers({ caseId }, cursor);
    const page = items.slice(0, limit);
    const issued = page.filter(({ state }) => state === 'issued');
    return {
      papers: issued.map(lineOf),
      next: items.length > limit ? (page.at(-1)?.listKey ?? null) : next,
    };
  },
};

export const readCourtPaper: ReadOperation<
  CheckProgressInput<'readCourtPaper'>,
  CheckProgressResult<'readCourtPaper'>,
  StaffGrant
> = {
  kind: 'read',
  policy: followsCases,
  async run({ input: { caseId, documentId, offset = 0 }, grant, clock }) {
    await followed(caseId, grant.staff, clock.now(), 'readDossier');
    const document = await documents.get(documentId);
    // A draft before its signers is theirs alone (PROG-6).
    if (document?.caseId !== caseId || document.state !== 'issued') throw noPaper();
    return readForAnswer(document, offset);
  },
};
