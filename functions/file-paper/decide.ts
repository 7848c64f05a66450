/**
 * 处理材料: the officer notes it, or decides on it: by a notice or a decision under the court's seal at once; by a ruling once judges and
 * clerk have signed it (民诉法157). What follows from a decision on time follows from it alone (TIME-5, 7).
 */
import { type FiledPaperEvent, type FiledPaperState, filedPaperMachine } from '../../court/machines/filed-paper';
import { filedKind, titleFor } from '../../court/papers-filed/kinds';
import { isLegalDate, legalDateOf } from '../../court/time/legal-date';
import { command } from '../../platform/database';
import { draftPaper, renderPdf } from '../../platform/documents/documents';
import { issuePaper } from '../../platform/documents/store/issue';
import { CourtError } from '../../platform/errors';
import { courtSeal } from '../../platform/gateways/court-seal';
import { move } from '../../platform/move';
import type { ReadOperation, WriteContext, WriteOperation } from '../../platform/operation';
import { transact } from '../../platform/transact';
import type { Case } from '../../records/case/case';
import { peopleOf } from '../../records/case/tell';
import { clerkOf } from '../../records/court/clerks';
import { CASE_PAPERS, casePapers, decisionIdOf, type FiledPaper, type PaperDecision } from '../../records/paper/paper';
import { concluded, serveDecision } from './conclude';
import type { FilePaperInput, FilePaperResult } from './contract';
import { decisionPaper, wayOf } from './decision-paper';
import { pieceOf } from './documents';
import { LENGTHENS } from './officer-view';
import { layBefore } from './sign';
import { isDecider, type PaperView, paperView } from './view';
import { courtSeen, officers, type StaffGrant } from './who';

type Input = FilePaperInput<'decide'>;

export const decide: WriteOperation<Input, PaperView, StaffGrant> = {
  kind: 'write',
  policy: officers,
  async run(context) {
    const { input, grant, act, note, clock } = context;
    const { paper, found } = await courtSeen(input.paperId, grant);
    note({ target: paper._id, courtId: paper.courtId });
    const seeing = { paper, found, as: 'court' as const, staff: grant.staff };
    const after =
      paper.lastAct === act._id && paper.decision ? paper : await decideAnew(context, paper, found, isDecider(seeing));
    if (after.state === 'signing') await layBefore(after, found);
    else await serveDecision(after, found, grant, act, clock);
    return paperView({ ...seeing, paper: (await casePapers.get(paper._id)) ?? after }, grant.openid);
  },
};

async function decideAnew(
  { input, grant, act }: WriteContext<Input, StaffGrant>,
  paper: FiledPaper,
  found: Case,
  isDeciding: boolean,
): Promise<FiledPaper> {
  refuseState(paper);
  if (input.outcome !== 'noted' && !isDeciding)
    throw new CourtError(
      'FORBIDDEN',
      '是否准许由本案的法官（执行案件由执行法官）决定。书记员可以记为“已入卷”，或者转请法官决定。',
    );
  const decision = await decisionOf(input, paper, found, grant, act.at);
  if (decision.form === 'ruling') return laid(paper, found, decision, act);
  if (decision.form) {
    // The paper first: what is decided is told with it or not at all. Asked again, the same one is found.
    const made = await decisionPaper(paper, found, decision);
    const documentId = decisionIdOf(paper._id, paper.rulings + 1);
    const { issuedAt } = await issuePaper({
      documentId,
      paper: made,
      courtId: paper.courtId,
      ...(paper.embargo ? {} : { caseId: paper.caseId }),
      recipient: paper.by,
      at: act.at,
      seal: { gateway: courtSeal(paper.courtId), by: grant.openid },
    });
    return conclude(paper, found, { ...decision, documentId, issuedAt }, act);
  }
  return conclude(paper, found, { ...decision, documentId: null, issuedAt: act.at }, act);
}

async function conclude(
  paper: FiledPaper,
  found: Case,
  decision: PaperDecision,
  act: { _id: string; at: Date },
): Promise<FiledPaper> {
  const members = await peopleOf(found._id, act.at);
  return transact(async (transaction) => {
    const now = await transaction.collection<FiledPaper>(CASE_PAPERS).get(paper._id);
    if (now?.lastAct === act._id && now.decision) return now;
    if (!now) throw changed();
    refuseState(now);
    return concluded(
      transaction,
      { ...now, rulings: decision.documentId ? now.rulings + 1 : now.rulings },
      found,
      decision,
      members,
      act,
    );
  });
}

async function laid(
  paper: FiledPaper,
  found: Case,
  decision: Omit<PaperDecision, 'documentId' | 'issuedAt'>,
  act: WriteContext<Input, StaffGrant>['act'],
): Promise<FiledPaper> {
  // A character that cannot be shown is found before anything is laid before anybody.
  await renderPdf(await decisionPaper(paper, found, decision));
  const text = paper.rulings + 1;
  const whole: PaperDecision = { ...decision, documentId: decisionIdOf(paper._id, text), issuedAt: null };
  return move<FiledPaper, FiledPaperState, FiledPaperEvent>({
    in: casePapers,
    by: filedPaperMachine,
    event: 'layBefore',
    id: paper._id,
    act,
    guard: { rulings: paper.rulings },
    set: { decision: command().set(whole), rulings: text, updatedAt: act.at },
    refused(now) {
      if (now) refuseState(now);
      throw changed();
    },
  });
}

const changed = () => new CourtError('CONFLICT', '这份材料刚刚有变化，请刷新后再处理。');

function refuseState({ state }: FiledPaper): void {
  if (state === 'received') return;
  throw new CourtError(
    'PRECONDITION_FAILED',
    state === 'signing' ? '裁定书正等签名。要改的，请先收回，再重新决定。' : '这份材料已经处理或者撤回，请刷新后查看。',
  );
}

/** Throws INVALID_INPUT for what is missing, PRECONDITION_FAILED for what is decided elsewhere. */
async function decisionOf(
  input: Input,
  paper: FiledPaper,
  found: Case,
  { openid, staff }: StaffGrant,
  at: Date,
): Promise<Omit<PaperDecision, 'documentId' | 'issuedAt'>> {
  const { outcome, reasons = '', decided = '', newLastDay, approval, clerkId } = input;
  const { deciding } = filedKind(paper.kind);
  const by = { openid, name: staff.name };
  const bare = { outcome, reasons, decided, at, by, newLastDay: null, approval: null, clerk: null };
  if (outcome === 'noted') return { ...bare, form: null, title: '已入卷', articles: '' };
  const { form, title } = wayOf(paper.kind, outcome);
  const needed: Record<string, string> = {};
  if (reasons.trim() === '') needed.reasons = '请写明理由';
  if (form === 'ruling' && decided.trim() === '') needed.decided = '请写明裁定的内容';
  if (outcome === 'granted' && LENGTHENS.includes(paper.kind) && !newLastDay) needed.newLastDay = '请填写新的最后一天';
  if (newLastDay && isLegalDate(newLastDay) && newLastDay <= legalDateOf(at.getTime()))
    needed.newLastDay = '新的最后一天要晚于今天';
  if (deciding?.approval && outcome === 'granted' && !approval) needed.approval = '请记录院长的批准';
  const [first] = Object.values(needed);
  if (first) throw new CourtError('INVALID_INPUT', `${first}。`, needed);
  return {
    ...bare,
    form,
    title: titleFor(title, found.kind ?? 'civil'),
    articles: input.articles ?? deciding?.articles ?? '',
    newLastDay: newLastDay && isLegalDate(newLastDay) && outcome === 'granted' ? newLastDay : null,
    approval: approval && isLegalDate(approval.date) ? { ...approval, date: approval.date } : null,
    clerk: form === 'ruling' ? await clerkFor(found, staff, clerkId) : null,
  };
}

async function clerkFor({ trial }: Case, staff: StaffGrant['staff'], clerkId: string | undefined) {
  if (trial) return { openid: trial.clerk.openid, name: trial.clerk.name };
  const { openid, name } = await clerkOf(staff, clerkId);
  return { openid, name };
}

export const previewDecision: ReadOperation<
  FilePaperInput<'previewDecision'>,
  FilePaperResult<'previewDecision'>,
  StaffGrant
> = {
  kind: 'read',
  policy: officers,
  async run({ input, grant, clock }) {
    const { paper, found } = await courtSeen(input.paperId, grant);
    const decision = await decisionOf(input, paper, found, grant, new Date(clock.now()));
    if (!decision.form) throw new CourtError('PRECONDITION_FAILED', '记为“已入卷”的，没有文书。');
    const made = await decisionPaper(paper, found, decision);
    const documentId = decisionIdOf(paper._id, paper.rulings + 1);
    return pieceOf(documentId, made.title, await draftPaper(made), input.offset ?? 0);
  },
};
