/** 清单: page after page; where two answers are on their way, only the one asked for last counts. */
import { failureOf } from './failure';

export interface Listed<Row> {
  state: string;
  failure: { code: string; message: string };
  rows: Row[];
  /** '' that is all. */
  next: string;
  loading: boolean;
  trouble: string;
}

/** Before anything is known. */
export const nothingYet = {
  state: 'loading',
  failure: { code: '', message: '' },
  next: '',
  loading: false,
  trouble: '',
};

interface Page<Row> {
  data: Listed<Row>;
  setData(change: Partial<Listed<Row>>): void;
}

type Ask<Row> = (after: { cursor?: string }) => Promise<{ rows: Row[]; next: string | null }>;

const turns = new WeakMap<object, number>();

export async function loadList<Row>(page: Page<Row>, ask: Ask<Row>): Promise<void> {
  const turn = (turns.get(page) ?? 0) + 1;
  turns.set(page, turn);
  try {
    const { rows, next } = await ask({});
    if (turns.get(page) !== turn) return;
    page.setData({ rows, next: next ?? '', state: rows.length > 0 ? 'content' : 'empty', loading: false, trouble: '' });
  } catch (error) {
    if (turns.get(page) !== turn) return;
    const { code, message } = failureOf(error);
    // What is there is better than nothing.
    if (page.data.state === 'content') page.setData({ trouble: message, loading: false });
    else page.setData({ state: 'error', failure: { code, message }, loading: false });
  }
}

export async function moreOfList<Row>(page: Page<Row>, ask: Ask<Row>): Promise<void> {
  const { next, loading } = page.data;
  if (loading || !next) return;
  const turn = turns.get(page);
  page.setData({ loading: true, trouble: '' });
  try {
    const { rows, next: further } = await ask({ cursor: next });
    if (turns.get(page) === turn)
      page.setData({ rows: [...page.data.rows, ...rows], next: further ?? '', loading: false });
  } catch (error) {
    if (turns.get(page) === turn) page.setData({ trouble: failureOf(error).message, loading: false });
  }
}

/** Page after page, until what is looked for is among them, or that is all. @param isEnough told of all that was found so far */
export async function pagesUntil<Row>(ask: Ask<Row>, isEnough: (found: readonly Row[]) => boolean): Promise<Row[]> {
  const found: Row[] = [];
  for (let after: { cursor?: string } | null = {}; after && !isEnough(found); ) {
    const page: Awaited<ReturnType<Ask<Row>>> = await ask(after);
    found.push(...page.rows);
    after = page.next === null ? null : { cursor: page.next };
  }
  return found;
}
