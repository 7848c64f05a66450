/**
 * 裁定按撤诉处理 (FEE-12; 民诉法解释213, 199, 行诉解释61): the judge rules and signs, or does not; nothing follows from a day that is over.
 * The ruling then waits for the clerk he named. Until that signature nothing has happened to the case, and it may still be paid.
 */
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
import { clerkOf, clerksOf } from '../../../records/court/clerks';
import { feeAids, pendingAidOf } from '../../../records/fee/aid';
import { type LapseDraft, rulingIdOf, waitingLapse } from '../../../records/fee/lapse';
import { type FeeOrder, feeOrders, isOver } from '../../../records/fee/order';
import { payerSide } from '../../../records/fee/told';
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

/** Throws PRECONDITION_FAILED: only what is overdue, its notice served, no aid undecided, and of which the suit depends. */
export async function refuseUnripe(order: FeeOrder, file: CaseFile, at: Date): Promise<void> {
  const { state } = order;
  if (state !== 'overdue' || file.registered.state !== 'registered')
    throw new CourtError(
      'PRECONDITION_FAILED',
      state === 'overdue'
        ? '案件已经结案。'
        : `这张缴费单现在是“${FEE_ORDER_STATES[state].name}”，不能裁定按撤诉处理。`,
    );
  if (order.noticeServedOn === null) throw new CourtError('PRECONDITION_FAILED', FEE_ORDER_GUARDS.noticeServed.text);
  if (!isOver(order, legalDateOf(at.getTime())))
    throw new CourtError('PRECONDITION_FAILED', FEE_ORDER_GUARDS.lastDayOver.text);
  refuseOtherFees(file, order);
  if (await pendingAidOf(order)) throw new CourtError('PRECONDITION_FAILED', FEE_ORDER_GUARDS.noAidPending.text);
}

export async function factsOf({ caseId, aidId, payer }: FeeOrder): Promise<LapseFacts> {
  const [aid, orders] = await Promise.all([
    aidId === null ? undefined : feeAids.get(aidId),
    feeOrders.find({ caseId }, { limit: MOST }),
  ]);
  const own = orders.filter((one) => one.payer === payer && one.item === 'acceptanceFee');
  return {
    aid,
    paidFen: fen(own.reduce((sum, { paid, refundedFen }) => sum + (paid ? paid.amountFen - refundedFen : 0), 0)),
  };
}

export const previewLapse: ReadOperation<PayFeeInput<'previewLapse'>, PayFeeResult<'previewLapse'>, StaffGrant> = {
  kind: 'read',
  policy: staff('judge'),
  async run({ input: { orderId, reasons, clerkId }, grant, clock }) {
    const { order, file } = await lapseFile(orderId, grant);
    const at = new Date(clock.now());
    await refuseUnripe(order, file, at);
    const [clerks, clerk] = await Promise.all([clerksOf(order.courtId), clerkOf(grant.staff, clerkId)]);
    const draft = { reasons, judge: grant.staff.name, clerk: clerk.name, at };
    const paper = lapsePaper(file, order, await factsOf(order), draft);
    return {
      title: paper.title,
      base64: Buffer.from(await draftPaper(paper)).toString('base64'),
      clerks: clerks.filter(({ _id }) => _id !== grant.openid).map(({ _id, name }) => ({ clerkId: _id, name })),
    };
  },
};

export const lapse: WriteOperation<PayFeeInput<'lapse'>, OrderView, StaffGrant> = {
  kind: 'write',
  policy: staff('judge'),
  async run({ input: { orderId, reasons, clerkId }, grant, act, clock, note }) {
    const { order, file } = await lapseFile(orderId, grant);
    note({ target: orderId, courtId: order.courtId });
    const ruled = order.lastAct === act._id ? order : await rule(order, file, { reasons, clerkId }, grant, act);
    await layBefore(ruled, file);
    return orderView(ruled, grant, 'court', clock.now());
  },
};

async function rule(
  order: FeeOrder,
  file: CaseFile,
  { reasons, clerkId }: { reasons: string; clerkId?: string | undefined },
  { openid, staff: officer }: StaffGrant,
  act: { _id: string; at: Date },
): Promise<FeeOrder> {
  await refuseUnripe(order, file, act.at);
  const waiting = waitingLapse(order);
  if (waiting && waiting.judgeId !== openid)
    throw new CourtError('CONFLICT', `${waiting.judge}已经作出裁定，正等书记员签名，请刷新后查看。`);
  const clerk = await clerkOf(officer, clerkId);
  const text = (order.lapses ?? 0) + 1;
  const draft: LapseDraft = {
    reasons,
    judge: officer.name,
    judgeId: openid,
    clerk: clerk.name,
    clerkId: clerk.openid,
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
      rulingKey: `${clerk._id}:${act.at.toISOString()}:${_id}`,
      lastAct: act._id,
    },
  );
  if (!ruled) throw new CourtError('CONFLICT', '这张缴费单刚刚有变化，请刷新后再办理。');
  return ruled;
}

/** It lies before its signers, with the judge's own signature: his ruling is his act of that moment. */
export async function layBefore(order: FeeOrder, file: CaseFile): Promise<CourtDocument> {
  const draft = order.lapse;
  if (!draft) throw new Error(`${order._id} has no ruling`);
  const { judge, judgeId, clerk, clerkId, at, text } = draft;
  const documentId = rulingIdOf(order, draft);
  const before = await documents.get(documentId);
  if (before?.signatures.some(({ openid }) => openid === judgeId)) return before;
  const [recipient = null] = await payerSide(order);
  const laid = await startSigning({
    documentId,
    paper: lapsePaper(file, order, await factsOf(order), draft),
    courtId: order.courtId,
    caseId: order.caseId,
    orderId: order._id,
    recipient,
    version: text,
    at,
    signers: [
      { openid: judgeId, name: judge, role: 'judges' },
      { openid: clerkId, name: clerk, role: 'clerk' },
    ],
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

/** Laid before this person: the judge who ruled, or the clerk he named. Throws NOT_FOUND. */
export function mustSign({ lapse: draft }: FeeOrder, { openid }: StaffGrant, ...as: ('judgeId' | 'clerkId')[]) {
  if (!draft || !as.some((one) => draft[one] === openid)) throw NO_RULING();
  return draft;
}

export const readLapse: ReadOperation<PayFeeInput<'readLapse'>, PayFeeResult<'readLapse'>, StaffGrant> = {
  kind: 'read',
  policy: staff('clerk', 'judge'),
  async run({ input: { orderId, offset = 0 }, grant }) {
    const { order, file } = await lapseFile(orderId, grant);
    mustSign(order, grant, 'judgeId', 'clerkId');
    return readForAnswer(await layBefore(order, file), offset);
  },
};
