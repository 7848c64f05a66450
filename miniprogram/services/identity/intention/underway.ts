/** 正在办的签字核验: the provider's page and what was begun there; never in an address, and not kept once the program ends. Free of wx. */
import type { DataOf } from '../../../api/services';
import type { Errand } from '../next';

type Begun = DataOf<'identity', 'beginCheck'>;

export interface Intention {
  ref: string;
  hash: string;
  challengeId: string;
  /** What he reads aloud. */
  text: string;
  /** The provider's page. */
  url: string;
}

let current: Intention | undefined;

export function began({ ref, hash }: Errand, { challengeId, text, url }: Begun): Intention {
  current = { ref, hash, challengeId, text: text ?? '', url: url ?? '' };
  return current;
}

/** For the same document only. */
export const goingOn = ({ ref, hash }: Errand): Intention | undefined =>
  current && current.ref === ref && current.hash === hash ? current : undefined;

/** Of the page that shows it. */
export const urlNow = (): string => current?.url ?? '';

export function ended(): void {
  current = undefined;
}
