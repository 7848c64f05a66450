import { parseLegalDate as date } from '../time/legal-date';
import { mayFileAgain, type RefilingFacts } from './refiling';

const again = (more: Partial<RefilingFacts>) =>
  mayFileAgain({ matter: 'civil', ended: 'withdrawn', on: date('2025-09-02'), today: date('2026-03-02'), ...more })
    .answer;

test.each<[string, Partial<RefilingFacts>, string]>([
  ['civil, withdrawn', {}, 'yes'],
  ['civil, deemed withdrawn for the fee', { ended: 'deemedForFee' }, 'yes'],
  ['civil, withdrawn in second instance (解释336)', { stage: 'secondInstance' }, 'no'],
  ['civil, withdrawn in retrial (解释408)', { stage: 'retrial' }, 'no'],
  [
    'divorce, withdrawn in retrial, with new facts (解释408)',
    { matter: 'divorce', stage: 'retrial', newFacts: true },
    'no',
  ],
  ['civil, deemed withdrawn in retrial', { stage: 'retrial', ended: 'deemedForAbsence' }, 'yes'],
  ['divorce, six months not over, nothing new', { matter: 'divorce', newFacts: false }, 'no'],
  ['divorce, six months not over, not said', { matter: 'divorce' }, 'unclear'],
  ['divorce, new facts', { matter: 'divorce', newFacts: true }, 'yes'],
  ['divorce, six months over', { matter: 'divorce', newFacts: false, on: date('2025-09-01') }, 'yes'],
])('FILE-16 %s → %s (解释214)', (_what, facts, answer) => {
  expect(again(facts)).toBe(answer);
});

test.each<[string, Partial<RefilingFacts>, string]>([
  ['refused, the conditions are met now', { ended: 'refused', conditionsMet: true }, 'yes'],
  ['dismissed, the conditions are met now', { ended: 'dismissed', conditionsMet: true }, 'yes'],
  ['dismissed, they are not', { ended: 'dismissed', conditionsMet: false }, 'no'],
  ['refused, not said', { ended: 'refused' }, 'unclear'],
  [
    'divorce dismissed yesterday',
    { matter: 'divorce', ended: 'dismissed', conditionsMet: true, newFacts: false },
    'yes',
  ],
])('FILE-16 %s → %s (解释212)', (_what, facts, answer) => {
  expect(again({ on: date('2026-03-01'), ...facts })).toBe(answer);
});

test('FILE-16 withdrawn in retrial is told as such, with its own article (解释408.2)', () => {
  const facts = { matter: 'civil', ended: 'withdrawn', stage: 'retrial' } as const;
  expect(mayFileAgain({ ...facts, on: date('2026-03-01'), today: date('2026-03-02') }).steps).toEqual([
    { text: '再审中撤回起诉的，同一件事不能再起诉；仍要提交的，由法官裁定。', rule: 'FILE-16 解释第408条第2款' },
  ]);
});

test.each<[string, Partial<RefilingFacts>, string]>([
  ['withdrawn with leave, same facts', { newFacts: false }, 'no'],
  ['withdrawn with leave, not said', {}, 'unclear'],
  ['withdrawn with leave, other facts', { newFacts: true }, 'yes'],
  ['deemed withdrawn for the fee', { ended: 'deemedForFee', newFacts: false }, 'yes'],
  ['refused: no text says', { ended: 'refused', conditionsMet: true }, 'unclear'],
  ['deemed withdrawn for absence: no text says', { ended: 'deemedForAbsence' }, 'unclear'],
])('FILE-16 administrative, %s → %s (行诉解释60, 61)', (_what, facts, answer) => {
  expect(again({ matter: 'administrative', ...facts })).toBe(answer);
});

test('FILE-16 a suit that ends tomorrow is no earlier suit', () => {
  expect(() => again({ on: date('2026-03-03') })).toThrow(RangeError);
});
