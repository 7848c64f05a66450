import { readFileSync } from 'node:fs';
import { bookingTone, feeTone, filingTone, refundTone, ticketTone } from './tone';

const drawn = readFileSync('docs/state-machines.md', 'utf8');

function statesOf(machine: string): string[] {
  const section = drawn.split(/^## /m).find((text) => /^[^\n]*/.exec(text)?.[0].includes(`\`${machine}\``)) ?? '';
  return [...section.matchAll(/^ {2}state ".+" as (\w+)$/gm)].flatMap(([, state]) => (state ? [state] : []));
}

test.each([
  ['filing', filingTone, ['draft']],
  ['ticket', ticketTone, []],
  ['booking', bookingTone, []],
  ['feeOrder', feeTone, []],
  ['refund', refundTone, []],
] as const)('every state of a %s that the court knows has a tone', (machine, tone, quiet) => {
  const states = statesOf(machine);
  expect(states.length).toBeGreaterThan(5);
  expect(states.filter((state) => tone(state) === 'quiet')).toEqual(quiet);
});

test('what waits for the reader is told from what runs by itself', () => {
  expect(filingTone('correcting')).toBe('yours');
  expect(filingTone('reviewing')).toBe('running');
  expect(ticketTone('called')).toBe('yours');
});

test('a state of a later version is quiet', () => {
  expect(filingTone('fromTheFuture')).toBe('quiet');
});
