/**
 * 遮盖画面: what is covered in a photo or a film of a scene. A plain field is drawn over it, not a coarser copy of what lies below: of a coarse
 * copy a number or a face can be guessed again (ENF-6).
 */

/** As fractions of width and height, as the picture is seen upright. */
export interface CoveredRegion {
  x: number;
  y: number;
  w: number;
  h: number;
  /** Of a film: seconds; missing: from its beginning, to its end. */
  from?: number;
  to?: number;
}

export interface PointRegion {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Scaling mixes neighbouring points: so many around the region are covered with it. */
const RIM = 2;

/** Whole points, outwards, within the picture. */
export function inPoints(
  { x, y, w, h }: CoveredRegion,
  { width, height }: { width: number; height: number },
): PointRegion {
  const left = Math.max(0, Math.floor(x * width) - RIM);
  const top = Math.max(0, Math.floor(y * height) - RIM);
  const right = Math.min(width, Math.ceil((x + w) * width) + RIM);
  const bottom = Math.min(height, Math.ceil((y + h) * height) + RIM);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The size at which something is shown: its longer side at most so many points, never larger than it is; even, as films need it. */
export function shownSize(
  { width, height }: { width: number; height: number },
  longest: number,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height));
  const even = (side: number) => Math.max(2, Math.round((side * scale) / 2) * 2);
  return { width: even(width), height: even(height) };
}
