/** 微信支付说的话: transactions and refunds as its answers and notices have them (partner mode), and as we read them. */
import * as z from 'zod/mini';
import { type Fen, fen } from '../../court/money';

/** A payment that was made, as WeChat Pay says it. */
export interface PaidTransaction {
  outTradeNo: string;
  transactionId: string;
  amountFen: Fen;
  paidAt: Date;
  /** null: WeChat does not say it. */
  payerOpenid: string | null;
  /** Whose account the money is in. */
  subMchid: string;
  /** What was attached when it was asked for; '' for nothing. */
  attach: string;
}

/** `processing`: nothing has gone back yet. `abnormal`: the payer's account cannot take it; a person must see to it. `closed`: nothing goes back by it. */
export type RefundState = 'processing' | 'done' | 'abnormal' | 'closed';

export interface RefundFacts {
  state: RefundState;
  /** The provider's number. */
  refundId: string;
  amountFen: Fen;
  /** When it was done; null: it is not. */
  at: Date | null;
}

const amount = z.int().check(z.gte(0));
const text = z.string().check(z.minLength(1));

export const transaction = z.object({
  sp_appid: z.optional(z.string()),
  sp_mchid: text,
  sub_mchid: text,
  out_trade_no: text,
  transaction_id: z.optional(z.string()),
  trade_state: text,
  attach: z.optional(z.string()),
  success_time: z.optional(z.string()),
  payer: z.optional(z.object({ sp_openid: z.optional(z.string()) })),
  amount: z.optional(z.object({ total: z.optional(amount), currency: z.optional(z.string()) })),
});
type Transaction = z.output<typeof transaction>;

/** Throws Error unless everything that money is counted by is there. */
export function paidOf(one: Transaction): PaidTransaction {
  const { transaction_id, success_time, amount: paid } = one;
  if (!transaction_id) throw new Error('a paid transaction without its number');
  if (paid?.total === undefined || (paid.currency ?? 'CNY') !== 'CNY')
    throw new Error('a paid transaction without an amount in fen');
  return {
    outTradeNo: one.out_trade_no,
    transactionId: transaction_id,
    amountFen: fen(paid.total),
    paidAt: instantOf(success_time),
    payerOpenid: one.payer?.sp_openid || null,
    subMchid: one.sub_mchid,
    attach: one.attach ?? '',
  };
}

/** An answer's refund; a notice has `refund_status` in place of `status`. */
export const refund = z.object({
  refund_id: text,
  out_refund_no: text,
  transaction_id: text,
  out_trade_no: text,
  status: text,
  success_time: z.optional(z.string()),
  amount: z.object({ refund: amount, total: amount }),
});
type Refund = z.output<typeof refund>;

const REFUND_STATES: Readonly<Record<string, RefundState>> = {
  PROCESSING: 'processing',
  SUCCESS: 'done',
  ABNORMAL: 'abnormal',
  CLOSED: 'closed',
};

/** Throws Error for a state that nobody knows. */
export function refundOf({ status, refund_id, amount: { refund: back }, success_time }: Refund): RefundFacts {
  const state = REFUND_STATES[status];
  if (!state) throw new Error(`a refund of state ${status}`);
  return { state, refundId: refund_id, amountFen: fen(back), at: state === 'done' ? instantOf(success_time) : null };
}

/** An answer about another order, refund, merchant or file than was asked about does not count, signed or not. Throws Error. */
export function mustBe(said: string, asked: string): void {
  if (said !== asked) throw new Error('the answer is not about what was asked');
}

/** RFC 3339. Throws Error. */
function instantOf(time: string | undefined): Date {
  const at = new Date(time ?? '');
  if (!time || Number.isNaN(at.getTime())) throw new Error('no time of success');
  return at;
}
