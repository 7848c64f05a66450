/**
 * 签署并作出裁定 (FEE-12, SIGN-3, 4): the clerk signs what the judge has signed; the sealed ruling, the lapsed order and the decided case
 * then come to be in one transaction, or none of them does. Whoever is at the till is asked about first: a paid order never lapses.
 */
import { type FeeOrderEvent, type FeeOrderState, feeOrderMachine } from '../../../court/machines/fee-order';
import { transition } from '../../../court/machines/state-machine';
import { legalDateOf } from '../../../court/time/legal-date';
import type { Act } from '../../../platform/act';
import type { OpenId } from '../../../platform/caller';
import { command } from '../../../platform/database';
import type { CourtDocument } from '../../../platform/documents/store/document';
import { dropPdf } from '../../../platform/documents/store/file';
import { addSignature, type ReadyToIssue, readyToIssue } from '../../../platform/documents/store/sign';
import { CourtError } from '../../../platform/errors';
import { courtSeal } from '../../../platform/gateways/court-seal';
import { notify } from '../../../platform/notify';
import type { ReadOperation, WriteOperation } from '../../../platform/operation';
import { staff } from '../../../platform/policy';
import { type Transaction, transact } from '../../../platform/transact';
import type { Case } from '../../../records/case/case';
import { type CaseMember, caseMembers, sideOf } from '../../../records/case/member';
import { FEE_AIDS, type FeeAid } from '../../../records/fee/aid';
import { type LapseDraft, rulingIdOf } from '../../../records/fee/lapse';
import { FEE_ORDERS, type FeeOrder, feeOrders } from '../../../records/fee/order';
import { orderPage } from '../../../records/fee/page';
import { payerWords } from '../../../records/fee/told-words';
import type { CaseFile } from '../case-file';
import type { PayFeeInput, PayFeeResult } from '../contract';
import { lineOf } from '../lines';
import { type OrderView, orderView } from '../order-view';
import { releaseTill } from '../till';
import type { StaffGrant } from '../who';
import { lapseFile, layBefore, mustSign, refuseUnripe } from './lapse';

const PAGE = 20;
/** A case has few people: more than these are told by whoever reads for them. */
const MOST = 100;

export const lapsesToSign: ReadOperation<PayFeeInput<'lapsesToSign'>, PayFeeResult<'lapsesToSign'>, StaffGrant> = {
  kind: 'read',
  policy: staff('clerk'),
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
  policy: staff('clerk'),
  async run({ input: { orderId, sha256 }, grant, act, clock, note }) {
    const { order, file } = await lapseFile(orderId, grant);
    note({ target: orderId, courtId: order.courtId });
    const draft = mustSign(order, grant, 'clerkId');
    const lapsed = draft.issuedAt ? order : await signed(order, file, sha256, grant, act);
    return orderView(lapsed, grant, 'court', clock.now());
  },
};

async function signed(
  found: FeeOrder,
  file: CaseFile,
  sha256: string | undefined,
  grant: StaffGrant,
  act: Act,
): Promise<FeeOrder> {
  let order = found;
  // A few tries: until both have signed, somebody may be at the till again.
  for (let tries = 0; tries < 3; tries += 1) {
    order = await releaseTill(order, act.at);
    const draft = mustSign(order, grant, 'clerkId');
    await refuseUnripe(order, file, act.at);
    const laid = await layBefore(order, file);
    await addSignature({
      documentId: laid._id,
      by: grant.openid,
      sha256: sha256 ?? laid.contentSha256,
      verificationRef: `act:${act._id}`,
      at: act.at,
    });
    const ready = await readyToIssue(laid._id, { gateway: courtSeal(order.courtId), by: grant.openid });
    const people = (await caseMembers.find({ caseId: order.caseId }, { limit: MOST })).filter(({ to }) => !to);
    const lapsed = await issued(order, draft, ready, people, act);
    if (lapsed) return lapsed;
    order = (await feeOrders.get(order._id)) ?? order;
  }
  throw new CourtError('CONFLICT', '有人正在付这张缴费单。请等几分钟再看：付成了就不用裁定；没有付成，再签名。');
}

/** @returns undefined: somebody is at the till */
async function issued(
  order: FeeOrder,
  draft: LapseDraft,
  ready: ReadyToIssue,
  people: readonly CaseMember[],
  act: Act,
): Promise<FeeOrder | undefined> {
  if (!ready.changes && ready.document.state !== 'issued')
    throw new CourtError('PRECONDITION_FAILED', '裁定书还缺签名，没有出具。请联系作出裁定的法官。');
  let kept = false;
  try {
    const lapsed = await transact((transaction) => issueIn(transaction, order, draft, ready, people, act));
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
  { _id, caseId }: FeeOrder,
  draft: LapseDraft,
  ready: ReadyToIssue,
  people: readonly CaseMember[],
  act: Act,
): Promise<FeeOrder | undefined> {
  const inOrders = transaction.collection<FeeOrder>(FEE_ORDERS);
  const inCases = transaction.collection<Case>('cases');
  const inDocuments = transaction.collection<CourtDocument>('documents');
  const order = await inOrders.get(_id);
  if (order?.lapse?.text === draft.text && order.lapse.issuedAt) return order;
  if (order?.state === 'paying') return undefined;
  const { from, to } = transition<FeeOrderState, FeeOrderEvent>(feeOrderMachine, 'lapse');
  const aid = order?.aidId ? await transaction.collection<FeeAid>(FEE_AIDS).get(order.aidId) : undefined;
  const found = await inCases.get(caseId);
  const document = await inDocuments.get(ready.document._id);
  // Paid, or before aid, or replaced meanwhile: there is no ruling.
  if (!order || !from.includes(order.state) || order.lapse?.text !== draft.text || aid?.state === 'pending')
    throw new CourtError('CONFLICT', '这张缴费单刚刚有变化，裁定没有作出。请刷新后查看。');
  if (found?.state !== 'registered' || document?._id !== rulingIdOf(order, draft))
    throw new CourtError('CONFLICT', '案件刚刚有变化，裁定没有作出。请刷新后查看。');
  if (document.state === 'signing') {
    if (!ready.changes) throw new CourtError('CONFLICT', '裁定书刚刚有变化，请再点一次。');
    await inDocuments.update(document._id, ready.changes);
  }
  const { at } = act;
  const decidedOn = legalDateOf(at.getTime());
  await inCases.update(caseId, { state: 'decided', outcome: 'deemedWithdrawn', decidedOn });
  const changes = { state: to, lastAct: act._id };
  await inOrders.update(_id, { ...changes, 'lapse.issuedAt': at, rulingKey: command().remove() });
  const { rulingKey, ...rest } = order;
  const lapsed: FeeOrder = { ...rest, ...changes, lapse: { ...draft, issuedAt: at } };
  for (const member of people) await tell(transaction, lapsed, member, at);
  return lapsed;
}

/** Both sides: the case is over for all of them. */
async function tell(transaction: Transaction, order: FeeOrder, member: CaseMember, at: Date): Promise<void> {
  const { _id, courtId, caseNo, payer } = order;
  const openid: OpenId = member.openid;
  const own = sideOf(member) === payer;
  await notify(
    {
      _id: `${_id}:lapsed:${openid}`,
      openid,
      courtId,
      title: '案件已裁定按撤诉处理',
      text: own
        ? `${payerWords('lapse', undefined)}可以再次起诉，裁定书请在缴费单里查看。`
        : `${caseNo} 案件，因为原告没有交案件受理费，法院裁定按撤诉处理。裁定书会送达给您。`,
      page: own ? orderPage(_id) : '/pages/home/index',
      at,
      message: { template: 'filingRefused', values: { number: caseNo, decided: legalDateOf(at.getTime()) } },
    },
    transaction,
  );
}
