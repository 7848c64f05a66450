import { attempt } from './attempt';
import { caseCivilMachine } from './case-civil';
import { allowedEvents, next, transition } from './state-machine';
import { ticketMachine } from './ticket';
import { fillIn } from './told';

test('an event with several outcomes needs one of them, and one that exists', () => {
  expect(transition(caseCivilMachine, 'decide', 'judgment').from).toEqual(['heard']);
  expect(() => transition(caseCivilMachine, 'decide')).toThrow(
    /outcome must be one of judgment, dismissSuit, mediated/,
  );
  expect(() => transition(caseCivilMachine, 'decide', 'byModel')).toThrow(RangeError);
  expect(() => transition(caseCivilMachine, 'open', 'wide')).toThrow('case.civil has no event open with outcome wide');
});

test('next: the state after, none where the state stands in the way, and creation from nothing', () => {
  expect(next(caseCivilMachine, undefined, 'register')).toBe('registered');
  expect(next(caseCivilMachine, 'heard', 'decide', 'judgment')).toBe('decided');
  expect(next(caseCivilMachine, 'preparing', 'decide', 'judgment')).toBeUndefined();
  expect(next(caseCivilMachine, 'registered', 'register')).toBeUndefined();
  expect(next(caseCivilMachine, undefined, 'assign')).toBeUndefined();
});

test('allowedEvents: each event once, changes among them, by state and role', () => {
  expect(allowedEvents(caseCivilMachine, 'appealable', 'party')).toEqual(['appeal', 'receiveAppeal']);
  expect(allowedEvents(caseCivilMachine, 'preparing', 'judge').filter((event) => event === 'decide')).toHaveLength(1);
  expect(allowedEvents(caseCivilMachine, 'preparing', 'sys')).toEqual([]);
  expect(allowedEvents(ticketMachine, undefined, 'party')).toEqual(['take']);
  expect(allowedEvents(ticketMachine, undefined, 'sys')).toEqual([]);
});

test('attempt: the person first, then the state, then every guard that is not met', () => {
  const at = { state: 'scheduled', event: 'deemWithdrawn', outcome: 'absent' } as const;
  const none = () => false;
  expect(attempt(caseCivilMachine, { ...at, actor: 'party', holds: none })).toEqual({ refused: 'actor' });
  expect(attempt(caseCivilMachine, { ...at, state: 'effective', actor: 'judge', holds: none })).toEqual({
    refused: 'state',
  });
  const answer = attempt(caseCivilMachine, { ...at, actor: 'judge', holds: (guard) => guard !== 'properSummons' });
  expect(answer).toEqual({ refused: 'guards', unmet: [caseCivilMachine.guards.properSummons] });
  expect(attempt(caseCivilMachine, { ...at, actor: 'judge', holds: () => true })).toEqual({ to: 'decided' });
});

test('attempt: a change leaves the state, and does not create anything', () => {
  const change = { event: 'extendLimit', actor: 'judge', holds: () => true } as const;
  expect(attempt(caseCivilMachine, { ...change, state: 'stayed' })).toEqual({ to: 'stayed' });
  expect(attempt(caseCivilMachine, { ...change, state: undefined })).toEqual({ refused: 'state' });
  expect(() => attempt(caseCivilMachine, { ...change, state: 'stayed', outcome: 'twice' })).toThrow(RangeError);
});

test('a sentence is told whole or not at all', () => {
  expect(fillIn('请在 {lastDay} 前到 {place}。', { lastDay: '2025-03-13', place: '第一法庭' })).toBe(
    '请在 2025-03-13 前到 第一法庭。',
  );
  expect(fillIn('没有批准，理由：{reason}。', { reason: '没有证明。' })).toBe('没有批准，理由：没有证明。');
  expect(() => fillIn('请在 {lastDay} 前交费。', {})).toThrow(/lastDay/);
  expect(() => fillIn('请在 {lastDay} 前交费。', { lastDay: '' })).toThrow(RangeError);
});
