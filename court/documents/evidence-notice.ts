/** 举证通知书: burden of proof, what the court collects, the period and what lateness brings (FILE-11; 民诉法67, 68, 证据规定50.2; 行诉法34, 37, 38). */
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, points, sealedBy } from './paper';
import { ADMINISTRATIVE, CIVIL, CIVIL_INTERPRETATION, type FromCourt, fromCourt, named, until, you } from './wording';

export interface EvidenceNoticeFacts extends FromCourt {
  matter: 'civil' | 'administrative';
  claimants: readonly string[];
  opponents: readonly string[];
  cause: string;
  /** 举证期限: a day, or so many days from receipt. */
  period: { lastDay: LegalDate } | { days: number };
}

export function evidenceNotice(facts: EvidenceNoticeFacts): Paper {
  const { courtName, date, matter, claimants, opponents, cause } = facts;
  const law =
    matter === 'civil'
      ? `${CIVIL}第六十七条、第六十八条和${CIVIL_INTERPRETATION}第九十条、第九十四条、第九十九条至第一百零二条`
      : `${ADMINISTRATIVE}第三十四条、第三十七条、第三十八条、第四十一条`;
  return {
    kind: 'evidenceNotice',
    version: 1,
    title: '举证通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(`${named(claimants)}诉${named(opponents)}${cause}一案，依照${law}等规定，现将有关举证事项通知如下：`),
      points(matter === 'civil' ? civilPoints(facts) : administrativePoints(facts)),
      sealedBy(courtName, date),
    ],
  };
}

function periodText({ period, to, matter }: EvidenceNoticeFacts): string {
  if ('lastDay' in period) return `举证期限：请在${until(period.lastDay)}向本院提交证据。`;
  const agreed = matter === 'civil' ? `${you(to)}也可以与对方当事人协商举证期限，报本院准许。` : '';
  return `举证期限：请在收到本通知之次日起${period.days}日内向本院提交证据。${agreed}`;
}

function civilPoints(facts: EvidenceNoticeFacts): string[] {
  return [
    `举证责任：当事人对自己提出的诉讼请求所依据的事实或者反驳对方诉讼请求所依据的事实，应当提供证据加以证明，法律另有规定的除外。在作出判决前，未能提供证据或者证据不足以证明事实主张的，由负有举证证明责任的当事人承担不利的后果。`,
    '提交方式：证据应当逐一分类编号，写明来源、证明对象和内容，签名或者盖章，注明提交日期。网上提交的，上传清晰、完整的电子件；保留好原件、原物，供核对和质证。向本院提交的外文书证，应当附有中文译本。',
    periodText(facts),
    '延长期限：在举证期限内提交证据确有困难的，应当在期限届满前书面申请延长，由本院决定。',
    '申请法院调查收集证据：证据由国家有关部门保存、当事人及其诉讼代理人无权查阅调取，或者涉及国家秘密、商业秘密、个人隐私，或者因其他客观原因不能自行收集的，可以在举证期限届满前书面申请本院调查收集。',
    '申请证人出庭作证的，应当在举证期限届满前提出；申请鉴定的，应当在本院指定期间内提出；证据可能灭失或者以后难以取得的，可以在举证期限届满前书面申请保全证据。',
    '逾期的后果：逾期提交证据的，应当说明理由。因故意或者重大过失逾期提交的，不予采纳；但该证据与案件基本事实有关的，予以采纳，并依法训诫、罚款。不是因故意或者重大过失逾期提交的，予以采纳，并对当事人予以训诫。',
  ];
}

function administrativePoints(facts: EvidenceNoticeFacts): string[] {
  return [
    '举证责任：被告对作出的行政行为负有举证责任。原告可以提供证明行政行为违法的证据；提供的证据不成立的，不免除被告的举证责任。',
    '原告应当提供的证据：起诉被告不履行法定职责的，提供曾向被告提出申请的证据，但被告应当依职权主动履行，或者因正当理由不能提供的除外；要求行政赔偿、补偿的，对行政行为造成的损害提供证据，因被告的原因无法举证的，由被告承担举证责任。',
    periodText(facts),
    '延期：因正当事由不能按期提供的，可以申请延期；经本院准许，可以在法庭调查中提供。',
    '申请法院调取证据：由国家机关保存而须由人民法院调取，涉及国家秘密、商业秘密、个人隐私，或者确因客观原因不能自行收集的与本案有关的证据，原告、第三人可以申请本院调取。',
    '逾期的后果：逾期提供证据的，本院责令说明理由；拒不说明理由或者理由不成立的，视为放弃举证权利。',
  ];
}
