/** 重新申请的编号: one new draft for each filing that ended, made of its id, so that asking again finds the same (FIX-3). */
import type { FilingState } from '../../court/machines/filing';
import { idFrom } from '../../platform/digest';
import { type Filing, filings } from '../../records/filing/filing';

/** The application is at its end, or the filer was told to go elsewhere: what he wrote is his all the same. */
export const MAY_FILE_ANEW: readonly FilingState[] = ['returned', 'guided', 'refused', 'withdrawn'];

/** He may withdraw the new one, and begin once more. */
const MOST = 10;

export const anewId = (filingId: string, nth: number): string => idFrom(`${filingId}:anew:${nth}`);

/** The latest that was not withdrawn; undefined: there is none. */
export async function anewOf(filingId: string): Promise<Filing | undefined> {
  const { found } = await lookForAnew(filingId);
  return found?.state === 'withdrawn' ? undefined : found;
}

/** The last one made, and the id that the next would have. */
export async function lookForAnew(
  filingId: string,
): Promise<{ found: Filing | undefined; nextId: string | undefined }> {
  let found: Filing | undefined;
  for (let nth = 1; nth <= MOST; nth += 1) {
    const one = await filings.get(anewId(filingId, nth));
    if (!one) return { found, nextId: anewId(filingId, nth) };
    found = one;
    if (one.state !== 'withdrawn') break;
  }
  return { found, nextId: undefined };
}
