/** 放大以后的小块: a page enlarged is made anew in parts, and only those that are looked at. Free of wx. */

export interface View {
  scrollLeft: number;
  scrollTop: number;
  /** Of the window onto the page. */
  width: number;
  height: number;
  /** Of the page as it is enlarged. */
  fullWidth: number;
  fullHeight: number;
}

export interface Tile {
  x: number;
  y: number;
}

export const ZOOMS: readonly number[] = [1, 2, 3, 4];

/** In the order of reading; none where the page is not enlarged, or has no extent yet. */
export function tilesIn({ scrollLeft, scrollTop, width, height, fullWidth, fullHeight }: View, zoom: number): Tile[] {
  if (zoom < 2 || fullWidth <= 0 || fullHeight <= 0) return [];
  const range = (from: number, length: number, full: number) => {
    const part = full / zoom;
    const first = Math.max(0, Math.min(zoom - 1, Math.floor(from / part)));
    const last = Math.max(first, Math.min(zoom - 1, Math.ceil((from + length) / part) - 1));
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  };
  return range(scrollTop, height, fullHeight).flatMap((y) =>
    range(scrollLeft, width, fullWidth).map((x) => ({ x, y })),
  );
}
