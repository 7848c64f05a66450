/** 对被执行人的措施: restriction, listing, search, eviction (ENF-8, 10..13). */
import * as z from 'zod/mini';
import { LISTING_GROUNDS } from '../../court/enforcement/listing';
import { DELETION_GROUNDS } from '../../court/enforcement/listing-period';
import { named } from '../../platform/input';
import { keysOf } from '../../records/filing/form/fields';
import { approval, caseId, date, moved, partyId, reason, text } from './court-shapes';

export const debtorActions = {
  /** ENF-10 */
  restrict: {
    input: z.strictObject({
      caseId,
      debtor: partyId,
      basis: named(z.enum(['applicantInWriting', 'exOfficio', 'listed']), '依据'),
      from: date('开始日期'),
      others: z.optional(
        named(
          z
            .array(
              z.strictObject({
                name: text('姓名', 50),
                why: named(z.enum(['orgRep', 'inCharge', 'responsible', 'controller']), '为什么'),
              }),
            )
            .check(z.maxLength(20)),
          '单位的有关人员',
        ),
      ),
      approval,
    }),
    result: moved,
  },
  permitConsumption: {
    input: z.strictObject({ caseId, debtor: partyId, what: text('准许的一次消费', 200), reason }),
    result: moved,
  },
  liftRestriction: {
    input: z.strictObject({
      caseId,
      debtor: partyId,
      ground: named(z.enum(['performed', 'goodSecurity', 'applicantConsents', 'wrong']), '解除的情形'),
      reason,
    }),
    result: moved,
  },
  /** ENF-11, 12 */
  list: {
    input: z.strictObject({
      caseId,
      debtor: partyId,
      grounds: named(
        z.array(named(z.enum(keysOf(LISTING_GROUNDS)), '法定情形')).check(z.minLength(1), z.maxLength(6)),
        '法定情形',
      ),
      reasons: text('具体情形', 2000),
      decidedOn: date('决定日期'),
      extraYears: z.optional(named(z.int().check(z.minimum(1), z.maximum(3)), '延长年数')),
      graveViolence: z.optional(named(z.boolean(), '是否有严重暴力、威胁')),
      /** Of a person whose number the file does not have. */
      birthday: z.optional(date('出生日期')),
      /** Ground 1 (2017 第3条): found out by the officer. */
      sufficientSecurity: z.optional(named(z.boolean(), '是否有充分有效的担保')),
      seizedSuffices: z.optional(named(z.boolean(), '已控制的财产是否足够')),
      turnNotCome: z.optional(named(z.boolean(), '是否还没有轮到他履行')),
      approval,
    }),
    result: moved,
  },
  /** ENF-12: what ends it, or the decision to delete early or to correct: deleted within three working days. */
  endListing: {
    input: z.strictObject({
      caseId,
      debtor: partyId,
      ground: named(z.enum([...keysOf(DELETION_GROUNDS), 'periodOver', 'early', 'corrected']), '删除的理由'),
      on: date('发生日期'),
      reason,
    }),
    result: moved,
  },
  delist: { input: z.strictObject({ caseId, debtor: partyId, on: date('删除日期'), reason }), result: moved },
  /** 民诉法259 */
  search: {
    input: z.strictObject({ caseId, debtor: partyId, place: text('搜查的地方', 200), reasons: reason, approval }),
    result: moved,
  },
  /** 民诉法261 */
  orderEviction: {
    input: z.strictObject({
      caseId,
      debtor: partyId,
      from: text('从哪里迁出', 200),
      lastDay: date('迁出期限'),
      approval,
    }),
    result: moved,
  },
};
