import fc from 'fast-check';
import { fen, rounded, yuanText } from './money';

test('FEE-2 rounding is half-up to a fen', () => {
  expect(rounded({ numerator: 5n, denominator: 2n })).toBe(3);
  expect(rounded({ numerator: 49n, denominator: 20n })).toBe(2);
});

test('FEE-2 an amount is whole fen, not negative, and counts exactly', () => {
  for (const wrong of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => fen(wrong)).toThrow(RangeError);
});

test('amounts are written as people read them', () => {
  expect(yuanText(fen(123_456_789))).toBe('1,234,567.89 元');
  expect(yuanText(fen(100))).toBe('1 元');
  expect(yuanText(fen(5))).toBe('0.05 元');
  expect(yuanText(fen(0))).toBe('0 元');
});

test('every amount is written to the fen, the greatest as well', () => {
  expect(yuanText(fen(Number.MAX_SAFE_INTEGER))).toBe('90,071,992,547,409.91 元');
  fc.assert(
    fc.property(fc.maxSafeNat(), (amount) => {
      const [whole = '', cents = '00'] = yuanText(fen(amount)).replace(' 元', '').replaceAll(',', '').split('.');
      expect(Number(`${whole}${cents}`)).toBe(amount);
    }),
  );
});
