import { parseLegalDate as date } from '../time/legal-date';
import { mayFileAgain, type RefilingFacts } from './refiling';

const again = (more: Partial<RefilingFacts>) =>
  mayFileAgain({ matter: 'civil', ended: 'withdrawn', on: date('2025-09-02'), today: date('2026-03-02'), ...more })
    .answer;

test.each<[string, Partial<RefilingFacts>, string]>([
  ['civil, withdrawn', {}, 'yes'],
  ['civil, deemed withdrawn for the fee', { ended: 'deemedForFee' }, 'yes'],
  ['civil, withdrawn in second instance (解释336)', { inSecondInstance: true }, 'no'],
  ['divorce, six months not over, nothing new', { matter: 'divorce', newFacts: false }, 'no'],
  ['divorce, six months not over, not said', { matter: 'divorce' }, 'unclear'],
  ['divorce, new facts', { matter: 'divorce', newFacts: true }, 'yes'],
  ['divorce, six months over', { matter: 'divorce', newFacts: false, on: date('2025-09-01') }, 'yes'],
])('FILE-16 %s → %s (解释214)', (_what, facts, answer) => {
  expect(again(facts)).toBe(answer);
});

test.each<[string, Partial<RefilingFacts>, string]>([
  ['withdrawn with leave, same facts', { newFacts: false }, 'no'],
  ['withdrawn with leave, not said', {}, 'unclear'],
  ['withdrawn with leave, other facts', { newFacts: true }, 'yes'],
  ['deemed withdrawn for the fee', { ended: 'deemedForFee', newFacts: false }, 'yes'],
  ['deemed withdrawn for absence: no text says', { ended: 'deemedForAbsence' }, 'unclear'],
])('FILE-16 administrative, %s → %s (行诉解释60, 61)', (_what, facts, answer) => {
  expect(again({ matter: 'administrative', ...facts })).toBe(answer);
});

test('FILE-16 a suit that ends tomorrow is no earlier suit', () => {
  expect(() => again({ on: date('2026-03-03') })).toThrow(RangeError);
});
