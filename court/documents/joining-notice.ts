/**
 * 参加诉讼通知书: to whom the court calls into a suit that is under way: as what, why, what he may do and by when (民诉法59, 135,
 * 民诉法解释55, 73, 74, 81, 82; 行诉法29); and what the others are told of it, or of one who has left (民诉法解释74).
 */
import { type JoiningGround, joining, type SuitRole } from '../people/joining';
import { plainDate } from '../time/chinese-date';
import type { LegalDate } from '../time/legal-date';
import { type Paper, paragraph, points, sealedBy } from './paper';
import {
  ADMINISTRATIVE,
  CIVIL,
  CIVIL_INTERPRETATION,
  clause,
  type FromCourt,
  fromCourt,
  named,
  ONLINE_RULES,
  you,
} from './wording';

export interface JoiningNoticeFacts extends FromCourt {
  matter: 'civil' | 'administrative';
  claimants: readonly string[];
  opponents: readonly string[];
  cause: string;
  registeredOn: LegalDate;
  ground: JoiningGround;
  role: SuitRole;
  /** Of a successor, or an assignee: whose place he takes. */
  inPlaceOf?: string | undefined;
  /** The court's own words. */
  reason: string;
  /** Of defendants: 15, 30 abroad; null: no days of the law, as in summary procedure. */
  answerDays: number | null;
  /** What comes with it: 起诉状副本 1 份 … */
  enclosed: readonly string[];
  contact?: string | undefined;
}

const ROLE_NAMES: Readonly<Record<SuitRole, string>> = { plaintiff: '原告', defendant: '被告', thirdParty: '第三人' };

export function joiningNotice(facts: JoiningNoticeFacts): Paper {
  const { courtName, date, enclosed, contact } = facts;
  return {
    kind: 'joiningNotice',
    version: 1,
    title: '参加诉讼通知书',
    ...fromCourt(facts),
    blocks: [
      paragraph(opening(facts)),
      points([...ownPoints(facts), ...commonPoints(facts)]),
      ...(contact ? [paragraph(`联系方式：${contact}`)] : []),
      paragraph('特此通知。'),
      sealedBy(courtName, date),
      { is: 'notes', title: '附件', lines: enclosed.map((one, i) => `${i + 1}. ${one}`) },
    ],
  };
}

function opening(facts: JoiningNoticeFacts): string {
  const { matter, to, claimants, opponents, cause, registeredOn, ground, role, inPlaceOf, reason } = facts;
  const as = joining(ground).replaces
    ? `代替${inPlaceOf}作为本案${ROLE_NAMES[role]}承担诉讼`
    : `作为本案${ROLE_NAMES[role]}参加诉讼`;
  return `${named(claimants)}诉${named(opponents)}${cause}一案，本院于${plainDate(registeredOn)}立案。经审查，${clause(reason)}。依照${joining(ground).articles[matter]}的规定，通知${you(to)}${as}，并将有关事项通知如下：`;
}

function ownPoints({ matter, to, ground, role, inPlaceOf, answerDays }: JoiningNoticeFacts): string[] {
  const acts = joining(ground).replaces
    ? [
        `${inPlaceOf}已经进行的诉讼行为，对${you(to)}${ground === 'assignee' ? '具有约束力' : '有效'}；诉讼从现在的阶段继续进行。`,
      ]
    : [];
  if (role === 'plaintiff')
    return [
      ...acts,
      ...(joining(ground).replaces
        ? ['不愿意参加诉讼、放弃实体权利的，请书面告知本院。']
        : [
            `${you(to)}可以提出自己的诉讼请求。明确表示放弃实体权利的，请书面告知本院；既不愿意参加诉讼，又不放弃实体权利的，仍列为共同原告，不参加诉讼不影响本院审理和依法判决（${CIVIL_INTERPRETATION}第七十四条）。`,
          ]),
    ];
  if (role === 'defendant') return [...acts, ...answer(answerDays, matter)];
  return [
    ...acts,
    matter === 'administrative'
      ? `${you(to)}可以就本案陈述意见、提供证据。判决${you(to)}承担义务或者减损${you(to)}权益的，${you(to)}有权提起上诉（${ADMINISTRATIVE}第二十九条）。`
      : `${you(to)}可以就本案陈述意见、提供证据；认为对本案的诉讼标的有独立请求权的，可以提出自己的诉讼请求。没有独立请求权的第三人不能提出管辖异议，不能放弃、变更诉讼请求或者申请撤诉；被判决承担民事责任的，有权提起上诉（${CIVIL_INTERPRETATION}第八十一条、第八十二条）。`,
  ];
}

const IN_WORDS: Readonly<Record<number, string>> = { 15: '十五', 30: '三十' };

function answer(days: number | null, matter: 'civil' | 'administrative'): string[] {
  const nothing = '不提出答辩状的，不影响本院审理。';
  if (days === null) return [`可以书面答辩，也可以到庭口头答辩。${nothing}`];
  const proofs = matter === 'administrative' ? '提交作出行政行为的证据和所依据的规范性文件，并' : '';
  return [`请在收到起诉状副本之日起${IN_WORDS[days] ?? days}日内${proofs}提出答辩状。${nothing}`];
}

function commonPoints({ matter, to, number }: JoiningNoticeFacts): string[] {
  const rights =
    matter === 'civil'
      ? `依照${CIVIL}第四十七条、第五十二条、第五十三条等规定，${you(to)}有权委托代理人，提出回避申请，收集、提供证据，进行辩论，请求调解，查阅、复制本案有关材料。`
      : `依照${ADMINISTRATIVE}第三十一条、第三十二条、第五十五条等规定，${you(to)}有权委托代理人，提出回避申请，提供证据，进行辩论，查阅、复制庭审材料和有关法律文书。`;
  const caseNo = number ? `（案号${number}）` : '';
  return [
    rights,
    '应当依法行使诉讼权利，如实陈述，遵守诉讼秩序，履行发生法律效力的判决书、裁定书和调解书。请提交身份证明；委托代理人的，提交授权委托书，写明委托事项和权限。',
    `是否同意在线参加诉讼，由${you(to)}自己决定；同意一个环节，不等于同意其他环节，也可以都到法院办理（${ONLINE_RULES}第四条）。`,
    `${you(to)}和代理人可以凭身份信息，在“微法院”小程序“我的案件”查询本案${caseNo}的进展。请填写送达地址确认书并交回本院。`,
  ];
}

export interface PartyChangeFacts extends FromCourt {
  matter: 'civil' | 'administrative';
  claimants: readonly string[];
  opponents: readonly string[];
  cause: string;
  ground: JoiningGround;
  role: SuitRole;
  joined: string;
  inPlaceOf?: string | undefined;
  reason: string;
  contact?: string | undefined;
}

/** 追加、变更当事人通知书: to those who are in the case already. */
export function partyChangeNotice(facts: PartyChangeFacts): Paper {
  const { courtName, date, matter, to, claimants, opponents, cause, contact } = facts;
  const { ground, role, joined, inPlaceOf, reason } = facts;
  const { replaces } = joining(ground);
  const what = replaces
    ? `由${joined}代替${inPlaceOf}作为本案${ROLE_NAMES[role]}承担诉讼，${inPlaceOf}已经进行的诉讼行为继续有效`
    : `${role === 'thirdParty' ? '通知' : '追加'}${joined}作为本案${ROLE_NAMES[role]}参加诉讼`;
  return {
    kind: 'partyChangeNotice',
    version: 1,
    title: `${replaces ? '变更' : '追加'}当事人通知书`,
    ...fromCourt(facts),
    blocks: [
      paragraph(
        `${named(claimants)}诉${named(opponents)}${cause}一案，经审查，${clause(reason)}。依照${joining(ground).articles[matter]}的规定，本院决定${what}。${you(to)}的诉讼权利义务不因此改变。`,
      ),
      ...(contact ? [paragraph(`联系方式：${contact}`)] : []),
      paragraph('特此通知。'),
      sealedBy(courtName, date),
    ],
  };
}
