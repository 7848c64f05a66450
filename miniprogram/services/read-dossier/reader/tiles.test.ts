import { tilesIn } from './tiles';

const view = (scrollLeft: number, scrollTop: number, zoom: number) => ({
  scrollLeft,
  scrollTop,
  width: 300,
  height: 400,
  fullWidth: 300 * zoom,
  fullHeight: 424 * zoom,
});
const at = (scrollLeft: number, scrollTop: number, zoom: number) =>
  tilesIn(view(scrollLeft, scrollTop, zoom), zoom).map(({ x, y }) => `${x}${y}`);

test('a page as it is has no parts', () => {
  expect(at(0, 0, 1)).toEqual([]);
});

test('what is looked at is asked for, and nothing else', () => {
  expect(at(0, 0, 2)).toEqual(['00']);
  expect(at(150, 0, 2)).toEqual(['00', '10']);
  expect(at(300, 448, 2)).toEqual(['11']);
  expect(at(150, 200, 2)).toEqual(['00', '10', '01', '11']);
  expect(at(300, 424, 3)).toEqual(['11']);
});

test('a page pulled beyond its edge asks for no part that is none', () => {
  expect(at(-40, -40, 3)).toEqual(['00']);
  expect(at(900, 1400, 3)).toEqual(['22']);
});

test('a page without extent yet asks for nothing', () => {
  expect(tilesIn({ ...view(0, 0, 2), fullHeight: 0 }, 2)).toEqual([]);
});
