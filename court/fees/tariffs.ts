/** 收费标准: the tariff of every kind, 诉讼费用交纳办法第8、9、13、14、17–19条. */
import { type Fen, fen } from '../money';
import { COURT_FEE_RANGES, type CourtFees } from './court-fees';
import { halve } from './halving';
import type { FeeKind } from './kinds';
import { capped, type FeeItem, flatTariff, portion, type Tariff } from './tariff';
import { DIVORCE, ENFORCEMENT, PERSONALITY, PRESERVATION, PROPERTY, shortYuan, withTiers } from './tiers';

/** There is a fee, but not with what is known: the amount is missing or 0, or the court has not told its value. */
export class FeeUnknown extends RangeError {
  constructor(
    readonly kind: FeeKind,
    readonly reason: 'amountNeeded' | 'notFixedByCourt',
  ) {
    super(reason === 'amountNeeded' ? `${kind}: needs an amount above 0` : `${kind}: the court has not fixed a fee`);
    this.name = 'FeeUnknown';
  }
}

/** @param amount fen; undefined: there is none, or it is not known */
type TariffOf = (amount: Fen | undefined, fees: CourtFees) => Tariff;

/** 财产案件. Throws FeeUnknown unless the amount is above 0 (FEE-2). */
export function propertyTariff(amount: Fen | undefined, kind: FeeKind = 'property'): Tariff {
  if (!amount) throw new FeeUnknown(kind, 'amountNeeded');
  return propertyTiers(amount, 'acceptanceFee');
}

const TARIFFS: Record<FeeKind, TariffOf> = {
  property: (amount) => propertyTariff(amount),
  divorce: (amount, fees) => {
    const base = fixed('divorce', 'acceptanceFee', '离婚案件每件', fees);
    return amount ? withTiers(noMoreUpTo(base, '要分割的财产', DIVORCE), amount, DIVORCE) : base;
  },
  personality: (amount, fees) => {
    const base = fixed('personality', 'acceptanceFee', '人格权案件每件', fees);
    return amount ? withTiers(noMoreUpTo(base, '要求的赔偿', PERSONALITY), amount, PERSONALITY) : base;
  },
  otherNonProperty: (_, fees) => fixed('otherNonProperty', 'acceptanceFee', '非财产案件每件', fees),
  // An amount of 0 is no claim for money either, but then it is left out: FEE-2 refuses it as in any property case.
  ip: (amount, fees) =>
    amount === undefined
      ? fixed('ip', 'acceptanceFee', '没有争议金额的知识产权案件每件', fees)
      : propertyTariff(amount, 'ip'),
  labour: () => perCase('acceptanceFee', 10, '劳动争议案件每件', '第13条第1款第(4)项'),
  administrative: () => perCase('acceptanceFee', 50, '行政案件每件', '第13条第1款第(5)项第2目'),
  administrativeIpMaritime: () =>
    perCase('acceptanceFee', 100, '商标、专利、海事行政案件每件', '第13条第1款第(5)项第1目'),
  administrativeCompensation: () => free('行政赔偿案件不收案件受理费', '第8条第(4)项'),
  jurisdictionObjection: (_, fees) => fixed('jurisdictionObjection', 'acceptanceFee', '管辖权异议不成立的，每件', fees),
  // 收费办法18: half, if the court merges it.
  counterclaim: (amount) => halve(propertyTariff(amount, 'counterclaim'), ['counterclaimMerged']),
  thirdPartyClaim: (amount) => halve(propertyTariff(amount, 'thirdPartyClaim'), ['thirdPartyClaimMerged']),
  appeal: (amount) => disputedPart(propertyTariff(amount, 'appeal'), 'FEE-9 诉讼费用交纳办法第17条'),
  appealAgainstRuling: () => free('对这些裁定上诉，不收案件受理费', '第8条第(3)项'),
  retrial: () => free('申请再审一般不收案件受理费', '第9条'),
  retrialPayable: (amount) => disputedPart(propertyTariff(amount, 'retrialPayable'), 'FEE-4 诉讼费用交纳办法第9、19条'),
  specialProcedure: () => free('特别程序的案件不收案件受理费', '第8条第(1)项'),
  securedInterest: (_, fees) => fixed('securedInterest', 'applicationFee', '申请实现担保物权每件', fees),
  enforcement: enforcementTariff,
  recognition: enforcementTariff,
  unregisteredRightHolder: enforcementTariff,
  preservation: (amount = fen(0)) => {
    const { rule } = PRESERVATION;
    const base = flatTariff('applicationFee', yuan(30), '不涉及财产或者不超过 1,000 元的部分', rule);
    return capped(withTiers(base, amount, PRESERVATION), yuan(5_000), rule);
  },
  advanceExecution: () => free('先予执行不在收费项目里，不收申请费', '第10条'),
  paymentOrder: (amount) => {
    if (!amount) throw new FeeUnknown('paymentOrder', 'amountNeeded');
    const rule = 'FEE-2 诉讼费用交纳办法第14条第(3)项';
    return portion(propertyTiers(amount, 'applicationFee'), [1n, 3n], '支付令按财产案件的三分之一收取', rule);
  },
  publicSummons: () => perCase('applicationFee', 100, '公示催告每件', '第14条第(4)项'),
  arbitrationRevocation: () =>
    perCase('applicationFee', 400, '申请撤销仲裁裁决或者认定仲裁协议效力每件', '第14条第(5)项'),
  bankruptcy: (amount) => {
    // An estate may well be worth nothing: it is “不超过1万元”.
    if (amount === undefined) throw new FeeUnknown('bankruptcy', 'amountNeeded');
    const rule = 'FEE-2 诉讼费用交纳办法第14条第(6)项';
    const half = portion(propertyTiers(amount, 'applicationFee'), [1n, 2n], '破产按财产案件的一半收取', rule);
    return capped(half, yuan(300_000), rule);
  },
  maritimeLimitationFund: (_, fees) =>
    fixed('maritimeLimitationFund', 'applicationFee', '申请设立海事赔偿责任限制基金每件', fees),
  maritimeInjunction: (_, fees) => fixed('maritimeInjunction', 'applicationFee', '申请海事强制令每件', fees),
  shipLienNotice: (_, fees) => fixed('shipLienNotice', 'applicationFee', '申请船舶优先权催告每件', fees),
  maritimeClaimRegistration: () => perCase('applicationFee', 1_000, '申请海事债权登记每件', '第14条第(7)项第4目'),
  generalAverage: () => perCase('applicationFee', 1_000, '申请共同海损理算每件', '第14条第(7)项第5目'),
};

/**
 * The tariff of a kind, not yet rounded.
 * @param amount fen, as FEE_KINDS says; undefined: none
 * Throws FeeUnknown where it is missing or 0 and needed, or the court has not told its value; RangeError for a court's value
 * outside the decree's range (FEE-3).
 */
export function tariffOf(kind: FeeKind, amount: Fen | undefined, fees: CourtFees): Tariff {
  return TARIFFS[kind](amount, fees);
}

/** FEE-3: a value of the province or the court. */
export function fixedTariff(field: keyof CourtFees, item: FeeItem, text: string, value: Fen): Tariff {
  const { bounds, rule } = COURT_FEE_RANGES[field];
  if (bounds && (value < bounds.least || value > bounds.most))
    throw new RangeError(`${field}: ${value} fen is outside ${bounds.least}–${bounds.most} fen`);
  return flatTariff(item, value, `${text}（本地标准）`, rule);
}

function fixed(field: keyof CourtFees & FeeKind, item: FeeItem, text: string, fees: CourtFees): Tariff {
  const value = fees[field];
  if (value === undefined) throw new FeeUnknown(field, 'notFixedByCourt');
  return fixedTariff(field, item, text, value);
}

/** 申请执行, 承认和执行: given an amount, even 0, its tiers; none: the court's value. */
function enforcementTariff(amount: Fen | undefined, fees: CourtFees): Tariff {
  if (amount === undefined)
    return fixedTariff('enforcementNoAmount', 'applicationFee', '没有执行金额的每件', fees.enforcementNoAmount);
  const base = flatTariff('applicationFee', yuan(50), '不超过 1 万元的部分', ENFORCEMENT.rule);
  return withTiers(base, amount, ENFORCEMENT);
}

function propertyTiers(amount: Fen, item: FeeItem): Tariff {
  return withTiers(flatTariff(item, yuan(50), '不超过 1 万元的部分', PROPERTY.rule), amount, PROPERTY);
}

function perCase(item: FeeItem, amountYuan: number, text: string, article: string): Tariff {
  return flatTariff(item, yuan(amountYuan), text, `FEE-2 诉讼费用交纳办法${article}`);
}

function free(text: string, article: string): Tariff {
  return flatTariff('acceptanceFee', fen(0), text, `FEE-4 诉讼费用交纳办法${article}`);
}

function noMoreUpTo(base: Tariff, what: string, { tiers: [first], rule }: typeof DIVORCE): Tariff {
  return first
    ? { ...base, steps: [...base.steps, { text: `${what}不超过 ${shortYuan(first.above)}的部分：不另收`, rule }] }
    : base;
}

/** FEE-9, FEE-4: `tariff` is that of the disputed amount alone. */
export function disputedPart(tariff: Tariff, rule: string): Tariff {
  return { ...tariff, steps: [{ text: '只按不服的那部分金额计算，没有争议的部分不算。', rule }, ...tariff.steps] };
}

const yuan = (amount: number) => fen(amount * 100);
