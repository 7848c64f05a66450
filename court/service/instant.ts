/** 时刻: instants of what happened to a service, checked before anything is reckoned from them. */

/** Epoch ms. Throws RangeError unless a whole number after 1970: an impossible time must not become a legal date. */
export function checkedInstant(instant: number, what: string): number {
  if (!Number.isSafeInteger(instant) || instant <= 0) throw new RangeError(`not a time of ${what}: ${instant}`);
  return instant;
}
