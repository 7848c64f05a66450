import { differs, moved, type TicketDocument } from './moved';
import type { Ticket } from './words';

// Partial: the rest of a ticket is not touched.
const known = { ticketId: 't', state: 'waiting', ahead: 2, counterName: null, calls: 0, canCancel: true } as Ticket;
const document = (more: Partial<TicketDocument>): TicketDocument => ({
  _id: 't',
  state: 'waiting',
  counterName: null,
  calls: 0,
  ...more,
});
const called = document({ state: 'called', counterName: '1号窗口', calls: 1 });

test('a call is known from the document alone', () => {
  expect(moved(known, called)).toMatchObject({ state: 'called', counterName: '1号窗口', calls: 1, ahead: 0 });
});

test('a second call is a move, the same document again is none', () => {
  const after = moved(known, called);
  expect(differs(after, called)).toBe(false);
  expect(moved(after, called)).toBe(after);
  expect(moved(after, { ...called, calls: 2 })).toMatchObject({ state: 'called', calls: 2 });
});

test('any other move waits for the words of the service, and is known to be one', () => {
  const passed = document({ state: 'passed', counterName: '1号窗口', calls: 3 });
  expect(moved(known, passed)).toBe(known);
  expect(differs(known, passed)).toBe(true);
});
