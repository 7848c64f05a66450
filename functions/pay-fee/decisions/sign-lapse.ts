/**
 * 签署并作出裁定 (FEE-12, SIGN-3, 4): the others of the panel and the clerk sign what the judge has signed. With the last signature the sealed
 * ruling, the lapsed order and the case's own move (DOMAIN 3 `deemWithdrawn`) come to be in one transaction, or none of them does; then the
 * ruling is served on everybody. Whoever is at the till is asked about first: a paid order never lapses.
 */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { transition } from '../../../court/machines/state-machine';
import type { Act } from '../../../platform/act';
import { command } from '../../../platform/database';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { dropPdf } from '../../../platform/documents/store/file';
import { addSignature, type ReadyToIssue, readyToIssue } from '../../../platform/documents/store/sign';
import { CourtError } from '../../../platform/errors';
import { courtSeal } from '../../../platform/gateways/court-seal';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import { cases } from '../../../records/case/case';
import { sendDue } from '../../../records/case/due-paper';
import { FEE_AIDS, type FeeAid } from '../../../records/fee/aid';
import { keepFeeDate } from '../../../records/fee/fee-date';
import { isTheirs, type LapseDraft, rulingIdOf, rulingKeyOf } from '../../../records/fee/lapse';
import { FEE_ORDERS, type FeeOrder, feeOrders } from '../../../records/fee/order';
import type { CaseFile } from '../case-file';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { lineOf } from '../lines';
import { type OrderView, orderView } from '../order-view';
import { releaseTill } from '../till';
import type { StaffGrant } from '../who';
import { type Ending, endCase, endingOf } from './end-case';
import { lapseFile, layBefore, mustSign, refuseUnripe } from './lapse';

const PAGE = 20;

export const lapsesToSign: ReadOperation<PayFeeInput<'lapsesToSign'>, PayFeeResult<'lapsesToSign'>, StaffGrant> = {
  kind: 'read',
  policy: staff('clerk', 'judge'),
  async run({ input: { cursor, limit = PAGE }, grant, clock }) {
    const _ = command();
    const own = `${grant.openid}:`;
    const after = cursor?.startsWith(own) ? cursor : own;
    const found = await feeOrders.find(
      { courtId: grant.staff.courtId, rulingKey: _.gt(after).and(_.lt(`${grant.openid};`)) },
      { orderBy: [['rulingKey', 'asc']], limit: limit + 1 },
    );
    const page = found.slice(0, limit);
    return {
      orders: page.map((order) => lineOf(order, clock.now())),
      next: found.length > limit ? (page.at(-1)?.rulingKey ?? null) : null,
    };
  },
};

export const signLapse: WriteOperation<PayFeeInput<'signLapse'>, OrderView, StaffGrant> = {
  kind: 'write',
  policy: staff('clerk', 'judge'),
  async run({ input: { orderId, sha256 }, grant, act, clock, note }) {
    const { order, file } = await lapseFile(orderId, grant);
    note({ target: orderId, courtId: order.courtId });
    const draft = mustSign(order, grant, 'signer');
    const after = draft.issuedAt ? order : await signed(order, file, sha256, grant, act);
    // Also what an earlier run, or the seal service, left unserved.
    const decided = after.state === 'lapsed' ? await cases.get(after.caseId) : undefined;
    if (decided) await sendDue(decided, clock);
    return orderView(after, grant, 'court', clock.now());
  },
};

/** The order as it is after: lapsed by the last signature. */
async function signed(
  found: FeeOrder,
  file: CaseFile,
  sha256: string | undefined,
  grant: StaffGrant,
  act: Act,
): Promise<FeeOrder> {
  let order = found;
  // A few tries: until all have signed, somebody may be at the till again.
  for (let tries = 0; tries < 3; tries += 1) {
    order = await releaseTill(order, act.at);
    const draft = mustSign(order, grant, 'signer');
    await refuseUnripe(order, file, act.at, draft.counterclaim);
    if (!isTheirs(draft, file.registered))
      throw new CourtError('PRECONDITION_FAILED', '审判人员已经变更，这份裁定要由现在的审判人员重新作出、签署。');
    const laid = await layBefore(order, file);
    await addSignature({
      documentId: laid._id,
      by: grant.openid,
      sha256: sha256 ?? laid.contentSha256,
      verificationRef: `act:${act._id}`,
      at: act.at,
    });
    const [next] = (await documents.get(laid._id))?.waitingFor ?? [];
    if (next !== undefined) return passedOn(order, draft, next);
    const ready = await readyToIssue(laid._id, { gateway: courtSeal(order.courtId), by: grant.openid });
    const lapsed = await issued(order, draft, ready, await endingOf(file, order, draft, ready.document, grant, act));
    if (lapsed) return lapsed;
    order = (await feeOrders.get(order._id)) ?? order;
  }
  throw new CourtError('CONFLICT', '有人正在付这张缴费单。请等几分钟再看：付成了就不用裁定；没有付成，再签名。');
}

/** It lies in the list of who signs next. */
const passedOn = async (order: FeeOrder, draft: LapseDraft, next: string): Promise<FeeOrder> =>
  (await feeOrders.updateAndReturn(
    { _id: order._id, state: 'overdue', 'lapse.text': draft.text, rulingKey: command().exists(true) },
    { rulingKey: rulingKeyOf(order, draft, next) },
  )) ?? order;

/** @returns undefined: somebody is at the till */
async function issued(
  order: FeeOrder,
  draft: LapseDraft,
  ready: ReadyToIssue,
  ending: Ending,
): Promise<FeeOrder | undefined> {
  if (!ready.changes && ready.document.state !== 'issued')
    throw new CourtError('PRECONDITION_FAILED', '裁定书还缺签名，没有出具。请联系作出裁定的法官。');
  let kept = false;
  try {
    const lapsed = await transact((transaction) => issueIn(transaction, order, draft, ready, ending));
    kept = lapsed !== undefined;
    return lapsed;
  } catch (error) {
    // A lost answer may have been a commit: then the file is the ruling.
    kept = !(error instanceof CourtError);
    throw error;
  } finally {
    if (!kept && ready.changes) await dropPdf(ready.fileId);
  }
}

async function issueIn(
  transaction: Transaction,
  { _id }: FeeOrder,
  draft: LapseDraft,
  ready: ReadyToIssue,
  ending: Ending,
): Promise<FeeOrder | undefined> {
  const inOrders = transaction.collection<FeeOrder>(FEE_ORDERS);
  const inDocuments = transaction.collection<CourtDocument>('documents');
  const order = await inOrders.get(_id);
  if (order?.lapse?.text === draft.text && order.lapse.issuedAt) return order;
  if (order?.state === 'paying') return undefined;
  const { from, to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'lapse');
  const aid = order?.aidId ? await transaction.collection<FeeAid>(FEE_AIDS).get(order.aidId) : undefined;
  const document = await inDocuments.get(ready.document._id);
  // Paid, or before aid, or replaced meanwhile: there is no ruling.
  if (!order || !from.includes(order.state) || order.lapse?.text !== draft.text || aid?.state === 'pending')
    throw new CourtError('CONFLICT', '这张缴费单刚刚有变化，裁定没有作出。请刷新后查看。');
  if (document?._id !== rulingIdOf(order, draft))
    throw new CourtError('CONFLICT', '裁定书刚刚有变化，裁定没有作出。请刷新后查看。');
  if (document.state === 'signing') {
    if (!ready.changes) throw new CourtError('CONFLICT', '裁定书刚刚有变化，请再点一次。');
    await inDocuments.update(document._id, ready.changes);
  }
  const { act } = ending;
  const changes = { state: to, lastAct: act._id };
  await inOrders.update(_id, { ...changes, 'lapse.issuedAt': act.at, rulingKey: command().remove() });
  const { rulingKey, ...rest } = order;
  const lapsed: FeeOrder = { ...rest, ...changes, lapse: { ...draft, issuedAt: act.at } };
  await keepFeeDate(transaction, lapsed);
  await endCase(transaction, lapsed, ending);
  return lapsed;
}
