/** 翻页的手势: a finger drawn across the page turns it; up and down it scrolls. Free of wx. */
interface Point {
  x: number;
  y: number;
}

const LEAST = 60;

/** 1: onwards, -1: back, 0: it was none. */
export function swipeOf(from: Point, to: Point): -1 | 0 | 1 {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (Math.abs(dx) < LEAST || Math.abs(dx) < 2 * Math.abs(dy)) return 0;
  return dx < 0 ? 1 : -1;
}
