/** 缴费入账: which of the payments received count for an order, and which are given back (FEE-17, FEE-12). */
import { type Fen, fen } from '../money';
import type { FeeItem } from './tariff';

/** As the gateway reports it, maybe several times. */
export interface Payment {
  /** The gateway's own; one is one payment. */
  transactionId: string;
  amountFen: Fen;
  /** Instant, epoch ms. */
  paidAt: number;
}

/** To the payer of that transaction, by the channel it came. */
export interface PaymentRefund {
  transactionId: string;
  amountFen: Fen;
  /** `paidAlready`: the order was paid in full before; `tooMuch`: the part above; `afterRuling`: FEE-12. */
  reason: 'paidAlready' | 'tooMuch' | 'afterRuling';
}

/** `countedFen` and the refunds add up to what was received; `countedFen + openFen` is the order's amount. */
export interface Counted {
  countedFen: Fen;
  openFen: Fen;
  refunds: PaymentRefund[];
}

/**
 * @param orderFen amount of the order, never the client's
 * @param payments in any order, repeated reports among them
 * @param ruledAt instant of the ruling 按撤诉处理, epoch ms; null: none. Payments from then on are refunded (FEE-12)
 * Throws RangeError for two reports of one transaction that differ.
 */
export function countPayments(orderFen: Fen, payments: readonly Payment[], ruledAt: number | null): Counted {
  let countedFen = fen(0);
  const refunds: PaymentRefund[] = [];
  for (const { transactionId, amountFen, paidAt } of eachOnce(payments)) {
    const late = ruledAt !== null && paidAt >= ruledAt;
    const counts = late ? fen(0) : fen(Math.min(amountFen, orderFen - countedFen));
    if (counts < amountFen)
      refunds.push({
        transactionId,
        amountFen: fen(amountFen - counts),
        reason: late ? 'afterRuling' : counts === 0 ? 'paidAlready' : 'tooMuch',
      });
    countedFen = fen(countedFen + counts);
  }
  return { countedFen, openFen: fen(orderFen - countedFen), refunds };
}

/** FEE-17: case, item and the how-manieth order for it (from 1). Throws RangeError for another number. */
export function feeOrderId(caseId: string, item: FeeItem, seq: number): string {
  if (!Number.isSafeInteger(seq) || seq < 1) throw new RangeError(`orders are counted from 1: ${seq}`);
  return `${caseId}:${item}:${seq}`;
}

/** FEE-17: by transaction, the earliest first. */
function eachOnce(payments: readonly Payment[]): Payment[] {
  const byId = new Map<string, Payment>();
  for (const payment of payments) {
    const known = byId.get(payment.transactionId);
    if (known && (known.amountFen !== payment.amountFen || known.paidAt !== payment.paidAt))
      throw new RangeError(`two reports of ${payment.transactionId} differ`);
    byId.set(payment.transactionId, payment);
  }
  return [...byId.values()].sort((a, b) => a.paidAt - b.paidAt || (a.transactionId < b.transactionId ? -1 : 1));
}
