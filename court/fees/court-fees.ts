/** 各地标准: what the decree leaves to the province or to the court, as data of each court, and the decree's ranges (FEE-3). */
import { type Fen, fen, yuanText } from '../money';

/** Fixed by the province, 收费办法第13条第2款; fen a case. */
export interface ProvincialFees {
  /** 离婚, without what is due on the property. */
  divorce: Fen;
  /** 人格权, without what is due on the damages. */
  personality: Fen;
  otherNonProperty: Fen;
  /** 知识产权 without an amount in dispute. */
  ip: Fen;
  /** 管辖权异议, if dismissed. */
  jurisdictionObjection: Fen;
}

/** A court's values, fen a case: its province's and those it fixes by itself. */
export interface CourtFees extends ProvincialFees {
  /** 申请执行、承认和执行 without an amount. */
  enforcementNoAmount: Fen;
  /** Of maritime courts alone. */
  maritimeLimitationFund?: Fen;
  maritimeInjunction?: Fen;
  shipLienNotice?: Fen;
  /** FEE-4: 实现担保物权 has an application fee (解释第204条) that no national text fixes; undefined: the court has not told it. */
  securedInterest?: Fen;
}

/** Least and most fen; null: no text sets a range. */
interface Range {
  title: string;
  bounds: { least: Fen; most: Fen } | null;
  rule: string;
}

const yuan = (least: number, most: number) => ({ least: fen(least * 100), most: fen(most * 100) });

export const COURT_FEE_RANGES: Record<keyof CourtFees, Range> = {
  divorce: { title: '离婚案件', bounds: yuan(50, 300), rule: 'FEE-3 诉讼费用交纳办法第13条第1款第(2)项第1目' },
  personality: { title: '人格权案件', bounds: yuan(100, 500), rule: 'FEE-3 诉讼费用交纳办法第13条第1款第(2)项第2目' },
  otherNonProperty: {
    title: '其他非财产案件',
    bounds: yuan(50, 100),
    rule: 'FEE-3 诉讼费用交纳办法第13条第1款第(2)项第3目',
  },
  ip: {
    title: '没有争议金额的知识产权案件',
    bounds: yuan(500, 1_000),
    rule: 'FEE-3 诉讼费用交纳办法第13条第1款第(3)项',
  },
  jurisdictionObjection: {
    title: '管辖权异议不成立',
    bounds: yuan(50, 100),
    rule: 'FEE-3 诉讼费用交纳办法第13条第1款第(6)项',
  },
  enforcementNoAmount: {
    title: '没有执行金额的执行案件',
    bounds: yuan(50, 500),
    rule: 'FEE-3 诉讼费用交纳办法第14条第(1)项第1目',
  },
  maritimeLimitationFund: {
    title: '申请设立海事赔偿责任限制基金',
    bounds: yuan(1_000, 10_000),
    rule: 'FEE-3 诉讼费用交纳办法第14条第(7)项第1目',
  },
  maritimeInjunction: {
    title: '申请海事强制令',
    bounds: yuan(1_000, 5_000),
    rule: 'FEE-3 诉讼费用交纳办法第14条第(7)项第2目',
  },
  shipLienNotice: {
    title: '申请船舶优先权催告',
    bounds: yuan(1_000, 5_000),
    rule: 'FEE-3 诉讼费用交纳办法第14条第(7)项第3目',
  },
  securedInterest: { title: '申请实现担保物权', bounds: null, rule: 'FEE-4 民诉法解释第204条' },
};

/** A value of a court's that cannot be: which, and why, for whoever maintains it. */
export interface WrongCourtFee {
  field: keyof CourtFees;
  text: string;
  rule: string;
}

const FIELDS: readonly (keyof CourtFees)[] = [
  'divorce',
  'personality',
  'otherNonProperty',
  'ip',
  'jurisdictionObjection',
  'enforcementNoAmount',
  'maritimeLimitationFund',
  'maritimeInjunction',
  'shipLienNotice',
  'securedInterest',
];
const OPTIONAL: ReadonlySet<keyof CourtFees> = new Set([
  'maritimeLimitationFund',
  'maritimeInjunction',
  'shipLienNotice',
  'securedInterest',
]);

/** FEE-3: every value against the decree's range. Takes what was typed or stored, hence plain numbers. Empty: all are right. */
export function checkCourtFees(values: { [Field in keyof CourtFees]?: number }): WrongCourtFee[] {
  return FIELDS.flatMap((field) => {
    const { title, bounds, rule } = COURT_FEE_RANGES[field];
    const value = values[field];
    if (value === undefined) return OPTIONAL.has(field) ? [] : [{ field, text: `还没有填写${title}的标准`, rule }];
    if (!Number.isSafeInteger(value) || value < 0) return [{ field, text: `${title}的标准不是有效的金额`, rule }];
    if (!bounds || (value >= bounds.least && value <= bounds.most)) return [];
    const range = `${yuanText(bounds.least)}至 ${yuanText(bounds.most)}`;
    return [{ field, text: `${title}的标准应在 ${range}之间，现在是 ${yuanText(fen(value))}`, rule }];
  });
}
