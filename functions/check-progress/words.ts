/** 用语: states, roles, kinds of dates and of what happened, as people read them. */
import type { ProgressKind } from '../../court/access/progress';
import { NAMED_ACTS } from '../../court/agency/named-acts';
import { CASE_STATES } from '../../court/machines/case-civil-words';
import { CASE_ROLE_NAMES } from '../../court/papers-filed/role-names';
import type { Case, CaseOutcome, Procedure } from '../../records/case/case';
import type { CaseDate, CaseDateKind } from '../../records/case/date';
import { type CaseMember, sideOf } from '../../records/case/member';
import type { CasePart } from '../../records/case/part';

export { CASE_ROLE_NAMES };

export const PROCEDURE_NAMES: Readonly<Record<Procedure, string>> = {
  ordinary: '普通程序',
  summary: '简易程序',
  smallClaims: '小额诉讼程序',
};

export const OUTCOME_NAMES: Readonly<Record<CaseOutcome, string>> = {
  judgment: '判决',
  dismissSuit: '裁定驳回起诉',
  mediated: '调解',
  withdrawn: '准许撤诉',
  deemedWithdrawn: '按撤诉处理',
  transferred: '移送其他法院',
  terminated: '终结诉讼',
  dismissClaims: '判决驳回诉讼请求',
  revoke: '判决撤销行政行为',
  perform: '判决履行法定职责',
  pay: '判决履行给付义务',
  unlawful: '判决确认违法',
  void: '判决确认无效',
  vary: '判决变更行政行为',
  agreement: '对行政协议作出判决',
};

export const DATE_NAMES: Readonly<Record<CaseDateKind, string>> = {
  answer: '答辩期',
  evidence: '举证期限',
  jurisdictionObjection: '管辖异议期',
  appeal: '上诉期',
  appealAnswer: '对上诉的答辩期',
  payFee: '交费期限',
  recusal: '申请回避',
  reconsideration: '申请复议的期限',
  sign: '签收',
  performance: '履行期限',
  applyEnforcement: '申请执行的期限',
  measureEnds: '查封、冻结到期',
  other: '期限',
  hearing: '开庭',
  evidenceExchange: '证据交换',
  pretrialMeeting: '庭前会议',
  inquiry: '询问',
  pronouncement: '宣判',
};

export const DATE_STATE_NAMES: Readonly<Record<CaseDate['state'], string>> = {
  running: '进行中',
  done: '已办理',
  over: '已过期',
  stayed: '暂停计算',
  calledOff: '已取消',
};

export const EVENT_NAMES: Readonly<Record<ProgressKind, string>> = {
  intake: '收到材料',
  registration: '立案',
  closing: '结案',
  parties: '当事人和代理人',
  trialBody: '审判组织',
  procedure: '程序',
  trialLimit: '审限',
  service: '送达',
  appeal: '上诉',
  transfer: '移送',
  hearing: '开庭',
  evidenceExchange: '证据交换',
  pretrialMeeting: '庭前会议',
  inquiry: '询问',
  pronouncement: '宣判',
  documentPublication: '文书公开',
  recusal: '回避',
  jurisdictionDispute: '管辖异议',
  preservation: '保全',
  advanceEnforcement: '先予执行',
  valuation: '评估',
  appraisal: '鉴定',
  pleading: '诉讼文书',
  notice: '法院通知',
  judgment: '裁判文书',
  transcript: '笔录',
};

export const stateName = ({ kind, state }: Pick<Case, 'kind' | 'state'>): string =>
  kind === 'enforcement' && state === 'registered' ? '执行中' : CASE_STATES[state].name;

/** 说人话: what a person can expect next. */
export const nextOf = ({ kind, state }: Pick<Case, 'kind' | 'state'>): string =>
  kind === 'enforcement' && state === 'registered'
    ? '执行法官正在办理，有进展会告诉您。有财产线索的，请随时提供。'
    : CASE_STATES[state].next;

/** 原告; 原告的委托诉讼代理人 */
export function roleName(member: Pick<CaseMember, 'role' | 'side'>): string {
  const side = sideOf(member);
  const { [member.role]: own } = CASE_ROLE_NAMES;
  return side && side !== member.role ? `${CASE_ROLE_NAMES[side]}的${own}` : own;
}

export const specialNames = (special: CasePart['special']): string[] => special.map((act) => NAMED_ACTS[act].name);

/** Undefined: all is well. */
export function missingOf({ member: { role }, parties }: CasePart): string | undefined {
  if (parties.length > 0) return undefined;
  return role === 'agent'
    ? '委托还没有确认，暂时只能提交材料、缴费。请委托人在手机上确认，或者请法院核对授权委托书。'
    : '还没有核对出您是案件里的哪一方，暂时看不到进展。请带身份证联系承办书记员核对。';
}
