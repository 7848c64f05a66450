import { mainTicket, othersOf, shownOf } from './shown';
import type { Ticket } from './words';

const TODAY = '2026-12-03';
// Partial: what the page does not show does not matter here.
const ticket = (ticketId: string, more: Partial<Ticket> = {}) =>
  ({
    ticketId,
    number: ticketId.toUpperCase(),
    queueName: '立案',
    date: TODAY,
    state: 'waiting',
    ahead: 2,
    wait: { fromMinutes: 8, toMinutes: 18 },
    counterName: null,
    calls: 0,
    canRejoin: false,
    canCancel: true,
    onlineFiling: null,
    ...more,
  }) as Ticket;

test('without a ticket in the address the called one is shown, then the nearest, then whatever there is', () => {
  const called = ticket('b', { state: 'called', counterName: '1号窗口' });
  const done = ticket('d', { state: 'done' });
  const pick = (tickets: Ticket[], id = '') => mainTicket(tickets, id, TODAY)?.ticketId;
  expect(pick([ticket('a'), called])).toBe('b');
  expect(pick([done, ticket('a', { ahead: 5 }), ticket('c', { ahead: 1 })])).toBe('c');
  expect(pick([done])).toBe('d');
  expect(pick([ticket('a'), called], 'a')).toBe('a');
  expect(pick([called], 'not-there')).toBeUndefined();
});

test('other live tickets stand beside it, a called one first and with its counter', () => {
  const main = ticket('a');
  const others = othersOf(
    [main, ticket('b'), ticket('c', { state: 'called', counterName: '3号窗口' }), ticket('d', { state: 'done' })],
    main,
    TODAY,
  );
  expect(others.map(({ ticketId, text }) => [ticketId, text])).toEqual([
    ['c', '请到3号窗口'],
    ['b', '前面还有 2 位'],
  ]);
});

test('a ticket of another day offers neither cancelling nor rejoining', () => {
  const old = ticket('a', { date: '2026-12-02', state: 'passed', canRejoin: true });
  expect(shownOf(old, TODAY)).toMatchObject({ over: true, canCancel: false, canRejoin: false });
});

test('Q-4 online filing is offered while one waits and after one missed it, not at the counter', () => {
  const onlineFiling = { text: '不想排队？可以直接在手机上立案。', page: '/services/file-case/start/index' };
  const offers = (state: Ticket['state']) => shownOf(ticket('a', { state, onlineFiling }), TODAY).offersFiling;
  expect([offers('waiting'), offers('passed'), offers('expired')]).toEqual([true, true, true]);
  expect([offers('called'), offers('serving'), offers('done')]).toEqual([false, false, false]);
  expect(shownOf(ticket('b'), TODAY).offersFiling).toBe(false);
});
