import { swipeOf } from './swipe';

test('across turns the page, along scrolls it, a touch is neither', () => {
  const from = { x: 200, y: 300 };
  expect(swipeOf(from, { x: 90, y: 320 })).toBe(1);
  expect(swipeOf(from, { x: 300, y: 290 })).toBe(-1);
  expect(swipeOf(from, { x: 120, y: 240 })).toBe(0);
  expect(swipeOf(from, { x: 190, y: 60 })).toBe(0);
  expect(swipeOf(from, { x: 170, y: 300 })).toBe(0);
});
