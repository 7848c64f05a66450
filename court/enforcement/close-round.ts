/** 终结本次执行程序: what must be done before a round is closed, and what goes on afterwards (ENF-8). The debt lives on. */
import type { Step } from '../step';
import { addMonths, type LegalDate, legalDateText } from '../time/legal-date';

/** What the file shows; undefined: not found out. */
export interface CloseRoundFacts {
  registeredOn: LegalDate;
  today: LegalDate;
  noticeServed: boolean | undefined;
  reportOrderServed: boolean | undefined;
  restrictionIssued: boolean | undefined;
  /** Listed, or the officer recorded that no ground for it exists. */
  listingSettled: boolean | undefined;
  allInquiriesDone: boolean | undefined;
  assets: 'none' | 'cannotBeRealised' | 'found' | undefined;
  debtorMissing: boolean | undefined;
  searchedForDebtor: boolean | undefined;
  obstructionFound: boolean | undefined;
  obstructionPunished: boolean | undefined;
  applicantHeard: boolean | undefined;
  applicantSigned: boolean | undefined;
  panelReviewed: boolean | undefined;
  presidentApproved: boolean | undefined;
}

const PRACTICE = 'ENF-8 法〔2016〕373号第1条';

/**
 * ENF-8, 解释第517条, 法〔2016〕373号第1、5条: what is still missing, for the officer; empty: he may propose the ruling.
 * What is not known counts as missing.
 */
export function closeRoundGaps(facts: CloseRoundFacts): Step[] {
  const gaps: Step[] = [];
  const need = (done: boolean | undefined, text: string, rule = PRACTICE) => {
    if (done !== true) gaps.push({ text, rule });
  };
  need(facts.noticeServed, '还没有向被执行人送达执行通知。');
  need(facts.reportOrderServed, '还没有责令被执行人报告财产。');
  need(facts.restrictionIssued, '还没有对被执行人发出限制消费令。');
  need(facts.listingSettled, '还没有决定是否列入失信被执行人名单。');
  need(facts.allInquiriesDone, '财产调查措施还没有用尽。');
  need(
    facts.assets === 'none' || facts.assets === 'cannotBeRealised',
    facts.assets === 'found' ? '还有可供执行的财产没有处理。' : '还没有查明有没有可供执行的财产。',
    'ENF-8 民诉法解释第517条第1款',
  );
  // More than three months: the corresponding day itself is not yet more.
  const threeMonths = addMonths(facts.registeredOn, 3);
  need(facts.today > threeMonths, `立案还没有超过三个月，${legalDateText(threeMonths)}之后才可以。`);
  need(facts.debtorMissing === false || facts.searchedForDebtor, '被执行人下落不明的，要先查找；还没有记录。');
  need(facts.obstructionFound === false || facts.obstructionPunished, '有妨害执行的，要先处罚；还没有记录。');
  need(facts.applicantHeard, '还没有把调查结果和终本后果告诉申请执行人并听取意见。', 'ENF-8 法〔2016〕373号第5条');
  need(
    facts.applicantSigned === true || (facts.panelReviewed === true && facts.presidentApproved === true),
    '需要申请执行人签字确认，或者合议庭审查核实并经院长批准。',
    'ENF-8 民诉法解释第517条第1款',
  );
  return gaps;
}

/** 法〔2016〕373号第9条 */
const INQUIRY_EVERY_MONTHS = 6;
const INQUIRY_FOR_MONTHS = 60;

/** ENF-8: the days by which the court inquires again of itself after closing a round, every six months for five years. */
export function inquiriesAfterClosing(closedOn: LegalDate): LegalDate[] {
  const days: LegalDate[] = [];
  for (let months = INQUIRY_EVERY_MONTHS; months <= INQUIRY_FOR_MONTHS; months += INQUIRY_EVERY_MONTHS)
    days.push(addMonths(closedOn, months));
  return days;
}
