import type { Booking } from './booking-url';
import { bringOf } from './bring';
import { eventOf } from './calendar';

const papers = (state: Booking['papers']['state']): Booking['papers'] => ({
  state,
  filingId: null,
  receiptNo: null,
  receivedOn: null,
  decisionDue: null,
});
// Partial: only what is said of a booking here.
const booking = {
  startsAt: '2025-03-05T01:00:00.000Z',
  date: '2025-03-05',
  to: '09:30',
  hallName: '立案大厅',
  address: '一楼',
  bookingNo: '约20250303-ABC',
  matterName: '行政起诉',
} as Booking;

test('the calendar says when and where in Shanghai, a day before, and nothing of the case', () => {
  const event = eventOf(booking);
  expect(event.endTime).toBe(String(event.startTime + 1800));
  expect(event.startTime * 1000).toBe(Date.parse('2025-03-05T09:00:00+08:00'));
  expect(event.alarmOffset).toBe(86_400);
  expect(JSON.stringify(event)).not.toMatch(/起诉|行政/);
});

test('APPT-3 what the court has already is only compared; else everything is brought', () => {
  expect(bringOf({ papers: papers('received') }).join()).toContain('原件，窗口要核对');
  expect(bringOf({ papers: papers('none') }).join()).toContain('起诉状或者申请书');
  expect(bringOf({ papers: papers('sending') })).toEqual(bringOf({ papers: papers('none') }));
});
