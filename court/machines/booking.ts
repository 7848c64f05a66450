/** 预约立案: the life of a booking (APPT-1..3). It is only a time at the counter: no state of it touches the application. */
import { BOOKING_GUARDS, BOOKING_STATES } from './booking-words';
import type { StateMachine } from './state-machine';

export type BookingState = keyof typeof BOOKING_STATES;
type BookingGuard = keyof typeof BOOKING_GUARDS;
export type BookingEvent = 'book' | 'cancel' | 'callOff' | 'arrive' | 'noShow' | 'pass';

export const bookingMachine: StateMachine<BookingState, BookingEvent, BookingGuard, never> = {
  name: 'booking',
  title: '预约立案',
  states: BOOKING_STATES,
  guards: BOOKING_GUARDS,
  open: ['booked', 'past', 'noShow'],
  transitions: [
    {
      event: 'book',
      from: [],
      to: 'booked',
      who: ['filer'],
      guards: ['identityVerified', 'slotOpen', 'placeLeft', 'noLiveBooking'],
      rule: 'APPT-1 登记立案规定14',
      told: { filer: '已约好 {time}，地点：{place}。预约只是约好时间，不等于起诉，也不会让任何期限停下来。' },
    },
    {
      event: 'cancel',
      from: ['booked'],
      to: 'cancelled',
      who: ['filer'],
      guards: ['beforeStart'],
      rule: 'APPT-1',
      told: { filer: '已取消 {time} 的预约。' },
    },
    {
      event: 'callOff',
      from: ['booked'],
      to: 'calledOff',
      who: ['admin'],
      rule: 'APPT-1',
      told: { filer: '法院取消了 {time} 的时段：{reason}。{others}请按您方便的方式办理。' },
    },
    // Who comes late is still served: the counter corrects its own word.
    { event: 'arrive', from: ['booked', 'past', 'noShow'], to: 'arrived', who: ['window'], rule: 'APPT-1' },
    {
      event: 'noShow',
      from: ['booked', 'past'],
      to: 'noShow',
      who: ['window'],
      guards: ['slotOver'],
      rule: 'APPT-3',
      told: { filer: '约好的 {time} 您没有到场。{papers}可以重新预约，也可以在网上提交。' },
    },
    // Only says that the time is over: whether he came is the counter's word.
    { event: 'pass', from: ['booked'], to: 'past', who: ['sys'], rule: 'APPT-1' },
  ],
  changes: [],
};
