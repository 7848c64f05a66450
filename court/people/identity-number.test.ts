import fc from 'fast-check';
import { ageOn, isCreditCode, isMobile, isPassport, isPhone, readIdCard, readLawyerLicence } from './identity-number';

const TODAY = '2026-11-24';
// The standard's own example.
const GB_EXAMPLE = '11010519491231002X';

test('ID-9 the example of the national standard passes; its birthday and sex are read', () => {
  expect(readIdCard(GB_EXAMPLE, TODAY)).toEqual({ birthday: '1949-12-31', sex: '女' });
});

test('ID-9 any one digit typed wrong, and most swaps, are noticed', () => {
  fc.assert(
    fc.property(fc.nat(16), fc.nat(9), (place, digit) => {
      fc.pre(GB_EXAMPLE[place] !== String(digit));
      const typed = GB_EXAMPLE.slice(0, place) + digit + GB_EXAMPLE.slice(place + 1);
      expect(readIdCard(typed, TODAY)).toBeUndefined();
    }),
  );
});

/** A number with a right checksum for 17 digits. */
function withCheck(digits: string): string {
  for (const check of '0123456789X') if (readChecksumOnly(digits + check)) return digits + check;
  throw new Error('no checksum fits');
}
function readChecksumOnly(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
  const sum = [...number].reduce((total, one, i) => total + (one === 'X' ? 10 : Number(one)) * (weights[i] ?? 0), 0);
  return sum % 11 === 1;
}

test.each([
  ['a day that does not exist', '33028120010230001'],
  ['a day to come', '33028120270101001'],
  ['a month that does not exist', '33028120011301001'],
])('ID-9 %s is refused though the checksum is right', (_what, digits) => {
  expect(readIdCard(withCheck(digits), TODAY)).toBeUndefined();
});

test('ID-9 a small x, 15 digits and other text are refused', () => {
  for (const text of ['11010519491231002x', '110105491231002', '', '张三'])
    expect(readIdCard(text, TODAY)).toBeUndefined();
});

test('ID-5 age is counted in whole years', () => {
  expect(ageOn('2008-11-24', TODAY)).toBe(18);
  expect(ageOn('2008-11-25', TODAY)).toBe(17);
  expect(ageOn('2004-02-29', '2022-02-28')).toBe(17);
  expect(ageOn('2004-02-29', '2022-03-01')).toBe(18);
});

test('ID-9 a credit code is checked by its standard', () => {
  // GB 32100's example and a known public one.
  expect(isCreditCode('91350100M000100Y43')).toBe(true);
  expect(isCreditCode('91350100M000100Y44')).toBe(false);
  expect(isCreditCode('91350100M000100I43')).toBe(false);
  expect(isCreditCode('')).toBe(false);
});

test('ID-9 passports have no checksum; mobiles are eleven digits', () => {
  expect(isPassport('E12345678')).toBe(true);
  expect(isPassport('护照')).toBe(false);
  expect(isMobile('13812341234')).toBe(true);
  expect(isMobile('12812341234')).toBe(false);
});

test('FILE-2 a contact may be a mobile or a landline with its area code', () => {
  for (const number of ['13800001234', '0574-62700000', '010 12345678', '057462700000', '0574-62700000-801'])
    expect(isPhone(number)).toBe(true);
  for (const number of ['1380000123', '62700000', '138000012345', '微信同号', '']) expect(isPhone(number)).toBe(false);
});

test('ID-9 a lawyer’s licence has seventeen figures in the ministry’s order', () => {
  expect(readLawyerLicence('13302201510123456', TODAY)).toEqual({ since: 2015, kind: '专职律师' });
  expect(readLawyerLicence('14401199921654321', TODAY)).toEqual({ since: 1999, kind: '兼职律师' });
  for (const [what, number] of [
    ['sixteen figures', '1330220151012345'],
    ['eighteen figures, as an identity card', '330281199003071234'],
    ['a year to come', '13302202710123456'],
    ['a year before there were lawyers', '13302197810123456'],
    ['no such kind', '13302201500123456'],
    ['no such sex', '13302201512123456'],
    ['a law firm’s number', '23302201510123456'],
    ['a letter', '1330220151012345X'],
    ['nothing', ''],
  ] as const)
    expect([what, readLawyerLicence(number, TODAY)]).toEqual([what, undefined]);
});

test('ID-9 a licence of this very year is read, whatever the day', () => {
  expect(readLawyerLicence('13302202611123456', '2026-01-01')).toEqual({ since: 2026, kind: '专职律师' });
  expect(readLawyerLicence('13302202611123456', '2025-12-31')).toBeUndefined();
});
