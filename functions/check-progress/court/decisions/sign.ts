/**
 * 签署、宣判、出具 (SIGN-3, 4, HEAR-5): each signs what he has read; with the last signature, and a judgment pronounced, the sealed paper,
 * the case's move, its entry and what everybody is told come to be in one transaction, or none of them does. Then it is served.
 */
import { isLegalDate, legalDateOf, legalDateText } from '../../../../court/time/legal-date';
import type { Act } from '../../../../platform/act';
import type { Clock } from '../../../../platform/clock';
import { command } from '../../../../platform/database';
import { type CourtDocument, documents } from '../../../../platform/documents/store/document';
import { dropPdf } from '../../../../platform/documents/store/file';
import { addSignature, type ReadyToIssue, readyToIssue } from '../../../../platform/documents/store/sign';
import { CourtError } from '../../../../platform/errors';
import { courtSeal } from '../../../../platform/gateways/court-seal';
import type { WriteOperation } from '../../../../platform/operation';
import { staff } from '../../../../platform/policy';
import { transact } from '../../../../platform/transact';
import { CASE_DECISIONS, type Decision, decisions } from '../../../../records/case/decision';
import { sendDue } from '../../../../records/case/due-paper';
import { enter } from '../../../../records/case/event';
import type { CourtInput, CourtResult } from '../../contract-court';
import type { StaffGrant } from '../file';
import { loaded, type Opened, opened } from './drafts';
import { issueIn, issuingOf } from './issue';
import { linkJoiner } from './joiner';
import { decisionView, obstaclesOf, wrongSigners } from './standing';

export const signDecision: WriteOperation<CourtInput<'signDecision'>, CourtResult<'signDecision'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge', 'clerk'),
  async run({ input: { decisionId, sha256 }, grant, act, clock, note }) {
    const before = await openedFor(decisionId, grant);
    const { decision } = before;
    note({ courtId: decision.courtId, target: decisionId });
    if (decision.state !== 'issued') {
      const document = await laidText(decision, before.file.found);
      const today = legalDateOf(act.at.getTime());
      const obstacles = await obstaclesOf(before, today, ['publiclyPronounced']);
      if (obstacles.length > 0) throw new CourtError('PRECONDITION_FAILED', obstacles.map(({ text }) => text).join(''));
      const by = grant.openid;
      await addSignature({ documentId: document._id, by, sha256, verificationRef: `act:${act._id}`, at: act.at });
    }
    return completed(before, grant, act, clock);
  },
};

/** An officer of the case who signs it; run again, one who has signed it. */
async function openedFor(decisionId: string, { staff: by, openid }: StaffGrant): Promise<Opened> {
  const of = await decisions.get(decisionId);
  const document = of?.documentId && of.courtId === by.courtId ? await documents.get(of.documentId) : undefined;
  if (document?.signatures.some((one) => one.openid === openid)) return loaded(decisionId);
  const found = await opened(decisionId, by, 'judge', 'clerk');
  if (document && !document.signers.some((one) => one.openid === openid))
    throw new CourtError('FORBIDDEN', '这份文书不由您签署。');
  return found;
}

async function laidText({ documentId, state }: Decision, found: Opened['file']['found']): Promise<CourtDocument> {
  const document = documentId ? await documents.get(documentId) : undefined;
  if (state !== 'signing' || !document)
    throw new CourtError('PRECONDITION_FAILED', '这份文书还没有交付签署，或者已经收回修改。请刷新后查看。');
  if (wrongSigners(document, found))
    throw new CourtError(
      'PRECONDITION_FAILED',
      '审判人员已经变更，这份文书要由现在的审判人员签署。请法官收回后重新交付签署。',
    );
  return document;
}

export const pronounce: WriteOperation<CourtInput<'pronounce'>, CourtResult<'pronounce'>, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run({ input: { decisionId, on, how }, grant, act, clock, note }) {
    const before = await opened(decisionId, grant.staff, 'judge');
    const { decision, file } = before;
    note({ courtId: decision.courtId, target: decisionId });
    if (decision.what !== 'judgment')
      throw new CourtError('PRECONDITION_FAILED', '只有判决要公开宣告。裁定书、调解书签署后直接送达。');
    if (!isLegalDate(on) || on > legalDateOf(act.at.getTime()) || on < file.found.registeredOn)
      throw new CourtError('INVALID_INPUT', '宣判日期应当在立案以后、今天以前，请核对。', { on: '请核对日期' });
    if (file.found.heard !== true)
      throw new CourtError('PRECONDITION_FAILED', '本案还没有开过庭。一审判决必须先开庭审理。');
    const pronounced = { on, how, by: grant.staff.name, at: act.at };
    await transact(async (transaction) => {
      const kept = transaction.collection<Decision>(CASE_DECISIONS);
      const now = await kept.get(decisionId);
      if (!now || (now.state !== 'draft' && now.state !== 'signing'))
        throw new CourtError('PRECONDITION_FAILED', '这份文书已经出具或者作废，不能再记录宣判。');
      if (now.pronounced && now.lastAct !== act._id)
        throw new CourtError('PRECONDITION_FAILED', '宣判已经记录过，请刷新后查看。');
      // The day of a judgment pronounced in court stands on its paper: a text that was laid before has another one.
      if (how === 'inCourt' && now.state === 'signing' && now.laidAt && legalDateOf(now.laidAt.getTime()) !== on)
        throw new CourtError(
          'PRECONDITION_FAILED',
          '当庭宣判的，文书的日期是宣判那天。请先收回文书，记录宣判后再交付签署。',
        );
      await kept.update(decisionId, { pronounced: command().set(pronounced), lastAct: act._id });
      const { caseId, courtId } = now;
      const words = `${legalDateText(on)}${how === 'inCourt' ? '当庭' : '定期'}公开宣判。`;
      const key = `pronounced-${decisionId.slice(caseId.length + 1)}`;
      await enter(
        { key, caseId, courtId, kind: 'pronouncement', at: act.at, title: '宣判', text: words, by: null },
        transaction,
      );
    });
    const now = await opened(decisionId, grant.staff, 'judge');
    return now.decision.state === 'signing' ? completed(now, grant, act, clock) : decisionView(now, clock.now());
  },
};

/** Issues it where everything is there, sends what is due, and shows it as it is then, also to who is none of its officers any more. */
async function completed({ decision: { _id } }: Opened, grant: StaffGrant, act: Act, clock: Clock) {
  await issueWhenReady(await loaded(_id), grant, act);
  const after = await loaded(_id);
  if (after.decision.state === 'issued') {
    await linkJoiner(after, act.at);
    await sendDue(after.file.found, clock);
  }
  return decisionView(after, clock.now());
}

async function issueWhenReady(before: Opened, grant: StaffGrant, act: Act): Promise<void> {
  const { decision, content } = before;
  const document = decision.documentId ? await documents.get(decision.documentId) : undefined;
  if (decision.state !== 'signing' || !document || document.waitingFor.length > 0) return;
  if (content.what === 'judgment' && !decision.pronounced) return;
  const ready = await readyToIssue(document._id, { gateway: courtSeal(decision.courtId), by: grant.openid });
  if (!ready.changes && ready.document.state !== 'issued') return;
  await issued(before, ready, grant, act);
}

async function issued(before: Opened, ready: ReadyToIssue, grant: StaffGrant, act: Act): Promise<void> {
  let kept = false;
  try {
    const issuing = await issuingOf(before, ready, grant, act);
    kept = await transact((transaction) => issueIn(transaction, issuing));
  } catch (error) {
    // A lost answer may have been a commit: then the file is the document.
    kept = !(error instanceof CourtError);
    throw error;
  } finally {
    if (!kept && ready.changes) await dropPdf(ready.fileId);
  }
}
