/** 号票的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const TICKET_STATES = {
  waiting: { name: '等候中', next: '请在大厅等候，快轮到时会提醒您。' },
  called: { name: '已叫号', next: '请马上到叫您的窗口。' },
  serving: { name: '办理中', next: '窗口正在为您办理。' },
  done: { name: '已办结', next: '这张号已经用完，再来请重新取号。', final: true },
  passed: { name: '已过号', next: '可以点“重新排队”，只能用一次；不用了就会在关门时作废。' },
  cancelled: { name: '已取消', next: '需要时请重新取号。', final: true },
  expired: { name: '已作废', next: '号票当天有效，请改天重新取号，或者在网上办理。', final: true },
} satisfies Record<string, StateWords>;

export const TICKET_GUARDS = {
  hallOpen: { text: '大厅现在不发号。请在开门时间来取，或者在网上办理。', rule: 'Q-3' },
  noLiveTicket: { text: '您在这个队列已经有号了，请用原来的号。', rule: 'Q-1' },
  calledThreeTimes: { text: '还没有叫满三次，不能过号。请再叫一次。', rule: 'Q-3' },
  neverRejoined: { text: '重新排队只能用一次。请重新取号，或者找大厅工作人员。', rule: 'Q-3' },
} satisfies Record<string, GuardWords>;
