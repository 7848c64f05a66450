/** 退还诉讼费用通知书: what goes back and why, sealed; made with the proposal, and there before any money goes (FEE-15). */
import { feeName } from '../../../court/documents/fee-occasion';
import type { Paper } from '../../../court/documents/paper';
import { isRefundNoticeReason, refundNotice } from '../../../court/documents/refund-notice';
import { legalDateOf } from '../../../court/time/legal-date';
import { courts } from '../../../platform/courts';
import { type CourtDocument, documents } from '../../../platform/documents/store/document';
import { issuePaper } from '../../../platform/documents/store/issue';
import { courtSeal } from '../../../platform/gateways/court-seal';
import { cases } from '../../../records/case/case';
import { type CaseParty, caseParties } from '../../../records/case/parties';
import { type FeeOrder, feeOrders } from '../../../records/fee/order';
import { type Payment, payments } from '../../../records/fee/payment';
import type { FeeRefund } from '../../../records/fee/refund';
import { payersOf } from '../../../records/fee/told';
import { filings } from '../../../records/filing/filing';
import { openContent } from '../../../records/filing/sealed-content';
import { people } from '../../../records/person/person';
import { addresseeOf, type CaseFile, owersOf } from '../case-file';

const MOST = 100;

export const refundNoticeId = ({ orderId, _id }: Pick<FeeRefund, 'orderId' | '_id'>): string =>
  `${orderId}:refundNotice:${_id}`;

/** As it stands, or made now. Of money that does not count there is none: it is told, and goes back. Throws what `issuePaper` throws. */
export async function noticeReady(refund: FeeRefund): Promise<CourtDocument | undefined> {
  const { proposer, courtId, caseId, orderId, outTradeNo, proposedAt: at } = refund;
  const documentId = refundNoticeId(refund);
  const there = await documents.get(documentId);
  if (there || proposer === null) return there;
  const [order, payment] = await Promise.all([feeOrders.get(orderId), payments.get(outTradeNo)]);
  if (!order || !payment) throw new Error(`refund ${refund._id} is of no order or payment`);
  const paper = await noticeOf(refund, order, payment);
  if (!paper) return undefined;
  // Not to who paid for them: it tells how the case went.
  const [recipient = null] = await payersOf(order);
  const seal = { gateway: courtSeal(courtId), by: proposer };
  return issuePaper({ documentId, paper, courtId, caseId, orderId, recipient, at, seal });
}

/** undefined: of this reason there is no notice. */
export async function noticeOf(refund: FeeRefund, order: FeeOrder, payment: Payment): Promise<Paper | undefined> {
  const { basis, effectiveOn, steps, dueOn, amountFen, totalFen, channel, transactionId, proposedAt, reason } = refund;
  if (!refund.ofOrder || !isRefundNoticeReason(reason)) return undefined;
  const file = await fileOf(order);
  const own = owersOf(file, order);
  return refundNotice({
    courtName: order.courtName || file.court.name,
    number: order.caseNo,
    to: addresseeOf(file, order),
    date: legalDateOf(proposedAt.getTime()),
    matter: file.registered.title,
    fee: feeName(order.occasion),
    reason,
    document: basis !== null && effectiveOn !== null ? { title: basis, effectiveOn } : undefined,
    paid: totalFen,
    refund: amountFen,
    steps: steps.map(({ text }) => text),
    dueOn,
    channel,
    transactionId,
    paidOn: legalDateOf((payment.paidAt ?? proposedAt).getTime()),
    paidBy: await payerOf(payment, own),
    contact: file.court.phone ? `财务部门，电话 ${file.court.phone}` : undefined,
  });
}

/** What a paper needs of the case; a filing that is not there any more leaves only whether a party is an organisation open. */
async function fileOf({ caseId, courtId }: FeeOrder): Promise<CaseFile> {
  const [registered, court, parties] = await Promise.all([
    cases.get(caseId),
    courts.get(courtId),
    caseParties.find({ caseId }, { limit: MOST }),
  ]);
  if (!registered || !court) throw new Error(`there is no case ${caseId}, or no court ${courtId}`);
  const filing = await filings.get(registered.filingId);
  const content = filing ? openContent(filing._id, filing.content) : {};
  return { registered, court, parties, content, agreed: new Set() };
}

/** undefined: the party himself, or the bank does not say. */
async function payerOf({ openid, payerName }: Payment, own: readonly CaseParty[]): Promise<string | null | undefined> {
  if (openid === null) return own.some(({ name }) => name === payerName) ? undefined : payerName;
  if (own.some((party) => party.openid === openid)) return undefined;
  return (await people.get(openid))?.name ?? null;
}
