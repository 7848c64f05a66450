/** 帮办的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const HELP_STATES = {
  offered: { name: '等对方输入号码', next: '请把手机上的 6 位号码告诉要您帮忙的人，由他在自己的手机上输入。' },
  opened: { name: '等对方同意', next: '请看清是谁、帮什么、帮到哪天，同意了再点确认。' },
  active: { name: '帮办中', next: '帮忙的人只能办约定的事；每一步都有记录，您随时可以停止。' },
  ended: { name: '已停止', next: '帮忙的人不能再看、再办。需要时可以重新约定。', final: true },
} satisfies Record<string, StateWords>;

export const HELP_GUARDS = {
  identityVerified: { text: '双方都要先完成实名认证；没有手机的，请带身份证到窗口办理。', rule: 'ID-1' },
  notOneself: { text: '不能给自己帮办。', rule: 'ACC-1' },
  codeInTime: { text: '号码只在 5 分钟内有效，用一次就作废。请让帮忙的人重新出一个。', rule: 'ID-2' },
  papersSeen: { text: '请当面核对双方的身份证件，并听本人亲口说愿意。', rule: 'ACC-1, ID-1' },
  ofTheTwo: { text: '只有约定的两个人可以停止，没有手机的可以到窗口办理。', rule: 'ACC-1' },
} satisfies Record<string, GuardWords>;
