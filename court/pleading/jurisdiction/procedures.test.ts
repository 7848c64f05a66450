import fc from 'fast-check';
import { type Fen, fen } from '../../money';
import {
  type AverageWage,
  BASIC_COURTS_ONLY,
  hasProcedure,
  type Procedure,
  type SummaryChoice,
  smallClaims,
  summaryBarred,
  summaryByAgreement,
} from './procedures';

const PROCEDURES = Object.keys(BASIC_COURTS_ONLY).filter((one): one is Procedure => one in BASIC_COURTS_ONLY);

test('FILE-19 an intermediate court has no summary procedure, small claims, sole judge, payment order or public summons', () => {
  expect(PROCEDURES.filter((one) => hasProcedure(one, 'intermediate', 'civil'))).toEqual([]);
  expect(PROCEDURES.filter((one) => hasProcedure(one, 'high', 'civil'))).toEqual([]);
  expect(PROCEDURES.filter((one) => hasProcedure(one, 'basic', 'civil'))).toEqual(PROCEDURES);
});

test('FILE-19 administrative cases have summary procedure at any level, and none of the others (行诉法82)', () => {
  for (const level of ['basic', 'intermediate'] as const)
    expect(PROCEDURES.filter((one) => hasProcedure(one, level, 'administrative'))).toEqual(['summary']);
});

test('FILE-19 summary procedure is barred, even by agreement, for a missing defendant, remand and the like (解释257, 264)', () => {
  expect(summaryBarred([])).toEqual([]);
  const [missing, remanded] = summaryBarred(['defendantMissing', 'remanded']);
  expect(missing?.text).toBe('起诉时被告下落不明，不适用简易程序，双方同意也不行。');
  expect(remanded?.text).toContain('发回重审');
});

test('FILE-19 a suit on an enforcement objection is tried in ordinary procedure (解释308)', () => {
  expect(summaryBarred(['enforcementObjectionSuit'])).toEqual([
    { text: '执行异议之诉，不适用简易程序，双方同意也不行。', rule: 'FILE-19 解释第308条' },
  ]);
});

test('FILE-19 both parties may choose summary procedure before the hearing, in writing or signed for in the transcript (解释264.1)', () => {
  const choice: SummaryChoice = { level: 'basic', bars: [], hearingOpened: false, form: 'written' };
  const rules = (more: Partial<SummaryChoice>) => summaryByAgreement({ ...choice, ...more }).map(({ rule }) => rule);
  expect(rules({})).toEqual([]);
  expect(rules({ form: 'signed' })).toEqual([]);
  expect(rules({ form: 'unsigned' })).toEqual(['FILE-19 解释第264条第1款']);
  expect(rules({ hearingOpened: true })).toEqual(['FILE-19 解释第264条第1款']);
  expect(rules({ level: 'intermediate' })).toEqual(['FILE-19 民诉法第160条第2款']);
  // 264.2
  expect(rules({ bars: ['remanded'] })).toEqual(['FILE-19 解释第257、264条']);
  expect(rules({ bars: ['enforcementObjectionSuit'], hearingOpened: true })).toHaveLength(2);
});

const WAGE: AverageWage = { province: '浙江', year: 2025, amount: fen(12_000_001) };
const claim = (amount: number, more: object = {}) => ({
  level: 'basic' as const,
  simpleMoneyClaim: true,
  amount: fen(amount),
  ...more,
});

test.each([
  [6_000_000, 'byLaw'],
  // Half of 120,000.01 yuan is 60,000.005: one fen more is over it.
  [6_000_001, 'byAgreement'],
  [24_000_002, 'byAgreement'],
  [24_000_003, 'no'],
])('FILE-19 small claims for %d fen → %s (民诉法165)', (amount, answer) => {
  expect(smallClaims(claim(amount), WAGE).answer).toBe(answer);
});

test('FILE-19 the wage and its year are shown, and that there is no appeal (解释274)', () => {
  const { steps } = smallClaims(claim(6_000_000), WAGE);
  expect(steps[0]?.text).toBe(
    '浙江 2025 年就业人员年平均工资 120,000.01 元；金额 60,000 元，不超过它的一半，适用小额诉讼。',
  );
  expect(steps[1]?.text).toContain('不能上诉');
});

test.each(['status', 'title', 'foreign', 'appraisal', 'missingParty', 'counterclaim'] as const)(
  'FILE-19 no small claims: %s (民诉法166)',
  (bar) => {
    expect(smallClaims(claim(100, { bars: [bar] }), WAGE)).toMatchObject({
      answer: 'no',
      steps: [{ rule: 'FILE-19 民诉法第166条' }],
    });
  },
);

test('FILE-19 no small claims beyond basic courts, or for what is not simple; unclear without a wage or a judge’s view', () => {
  expect(smallClaims(claim(100, { level: 'intermediate' }), WAGE).answer).toBe('no');
  expect(smallClaims(claim(100, { simpleMoneyClaim: false }), WAGE).answer).toBe('no');
  expect(smallClaims(claim(100, { simpleMoneyClaim: undefined }), WAGE).answer).toBe('unclear');
  expect(smallClaims(claim(100), undefined).answer).toBe('unclear');
  expect(() => smallClaims(claim(100), { ...WAGE, amount: fen(0) })).toThrow(RangeError);
});

test('FILE-19 a larger claim is never more readily a small one', () => {
  const rank = { byLaw: 0, byAgreement: 1, no: 2, unclear: 3 };
  const amounts = fc.integer({ min: 1, max: 50_000_000 }).map(fen);
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 1, max: 20_000_000 }).map(fen), (a, b, amount) => {
      const at = (one: Fen) => rank[smallClaims(claim(one), { ...WAGE, amount }).answer];
      expect(at(fen(Math.max(a, b)))).toBeGreaterThanOrEqual(at(fen(Math.min(a, b))));
    }),
  );
});
