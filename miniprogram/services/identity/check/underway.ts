/**
 * 正在办的核验: figures and recording outlive the page, so that nobody reads and records again because he went back or the
 * network was gone. Only while the program runs: a number and a face are not left lying on a phone (PRIV-2). Free of wx.
 */
import type { DataOf } from '../../../api/services';
import { goodUntil } from '../life';
import type { Errand } from '../next';

type Begun = DataOf<'identity', 'beginCheck'>;
type Completed = DataOf<'identity', 'completeCheck'>;

export interface Underway {
  errand: Errand;
  challengeId: string;
  code: string;
  /** Epoch ms, by this phone's clock. */
  until: number;
  uploadPath: string;
  triesLeft: number;
  leftToday: number;
  /** Taken, and not judged yet. */
  recording: { path: string; size: number } | null;
  /** It is in the cloud, and no answer came. */
  fileId: string;
}

/** As typed, until it is proved. */
export interface Claim {
  name: string;
  idNumber: string;
}

let current: Underway | undefined;
let typed: Claim = { name: '', idNumber: '' };

export const claim = (): Claim => typed;
export const keepClaim = (said: Claim): void => {
  typed = said;
};

const sameErrand = (a: Errand, b: Errand) => a.purpose === b.purpose && a.ref === b.ref && a.hash === b.hash;

/** What can be gone on with: for the same thing, and its figures are still good. */
export function underway(errand: Errand, now: number): Underway | undefined {
  return current && sameErrand(current.errand, errand) && isGood(current, now) ? current : undefined;
}

const isGood = ({ until }: Underway, now: number): boolean => until > now;

export function begun(errand: Errand, answer: Begun, now: number): Underway {
  const { challengeId, code, expiresAt, uploadPath, triesLeft, leftToday } = answer;
  current = {
    errand,
    challengeId,
    code: code ?? '',
    until: goodUntil(expiresAt, now),
    uploadPath: uploadPath ?? '',
    triesLeft,
    leftToday,
    recording: null,
    fileId: '',
  };
  return current;
}

/** Once more with the same figures; the film that was judged is gone. */
export function again(before: Underway, { triesLeft, leftToday }: Completed): void {
  current = { ...before, triesLeft, leftToday, recording: null, fileId: '' };
}

export function over(): void {
  current = undefined;
}

/** Nothing of it stays here. */
export function proved(): void {
  current = undefined;
  typed = { name: '', idNumber: '' };
}
