/** 保全和先予执行 in the course of the case (PROG-4; 流程规定8.2): held back from who did not ask for it until it is carried out or lifted; then he is told at once. */
import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import { documents } from '../../../platform/documents/store/document';
import { CourtError } from '../../../platform/errors';
import type { WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { CASES, type Case } from '../../../records/case/case';
import { CASE_EVENTS, type CaseEvent, caseEvents, enter } from '../../../records/case/event';
import { allBut, ofParties, peopleOf, tellPeople } from '../../../records/case/tell';
import { casePapers, type FiledPaper } from '../../../records/paper/paper';
import { SERVICES, type Service, services } from '../../../records/service/service';
import type { CourtInput, CourtResult } from '../contract-court';
import { courtFile, partyOf, type StaffGrant } from './file';
import { mine } from './mine';
import { actKey } from './take-step';

export const noEvent = (): CourtError =>
  new CourtError('NOT_FOUND', '没有找到这一条进展，请刷新后查看。', { eventId: '请重新选择' });

export const enterPreservation: WriteOperation<
  CourtInput<'enterPreservation'>,
  CourtResult<'enterPreservation'>,
  StaffGrant
> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, act, note } = context;
    const found = await mine(context, input.caseId, 'judge', 'clerk');
    const file = await courtFile(found);
    const applicants = input.applicants.map((partyId) => partyOf(file, partyId)._id);
    note({ courtId: found.courtId, target: found._id });
    const about = await aboutOf(found, input);
    const key = `preservation-${actKey(act)}`;
    const people = await peopleOf(found._id, act.at);
    await transact(async (transaction) => {
      await enter(
        {
          key,
          caseId: found._id,
          courtId: found.courtId,
          kind: input.kind,
          at: act.at,
          title: input.title,
          text: input.text,
          by: null,
          ...(about ? { about } : {}),
          embargo: { applicants },
        },
        transaction,
      );
      await tellPeople(
        found,
        ofParties(people, ...applicants),
        { key: `${key}:told`, title: input.title, text: input.text, at: act.at },
        transaction,
      );
    });
    return { caseId: found._id, eventId: `${found._id}:${key}` };
  },
};

export const releasePreservation: WriteOperation<
  CourtInput<'releasePreservation'>,
  CourtResult<'releasePreservation'>,
  StaffGrant
> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run(context) {
    const { input, act, note } = context;
    const found = await mine(context, input.caseId, 'judge', 'clerk');
    const file = await courtFile(found);
    const owners = input.owners.map((partyId) => partyOf(file, partyId)._id);
    const event = await caseEvents.get(input.eventId);
    if (event?.caseId !== found._id || !event.embargo) throw noEvent();
    note({ courtId: found.courtId, target: found._id });
    const [people, held] = await Promise.all([peopleOf(found._id, act.at), heldWith(event)]);
    await transact((transaction) => release(transaction, found, event, act.at, input, owners, people, held));
    return { caseId: found._id, eventId: event._id };
  },
};

async function release(
  transaction: Transaction,
  { _id: caseId, courtId }: Case,
  { _id: eventId }: CaseEvent,
  at: Date,
  { how, text }: CourtInput<'releasePreservation'>,
  owners: readonly string[],
  people: Awaited<ReturnType<typeof peopleOf>>,
  held: Held,
): Promise<void> {
  const inEvents = transaction.collection<CaseEvent>(CASE_EVENTS);
  const event = await inEvents.get(eventId);
  const key = `released-${eventId.slice(caseId.length + 1)}`;
  if (!event?.embargo || (await inEvents.get(`${caseId}:${key}`))) return;
  const embargo = { ...event.embargo, releasedAt: at.getTime() };
  await inEvents.update(eventId, { embargo: command().set(embargo) });
  await releaseHeld(transaction, held, at);
  const title = how === 'executed' ? `${event.title}：已经执行` : `${event.title}：可以公开`;
  await enter({ key, caseId, courtId, kind: event.kind, at, title, text, by: null, embargo }, transaction);
  // Now all of them may know that there is something new.
  await transaction.collection<Case>(CASES).update(caseId, { changedKey: `${at.toISOString()}:${caseId}` });
  const told = async (to: readonly OpenId[], of: string, words: string) =>
    tellPeople({ _id: caseId, courtId }, to, { key: `${key}:${of}`, title, text: words, at }, transaction);
  const own = ofParties(people, ...owners);
  // 民诉法106.1: who owns it is told at once; 解释171: and that he may ask for review within five days.
  await told(own, 'owner', `${text}对裁定不服的，可以在收到裁定书之日起 5 日内申请复议一次，复议期间不停止执行。`);
  await told(allBut(people, ...owners), 'others', text);
}

const HELD_KINDS: readonly FiledPaper['kind'][] = ['preservation', 'evidencePreservation', 'advanceEnforcement'];

/**
 * The ruling, and the application, that the measure is about: what is held back with it is released with it. Throws CourtError
 * INVALID_INPUT where it is none of this case.
 */
async function aboutOf(
  { _id: caseId, filingId }: Case,
  { documentId, paperId }: CourtInput<'enterPreservation'>,
): Promise<CaseEvent['about']> {
  const paper = paperId ? await casePapers.get(paperId) : undefined;
  if (paperId && (paper?.caseId !== caseId || !HELD_KINDS.includes(paper.kind) || !paper.receivedAt))
    throw new CourtError('INVALID_INPUT', '没有找到这份申请，请重新选择。', { paperId: '请重新选择申请' });
  const ruling = documentId ?? (paper?.decision?.issuedAt ? paper.decision.documentId : undefined) ?? undefined;
  const document = ruling && ruling !== paper?.decision?.documentId ? await documents.get(ruling) : undefined;
  const isOurs = document?.caseId === caseId || (document && !document.caseId && document.filingId === filingId);
  if (documentId && documentId !== paper?.decision?.documentId && !isOurs)
    throw new CourtError('INVALID_INPUT', '没有找到这份裁定书，请重新选择。', { documentId: '请重新选择裁定书' });
  if (!ruling && !paperId) return undefined;
  return { ...(ruling ? { documentId: ruling } : {}), ...(paperId ? { paperId } : {}) };
}

interface Held {
  /** `case_events` ids: of its ruling, of its application and what became of that. */
  eventIds: string[];
  /** `case_services` ids of its ruling. */
  serviceIds: string[];
}

const MOST = 1000;

/** What is kept from the others because of the same measure; looked up before the transaction. */
async function heldWith({ _id, caseId, about }: CaseEvent): Promise<Held> {
  const { documentId, paperId } = about ?? {};
  if (!documentId && !paperId) return { eventIds: [], serviceIds: [] };
  const [entries, sent] = await Promise.all([
    caseEvents.find({ caseId }, { limit: MOST }),
    documentId ? services.find({ documentId }, { limit: MOST }) : [],
  ]);
  const isOf = ({ about: other }: CaseEvent) =>
    (documentId !== undefined && other?.documentId === documentId) ||
    (paperId !== undefined && other?.paperId === paperId);
  return {
    eventIds: entries.filter((one) => one._id !== _id && one.embargo && isOf(one)).map((one) => one._id),
    serviceIds: sent.filter((one) => one.caseId === caseId && one.embargo).map((one) => one._id),
  };
}

async function releaseHeld(transaction: Transaction, { eventIds, serviceIds }: Held, at: Date): Promise<void> {
  const releasedAt = at.getTime();
  const inEvents = transaction.collection<CaseEvent>(CASE_EVENTS);
  for (const id of eventIds) {
    const embargo = (await inEvents.get(id))?.embargo;
    if (embargo && embargo.releasedAt === undefined)
      await inEvents.update(id, { embargo: command().set({ ...embargo, releasedAt }) });
  }
  const inServices = transaction.collection<Service>(SERVICES);
  for (const id of serviceIds) {
    const embargo = (await inServices.get(id))?.embargo;
    if (embargo && embargo.releasedAt === undefined)
      await inServices.update(id, { embargo: command().set({ ...embargo, releasedAt }) });
  }
}
