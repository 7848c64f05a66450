/** 能不能做: whether a viewer may do something in a case (DOMAIN 4), and if not, what he can do instead. */
import {
  type Action,
  type Column,
  type Limit,
  type Need,
  PERMISSIONS,
  type Permission,
  PUBLIC_ACTIONS,
} from './permissions';
import {
  type CaseFacts,
  hasDuty,
  isActive,
  isOfficer,
  lacksPower,
  type Membership,
  membershipsOf,
  type Viewer,
} from './viewer';

export interface Decision {
  allowed: boolean;
  /** What to tell the viewer, in plain Chinese; empty if allowed. */
  reason: string;
  rule: string;
  /** Allowed, but no further than this. */
  limit?: Limit;
}

/**
 * Default-deny over DOMAIN 4's table.
 * @param theCase the case, or filing, in question; for actions outside cases the court's, with no membership in it
 * @param now epoch ms. Throws RangeError for times that are none and for an action that does not exist.
 */
export function may(viewer: Viewer, action: Action, theCase: CaseFacts, now: number): Decision {
  if (PUBLIC_ACTIONS.some((open) => open === action)) return allowed({ scope: 'person' });
  const row = rowOf(action);
  if (viewer.kind === 'public')
    return refused('请从微信小程序登录，并完成实名认证后再办理。', 'ID-1 在线诉讼规则第7条');
  if (viewer.kind === 'staff') return mayStaff(viewer, row, theCase);
  if (viewer.identity === 'unverified') return refused('请先完成实名认证，再办理这件事。', 'ID-1 在线诉讼规则第7条');
  if (row.party?.scope === 'person' || row.agent?.scope === 'person') return allowed({ scope: 'person' });
  return mayMember(viewer, row, theCase, now);
}

function mayMember(viewer: Viewer & { kind: 'person' }, row: Row, theCase: CaseFacts, now: number): Decision {
  const parts = membershipsOf(viewer, now);
  const active = parts.filter((one) => isActive(one, now));
  if (active.length === 0) {
    if (parts.length > 0)
      return refused('你在这个案件里的身份已经结束，不能再办理。如有疑问，请联系承办书记员。', 'ID-7 PROG-2 DOSS-5');
    if (viewer.memberships.some((one) => lacksPower(one) && isActive(one, now)))
      return refused('请先提交委托人签名的授权委托书，再代他办理。', 'ID-7 民诉法第62条');
    return refused('你不是这个案件的当事人或代理人，不能办理。如果你是，请让书记员核对你的证件号码。', 'PROG-1');
  }
  const decisions = active.map((part) => {
    const permission = row[columnOf(part)];
    if (permission?.scope !== 'own')
      return refused('你在这个案件里的身份不能办理这件事。如有需要，请联系承办书记员。', 'DOMAIN 4');
    return decided(permission, theCase, part);
  });
  return mostOf(decisions);
}

function mayStaff(viewer: Viewer & { kind: 'staff' }, row: Row, theCase: CaseFacts): Decision {
  if (viewer.courtId !== theCase.courtId) return refused('这是其他法院的案件，请由那个法院的人员办理。', 'DOMAIN 4');
  const decisions = viewer.roles.map((role) => {
    const permission = row[role];
    if (!permission || !hasDuty(viewer, theCase, role))
      return refused('你的岗位不能办理这件事，请转给负责的岗位。', 'DOMAIN 4');
    if (permission.scope === 'own' && !isOfficer(viewer, theCase, role))
      return refused('你不是这个案件的承办人员。如已变更分工，请让书记员登记后再办理。', 'DOMAIN 4');
    return decided(permission, theCase);
  });
  return mostOf(decisions);
}

function decided(permission: Permission, { stage }: CaseFacts, part?: Membership): Decision {
  const { needs } = permission;
  if (needs === undefined || isMet(needs, stage, part)) return allowed(permission);
  return isSpecialAct(needs) ? refused(ACT_TEXT, 'ID-7 民诉法第62条第2款') : refused(NEED_TEXT[needs], 'DOMAIN 4');
}

/** Who has several parts may what any of them may; one without limit is worth most. Of refusals the last is the nearest. */
function mostOf(decisions: readonly Decision[]): Decision {
  return (
    decisions.find(({ allowed, limit }) => allowed && !limit) ??
    decisions.find(({ allowed }) => allowed) ??
    decisions.at(-1) ??
    refused('你的岗位不能办理这件事，请转给负责的岗位。', 'DOMAIN 4')
  );
}

type Row = Partial<Record<Column, Permission>>;

function rowOf(action: string): Row {
  const found: [string, Row] | undefined = Object.entries(PERMISSIONS).find(([name]) => name === action);
  if (!found) throw new RangeError(`no such action: ${action}`);
  return found[1];
}

const columnOf = ({ role }: Membership): Column => (role === 'agent' || role === 'witness' ? role : 'party');

function isMet(need: Need, stage: CaseFacts['stage'], part: Membership | undefined): boolean {
  if (need === 'applicantSide') return part?.side === 'applicant';
  if (need === 'filingStage') return stage === 'filing';
  if (need === 'closed') return stage === 'closed' || stage === 'archived';
  if (need === 'archived') return stage === 'archived';
  if (need === 'notArchived') return stage !== 'archived';
  return part?.powerOfAttorney?.some((act) => need === `act:${act}`) ?? false;
}

type ActNeed = Extract<Need, `act:${string}`>;
const isSpecialAct = (need: Need): need is ActNeed => need.startsWith('act:');

const ACT_TEXT = '授权委托书里没有写明可以代办这件事。请委托人本人办理，或者补交写明这一项的授权委托书。';
const NEED_TEXT: Record<Exclude<Need, ActNeed>, string> = {
  filingStage: '案件已经分到审判庭，请由承办法官、书记员办理。',
  closed: '案件还没有结案，请由承办人员办理。',
  archived: '案件还没有归档，请由承办书记员办理。',
  notArchived: '案件已经归档，请由档案室办理。',
  applicantSide: '这项申请只能由申请执行人提出。',
};

const refused = (reason: string, rule: string): Decision => ({ allowed: false, reason, rule });
const allowed = ({ limit }: Permission): Decision => ({
  allowed: true,
  reason: '',
  rule: 'DOMAIN 4',
  ...(limit ? { limit } : {}),
});
