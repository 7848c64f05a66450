/** 核验答复: whose face is compared, and what is answered about a check. */
import { TRIES_A_CODE } from '../../court/agency/check';
import { maskName } from '../../court/people/mask';
import type { PersonGrant, WriteContext } from '../../platform/operation';
import { unseal } from '../../platform/secrets';
import { checkSeal, type FaceCheck } from '../../records/person/check';
import { numberOf, type PersonRecord } from '../../records/person/person';
import type { IdentityInput, IdentityResult } from './contract';
import { lockOf } from './lock-of-day';

type Answer = IdentityResult<'completeCheck'>;
export type CompleteContext = WriteContext<IdentityInput<'completeCheck'>, PersonGrant>;

/** As typed for `register`, as proved once for all else. Never from the event. */
export function whoseFace(check: FaceCheck, known: PersonRecord): { name: string; idNumber: string } {
  if (check.claimed) return JSON.parse(unseal(check.claimed, checkSeal(check._id)));
  const idNumber = numberOf(known);
  if (check.purpose === 'register' || idNumber === undefined)
    throw new Error(`check ${check._id}: nobody to compare with`);
  return { name: known.name, idNumber };
}

export function answerOf(
  known: PersonRecord | undefined,
  check: FaceCheck,
  now: number,
  came: Pick<Answer, 'next' | 'advice'> & { triesLeft?: number },
): Answer {
  const lock = lockOf(known, now);
  return {
    passed: came.next === 'done',
    purpose: check.purpose,
    next: came.next,
    advice: came.advice,
    triesLeft: came.triesLeft ?? (came.next === 'finish' ? TRIES_A_CODE - check.tries : 0),
    leftToday: lock.left,
    lockedUntil: lock.againOn ?? null,
    verified: known?.verified === true,
    name: maskName(known?.name ?? ''),
  };
}
