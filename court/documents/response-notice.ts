/** 应诉通知书: to the defendant, with the complaint: answer period, rights, and the question of going online (FILE-12, HEAR-1; 民诉法128, 129, 行诉法67). */
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, points, sealedBy } from './paper';
import {
  ADMINISTRATIVE,
  CIVIL,
  CIVIL_INTERPRETATION,
  type FromCourt,
  fromCourt,
  named,
  ONLINE_RULES,
  PUBLISHED,
  you,
} from './wording';

export interface ResponseNoticeFacts extends FromCourt {
  matter: 'civil' | 'administrative';
  claimants: readonly string[];
  cause: string;
  registeredOn: LegalDate;
  /** 15; 30 for a defendant without domicile in China (民诉法285); null: summary procedure, days only by his consent (解释266, 275). */
  answerDays: 15 | 30 | null;
  /** What comes with it: 起诉状副本 1 份 … */
  enclosed: readonly string[];
  contact?: string | undefined;
}

export function responseNotice(facts: ResponseNoticeFacts): Paper {
  const { courtName, to, date, matter, claimants, cause, registeredOn, enclosed, contact } = facts;
  return {
    kind: 'responseNotice',
    version: 1,
    title: '应诉通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${named(claimants)}诉${you(to)}${cause}一案，本院于${plainDate(registeredOn)}立案。现随文发送起诉状副本，并将应诉的有关事项通知如下：`,
      ),
      points([...(matter === 'civil' ? civilPoints(facts) : administrativePoints(facts)), ...commonPoints(facts)]),
      ...(contact ? [paragraph(`联系方式：${contact}`)] : []),
      sealedBy(courtName, date),
      { is: 'notes', title: '附件', lines: enclosed.map((one, i) => `${i + 1}. ${one}`) },
    ],
  };
}

function civilPoints({ answerDays, to }: ResponseNoticeFacts): string[] {
  return [
    ...(answerDays === null ? answerBySummary(you(to)) : answerWithin(answerDays)),
    `依照${CIVIL}第四十七条、第五十二条、第五十三条、第五十四条等规定，${you(to)}有权委托代理人，提出回避申请，收集、提供证据，进行辩论，请求调解，自行和解，承认或者反驳诉讼请求，提起反诉、上诉，查阅、复制本案有关材料。`,
    '应当依法行使诉讼权利，如实陈述，遵守诉讼秩序，履行发生法律效力的判决书、裁定书和调解书。',
  ];
}

const answerWithin = (days: 15 | 30): string[] => [
  `请在收到起诉状副本之日起${days === 15 ? '十五' : '三十'}日内提出答辩状。不提出答辩状的，不影响本院审理。`,
  '对管辖权有异议的，应当在提交答辩状期间提出。',
];

const answerBySummary = (you: string): string[] => [
  `本案适用简易程序审理。${you}可以书面答辩，也可以到庭口头答辩；要求书面答辩的，请在收到本通知后告知本院，由本院征得${you}同意后确定答辩期间（${CIVIL_INTERPRETATION}第二百六十六条、第二百七十五条）。不答辩的，不影响本院审理。`,
  '对管辖权有异议的，应当在答辩期间提出；没有确定答辩期间的，请在开庭审理以前尽早提出。',
];

function administrativePoints({ to }: ResponseNoticeFacts): string[] {
  return [
    `请在收到起诉状副本之日起十五日内提交作出行政行为的证据和所依据的规范性文件，并提出答辩状。不提供或者无正当理由逾期提供证据的，视为没有相应证据（${ADMINISTRATIVE}第三十四条、第六十七条）。不提出答辩状的，不影响本院审理。`,
    `${you(to)}对作出的行政行为负有举证责任。诉讼过程中，不得自行向原告、第三人和证人收集证据（同法第三十五条）。`,
    `行政机关负责人应当出庭应诉；不能出庭的，应当委托相应的工作人员出庭（同法第三条第三款）。`,
    '应当依法行使诉讼权利，遵守诉讼秩序，履行发生法律效力的判决书、裁定书和调解书。',
  ];
}

function commonPoints({ to, matter, number }: ResponseNoticeFacts): string[] {
  const identity =
    matter === 'administrative'
      ? '请提交机关的身份证明、法定代表人身份证明书；委托代理人的，提交授权委托书，写明委托事项和权限。'
      : '自然人应当提交身份证明；法人或者其他组织应当提交营业执照或者登记证书、法定代表人（主要负责人）身份证明书。委托一至二人代为诉讼的，提交授权委托书，写明委托事项和权限。';
  const caseNo = number ? `（案号${number}）` : '';
  return [
    identity,
    // HEAR-1: asked, never presumed.
    `是否同意在线参加诉讼，由${you(to)}自己决定。同意的，请在收到本通知三日内在“微法院”小程序中核实身份、关联本案，并选择在线参加的环节；同意一个环节，不等于同意其他环节。不同意或者没有表示的，相关诉讼活动在线下进行，不影响${you(to)}的任何诉讼权利（${ONLINE_RULES}第四条、第十条）。`,
    `${you(to)}和代理人可以凭身份信息，在“微法院”小程序“我的案件”或者中国审判流程信息公开网查询本案${caseNo}的进展。请填写送达地址确认书并交回本院。`,
    PUBLISHED,
  ];
}
