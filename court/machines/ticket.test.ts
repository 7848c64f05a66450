import fc from 'fast-check';
import { legalDateOf, shanghaiMinuteOf } from '../time/legal-date';
import { transition } from './state-machine';
import {
  CALLS_BEFORE_PASSED,
  frontRank,
  hallDay,
  LIVE_STATES,
  REJOIN_PLACES,
  rejoinRank,
  ticketMachine,
  ticketNumber,
  waitRange,
} from './ticket';
import { doing, trying, waysAround } from './trial';

test('the law counts Shanghai days: 00:00 in Shanghai is 16:00 UTC of the day before', () => {
  expect(legalDateOf(Date.parse('2025-03-31T15:59:59.999Z'))).toBe('2025-03-31');
  expect(legalDateOf(Date.parse('2025-03-31T16:00:00Z'))).toBe('2025-04-01');
  expect(shanghaiMinuteOf(Date.parse('2025-03-31T16:00:00Z'))).toBe(0);
  expect(shanghaiMinuteOf(Date.parse('2025-03-31T15:59:59Z'))).toBe(1439);
});

test('a number is the queue letter and at least three digits', () => {
  expect(ticketNumber('A', 7)).toBe('A007');
  expect(ticketNumber('Y', 1234)).toBe('Y1234');
});

test('Q-3 a ticket passes after three calls and rejoins three places back', () => {
  expect(CALLS_BEFORE_PASSED).toBe(3);
  expect(REJOIN_PLACES).toBe(3);
  expect(rejoinRank([4, 5, 6, 7, 8])).toBeGreaterThan(6);
  expect(rejoinRank([4, 5, 6, 7, 8])).toBeLessThan(7);
});

test('Q-3 whoever rejoins stands behind min(3, waiting) others and before every number still to be drawn', () => {
  const lastDrawn = 400;
  const ranks = fc
    .uniqueArray(fc.integer({ min: -20, max: lastDrawn }), { maxLength: 60 })
    .map((list) => list.sort((a, b) => a - b));
  fc.assert(
    fc.property(ranks, fc.integer({ min: 1, max: 20 }), (waiting, times) => {
      const queue = [...waiting];
      for (let i = 0; i < times; i += 1) {
        const rank = rejoinRank(queue);
        expect(queue.filter((other) => other < rank)).toHaveLength(Math.min(3, queue.length));
        expect(queue).not.toContain(rank);
        expect(rank).toBeLessThan(Math.max(lastDrawn, ...queue) + 1);
        queue.push(rank);
        queue.sort((a, b) => a - b);
      }
    }),
  );
});

test('a transferred ticket stands before all who wait', () => {
  expect(frontRank([3, 4])).toBeLessThan(3);
  expect(frontRank([])).toBe(0);
});

test('Q-3 the wait is a range that grows with those ahead and shrinks with counters', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (ahead, minutes, counters) => {
        const { fromMinutes, toMinutes } = waitRange(ahead, minutes, counters);
        expect(fromMinutes).toBeLessThanOrEqual(toMinutes);
        expect(waitRange(ahead + 1, minutes, counters).fromMinutes).toBeGreaterThanOrEqual(fromMinutes);
        expect(waitRange(ahead, minutes, counters + 1).fromMinutes).toBeLessThanOrEqual(fromMinutes);
      },
    ),
  );
});

test('Q-3 numbers are given from opening to closing', () => {
  const hours = { open: 8 * 60 + 30, close: 17 * 60 };
  const at = (time: string) => hallDay(hours, Date.parse(`2025-03-03T${time}+08:00`));
  expect(at('08:29:59')).toBe('before');
  expect(at('08:30:00')).toBe('open');
  expect(at('16:59:59')).toBe('open');
  expect(at('17:00:00')).toBe('closed');
});

test('Q-1 who still holds a place can still move; states reached in several ways are those of waiting', () => {
  expect(LIVE_STATES.filter((state) => ticketMachine.states[state] && 'final' in ticketMachine.states[state])).toEqual(
    [],
  );
  expect(waysAround(ticketMachine)).toEqual({ waiting: ['take', 'rejoin', 'transfer'] });
});

test('Q-1, Q-2 anybody takes one live ticket while the hall is open, and need not say who he is', () => {
  expect(trying(ticketMachine, 'take', { by: 'anyone' })).toBe('→ waiting');
  for (const guard of ['hallOpen', 'noLiveTicket'])
    expect(trying(ticketMachine, 'take', { by: 'anyone', not: [guard] })).toBe(guard);
  expect(doing(ticketMachine, 'take').guards).toEqual(['hallOpen', 'noLiveTicket']);
});

test('Q-3 passed only after three calls, back only once, and only by its holder', () => {
  expect(trying(ticketMachine, 'noShow', { at: 'called', by: 'window', not: ['calledThreeTimes'] })).toBe(
    'calledThreeTimes',
  );
  expect(trying(ticketMachine, 'rejoin', { at: 'passed', by: 'holder', not: ['neverRejoined'] })).toBe('neverRejoined');
  expect(trying(ticketMachine, 'rejoin', { at: 'passed', by: 'window' })).toBe('actor');
});

test('Q-4 whoever takes a number is told that it files nothing and stops no period', () => {
  expect(doing(ticketMachine, 'take').told?.holder).toContain('取号不等于立案，也不会让任何期限停下来');
});

test('only the closing of the day moves a ticket without a person, and it decides nothing', () => {
  const bySystem = ticketMachine.transitions.filter(({ who }) => who.includes('sys'));
  expect(bySystem.map(({ event, to }) => [event, to])).toEqual([['closeDay', 'expired']]);
});

test('an event a machine does not have is a bug of the caller', () => {
  expect(() => transition(ticketMachine, 'sell' as 'take')).toThrow(RangeError);
});
