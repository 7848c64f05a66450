/** 受理案件通知书: that the case is registered, the plaintiff's rights and duties, and how to follow it (FILE-11; 民诉法129, 流程规定4). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, points, sealedBy } from './paper';
import {
  ADMINISTRATIVE,
  CIVIL,
  FEE_MEASURES,
  type FromCourt,
  fromCourt,
  type Matter,
  named,
  ONLINE_RULES,
  PUBLISHED,
  you,
} from './wording';

export interface AcceptanceNoticeFacts extends FromCourt {
  matter: Matter;
  /** 原告（申请执行人）and 被告（被执行人）, by name. */
  claimants: readonly string[];
  opponents: readonly string[];
  /** 案由 */
  cause: string;
  registeredOn: LegalDate;
  /** A fee is to be paid beforehand: it comes with a notice of its own. */
  feeToPay: boolean;
  /** Where to ask: 承办部门、电话. */
  contact?: string | undefined;
}

export function acceptanceNotice(facts: AcceptanceNoticeFacts): Paper {
  const { courtName, date, matter, contact } = facts;
  return {
    kind: 'acceptanceNotice',
    version: 1,
    title: matter === 'enforcement' ? '受理执行案件通知书' : '受理案件通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(opening(facts)),
      points([
        ...(matter === 'enforcement' ? enforcementPoints(facts) : suitPoints(facts)),
        following(facts),
        PUBLISHED,
      ]),
      ...(contact ? [paragraph(`联系方式：${contact}`)] : []),
      paragraph('特此通知。'),
      sealedBy(courtName, date),
    ],
  };
}

function opening({ matter, to, claimants, opponents, cause, registeredOn }: AcceptanceNoticeFacts): string {
  const day = plainDate(registeredOn);
  const against = named(opponents);
  if (matter === 'enforcement')
    return `${named(claimants)}申请执行${against}${cause}一案，经审查符合法定受理条件，本院于${day}立案执行。现将有关事项通知${you(to)}：`;
  return `${named(claimants)}诉${against}${cause}一案，经审查符合法定起诉条件，本院于${day}立案。现将有关事项通知${you(to)}：`;
}

function suitPoints({ matter, to, feeToPay }: AcceptanceNoticeFacts): string[] {
  const rights =
    matter === 'administrative'
      ? `依照${ADMINISTRATIVE}第三十一条、第三十二条、第四十一条、第五十五条、第八十五条等规定，当事人有权委托代理人、申请回避、提供证据、申请法院调取证据、进行辩论、申请撤诉、提起上诉、申请执行，可以依照规定查阅、复制庭审材料和有关法律文书。`
      : `依照${CIVIL}第四十七条、第五十二条、第五十三条、第五十四条等规定，当事人有权委托代理人，提出回避申请，收集、提供证据，进行辩论，请求调解，自行和解，放弃或者变更诉讼请求，提起上诉，申请执行，查阅、复制本案有关材料和法律文书。`;
  return [
    rights,
    '当事人应当依法行使诉讼权利，如实陈述，遵守诉讼秩序，履行发生法律效力的判决书、裁定书和调解书。虚假诉讼的，依法予以罚款、拘留；构成犯罪的，依法追究刑事责任。',
    `可以委托一至二人作为诉讼代理人。委托他人代为诉讼的，应当提交由委托人签名或者盖章的授权委托书，写明委托事项和权限；代为承认、放弃、变更诉讼请求，进行和解，提起反诉或者上诉，必须有特别授权。`,
    feeToPay
      ? `请按随附的交纳诉讼费用通知书，自收到该通知次日起七日内预交案件受理费。交纳确有困难的，可以依照${FEE_MEASURES}申请缓交、减交或者免交。逾期未交又未提出申请的，按撤诉处理。`
      : '本案现在不需要预交案件受理费。',
    '请按随附的举证通知书，在举证期限内提交证据。',
    `本院将在立案之日起五日内把起诉状副本发送被告。审判组织确定后，合议庭组成人员或者独任审判员、开庭时间和方式，另行通知。`,
    `${you(to)}可以自行选择在线参加哪些诉讼环节；同意一个环节，不等于同意其他环节，也可以都到法院办理（${ONLINE_RULES}第四条）。`,
  ];
}

function enforcementPoints({ to }: AcceptanceNoticeFacts): string[] {
  return [
    `${you(to)}有权申请查询、控制被执行人的财产，了解执行进展，与被执行人自行和解，委托代理人，对违法的执行行为提出书面异议。`,
    `知道被执行人的财产情况或者线索的，请及时向本院提供：在“微法院”小程序中提交，或者书面提交。`,
    '代理人放弃、变更民事权利，进行执行和解，或者代为收取执行款的，应当有特别授权。',
    '执行申请费不需要预交，执行后由被执行人交纳。',
    '本院将向被执行人发出执行通知，责令其履行并报告财产。执行人员确定后另行通知。',
  ];
}

/** 流程规定4 */
function following({ number, to }: AcceptanceNoticeFacts): string {
  const caseNo = number ? `（案号${number}）` : '';
  return `${you(to)}和代理人可以凭身份信息，在“微法院”小程序“我的案件”或者中国审判流程信息公开网查询本案${caseNo}的进展。请妥善保管自己的账号；电话、地址变更的，请及时告知本院。`;
}
