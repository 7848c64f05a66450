/** 账单和流水的对照: the provider's bill of a day and the court's ledger of it, as lines that can be compared. */
import type { MoneyLine } from '../../../court/fees/compare-bill';
import type { LegalDate } from '../../../court/time/legal-date';
import { command } from '../../../platform/database';
import type { BillLine } from '../../../platform/gateways/pay-bill-lines';
import { feeLedger, type LedgerEntry, moneyIn, moneyOut } from '../../../records/fee/ledger';

export interface OfBill extends MoneyLine {
  line: BillLine;
}

export interface OfLedger extends MoneyLine {
  entry: Pick<LedgerEntry, '_id' | 'orderId' | 'day' | 'outTradeNo' | 'transactionId' | 'outRefundNo' | 'at'>;
}

/** What failed moved no money. A refund is in the bill of the day on which the provider took it on. */
export const billMoney = (lines: readonly BillLine[]): OfBill[] =>
  lines
    .filter(({ state }) => state !== 'failed')
    .map((line) =>
      line.kind === 'paid'
        ? { key: moneyIn(line.transactionId), amountFen: line.amountFen, line }
        : { key: moneyOut(line.outRefundNo ?? ''), amountFen: -line.refundFen, line },
    );

/** Below what one query answers at most. */
const PAGE = 900;
const AT_ONCE = 500;
const FIELDS = ['orderId', 'day', 'outTradeNo', 'transactionId', 'outRefundNo', 'at', 'amountFen', 'channel'] as const;

/** What the bank moves is in no bill of the provider's. */
const ofProvider = (entries: readonly LedgerEntry[]): OfLedger[] =>
  entries
    .filter(({ channel }) => channel === 'wechat')
    .map((entry) => ({ key: entry._id, amountFen: entry.amountFen, entry }));

export async function ledgerOfDay(courtId: string, day: LegalDate): Promise<OfLedger[]> {
  const found: LedgerEntry[] = [];
  for (let last: string | undefined; ; last = found.at(-1)?._id) {
    const page = await feeLedger.find(
      { courtId, day, ...(last === undefined ? {} : { _id: command().gt(last) }) },
      { orderBy: [['_id', 'asc']], limit: PAGE, fields: FIELDS },
    );
    found.push(...page);
    if (page.length < PAGE) return ofProvider(found);
  }
}

/** Of the court's, whatever their day. */
export async function ledgerOf(courtId: string, keys: readonly string[]): Promise<OfLedger[]> {
  const found: LedgerEntry[] = [];
  for (let i = 0; i < keys.length; i += AT_ONCE)
    found.push(
      ...(await feeLedger.find(
        { _id: command().in(keys.slice(i, i + AT_ONCE)) },
        { limit: AT_ONCE, fields: [...FIELDS, 'courtId'] },
      )),
    );
  return ofProvider(found.filter((entry) => entry.courtId === courtId));
}
