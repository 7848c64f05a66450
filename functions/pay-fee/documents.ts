/** 费款的文书: receipts, made when they are first read, and what the court has issued about an order. */
import { feeReceipt } from '../../court/documents/fee-receipt';
import type { PaperKind } from '../../court/documents/paper';
import { fen } from '../../court/money';
import { legalDateOf } from '../../court/time/legal-date';
import type { OpenId } from '../../platform/caller';
import { type CourtDocument, documents as kept } from '../../platform/documents/store/document';
import { issuePaper } from '../../platform/documents/store/issue';
import { listPapers } from '../../platform/documents/store/list';
import { readForAnswer } from '../../platform/documents/store/read';
import { CourtError } from '../../platform/errors';
import type { ReadOperation } from '../../platform/operation';
import { cases } from '../../records/case/case';
import { partIn } from '../../records/case/part';
import { caseParties, inOrder } from '../../records/case/parties';
import { type FeeAid, feeAids } from '../../records/fee/aid';
import { rulingIdOf } from '../../records/fee/lapse';
import { type FeeOrder, feeOrders } from '../../records/fee/order';
import { owersAmong } from '../../records/fee/owed-by';
import { type Payment, payments } from '../../records/fee/payment';
import { people } from '../../records/person/person';
import { serviceIdOf, services } from '../../records/service/service';
import { caseFileOf } from './case-file';
import type { PayFeeInput, PayFeeResult } from './contract';
import { firstNoticeReady, makeFirstNotice } from './first-notice';
import { make, papersOf } from './papers';
import { type AnyGrant, noOrder, officerOrPerson, owes, seesAid } from './who';

type Line = PayFeeResult<'order'>['documents'][number];

const OF_FEES: readonly PaperKind[] = [
  'feeNotice',
  'refundNotice',
  'feeAidDecision',
  'feeList',
  'rulingDeemedWithdrawn',
];
const AID: PaperKind = 'feeAidDecision';
const MOST = 100;

const receiptId = (outTradeNo: string): string => `${outTradeNo}:feeReceipt`;

/**
 * @param paid of this order @param aids on it; undefined: who looks is not shown them
 * @param party who looks for who owes it; undefined: an officer
 */
export async function documentLines(
  order: FeeOrder,
  paid: readonly Payment[],
  aids: readonly FeeAid[] | undefined,
  party: OpenId | undefined,
): Promise<Line[]> {
  const { items } = await listPapers({ orderId: order._id });
  const own = items.filter((one) => isOf(order, one) && (aids || one.kind !== AID));
  const isRead = own.some(isRuling) && party !== undefined ? await hasRuling(order, party) : true;
  const issued = own.filter((one) => isRead || !isRuling(one)).map(lineOfDocument);
  const made = new Set(issued.map(({ documentId }) => documentId));
  // Cut off before they were sealed: made by who reads them first.
  const ready = [
    ...(await firstNoticeReady(order, made)),
    ...papersOf(order, aids ?? []).filter(({ documentId }) => !made.has(documentId)),
  ];
  return [
    ...paid.filter(({ countedFen }) => countedFen > 0).map(receiptLine),
    ...issued,
    ...ready.map(({ documentId, title, at }) => ({ documentId, title, date: legalDateOf(at.getTime()) })),
  ];
}

const isOf = ({ _id }: FeeOrder, one: CourtDocument): boolean =>
  one.state === 'issued' && one.orderId === _id && OF_FEES.includes(one.kind);

const isRuling = ({ kind }: CourtDocument): boolean => kind === 'rulingDeemedWithdrawn';

/** PROG-5, SERVE-4: the ruling is read here once it is served; until then it waits among what is served on him, where to open it counts. */
async function hasRuling({ caseId, lapse, _id }: FeeOrder, openid: OpenId): Promise<boolean> {
  const part = lapse && (await partIn(caseId, openid));
  if (!part) return false;
  const ids = part.parties.map((partyId) => serviceIdOf(rulingIdOf({ _id }, lapse), partyId));
  const found = await Promise.all(ids.map((id) => services.get(id)));
  return found.some((one) => one?.effectiveOn);
}

const lineOfDocument = ({ _id, title, issuedAt, createdAt }: CourtDocument): Line => ({
  documentId: _id,
  title,
  date: legalDateOf((issuedAt ?? createdAt).getTime()),
});

export const receiptLine = ({ _id, paidAt }: Payment): Line => ({
  documentId: receiptId(_id),
  title: '诉讼费用缴费凭证',
  date: legalDateOf((paidAt ?? new Date(0)).getTime()),
});

export const readDocument: ReadOperation<PayFeeInput<'readDocument'>, PayFeeResult<'readDocument'>, AnyGrant> = {
  kind: 'read',
  policy: officerOrPerson,
  async run({ input: { orderId, documentId, offset = 0 }, grant, clock }) {
    const order = await feeOrders.get(orderId);
    if (!order) throw noOrder();
    const all = ('staff' in grant && grant.staff.courtId === order.courtId) || (await owes(order, grant.openid));
    const payment = documentId.endsWith(':feeReceipt')
      ? await payments.get(documentId.slice(0, -':feeReceipt'.length))
      : undefined;
    // Who paid for the party reads his own receipt, and nothing else.
    if (!all && payment?.openid !== grant.openid) throw noOrder();
    if (payment?.orderId === orderId && payment.countedFen > 0)
      return readForAnswer(await receiptOf(order, payment), offset);
    if (!all) throw noDocument();
    const isOfficer = 'staff' in grant && grant.staff.courtId === order.courtId;
    const found = (await kept.get(documentId)) ?? (await madeNow(order, documentId, new Date(clock.now())));
    if (!found || !isOf(order, found)) throw noDocument();
    if (isOfficer && found.kind === AID && !seesAid(grant)) throw noDocument();
    if (!isOfficer && isRuling(found) && !(await hasRuling(order, grant.openid))) throw noDocument();
    return readForAnswer(found, offset);
  },
};

async function madeNow(order: FeeOrder, documentId: string, at: Date): Promise<CourtDocument | undefined> {
  const first = await makeFirstNotice(order, documentId);
  if (first) return first;
  const aids = await feeAids.find({ orderId: order._id }, { limit: MOST });
  const one = papersOf(order, aids).find((paper) => paper.documentId === documentId);
  return one && make(order, await caseFileOf(order.caseId, order.courtId), one, at);
}

const noDocument = () => new CourtError('NOT_FOUND', '没有找到这份文书，请刷新后从缴费单里打开。');

async function receiptOf(order: FeeOrder, payment: Payment): Promise<CourtDocument> {
  const { caseId, courtId, courtName, caseNo, occasion } = order;
  const { _id, countedFen, backFen, channel, transactionId, paidAt, openid } = payment;
  const of = await cases.get(caseId);
  const parties = await caseParties.find({ caseId }, { limit: MOST });
  const named = owersAmong(order, inOrder(parties));
  const byParty = openid !== null && named.some((one) => one.openid === openid);
  const who = openid !== null && !byParty ? ((await people.get(openid))?.name ?? null) : undefined;
  const at = paidAt ?? new Date(0);
  return issuePaper({
    documentId: receiptId(_id),
    paper: feeReceipt({
      courtName,
      number: caseNo,
      matter: of?.title ?? '',
      payer: named.map(({ name }) => name).join('、'),
      paidBy: who,
      occasion,
      amount: countedFen,
      back: backFen > 0 ? backFen : fen(0),
      channel,
      transactionId: transactionId ?? '',
      orderNo: channel === 'wechat' ? _id : undefined,
      paidAt: at.getTime(),
      handler: null,
      date: legalDateOf(at.getTime()),
    }),
    courtId,
    caseId,
    orderId: order._id,
    recipient: openid,
    at,
  });
}

export const orderDocuments: ReadOperation<PayFeeInput<'orderDocuments'>, PayFeeResult<'orderDocuments'>, AnyGrant> = {
  kind: 'read',
  policy: officerOrPerson,
  async run({ input: { orderId }, grant }) {
    const order = await feeOrders.get(orderId);
    if (!order || !('staff' in grant) || grant.staff.courtId !== order.courtId) throw noOrder();
    const [paid, aids] = await Promise.all([
      payments.find({ orderId }, { limit: MOST }),
      feeAids.find({ orderId }, { limit: MOST }),
    ]);
    return { documents: await documentLines(order, paid, seesAid(grant) ? aids : undefined, undefined) };
  },
};
