/**
 * 材料的结果: what became of a paper is written with what its party is told and its entry in the course of the case, by the officer's decision
 * on the paper or by a move of the case that decides it (FILE-16, HEAR-14, TIME-12).
 */
import type { ProgressKind } from '../../court/access/progress';
import { type FiledPaperEvent, type FiledPaperState, filedPaperMachine } from '../../court/machines/filed-paper';
import { transition } from '../../court/machines/state-machine';
import { type FiledKind, filedKind } from '../../court/papers-filed/kinds';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { Transaction } from '../../platform/transact';
import type { Case } from '../case/case';
import { enter } from '../case/event';
import type { CaseMember } from '../case/member';
import { CASE_PAPERS, type FiledPaper, type PaperDecision } from './paper';
import { paperWords, tellOwn } from './told';

/** As what they stand in the course while nobody else may know of them. */
export const HELD_BACK: Partial<Record<FiledPaper['kind'], ProgressKind>> = {
  preservation: 'preservation',
  evidencePreservation: 'preservation',
  advanceEnforcement: 'advanceEnforcement',
};

/** Taken back, or decided: an entry of its own, to be seen by whom the first is. */
export async function enterOutcome(
  paper: FiledPaper,
  { key, text, at, by }: { key: string; text: string; at: Date; by: string | null },
  within: Transaction,
): Promise<void> {
  const { _id, caseId, courtId, kind, parties, embargo, decision } = paper;
  const { name, step } = filedKind(kind);
  // PROG-4: held back and released with the ruling; an open one is in the course by its own service.
  const ruled = embargo && decision?.documentId ? { documentId: decision.documentId } : {};
  const about = { paperId: _id, ...ruled };
  const entry = { caseId, courtId, at, title: name, text, by, key: `paper:${_id}:${key}`, about };
  const held = HELD_BACK[kind];
  if (held && embargo) return enter({ ...entry, kind: held, embargo }, within);
  if (step) return enter({ ...entry, kind: step }, within);
  const servedAt = Object.fromEntries(parties.map((partyId) => [partyId, at.getTime()]));
  return enter({ ...entry, kind: 'pleading', servedAt }, within);
}

const EVENTS = { noted: 'note', granted: 'grant', refused: 'refuse' } as const;

/** Within one transaction. @param paper as it stands there. @param members from `peopleOf` */
export async function settled(
  transaction: Transaction,
  paper: FiledPaper,
  found: Case,
  decision: PaperDecision,
  members: readonly CaseMember[],
  act: { _id: string; at: Date },
): Promise<FiledPaper> {
  const { outcome, title, reasons } = decision;
  const event: FiledPaperEvent = paper.state === 'signing' ? 'issue' : EVENTS[outcome];
  const how = event === 'issue' ? outcome : undefined;
  const { to } = transition<FiledPaperState, FiledPaperEvent>(filedPaperMachine, event, how);
  const after: FiledPaper = { ...paper, state: to, decision, lastAct: act._id };
  await transaction.collection<FiledPaper>(CASE_PAPERS).update(paper._id, {
    state: to,
    decision: command().set(decision),
    rulings: paper.rulings,
    lastAct: act._id,
    updatedAt: act.at,
  });
  const { name } = filedKind(paper.kind);
  const reason = reasons.trim() === '' ? '法官审理时会看' : reasons;
  const text = paperWords(event, how, { name, title, reason });
  const at = act.at;
  await tellOwn(
    after,
    found,
    members,
    { key: `decided:${paper.rulings}`, title: `${name}有了结果`, text, at },
    transaction,
  );
  if (outcome !== 'noted') {
    const said = `${paper.names.join('、')}的${name}：法院${outcome === 'granted' ? '准许' : '没有准许'}。`;
    await enterOutcome(after, { key: 'decided', text: said, at, by: null }, transaction);
  }
  return after;
}

/** Which paper a move of the case decides, and how: its ruling, or what it does, is the answer. */
export interface DecidedByMove {
  paperId: string;
  kind: FiledKind;
  outcome: 'granted' | 'refused';
  /** Of the paper, or of what happens, in which the answer is: `民事裁定书（准许撤诉）` */
  title: string;
  reasons: string;
  by: PaperDecision['by'];
  approval?: PaperDecision['approval'];
}

/**
 * In the transaction of the move. What was noted in the file already stays so. Throws CourtError INVALID_INPUT (no such paper in this
 * case, or of another kind), PRECONDITION_FAILED (taken back, or decided): then the move is not made either.
 */
export async function decideByMove(
  transaction: Transaction,
  found: Case,
  { paperId, kind, approval = null, ...how }: DecidedByMove,
  members: readonly CaseMember[],
  act: { _id: string; at: Date },
): Promise<void> {
  const paper = await transaction.collection<FiledPaper>(CASE_PAPERS).get(paperId);
  if (paper?.caseId !== found._id || paper.kind !== kind || paper.state === 'draft')
    throw new CourtError('INVALID_INPUT', `没有找到这份${filedKind(kind).name}，请重新选择。`, {
      paperId: '请重新选择申请',
    });
  if (paper.lastAct === act._id || paper.state === 'noted') return;
  if (paper.state !== 'received')
    throw new CourtError('PRECONDITION_FAILED', `这份${filedKind(kind).name}已经处理或者撤回，请刷新后再办理。`);
  const decision: PaperDecision = {
    ...how,
    approval,
    form: null,
    decided: '',
    articles: '',
    newLastDay: null,
    clerk: null,
    at: act.at,
    documentId: null,
    issuedAt: act.at,
  };
  await settled(transaction, paper, found, decision, members, act);
}
