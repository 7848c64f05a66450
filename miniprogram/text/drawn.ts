/** 画出来的一块: from where the finger came down to where it went, as fractions of the picture it is drawn on. Free of wx. */

interface Point {
  x: number;
  y: number;
}

/** Of the picture on the screen, in px, however much it is enlarged. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Drawn {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** Smaller ones are a touch, and no drawing. */
const LEAST = 0.012;
/** Of a pixel of the largest picture. */
const FINE = 10_000;

const within = (value: number) => Math.min(1, Math.max(0, value));
const rounded = (value: number) => Math.round(value * FINE) / FINE;

/** null: it is too small, or there is no picture. Whatever way it was drawn, and also beyond the edge. */
export function drawnOn(from: Point, to: Point, { left, top, width, height }: Box): Drawn | null {
  if (width <= 0 || height <= 0) return null;
  const xs = [from.x, to.x].map((x) => within((x - left) / width));
  const ys = [from.y, to.y].map((y) => within((y - top) / height));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y];
  return w < LEAST || h < LEAST ? null : { x: rounded(x), y: rounded(y), w: rounded(w), h: rounded(h) };
}

/** Where it lies on the picture, as a style. */
export const styleOf = ({ x, y, w, h }: Drawn): string =>
  `left: ${x * 100}%; top: ${y * 100}%; width: ${w * 100}%; height: ${h * 100}%`;
