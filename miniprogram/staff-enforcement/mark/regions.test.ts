/** A finger's way over an enlarged picture becomes the part that is covered. */
import fc from 'fast-check';
import { drawnOn } from '../../text/drawn';
import { coversAt, fromHere, type Region, timeText, untilHere, whole } from './regions';

const BOX = { left: -100, top: 50, width: 1000, height: 500 };
const region: Region = { x: 0, y: 0, w: 0.5, h: 0.5, why: 'plate' };

test('ENF-6 drawn in any direction, and beyond the edge, it lies within the picture', () => {
  const point = fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 1500 }) });
  fc.assert(
    fc.property(point, point, (from, to) => {
      const place = drawnOn(from, to, BOX);
      expect(drawnOn(to, from, BOX)).toEqual(place);
      if (!place) return;
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.x + place.w).toBeLessThanOrEqual(1.0002);
      expect(place.y + place.h).toBeLessThanOrEqual(1.0002);
    }),
  );
  expect(drawnOn({ x: 100, y: 100 }, { x: 300, y: 300 }, BOX)).toEqual({ x: 0.2, y: 0.1, w: 0.2, h: 0.4 });
});

test('a touch draws nothing, and neither does a picture that is not there', () => {
  expect(drawnOn({ x: 100, y: 100 }, { x: 104, y: 101 }, BOX)).toBeNull();
  expect(drawnOn({ x: 1, y: 1 }, { x: 50, y: 50 }, { ...BOX, width: 0 })).toBeNull();
});

test('of a film it covers from a second to a second, never backwards', () => {
  expect(timeText(region)).toBe('整段都遮');
  const from = fromHere(region, 3);
  expect([coversAt(from, 2.5), coversAt(from, 3), coversAt(from, 99)]).toEqual([false, true, true]);
  const between = untilHere(from, 8);
  expect(timeText(between)).toBe('第 3 秒起，到第 8 秒');
  expect(coversAt(between, 8.5)).toBe(false);
  expect(fromHere(between, 9)).toEqual({ ...region, from: 9 });
  expect(untilHere(between, 1)).toEqual({ ...region, to: 1 });
  expect(whole(between)).toEqual(region);
});
