/** 费款缴纳: the fee of a case explained, paid once, let off, given back; every fen is in one order or one refund (FEE-10..17). */
import * as z from 'zod/mini';
import { AID_GROUNDS } from '../../court/fees/aid';
import { contract as define, type EventOf, type InputOf, type ResultOf } from '../../platform/contract';
import { named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';
import { courtActions } from './contract-court';
import {
  aid,
  aidId,
  bytes,
  caseId,
  cursor,
  document,
  limit,
  offset,
  order,
  orderId,
  orderLine,
  payCode,
  payKey,
  refund,
  text,
} from './contract-shapes';

/** What `wx.requestPayment` takes, as it is. */
const parameters = z.object({
  timeStamp: z.string(),
  nonceStr: z.string(),
  package: z.string(),
  signType: z.string(),
  paySign: z.string(),
});

export const contract = define('pay-fee', '费款缴纳 pay the fee', {
  /** One's own cases' orders: what is to be paid first, then the latest. */
  orders: {
    input: z.strictObject({ caseId: z.optional(caseId), cursor, limit }),
    result: z.object({ orders: z.array(orderLine), next: z.nullable(z.string()) }),
  },
  order: { input: z.strictObject({ orderId }), result: order },
  /** A code with which anybody pays for the party (FEE-17); it shows him court, number, item and amount, nothing else of the case. */
  sharePay: {
    input: z.strictObject({ orderId }),
    result: z.object({
      code: z.string(),
      path: z.string(),
      /** Of a 小程序码 of the page `services/pay-fee/payer/index`, at most 32 characters. */
      scene: z.string(),
    }),
  },
  /** Of which order a 小程序码 is that somebody scanned: `p=<key>` in its `scene`. NOT_FOUND: of none. */
  scannedOrder: { input: z.strictObject({ key: payKey }), result: z.object({ orderId: z.string(), code: z.string() }) },
  /** What somebody with the code is shown. */
  forPayer: {
    input: z.strictObject({ orderId, code: payCode }),
    result: z.object({
      orderId: z.string(),
      courtName: z.string(),
      caseNo: z.string(),
      itemName: z.string(),
      /** 陈** */
      forName: z.string(),
      amountFen: z.int(),
      state: z.string(),
      stateName: z.string(),
      next: z.string(),
      lastDay: z.nullable(z.string()),
      paying: z.nullable(z.object({ mine: z.boolean(), since: z.string(), until: z.string() })),
      /** One's own payments on it, and their receipts. */
      paidByMeFen: z.int(),
      documents: z.array(document),
      can: z.array(z.enum(['prepay', 'giveUp'])),
    }),
  },
  /**
   * Begins a payment: the amount is the order's. Asked again by the same person while it is open: the same payment.
   * PRECONDITION_FAILED: nothing is to be paid; CONFLICT with `fields.until` while another is at the till; UPSTREAM_FAILED: not
   * begun, or not known: ask again, nothing is paid twice.
   */
  prepay: {
    input: z.strictObject({ orderId, code: z.optional(payCode) }),
    result: z.object({ orderId: z.string(), outTradeNo: z.string(), amountFen: z.int(), parameters }),
  },
  /** What became of a payment, as the provider says it; the phone's "success" is only a hint. */
  confirm: {
    input: z.strictObject({ orderId, code: z.optional(payCode) }),
    result: z.object({ state: z.string(), stateName: z.string(), next: z.string(), paid: z.boolean() }),
  },
  /** Leaves the till: closes the payment that one began, unless it was paid after all. */
  giveUp: {
    input: z.strictObject({ orderId, code: z.optional(payCode) }),
    result: z.object({ state: z.string(), stateName: z.string(), next: z.string(), paid: z.boolean() }),
  },
  /** What one may ask to be let off for, in plain words, and what to hand in with it (FEE-14); whether it holds, the officer says. */
  aidGrounds: {
    input: z.strictObject({}),
    result: z.object({
      grounds: z.array(
        z.object({
          ground: z.enum(keysOf(AID_GROUNDS)),
          kind: z.enum(['exempt', 'reduce']),
          title: z.string(),
          rule: z.string(),
          papers: z.array(z.string()),
        }),
      ),
      /** Where the proofs are uploaded to. */
      uploadFolder: z.string(),
    }),
  },
  /** FEE-13, 14: written application with proof; `fileIds` of one's own uploads, at most 10 proofs. */
  applyAid: {
    input: z.strictObject({
      orderId,
      kind: named(z.enum(['exempt', 'reduce']), '申请免交还是减交'),
      grounds: z.array(named(z.enum(keysOf(AID_GROUNDS)), '理由')).check(z.minLength(1), z.maxLength(6)),
      reasons: text('具体情况', 2000),
      proofs: z
        .array(
          z.strictObject({
            name: text('文件名', 200),
            fileIds: z.array(text('文件', 300)).check(z.minLength(1), z.maxLength(5)),
          }),
        )
        .check(z.maxLength(10)),
    }),
    result: aid,
  },
  withdrawAid: { input: z.strictObject({ aidId }), result: aid },
  /** What goes, or went, back of one's own cases and of what one paid. */
  refunds: {
    input: z.strictObject({ cursor, limit }),
    result: z.object({ refunds: z.array(refund), next: z.nullable(z.string()) }),
  },
  /** 缴费凭证, 退费通知, 救助决定 … as PDF, piece by piece; of parties, and of who paid. */
  readDocument: { input: z.strictObject({ orderId, documentId: text('文书', 120), offset }), result: bytes },
  ...courtActions,
});

export type PayFeeAction = keyof typeof contract.actions;
export type PayFeeEvent = { [K in PayFeeAction]: EventOf<typeof contract, K> }[PayFeeAction];
export type PayFeeInput<K extends PayFeeAction> = InputOf<typeof contract, K>;
export type PayFeeResult<K extends PayFeeAction> = ResultOf<typeof contract, K>;
