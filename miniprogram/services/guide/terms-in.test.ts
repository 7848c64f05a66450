import { termsIn } from './terms-in';

const terms = ['上诉', '上诉期', '被告', '原告'].map((term) => ({ term, plain: `${term}是什么` }));

test('terms are explained in the order in which they are read, and not a part of a longer one', () => {
  expect(termsIn('被告不服的，在上诉期内提出', terms).map(({ term }) => term)).toEqual(['被告', '上诉期']);
  expect(termsIn('不服的可以上诉', terms).map(({ term }) => term)).toEqual(['上诉']);
  expect(termsIn('没有这些词', terms)).toEqual([]);
});
