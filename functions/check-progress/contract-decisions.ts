/** 裁判文书的内容: what a judge writes, by what is decided: the parts of the paper, and what the law asks him to have found (DOMAIN 3, 5). */
import * as z from 'zod/mini';
import { composedId, id, named } from '../../platform/input';
import { entering } from '../../records/case/entering';
import { date, text } from './court-shapes';

const long = (title: string) => named(z.string().check(z.maxLength(20_000)), title);
const lines = (title: string, most = 60) => named(z.array(long(title)).check(z.maxLength(most)), title);
const facts = long('事实');
const reasons = long('理由（本院认为）');
const costs = long('诉讼费用的负担');

/** What becomes of the fee where the case ends without judgment (FEE-6, 15, 16): the judge's own sum. */
const fee = z.optional(
  z.strictObject({
    what: text('费用', 60),
    amountFen: named(z.int().check(z.minimum(0), z.maximum(100_000_000_000)), '金额（分）'),
    /** Names of who bears it; missing: it is given back. */
    borneBy: z.optional(text('负担的人', 200)),
  }),
);

/** FILE-16, ID-7: by whom the withdrawal was asked for: the plaintiff, or an agent with that power. */
const application = z.strictObject({
  on: date('申请日期'),
  partyId: composedId('申请的原告'),
  /** Filed in the program. */
  paperId: z.optional(composedId('撤诉申请')),
  /** On paper or in the transcript: where it is. */
  record: z.optional(text('申请在哪份材料里', 200)),
});

/** HEAR-8: where there is a counterclaim, why the case ends all the same (民诉法146, 解释239). */
const counterclaim = z.optional(text('反诉怎样结束', 500));

const judge = z.strictObject({
  staffId: id('审判人员'),
  post: named(z.enum(['审判长', '审判员', '人民陪审员']), '职务'),
});
export const judges = named(z.array(judge).check(z.minLength(1), z.maxLength(7)), '审判人员');

const item = named(z.int().check(z.minimum(1), z.maximum(9)), '法定情形');

/** Administrative cases are judged in ways of their own (行诉法69–78). */
export const JUDGED = ['dismissClaims', 'revoke', 'perform', 'pay', 'unlawful', 'void', 'vary', 'agreement'] as const;

export const decisionContent = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('judgment'),
    /** Administrative cases only. */
    way: z.optional(named(z.enum(JUDGED), '判决方式')),
    claims: lines('诉讼请求'),
    plaintiffSays: long('原告主张的事实和理由'),
    othersSay: named(
      z.array(z.strictObject({ partyId: composedId('当事人'), text: long('答辩或者陈述') })).check(z.maxLength(60)),
      '被告和第三人的意见',
    ),
    found: long('查明的事实'),
    reasons,
    law: long('适用的法律'),
    orders: lines('判决结果'),
    costs,
    /** Something is to be paid: 民诉法264 is told. */
    payable: named(z.boolean(), '有没有给付金钱的内容'),
  }),
  z.strictObject({
    what: z.literal('mediated'),
    claims: lines('诉讼请求'),
    facts,
    terms: lines('调解结果'),
    costs,
    agreedOn: date('达成协议的日期'),
    /** 民诉法101.1(4), 解释151: who signed when; all parties, judge and clerk. */
    bindsOnSigning: z.optional(
      z.strictObject({
        record: text('同意签字即生效、经审查的记录', 300),
        signed: z.array(z.strictObject({ partyId: composedId('当事人'), on: date('签名日期') })).check(z.maxLength(60)),
        officersSignedOn: date('审判人员、书记员签名的日期'),
      }),
    ),
    /** MED-2, of administrative cases: why they may be mediated. */
    exception: z.optional(text('可以调解的理由', 300)),
  }),
  z.strictObject({ what: z.literal('dismissSuit'), articles: text('依据的条款', 200, 0), facts, reasons, fee }),
  z.strictObject({ what: z.literal('withdraw'), application, facts, reasons, fee, counterclaim }),
  /** FILE-16: some of the plaintiffs withdraw, or the suit is withdrawn against some; it goes on between the others. */
  z.strictObject({
    what: z.literal('withdrawPart'),
    application,
    leaving: named(z.array(composedId('退出的当事人')).check(z.maxLength(100)), '退出的当事人'),
    facts,
    reasons,
    fee,
  }),
  /** 民诉法解释249, 250: who has taken over the right or the debt in dispute takes the place of the party. */
  z.strictObject({
    what: z.literal('replaceParty'),
    leaving: composedId('退出的当事人'),
    entering,
    facts,
    reasons,
    /** The 追加、变更当事人申请书 that is granted by it. */
    paperId: z.optional(composedId('变更当事人申请')),
  }),
  z.strictObject({ what: z.literal('refuseWithdrawal'), application, facts, reasons }),
  z.strictObject({
    what: z.literal('deemWithdrawn'),
    how: named(z.enum(['absent', 'left']), '拒不到庭还是中途退庭'),
    /** `case_dates` id of the hearing he was summoned to. */
    dateId: composedId('开庭'),
    /** HEAR-8: the judge's finding, with what was tried; a lost connection is none. */
    finding: text('不到庭的认定和经过', 2000, 0),
    facts,
    reasons,
    fee,
    counterclaim,
  }),
  z.strictObject({ what: z.literal('stay'), item, facts, reasons }),
  z.strictObject({ what: z.literal('terminate'), item, facts, reasons }),
  z.strictObject({
    what: z.literal('transfer'),
    to: text('移送到的法院', 100, 0),
    facts,
    reasons,
    /** The 管辖权异议申请书 that is found right by it. */
    paperId: z.optional(composedId('管辖权异议')),
  }),
  z.strictObject({ what: z.literal('toOrdinary'), facts, reasons, judges, clerkId: z.optional(id('书记员')) }),
]);

export type DecisionContent = z.output<typeof decisionContent>;
export type DecisionWhat = DecisionContent['what'];
