/** 还没传上去的材料. Free of wx. */
import type { Chosen } from '../../../../api/choose';

export interface Unsent extends Chosen {
  paperId: string;
  name: string;
}

const MOST = 100;

/** 营业执照-2: says what it is and which one. */
export function unsentName(paper: string, taken: readonly { name: string }[], i: number): string {
  const before = taken.filter(({ name }) => name.startsWith(paper)).length;
  return `${paper.slice(0, MOST - 5)}-${before + i + 1}`;
}
