/** 看过的附件名单: what the court has with a filing, while the program runs; too long to be carried through setData. */
import type { Attached } from '../upload/pending';

const lists = new Map<string, readonly Attached[]>();

export const attachedTo = (filingId: string): readonly Attached[] => lists.get(filingId) ?? [];

export function keepAttached(filingId: string, list: readonly Attached[]): void {
  lists.set(filingId, list);
}
