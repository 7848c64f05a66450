/**
 * 对一天的账: the provider's bill of one court and day against the ledger, as often as one likes: what nobody told of is received first, and
 * only what then still does not agree is a doubt. Bank lines are in no bill.
 */
import { type Compared, compareBill, sumsOf } from '../../../court/fees/compare-bill';
import type { LegalDate } from '../../../court/time/legal-date';
import { wechatPay } from '../../../platform/gateways/pay';
import { type Reconciliation, reconciliations } from '../../../records/fee/reconciliation';
import { billMoney, ledgerOf, ledgerOfDay, type OfBill, type OfLedger } from './bill-lines';
import { keepDoubts, settleAgreed } from './doubt-lines';
import { lookFor } from './missing';
import { noteBilled, refundsByNumber } from './refunds-of-bill';
import { agreedElsewhere } from './unbilled';

export interface OfCourt {
  courtId: string;
  subMchid: string;
}

/** Throws UPSTREAM_FAILED where there is no bill to be had. */
export async function reconcileDay(
  { courtId, subMchid }: OfCourt,
  day: LegalDate,
  { _id: lastAct, at }: { _id: string; at: Date },
): Promise<Reconciliation> {
  const _id = `${courtId}:${day}`;
  const before = await reconciliations.get(_id);
  const read = await wechatPay.bill({ date: day, subMchid });
  if (read === 'notReady') return before ?? kept({ _id, courtId, day, ...NOTHING, at, lastAct });
  const bill = billMoney(read === 'none' ? [] : read);
  const own = await ledgerOfDay(courtId, day);
  const outcome = await agreement({ courtId, subMchid }, day, bill, own, at);
  await keepDoubts(courtId, day, outcome, at);
  await settleAgreed(courtId, outcome.agreed);
  const [said, booked] = [sumsOf(bill), sumsOf(outcome.found > 0 ? await ledgerOfDay(courtId, day) : own)];
  const [billOnly, ledgerOnly, differs] = [outcome.billOnly.length, outcome.ownOnly.length, outcome.differs.length];
  return kept({
    _id,
    courtId,
    day,
    state: billOnly + ledgerOnly + differs === 0 ? 'agrees' : 'differs',
    matched: outcome.agreed.size,
    billIn: said.in,
    billOut: said.out,
    ledgerIn: booked.in,
    ledgerOut: booked.out,
    billOnly,
    ledgerOnly,
    differs,
    // What an earlier run has found is no less found by it.
    found: (before?.found ?? 0) + outcome.found,
    at,
    lastAct,
  });
}

const NOTHING = {
  state: 'notReady',
  matched: 0,
  billIn: 0,
  billOut: 0,
  ledgerIn: 0,
  ledgerOut: 0,
  billOnly: 0,
  ledgerOnly: 0,
  differs: 0,
  found: 0,
} as const;

interface Agreement {
  /** Keys. */
  agreed: Set<string>;
  billOnly: OfBill[];
  ownOnly: OfLedger[];
  differs: { bill: OfBill; own: OfLedger }[];
  /** Orders found paid that nobody had told of. */
  found: number;
}

async function agreement(
  { courtId, subMchid }: OfCourt,
  day: LegalDate,
  bill: readonly OfBill[],
  own: readonly OfLedger[],
  at: Date,
): Promise<Agreement> {
  const first = compareBill(bill, own);
  // In the books on another day: money on both sides of midnight, refunds that took their time.
  const elsewhere = await ledgerOf(courtId, keysOf(first.billOnly));
  const missing = compareBill(first.billOnly, elsewhere).billOnly;
  const { found, onTheWay } = await lookFor(missing, subMchid, at);
  const now = await ledgerOf(courtId, keysOf(missing));
  const last = compareBill(bill, [...own, ...elsewhere, ...now]);
  const agreed = await agreedElsewhere(last.ownOnly, day, subMchid);
  await noteLater(last, onTheWay, day);
  return {
    found,
    agreed: new Set([...last.matched.map(({ bill: { key } }) => key), ...onTheWay, ...agreed]),
    billOnly: last.billOnly.filter(({ key }) => !onTheWay.has(key)),
    ownOnly: last.ownOnly.filter(({ key }) => !agreed.has(key)),
    differs: last.differs,
  };
}

const keysOf = (lines: readonly OfBill[]): string[] => lines.map(({ key }) => key);

/** No later bill has these again, while the books have them on a later day. */
async function noteLater(
  { matched, billOnly }: Compared<OfBill, OfLedger>,
  onTheWay: ReadonlySet<string>,
  day: LegalDate,
): Promise<void> {
  const later = [
    ...matched.filter(({ own }) => own.entry.day !== day).map(({ bill }) => bill),
    ...billOnly.filter(({ key }) => onTheWay.has(key)),
  ];
  const numbers = later.flatMap(({ line: { outRefundNo, outTradeNo } }) =>
    outRefundNo === null ? [] : [{ outRefundNo, outTradeNo }],
  );
  if (numbers.length > 0)
    await noteBilled(
      [...(await refundsByNumber(numbers)).values()].map(({ _id }) => _id),
      day,
    );
}

async function kept(made: Reconciliation): Promise<Reconciliation> {
  const { _id, ...changes } = made;
  if (!(await reconciliations.update(_id, changes))) await reconciliations.insertMissing(made);
  return made;
}
