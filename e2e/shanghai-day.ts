const AHEAD_MS = 8 * 3_600_000;

/** 七天, as a page counts them: more where the seventh is a day off, by at most what the longest holiday has. */
export const SEVEN_DAYS = /还有 (7|8|9|1\d) 天/;

/** The day in Shanghai at an instant of the court's clock (epoch ms), as `2025-03-03`: e2e knows nothing of court/. */
export const shanghaiDay = (ms: number): string => new Date(ms + AHEAD_MS).toISOString().slice(0, 10);
