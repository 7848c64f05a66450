/** Times as WeChat Pay writes them: of Beijing, to the second. */

const BEIJING_MS = 8 * 3600_000;
export const DAY_MS = 24 * 3600_000;

/** `2026-11-26T10:00:00+08:00`. */
export const rfc3339 = (ms: number): string => `${new Date(ms + BEIJING_MS).toISOString().slice(0, 19)}+08:00`;

/** `2026-11-26 10:00:00`, as in bills. */
export const plainTime = (ms: number): string => rfc3339(ms).slice(0, 19).replace('T', ' ');

/** `20261126100000`, as in v2. */
export const figures = (ms: number): string => plainTime(ms).replace(/\D/g, '');

/** The day of Beijing, 'YYYY-MM-DD'. */
export const dayOf = (ms: number): string => rfc3339(ms).slice(0, 10);

/** When a day of Beijing begins, epoch ms; NaN for what is none. */
export const beginOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
