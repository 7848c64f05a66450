/** 核验: what a check is for, how often it may be tried, and what follows when it did not pass (ID-1, 3, 8, 9). */
import { type FaceLock, faceLock } from './face-check';

/** `join`: a hearing, mediation or exchange of evidence (ID-3); `service`: opening a document that was served. */
export const CHECK_PURPOSES = ['register', 'sign', 'join', 'service', 'export', 'staff'] as const;
export type CheckPurpose = (typeof CHECK_PURPOSES)[number];

/** `privacy`: the notice was read (no consent is needed for a duty of the court, 个保法13.2); `face`: separate consent (个保法29). */
export const CONSENT_KINDS = ['privacy', 'face'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const SHOWN_CODE_PURPOSES = ['window', 'staff'] as const;
export type ShownCodePurpose = (typeof SHOWN_CODE_PURPOSES)[number];

/** 【practice】 */
export const CODE_MINUTES = 5;
/** Who did not pass may read the same figures again; who passed has used them up. */
export const TRIES_A_CODE = 3;
/** Each costs the court money. */
export const CODES_A_DAY = 20;

/** Bound to one matter: a pass for another hearing, document … is none (ID-3). */
export const needsMatter = (purpose: CheckPurpose): boolean =>
  purpose === 'join' || purpose === 'sign' || purpose === 'service';

/**
 * `retry`: light, noise, a face half covered; `figures`: not those that were to be read, or the provider does not know them any
 * more (used up by a try whose answer was lost, too old): only new ones help; `notThePerson`: compared, and not he; `typing`: name and number do not belong
 * together; `window`: the police have no picture to compare with.
 */
export type CheckFault = 'retry' | 'figures' | 'notThePerson' | 'typing' | 'window';

export interface AfterFailure {
  /** Counts among the five of the day (ID-8). */
  counts: boolean;
  next: 'again' | 'newCode' | 'checkName' | 'tomorrow' | 'window';
  lock: FaceLock;
}

/**
 * What a failed try means. A picture too dark is nobody's failure, only three of them in a row are one; a comparison that was
 * not he, or a name that does not belong to the number, always is: or one could try out whose number it is.
 * @param tries with this code, this one included
 * @param failures of before, epoch ms
 */
export function afterFailure(
  fault: CheckFault,
  { tries, failures, now }: { tries: number; failures: readonly number[]; now: number },
): AfterFailure {
  const usedUp = tries >= TRIES_A_CODE;
  const counts = fault === 'notThePerson' || fault === 'typing' || (fault === 'retry' && usedUp);
  const lock = faceLock(counts ? [...failures, now] : failures, now);
  if (fault === 'window') return { counts, next: 'window', lock };
  if (lock.locked) return { counts, next: 'tomorrow', lock };
  if (fault === 'typing') return { counts, next: 'checkName', lock };
  return { counts, next: usedUp || fault === 'figures' ? 'newCode' : 'again', lock };
}

/** SIGN-2: what who signs reads aloud: his name, his will, and which document. At most 120 characters. */
export const signingText = (name: string, documentHash: string): string =>
  `我是${name}，我已看过校验码为${documentHash.slice(0, 6)}的这份文书，内容属实，我自愿确认。`;
