/** 起诉状内容: the form of a civil complaint as it is saved, step by step; everything may be missing while it is a draft. */
import * as z from 'zod/mini';
import { id, named } from '../../platform/input';

const text = (title: string, most: number) => named(z.optional(z.string().check(z.maxLength(most))), title);
const MOST_FEN = 10 ** 13;

const party = z.strictObject({
  kind: named(z.enum(['person', 'organisation']), '当事人类型'),
  name: text('姓名或名称', 100),
  sex: named(z.optional(z.enum(['男', '女'])), '性别'),
  ethnicity: text('民族', 20),
  occupation: text('职业', 50),
  workUnit: text('工作单位', 100),
  domicile: text('住所', 200),
  phone: text('联系电话', 30),
  idNumber: text('证件号码', 30),
  creditCode: text('统一社会信用代码', 18),
  orgRepName: text('法定代表人', 50),
  orgRepPost: text('职务', 30),
});

/** FILE-2 */
export const content = z.strictObject({
  plaintiffs: named(z.optional(z.array(party).check(z.maxLength(50))), '原告'),
  defendants: named(z.optional(z.array(party).check(z.maxLength(50))), '被告'),
  thirdParties: named(z.optional(z.array(party).check(z.maxLength(50))), '第三人'),
  agentAuthority: named(z.optional(z.enum(['none', 'general', 'special'])), '代理权限'),
  causeOfAction: text('案由', 50),
  claims: named(
    z.optional(
      z
        .array(
          z.strictObject({
            text: named(z.string().check(z.minLength(1), z.maxLength(1000)), '诉讼请求'),
            amountFen: named(z.optional(z.int().check(z.minimum(1), z.maximum(MOST_FEN))), '请求金额（分）'),
          }),
        )
        .check(z.maxLength(50)),
    ),
    '诉讼请求',
  ),
  factsAndReasons: text('事实与理由', 20_000),
  evidence: named(
    z.optional(
      z
        .array(
          z.strictObject({
            /** Made by the phone, and the same whatever it is called later: files say by it what they prove (`attach`). */
            evidenceId: z.optional(id('证据编号')),
            name: named(z.string().check(z.minLength(1), z.maxLength(100)), '证据名称'),
            source: text('证据来源', 200),
            proves: text('证明目的', 500),
          }),
        )
        .check(z.maxLength(100)),
    ),
    '证据',
  ),
  witnesses: named(
    z.optional(
      z
        .array(
          z.strictObject({
            name: named(z.string().check(z.minLength(1), z.maxLength(50)), '证人姓名'),
            domicile: text('证人住所', 200),
          }),
        )
        .check(z.maxLength(50)),
    ),
    '证人',
  ),
  addressConfirmation: named(
    z.optional(
      z.strictObject({
        address: text('送达地址', 200),
        phone: text('送达联系电话', 30),
        /** SERVE-1: explicit consent to electronic service; a phone number alone is none. */
        eService: named(z.optional(z.boolean()), '同意电子送达'),
      }),
    ),
    '送达地址确认',
  ),
  mediation: named(z.optional(z.enum(['agree', 'refuse'])), '先行调解意愿'),
  truthConfirmed: named(z.optional(z.boolean()), '如实陈述确认'),
});

export type Content = z.output<typeof content>;
