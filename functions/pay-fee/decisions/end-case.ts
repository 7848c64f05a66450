/**
 * 按撤诉处理结案: an unpaid fee ends the case as the court's other rulings do: by the case's own move, with its entry in the course, the ruling
 * due to be served on every party, what was called and what ran called off, and everybody told (FEE-12, PROG-3, DOMAIN 3 `deemWithdrawn`).
 */
import { legalDateOf } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import type { CourtDocument } from '../../../platform/documents/store/document';
import { CourtError } from '../../../platform/errors';
import type { Transaction } from '../../../platform/transact';
import { caseWords, moveCase } from '../../../records/case/case-machine';
import { type CaseDate, caseDates } from '../../../records/case/date';
import { enterDue } from '../../../records/case/due-paper';
import { endDates } from '../../../records/case/end-dates';
import type { CaseMember } from '../../../records/case/member';
import { inOrder } from '../../../records/case/parties';
import { everybody, peopleOf, tellPeople } from '../../../records/case/tell';
import { isTheirs, type LapseDraft } from '../../../records/fee/lapse';
import { type FeeOrder, isOver } from '../../../records/fee/order';
import { payersOf, tellOfOrder } from '../../../records/fee/told';
import { payerWords } from '../../../records/fee/told-words';
import type { CaseFile } from '../case-file';
import type { StaffGrant } from '../who';

/** What is looked up before, since a transaction looks by no field. */
export interface Ending {
  file: CaseFile;
  document: Pick<CourtDocument, '_id' | 'title'>;
  /** Of the ruling. */
  draft: LapseDraft;
  people: readonly CaseMember[];
  payers: readonly OpenId[];
  dates: readonly CaseDate[];
  by: { openid: OpenId; name: string };
  act: Act;
}

const MOST = 500;

export async function endingOf(
  file: CaseFile,
  order: FeeOrder,
  draft: LapseDraft,
  document: CourtDocument,
  { openid, staff: { name } }: StaffGrant,
  act: Act,
): Promise<Ending> {
  const { _id: caseId } = file.registered;
  const [people, payers, dates] = await Promise.all([
    peopleOf(caseId, act.at),
    payersOf(order),
    caseDates.find({ caseId }, { orderBy: [['dateKey', 'asc']], limit: MOST }),
  ]);
  return { file, document, draft, people, payers, dates, by: { openid, name }, act };
}

const MOVE = { event: 'deemWithdrawn', outcome: 'feeUnpaid' } as const;

/** @param order as it is by now. Throws CourtError PRECONDITION_FAILED where the case has moved to where it cannot end so. */
export async function endCase(transaction: Transaction, order: FeeOrder, ending: Ending): Promise<void> {
  const { file, document, draft, dates, by, act } = ending;
  const { _id: caseId, courtId, kind } = file.registered;
  const decidedOn = legalDateOf(act.at.getTime());
  const madeOn = legalDateOf(draft.at.getTime());
  // The ruling was ripe when it was signed, and of the order nothing has moved since: `issueIn` has looked.
  const met: Record<string, boolean> = {
    feeNoticeServed: order.noticeServedOn !== null,
    feePeriodOver: isOver(order, decidedOn),
    noAidPending: true,
    feeStillUnpaid: order.paid === null,
    noCounterclaimLeft: true,
  };
  await moveCase(transaction, {
    ...MOVE,
    caseId,
    act,
    actor: 'judge',
    holds(guard, found) {
      if (!isTheirs(draft, found))
        throw new CourtError('CONFLICT', '审判人员刚刚变更，裁定没有作出，要由现在的审判人员重新作出、签署。');
      return met[guard] ?? false;
    },
    set: {
      outcome: 'deemedWithdrawn',
      decidedOn,
      deciding: command().set({ documentId: document._id, title: document.title, madeOn }),
    },
    entry: () => ({
      kind: 'closing',
      title: '按撤诉处理',
      text: caseWords(kind, MOVE) ?? '',
      by: null,
      about: { documentId: document._id },
    }),
  });
  // 解释213, TIME-8: no appeal lies; nothing begins to run.
  for (const { _id: partyId } of inOrder(file.parties))
    await enterDue(
      {
        ...{ caseId, courtId, by, act: act._id, at: act.at },
        documentId: document._id,
        paper: { issued: document.title },
        recipient: null,
        to: { partyId, kind: 'ruling', starts: [] },
      },
      transaction,
    );
  await endDates(transaction, dates, { forGood: true });
  await tellAll(transaction, order, ending);
}

/** Who owes it, what becomes of his money besides. */
async function tellAll(
  transaction: Transaction,
  order: FeeOrder,
  { file, people, payers, act }: Ending,
): Promise<void> {
  const { registered } = file;
  const { at } = act;
  const telling = {
    title: '案件已裁定按撤诉处理',
    at,
    message: {
      template: 'filingRefused' as const,
      values: { number: registered.caseNo, decided: legalDateOf(at.getTime()) },
    },
  };
  const own = `${payerWords('lapse', undefined)}可以再次起诉，裁定书会送达给您。`;
  await tellOfOrder(order, payers, { ...telling, key: 'lapsed', text: own }, transaction);
  const others = everybody(people).filter((openid) => !payers.includes(openid));
  const text = `${caseWords(registered.kind, MOVE) ?? ''}裁定书会送达给您。`;
  await tellPeople(registered, others, { ...telling, key: `lapsed:${order._id}`, text }, transaction);
}
