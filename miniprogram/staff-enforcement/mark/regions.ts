/** 要遮盖的一块: from where the finger came down to where it went, as fractions of the picture; of a film also from..to. Free of wx. */
import type { EventOf } from '../../api/services';

export type Region = EventOf<'follow-enforcement', 'mark'>['regions'][number];
export type Why = Region['why'];

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
type Place = Pick<Region, 'x' | 'y' | 'w' | 'h'>;

/** Smaller ones are a touch, and no drawing. */
const LEAST = 0.012;
/** Of a pixel of the largest picture. */
const FINE = 10_000;
/** What the service takes of one photo or film. */
export const MOST = 60;
export const TOO_MANY = `最多 ${MOST} 处。要遮得再多，这一份就不公布，请另拍。`;

export const WHYS: { value: Why; label: string }[] = [
  { value: 'bystander', label: '无关的人' },
  { value: 'child', label: '儿童' },
  { value: 'plate', label: '车牌' },
  { value: 'papers', label: '证件' },
  { value: 'interior', label: '无关的住宅内部' },
  { value: 'other', label: '其他' },
];

const within = (value: number) => Math.min(1, Math.max(0, value));
const rounded = (value: number) => Math.round(value * FINE) / FINE;

/** null: it is too small, or there is no picture. Whatever way it was drawn, and also beyond the edge. */
export function placeOf(from: Point, to: Point, { left, top, width, height }: Box): Place | null {
  if (width <= 0 || height <= 0) return null;
  const xs = [from.x, to.x].map((x) => within((x - left) / width));
  const ys = [from.y, to.y].map((y) => within((y - top) / height));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y];
  return w < LEAST || h < LEAST ? null : { x: rounded(x), y: rounded(y), w: rounded(w), h: rounded(h) };
}

/** Where it lies on the picture, as a style. */
export const styleOf = ({ x, y, w, h }: Place): string =>
  `left: ${x * 100}%; top: ${y * 100}%; width: ${w * 100}%; height: ${h * 100}%`;

/** Whether it covers the film at that second. */
export const coversAt = ({ from = 0, to = Number.POSITIVE_INFINITY }: Region, at: number): boolean =>
  at >= from && at <= to;

const WHOLE = '整段都遮';

export function timeText({ from, to }: Region): string {
  if (from === undefined && to === undefined) return WHOLE;
  return `${from === undefined ? '从头' : `第 ${from} 秒起`}，${to === undefined ? '到最后' : `到第 ${to} 秒`}`;
}

/** From this second on; an end before it is given up. */
export function fromHere({ to, ...region }: Region, at: number): Region {
  return { ...region, from: at, ...(to !== undefined && to > at ? { to } : {}) };
}
export function untilHere({ from, ...region }: Region, at: number): Region {
  return { ...region, to: at, ...(from !== undefined && from < at ? { from } : {}) };
}
export const whole = ({ from: _, to: __, ...region }: Region): Region => region;
