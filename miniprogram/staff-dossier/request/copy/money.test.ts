import { fenOf } from './money';

test.each([
  ['0', 0],
  ['12', 1200],
  ['12.5', 1250],
  [' 0.30 ', 30],
  ['99999.99', 9_999_999],
])('%s 元 is %d fen', (typed, fen) => {
  expect(fenOf(typed)).toBe(fen);
});

test.each(['', '-1', '1.234', '一元', '1e3', '100000'])('“%s” is no sum', (typed) => {
  expect(fenOf(typed)).toBeUndefined();
});
