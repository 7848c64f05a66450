/** 对不上的款: one document a line that does not agree, settled by itself when a later run finds that it does. */
import type { Compared } from '../../../court/fees/compare-bill';
import type { LegalDate } from '../../../court/time/legal-date';
import { alarm } from '../../../platform/alarm';
import { command } from '../../../platform/database';
import { sideBySide } from '../../../platform/side-by-side';
import { doubtId, type PayDoubt, type PayDoubtKind, payDoubts } from '../../../records/fee/doubt';
import { moneyIn, moneyOut } from '../../../records/fee/ledger';
import type { OfBill, OfLedger } from './bill-lines';

/** More lines than these are one fault and not so many: the count of the day says how many. */
const MOST = 500;
const OF_BILLS: readonly PayDoubtKind[] = ['billOnly', 'ledgerOnly', 'differs'];

export async function keepDoubts(
  courtId: string,
  billDay: LegalDate,
  compared: Omit<Compared<OfBill, OfLedger>, 'matched'>,
  at: Date,
): Promise<void> {
  const doubts = [
    ...compared.differs.map(({ bill, own }) => doubtOf(courtId, billDay, 'differs', bill, own, at)),
    ...compared.billOnly.map((bill) => doubtOf(courtId, billDay, 'billOnly', bill, undefined, at)),
    ...compared.ownOnly.map((own) => doubtOf(courtId, billDay, 'ledgerOnly', undefined, own, at)),
  ];
  if (doubts.length > MOST) alarm('bill-does-not-agree', { court: courtId, lines: doubts.length });
  await sideBySide(doubts.slice(0, MOST), (doubt) => payDoubts.insertMissing(doubt));
}

function doubtOf(
  courtId: string,
  billDay: LegalDate,
  kind: PayDoubtKind,
  bill: OfBill | undefined,
  own: OfLedger | undefined,
  at: Date,
): PayDoubt {
  const { outTradeNo = '', transactionId = '', outRefundNo = null } = bill?.line ?? own?.entry ?? {};
  return {
    _id: doubtId(kind, outRefundNo ?? transactionId),
    courtId,
    kind,
    orderId: own?.entry.orderId ?? null,
    outTradeNo,
    transactionId,
    outRefundNo,
    saidFen: Math.abs(bill?.amountFen ?? 0),
    ownFen: own ? Math.abs(own.amountFen) : null,
    billDay,
    at,
    state: 'open',
    settledBy: null,
    note: null,
  };
}

/** @param agreed keys of lines that agree now */
export async function settleAgreed(courtId: string, agreed: ReadonlySet<string>): Promise<void> {
  const open = await payDoubts.find({ courtId, state: 'open' }, { orderBy: [['at', 'desc']], limit: 1000 });
  const over = open.filter((doubt) => OF_BILLS.includes(doubt.kind) && agreed.has(keyOf(doubt))).map(({ _id }) => _id);
  if (over.length > 0)
    await payDoubts.updateWhere(
      { _id: command().in(over), state: 'open' },
      { state: 'settled', settledBy: '系统', note: '再次对账时已经对上。' },
    );
}

const keyOf = ({ outRefundNo, transactionId }: PayDoubt): string =>
  outRefundNo === null ? moneyIn(transactionId) : moneyOut(outRefundNo);
