/** 分段: several sweeps one after the other as one job, each page by page: its cursor is `<stage>|<where the page ended>`. */
import type { Slice } from './job';

export interface Page {
  done: number;
  /** Where a full page ended; undefined: this stage has no more. */
  last: string | undefined;
}

/** One page of the stage the cursor is in; '' is the beginning of the first. */
export async function inStages<S>(
  cursor: string,
  stages: readonly S[],
  page: (stage: S, after: string) => Promise<Page>,
): Promise<Slice> {
  const bar = cursor.indexOf('|');
  const [at, after] = bar < 0 ? [0, ''] : [Number(cursor.slice(0, bar)), cursor.slice(bar + 1)];
  const stage = stages[at];
  if (stage === undefined) return { done: 0, next: null };
  const { done, last } = await page(stage, after);
  if (last !== undefined) return { done, next: `${at}|${last}` };
  return { done, next: at + 1 < stages.length ? `${at + 1}|` : null };
}
