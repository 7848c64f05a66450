/** 示范人物: fixed openids, so that a test, a journey or a curl can be any of them. All invented. */

import type { StaffRole } from '../court/people/roles';
import type { OpenId } from '../platform/caller';
import type { Person } from '../platform/identity';
import type { Staff } from '../platform/policy';

/** A person known to the court, and what the hub says beside his name. */
export interface DemoPerson extends Person {
  note: string;
}

export const PEOPLE: DemoPerson[] = [
  { _id: 'o-plaintiff', name: '陈晓梅', note: '原告', verified: true },
  { _id: 'o-defendant', name: '王建国', note: '被告', verified: true },
  { _id: 'o-lawyer', name: '林律师', note: '律师', verified: true },
  { _id: 'o-company', name: '周海燕', note: '公司法定代表人', verified: true },
  { _id: 'o-elder', name: '沈阿婆', note: '72 岁', verified: true },
  { _id: 'o-newcomer', name: '赵新', note: '还没有认证身份', verified: false },
];

const officer = (
  openid: string,
  courtId: string,
  name: string,
  roles: StaffRole[],
  hallIds: string[] = [],
  counterId?: string,
): Staff => ({
  _id: openid,
  openid: openid as OpenId,
  courtId,
  name,
  roles,
  hallIds,
  ...(counterId ? { counterId } : {}),
  active: true,
});

export const STAFF: Staff[] = [
  officer('o-window', 'yuyao', '方窗口', ['window'], ['yuyao-hall-1'], 'window-1'),
  officer('o-filing-judge', 'yuyao', '何立案', ['filing-judge']),
  officer('o-judge', 'yuyao', '严法官', ['judge']),
  officer('o-clerk', 'yuyao', '江书记员', ['clerk']),
  officer('o-enforcement', 'yuyao', '石执行', ['enforcement']),
  officer('o-archivist', 'yuyao', '卷管理员', ['archivist']),
  officer('o-mediator', 'yuyao', '和调解员', ['mediator']),
  officer('o-finance', 'yuyao', '钱财务', ['finance']),
  officer('o-admin', 'yuyao', '管管理员', ['admin']),
  officer('o-gz-window', 'gz-intermediate', '穗窗口', ['window'], ['gz-intermediate-hall-1'], 'window-1'),
  officer('o-gz-filing-judge', 'gz-intermediate', '梁立案', ['filing-judge']),
  officer('o-gz-judge', 'gz-intermediate', '关法官', ['judge']),
  officer('o-gz-clerk', 'gz-intermediate', '麦书记员', ['clerk']),
  officer('o-bj-filing-judge', 'bj-4th-intermediate', '京立案', ['filing-judge']),
  officer('o-bj-judge', 'bj-4th-intermediate', '燕法官', ['judge']),
  officer('o-bj-clerk', 'bj-4th-intermediate', '海书记员', ['clerk']),
  officer('o-bj-admin', 'bj-4th-intermediate', '都管理员', ['admin']),
];
