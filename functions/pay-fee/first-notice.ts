/** 立案时的交费通知 of this order, where registration has issued it: there for who pays before anybody has made its PDF (FEE-11). */
import { courts } from '../../platform/courts';
import type { CourtDocument } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { courtSeal } from '../../platform/gateways/court-seal';
import { cases } from '../../records/case/case';
import { firstNotice } from '../../records/fee/first-notice';
import type { FeeOrder } from '../../records/fee/order';
import { recipientOf } from '../../records/filing/filer';
import { filings } from '../../records/filing/filing';
import { documentIdOf } from '../../records/filing/paper-of';
import { openContent } from '../../records/filing/sealed-content';

const isFeeNotice = (documentId: string): boolean => documentId.endsWith(documentIdOf('', 'feeNotice'));

async function planned({ _id, caseId, courtId, issuedBy }: FeeOrder) {
  if (issuedBy) return undefined;
  const registered = await cases.get(caseId);
  if (registered?.feeOrdered?.state !== 'issued') return undefined;
  const [filing, court] = await Promise.all([filings.get(registered.filingId), courts.get(courtId)]);
  if (!filing || !court) return undefined;
  const content = openContent(filing._id, filing.content);
  const notice = firstNotice({ filing, content }, registered, filing.courtName ?? court.name);
  return notice?.orderId === _id ? { filing, notice } : undefined;
}

/** @param made ids of this order's papers that there are */
export async function firstNoticeReady(
  order: FeeOrder,
  made: ReadonlySet<string>,
): Promise<{ documentId: string; title: string; at: Date }[]> {
  // `<filing>:feeNotice:1`: of a later order it begins with the order's own id.
  if (order.issuedBy || [...made].some(isFeeNotice)) return [];
  const found = await planned(order);
  return found ? [found.notice] : [];
}

/** Made and sealed, as registration would have; undefined: it is another paper that is asked for. Throws what `issuePaper` throws. */
export async function makeFirstNotice(order: FeeOrder, documentId: string): Promise<CourtDocument | undefined> {
  const found = isFeeNotice(documentId) ? await planned(order) : undefined;
  if (found?.notice.documentId !== documentId) return undefined;
  const { filing, notice } = found;
  const { courtId, caseId, _id: orderId } = order;
  const { sealedBy, at } = notice;
  return issuePaper({
    ...{ documentId, courtId, caseId, orderId, filingId: filing._id, at },
    paper: notice.paper(),
    recipient: recipientOf(filing),
    version: 1,
    ...(sealedBy ? { seal: { gateway: courtSeal(courtId), by: sealedBy } } : {}),
  });
}
