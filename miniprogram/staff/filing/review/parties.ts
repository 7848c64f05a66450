/** 当事人、代理人: who sues whom, and who acts for whom with which papers (ID-4..7). Free of wx. */
import type { Content } from '../filing';
import { coverable, type Line, plain } from './line';

type Party = NonNullable<Content['plaintiffs']>[number];
type PartyField = 'plaintiffs' | 'defendants' | 'thirdParties' | 'applicants' | 'judgmentDebtors';

const SIDES: readonly [PartyField, string][] = [
  ['plaintiffs', '原告'],
  ['applicants', '申请执行人'],
  ['defendants', '被告'],
  ['judgmentDebtors', '被执行人'],
  ['thirdParties', '第三人'],
];

function personLines(party: Party, at: string): Line[] {
  return [
    ...plain('性别', party.sex),
    ...plain('民族', party.ethnicity),
    ...coverable('身份证号码', party.idNumber, `${at}.idNumber`),
    ...coverable('联系电话', party.phone, `${at}.phone`),
    ...coverable('住所', party.domicile, `${at}.domicile`),
    ...plain('工作单位', party.workUnit),
    ...plain('职业', party.occupation),
    ...(party.ownIncome ? [{ label: '', text: '已满 16 周岁，主要靠自己的劳动收入生活' }] : []),
  ];
}

const organisationLines = (party: Party): Line[] => [
  ...plain('统一社会信用代码', party.creditCode),
  ...plain('住所', party.domicile),
  ...plain('法定代表人', party.orgRepName),
  ...plain('职务', party.orgRepPost),
  ...plain('经营者', party.operator),
  ...plain('联系电话', party.phone),
];

const sideLines = (content: Content, [field, who]: readonly [PartyField, string]): Line[] =>
  (content[field] ?? []).flatMap((party, i, all) => [
    {
      label: all.length > 1 ? `${who}${i + 1}` : who,
      text: `${party.name || '没有写名字'}${party.kind === 'person' ? '' : '（单位）'}`,
      head: true,
    },
    ...(party.kind === 'person' ? personLines(party, `${field}.${i}`) : organisationLines(party)),
  ]);

const FILED_AS = {
  party: '当事人自己',
  orgRep: '单位的法定代表人、负责人或者经营者',
  agent: '代理人',
  guardianRep: '法定代理人（监护人）',
};
const AUTHORITY = { none: '本人起诉', general: '代理人起诉，一般授权', special: '代理人起诉，特别授权' };

export const partyLines = (content: Content): Line[] => [
  ...SIDES.flatMap((side) => sideLines(content, side)),
  ...plain('由谁提交', content.filedAs && FILED_AS[content.filedAs]),
  ...plain('代理权限', content.agentAuthority && AUTHORITY[content.agentAuthority]),
];

type Agent = NonNullable<Content['agents']>[number];

const AGENTS: Readonly<Record<Agent['kind'], string>> = {
  lawyer: '律师',
  legalWorker: '基层法律服务工作者',
  relative: '近亲属',
  employee: '工作人员（单位的职工）',
  community: '社区、单位推荐的公民',
  association: '社会团体推荐的公民',
};

type Act = NonNullable<Agent['powers']>[number];
const ACTS: Readonly<Record<Act, string>> = {
  admit: '承认对方的诉讼请求',
  abandonClaims: '放弃诉讼请求',
  changeClaims: '变更诉讼请求',
  settle: '进行和解',
  counterclaim: '提起反诉',
  appeal: '提起上诉',
  mediate: '参加调解并签调解协议',
  withdrawSuit: '撤回起诉',
  waiveInEnforcement: '执行中放弃、变更权利',
  settleInEnforcement: '执行和解',
  receiveMoney: '代收执行款',
};

/** ID-7: special acts one by one; none named: general authority, whatever the power calls itself. */
const powersText = ({ authority, powers = [] }: Agent): string =>
  powers.length > 0
    ? `特别授权：${powers.map((act) => ACTS[act]).join('、')}`
    : authority === 'special'
      ? '写的是特别授权，但没有逐项写明：只有一般代理权'
      : '一般授权';

export const agentLines = ({ agents = [], guardian }: Content): Line[] => [
  ...agents.flatMap((agent, i) => [
    {
      label: agents.length > 1 ? `代理人${i + 1}` : '代理人',
      text: `${agent.name}，${AGENTS[agent.kind]}`,
      head: true,
    },
    ...plain('单位', agent.unit),
    ...plain('执业证号', agent.licenceNo),
    ...coverable('身份证号码', agent.idNumber, `agents.${i}.idNumber`),
    ...coverable('电话', agent.phone, `agents.${i}.phone`),
    ...plain('权限', powersText(agent)),
  ]),
  ...(guardian
    ? [
        { label: '法定代理人', text: guardian.name, head: true },
        ...plain('和当事人的关系', guardian.relation),
        ...coverable('身份证号码', guardian.idNumber, 'guardian.idNumber'),
        ...coverable('电话', guardian.phone, 'guardian.phone'),
      ]
    : []),
];
