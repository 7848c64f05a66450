/** 缴费单的文书: the notice of a later order, and decisions on aid: sealed, once, whenever they are asked for (FEE-11, 13, 14). */
import { feeAidDecision } from '../../court/documents/fee-aid-decision';
import { feeNotice } from '../../court/documents/fee-notice';
import type { Paper } from '../../court/documents/paper';
import type { Aid } from '../../court/fees/aid';
import { fen } from '../../court/money';
import { type LegalDate, legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import type { CourtDocument } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { courtSeal } from '../../platform/gateways/court-seal';
import type { AidDecided, FeeAid } from '../../records/fee/aid';
import type { FeeOrder } from '../../records/fee/order';
import { lastDayWhenServed } from '../../records/fee/served-day';
import { payersOf } from '../../records/fee/told';
import { addresseeOf, type CaseFile, causeOf, isServedHere, matterOf, sidesOf } from './case-file';

export interface FeePaper {
  documentId: string;
  title: string;
  /** Of the order, or of the decision. */
  at: Date;
  /** Under whose hand the seal is put on. */
  by: OpenId;
  paper(file: CaseFile, date: LegalDate): Paper;
}

/** Papers that this order ought to have beside those of its registration. */
export function papersOf(order: FeeOrder, aids: readonly FeeAid[]): FeePaper[] {
  const notice = noticeOf(order);
  return [...(notice ? [notice] : []), ...aids.flatMap((aid) => decisionOf(order, aid) ?? [])];
}

/** Made and sealed, or as it was before. Throws what `issuePaper` throws. */
export async function make(order: FeeOrder, file: CaseFile, one: FeePaper, at: Date): Promise<CourtDocument> {
  const [recipient = null] = await payersOf(order);
  const { caseId, courtId } = order;
  return issuePaper({
    documentId: one.documentId,
    paper: one.paper(file, legalDateOf(at.getTime())),
    courtId,
    caseId,
    orderId: order._id,
    recipient,
    at,
    seal: { gateway: courtSeal(courtId), by: one.by },
  });
}

/** Of an order that an officer has issued; that of the first one is a paper of the filing. */
export function noticeOf(order: FeeOrder): FeePaper | undefined {
  const { _id, occasion, item, amountFen, letOffFen = fen(0), steps, issuedAt, issuedBy } = order;
  if (!issuedBy) return undefined;
  return {
    documentId: `${_id}:feeNotice`,
    title: occasion.kind === 'topUp' ? '补交诉讼费用通知书' : '交纳诉讼费用通知书',
    at: issuedAt,
    by: issuedBy.openid,
    paper(file, date) {
      const served = isServedHere(file, order) && order.noticeServedOn === null;
      const lastDay = served ? lastDayWhenServed(order, date) : (order.namedDay ?? null);
      return feeNotice({
        ...headOf(file, order, date),
        ...sidesOf(file),
        matter: matterOf(file),
        cause: causeOf(file),
        item,
        occasion,
        // As it was issued: what aid has let off since is in the decision.
        amount: fen(amountFen + letOffFen),
        steps: steps.map(({ text }) => text),
        ...(lastDay ? { lastDay } : {}),
      });
    },
  };
}

export function decisionOf(order: FeeOrder, aid: FeeAid): FeePaper | undefined {
  const { decided, _id } = aid;
  if (!decided || !DECIDED.includes(aid.state)) return undefined;
  return {
    documentId: `${order._id}:feeAidDecision:${_id}`,
    title: decided.granted ? '司法救助决定书' : '不予批准司法救助通知书',
    at: decided.at,
    by: decided.byId,
    paper: (file, date) => decisionPaper(order, aid, decided, file, date),
  };
}

const DECIDED: readonly FeeAid['state'][] = ['granted', 'refused'];

function decisionPaper(
  order: FeeOrder,
  { kind, applicantKind, applicantName }: FeeAid,
  decided: AidDecided,
  file: CaseFile,
  date: LegalDate,
): Paper {
  const { granted, percent, ground, reasons, amountFen, letOffFen, lastDay, approval } = decided;
  const aid: Aid = percent === null ? { kind: 'exempt' } : { kind: 'reduce', percent };
  const { claimants, opponents } = sidesOf(file);
  const others = order.payer === 'plaintiff' || order.payer === 'applicant' ? opponents : claimants;
  const of = { ...headOf(file, order, date), to: { name: applicantName, kind: applicantKind } };
  return feeAidDecision({
    ...of,
    matter: `与${others.join('、')}${causeOf(file)}`,
    asked: kind,
    amount: fen(amountFen + letOffFen),
    ordered: { occasion: order.occasion, matter: matterOf(file) },
    decision:
      granted && ground
        ? {
            granted,
            aid,
            ground,
            reasons,
            ...(approval ? { approvedOn: approval.date } : {}),
            ...(aid.kind === 'reduce' ? { toPay: amountFen } : {}),
            ...(lastDay ? { until: lastDay } : {}),
          }
        : { granted: false, reasons, ...(lastDay ? { lastDay } : {}) },
  });
}

const headOf = (file: CaseFile, order: FeeOrder, date: LegalDate) => ({
  courtName: order.courtName || file.court.name,
  number: order.caseNo,
  to: addresseeOf(file, order),
  date,
});
