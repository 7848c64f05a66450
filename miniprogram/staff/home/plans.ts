/** 有哪些台子: every desk of the court's people, in the order in which they are looked for, and whose it is. Free of wx. */
import type { Desk } from './desks';

export interface Plan extends Omit<Desk, 'hallId'> {
  roles: readonly string[];
}

export const PLANS: readonly Plan[] = [
  {
    id: 'filing',
    name: '立案审查',
    text: '按决定的最后一天排',
    url: '/staff/filing/index',
    main: true,
    roles: ['filing-judge'],
  },
  {
    id: 'rulings',
    name: '裁定书签名',
    text: '法官已签，等您看过、签名、盖章',
    url: '/staff/rulings/index',
    main: true,
    roles: ['clerk'],
  },
  {
    id: 'admin',
    name: '法院管理',
    text: '法院信息、大厅、人员、日历、预约时段、信息申请',
    url: '/staff/admin/home/index',
    main: true,
    roles: ['admin', 'leader'],
  },
  {
    id: 'people',
    name: '核对身份、帮办',
    text: '凭证件给账号认证；没有手机的登记、帮办',
    url: '/staff/people/index',
    main: false,
    roles: ['window'],
  },
  {
    id: 'bookings',
    name: '今天的预约',
    text: '谁什么时候来，到了没有',
    url: '/staff/bookings/index',
    main: false,
    roles: ['window'],
  },
  {
    id: 'extensions',
    name: '延长补正的申请',
    text: '同意延长几天，或者写明理由',
    url: '/staff/extensions/index',
    main: false,
    roles: ['filing-judge'],
  },
  {
    id: 'bindings',
    name: '单位、代理人核对',
    text: '看材料，决定身份是否生效',
    url: '/staff/bindings/index',
    main: false,
    roles: ['window', 'filing-judge'],
  },
  {
    id: 'matters',
    name: '账号的事',
    text: '换了账号、被人盗用',
    url: '/staff/matters/index',
    main: false,
    roles: ['window', 'filing-judge'],
  },
  {
    id: 'release',
    name: '放开案件',
    text: '让案件里的人看到自己的案件',
    url: '/staff/release/index',
    main: false,
    roles: ['clerk'],
  },
  {
    id: 'originals',
    name: '核对原件',
    text: '要求带来的，看过记下',
    url: '/staff/originals/index',
    main: false,
    roles: ['window', 'clerk'],
  },
];
