/** 加到手机日历: where to be and when; nothing of what it is about, since others look into a calendar, too. Free of wx. */
import type { Booking } from './booking-url';

const DAY_S = 86_400;
const seconds = (ms: number) => Math.floor(ms / 1000);

export function eventOf({ startsAt, date, to, hallName, address, bookingNo }: Booking) {
  return {
    title: '到法院办事',
    startTime: seconds(Date.parse(startsAt)),
    endTime: String(seconds(Date.parse(`${date}T${to}:00+08:00`))),
    location: `${hallName}（${address}）`,
    description: `预约号 ${bookingNo}。请带身份证。`,
    alarm: true,
    // The day before.
    alarmOffset: DAY_S,
  };
}
