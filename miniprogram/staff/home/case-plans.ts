/** 办案的台子: cases of a judge and a clerk, what waits for its assignment, what waits for the archive. Free of wx. */
import type { Plan } from './plans';

export const CASE_PLANS: readonly Plan[] = [
  {
    id: 'cases',
    name: '承办案件',
    text: '开庭、审限，按先到的日子排',
    url: '/staff-cases/list/index',
    main: true,
    roles: ['judge', 'clerk'],
  },
  {
    id: 'unassigned',
    name: '待分案',
    text: '院、庭长指定了谁审理，在这里登记',
    url: '/staff-cases/list/index?list=unassigned',
    main: true,
    roles: ['clerk'],
  },
  {
    id: 'archive',
    name: '待归档',
    text: '生效、结案的，齐了就归档',
    url: '/staff-cases/list/index?list=closed',
    main: true,
    roles: ['archivist'],
  },
  {
    id: 'courtCases',
    name: '本院案件',
    text: '立案以后走到哪一步',
    url: '/staff-cases/list/index?list=court',
    main: false,
    roles: ['filing-judge'],
  },
  {
    id: 'readings',
    name: '阅卷申请',
    text: '3 个工作日内答复；复制也在这里',
    url: '/staff-dossier/requests/index',
    main: true,
    roles: ['clerk', 'archivist'],
  },
];
