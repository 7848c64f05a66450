/** Where a slider stands (WeChat, "slider": `min`, `max`, `step`). */

export interface SliderRange {
  min: number;
  max: number;
  step: number;
}

/** The nearest value that can be reached by whole steps from `min`. */
export function stepped(value: number, { min, max, step }: SliderRange): number {
  if (max <= min) return min;
  const size = step > 0 ? step : 1;
  const steps = Math.round((value - min) / size);
  const decimals = Math.max(0, ...[size, min].map((n) => String(n).split('.')[1]?.length ?? 0));
  return Math.min(max, Math.max(min, Number((min + steps * size).toFixed(decimals))));
}

/** Share of the way from `min` to `max`, 0 to 1. */
export const share = (value: number, { min, max }: SliderRange): number =>
  max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
