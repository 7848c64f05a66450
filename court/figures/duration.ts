/** 用时: average and median of whole days, from how many took how long. */

/** So many took so many days. */
export interface Took {
  days: number;
  cases: number;
}

/** One decimal, half up; null: none took any time. */
export function averageDays(took: readonly Took[]): number | null {
  const cases = took.reduce((sum, one) => sum + one.cases, 0);
  const days = took.reduce((sum, one) => sum + one.days * one.cases, 0);
  return cases === 0 ? null : Math.round((days / cases) * 10) / 10;
}

/** The one in the middle; of an even number, half way between the two. null: there is none. */
export function medianDays(took: readonly Took[]): number | null {
  const inOrder = took.filter(({ cases }) => cases > 0).toSorted((a, b) => a.days - b.days);
  const cases = inOrder.reduce((sum, one) => sum + one.cases, 0);
  if (cases === 0) return null;
  /** From 0. */
  const at = (place: number): number => {
    let before = 0;
    for (const one of inOrder) {
      before += one.cases;
      if (place < before) return one.days;
    }
    throw new RangeError(`no place ${place} among ${cases}`);
  };
  return (at(Math.floor((cases - 1) / 2)) + at(Math.floor(cases / 2))) / 2;
}
