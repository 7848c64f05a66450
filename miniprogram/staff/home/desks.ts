/** 工作台: which desks a member of staff has, by his roles, and which of his roles have none yet. Free of wx. */
import type { DataOf } from '../../api/services';
import { CASE_PLANS } from './case-plans';
import { ENFORCEMENT_PLANS } from './enforcement-plans';
import { FEE_PLANS } from './fee-plans';
import { PLANS } from './plans';
import { SERVING_PLANS } from './serving-plans';

export type Staff = NonNullable<DataOf<'identity', 'status'>['staff']>;

export interface Desk {
  /** Of a window's desk `window:<hallId>`. */
  id: string;
  name: string;
  text: string;
  url: string;
  /** Of a window's desk; '' none. */
  hallId: string;
  /** What fills the day: a card of its own; the others are lines. */
  main: boolean;
}

const ROLE_NAMES = new Map([
  ['window', '窗口'],
  ['filing-judge', '立案法官'],
  ['judge', '法官'],
  ['clerk', '书记员'],
  ['enforcement', '执行员'],
  ['archivist', '档案'],
  ['mediator', '调解员'],
  ['finance', '财务'],
  ['admin', '管理员'],
  ['leader', '院领导'],
]);
/** Roles with a desk in this program. */
const OPEN: readonly string[] = [
  'window',
  'filing-judge',
  'judge',
  'clerk',
  'archivist',
  'enforcement',
  'finance',
  'admin',
  'leader',
];

export const roleNames = (roles: readonly string[]) => roles.map((role) => ROLE_NAMES.get(role) ?? role).join('、');

export function desksOf({ roles, halls }: Pick<Staff, 'roles' | 'halls'>): Desk[] {
  const window = halls.map(({ hallId, name }) => ({
    id: `window:${hallId}`,
    name: '窗口叫号',
    text: name,
    url: `/staff/window/index?hallId=${encodeURIComponent(hallId)}`,
    hallId,
    main: true,
  }));
  const his: readonly string[] = roles;
  const others = [...PLANS, ...CASE_PLANS, ...ENFORCEMENT_PLANS, ...SERVING_PLANS, ...FEE_PLANS].filter((plan) =>
    plan.roles.some((role) => his.includes(role)),
  );
  return [
    ...(his.includes('window') ? window : []),
    ...others.map(({ roles: _, ...desk }) => ({ ...desk, hallId: '' })),
  ];
}

/** Names of the roles that cannot be done here yet. */
export const closedRoles = (roles: readonly string[]) =>
  roles.filter((role) => !OPEN.includes(role)).map((role) => ROLE_NAMES.get(role) ?? role);
