/** 保密承诺: what the applicant's side promises before it reads what the debtor reported, or what the court found (ENF-3, 财产调查规定8, 12). */

export interface SecrecyFacts {
  /** Who reads. */
  name: string;
  debtorName: string;
  caseNo: string;
}

/** Said back word by word before the first page is shown. */
export const secrecyPromise = ({ name, debtorName, caseNo }: SecrecyFacts): string =>
  [
    `本人${name}申请查询${debtorName}在${caseNo}案中的财产情况，并承诺：`,
    '一、查到的内容只用于本案执行，不拍照、截图、转发，不告诉与本案无关的人。',
    '二、代理人同样负有保密义务，不把内容用于办理其他事务。',
    '三、知道每一页都印有本人姓名和查看时间，每次查看都有记录；泄露的，依法承担责任。',
  ].join('\n');

/** 调查规定7, 9, 10: what the debtor promises with his report. */
export const REPORT_TRUTH =
  '本人（本单位）如实报告全部财产，没有隐瞒、虚报。知道拒绝报告、虚假报告或者无正当理由逾期报告的，法院可以罚款、拘留，依法纳入失信被执行人名单；构成犯罪的，依法追究刑事责任。报告以后财产有变动、影响还债的，在十日内补充报告。';
