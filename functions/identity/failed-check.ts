/** 没有通过: whose failure it was, and how to go on: always with something to do (ID-8, ID-9). */
import { afterFailure, type CheckFault, TRIES_A_CODE } from '../../court/agency/check';
import type { FaceOutcome } from '../../platform/gateways/face';
import { type FaceCheck, faceChecks } from '../../records/person/check';
import type { PersonRecord } from '../../records/person/person';
import { answerOf, type CompleteContext } from './check-answer';
import type { IdentityResult } from './contract';
import { countFailure, failuresOf } from './lock-of-day';

type Answer = IdentityResult<'completeCheck'>;
type Failed = Extract<FaceOutcome, { passed: false }>;

/** The provider's words for a name or a number that was typed wrongly (ID-9). */
const TYPING = /\.(?:IdNameMisMatch|IdFormatError|NameFormatError)$/;

/** And for figures that are not (any more) the ones to be read. */
const FIGURES = /\.LipVoiceRecognize$/;

export interface FailedTry {
  context: CompleteContext;
  check: FaceCheck;
  known: PersonRecord;
  outcome: Failed;
  /** The video that could not be deleted. */
  video: string | null;
}

export async function settleFailure({ context, check, known, outcome, video }: FailedTry): Promise<Answer> {
  const { act, clock, grant } = context;
  const now = clock.now();
  const tries = check.tries + 1;
  const { counts, next, lock } = afterFailure(faultOf(check, outcome), { tries, failures: failuresOf(known), now });
  // Counted first: a death between the two leaves a check that nobody can try again.
  if (counts) await countFailure(grant.openid, `${check._id}:${tries}`, now);
  const over = next === 'again' ? {} : { secret: null, claimed: null };
  await faceChecks.updateWhere(
    { _id: check._id, state: 'checking', attempt: act._id },
    { state: next === 'again' ? 'open' : 'failed', code: outcome.code, tries, video, ...over },
  );
  const answer = answerOf(known, check, now, {
    next,
    advice: next === 'tomorrow' ? lock.text : outcome.advice,
    triesLeft: next === 'again' ? TRIES_A_CODE - tries : 0,
  });
  return { ...answer, leftToday: lock.left, lockedUntil: lock.againOn ?? null };
}

function faultOf(check: FaceCheck, { fault, code }: Failed): CheckFault {
  // A number that was proved before cannot be mistyped: then it is the window's (a new card, a changed name).
  if (TYPING.test(code)) return check.purpose === 'register' ? 'typing' : 'window';
  if (FIGURES.test(code)) return 'figures';
  return fault === 'ours' ? 'retry' : fault;
}
