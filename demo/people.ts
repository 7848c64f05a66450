/** 示范人物: fixed openids, so that a test, a journey or a curl can be any of them. All invented. */

import type { StaffRole } from '../court/people/roles';
import type { OpenId } from '../platform/caller';
import type { Staff } from '../platform/policy';

/** A person known to the court, and what the hub says beside his name. Numbers and phones are sealed when they are seeded. */
export interface DemoPerson {
  _id: string;
  name: string;
  idNumber: string;
  phone: string;
  note: string;
  verified: boolean;
}

const somebody = (openid: string, name: string, idNumber: string, phone: string, note: string): DemoPerson => ({
  _id: openid,
  name,
  idNumber,
  phone,
  note,
  verified: true,
});

/** Invented, with valid checksums; no such phones are given out. */
export const PEOPLE: DemoPerson[] = [
  somebody('o-plaintiff', '陈晓梅', '11010519491231002X', '13800001234', '原告'),
  somebody('o-defendant', '王建国', '330281197911056417', '13800002345', '被告'),
  somebody('o-lawyer', '林律师', '330281198203180024', '13800003456', '律师'),
  somebody('o-company', '周海燕', '330281197509264226', '13800004567', '公司法定代表人'),
  somebody('o-elder', '沈阿婆', '330205195308200028', '13800005678', '72 岁'),
  {
    ...somebody('o-newcomer', '赵新', '330281199704123014', '13800006789', '还没有认证身份'),
    verified: false,
  },
];

/** Whom the police's register knows: for the stand-in of the face check. */
export const REGISTER = PEOPLE.map(({ name, idNumber }) => ({ name, idNumber }));

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
  officer('o-leader', 'yuyao', '孟院长', ['leader']),
  officer('o-gz-window', 'gz-intermediate', '穗窗口', ['window'], ['gz-intermediate-hall-1'], 'window-1'),
  officer('o-gz-filing-judge', 'gz-intermediate', '梁立案', ['filing-judge']),
  officer('o-gz-judge', 'gz-intermediate', '关法官', ['judge']),
  officer('o-gz-clerk', 'gz-intermediate', '麦书记员', ['clerk']),
  officer('o-bj-window', 'bj-4th-intermediate', '门窗口', ['window'], ['bj-4th-intermediate-hall-1'], 'window-1'),
  officer('o-bj-filing-judge', 'bj-4th-intermediate', '京立案', ['filing-judge']),
  officer('o-bj-judge', 'bj-4th-intermediate', '燕法官', ['judge']),
  officer('o-bj-clerk', 'bj-4th-intermediate', '海书记员', ['clerk']),
  officer('o-bj-admin', 'bj-4th-intermediate', '都管理员', ['admin']),
];
