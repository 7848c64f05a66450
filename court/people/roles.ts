/** 角色: who acts in a court (DOMAIN 4): its staff, and the people of a case. */

export const STAFF_ROLES = [
  'window',
  'filing-judge',
  'judge',
  'clerk',
  'enforcement',
  'archivist',
  'mediator',
  'finance',
  'admin',
  'leader',
] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** As a court says it. */
export const STAFF_ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  window: '窗口',
  'filing-judge': '立案法官',
  judge: '法官',
  clerk: '书记员',
  enforcement: '执行法官',
  archivist: '档案管理员',
  mediator: '调解员',
  finance: '财务',
  admin: '管理员',
  leader: '院领导',
};

/** 当事人, of a suit and of an enforcement case. */
export const PARTY_ROLES = ['plaintiff', 'defendant', 'thirdParty', 'applicant', 'judgmentDebtor'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** The people of a case; a case's officers are staff named to it. */
export const CASE_ROLES = [...PARTY_ROLES, 'agent', 'guardianRep', 'orgRep', 'witness'] as const;
export type CaseRole = (typeof CASE_ROLES)[number];
