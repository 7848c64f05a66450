import { parseCaseNo, printCaseNo } from '../../../court/case-number';
import { caseIdOf, numberError, readWhole, TYPES } from './case-id';

test('NUM-1 a number as the papers print it is read whole', () => {
  const number = parseCaseNo('（2026）浙0281民初123号');
  expect(number).toBeDefined();
  expect(readWhole(printCaseNo({ year: 2026, courtCode: '浙0281', typeCode: '民初', seq: 123 }))).toEqual({
    year: '2026',
    type: '民初',
    seq: '123',
  });
  expect(readWhole('(2026)浙0281执8号')).toEqual({ year: '2026', type: '执', seq: '8' });
  expect(readWhole('（2026）京04行赔初2号')?.type).toBe('行赔初');
  expect(readWhole('123')).toBeUndefined();
});

test('a case is found by its court, type, year and number', () => {
  expect(caseIdOf('yuyao', { year: '2026', type: TYPES[0], seq: '123' })).toBe('yuyao:民初:2026:123');
});

test('what is not a number is said before it is asked for', () => {
  expect(numberError({ year: '2026', type: '民初', seq: '' })).not.toBe('');
  expect(numberError({ year: '26', type: '民初', seq: '1' })).not.toBe('');
  expect(numberError({ year: '2026', type: '民初', seq: '1' })).toBe('');
});
