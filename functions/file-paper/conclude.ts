/** 决定以后: the paper's last state, what it does to a period, its entry in the course of the case, who is told, and the service of what was issued. */

import { filedKind } from '../../court/papers-filed/kinds';
import { type LegalDate, legalDateText } from '../../court/time/legal-date';
import type { Clock } from '../../platform/clock';
import { command } from '../../platform/database';
import { documents } from '../../platform/documents/store/document';
import type { Transaction } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import { CASE_DATES, type CaseDate, caseDates, dateKeyOf } from '../../records/case/date';
import type { CaseMember } from '../../records/case/member';
import { caseParties, present } from '../../records/case/parties';
import { type Content, openContent } from '../../records/paper/content';
import { settled } from '../../records/paper/outcome';
import type { FiledPaper, PaperDecision } from '../../records/paper/paper';
import { serve } from '../../records/service/send';
import type { PeriodStart } from '../../records/service/starts';
import { heldBack } from './embargo';
import type { StaffGrant } from './who';

/** Within one transaction. @param paper as it stands there */
export async function concluded(
  transaction: Transaction,
  paper: FiledPaper,
  found: Case,
  decision: PaperDecision,
  members: readonly CaseMember[],
  act: { _id: string; at: Date },
): Promise<FiledPaper> {
  const after = await settled(transaction, paper, found, decision, members, act);
  if (decision.outcome === 'granted' && decision.newLastDay) await lengthen(transaction, after, decision.newLastDay);
  return after;
}

/**
 * TIME-5: the period asked back, of who asked; TIME-7, 解释100.2: time to bring evidence, of everybody in the case. Its ids were looked
 * up before: a period that begins this very moment has the days it was given.
 */
async function lengthen(transaction: Transaction, paper: FiledPaper, on: LegalDate): Promise<void> {
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  for (const dateId of await lengthened(paper)) {
    const date = await dates.get(dateId);
    if (!date || date.on >= on || date.state === 'calledOff') continue;
    const { rule } = filedKind(paper.kind);
    const text = `法院准许${paper.kind === 'restorePeriod' ? '顺延' : '延长'}，从 ${legalDateText(date.on)}改到 ${legalDateText(on)}。`;
    const changed = { ...date, on };
    await dates.update(dateId, {
      on,
      dateKey: dateKeyOf(changed),
      provisional: false,
      steps: command().set([...date.steps, { text, rule }]),
      ...(date.state === 'over' ? { state: 'running' } : {}),
    });
  }
}

async function lengthened(paper: FiledPaper): Promise<string[]> {
  const { dateId }: Content = openContent(paper._id, paper.content);
  const all = await caseDates.find({ caseId: paper.caseId }, { limit: 1000 });
  return all
    .filter(({ _id, kind, partyId }) =>
      paper.kind === 'moreEvidenceTime'
        ? kind === 'evidence'
        : _id === dateId && kind !== 'payFee' && partyId !== null && paper.parties.includes(partyId),
    )
    .map(({ _id }) => _id);
}

/**
 * To who asked, and to the other parties where it concerns them; again it goes on where it was cut. What is held back goes to the
 * applicants alone (PROG-4).
 */
export async function serveDecision(
  paper: FiledPaper,
  found: Case,
  { openid, staff: { name } }: StaffGrant,
  act: { _id: string },
  clock: Clock,
): Promise<void> {
  const { decision } = paper;
  if (!decision?.documentId || !decision.issuedAt) return;
  const document = await documents.get(decision.documentId);
  if (document?.state !== 'issued') return;
  const held = await heldBack(paper, clock.now());
  const others = held || !isForAll(paper) ? [] : await othersOf(paper);
  const starts = startsOf(paper, found);
  await serve(
    {
      of: found,
      document,
      kind: decision.form === 'ruling' ? 'ruling' : 'notice',
      to: [...paper.parties, ...others].map((partyId) => ({ partyId, starts })),
      by: { openid, name },
      ...(paper.embargo && held ? { embargo: paper.embargo } : {}),
    },
    act._id,
    clock,
  );
}

export async function othersOf({ caseId, parties }: FiledPaper): Promise<string[]> {
  const all = await caseParties.find({ caseId }, { limit: 1000 });
  return present(all)
    .map(({ _id }) => _id)
    .filter((one) => !parties.includes(one));
}

/** A ruling concerns both sides; a notice only where the others had a copy of what was asked, or were told of the step. */
const isForAll = ({ kind, decision }: FiledPaper): boolean => {
  const { copies, step } = filedKind(kind);
  return decision?.form === 'ruling' || copies !== undefined || step !== undefined;
};

/** What begins to run when it is served (TIME-8, 12). */
function startsOf({ kind, decision }: FiledPaper, { kind: matter = 'civil', procedure }: Case): PeriodStart[] {
  if (decision?.form !== 'ruling') return [];
  const law = matter === 'administrative' ? 'administrative' : 'civil';
  const instance = procedure === 'smallClaims' ? 'smallClaims' : 'first';
  if (kind === 'jurisdictionObjection')
    return [{ kind: 'appeal', document: { law, instance, kind: 'ruling', about: 'jurisdiction' } }];
  if (kind === 'counterclaim')
    return [{ kind: 'appeal', document: { law, instance, kind: 'ruling', about: 'nonAcceptance' } }];
  const days = REVIEW_DAYS[kind];
  if (!days) return [];
  const next = '不服的，请在这一天以前申请复议；复议期间不停止执行。';
  return [{ kind: 'other', title: '申请复议的期限', days, next, rule: 'TIME-12 民诉法解释第171条' }];
}

const REVIEW_DAYS: Partial<Record<FiledPaper['kind'], number>> = {
  preservation: 5,
  evidencePreservation: 5,
  advanceEnforcement: 5,
  enforcementObjection: 10,
};
