/**
 * 裁定按撤诉处理 (FEE-12; 民诉法解释213, 199, 行诉解释61): the judge rules and signs, or does not; nothing follows from a day that is over.
 * The ruling then waits for the others of his panel and the clerk. Until their signatures nothing has happened to the case, and it may still be paid.
 */
import { CIVIL_GUARDS } from '../../../court/machines/case-civil-words';
import { FEE_ORDER_GUARDS, FEE_ORDER_STATES } from '../../../court/machines/fee-order-words';
import { fen } from '../../../court/money';
import { legalDateOf } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import { draftPaper, renderPdf } from '../../../platform/documents/documents';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { readForAnswer } from '../../../platform/documents/store/read';
import { addSignature, startSigning } from '../../../platform/documents/store/sign';
import { CourtError } from '../../../platform/errors';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import type { Officer } from '../../../records/case/case';
import { caseMachineOf } from '../../../records/case/case-machine';
import { noCounterclaimLeft } from '../../../records/case/counterclaim';
import { isOfficerOf } from '../../../records/case/officer';
import { clerkOf, clerksOf } from '../../../records/court/clerks';
import { feeAids, pendingAidOf } from '../../../records/fee/aid';
import {
  isTheirs,
  type LapseDraft,
  rulingIdOf,
  rulingKeyOf,
  signersOf,
  waitingLapse,
} from '../../../records/fee/lapse';
import { type FeeOrder, feeOrders, isOver } from '../../../records/fee/order';
import { isOfTheSuit } from '../../../records/fee/owed-by';
import { payersOf } from '../../../records/fee/told';
import { type CaseFile, caseFileOf } from '../case-file';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { type OrderView, orderView } from '../order-view';
import { noOrder, type StaffGrant } from '../who';
import { type LapseFacts, lapsePaper, refuseOtherFees } from './lapse-paper';

const MOST = 200;

/** Of the own court, with what its ruling is made of. Throws NOT_FOUND. */
export async function lapseFile(orderId: string, { staff: { courtId } }: StaffGrant) {
  const order = await feeOrders.get(orderId);
  if (order?.courtId !== courtId) throw noOrder();
  return { order, file: await caseFileOf(order.caseId, courtId) };
}

/** DOMAIN 4: who tries the case rules; before it is assigned, any judge of the court. Throws FORBIDDEN. */
function mustTry({ registered }: CaseFile, { staff: by }: StaffGrant): void {
  if (registered.trial && !isOfficerOf(registered, by, 'judge'))
    throw new CourtError('FORBIDDEN', '本案由别的法官审理，请由承办法官裁定。');
}

/**
 * Throws PRECONDITION_FAILED: only what is overdue, its notice served, no aid undecided, of which the suit depends, in a case that is
 * not decided yet and of which no counterclaim is left (DOMAIN 3).
 * @param counterclaim how one ended that was there, as the judge says
 */
export async function refuseUnripe(
  order: FeeOrder,
  file: CaseFile,
  at: Date,
  counterclaim: string | undefined,
): Promise<void> {
  const { state } = order;
  if (state !== 'overdue')
    throw new CourtError(
      'PRECONDITION_FAILED',
      `这张缴费单现在是“${FEE_ORDER_STATES[state].name}”，不能裁定按撤诉处理。`,
    );
  if (order.noticeServedOn === null) throw new CourtError('PRECONDITION_FAILED', FEE_ORDER_GUARDS.noticeServed.text);
  if (!isOver(order, legalDateOf(at.getTime())))
    throw new CourtError('PRECONDITION_FAILED', FEE_ORDER_GUARDS.lastDayOver.text);
  refuseOtherFees(file, order);
  const { registered } = file;
  if (!caseMachineOf(registered.kind).open.includes(registered.state))
    throw new CourtError('PRECONDITION_FAILED', '案件已经结案。');
  if (await pendingAidOf(order)) throw new CourtError('PRECONDITION_FAILED', FEE_ORDER_GUARDS.noAidPending.text);
  if (!(await noCounterclaimLeft(registered._id, counterclaim)))
    throw new CourtError('PRECONDITION_FAILED', CIVIL_GUARDS.noCounterclaimLeft.text, {
      counterclaim: '请写明反诉怎样结束',
    });
}

export async function factsOf({ caseId, aidId, payer }: FeeOrder): Promise<LapseFacts> {
  const [aid, orders] = await Promise.all([
    aidId === null ? undefined : feeAids.get(aidId),
    feeOrders.find({ caseId }, { limit: MOST }),
  ]);
  const own = orders.filter((one) => one.payer === payer && isOfTheSuit(one));
  return {
    aid,
    paidFen: fen(own.reduce((sum, { paid, refundedFen }) => sum + (paid ? paid.amountFen - refundedFen : 0), 0)),
  };
}

export const previewLapse: ReadOperation<PayFeeInput<'previewLapse'>, PayFeeResult<'previewLapse'>, StaffGrant> = {
  kind: 'read',
  policy: staff('judge'),
  async run({ input: { orderId, reasons, clerkId, counterclaim }, grant, clock }) {
    const { order, file } = await lapseFile(orderId, grant);
    mustTry(file, grant);
    const at = new Date(clock.now());
    await refuseUnripe(order, file, at, counterclaim);
    const [clerks, signing] = await Promise.all([clerksFor(file), signersFor(file, grant, clerkId)]);
    const draft = { reasons, judge: grant.staff.name, ...signing, at };
    const paper = lapsePaper(file, order, await factsOf(order), draft);
    return {
      title: paper.title,
      base64: Buffer.from(await draftPaper(paper)).toString('base64'),
      clerks: clerks
        .filter(({ openid }) => openid !== grant.openid)
        .map(({ openid, name }) => ({ clerkId: openid, name })),
    };
  },
};

export const lapse: WriteOperation<PayFeeInput<'lapse'>, OrderView, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run({ input, grant, act, clock, note }) {
    const { orderId } = input;
    const { order, file } = await lapseFile(orderId, grant);
    note({ target: orderId, courtId: order.courtId });
    const ruled = order.lastAct === act._id ? order : await rule(order, file, input, grant, act);
    await layBefore(ruled, file);
    return orderView(ruled, grant, 'court', clock.now());
  },
};

async function rule(
  order: FeeOrder,
  file: CaseFile,
  { reasons, clerkId, counterclaim }: PayFeeInput<'lapse'>,
  grant: StaffGrant,
  act: { _id: string; at: Date },
): Promise<FeeOrder> {
  mustTry(file, grant);
  await refuseUnripe(order, file, act.at, counterclaim);
  const { openid, staff: officer } = grant;
  const waiting = waitingLapse(order);
  if (waiting && waiting.judgeId !== openid && isTheirs(waiting, file.registered))
    throw new CourtError('CONFLICT', `${waiting.judge}已经作出裁定，正等签名，请刷新后查看。`);
  const text = (order.lapses ?? 0) + 1;
  const draft: LapseDraft = {
    reasons,
    judge: officer.name,
    judgeId: openid,
    ...(await signersFor(file, grant, clerkId)),
    ...(counterclaim === undefined ? {} : { counterclaim }),
    at: act.at,
    text,
    issuedAt: null,
  };
  // A character that cannot be shown is found before anything is decided.
  await renderPdf(lapsePaper(file, order, await factsOf(order), draft));
  const { _id, lastAct, attempts, lastMoney } = order;
  const ruled = await feeOrders.updateAndReturn(
    { _id, state: 'overdue', lastAct, attempts, lastMoney },
    {
      lapse: command().set(draft),
      lapses: text,
      rulingKey: rulingKeyOf(order, draft, signersOf(draft)[1]?.openid ?? ''),
      lastAct: act._id,
    },
  );
  if (!ruled) throw new CourtError('CONFLICT', '这张缴费单刚刚有变化，请刷新后再办理。');
  return ruled;
}

/** SIGN-4: of an assigned case all who try it, and its clerk; before that the judge who rules and a clerk whom he names. */
async function signersFor(
  { registered: { trial } }: CaseFile,
  { staff: by }: StaffGrant,
  clerkId: string | undefined,
): Promise<Pick<LapseDraft, 'panel' | 'clerk' | 'clerkId'>> {
  if (!trial) {
    const { name, openid } = await clerkOf(by, clerkId);
    return { clerk: name, clerkId: openid };
  }
  const { judges, clerk } = trial;
  return { clerk: clerk.name, clerkId: clerk.openid, ...(judges.length > 1 ? { panel: judges } : {}) };
}

const clerksFor = async ({ registered: { trial, courtId } }: CaseFile): Promise<Officer[]> =>
  trial ? [trial.clerk] : clerksOf(courtId);

/** It lies before its signers, with the judge's own signature: his ruling is his act of that moment. */
export async function layBefore(order: FeeOrder, file: CaseFile): Promise<CourtDocument> {
  const draft = order.lapse;
  if (!draft) throw new Error(`${order._id} has no ruling`);
  const { judgeId, at, text } = draft;
  const documentId = rulingIdOf(order, draft);
  const before = await documents.get(documentId);
  if (before?.signatures.some(({ openid }) => openid === judgeId)) return before;
  const [recipient = null] = await payersOf(order);
  const laid = await startSigning({
    documentId,
    paper: lapsePaper(file, order, await factsOf(order), draft),
    courtId: order.courtId,
    caseId: order.caseId,
    orderId: order._id,
    recipient,
    version: text,
    at,
    signers: signersOf(draft),
  });
  await addSignature({
    documentId,
    by: judgeId,
    sha256: laid.contentSha256,
    verificationRef: `lapse:${order._id}:${at.toISOString()}`,
    at,
  });
  return laid;
}

const NO_RULING = () => new CourtError('NOT_FOUND', '没有等您签名的裁定书，请刷新后查看。');

/** Laid before this person; the judge who ruled has signed it by that. Throws NOT_FOUND. */
export function mustSign({ lapse: draft }: FeeOrder, { openid }: StaffGrant, as: 'reader' | 'signer'): LapseDraft {
  if (!draft || !signersOf(draft).some((one) => one.openid === openid) || (as === 'signer' && draft.judgeId === openid))
    throw NO_RULING();
  return draft;
}

export const readLapse: ReadOperation<PayFeeInput<'readLapse'>, PayFeeResult<'readLapse'>, StaffGrant> = {
  kind: 'read',
  policy: staff('clerk', 'judge'),
  async run({ input: { orderId, offset = 0 }, grant }) {
    const { order, file } = await lapseFile(orderId, grant);
    mustSign(order, grant, 'reader');
    return readForAnswer(await layBefore(order, file), offset);
  },
};
