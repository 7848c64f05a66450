/** 法院管理的入口: what an administrator keeps, and what a leader may read. Free of wx. */

export interface Row {
  id: string;
  name: string;
  text: string;
  url: string;
}

interface Plan extends Omit<Row, 'url'> {
  group: Group['id'];
  /** A leader reads it, too. */
  leader: boolean;
}

export interface Group {
  id: 'due' | 'settings' | 'looking';
  name: string;
  rows: Row[];
}

const PLANS: readonly Plan[] = [
  { id: 'requests', name: '个人信息申请', text: '有人要改、要删、要问，等您答复', group: 'due', leader: false },
  { id: 'overdue', name: '超期没有决定的', text: '只看编号和日期，看不到内容', group: 'due', leader: false },
  { id: 'slots', name: '预约的时间', text: '开放哪些时间、每次几个人；取消时段', group: 'settings', leader: false },
  { id: 'people', name: '工作人员', text: '开通、换岗位、结束岗位', group: 'settings', leader: true },
  { id: 'halls', name: '大厅和窗口', text: '队列、窗口、开放时间', group: 'settings', leader: true },
  { id: 'fees', name: '收费标准', text: '本省、本院定的几项', group: 'settings', leader: true },
  { id: 'calendar', name: '放假安排', text: '一年放哪些天、调休上班哪些天', group: 'settings', leader: true },
  { id: 'court', name: '本院信息', text: '简称、辖区、地址、热线', group: 'settings', leader: true },
  {
    id: 'figures',
    name: '办案数据',
    text: '每个月收多少、立多少、结多少，用几天；可以取出表格',
    group: 'looking',
    leader: true,
  },
  { id: 'outages', name: '平台故障', text: '哪几个小时用不了，误了期限的凭它申请顺延', group: 'looking', leader: true },
  { id: 'audit', name: '操作记录', text: '谁在什么时候做了什么', group: 'looking', leader: true },
  { id: 'history', name: '设置改过什么', text: '每一次改动、谁改的、从哪天起', group: 'looking', leader: true },
];

const GROUPS: readonly Omit<Group, 'rows'>[] = [
  { id: 'due', name: '要办的' },
  { id: 'settings', name: '设置' },
  { id: 'looking', name: '查看' },
];

/** Empty groups are left out. */
export function groupsFor(isAdmin: boolean): Group[] {
  return GROUPS.map((group) => ({
    ...group,
    rows: PLANS.filter((plan) => plan.group === group.id && (isAdmin || plan.leader)).map(({ id, name, text }) => ({
      id,
      name,
      text,
      url: `/staff/admin/${id}/index`,
    })),
  })).filter(({ rows }) => rows.length > 0);
}
