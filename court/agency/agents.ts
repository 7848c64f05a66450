/** 诉讼代理人: who may act for a party, how many, and with which papers (ID-6; 民诉法61, 解释84–88). */
import type { Step } from '../step';
import type { Paper } from './paper';

const RULE = 'ID-6 解释第88条';
const POWER: Paper = {
  id: 'power-of-attorney',
  name: '授权委托书',
  what: '写明请谁代理、代理什么事、有哪些权限，由您本人签名（单位盖章）的一页纸。',
  how: '用本程序里的样式填写。要代您和解、放弃请求、上诉的，必须一项一项写明。',
  rule: 'ID-6 民诉法第62条',
};
const OWN_ID: Paper = {
  id: 'agent-id',
  name: '代理人身份证',
  what: '代理人自己的身份证。',
  how: '拍正反两面。',
  rule: RULE,
};
const paper = (id: string, name: string, what: string, how: string, rule = RULE): Paper => ({
  id,
  name,
  what,
  how,
  rule,
});

/** 民诉法61.2: by kind; papers of 解释88 beside the power of attorney. */
export const AGENT_KINDS = {
  lawyer: {
    name: '律师',
    papers: [
      paper('lawyer-licence', '律师执业证', '律师自己的证件。', '由律师提供。'),
      paper('firm-letter', '律师事务所的函', '事务所写给法院的信，说明派这位律师代理。', '由律师事务所出具、盖章。'),
    ],
  },
  legalWorker: {
    name: '基层法律服务工作者',
    papers: [
      paper('legal-worker-licence', '法律服务工作者执业证', '法律服务工作者自己的证件。', '由他本人提供。'),
      paper('office-letter', '基层法律服务所介绍信', '服务所写给法院的信。', '由服务所出具、盖章。'),
      paper(
        'party-in-area',
        '当事人一方在本辖区的证明',
        '证明有一方住在这个服务所的辖区里。',
        '身份证地址、居住证或者营业执照都可以。',
      ),
    ],
  },
  relative: {
    name: '近亲属',
    papers: [
      OWN_ID,
      paper(
        'kinship',
        '亲属关系证明',
        '证明代理人是您的配偶、父母子女、三代以内旁系血亲、近姻亲，或者有抚养、赡养关系的亲属。',
        '户口簿、结婚证、出生证明都可以；没有的，请派出所、居委会、村委会或者单位出证明。',
        'ID-6 解释第85、88条',
      ),
    ],
  },
  employee: {
    name: '工作人员（单位的职工）',
    papers: [
      OWN_ID,
      paper(
        'employment',
        '劳动人事关系证明',
        '证明代理人是单位的职工。',
        '劳动合同、社保缴费记录、工资单等，由单位提供。',
        'ID-6 解释第86、88条',
      ),
    ],
  },
  community: {
    name: '社区、单位推荐的公民',
    papers: [
      OWN_ID,
      paper(
        'recommendation',
        '推荐材料',
        '居委会、村委会或者您的单位推荐这个人代理的信。',
        '请您所在的社区、单位出具、盖章。',
      ),
      paper(
        'membership',
        '您属于这个社区、单位的证明',
        '证明您住在这个社区或者在这个单位。',
        '户口簿、居住证明、工作证明都可以。',
      ),
    ],
  },
  association: {
    name: '社会团体推荐的公民',
    papers: [
      OWN_ID,
      paper(
        'association-terms',
        '社会团体的证明材料',
        '证明团体依法设立、您是成员（或者一方住在它的活动地域）、事情在它的业务范围内、代理人是它的负责人或者职工。',
        '由社会团体提供登记证书、章程、推荐信和劳动人事关系证明。',
        'ID-6 解释第87、88条',
      ),
    ],
  },
} as const satisfies Record<string, { name: string; papers: readonly Paper[] }>;

export type AgentKind = keyof typeof AGENT_KINDS;

/** All an agent of this kind hands in, the power of attorney first. */
export const agentPapers = (kind: AgentKind): readonly Paper[] => [POWER, ...AGENT_KINDS[kind].papers];

/** 民诉法61.1, 行诉法31.1 */
export const MOST_AGENTS = 2;

export interface Agent {
  kind: AgentKind;
  /** From `capacityOn`; undefined: not known yet. */
  capacity?: 'full' | 'limited' | 'none' | 'unclear' | undefined;
}

/** What speaks against these agents of one party; none: nothing does. For the officer to judge. */
export function agentDoubts(agents: readonly Agent[]): Step[] {
  const doubts: Step[] = [];
  if (agents.length > MOST_AGENTS)
    doubts.push({
      text: `一方最多请 2 名代理人，现在有 ${agents.length} 名，请选 2 名。`,
      rule: 'ID-6 民诉法第61条第1款、行诉法第31条第1款',
    });
  for (const { kind, capacity } of agents)
    if (capacity === 'none' || capacity === 'limited')
      doubts.push({
        text: `代理人（${AGENT_KINDS[kind].name}）没有完全民事行为能力，不能当代理人，请换一位。`,
        rule: 'ID-6 解释第84条',
      });
  return doubts;
}
