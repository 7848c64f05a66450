/** 报告财产令: what is reported, for which time, by when, and what a false or missing report leads to (ENF-2; 民诉法252, 财产调查规定3-7, 9, 10). */
import { REPORTED_ASSETS } from '../enforcement/asset-report';
import { type EnforcementHead, enforcementSentence } from './enforcement-head';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { CIVIL, type FromCourt, fromCourt, you } from './wording';

const RULES = '《最高人民法院关于民事执行中财产调查若干问题的规定》';

export interface AssetReportOrderFacts extends FromCourt, EnforcementHead {
  /** Days from service; set by the officer, the law fixes none. */
  reportDays: number;
}

/** Throws RangeError unless it gives at least a day. */
export function assetReportOrderPaper(facts: AssetReportOrderFacts): Paper {
  const { courtName, date, to, reportDays } = facts;
  if (!Number.isInteger(reportDays) || reportDays < 1) throw new RangeError(`not a time to report in: ${reportDays}`);
  return {
    kind: 'assetReportOrder',
    version: 1,
    title: '报告财产令',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${enforcementSentence(facts)}，本院已经立案执行。依照${CIVIL}第二百五十二条和${RULES}第三条的规定，责令${you(to)}自收到本令之日起${reportDays}日内，如实向本院书面报告财产情况。`,
      ),
      paragraph('应当报告的财产：'),
      {
        is: 'items',
        items: Object.values(REPORTED_ASSETS).map((each, i, all) => `${each}${i === all.length - 1 ? '。' : '；'}`),
        numbered: 'brackets',
      },
      paragraph('并告知：'),
      points([
        '报告收到执行通知书之日前一年以来的变动，和现在的财产情况；没有的写“没有”。',
        '报告以后财产情况发生变动，影响申请执行人债权实现的，应当自变动之日起十日内补充报告。',
        `拒绝报告、虚假报告或者无正当理由逾期报告的，本院可以根据情节予以罚款、拘留，构成犯罪的依法追究刑事责任，并依法纳入失信被执行人名单（${RULES}第九条、第十条）。`,
        '在规定时间内报告确有困难的，可以在期满前向本院书面申请延长。',
      ]),
      paragraph('此令。'),
      sealedBy(courtName, date),
    ],
  };
}
