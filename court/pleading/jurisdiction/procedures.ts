/** 审理程序: what the court's level switches off, when summary procedure is barred, and who may have small claims (FILE-19). */
import { type Fen, yuanText } from '../../money';
import type { Step } from '../../step';

/** 民诉法40.2, 160, 165, 225, 229: civil procedures of basic courts alone. */
export const BASIC_COURTS_ONLY = {
  summary: { name: '简易程序', rule: 'FILE-19 民诉法第160条' },
  smallClaims: { name: '小额诉讼', rule: 'FILE-19 民诉法第165条' },
  soleJudgeOrdinary: { name: '一名法官用普通程序审理', rule: 'FILE-19 民诉法第40条第2款' },
  paymentOrder: { name: '支付令', rule: 'FILE-19 民诉法第225条' },
  publicSummons: { name: '公示催告', rule: 'FILE-19 民诉法第229条' },
} as const;
export type Procedure = keyof typeof BASIC_COURTS_ONLY;

/** Whether a court of this level has the procedure at all in first instance. Administrative summary: any level (行诉法82). */
export function hasProcedure(
  procedure: Procedure,
  level: 'basic' | 'intermediate' | 'high',
  matter: 'civil' | 'administrative',
): boolean {
  return matter === 'administrative' ? procedure === 'summary' : level === 'basic';
}

/** 解释257 (its item 7, "others", is the judge's); 264.2: nor by agreement. 308: 执行异议之诉 is tried in ordinary procedure. */
const SUMMARY_BARRED = {
  defendantMissing: '起诉时被告下落不明',
  remanded: '发回重审的案件',
  manyParties: '一方当事人人数众多',
  retrial: '再审案件',
  publicInterest: '涉及国家利益、社会公共利益',
  thirdPartyRevocation: '第三人要求改变或者撤销生效裁判',
  enforcementObjectionSuit: '执行异议之诉',
} as const;
type SummaryBar = keyof typeof SUMMARY_BARRED;

/** Why summary procedure is not for this case; none: the judge may choose it. */
export const summaryBarred = (bars: readonly SummaryBar[]): Step[] =>
  bars.map((bar) => ({
    text: `${SUMMARY_BARRED[bar]}，不适用简易程序，双方同意也不行。`,
    rule: bar === 'enforcementObjectionSuit' ? 'FILE-19 解释第308条' : 'FILE-19 解释第257、264条',
  }));

/** 约定适用简易程序: of a case that is not simple, in a basic court. */
export interface SummaryChoice {
  level: 'basic' | 'intermediate' | 'high';
  bars: readonly SummaryBar[];
  /** Whether the hearing was opened before they chose. */
  hearingOpened: boolean;
  /** `signed`: orally, recorded and signed or fingerprinted by both; `unsigned`: orally, and that is missing. */
  form: 'written' | 'signed' | 'unsigned';
}

/** FILE-19: what stands against summary procedure by agreement of both parties; none: the court may allow it. */
export function summaryByAgreement({ level, bars, hearingOpened, form }: SummaryChoice): Step[] {
  const found = summaryBarred(bars);
  const against = (text: string, rule: string) => found.push({ text, rule: `FILE-19 ${rule}` });
  if (!hasProcedure('summary', level, 'civil'))
    against('简易程序只在基层法院（区、县法院）适用，双方同意也不行。', '民诉法第160条第2款');
  if (hearingOpened)
    against('双方约定适用简易程序的，应当在开庭前提出；已经开庭的，继续用普通程序。', '解释第264条第1款');
  if (form === 'unsigned') against('口头约定的，请记入笔录，由双方签名或者按指印。', '解释第264条第1款');
  return found;
}

/** 民诉法166 */
export const SMALL_CLAIMS_BARRED = {
  status: '婚姻、收养等人身关系的案件',
  title: '要求确认财产归谁所有的案件',
  foreign: '涉外案件',
  appraisal: '需要评估、鉴定，或者对评估、鉴定结果有异议',
  missingParty: '一方当事人下落不明',
  counterclaim: '对方提出了反诉',
} as const;
export type SmallClaimsBar = keyof typeof SMALL_CLAIMS_BARRED;

export interface SmallClaimsFacts {
  level: 'basic' | 'intermediate' | 'high';
  /** 事实清楚、权利义务关系明确、争议不大的简单金钱给付案件; undefined: not judged yet. */
  simpleMoneyClaim?: boolean | undefined;
  /** 诉讼标的额 in fen. */
  amount: Fen;
  /** Those of 民诉法166 that hold. */
  bars?: readonly SmallClaimsBar[] | undefined;
}

/** 就业人员年平均工资 of the court's province as last published (解释272): data of the court. */
export interface AverageWage {
  province: string;
  /** The year it is for. */
  year: number;
  /** Fen a year. */
  amount: Fen;
}

export interface SmallClaims {
  /** `byLaw`: up to half the wage; `byAgreement`: up to twice it, if both agree. */
  answer: 'byLaw' | 'byAgreement' | 'no' | 'unclear';
  steps: Step[];
}

/** 民诉法165, 166. Throws RangeError for a wage of 0: a wrong set-up of the court. */
export function smallClaims(facts: SmallClaimsFacts, wage: AverageWage | undefined): SmallClaims {
  const no = (text: string, rule: string): SmallClaims => ({
    answer: 'no',
    steps: [{ text, rule: `FILE-19 ${rule}` }],
  });
  if (facts.level !== 'basic') return no('小额诉讼只在基层法院（区、县法院）适用。', '民诉法第165条');
  const [bar] = facts.bars ?? [];
  if (bar) return no(`${SMALL_CLAIMS_BARRED[bar]}，不适用小额诉讼。`, '民诉法第166条');
  if (facts.simpleMoneyClaim === false) return no('小额诉讼只适用于简单的要钱的案件。', '民诉法第165条');
  if (!wage)
    return {
      answer: 'unclear',
      steps: [{ text: '还不知道本省的年平均工资，算不出小额诉讼的标准。', rule: 'FILE-19 解释第272条' }],
    };
  if (wage.amount <= 0) throw new RangeError(`no average wage: ${wage.amount}`);
  return byAmount(facts, wage);
}

function byAmount(
  { amount, simpleMoneyClaim }: SmallClaimsFacts,
  { province, year, amount: wage }: AverageWage,
): SmallClaims {
  const known = `${province} ${year} 年就业人员年平均工资 ${yuanText(wage)}`;
  const step = (text: string): Step => ({
    text: `${known}；金额 ${yuanText(amount)}，${text}`,
    rule: 'FILE-19 民诉法第165条',
  });
  if (amount > wage * 2) return { answer: 'no', steps: [step('超过它的两倍，不适用小额诉讼。')] };
  const small = amount * 2 <= wage;
  const told = {
    text: '小额诉讼一审终审：判决后不能上诉，法院会事先告诉您，不同意的在开庭前提出。',
    rule: 'FILE-19 解释第274、279条',
  };
  const size = small ? step('不超过它的一半，适用小额诉讼。') : step('超过一半、不超过两倍，双方同意才适用小额诉讼。');
  if (simpleMoneyClaim === undefined)
    return {
      answer: 'unclear',
      steps: [size, { text: '案子简单不简单，由法官判断。', rule: 'FILE-19 民诉法第165条' }],
    };
  return { answer: small ? 'byLaw' : 'byAgreement', steps: [size, told] };
}
