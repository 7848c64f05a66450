/** 费款, the court's half: issue, aid, refunds, overdue orders, money at the bank, the ledger and the daily bill. */
import * as z from 'zod/mini';
import { AID_GROUNDS } from '../../court/fees/aid';
import { OTHER_GROUNDS } from '../../court/fees/give-back';
import { REFUND_GROUNDS } from '../../court/fees/refund';
import { id, named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';
import {
  aid,
  aidId,
  amountFen,
  approval,
  bytes,
  caseId,
  cursor,
  date,
  document,
  limit,
  offset,
  order,
  orderId,
  orderLine,
  refund,
  refundNo,
  step,
  text,
} from './contract-shapes';

/** Who of that side it is, where there are several: it is theirs alone to see and to pay. */
const parties = z.optional(named(z.array(text('当事人', 200)).check(z.minLength(1), z.maxLength(1000)), '是谁提出的'));

/** FEE-7..11: what a later order of a case is for. The amount follows from it by the tariff; no amount to be paid is ever sent. */
const occasion = z.discriminatedUnion('for', [
  /** FEE-7: the claim was raised to so much. */
  z.strictObject({ for: z.literal('claimRaised'), claimFen: amountFen }),
  /** FEE-8: summary procedure became ordinary. */
  z.strictObject({ for: z.literal('ordinaryProcedure') }),
  /** FEE-6, 11: a counterclaim, or a third party's claim; `merged`: tried together, so halved. */
  z.strictObject({
    for: named(z.enum(['counterclaim', 'thirdPartyClaim']), '交费事由'),
    claimFen: z.optional(amountFen),
    raisedOn: date('提出的日期'),
    merged: named(z.boolean(), '是否合并审理'),
    parties,
  }),
  /** Applications within a case; `lastDay`: as the court has named it (FEE-11). */
  z.strictObject({
    for: named(z.enum(['preservation']), '交费事由'),
    claimFen: amountFen,
    appliedOn: date('申请的日期'),
    /** Who applied; missing: the plaintiff, in enforcement the applicant. */
    by: z.optional(named(z.enum(['plaintiff', 'defendant', 'thirdParty']), '申请人')),
    parties,
    lastDay: z.optional(date('交费的最后一天')),
  }),
]);

const refundGround = named(z.enum([...keysOf(REFUND_GROUNDS), ...keysOf(OTHER_GROUNDS)]), '退费理由');

const doubt = z.object({
  doubtId: z.string(),
  kind: z.string(),
  /** What it means and what to do, in plain words. */
  text: z.string(),
  outTradeNo: z.string(),
  transactionId: z.string(),
  orderId: z.nullable(z.string()),
  saidFen: z.int(),
  ownFen: z.nullable(z.int()),
  /** The day whose bill it was found by; null: by no bill. */
  billDay: z.nullable(z.string()),
  at: z.string(),
  state: z.enum(['open', 'settled']),
  settledBy: z.nullable(z.string()),
  note: z.nullable(z.string()),
  can: z.array(z.enum(['settleDoubt'])),
});

const reconciled = z.object({
  day: z.string(),
  state: z.enum(['notReady', 'agrees', 'differs']),
  matched: z.int(),
  billIn: z.int(),
  billOut: z.int(),
  ledgerIn: z.int(),
  ledgerOut: z.int(),
  billOnly: z.int(),
  ledgerOnly: z.int(),
  differs: z.int(),
  /** Orders found paid by it that nobody had told of. */
  found: z.int(),
  at: z.string(),
});

const lapseInput = z.strictObject({
  orderId,
  reasons: text('裁定理由', 5000),
  /** Of a case that nobody has been assigned to yet; else it is the clerk of the case. */
  clerkId: z.optional(id('书记员')),
  /** Where there is a counterclaim, why the case ends all the same (民诉法解释239). */
  counterclaim: z.optional(text('反诉怎样结束', 500)),
});

export const courtActions = {
  /** Orders of one case of the own court, by its number or id. */
  caseFees: {
    input: z.strictObject({ caseId: z.optional(caseId), caseNo: z.optional(text('案号', 60)) }),
    result: z.object({ caseId: z.string(), caseNo: z.string(), title: z.string(), orders: z.array(orderLine) }),
  },
  /** Orders of the own court in one state, the nearest last day first. */
  courtOrders: {
    input: z.strictObject({
      state: named(z.enum(['issued', 'paying', 'aidPending', 'deferred', 'overdue', 'paid', 'refunding']), '状态'),
      cursor,
      limit,
    }),
    result: z.object({ orders: z.array(orderLine), next: z.nullable(z.string()) }),
  },
  /** What an order for this would come to, step by step; nothing is written. */
  computeIssue: {
    input: z.strictObject({ caseId, occasion }),
    result: z.object({
      amountFen: z.int(),
      steps: z.array(step),
      payerText: z.string(),
      /** Of the side that pays: who owes it; where nobody does yet, it has to be said who of them asks. */
      parties: z.array(z.object({ partyId: z.string(), name: z.string(), owes: z.boolean() })),
      replaces: z.array(z.string()),
    }),
  },
  /** Issues it; `amountFen` as computed: a stale page is refused with CONFLICT. */
  issue: { input: z.strictObject({ caseId, occasion, amountFen }), result: order },
  /** FEE-11, SERVE-3: the notice of payment was served that day; the last day follows. */
  serveNotice: { input: z.strictObject({ orderId, servedOn: date('送达日期') }), result: order },

  /** Applications that wait in the own court, the oldest first; `decided` the latest first. */
  aidQueue: {
    input: z.strictObject({ state: z.optional(named(z.enum(['pending', 'decided']), '状态')), cursor, limit }),
    result: z.object({ aids: z.array(aid), next: z.nullable(z.string()) }),
  },
  aidProof: {
    input: z.strictObject({ aidId, proof: named(z.int().check(z.minimum(0)), '证明材料'), offset }),
    result: bytes,
  },
  /** FEE-13, 14: granted (`percent` of a reduction) with the president's approval, or refused with reasons; a new last day. */
  decideAid: {
    input: z.strictObject({
      aidId,
      granted: named(z.boolean(), '是否准许'),
      percent: z.optional(named(z.int().check(z.minimum(30), z.maximum(99)), '减交的百分比（30 到 99）')),
      /** Which ground a grant rests on; missing: the first that was named and fits. */
      ground: z.optional(named(z.enum(keysOf(AID_GROUNDS)), '准许的理由')),
      reasons: text('理由', 2000),
      lastDay: z.optional(date('新的最后一天')),
      approval,
    }),
    result: aid,
  },

  /** What would go back on this ground, and why; nothing is written (FEE-15). */
  computeRefund: {
    input: z.strictObject({
      orderId,
      ground: refundGround,
      /** `claimLowered` FEE-7: the claim now; `settled` FEE-16: what the payer bears in the end, as the document says. */
      claimFen: z.optional(amountFen),
      bornFen: z.optional(named(z.int().check(z.minimum(0)), '应负担的金额（分）')),
    }),
    result: z.object({ refundFen: z.int(), keptFen: z.int(), steps: z.array(step), paidFen: z.int() }),
  },
  /** The clerk proposes; `refundFen` as computed: a stale page is refused with CONFLICT. */
  proposeRefund: {
    input: z.strictObject({
      orderId,
      ground: refundGround,
      claimFen: z.optional(amountFen),
      bornFen: z.optional(named(z.int().check(z.minimum(0)), '应负担的金额（分）')),
      /** The document it rests on, and when it took effect (FEE-15: 15 days from then). */
      basis: text('依据的文书', 100),
      effectiveOn: date('文书生效日期'),
      refundFen: amountFen,
    }),
    result: refund,
  },
  /** `open`: what waits for finance, the nearest last day first; `done`: the latest first. */
  refundQueue: {
    input: z.strictObject({ state: z.optional(named(z.enum(['open', 'done']), '状态')), cursor, limit }),
    result: z.object({ refunds: z.array(refund), next: z.nullable(z.string()) }),
  },
  confirmRefund: { input: z.strictObject({ refundNo }), result: refund },
  rejectRefund: { input: z.strictObject({ refundNo, reason: text('不确认的理由', 500) }), result: refund },
  /** Of an ABNORMAL one: asks the provider again, by a new number where the old one is closed. */
  retryRefund: { input: z.strictObject({ refundNo }), result: refund },
  /** Of an ABNORMAL one: it went back by a bank transfer. */
  finishByHand: {
    input: z.strictObject({ refundNo, reference: text('银行凭证号', 64), on: date('转账日期') }),
    result: refund,
  },

  /** FEE-17, ACC-2: paid at the bank; counted once by the bank's number. */
  recordPayment: {
    input: z.strictObject({
      orderId,
      reference: text('银行凭证号', 64),
      amountFen,
      paidOn: date('交款日期'),
      payerName: text('交款人', 100),
    }),
    result: order,
  },

  /** FEE-12: the ruling as it would be issued; nothing is kept. */
  previewLapse: {
    input: lapseInput,
    result: z.object({
      title: z.string(),
      base64: z.string(),
      clerks: z.array(z.object({ clerkId: z.string(), name: z.string() })),
    }),
  },
  /** FEE-12: the judge rules 按撤诉处理 and signs; it stands once all of his panel and the clerk have signed and the seal is on it. */
  lapse: { input: lapseInput, result: order },
  /** Rulings 按撤诉处理 that wait for the signature of who asks: the clerk, or another judge of the panel. */
  lapsesToSign: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({ orders: z.array(orderLine), next: z.nullable(z.string()) }),
  },
  /** The ruling before all have signed it, piece by piece: of those who sign it. */
  readLapse: { input: z.strictObject({ orderId, offset }), result: bytes },
  /** With the last signature the case is decided. `sha256` of what who signs has read (SIGN-3); missing: of the ruling as it stands. */
  signLapse: {
    input: z.strictObject({
      orderId,
      sha256: z.optional(named(z.string().check(z.regex(/^[0-9a-f]{64}$/)), '文书校验值')),
    }),
    result: order,
  },

  /** The court's money of these days (at most 92), and its sum; the lines, the latest first. */
  ledger: {
    input: z.strictObject({ from: date('开始日期'), to: date('结束日期'), cursor, limit }),
    result: z.object({
      inFen: z.int(),
      outFen: z.int(),
      lines: z.array(
        z.object({
          entryId: z.string(),
          orderId: z.string(),
          caseId: z.string(),
          channel: z.enum(['wechat', 'bank']),
          amountFen: z.int(),
          at: z.string(),
          transactionId: z.string(),
        }),
      ),
      next: z.nullable(z.string()),
    }),
  },
  /** Reads the provider's bill of that day and compares: three lists, and orders found paid are counted. As often as one likes. */
  reconcile: { input: z.strictObject({ day: date('对账日期') }), result: reconciled },
  reconciliations: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({ days: z.array(reconciled), next: z.nullable(z.string()) }),
  },
  /** Of the own court, the latest first; of the account of no court, for administrators (of whichever court). `billDay`: found by that bill. */
  doubts: {
    input: z.strictObject({
      state: z.optional(named(z.enum(['open', 'settled']), '状态')),
      billDay: z.optional(date('账单日期')),
      cursor,
      limit,
    }),
    result: z.object({ doubts: z.array(doubt), next: z.nullable(z.string()) }),
  },
  settleDoubt: {
    input: z.strictObject({ doubtId: text('对不上的款', 120), note: text('处理情况', 500) }),
    result: doubt,
  },
  /** Papers of an order for the court's own people. */
  orderDocuments: { input: z.strictObject({ orderId }), result: z.object({ documents: z.array(document) }) },

  /** Timer: what was begun and not heard of is asked about, refunds are followed, yesterday's bill is compared. */
  sweep: {
    input: z.strictObject({}),
    result: z.object({ asked: z.int(), refunds: z.int(), reconciled: z.int(), failed: z.int() }),
  },
};
