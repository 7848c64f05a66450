/** 期限的事实, as they are asked for: what is left out is asked back, never guessed; an empty list says that there was none. */
import * as z from 'zod/mini';
import { CIVIL_CLAIMS } from '../../court/pleading/time-limits/civil-claims';
import { isLegalDate, type LegalDate } from '../../court/time/legal-date';
import { named } from '../../platform/input';

const legalDate = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  z.transform((text: string, context): LegalDate => {
    if (isLegalDate(text)) return text;
    context.issues.push({ code: 'custom', input: text });
    return z.NEVER;
  }),
);
const dateTitle = (title: string) => `${title}（日历上有的一天，如 2025-03-08）`;
const date = (title: string) => named(z.optional(legalDate), dateTitle(title));
const day = (title: string) => named(legalDate, dateTitle(title));
const flag = (title: string) => named(z.optional(z.boolean()), title);
const MOST = 60;

const interruptions = named(
  z.optional(
    z
      .array(
        z.strictObject({
          kind: named(z.enum(['demand', 'promise', 'proceeding']), '中断的事由'),
          on: day('发生的日期'),
          endedOn: date('程序结束的日期'),
        }),
      )
      .check(z.maxLength(MOST)),
  ),
  '催要、同意履行、起诉等',
);
const obstacles = named(
  z.optional(z.array(z.strictObject({ from: day('开始的日期'), to: date('结束的日期') })).check(z.maxLength(MOST))),
  '耽误的时间',
);
const course = { interruptions, obstacles };
const instalments = named(z.optional(z.array(day('各期到期日')).check(z.maxLength(360))), '分期到期日');
const servedOn = date('送达的日期');
const goodReason = flag('晚申请有正当理由');
const knewOn = date('知道的日期');
const told = flag('被告知了起诉期限');

const civil = {
  claim: named(z.optional(z.enum(CIVIL_CLAIMS)), '要求什么'),
  dueOn: date('到期日'),
  instalments,
  noDueDay: named(
    z.optional(
      z.strictObject({
        demandedOn: date('第一次催要的日期'),
        graceEndsOn: date('宽限到哪一天'),
        refusedOn: date('明确拒绝的日期'),
      }),
    ),
    '没有约定期限',
  ),
  knewOn,
  knewWhomOn: date('知道该找谁的日期'),
  obligorUnknown: flag('还不知道该找谁'),
  injuryOn: date('损害发生的日期'),
  guardian: named(z.optional(z.strictObject({ endedOn: date('法定代理终止的日期') })), '告自己的法定代理人'),
  victimBornOn: date('未成年受害人的出生日期'),
  ...course,
};
const labourArbitration = {
  knewOn,
  wages: flag('争的是拖欠工资'),
  employed: flag('还在职'),
  employmentEndedOn: date('离职的日期'),
  ...course,
};
const labourSuit = {
  awardReceivedOn: date('收到裁决书的日期'),
  noAward: named(z.optional(z.enum(['refused', 'overdue'])), '没有裁决'),
  finalAward: flag('是终局裁决'),
  filer: named(z.optional(z.enum(['worker', 'employer'])), '谁起诉'),
};
const administrative = {
  route: named(z.optional(z.enum(['direct', 'afterReview', 'inaction'])), '告的是哪一种'),
  actOn: date('决定作出的日期'),
  knewOn,
  told,
  learnedLimitOn: date('知道起诉期限的日期'),
  realProperty: flag('涉及不动产权利变动'),
  otherPeriod: named(
    z.optional(
      z.union([
        z.strictObject({ days: named(z.int().check(z.minimum(1), z.maximum(730)), '天数') }),
        z.strictObject({ months: named(z.int().check(z.minimum(1), z.maximum(24)), '月数') }),
      ]),
    ),
    '别的法律规定的期限（天数或者月数填一项）',
  ),
  reviewDecisionReceivedOn: date('收到复议决定的日期'),
  reviewAcceptedOn: date('复议受理的日期'),
  reviewDueOn: date('复议期满的日期'),
  reviewProcedure: named(z.optional(z.enum(['ordinary', 'summary'])), '复议程序'),
  reviewExtended: flag('复议书面延长过'),
  appliedOn: date('行政机关收到申请的日期'),
  performDueOn: date('法律规定应当办好的日期'),
  urgent: flag('情况紧急'),
  obstacles,
  hindered: flag('有其他特殊情况耽误'),
  hindranceEndedOn: date('特殊情况结束的日期'),
};
const enforcement = {
  title: named(
    z.optional(
      z.enum([
        'judgment',
        'penal',
        'administrative',
        'confirmation',
        'securedInterest',
        'paymentOrder',
        'arbitralAward',
        'foreignRelatedAward',
        'foreignAward',
        'foreignJudgment',
        'labourAward',
        'notarisedDebt',
      ]),
    ),
    '执行依据',
  ),
  performBy: date('履行期限最后一天'),
  instalments,
  noTerm: flag('文书没有写履行期限'),
  effectiveOn: date('生效的日期'),
  servedOn,
  brokenOn: date('对方违反的日期'),
  recognisedOn: date('承认裁定生效的日期'),
  settledUntil: date('执行和解约定的履行期限最后一天'),
  again: flag('以前执行过，没有还清或者已终结本次执行程序'),
  goodReason,
  ...course,
};
const actEnforcement = { suitEndedOn: date('对方起诉期限届满的日期'), servedOn, told, goodReason };

/** By kind: what may be told about it. */
export const FACTS = {
  civil: z.strictObject(civil),
  labourArbitration: z.strictObject(labourArbitration),
  labourSuit: z.strictObject(labourSuit),
  administrative: z.strictObject(administrative),
  enforcement: z.strictObject(enforcement),
  actEnforcement: z.strictObject(actEnforcement),
};

export const timeLimitKind = named(
  z.enum(['civil', 'labourArbitration', 'labourSuit', 'administrative', 'enforcement', 'actEnforcement']),
  '哪一种期限',
);

/** All kinds together, as the contract shows them; those of another kind are refused by `FACTS`. */
export const timeLimitFacts = named(
  z.strictObject({
    ...civil,
    ...labourArbitration,
    ...labourSuit,
    ...administrative,
    ...enforcement,
    ...actEnforcement,
  }),
  '情况',
);
