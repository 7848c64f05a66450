import { share, stepped } from './slider-value';

test.each([
  [23, { min: 10, max: 50, step: 5 }, 25],
  [9, { min: 10, max: 50, step: 5 }, 10],
  [99, { min: 10, max: 50, step: 5 }, 50],
  [0.24, { min: 0, max: 1, step: 0.1 }, 0.2],
  [7, { min: 0, max: 100, step: 0 }, 7],
  [7, { min: 5, max: 5, step: 1 }, 5],
])('%d with %j stands at %d', (value, range, expected) => {
  expect(stepped(value, range)).toBe(expected);
});

test('the share of the way is between nothing and all', () => {
  const range = { min: 10, max: 50, step: 5 };
  expect([0, 10, 20, 50, 60].map((value) => share(value, range))).toEqual([0, 0, 0.25, 1, 1]);
  expect(share(3, { min: 5, max: 5, step: 1 })).toBe(0);
});
