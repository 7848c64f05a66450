/** 预交: who pays a fee ahead, and which fees are not paid ahead (FEE-10), 诉讼费用交纳办法第20、23条. */
import type { FeeKind } from './kinds';

/** `unclear`: the texts do not say; the officer does. */
export interface Prepayment {
  who:
    | 'plaintiff'
    | 'thirdParty'
    | 'appellant'
    | 'counterclaimant'
    | 'applicant'
    | 'retrialApplicant'
    | 'objector'
    | 'nobody';
  ahead: 'yes' | 'optional' | 'no' | 'unclear';
  text: string;
  rule: string;
}

export interface PrepaymentFacts {
  /** 追索劳动报酬 */
  wages?: boolean;
  /** 人数不确定的代表人诉讼, 民诉法57. */
  representative?: boolean;
}

const decree = (article: string) => `FEE-10 诉讼费用交纳办法第${article}`;
const byPlaintiff: Prepayment = { who: 'plaintiff', ahead: 'yes', text: '由原告先交', rule: decree('20条第1款') };
const byApplicant: Prepayment = { who: 'applicant', ahead: 'yes', text: '由申请人先交', rule: decree('20条第2款') };
const free: Prepayment = { who: 'nobody', ahead: 'no', text: '不收费', rule: 'FEE-4 诉讼费用交纳办法第8–10条' };

const PREPAYMENTS: Record<FeeKind, Prepayment> = {
  property: byPlaintiff,
  divorce: byPlaintiff,
  personality: byPlaintiff,
  otherNonProperty: byPlaintiff,
  ip: byPlaintiff,
  labour: byPlaintiff,
  administrative: byPlaintiff,
  administrativeIpMaritime: byPlaintiff,
  administrativeCompensation: free,
  jurisdictionObjection: {
    who: 'objector',
    ahead: 'no',
    text: '裁定异议不成立以后，才由提异议的人交',
    rule: 'FEE-10 诉讼费用交纳办法第13条第1款第(6)项',
  },
  counterclaim: { who: 'counterclaimant', ahead: 'yes', text: '由提起反诉的被告先交', rule: decree('20条第1款') },
  thirdPartyClaim: { who: 'thirdParty', ahead: 'yes', text: '由提出请求的第三人先交', rule: decree('20条第1款') },
  appeal: { who: 'appellant', ahead: 'yes', text: '由上诉人先交；双方都上诉的，各交各的', rule: decree('20、22条') },
  appealAgainstRuling: free,
  retrial: free,
  retrialPayable: {
    who: 'retrialApplicant',
    ahead: 'yes',
    text: '由申请再审的人先交；双方都申请的，各交各的',
    rule: decree('23条'),
  },
  specialProcedure: free,
  // 10 does not list it, so 20.2 does not say; 解释204 has it paid before the ruling (“已经交纳的申请费”).
  securedInterest: { who: 'applicant', ahead: 'yes', text: '由申请人先交', rule: 'FEE-10 民诉法解释第204条' },
  enforcement: {
    who: 'nobody',
    ahead: 'no',
    text: '不用先交，执行以后由被执行人承担',
    rule: decree('20条第2款、第38条第1款'),
  },
  // 10(8) is not among the exceptions of 20.2.
  recognition: byApplicant,
  unregisteredRightHolder: {
    who: 'plaintiff',
    ahead: 'unclear',
    text: '法律没有写明要不要先交，以法院的通知为准',
    rule: 'FEE-10 诉讼费用交纳办法第14条第(1)项第3目',
  },
  preservation: byApplicant,
  advanceExecution: free,
  paymentOrder: byApplicant,
  publicSummons: byApplicant,
  arbitrationRevocation: byApplicant,
  bankruptcy: {
    who: 'nobody',
    ahead: 'no',
    text: '不用先交，清算以后从破产财产里付',
    rule: decree('20条第2款、第42条'),
  },
  maritimeLimitationFund: byApplicant,
  maritimeInjunction: byApplicant,
  shipLienNotice: byApplicant,
  maritimeClaimRegistration: byApplicant,
  generalAverage: byApplicant,
};

/** Suits of first instance, where the facts can change who pays ahead. */
const SUITS: ReadonlySet<FeeKind> = new Set<FeeKind>(['property', 'personality', 'otherNonProperty', 'ip', 'labour']);

export function prepaymentOf(
  kind: FeeKind,
  { wages = false, representative = false }: PrepaymentFacts = {},
): Prepayment {
  if (representative && SUITS.has(kind))
    return {
      who: 'nobody',
      ahead: 'no',
      text: '不用先交，结案后由败诉的一方交',
      rule: 'FEE-10 民诉法解释第194条',
    };
  if (wages && SUITS.has(kind))
    return { who: 'plaintiff', ahead: 'optional', text: '讨要劳动报酬的，可以先不交', rule: decree('20条第1款') };
  return PREPAYMENTS[kind];
}
