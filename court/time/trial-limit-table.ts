/** 审限表: how long a court has for each kind of case, who may extend it and what does not count (TIME-9..11), as data. */

/** A length in one unit. */
export type Length = { months: number; days?: never } | { days: number; months?: never };

export type TrialCase =
  | 'civilOrdinary'
  | 'civilSummary'
  | 'smallClaims'
  | 'civilSpecial'
  | 'civilSpecialAfterNotice'
  | 'civilAppealJudgment'
  | 'civilAppealRuling'
  | 'administrativeFirst'
  | 'administrativeSummary'
  | 'administrativeAppeal'
  | 'enforcement'
  | 'actEnforcement';

/** `record`: no approval any more, the case is reported up to the high court (层报高级人民法院备案). */
export type Approver = 'president' | 'superiorCourt' | 'highCourt' | 'supremeCourt' | 'record';

export interface ExtensionLevel {
  by: Approver;
  /** In all at this level; none: the law names no length. */
  most?: Length;
  rule: string;
}

export interface TrialLimitRow {
  /** Chinese, e.g. `民事一审普通程序`. */
  name: string;
  law: 'civil' | 'administrative' | 'enforcement';
  /** The event from whose day it counts: `立案`. */
  from: string;
  length: Length;
  /** In the order in which they are asked for. */
  extensions: readonly ExtensionLevel[];
  rule: string;
}

const president = (rule: string, most?: Length): ExtensionLevel =>
  most ? { by: 'president', most, rule } : { by: 'president', rule };
const ENFORCEMENT_RULE = 'TIME-9 审限规定第5条第1款';
/** 审限规定5.1: 3 months more with the president's approval; after that it is only reported. */
const ENFORCEMENT_EXTENSIONS = [
  president(ENFORCEMENT_RULE, { months: 3 }),
  { by: 'record', rule: ENFORCEMENT_RULE },
] as const;

export const TRIAL_LIMITS: Readonly<Record<TrialCase, TrialLimitRow>> = {
  civilOrdinary: {
    name: '民事一审普通程序',
    law: 'civil',
    from: '立案',
    length: { months: 6 },
    extensions: [
      president('TIME-9 民事诉讼法第152条', { months: 6 }),
      // 民诉法152 bounds this no more, but 审限规定2.1 does.
      { by: 'superiorCourt', most: { months: 3 }, rule: 'TIME-9 民事诉讼法第152条、审限规定第2条第1款' },
    ],
    rule: 'TIME-9 民事诉讼法第152条',
  },
  civilSummary: {
    name: '民事简易程序',
    law: 'civil',
    from: '立案',
    length: { months: 3 },
    extensions: [president('TIME-9 民事诉讼法第164条、民诉法解释第258条第1款', { months: 1 })],
    rule: 'TIME-9 民事诉讼法第164条',
  },
  smallClaims: {
    name: '小额诉讼程序',
    law: 'civil',
    from: '立案',
    length: { months: 2 },
    extensions: [president('TIME-9 民事诉讼法第168条', { months: 1 })],
    rule: 'TIME-9 民事诉讼法第168条',
  },
  civilSpecial: {
    name: '民事特别程序',
    law: 'civil',
    from: '立案',
    length: { days: 30 },
    extensions: [president('TIME-9 民事诉讼法第187条、审限规定第2条第3款', { days: 30 })],
    rule: 'TIME-9 民事诉讼法第187条',
  },
  civilSpecialAfterNotice: {
    name: '民事特别程序（公告后）',
    law: 'civil',
    from: '公告期满',
    length: { days: 30 },
    extensions: [president('TIME-9 民事诉讼法第187条、审限规定第2条第3款', { days: 30 })],
    rule: 'TIME-9 民事诉讼法第187条',
  },
  civilAppealJudgment: {
    name: '民事二审（不服判决）',
    law: 'civil',
    from: '二审立案',
    length: { months: 3 },
    extensions: [president('TIME-9 民事诉讼法第183条、审限规定第2条第5款', { months: 3 })],
    rule: 'TIME-9 民事诉讼法第183条第1款',
  },
  civilAppealRuling: {
    name: '民事二审（不服裁定）',
    law: 'civil',
    from: '二审立案',
    length: { days: 30 },
    extensions: [president('TIME-9 民诉法解释第339条')],
    rule: 'TIME-9 民事诉讼法第183条第2款',
  },
  administrativeFirst: {
    name: '行政一审普通程序',
    law: 'administrative',
    from: '立案',
    length: { months: 6 },
    extensions: [{ by: 'highCourt', rule: 'TIME-9 行政诉讼法第81条' }],
    rule: 'TIME-9 行政诉讼法第81条',
  },
  administrativeSummary: {
    name: '行政简易程序',
    law: 'administrative',
    from: '立案',
    length: { days: 45 },
    extensions: [],
    rule: 'TIME-9 行政诉讼法第83条',
  },
  administrativeAppeal: {
    name: '行政二审',
    law: 'administrative',
    // 行诉解释50 speaks of the registration; the law's own words prevail, and end earlier.
    from: '收到上诉状',
    length: { months: 3 },
    extensions: [{ by: 'highCourt', rule: 'TIME-9 行政诉讼法第88条' }],
    rule: 'TIME-9 行政诉讼法第88条',
  },
  enforcement: {
    name: '执行案件',
    law: 'enforcement',
    from: '立案',
    length: { months: 6 },
    extensions: ENFORCEMENT_EXTENSIONS,
    rule: ENFORCEMENT_RULE,
  },
  actEnforcement: {
    name: '行政非诉执行案件',
    law: 'enforcement',
    from: '立案',
    length: { months: 3 },
    extensions: ENFORCEMENT_EXTENSIONS,
    rule: ENFORCEMENT_RULE,
  },
};

/** TIME-9: what a case may change into while its limit runs; 民诉法169, 170, 行诉解释105. */
export const CONVERSIONS: Readonly<Partial<Record<TrialCase, readonly TrialCase[]>>> = {
  smallClaims: ['civilSummary', 'civilOrdinary'],
  civilSummary: ['civilOrdinary'],
  administrativeSummary: ['administrativeFirst'],
};

export interface ExclusionRow {
  /** Chinese, e.g. `公告`. */
  name: string;
  laws: readonly TrialLimitRow['law'][];
  /** Only the first month of each does not count. */
  firstMonthOnly?: true;
  rule: string;
}

/** TIME-10 */
export const EXCLUSIONS = {
  publicNotice: {
    name: '公告',
    laws: ['civil', 'administrative'],
    rule: 'TIME-10 民诉法解释第243条、审限规定第9条第(6)项',
  },
  appraisal: {
    name: '鉴定',
    laws: ['civil', 'administrative'],
    rule: 'TIME-10 民诉法解释第243条、审限规定第9条第(6)项',
  },
  settlement: { name: '双方和解', laws: ['civil'], rule: 'TIME-10 民诉法解释第243条' },
  jurisdiction: {
    name: '处理管辖异议或管辖争议',
    laws: ['civil', 'administrative'],
    rule: 'TIME-10 民诉法解释第243条、审限规定第9条第(7)项',
  },
  adjournment: {
    name: '因当事人申请新证人、新证据、重新鉴定或勘验而延期审理',
    laws: ['civil', 'administrative'],
    firstMonthOnly: true,
    rule: 'TIME-10 审限规定第9条第(5)项',
  },
  audit: {
    name: '审计、评估或资产清理',
    laws: ['civil', 'administrative', 'enforcement'],
    rule: 'TIME-10 审限规定第9条第(8)项',
  },
  stay: { name: '中止', laws: ['civil', 'administrative', 'enforcement'], rule: 'TIME-10 审限规定第9条第(9)项' },
  /** After filing; the first 15 days (summary: 7) of it count. */
  extendedMediation: { name: '各方同意延长的调解', laws: ['civil'], rule: 'TIME-10 在线调解规则第24条' },
  administrativeMediation: { name: '调解', laws: ['administrative'], rule: 'TIME-10 行诉解释第50条' },
  enforcementSuspension: {
    name: '暂缓执行',
    laws: ['enforcement'],
    rule: 'TIME-10 审限规定第9条第(10)、(11)项',
  },
  auction: { name: '拍卖、变卖', laws: ['enforcement'], rule: 'TIME-10 审限规定第9条第(12)项' },
} as const satisfies Readonly<Record<string, ExclusionRow>>;

export type ExclusionKind = keyof typeof EXCLUSIONS;

/**
 * TIME-11: days before the end by which an extension is asked for and decided. 民商事: 延审规定1; administrative: 审限规定13,
 * 14.1. For enforcement no text says so.
 */
export const EXTENSION_TIMES: Readonly<
  Partial<Record<TrialLimitRow['law'], { ask: number; decide: number; rule: string }>>
> = {
  civil: { ask: 15, decide: 5, rule: 'TIME-11 延审规定第1条' },
  administrative: { ask: 10, decide: 3, rule: 'TIME-11 审限规定第13、14条' },
};
