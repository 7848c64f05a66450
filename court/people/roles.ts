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

/** The people of a case; a case's officers are staff named to it. */
export const CASE_ROLES = [
  'plaintiff',
  'defendant',
  'thirdParty',
  'agent',
  'guardianRep',
  'orgRep',
  'witness',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];
