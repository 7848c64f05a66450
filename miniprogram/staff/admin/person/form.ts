/** 岗位的表: an officer's post as it is typed, what it lets him do, and what a change does. Free of wx. */
import type { DataOf, EventOf } from '../../../api/services';
import { type Change, change, kept } from '../changes';
import type { Officer } from '../people/rows';

type Linking = EventOf<'identity', 'linkStaff'>;
export type Role = Linking['roles'][number];
export type Hall = DataOf<'court-desk', 'halls'>['halls'][number];

interface RoleWords {
  name: string;
  /** What he may do and see from then on. */
  may: string;
}

export const ROLES: Readonly<Record<Role, RoleWords>> = {
  window: { name: '窗口', may: '叫号、核对身份、登记预约和原件；只在勾选的大厅' },
  'filing-judge': { name: '立案法官', may: '看本院的立案材料，决定是否立案' },
  judge: { name: '法官', may: '看分给他的案件，办理案件' },
  clerk: { name: '书记员', may: '裁定书签名盖章，放开案件，核对原件' },
  enforcement: { name: '执行法官', may: '办理执行案件' },
  archivist: { name: '档案管理员', may: '办理阅卷和归档' },
  mediator: { name: '调解员', may: '调解交给他的纠纷' },
  finance: { name: '财务', may: '看交费和退费，不看案情' },
  admin: { name: '管理员', may: '管这里的设置和人员；看不到案件内容' },
  leader: { name: '院领导', may: '看办案数据、设置和操作记录，不能改' },
};

// The boundary: the keys are the roles, by the type above.
export const ROLE_IDS = Object.keys(ROLES) as Role[];

export interface Post {
  name: string;
  roles: Role[];
  hallIds: string[];
  counterId: string;
  secondFactor: boolean;
}

export const NO_POST: Post = { name: '', roles: [], hallIds: [], counterId: '', secondFactor: false };

export const postOf = ({ name, roles, hallIds, counterId, secondFactor }: Officer): Post => ({
  name,
  roles: ROLE_IDS.filter((id) => roles.some(({ role }) => role === id)),
  hallIds,
  counterId: counterId ?? '',
  secondFactor,
});

/** Counters of one hall have ids of their own: with several halls none is fixed. */
export function counterOptions(post: Post, halls: readonly Hall[]): { value: string; label: string }[] {
  const [hall, another] = halls.filter(({ hallId }) => post.hallIds.includes(hallId));
  if (!hall || another) return [];
  return [
    { value: '', label: '不固定' },
    ...hall.counters.map(({ counterId, name }) => ({ value: counterId, label: name })),
  ];
}

const WHO = '他本人，保存后马上变';

export function changesOf(before: Post, now: Post, halls: readonly Hall[]): Change[] {
  const roles = (post: Post) => post.roles.map((id) => ROLES[id].name).join('、');
  const places = (post: Post) => halls.filter(({ hallId }) => post.hallIds.includes(hallId)).map(({ name }) => name);
  const counter = (post: Post) =>
    counterOptions(post, halls).find(({ value }) => value === post.counterId)?.label ?? '';
  return kept([
    change('姓名', before.name.trim(), now.name.trim(), '他叫号、办案时别人看到的名字'),
    change('岗位', roles(before), roles(now), WHO),
    change('大厅', places(before).join('、'), places(now).join('、'), WHO),
    change('常坐的窗口', counter(before), counter(now), '他打开叫号页时先坐的窗口'),
    change('上班刷脸', before.secondFactor ? '要' : '不要', now.secondFactor ? '要' : '不要', WHO),
  ]);
}

export function errorsOf(post: Post, code: string | null): Record<string, string> {
  return {
    ...(code !== null && code.length !== 6 ? { code: '码是 6 个数字，请看他的手机' } : {}),
    ...(post.name.trim() === '' ? { name: '请写姓名' } : {}),
    ...(post.roles.length === 0 ? { roles: '请至少勾一个岗位' } : {}),
    ...(post.roles.includes('window') && post.hallIds.length === 0
      ? { hallIds: '窗口人员要勾一个大厅，不然叫不了号' }
      : {}),
  };
}

export const linkingOf = (post: Post, who: { code: string } | { openid: string }): Linking => ({
  action: 'linkStaff',
  ...who,
  name: post.name.trim(),
  roles: post.roles,
  hallIds: post.hallIds,
  ...(post.counterId ? { counterId: post.counterId } : {}),
  secondFactor: post.secondFactor,
});

/** For the dialog: what he can do from now on. */
export const canText = (roles: readonly Role[]) => roles.map((id) => `${ROLES[id].name}：${ROLES[id].may}`).join('\n');
