/** 并行: many small things at once, yet not so many that the database or the phone company sees a flood from one function. */

/** Results in the order of the items. What one throws is thrown when those beside it have ended. */
export async function sideBySide<T, R>(items: readonly T[], work: (item: T) => Promise<R>, atOnce = 10): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += atOnce) {
    const some = await Promise.allSettled(items.slice(i, i + atOnce).map(work));
    for (const one of some) {
      if (one.status === 'rejected') throw one.reason;
      results.push(one.value);
    }
  }
  return results;
}
