import fc from 'fast-check';
import {
  type CaseNo,
  isCourtCode,
  parseCaseNo,
  printCaseNo,
  sequenceId,
  TYPE_CODES,
  type TypeCode,
} from './case-number';

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

test('NUM-1 half- and full-width brackets and any blanks give the same number', () => {
  const blank = fc.constantFrom('', ' ', '\u3000', '\t');
  fc.assert(
    fc.property(caseNo, fc.boolean(), fc.array(blank, { minLength: 6, maxLength: 6 }), (one, half, blanks) => {
      const printed = printCaseNo(one);
      const bracketed = half ? printed.replace('（', '(').replace('）', ')') : printed;
      const [a = '', b = '', c = '', d = '', e = '', f = ''] = blanks;
      const typed = `${a}${bracketed.slice(0, 1)}${b}${bracketed.slice(1, 5)}${c}${bracketed.slice(5, -1)}${d}${bracketed.slice(-1)}${e}${f}`;
      expect(parseCaseNo(typed)).toEqual(one);
    }),
  );
});

test.each([
  ['最高法', true],
  ['京', true],
  ['粤01', true],
  ['浙0281', true],
  ['兵0101', true],
  ['浙028', false],
  ['浙1', false],
  ['浙02811', false],
  ['甬0281', false],
  ['0281', false],
  ['', false],
])('NUM-3 a court code is a province’s character and 0, 2 or 4 digits: %s %s', (code, answer) => {
  expect(isCourtCode(code)).toBe(answer);
  expect(parseCaseNo(`（2025）${code}民初1号`) !== undefined).toBe(answer);
});

test('NUM-2, NUM-3 a number that could not be read back is not printed', () => {
  const one: CaseNo = { year: 2026, courtCode: '浙0281', typeCode: '民初', seq: 1 };
  for (const wrong of [
    { seq: 0 },
    { seq: 1.5 },
    { seq: 10_000_000 },
    { seq: Number.NaN },
    { year: 26 },
    { courtCode: '浙028' },
  ])
    expect(() => printCaseNo({ ...one, ...wrong })).toThrow(RangeError);
});

test('NUM-5 codes that begin alike are told apart', () => {
  for (const typeCode of ['民辖', '民辖终', '诉前调', '诉前调确', '诉前调书', '破', '破申', '执', '执恢'] as const)
    expect(parseCaseNo(`（2025）京04${typeCode}7号`)?.typeCode).toBe(typeCode);
});

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
