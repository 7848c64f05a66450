import { drawnOn, styleOf } from '../../text/drawn';

const BOX = { left: 10, top: 100, width: 200, height: 400 };

test('a part of the page is the same whichever way it is drawn', () => {
  const drawn = drawnOn({ x: 30, y: 140 }, { x: 110, y: 180 }, BOX);
  expect(drawn).toEqual({ x: 0.1, y: 0.1, w: 0.4, h: 0.1 });
  expect(drawnOn({ x: 110, y: 180 }, { x: 30, y: 140 }, BOX)).toEqual(drawn);
});

test('what goes beyond the edge ends there', () => {
  expect(drawnOn({ x: -50, y: 0 }, { x: 900, y: 900 }, BOX)).toEqual({ x: 0, y: 0, w: 1, h: 1 });
});

test('a touch draws nothing, nor does a line', () => {
  expect(drawnOn({ x: 30, y: 140 }, { x: 31, y: 141 }, BOX)).toBeNull();
  expect(drawnOn({ x: 30, y: 140 }, { x: 150, y: 141 }, BOX)).toBeNull();
  expect(drawnOn({ x: 30, y: 140 }, { x: 110, y: 180 }, { ...BOX, height: 0 })).toBeNull();
});

test('it lies on the page where it was drawn, however wide that is', () => {
  expect(styleOf({ x: 0.1, y: 0.2, w: 0.4, h: 0.05 })).toBe('left: 10%; top: 20%; width: 40%; height: 5%');
});
