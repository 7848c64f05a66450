/** 执行的台子: executions of an officer, rulings that wait for a hand, resumed executions for the filing judge. Free of wx. */
import type { Plan } from './plans';

export const ENFORCEMENT_PLANS: readonly Plan[] = [
  {
    id: 'executions',
    name: '执行案件',
    text: '续行、发放、通知，按先到的日子排',
    url: '/staff-enforcement/list/index',
    main: true,
    roles: ['enforcement'],
  },
  {
    id: 'untaken',
    name: '待接的执行案件',
    text: '立案以后，还没有人接',
    url: '/staff-enforcement/list/index?list=untaken',
    main: true,
    roles: ['enforcement'],
  },
  {
    id: 'executionRulings',
    name: '执行裁定书签名',
    text: '查封、扣划、拍卖的裁定，看过再签',
    url: '/staff-enforcement/rulings/index',
    main: true,
    roles: ['judge', 'clerk', 'enforcement'],
  },
  {
    id: 'resumptions',
    name: '恢复执行登记',
    text: '终本以后发现财产的，登记“执恢”案号',
    url: '/staff-enforcement/resumptions/index',
    main: false,
    roles: ['filing-judge'],
  },
];
