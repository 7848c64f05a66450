/** 对不上的款: what the provider says that does not fit what the court knows. Nothing is counted for an order by it; finance looks at each. */
import { collection, type Stored } from '../../platform/database';

export type PayDoubtKind =
  /** Another amount than the order's was paid: it is received, and goes back whole. */
  | 'amount'
  /** The notice names another merchant or program than the court's: nothing is received. */
  | 'merchant'
  /** No order of ours has this number: nothing is received. */
  | 'unknownOrder'
  /** In the bill and not in the ledger, or the other way round, or with another amount. */
  | 'billOnly'
  | 'ledgerOnly'
  | 'differs'
  /** The provider gave back what had gone back by the bank, or another sum than was asked for. */
  | 'backTwice'
  | 'backDiffers';

/** `pay_doubts/<kind>:<transaction or refund number>`. */
export interface PayDoubt extends Stored {
  /** null: no court is known. */
  courtId: string | null;
  kind: PayDoubtKind;
  orderId: string | null;
  outTradeNo: string;
  transactionId: string;
  outRefundNo: string | null;
  /** As the provider says it, and as the court had it; fen. */
  saidFen: number;
  ownFen: number | null;
  at: Date;
  state: 'open' | 'settled';
  settledBy: string | null;
  note: string | null;
}

export const PAY_DOUBTS = 'pay_doubts';
export const payDoubts = collection<PayDoubt>(PAY_DOUBTS);

export const doubtId = (kind: PayDoubtKind, number: string): string => `${kind}:${number}`;
