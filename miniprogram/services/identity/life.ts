/** 还能用多久: what is left of figures that were just given out, also on a phone whose clock is wrong. Free of wx. */

const MINUTE_MS = 60_000;
/** No figures of this service are good for longer. */
const LONGEST_MS = 30 * MINUTE_MS;
/** Theirs is five (check.ts of the court); a little less, so that nobody reads out some that are over. */
const USUAL_MS = 4.5 * MINUTE_MS;

/** When they end by this phone's own clock, epoch ms; `now`: when they came. */
export function goodUntil(expiresAt: string, now: number): number {
  const left = Date.parse(expiresAt) - now;
  return now + (left > 0 && left <= LONGEST_MS ? left : USUAL_MS);
}
