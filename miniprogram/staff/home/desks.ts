/** 工作台: which desks a member of staff has, by his roles. */
import type { DataOf } from '../../api/services';

export type Staff = NonNullable<DataOf<'identity', 'status'>['staff']>;

export interface Desk {
  id: string;
  name: string;
  text: string;
  url: string;
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
]);

export const roleNames = (roles: readonly string[]) => roles.map((role) => ROLE_NAMES.get(role) ?? role).join('、');

export function desksOf({ roles, halls }: Pick<Staff, 'roles' | 'halls'>): Desk[] {
  const window = halls.map(({ hallId, name }) => ({
    id: `window:${hallId}`,
    name: '窗口叫号',
    text: name,
    url: `/staff/window/index?hallId=${encodeURIComponent(hallId)}`,
  }));
  const filing = { id: 'filing', name: '立案审查', text: '收到的起诉，按最后一天排', url: '/staff/filing/index' };
  return [...(roles.includes('window') ? window : []), ...(roles.includes('filing-judge') ? [filing] : [])];
}
