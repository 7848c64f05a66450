/** 费款的样子: how an order, its payments, refunds and aid are shown. Money in integer fen, days YYYY-MM-DD in Shanghai, instants ISO. */
import * as z from 'zod/mini';
import { isLegalDate } from '../../court/time/legal-date';
import { composedId, named } from '../../platform/input';

export const orderId = composedId('缴费单');
export const caseId = composedId('案件');
export const refundNo = named(z.string().check(z.regex(/^WR[0-9A-F]{30}$/)), '退费编号');
export const aidId = named(z.string().check(z.minLength(1), z.maxLength(64)), '救助申请');
export const date = (title: string) => named(z.string().check(z.refine(isLegalDate)), `${title}（如 2025-03-08）`);
export const text = (title: string, most: number, least = 1) =>
  named(z.string().check(z.minLength(least), z.maxLength(most)), title);
export const amountFen = named(z.int().check(z.minimum(1), z.maximum(100_000_000_000)), '金额（分）');
export const offset = z.optional(named(z.int().check(z.minimum(0)), '起点'));
export const cursor = z.optional(named(z.string().check(z.maxLength(200)), '页码'));
export const limit = z.optional(named(z.int().check(z.minimum(1), z.maximum(100)), '条数'));
/** What lets somebody pay for another: made by a party, given on by him (FEE-17). */
export const payCode = named(z.string().check(z.regex(/^[0-9A-Z]{8}$/)), '代缴码');
/** The same in a 小程序码: by it alone the order is found. */
export const payKey = named(z.string().check(z.regex(/^[0-9A-Z]{24}$/)), '小程序码');

export const step = z.object({ text: z.string(), rule: z.string() });

/** One line of a list. */
export const orderLine = z.object({
  orderId: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  courtId: z.string(),
  courtName: z.string(),
  /** 案件受理费 … */
  itemName: z.string(),
  amountFen: z.int(),
  state: z.string(),
  stateName: z.string(),
  issuedAt: z.string(),
  lastDay: z.nullable(z.string()),
  /** Days left until its last day, below 0: so many days over; null: no clock runs, or nothing is to be paid any more. */
  daysLeft: z.nullable(z.int()),
});

export const payment = z.object({
  outTradeNo: z.string(),
  channel: z.enum(['wechat', 'bank']),
  paidFen: z.int(),
  /** What of it counted for the order, and what goes back. */
  countedFen: z.int(),
  backFen: z.int(),
  paidAt: z.string(),
  /** 本人, or the payer's name behind a mask (张*), or 银行. */
  by: z.string(),
  transactionId: z.string(),
});

export const refund = z.object({
  refundNo: z.string(),
  orderId: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  /** What goes back is of this payment, of so much. */
  transactionId: z.string(),
  amountFen: z.int(),
  totalFen: z.int(),
  channel: z.enum(['wechat', 'bank']),
  reason: z.string(),
  reasonText: z.string(),
  steps: z.array(step),
  state: z.string(),
  stateName: z.string(),
  next: z.string(),
  dueOn: z.string(),
  late: z.boolean(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  confirmedBy: z.nullable(z.string()),
  doneAt: z.nullable(z.string()),
  trouble: z.nullable(z.string()),
  byHand: z.nullable(z.object({ reference: z.string(), on: z.string(), by: z.string() })),
  can: z.array(z.enum(['confirmRefund', 'rejectRefund', 'retryRefund', 'finishByHand'])),
});

export const aid = z.object({
  aidId: z.string(),
  orderId: z.string(),
  caseNo: z.string(),
  kind: z.enum(['exempt', 'reduce', 'defer']),
  applicantName: z.string(),
  applicantKind: z.enum(['person', 'organisation']),
  grounds: z.array(z.object({ ground: z.string(), title: z.string(), rule: z.string() })),
  reasons: z.string(),
  proofs: z.array(z.object({ name: z.string(), type: z.string(), size: z.int() })),
  /** Against granting it, by the texts; the officer decides. */
  doubt: z.nullable(z.string()),
  appliedAt: z.string(),
  inTime: z.boolean(),
  state: z.enum(['pending', 'granted', 'refused', 'withdrawn']),
  stateName: z.string(),
  decision: z.nullable(
    z.object({
      granted: z.boolean(),
      percent: z.nullable(z.int()),
      reasons: z.string(),
      amountFen: z.int(),
      lastDay: z.nullable(z.string()),
      by: z.string(),
      at: z.string(),
    }),
  ),
  amountFen: z.int(),
  can: z.array(z.enum(['withdrawAid', 'decideAid'])),
});

export const document = z.object({ documentId: z.string(), title: z.string(), date: z.string() });

export const order = z.extend(orderLine, {
  /** What happens next, in plain words, and why (the rule). */
  next: z.string(),
  why: z.array(step),
  /** How the amount comes about. */
  steps: z.array(step),
  /** FEE-10: who pays it ahead, in words. */
  payerText: z.string(),
  /** 7 天从哪天起算 … */
  deadline: z.array(step),
  noticeServedOn: z.nullable(z.string()),
  /** Somebody is at the till; `mine`: it is who asks. */
  paying: z.nullable(z.object({ mine: z.boolean(), since: z.string(), until: z.string() })),
  payments: z.array(payment),
  refunds: z.array(refund),
  aids: z.array(aid),
  documents: z.array(document),
  /** FEE-12: the ruling 按撤诉处理; until the clerk has signed (`issuedAt` null) only the court sees it. */
  ruling: z.nullable(
    z.object({ judge: z.string(), clerk: z.string(), ruledAt: z.string(), issuedAt: z.nullable(z.string()) }),
  ),
  /** The order that took its place (FEE-7). */
  replacedBy: z.nullable(z.string()),
  /** Other ways: the bank, the counter. */
  otherWays: z.array(step),
  can: z.array(
    z.enum([
      'prepay',
      'giveUp',
      'applyAid',
      'sharePay',
      'issue',
      'serveNotice',
      'recordPayment',
      'decideAid',
      'proposeRefund',
      'lapse',
    ]),
  ),
});

/** Piece of a file, base64. */
export const bytes = z.object({
  documentId: z.string(),
  title: z.string(),
  mime: z.string(),
  size: z.int(),
  sha256: z.string(),
  base64: z.string(),
  next: z.nullable(z.int()),
});

/** DOMAIN 4: approved by the president, who needs no login; the officer records it. */
export const approval = named(
  z.optional(z.strictObject({ name: text('批准人', 50), date: date('批准日期'), ref: text('审批文号', 100) })),
  '院长批准',
);
