/** Whether going from one ratio to the other passes a threshold. */
export function passes(thresholds: readonly number[], before: number, now: number): boolean {
  if (before === now) return false;
  const [less, more] = before < now ? [before, now] : [now, before];
  return thresholds.some((threshold) =>
    threshold === 0 ? less === 0 && more > 0 : less < threshold && threshold <= more,
  );
}
