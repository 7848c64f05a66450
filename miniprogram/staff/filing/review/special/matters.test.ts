import { NOT_REGISTRABLE } from '../../../../../court/pleading/not-registrable';
import { MATTERS } from './matters';

test('立案规定10 the matters are those of the rule, in the same words', () => {
  expect(Object.fromEntries(MATTERS.map(({ value, label }) => [value, label]))).toEqual(NOT_REGISTRABLE);
});
