const AHEAD_MS = 8 * 3_600_000;

/** The day in Shanghai at an instant of the court's clock (epoch ms), as `2025-03-03`: e2e knows nothing of court/. */
export const shanghaiDay = (ms: number): string => new Date(ms + AHEAD_MS).toISOString().slice(0, 10);
