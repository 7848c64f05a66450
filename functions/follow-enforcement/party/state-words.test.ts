import { type EnforcementState, enforcementMachine } from '../../../court/machines/enforcement';
import { nextFor } from './state-words';

// The boundary: keys of an object are its states.
const STATES = Object.keys(enforcementMachine.states) as EnforcementState[];

test('ENF-5 no debtor is told of himself as the other side, nor asked for clues; the applicant hears what the machine says', () => {
  expect(STATES.length).toBeGreaterThan(10);
  for (const state of STATES) {
    expect(nextFor(state, 'judgmentDebtor')).not.toMatch(/对方应当|对方发|线索/);
    expect(nextFor(state, 'applicant')).toBe(enforcementMachine.states[state].next);
  }
});
