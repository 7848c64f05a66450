/** 预约的状态和条件, in words for people. */
import type { GuardWords, StateWords } from './state-machine';

export const BOOKING_STATES = {
  booked: { name: '已预约', next: '请按约好的时间带身份证到场。预约不等于起诉，也不会让任何期限停下来。' },
  arrived: { name: '已到场', next: '您已经到场，窗口会为您办理。', final: true },
  noShow: { name: '没有到场', next: '这次没有到场，不影响已经交给法院的材料。可以重新预约，也可以在网上提交。' },
  past: { name: '时间已过', next: '约好的时间已经过了。已经到场的，请窗口补记；没有到场的，可以重新预约。' },
  cancelled: { name: '已取消', next: '您已取消这次预约。可以重新预约，也可以在网上提交起诉状。', final: true },
  calledOff: { name: '法院已取消', next: '法院取消了这个时段。请另选时间，也可以在网上提交起诉状。', final: true },
} satisfies Record<string, StateWords>;

export const BOOKING_GUARDS = {
  identityVerified: { text: '还没有完成实名认证。请先认证；不方便的，可以直接到大厅取号办理。', rule: 'ID-1' },
  slotOpen: { text: '这个时段已经开始，或者法院已经取消。请另选时间。', rule: 'APPT-1' },
  placeLeft: { text: '这个时段已经约满。请另选时间，也可以在网上提交起诉状，当天就算收到。', rule: 'APPT-1' },
  noLiveBooking: { text: '您在这个法院已经有一个预约。要改时间的，请先取消原来的预约。', rule: 'APPT-1' },
  beforeStart: { text: '约好的时间已经到了，不能再取消。来不了的，不影响已经交给法院的材料。', rule: 'APPT-1' },
  slotOver: { text: '这个时段还没有结束，不能记作没有到场。请等时段结束。', rule: 'APPT-1' },
} satisfies Record<string, GuardWords>;
