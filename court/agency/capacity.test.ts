import fc from 'fast-check';
import { addDays, parseLegalDate as date } from '../time/legal-date';
import { capacityOn } from './capacity';
import { guardianSteps } from './guardian';

const TODAY = date('2026-03-02');

test.each([
  ['2008-03-02', undefined, 'full', 'self'],
  ['2008-03-03', undefined, 'unclear', 'unclear'],
  ['2010-03-02', true, 'full', 'self'],
  ['2010-03-02', false, 'limited', 'guardian'],
  ['2010-03-02', undefined, 'unclear', 'unclear'],
  // 15: own income does not help.
  ['2010-03-03', true, 'limited', 'guardian'],
  ['2018-03-02', undefined, 'limited', 'guardian'],
  ['2018-03-03', undefined, 'none', 'guardian'],
  ['2026-03-02', undefined, 'none', 'guardian'],
] as const)('ID-5 born %s, own income %s: %s, litigates %s (民法典17–20)', (birthday, ownIncome, civil, litigates) => {
  const found = capacityOn({ birthday: date(birthday), ownIncome }, TODAY);
  expect(found).toMatchObject({ civil, litigates });
  expect(found.steps[0]?.rule).toMatch(/^ID-5 /);
});

test('ID-5 an adult found without capacity acts through the guardian; without a birthday it is unclear', () => {
  expect(capacityOn({ birthday: date('1960-01-01'), adjudged: 'none' }, TODAY)).toMatchObject({
    civil: 'none',
    litigates: 'guardian',
  });
  expect(capacityOn({ adjudged: 'limited' }, TODAY)).toMatchObject({ civil: 'limited', litigates: 'guardian' });
  expect(capacityOn({}, TODAY).litigates).toBe('unclear');
});

test('ID-5 who is not born yet is no party of today', () => {
  expect(() => capacityOn({ birthday: date('2026-03-03') }, TODAY)).toThrow(RangeError);
});

test('ID-5 growing older never takes capacity away', () => {
  const rank = { none: 0, limited: 1, unclear: 2, full: 3 };
  fc.assert(
    fc.property(fc.nat(9000), fc.nat(9000), fc.constantFrom(true, false, undefined), (age, more, ownIncome) => {
      const birthday = date('2001-02-28');
      const at = (days: number) => rank[capacityOn({ birthday, ownIncome }, addDays(birthday, days)).civil];
      expect(at(age + more)).toBeGreaterThanOrEqual(at(age));
    }),
  );
});

test.each([
  ['settled', false, '父母'],
  ['notSettled', false, '可以商量'],
  ['notAgreed', true, '由法院在他们当中指定'],
  ['shirk', true, '由法院指定其中一人'],
  ['none', true, '民政部门'],
] as const)('ID-5 guardians %s: named by the court %s (民诉法60, 解释83)', (guardians, byCourt, word) => {
  const found = guardianSteps({ ward: 'minor', guardians });
  expect(found.byCourt).toBe(byCourt);
  expect(found.steps.map(({ text }) => text).join()).toContain(word);
});

test('ID-5 an adult’s first guardian is the spouse, a child’s the parents (民法典27, 28)', () => {
  const first = (ward: 'minor' | 'adult') => guardianSteps({ ward, guardians: 'settled' }).steps[0]?.text;
  expect(first('adult')).toMatch(/^监护人按顺序是：配偶/);
  expect(first('minor')).toMatch(/^监护人按顺序是：父母/);
});
