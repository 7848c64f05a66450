/** 记下的校验值, on this phone: against it the court's chain is held at the next check, so that it cannot be made anew unseen. */
import type { DataOf } from '../../../../api/services';

export type Head = NonNullable<DataOf<'keep-time', 'verifyCase'>['head']>;

interface Kept extends Head {
  /** Epoch ms of the check. */
  at: number;
}

const keyOf = (caseId: string) => `case-seal:${caseId}`;

export function keptHead(caseId: string): Kept | undefined {
  // The boundary: storage holds what `keepHead` wrote, or nothing.
  const found = wx.getStorageSync(keyOf(caseId)) as Partial<Kept> | '';
  if (!found || typeof found.batch !== 'number' || typeof found.hash !== 'string') return undefined;
  return { batch: found.batch, hash: found.hash, at: found.at ?? 0 };
}

export const keepHead = (caseId: string, head: Head, at: number): void =>
  wx.setStorageSync(keyOf(caseId), { batch: head.batch, hash: head.hash, at });
