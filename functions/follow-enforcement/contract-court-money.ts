/** 执行款: what comes in, where it goes, and the plan of several creditors (ENF-14, FEE-10). */
import * as z from 'zod/mini';
import { named } from '../../platform/input';
import {
  amount,
  caseId,
  counted,
  date,
  measureId,
  moved,
  partyId,
  reason,
  receiptId,
  staffId,
  text,
} from './court-shapes';

const account = named(
  z.strictObject({ number: text('收款账号', 40, 8), holder: text('户名和开户行', 100) }),
  '收款账户',
);
const money = { on: date('日期'), ref: text('票据号或者流水号', 100) };

export const moneyActions = {
  /** ENF-14: 30 days from the notice that it came in. */
  receive: {
    input: z.strictObject({
      caseId,
      source: named(z.enum(['sale', 'paidIn', 'other']), '来源'),
      amountFen: amount('到账金额'),
      ...money,
      /** The day of the bank's notice, where it is another. */
      noticedOn: z.optional(date('收到到账通知的日期')),
      /** What was sold. */
      measureId: z.optional(measureId),
      /** Who paid it in: asked for where one of the debtors answers within a sum. */
      debtor: z.optional(partyId),
      towardsBaseFen: z.optional(amount('其中冲抵本金', 0)),
    }),
    result: counted,
  },
  /** FEE-10: out of a receipt. */
  takeFee: {
    input: z.strictObject({ caseId, receiptId, amountFen: amount('执行申请费'), ...money }),
    result: counted,
  },
  /** To the applicant, or to an agent whose power names it (ID-7). */
  payOut: {
    input: z.strictObject({
      caseId,
      receiptId,
      partyId,
      agent: z.optional(staffId('代领的代理人')),
      amountFen: amount('发放金额'),
      account,
      ...money,
    }),
    result: counted,
  },
  /** What is too much is the debtor's (民诉法253.1). */
  returnSurplus: {
    input: z.strictObject({ caseId, receiptId, partyId, amountFen: amount('退还金额'), account, reason, ...money }),
    result: counted,
  },
  /** The debtor paid the applicant himself, as both said. */
  recordPaidDirectly: {
    input: z.strictObject({
      caseId,
      amountFen: amount('直接支付的金额'),
      ...money,
      confirmedBy: text('双方怎样确认', 300),
      /** Who paid: as with what is paid in. */
      debtor: z.optional(partyId),
      towardsBaseFen: z.optional(amount('其中冲抵本金', 0)),
    }),
    result: counted,
  },
  /** 财产分配方案 (解释509): served on all parties; fifteen days to object. */
  makePlan: {
    input: z.strictObject({
      caseId,
      proceedsFen: amount('可分配的款项'),
      shares: named(
        z
          .array(
            z.strictObject({
              creditor: text('债权人', 100),
              rank: text('受偿顺序', 50),
              claimFen: amount('债权数额'),
              shareFen: amount('分配数额', 0),
            }),
          )
          .check(z.minLength(2), z.maxLength(50)),
        '分配',
      ),
      reasons: text('理由', 2000),
    }),
    result: moved,
  },
  /** Objections to the plan are dealt with, or there were none (解释510). */
  settlePlan: { input: z.strictObject({ caseId, on: date('日期'), text: text('怎样处理的', 500) }), result: moved },
  distribute: { input: z.strictObject({ caseId, shareFen: amount('申请执行人应得', 0) }), result: moved },
  searchOn: { input: z.strictObject({ caseId }), result: moved },
};
