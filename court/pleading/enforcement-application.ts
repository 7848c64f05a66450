/** 申请执行: what an application states, where it goes, and the doubts about one: it is received all the same (FILE-20; 民诉法235, 解释460, 461). */
import type { LegalDate } from '../time/legal-date';
import type { Doubt } from './complaint';

/**
 * 执行依据. `administrative`: a court's judgment in an administrative case; `penal`: the property part of a criminal one;
 * `confirmation`: 确认调解协议裁定; `securedInterest`: 实现担保物权裁定; `foreignRelatedAward`: of a Chinese institution for
 * foreign-related arbitration, `foreignAward`: made abroad.
 */
export type EnforcementTitle =
  | 'judgment'
  | 'penal'
  | 'administrative'
  | 'confirmation'
  | 'securedInterest'
  | 'paymentOrder'
  | 'arbitralAward'
  | 'foreignRelatedAward'
  | 'foreignAward'
  | 'foreignJudgment'
  | 'labourAward'
  | 'notarisedDebt';

export interface EnforcementApplication {
  title?: EnforcementTitle | undefined;
  effective?: boolean | undefined;
  /** 权利义务主体明确, 给付内容明确 (解释461) */
  partiesDefinite?: boolean | undefined;
  contentDefinite?: boolean | undefined;
  applicant?: 'creditor' | 'successor' | 'other' | undefined;
  successionProof?: boolean | undefined;
  /** The last day to perform by the title; undefined: none stated. */
  performBy?: LegalDate | undefined;
  performed?: 'no' | 'partly' | 'wholly' | undefined;
  matter?: string | undefined;
  reasons?: string | undefined;
  knownAssets?: readonly string[] | undefined;
  arbitrationAgreement?: boolean | undefined;
  /** Of awards and judgments made abroad: recognised, or recognition asked for together with this. */
  recognition?: boolean | undefined;
}

/** 执行规定16, 18, 19. The two years to apply (FILE-21) are no doubt here: a late application must be accepted. */
export function enforcementDoubts(application: EnforcementApplication, today: LegalDate): Doubt[] {
  const found: Doubt[] = [];
  const doubt = (field: string, text: string, rule: string) => found.push({ field, text, rule: `FILE-20 ${rule}` });
  const { title, applicant, performBy, performed } = application;
  if (!title)
    doubt(
      'title',
      '还没有选执行依据：判决书、调解书、仲裁裁决、公证债权文书、支付令、司法确认裁定等',
      '执行规定第18条',
    );
  if (application.effective === false)
    doubt('effective', '文书还没有生效的，要等生效后才能执行', '执行规定第16条第(1)项');
  if (application.partiesDefinite === false) doubt('partiesDefinite', '文书上看不清由谁向谁履行', '解释第461条');
  if (application.contentDefinite === false) doubt('contentDefinite', '文书上看不清要履行什么、多少', '解释第461条');
  if (applicant === 'other')
    doubt('applicant', '申请人应当是文书写明的权利人，或者他的继承人、受让人', '执行规定第16条第(2)项');
  if (applicant === 'successor' && !application.successionProof)
    doubt('successionProof', '请附上继承或者受让权利的证明', '执行规定第18条');
  // On the last day he may still perform.
  if (performBy && today <= performBy)
    doubt('performBy', '履行期限还没有过，过了还不履行的才能申请', '执行规定第16条第(4)项');
  if (performed === 'wholly') doubt('performed', '您写的是对方已经全部履行，请核对', '执行规定第16条第(4)项');
  if (!application.matter) doubt('matter', '还没有写要求执行什么，多少钱', '执行规定第18条');
  if (!application.reasons) doubt('reasons', '还没有写申请的理由', '执行规定第18条');
  if ((application.knownAssets ?? []).length === 0)
    doubt('knownAssets', '知道对方有什么财产（房、车、存款、工作单位）的，请写上；不知道可以不写', '执行规定第18条');
  if ((title === 'arbitralAward' || title === 'foreignRelatedAward') && !application.arbitrationAgreement)
    doubt('arbitrationAgreement', '执行仲裁裁决的，请附上仲裁协议或者有仲裁条款的合同', '执行规定第19条');
  if ((title === 'foreignAward' || title === 'foreignJudgment') && !application.recognition)
    doubt('recognition', '国外的裁决、判决要先由法院承认才能执行；请同时申请承认和执行', '解释第544条');
  return found;
}

export interface EnforcementCourt {
  where: 'firstInstance' | 'issuing' | 'assets' | 'debtor' | 'applicant' | 'connected';
  text: string;
  rule: string;
}

/**
 * 民诉法235, 290, 298, 304, 解释460; arbitral awards go to the intermediate court (仲裁法解释29); administrative judgments only
 * to the first-instance court (行诉解释154).
 */
export function enforcementCourts(title: EnforcementTitle): EnforcementCourt[] {
  const rule = 'FILE-20 民诉法第235条';
  const first: EnforcementCourt = { where: 'firstInstance', text: '一审法院可以执行。', rule: `${rule}第1款` };
  switch (title) {
    case 'judgment':
    case 'penal':
      return [first, { where: 'assets', text: '与一审法院同级的、财产所在地的法院也可以执行。', rule: `${rule}第1款` }];
    case 'administrative':
      return [
        {
          ...first,
          text: '行政案件的判决由一审法院执行（特殊情况由二审法院决定自己执行）。',
          rule: 'FILE-20 行诉解释第154条',
        },
      ];
    case 'confirmation':
    case 'securedInterest':
    case 'paymentOrder':
      return issuingCourt(title === 'paymentOrder' ? '发出支付令' : '作出裁定');
    case 'foreignRelatedAward':
      return others('中级法院', 'FILE-20 民诉法第290条');
    case 'foreignAward':
      return [...others('中级法院', ABROAD), ...NOTHING_HERE];
    case 'foreignJudgment':
      // 298 says “有管辖权的中级人民法院” alone.
      return others('中级法院', `${rule}第2款、第298条`);
    case 'arbitralAward':
      return others('中级法院', `${rule}第2款、仲裁法司法解释第29条`);
    case 'labourAward':
    case 'notarisedDebt':
      return others('法院', `${rule}第2款`);
  }
}

const others = (court: string, rule: string): EnforcementCourt[] => [
  { where: 'debtor', text: `被执行人住所地的${court}可以执行。`, rule },
  { where: 'assets', text: `财产所在地的${court}也可以执行。`, rule },
];

const issuingCourt = (issued: string): EnforcementCourt[] => [
  { where: 'issuing', text: `${issued}的法院可以执行。`, rule: 'FILE-20 解释第460条第1款' },
  { where: 'assets', text: '与它同级的、财产所在地的法院也可以执行。', rule: 'FILE-20 解释第460条第1款' },
];

const ABROAD = 'FILE-20 民诉法第304条';
/** 民诉法304: where neither the debtor's domicile nor assets of his are in China. */
const NOTHING_HERE: EnforcementCourt[] = [
  { where: 'applicant', text: '被执行人的住所和财产都不在国内的，可以向申请人住所地的中级法院申请。', rule: ABROAD },
  { where: 'connected', text: '或者向与纠纷有适当联系的地点的中级法院申请。', rule: ABROAD },
];
