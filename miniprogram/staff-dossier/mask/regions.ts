/** 画出来的一块: from where the finger came down to where it went, as fractions of the page. Free of wx. */
import type { EventOf } from '../../api/services';

export type Region = EventOf<'read-dossier', 'maskPage'>['regions'][number];
export type Covers = Region['covers'];

interface Point {
  x: number;
  y: number;
}

/** Of the page on the screen, in px. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Smaller ones are a touch, and no drawing. */
const LEAST = 0.012;
/** Of a pixel of the largest picture. */
const FINE = 10_000;

const within = (value: number) => Math.min(1, Math.max(0, value));
const rounded = (value: number) => Math.round(value * FINE) / FINE;

/** null: it is too small, or there is no page. Whatever way it was drawn, and also beyond the edge. */
export function regionOf(from: Point, to: Point, { left, top, width, height }: Box): Omit<Region, 'covers'> | null {
  if (width <= 0 || height <= 0) return null;
  const [x1, x2] = [from.x, to.x].map((x) => within((x - left) / width)).sort((a, b) => a - b);
  const [y1, y2] = [from.y, to.y].map((y) => within((y - top) / height)).sort((a, b) => a - b);
  if (x1 === undefined || x2 === undefined || y1 === undefined || y2 === undefined) return null;
  if (x2 - x1 < LEAST || y2 - y1 < LEAST) return null;
  return { x: rounded(x1), y: rounded(y1), w: rounded(x2 - x1), h: rounded(y2 - y1) };
}

interface Drawn extends Omit<Region, 'covers'> {
  covers?: string;
}

/** Where it lies on the page, as a style. */
export const styleOf = ({ x, y, w, h }: Drawn): string =>
  `left: ${x * 100}%; top: ${y * 100}%; width: ${w * 100}%; height: ${h * 100}%`;

export const COVERS: { value: Covers; label: string }[] = [
  { value: 'othersNumbers', label: '号码、住址、账号' },
  { value: 'protectedContacts', label: '证人、未成年人的联系方式' },
];

/** As the service has it, or the more usual of the two. */
export const coversOf = (covers: string): Covers =>
  covers === 'protectedContacts' ? 'protectedContacts' : 'othersNumbers';

/** What the service takes of one page. */
export const MOST = 40;
