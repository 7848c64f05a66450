/** 报告财产令: what the debtor must report, for which time, by when (ENF-2). */
import type { Step } from '../step';
import { addYears, type LegalDate, legalDateText } from '../time/legal-date';
import { computePeriod, type Period } from '../time/period';

/** 调查规定第5条: every kind is answered, with assets or with “没有”. */
export const REPORTED_ASSETS = {
  money: '收入、存款、现金、理财产品、股票债券等',
  realProperty: '土地使用权、房屋等不动产',
  movables: '车辆、机器设备、产品、原材料等动产',
  rights: '别人欠您的钱、股权、投资权益、基金份额、信托受益权、知识产权等',
  others: '其他应当报告的财产',
  burdens: '财产有没有出租、抵押、与人共有、有争议，或者登记、放在别人名下',
  changes: '收到执行通知前一年以来的转让、出租、抵押、放弃债权、大额支出等变动',
} as const;
export type ReportedAsset = keyof typeof REPORTED_ASSETS;

export interface AssetReportOrder {
  /** Money cases: the order goes out together with the notice (调查规定第3条). */
  withNotice: boolean;
  report: Period;
  /** Changes are reported from this day on, to the day of the report. */
  lookBackFrom: LegalDate;
  /** 调查规定第4条: what the order says, in sentences. */
  content: Step[];
}

/**
 * ENF-2, 民事诉讼法第252条, 调查规定第3至7条.
 * @param noticeReceivedOn the debtor's day of service of the 执行通知
 * @param orderReceivedOn of the order itself, normally the same day
 * @param reportDays set by the officer; the law fixes none
 * @throws RangeError unless 1–3660 days, or if the order came before the notice
 */
export function assetReportOrder(input: {
  moneyClaim: boolean;
  noticeReceivedOn: LegalDate;
  orderReceivedOn: LegalDate;
  reportDays: number;
}): AssetReportOrder {
  if (input.orderReceivedOn < input.noticeReceivedOn) throw new RangeError('an order received before the notice');
  const report = computePeriod({ from: input.orderReceivedOn, days: input.reportDays });
  const lookBackFrom = addYears(input.noticeReceivedOn, -1);
  const content: Step[] = [
    { text: `请在 ${legalDateText(report.lastDay)}前（含当天）书面报告。`, rule: 'ENF-2 财产调查规定第4条(1)' },
    {
      text: `要报告现在的财产，以及 ${legalDateText(lookBackFrom)}以来的变动。`,
      rule: 'ENF-2 民事诉讼法第252条、财产调查规定第6条',
    },
    { text: '报告以后财产有变动、影响还债的，要在变动后 10 日内补充报告。', rule: 'ENF-2 财产调查规定第7条' },
    {
      text: '不报告、假报告或无故迟报的，可能被罚款、拘留，并会依规定列入失信被执行人名单；构成犯罪的追究刑事责任。',
      rule: 'ENF-2 财产调查规定第9、10条',
    },
    { text: '按时报告确有困难的，可以书面申请延长。', rule: 'ENF-2 财产调查规定第5条第3款' },
  ];
  return { withNotice: input.moneyClaim, report, lookBackFrom, content };
}

/** ENF-2: the kinds a report leaves unanswered, to ask again; not yet a refusal to report, which an officer finds. */
export function unansweredAssets(answers: Partial<Record<ReportedAsset, string | undefined>>): ReportedAsset[] {
  const kinds = Object.keys(REPORTED_ASSETS).filter((kind): kind is ReportedAsset => kind in REPORTED_ASSETS);
  return kinds.filter((kind) => (answers[kind] ?? '').trim() === '');
}

/** ENF-2, 调查规定第7条: the last day of the supplement for a change after the report; also after 终本 (第11条第2款). */
export function supplementDue(changedOn: LegalDate): LegalDate {
  return computePeriod({ from: changedOn, days: 10 }).lastDay;
}
