import { aidErrors, NO_DRAFT } from './decision';

test('FEE-13 granting names a last day and the president who approved it', () => {
  const draft = { ...NO_DRAFT, granted: 'yes' as const, reasons: '经济确有困难。' };
  expect(Object.keys(aidErrors(draft))).toEqual(['lastDay', 'name', 'date', 'ref']);
  expect(aidErrors({ ...draft, lastDay: '2026-06-30', name: '院长', date: '2026-03-05', ref: '1号' })).toEqual({});
});

test('收费办法48 refusing says why, and needs nobody’s approval', () => {
  expect(Object.keys(aidErrors({ ...NO_DRAFT, granted: 'no' }))).toEqual(['reasons']);
  expect(Object.keys(aidErrors(NO_DRAFT))).toEqual(['granted', 'reasons']);
});
