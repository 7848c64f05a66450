import fc from 'fast-check';
import { type CaseNo, parseCaseNo, printCaseNo, sequenceId, TYPE_CODES, type TypeCode } from './case-number';

const caseNo = fc.record({
  year: fc.integer({ min: 2016, max: 2099 }),
  courtCode: fc.constantFrom('浙0281', '粤01', '京04', '京', '最高法'),
  typeCode: fc.constantFrom(...(Object.keys(TYPE_CODES) as TypeCode[])),
  seq: fc.integer({ min: 1, max: 9_999_999 }),
});

test('NUM-1 a case number is printed with full-width brackets', () => {
  expect(printCaseNo({ year: 2025, courtCode: '京04', typeCode: '行初', seq: 12 })).toBe('（2025）京04行初12号');
  expect(printCaseNo({ year: 2026, courtCode: '浙0281', typeCode: '民初', seq: 1 })).toBe('（2026）浙0281民初1号');
});

test('NUM-1 half-width brackets and spaces are accepted', () => {
  expect(parseCaseNo(' (2025) 浙0281 民初 12 号 ')).toEqual({
    year: 2025,
    courtCode: '浙0281',
    typeCode: '民初',
    seq: 12,
  });
});

test('NUM-1 what is printed is read back as it was, for every type of NUM-5 and code of NUM-3', () => {
  fc.assert(fc.property(caseNo, (one: CaseNo) => expect(parseCaseNo(printCaseNo(one))).toEqual(one)));
});

test.each([
  '（2025）浙0281民初012号',
  '（2025）浙0281民初0号',
  '（25）浙0281民初1号',
  '（2025）浙028民初1号',
  '（2025）浙0281民x1号',
  '浙0281民初1号',
  '（2025）浙0281民初1',
])('NUM-2 %s is no case number', (text) => expect(parseCaseNo(text)).toBeUndefined());

test('NUM-2 one sequence a court, type and year', () => {
  expect(sequenceId('yuyao', '民初', 2026)).toBe('yuyao:民初:2026');
  expect(
    new Set([
      sequenceId('yuyao', '民初', 2026),
      sequenceId('yuyao', '执', 2026),
      sequenceId('yuyao', '民初', 2027),
      sequenceId('gz', '民初', 2026),
    ]).size,
  ).toBe(4);
});
