/** 我的立案的次序: what the court waits for from the filer comes first, then the latest change; pages by cursor. */
import type { FilingState } from '../../court/machines/filing';

/** The court has asked, and nothing goes on before the filer answers. */
const ASKED: readonly FilingState[] = ['correcting', 'returned', 'guided'];

/** Nobody but the filer takes the next step. */
export const waitsForFiler = (state: FilingState): boolean => state === 'draft' || ASKED.includes(state);

/** Where a filing stands in its filer's list, from the end; written with each move, since only one field can be a cursor. */
export const standing = (filingId: string, state: FilingState, updatedAt: Date) => ({
  updatedAt,
  listKey: `${ASKED.includes(state) ? 1 : 0}:${updatedAt.toISOString()}:${filingId}`,
});
