import { goesRound, indexAt, placeOf, pulledTo, settles, wayTo } from './swiper-track';

const straight = { count: 4, shown: 1, circular: false };
const round = { count: 4, shown: 1, circular: true };

test('slides stand one after the other; going round, the last one stands before the first', () => {
  expect([0, 1, 2, 3].map((index) => placeOf(index, 0, straight))).toEqual([0, 1, 2, 3]);
  expect(placeOf(3, 0, round)).toBe(-1);
  expect(placeOf(0, 3, round)).toBe(1);
  expect(placeOf(0, 7, round)).toBe(1);
});

test('fewer slides than are seen at once do not go round', () => {
  expect(goesRound({ count: 3, shown: 3, circular: true })).toBe(false);
  expect(goesRound({ count: 1, shown: 1, circular: true })).toBe(false);
});

test.each([
  ['slow and less than half: back', 0, 0.4, 0, straight, 0],
  ['slow and more than half: on', 0, 0.6, 0, straight, 1],
  ['fast: on, however little', 0, 0.1, 0.01, straight, 1],
  ['fast the other way: back', 2, 1.9, -0.01, straight, 1],
  ['past the last one: stays', 3, 3.2, 0.01, straight, 3],
  ['before the first, going round: the last one', 0, -0.1, -0.01, round, -1],
])('let go %s', (_, from, position, speed, track, expected) => {
  expect(settles(from, position, speed, track)).toBe(expected);
});

test('the way to a slide is the shorter one round, and straight where there is no round', () => {
  expect(wayTo(3, 0, round)).toBe(-1);
  expect(wayTo(1, 0, round)).toBe(1);
  expect(wayTo(3, 0, straight)).toBe(3);
  expect(wayTo(9, 0, straight)).toBe(3);
});

test('positions beyond the ends are slides again', () => {
  expect(indexAt(-1, round)).toBe(3);
  expect(indexAt(9, round)).toBe(1);
  expect(indexAt(-1, straight)).toBe(0);
  expect(indexAt(0, { ...straight, count: 0 })).toBe(0);
});

test('a pull past an end goes a third of the way, and going round all of it', () => {
  expect(pulledTo(-0.3, straight)).toBeCloseTo(-0.1);
  expect(pulledTo(-0.3, round)).toBe(-0.3);
});
