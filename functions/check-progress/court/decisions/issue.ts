/** 出具: the transaction in which a decision comes to be: document, case, course, services due, dates that fall away, and what everybody is told. */
import { legalDateOf } from '../../../../court/time/legal-date';
import type { Act } from '../../../../platform/act';
import type { CourtDocument } from '../../../../platform/documents/store/document';
import type { ReadyToIssue } from '../../../../platform/documents/store/sign';
import { CourtError } from '../../../../platform/errors';
import type { Transaction } from '../../../../platform/transact';
import type { TrialBody } from '../../../../records/case/case';
import { moveCase } from '../../../../records/case/case-machine';
import type { CaseDate } from '../../../../records/case/date';
import { CASE_DECISIONS, type Decision } from '../../../../records/case/decision';
import { enterDue } from '../../../../records/case/due-paper';
import { endDates } from '../../../../records/case/end-dates';
import { leave } from '../../../../records/case/leave';
import type { CaseMember } from '../../../../records/case/member';
import { insertParty } from '../../../../records/case/new-party';
import { everybody, peopleOf, tellPeople } from '../../../../records/case/tell';
import { decideByMove } from '../../../../records/paper/outcome';
import { panelNotices } from '../body';
import { datesOf } from '../dates';
import { PROCEDURE_NAMES, type StaffGrant } from '../file';
import { allowances } from './allows';
import type { Opened } from './drafts';
import { changesBy, limitAsOrdinary, startsBy, toldBy } from './effects';
import { type Joiner, joinerOf } from './joiner';
import { answeredBy, DECISIONS, moveOf, outcomeOf } from './kinds';
import { drawn } from './lay';
import { holdsWith } from './standing';
import { paperDay } from './write';

export interface IssueOrder {
  of: Opened;
  ready: ReadyToIssue;
  values: Record<string, boolean>;
  people: readonly CaseMember[];
  dates: readonly CaseDate[];
  body: TrialBody | undefined;
  /** Who comes in by it, and what goes to him. */
  joiner: Joiner | undefined;
  by: { openid: StaffGrant['openid']; name: string };
  act: Act;
}

/** What is looked up before, since a transaction looks by no field. */
export async function issuingOf(
  of: Opened,
  ready: ReadyToIssue,
  { openid, staff: { name } }: StaffGrant,
  act: Act,
): Promise<IssueOrder> {
  const { file, content, decision } = of;
  const today = legalDateOf(act.at.getTime());
  const [values, people, dates, { body }] = await Promise.all([
    allowances(file, content, decision.pronounced, today),
    peopleOf(file.found._id, act.at),
    datesOf(file.found._id),
    drawn(of, act.at),
  ]);
  const joiner = content.what === 'replaceParty' ? await joinerOf(of, content, dates, act) : undefined;
  return { of, ready, values, people, dates, body, joiner, by: { openid, name }, act };
}

/** @returns whether the file of `ready` is the document's */
export async function issueIn(transaction: Transaction, order: IssueOrder): Promise<boolean> {
  const { of, ready, values, people, dates, body, joiner, by, act } = order;
  const { content, file } = of;
  const { found, matter } = file;
  const kept = transaction.collection<Decision>(CASE_DECISIONS);
  const decision = await kept.get(of.decision._id);
  const inDocuments = transaction.collection<CourtDocument>('documents');
  const document = await inDocuments.get(ready.document._id);
  if (decision?.state === 'issued') return document?.fileId === (ready.changes ? ready.fileId : document?.fileId);
  if (decision?.state !== 'signing' || decision.documentId !== document?._id || !document)
    throw new CourtError('CONFLICT', '这份文书刚刚有变化，没有出具。请刷新后查看。');
  if (document.state === 'signing') {
    if (!ready.changes) throw new CourtError('CONFLICT', '这份文书刚刚有变化，请再点一次。');
    await inDocuments.update(document._id, ready.changes);
  }
  const kind = DECISIONS[content.what];
  const madeOn = paperDay(decision, act.at);
  const date = content.what === 'judgment' && decision.pronounced ? decision.pronounced.on : madeOn;
  const told = toldBy(file, content, date);
  const issuing = { documentId: document._id, title: document.title, date, madeOn, judge: decision.by.name, body };
  await kept.update(decision._id, { state: 'issued', issuedAt: act.at, lastAct: act._id });
  const moved = await moveCase(transaction, {
    ...moveOf(content, matter),
    caseId: found._id,
    act,
    actor: 'judge',
    holds: holdsWith(values),
    set: (now) => changesBy(now, content, matter, issuing),
    entry: () => ({ kind: kind.course, title: kind.title, text: told, by: null, about: { documentId: document._id } }),
  });
  const of2 = { caseId: found._id, courtId: found.courtId, by, act: act._id, at: act.at };
  for (const party of file.parties)
    await enterDue(
      {
        ...of2,
        documentId: document._id,
        paper: { issued: document.title },
        recipient: null,
        to: { partyId: party._id, kind: kind.served, starts: startsBy(found, content, matter) },
      },
      transaction,
    );
  if (body) {
    const limit = limitAsOrdinary(found, date);
    const notices = panelNotices({ ...file, found: moved }, body, {
      key: `ordinary${decision.text}`,
      at: act.at,
      procedure: { name: PROCEDURE_NAMES.ordinary, limit },
    });
    for (const notice of notices) await enterDue({ ...of2, ...notice }, transaction);
  }
  const answered = answeredBy(content);
  const title = `${document.title}（${kind.title}）`;
  if (answered) await decideByMove(transaction, moved, { ...answered, title, by }, people, act);
  if (content.what === 'replaceParty' && joiner) {
    await insertParty(transaction, joiner.party);
    const left = { on: madeOn, why: 'replaced' as const };
    await leave(transaction, { partyIds: [content.leaving], left, at: act.at }, people, dates);
    for (const paper of joiner.papers) await enterDue({ ...of2, ...paper }, transaction);
  }
  if (content.what === 'withdrawPart') {
    const left = { on: madeOn, why: 'withdrawn' as const };
    await leave(transaction, { partyIds: content.leaving, left, at: act.at }, people, dates);
  }
  const outcome = outcomeOf(content, matter);
  if (outcome) await endDates(transaction, dates, { forGood: outcome !== 'mediated' });
  if (told !== '')
    await tellPeople(
      found,
      everybody(people),
      {
        key: `decided-${decision._id.slice(found._id.length + 1)}`,
        title: kind.title,
        text: told,
        at: act.at,
        message: { template: 'filingRefused', values: { number: found.caseNo, decided: date } },
      },
      transaction,
    );
  return true;
}
