/** 强制执行申请书 (FILE-20, 21): title, what is to be enforced and how the sum is made up, what is known of assets, and where the money goes. */
import * as z from 'zod/mini';
import type { EnforcementTitle } from '../../../court/pleading/enforcement-application';
import { named } from '../../../platform/input';
import { choice, day, fenOf, keysOf, list, needed, text, yes } from './fields';
import { party } from './party';

/** 执行依据 as people call it. */
export const ENFORCEMENT_TITLES = {
  judgment: '民事判决书、裁定书、调解书',
  penal: '刑事判决的财产部分',
  administrative: '行政判决书、裁定书、调解书',
  confirmation: '确认调解协议的裁定书',
  securedInterest: '实现担保物权的裁定书',
  paymentOrder: '支付令',
  arbitralAward: '仲裁裁决书、仲裁调解书',
  foreignRelatedAward: '涉外仲裁裁决书',
  foreignAward: '国外仲裁裁决',
  foreignJudgment: '外国法院判决、裁定',
  labourAward: '劳动争议仲裁裁决书、调解书',
  notarisedDebt: '有强制执行效力的公证债权文书',
} as const satisfies Record<EnforcementTitle, string>;

const title = z.strictObject({
  kind: choice('执行依据的种类', keysOf(ENFORCEMENT_TITLES)),
  number: text('执行依据的文号', 100),
  issuedBy: text('作出执行依据的法院或机构', 100),
  effectiveOn: day('生效日期'),
  servedOn: day('送达日期'),
  partiesDefinite: yes('写明了由谁向谁履行'),
  contentDefinite: yes('写明了履行的内容'),
});

/** 民诉法250: the last day to perform; instalments each with its own. */
const performance = z.strictObject({
  by: day('履行期限的最后一天'),
  instalments: list('分期', z.strictObject({ by: day('到期日'), amountFen: fenOf('每期金额') }), 120),
  noTerm: yes('文书没有写履行期限'),
  done: choice('已经履行的情况', ['no', 'partly', 'wholly']),
  paidFen: fenOf('已经履行的金额'),
});

const PART = ['principal', 'interest', 'defaultInterest', 'costs', 'other'] as const;

/** FILE-21: what may have broken or stayed the two years. */
const course = z.strictObject({
  interruptions: list(
    '中断的情况',
    z.strictObject({
      kind: named(z.enum(['demand', 'promise', 'proceeding']), '中断的事由'),
      on: day('日期'),
      endedOn: day('结束日期'),
    }),
    50,
  ),
  obstacles: list('耽误的时间', z.strictObject({ from: day('起'), to: day('止') }), 20),
  goodReason: yes('有正当理由'),
  again: yes('以前执行过，没有还清'),
  settledUntil: day('和解约定的履行期限'),
});

export const enforcement = {
  applicants: list('申请执行人', party, 50),
  judgmentDebtors: list('被执行人', party, 50),
  title: named(z.optional(title), '执行依据'),
  performance: named(z.optional(performance), '履行期限和履行情况'),
  matter: text('请求执行的事项', 2000),
  amountFen: fenOf('申请执行的金额'),
  amountParts: list(
    '金额的构成',
    z.strictObject({
      part: named(z.enum(PART), '金额的种类'),
      text: text('怎么算的', 500),
      amountFen: fenOf('金额'),
    }),
    30,
  ),
  reasons: text('申请执行的理由', 5000),
  knownAssets: list('知道的财产', z.strictObject({ what: needed('财产', 200), where: text('在哪里', 200) }), 50),
  succession: named(
    z.optional(
      z.strictObject({
        kind: choice('取得权利的方式', ['creditor', 'inherited', 'transferred', 'other']),
        how: text('继承或者受让的经过', 1000),
        proofAttached: yes('已经附上证明'),
      }),
    ),
    '申请人的资格',
  ),
  arbitrationAgreement: yes('已经附上仲裁协议'),
  recognition: yes('已经承认，或者同时申请承认'),
  /** 执行款 goes there; sealed, and shown to staff by its last four figures (PRIV-4). */
  account: named(
    z.optional(
      z.strictObject({
        holder: text('收款人', 100),
        bank: text('开户银行', 100),
        number: text('收款账号', 40),
      }),
    ),
    '收款账户',
  ),
  course: named(z.optional(course), '中断和耽误的情况'),
};
