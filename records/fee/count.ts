/** 入账: what of a sum that came in counts for its order, and why the rest goes back (FEE-12, FEE-17). */
import { feeOrderMachine } from '../../court/machines/fee-order';
import { type Fen, fen } from '../../court/money';
import type { FeeOrder } from './order';
import type { PayChannel } from './payment';
import type { RefundReason } from './refund';

export interface Counting {
  countedFen: Fen;
  /** `countedFen + back.amountFen` is what came in. */
  back: { amountFen: Fen; reason: RefundReason } | null;
}

/** What is owed no more: why whatever comes for it goes back whole. */
const NOT_OWED: Partial<Record<FeeOrder['state'], RefundReason>> = {
  paid: 'paidAlready',
  refunding: 'paidAlready',
  refunded: 'paidAlready',
  lapsed: 'afterRuling',
  exempted: 'exempted',
  replaced: 'replaced',
};

export function countFor(
  { state, amountFen: owed, paid }: Pick<FeeOrder, 'state' | 'amountFen' | 'paid'>,
  amountFen: Fen,
  channel: PayChannel,
): Counting {
  const whole = (reason: RefundReason): Counting => ({ countedFen: fen(0), back: { amountFen, reason } });
  if (paid) return whole('paidAlready');
  if (!feeOrderMachine.open.includes(state)) return whole(NOT_OWED[state] ?? 'paidAlready');
  if (amountFen === owed) return { countedFen: owed, back: null };
  // At the bank people round up; what the provider takes is the order's amount to the fen, or something is wrong.
  if (channel === 'bank' && amountFen > owed)
    return { countedFen: owed, back: { amountFen: fen(amountFen - owed), reason: 'tooMuch' } };
  return whole('mismatch');
}
