/** Where the slides of a swiper stand, as numbers: 0 is the current one's place, 1 the next one's. */

export interface Track {
  count: number;
  /** `display-multiple-items` */
  shown: number;
  circular: boolean;
}

/** Going round needs more slides than are seen at once (WeChat, "swiper": circular). */
export const goesRound = ({ count, shown, circular }: Track): boolean => circular && count > shown && count > 1;

const modulo = (n: number, by: number) => ((n % by) + by) % by;

/** The place of slide `index` while `position` is at the start of what is seen. */
export function placeOf(index: number, position: number, track: Track): number {
  if (!goesRound(track)) return index - position;
  const { count, shown } = track;
  // As many before as after what is seen, so that a pull either way finds a slide.
  const before = (count - shown) / 2;
  return modulo(index - position + before, count) - before;
}

export function indexAt(position: number, track: Track): number {
  if (track.count === 0) return 0;
  return goesRound(track) ? modulo(Math.round(position), track.count) : withinEnds(Math.round(position), track);
}

export function withinEnds(position: number, track: Track): number {
  if (goesRound(track)) return position;
  return Math.min(Math.max(0, position), Math.max(0, track.count - track.shown));
}

/** Where a pull may go: past an end only a third of the way. */
export function pulledTo(position: number, track: Track): number {
  const within = withinEnds(position, track);
  return within + (position - within) / 3;
}

/** Slower than this it settles on what it is nearest to. Slides per ms. */
const FLICK = 0.0012;

/** Where it settles when let go: a flick goes one slide on, else the nearest. */
export function settles(from: number, position: number, slidesPerMs: number, track: Track): number {
  const start = Math.round(from);
  if (Math.abs(slidesPerMs) >= FLICK) {
    const on = slidesPerMs > 0 ? Math.max(start + 1, Math.floor(position)) : Math.min(start - 1, Math.ceil(position));
    return withinEnds(on, track);
  }
  return withinEnds(Math.round(position), track);
}

/** From `position` to slide `index` by the shorter way round; straight where there is no round. */
export function wayTo(index: number, position: number, track: Track): number {
  if (!goesRound(track)) return withinEnds(index, track);
  const at = Math.round(position);
  const forward = modulo(index - at, track.count);
  return at + (forward <= track.count / 2 ? forward : forward - track.count);
}

const cubicOut = (t: number) => 1 - (1 - t) ** 3;
const cubicIn = (t: number) => t ** 3;
const cubicInOut = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);

export const EASINGS: Record<string, (t: number) => number> = {
  default: cubicOut,
  linear: (t) => t,
  easeInCubic: cubicIn,
  easeOutCubic: cubicOut,
  easeInOutCubic: cubicInOut,
};
