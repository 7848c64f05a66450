/** 期日: the law's dates are Asia/Shanghai dates (DOMAIN clause B); instants are UTC. */

/** `YYYY-MM-DD`, a day in Asia/Shanghai. */
export type LegalDate = string & { readonly __brand: 'LegalDate' };

/** Shanghai keeps UTC+8 all year since 1991: no time-zone data is needed for the dates this program handles. */
const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The Shanghai date of an instant (epoch ms). */
export function legalDateOf(instant: number): LegalDate {
  return new Date(instant + SHANGHAI_MS).toISOString().slice(0, 10) as LegalDate;
}

/** Minutes since the Shanghai midnight, 0–1439, of an instant (epoch ms). */
export function shanghaiMinuteOf(instant: number): number {
  return Math.floor(((((instant + SHANGHAI_MS) % DAY_MS) + DAY_MS) % DAY_MS) / 60_000);
}
