/** 送达和材料的台子: what parties filed, what is on its way to them, what waits for a signature. Free of wx. */
import type { Plan } from './plans';

export const SERVING_PLANS: readonly Plan[] = [
  {
    id: 'papers',
    name: '案中材料',
    text: '答辩、申请、证据：附卷、决定、送副本',
    url: '/staff-cases/papers/index',
    main: true,
    roles: ['judge', 'clerk', 'filing-judge', 'enforcement'],
  },
  {
    id: 'sign',
    name: '等我签名',
    text: '判决书、裁定书，看过再签',
    url: '/staff-cases/sign/index',
    main: true,
    roles: ['judge', 'clerk'],
  },
  {
    id: 'track',
    name: '送达进度',
    text: '谁收到了，谁没有；过了日子的在最前面',
    url: '/staff-cases/track/index',
    main: true,
    roles: ['judge', 'clerk', 'enforcement'],
  },
];
