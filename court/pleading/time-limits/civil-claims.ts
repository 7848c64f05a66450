/** 诉讼时效的长短: how long by kind of claim, and which claims know no limitation (民法典†188, 196; special laws). */
import { addYears, type LegalDate } from '../../time/legal-date';
import type { Length } from './running';

/** Claims without limitation, 民法典†196 and 诉讼时效规定†1. */
export const UNLIMITED = {
  stopInfringement: { name: '请求停止侵害、排除妨碍、消除危险', rule: '民法典第196条第(1)项' },
  returnProperty: { name: '不动产或者登记的动产的权利人请求返还财产', rule: '民法典第196条第(2)项' },
  support: { name: '请求支付抚养费、赡养费或者扶养费', rule: '民法典第196条第(3)项' },
  deposit: { name: '请求支付存款本金和利息，兑付国债、债券', rule: '民法典第196条第(4)项、诉讼时效规定第1条' },
  capitalContribution: { name: '请求缴付出资', rule: '民法典第196条第(4)项、诉讼时效规定第1条' },
} as const;
type UnlimitedClaim = keyof typeof UNLIMITED;

/**
 * 法律另有规定, 民法典†188: 保险法†26, 民法典†594. For defective products the older 产品质量法†45 has two years, 民法典†188
 * three: certain are only two.
 */
const LIMITED = {
  general: { years: 3, most: 3, rule: '民法典第188条第1款' },
  lifeInsurance: { years: 5, most: 5, rule: '保险法第26条第2款' },
  otherInsurance: { years: 2, most: 3, rule: '保险法第26条第1款、民法典第188条第1款' },
  internationalSale: { years: 4, most: 4, rule: '民法典第594条' },
  defectiveProduct: { years: 2, most: 3, rule: '产品质量法第45条、民法典第188条第1款' },
} as const;
type LimitedClaim = keyof typeof LIMITED;

export type CivilClaim = UnlimitedClaim | LimitedClaim;
export const CIVIL_CLAIMS: readonly CivilClaim[] = [
  'general',
  'stopInfringement',
  'returnProperty',
  'support',
  'deposit',
  'capitalContribution',
  'lifeInsurance',
  'otherInsurance',
  'internationalSale',
  'defectiveProduct',
];

export const isUnlimited = (claim: CivilClaim): claim is UnlimitedClaim => claim in UNLIMITED;

export interface Limitation {
  rule: string;
  sure: (from: LegalDate) => Length;
  possible: (from: LegalDate) => Length;
}

export function limitationOf(claim: LimitedClaim): Limitation {
  const { years, most, rule } = LIMITED[claim];
  if (claim === 'general') return { rule, sure: generalLength, possible: generalLength };
  return { rule, sure: () => ({ years }), possible: () => ({ years: most }) };
}

/** 民法总则 came into force: three years instead of the two of 民法通则135. */
const THREE_YEARS_SINCE = '2017-10-01';

/** Two years that were over by then did not become three (民法总则诉讼时效解释†3). */
const generalLength = (from: LegalDate): Length =>
  addYears(from, LIMITED.general.years - 1) < THREE_YEARS_SINCE ? { years: 2 } : { years: LIMITED.general.years };
