/** 诉讼费用负担: who bears the fees in the end, by how the case ended (FEE-16), 诉讼费用交纳办法第29–43条. */
import type { LegalDate } from '../time/legal-date';
import { computePeriod, type Period } from '../time/period';

/** `apportioned`: the court says who bears how much; `agreement`: the parties agree, else the court says. */
export interface Burden {
  bearer:
    | 'loser'
    | 'apportioned'
    | 'agreement'
    | 'winner'
    | 'plaintiff'
    | 'appellant'
    | 'defendant'
    | 'changer'
    | 'applicant'
    | 'debtor'
    | 'judgmentDebtor'
    | 'debtorAndSurety'
    | 'retrialApplicant'
    | 'lateParty'
    | 'estate';
  /** Whether who bears it may claim it from the other side in the suit. */
  claimable: boolean;
  text: string;
  rule: string;
}

const burden = (bearer: Burden['bearer'], text: string, source: string, claimable = false): Burden => ({
  bearer,
  claimable,
  text,
  rule: `FEE-16 ${source}`,
});
const decree = (article: string) => `诉讼费用交纳办法第${article}`;
const CLAIM = '打官司时可以要求对方承担';

export const BURDENS = {
  lost: burden('loser', '由败诉的一方负担', decree('29条第1款')),
  winnerVolunteers: burden('winner', '胜诉的一方自愿负担', decree('29条第1款')),
  partlyLost: burden('apportioned', '各有输赢的，由法院决定各自负担多少', decree('29条第2款')),
  coPartiesLost: burden('apportioned', '几个人一起败诉的，由法院决定各自负担多少', decree('29条第3款')),
  jointLiabilityLost: burden('loser', '承担连带责任的败诉方共同负担', '民诉法解释第203条'),
  lostToAided: burden('loser', '一方得到司法救助、对方败诉的，由败诉的对方负担', decree('50条')),
  changedOnAppeal: burden(
    'apportioned',
    '二审、再审改变了原来的裁判或者调解的，以前各审的费用由谁负担也要重新决定',
    `${decree('30、32条')}、民诉法解释第196条`,
  ),
  mediated: burden('agreement', '由双方商量；商量不成的，由法院决定', decree('31条')),
  divorce: burden('agreement', '由双方商量；商量不成的，由法院决定', decree('33条')),
  retrial: burden('retrialApplicant', '需要交费的再审案件，由申请再审的一方负担', decree('32条')),
  retrialByBoth: burden('loser', '双方都申请再审的，由败诉的一方负担', decree('32条')),
  withdrawn: burden('plaintiff', '撤诉的，由原告负担', decree('34条第1款')),
  appealWithdrawn: burden('appellant', '撤回上诉的，由上诉人负担', decree('34条第1款')),
  administrativeActChanged: burden(
    'defendant',
    '行政机关改变或撤销了行为、原告因此撤诉的，由被告负担',
    decree('34条第2款'),
  ),
  administrativeBothAtFault: burden('apportioned', '行政案件双方都有责任的，由双方分担', '行政诉讼法第102条'),
  loweredLate: burden('changer', '法庭调查结束后减少请求的，减少部分由减少请求的一方负担', decree('35条')),
  evidenceLate: burden('lateParty', '因自己的原因到二审、再审才拿出新证据的，因此多出的费用由他负担', decree('40条')),
  paymentOrderUnopposed: burden('debtor', '债务人没有提出异议的，由债务人负担', decree('36条')),
  paymentOrderOpposed: burden('applicant', `债务人提出异议的，由申请人负担，${CLAIM}`, decree('36条'), true),
  publicSummons: burden('applicant', '由申请人负担', decree('37条')),
  specialProcedureNotice: burden('applicant', '特别程序的公告费，由起诉人或者申请人负担', decree('41条')),
  enforcement: burden('judgmentDebtor', '由被执行人负担', decree('38条第1款')),
  recognition: burden('judgmentDebtor', '由被执行人负担', decree('38条第1款')),
  enforcementSettled: burden('agreement', '执行中和解的，由双方商量；商量不成的，由法院决定', decree('38条第2款')),
  preservation: burden('applicant', `由申请人负担，${CLAIM}`, decree('38条第3款'), true),
  arbitrationRevocation: burden('loser', '由法院按谁败诉谁负担的办法决定', decree('38条第4款、第29条')),
  maritimeInjunction: burden('applicant', `诉前申请的，由申请人负担，${CLAIM}`, decree('39条第(1)项'), true),
  maritimeEvidence: burden('applicant', '诉前申请海事证据保全的，由申请人负担', decree('39条第(2)项')),
  maritimeApplication: burden(
    'applicant',
    '设立责任限制基金、债权登记、船舶优先权催告，由申请人负担',
    decree('39条第(4)项'),
  ),
  bankruptcy: burden('estate', '从破产财产里付', decree('42条')),
  securedInterestGranted: burden('debtorAndSurety', '法院准许拍卖、变卖的，由债务人、担保人负担', '民诉法解释第204条'),
  securedInterestRefused: burden('applicant', '法院驳回申请的，由申请人负担', '民诉法解释第204条'),
} as const satisfies Record<string, Burden>;

/** 收费办法43: for who disagrees with the decision on fees alone. */
export const FEE_REMEDY = '对诉讼费用的决定不能单独上诉；有意见的，可以向本院院长申请复核；算错了的，可以要求更正。';

/** 收费办法43.2: the president decides within 15 days from the day the application was received. */
export function feeReviewPeriod(receivedOn: LegalDate): Period {
  return computePeriod({ from: receivedOn, days: 15 });
}
