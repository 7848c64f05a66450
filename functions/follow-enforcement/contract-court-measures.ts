/** 查控和处置: measures on assets, from taking to selling (ENF-5, 7). */
import * as z from 'zod/mini';
import { named } from '../../platform/input';
import {
  amount,
  caseId,
  counted,
  date,
  documentId,
  measured,
  measureId,
  moved,
  partyId,
  reason,
  scene,
  text,
} from './court-shapes';

const ASSETS = ['deposit', 'movable', 'immovable', 'otherRight'] as const;
const MEASURES = ['freeze', 'sealUp', 'impound'] as const;
const RELEASE_GROUNDS = [
  'performed',
  'security',
  'excess',
  'notHis',
  'applicantAsks',
  'realised',
  'ended',
  'other',
] as const;

const rulingId = documentId;
/** 民诉法254, 255: what was left to him and his family, in the officer's words; empty: nobody has looked. */
const necessities = text('留给被执行人和家人的生活必需费用、物品', 500, 0);

const money = { on: date('日期'), ref: text('票据号或者流水号', 100) };

export const measureActions = {
  /** ENF-7: entered after it was carried out (ENF-5). Shown masked; the whole number is kept under seal. */
  control: {
    input: z.strictObject({
      caseId,
      rulingId,
      debtor: partyId,
      kind: named(z.enum(MEASURES), '措施'),
      asset: named(z.enum(ASSETS), '财产种类'),
      what: text('财产名称（如 存款、小型轿车、房屋）', 60),
      holder: text('银行、登记机关或者存放地点', 60),
      number: z.optional(text('账号、车牌号或者权证号', 60)),
      securedFen: amount('控制的金额或者价值'),
      from: date('开始日期'),
      until: z.optional(date('到期日期')),
      /** Carried over from the suit: its time runs on (解释168). */
      preservation: z.optional(named(z.boolean(), '是否由诉讼保全转来')),
      necessities,
      /** It goes beyond what is owed and cannot be divided: why. */
      indivisible: z.optional(text('超出范围而不能分割的理由', 500)),
      ...scene,
    }),
    result: measured,
  },
  renew: {
    input: z.strictObject({ caseId, measureId, rulingId, until: z.optional(date('续到哪一天')), ...scene }),
    result: measured,
  },
  release: {
    input: z.strictObject({
      caseId,
      measureId,
      rulingId,
      ground: named(z.enum(RELEASE_GROUNDS), '解除的情形'),
      reason,
      ...scene,
    }),
    result: measured,
  },
  /** ENF-5: 参考价, by agreement, directed price, network inquiry or appraisal. */
  recordValuation: {
    input: z.strictObject({
      caseId,
      measureId,
      how: named(z.enum(['agreed', 'directed', 'network', 'appraised']), '确定参考价的方式'),
      priceFen: amount('参考价'),
      on: date('确定日期'),
    }),
    result: measured,
  },
  realise: {
    input: z.strictObject({
      caseId,
      measureId,
      rulingId,
      time: named(z.iso.datetime({ offset: true }), '拍卖、变卖的时间'),
      where: text('拍卖平台或者地点', 100),
    }),
    result: measured,
  },
  realisationFailed: { input: z.strictObject({ caseId, nextStep: text('接下来怎么办', 300) }), result: moved },
  /** 民诉法253, 254: out of a frozen account into the court's. */
  deduct: {
    input: z.strictObject({ caseId, measureId, rulingId, amountFen: amount('扣划金额'), ...money, necessities }),
    result: counted,
  },
};
