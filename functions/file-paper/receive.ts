/**
 * 收下: the one transaction in which a paper is received: the receipt, the appeal and its fee, its period done with, the entry in the course
 * of the case, who is told; all of it or nothing. The same for what is handed in by phone and what the clerk enters (DOMAIN 6.2, TIME-3).
 */
import type { Actor } from '../../court/machines/actor';
import { type FiledPaperEvent, type FiledPaperState, filedPaperMachine } from '../../court/machines/filed-paper';
import { transition } from '../../court/machines/state-machine';
import { courtDaysOf } from '../../court/papers-filed/decide-by';
import { filedKind } from '../../court/papers-filed/kinds';
import { courtPeriod } from '../../court/time/court-periods';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { Act } from '../../platform/act';
import { type Court, courts } from '../../platform/courts';
import { command, DuplicateKeyError } from '../../platform/database';
import { idFrom } from '../../platform/digest';
import { CourtError } from '../../platform/errors';
import { type Transaction, transact } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import { CASE_DATES, type CaseDate } from '../../records/case/date';
import type { CaseMember } from '../../records/case/member';
import { ofParties, peopleOf } from '../../records/case/tell';
import { type Content, filledIn } from '../../records/paper/content';
import { papersOfKind } from '../../records/paper/find';
import { CASE_PAPERS, dueKeyOf, type FiledPaper } from '../../records/paper/paper';
import { appealIn } from './appeal';
import { appealFee, nextSeq, orderAppealFee } from './appeal-fee';
import { enterCourse } from './course';
import { changedElsewhere, notDraft } from './drafts';
import { finalIn, isOfDecision, type Standing } from './standing';
import { type EvidenceDate, evidenceDates, stayEvidence, staysEvidence } from './stay-evidence';
import { tellReceived } from './told';
import { noPaper } from './who';

/** Not even a sentence and no file: there is nothing to receive. */
export function refuseEmpty({ files }: Pick<FiledPaper, 'files'>, content: Content): void {
  if (files > 0 || filledIn(content).length > 0) return;
  throw new CourtError('INVALID_INPUT', '这份材料还是空的。请写几句，或者上传文件，再提交。', {
    content: '请填写内容或者上传附件',
  });
}

export interface Receiving {
  /** As it stands in the database, or as it is to be inserted (`isNew`). */
  draft: FiledPaper;
  isNew?: true;
  found: Case;
  content: Content;
  standing: Standing;
  actor: Actor;
  act: Pick<Act, '_id' | 'at'>;
  changes: Partial<FiledPaper>;
}

/** Run again with the same act it finds its own receipt. Throws PRECONDITION_FAILED, CONFLICT. */
export async function receive(order: Receiving): Promise<FiledPaper> {
  const { found, draft } = order;
  const objects = staysEvidence({ ...draft, ...order.changes, timings: order.standing.timings });
  const [court, members, evidence, afterRecusal] = await Promise.all([
    courts.get(found.courtId),
    peopleOf(found._id, order.act.at),
    objects ? evidenceDates(found._id) : [],
    draft.kind === 'reconsideration' && reviewsRecusal(draft, order.act.at),
  ]);
  if (!court) throw new Error(`no court ${found.courtId}`);
  const known = { court, members, evidence, afterRecusal };
  for (let tries = 1; ; tries += 1) {
    const seq = draft.kind === 'appeal' ? await nextSeq(found._id) : 0;
    try {
      return await transact((transaction) => receiveIn(transaction, order, known, seq));
    } catch (error) {
      // Several appeals at once: each fee has a number of its own.
      if (!(error instanceof DuplicateKeyError) || tries === MOST_TRIES) throw kept(error);
    }
  }
}

const MOST_TRIES = 20;

/**
 * TIME-3: too many at once is no reason that he has to begin anew, later: anything but a refusal leaves the act begun, and the same
 * request asked again has the moment of the first.
 */
const kept = (error: unknown): unknown =>
  error instanceof CourtError && error.code === 'TOO_MANY_REQUESTS' ? new Error(error.message) : error;

/** What is looked up before, since a transaction looks by no field. */
interface Known {
  court: Court;
  members: readonly CaseMember[];
  /** Periods that an objection to jurisdiction makes stand still. */
  evidence: readonly EvidenceDate[];
  /** 民诉法50: what is asked to be looked at again is a refused recusal. */
  afterRecusal: boolean;
}

/** He may ask when he gets the decision: a refusal of these days is what he means. */
const RECUSAL_DAYS = 10;

async function reviewsRecusal({ caseId, parties }: FiledPaper, at: Date): Promise<boolean> {
  const since = at.getTime() - RECUSAL_DAYS * 86_400_000;
  const found = await papersOfKind(caseId, 'recusal');
  return found.some(
    ({ state, decision, parties: own }) =>
      state === 'refused' && (decision?.at.getTime() ?? 0) >= since && own.some((one) => parties.includes(one)),
  );
}

async function receiveIn(
  transaction: Transaction,
  order: Receiving,
  { court, members, evidence, afterRecusal }: Known,
  seq: number,
): Promise<FiledPaper> {
  const { draft, isNew, found, content, actor, act } = order;
  const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
  const there = await papers.get(draft._id);
  if (there?.lastAct === act._id && there.receivedAt) return there;
  if (!isNew && !there) throw noPaper();
  if (there && there.state !== 'draft') throw notDraft();
  if (there && there.version !== draft.version) throw changedElsewhere();
  const paper = received(order, there ?? draft, afterRecusal);
  if (paper.kind === 'appeal') {
    // The case first: of several appeals at once, the others learn at their first write that they come after.
    await appealIn(transaction, paper, {
      actor,
      act,
      final: finalIn(found, paper.kind, content),
      ofDecision: isOfDecision(found, content),
      members,
    });
    await withFee(transaction, order, paper, court, members, seq);
  }
  await keepPaper(transaction, paper, isNew === true);
  await finishPeriods(transaction, paper);
  await enterCourse(paper, transaction);
  if (evidence.length > 0) await stayEvidence(transaction, paper, found, evidence, members);
  await tellReceived(paper, found, members, transaction);
  return paper;
}

/** What it is from now on. */
function received(
  { content, standing, act, changes, isNew }: Receiving,
  draft: FiledPaper,
  afterRecusal: boolean,
): FiledPaper {
  const event: FiledPaperEvent = isNew ? 'enter' : 'submit';
  const { to } = transition<FiledPaperState, FiledPaperEvent>(filedPaperMachine, event);
  const at = act.at.getTime();
  const { decideBy, decideAt, copiesBy } = courtDaysOf(draft.kind, at, content.urgent === true);
  const paper: FiledPaper = {
    ...draft,
    ...changes,
    state: to,
    lastAct: act._id,
    receiptNo: `收${legalDateOf(at).replaceAll('-', '')}-${idFrom(act._id, 8).toUpperCase()}`,
    receivedAt: act.at,
    updatedAt: act.at,
    doubts: standing.doubts,
    timings: standing.timings,
    ...(standing.lacksAuthority ? { lacksAuthority: true } : {}),
    // PROG-4: whoever asked for it knows; nobody else, before an officer says so or it is carried out.
    ...(filedKind(draft.kind).embargo ? { embargo: { applicants: [...draft.parties] } } : {}),
    ...(content.urgent ? { urgent: true } : {}),
    // 民诉法50: of a refused recusal in three days, where other reviews have ten.
    decideBy: afterRecusal ? courtPeriod('recusalReview', legalDateOf(at)).lastDay : decideBy,
    decideAt: decideAt === null ? null : new Date(decideAt),
    copiesBy,
    listKey: `${act.at.toISOString()}:${draft._id}`,
  };
  return { ...paper, dueKey: dueKeyOf(paper) };
}

async function withFee(
  transaction: Transaction,
  { found, content }: Receiving,
  paper: FiledPaper,
  court: Court,
  members: readonly CaseMember[],
  seq: number,
): Promise<void> {
  const { fee, order } = appealFee(found, court, paper, content);
  paper.fee = fee;
  if (!order) return;
  const [lastDay = null]: (LegalDate | null)[] = paper.timings.flatMap((one) => one.lastDay ?? []).sort();
  const to = ofParties(members, ...paper.parties);
  const { _id } = await orderAppealFee(transaction, found, court, paper, order, { seq, to, lastDay });
  paper.fee = { ...fee, orderId: _id };
}

async function keepPaper(transaction: Transaction, paper: FiledPaper, isNew: boolean): Promise<void> {
  const papers = transaction.collection<FiledPaper>(CASE_PAPERS);
  if (isNew) return papers.insert(paper);
  const { _id, ...all } = paper;
  // Objects are set whole: the SDK would make dotted paths of them, and lose empty ones.
  const set = Object.fromEntries(Object.entries(all).map(([field, value]) => [field, command().set(value)]));
  await papers.update(_id, set);
}

/** What he had to do by then is done: nobody is reminded of it any more. */
async function finishPeriods(transaction: Transaction, { kind, timings }: FiledPaper): Promise<void> {
  const { finishes } = filedKind(kind);
  if (!finishes) return;
  const dates = transaction.collection<CaseDate>(CASE_DATES);
  for (const { dateId, state } of timings) {
    const date = dateId && state === 'inTime' ? await dates.get(dateId) : undefined;
    // Posted in time it arrives when the clock has long found the period over.
    if (date?.kind === finishes && (date.state === 'running' || date.state === 'over'))
      await dates.update(date._id, { state: 'done' });
  }
}
