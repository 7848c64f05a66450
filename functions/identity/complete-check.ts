/**
 * 完成核验: one try of one check. One try of a code is made at a time, and one check of a person is looked at at a time; only what
 * it answered counts, never that it did not (ID-8). A pass and what comes of it are one transaction, or one write.
 */
import { TRIES_A_CODE } from '../../court/agency/check';
import type { OpenId } from '../../platform/caller';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import { type FaceOutcome, tencentFace } from '../../platform/gateways/face';
import { refuseSuspended } from '../../platform/identity';
import type { PersonGrant, WriteOperation } from '../../platform/operation';
import { person } from '../../platform/policy';
import { unseal } from '../../platform/secrets';
import { checkSeal, type FaceCheck, faceChecks } from '../../records/person/check';
import { type PersonRecord, people } from '../../records/person/person';
import { answerOf, type CompleteContext, whoseFace } from './check-answer';
import type { IdentityInput, IdentityResult } from './contract';
import { settleFailure } from './failed-check';
import { lockOf } from './lock-of-day';
import { settlePass } from './passed-check';
import { readVideo, refuseForeignVideo, removeVideo } from './video';

type Answer = IdentityResult<'completeCheck'>;

/** As long as a function may run: whoever holds a claim longer is dead. */
const CLAIM_MS = 20_000;

export const completeCheck: WriteOperation<IdentityInput<'completeCheck'>, Answer, PersonGrant> = {
  kind: 'write',
  policy: person,
  async run(context) {
    const { input, grant, note } = context;
    const { fileId } = input;
    if (fileId !== undefined) refuseForeignVideo(fileId, grant.openid);
    const held: Held = { busy: false, removed: false };
    try {
      note({ target: input.challengeId });
      return await complete(context, held);
    } finally {
      // Deleted in every case, but not under the hands of another run that is looking at it.
      if (fileId !== undefined && !held.busy && !held.removed) await removeVideo(fileId);
    }
  },
};

interface Held {
  /** Another run has this very check in hand. */
  busy: boolean;
  removed: boolean;
}

async function complete(context: CompleteContext, held: Held): Promise<Answer> {
  const { input, grant, act, clock } = context;
  const { openid } = grant;
  const [check, known] = await Promise.all([faceChecks.get(input.challengeId), people.get(openid)]);
  if (!check || check.openid !== openid)
    throw new CourtError('NOT_FOUND', '没有找到这次核验，请重新开始。', { challengeId: '请重新开始' });
  const before = doneBefore(check, known, act._id, clock.now());
  if (before) return before;
  refuseSuspended(known);
  refuseState(check, clock.now(), held);
  const video = check.how === 'readAloud' ? await readVideo(fileOf(input.fileId)) : undefined;
  const now = await claimPerson(openid, check, act._id, clock.now(), held);
  try {
    const lock = lockOf(now, clock.now());
    if (lock.locked) throw new CourtError('TOO_MANY_REQUESTS', lock.text);
    await claimCheck(check, act._id, clock.now(), input.fileId ?? null);
    const outcome = await ask(check, now, video);
    held.removed = input.fileId !== undefined && (await removeVideo(input.fileId));
    const left = input.fileId !== undefined && !held.removed ? input.fileId : null;
    if (outcome.passed === null) {
      await reopen(check, act._id);
      return answerOf(now, check, clock.now(), {
        next: 'finish',
        advice: '还没有读完。请回到核验页面，把句子读完再来。',
      });
    }
    if (outcome.passed) return await settlePass({ context, check, known: now, outcome, video: left });
    if (outcome.fault === 'ours') throw new CourtError('UPSTREAM_FAILED', outcome.advice);
    return await settleFailure({ context, check, known: now, outcome, video: left });
  } catch (error) {
    // Nobody's failure, and no try less.
    await reopen(check, act._id).catch(() => undefined);
    throw error;
  } finally {
    await releasePerson(openid, check._id).catch(() => undefined);
  }
}

const AGAIN = ['again', '这一次没有通过，请再录一次。'] as const;

function fileOf(fileId: string | undefined): string {
  if (fileId === undefined) throw new CourtError('INVALID_INPUT', '请先录一段读数字的视频。', { fileId: '请先录制' });
  return fileId;
}

/** What an earlier run of the same act came to. */
function doneBefore(check: FaceCheck, known: PersonRecord | undefined, act: string, now: number): Answer | undefined {
  if (check.attempt !== act) return undefined;
  if (check.state === 'passed') return answerOf(known, check, now, { next: 'done', advice: '核验已经通过。' });
  const [next, advice] = check.state === 'failed' ? (['newCode', '这一次没有通过，请重新开始核验。'] as const) : AGAIN;
  if (check.state === 'checking' || (check.state === 'open' && check.code === null)) return undefined;
  return answerOf(known, check, now, { next, advice, triesLeft: next === 'again' ? TRIES_A_CODE - check.tries : 0 });
}

function refuseState({ state, attemptAt, expiresAt }: FaceCheck, now: number, held: Held): void {
  const restart = (text: string) => new CourtError('PRECONDITION_FAILED', `${text}，请重新开始核验。`);
  if (state === 'passed')
    throw new CourtError('PRECONDITION_FAILED', '这次核验已经通过，不用再做；办别的事请重新核验。');
  if (state === 'checking' && attemptAt && now - attemptAt.getTime() < CLAIM_MS) {
    held.busy = true;
    throw new CourtError('CONFLICT', '正在核对您上一次的录像，请等几秒再看结果。');
  }
  if (state === 'failed') throw restart('这组数字已经用过');
  if (expiresAt.getTime() <= now) throw restart('时间过得久了一些，这次核验已经过期');
}

/** Returns the person as he is now: the failures of others that ran meanwhile are in it. */
async function claimPerson(
  openid: OpenId,
  { _id: check }: FaceCheck,
  act: string,
  now: number,
  held: Held,
): Promise<PersonRecord> {
  const claim = { inCheck: command().set({ check, act, at: new Date(now) }) };
  const claimed =
    (await people.updateAndReturn({ _id: openid, inCheck: null }, claim)) ??
    (await people.updateAndReturn({ _id: openid, 'inCheck.at': command().lte(new Date(now - CLAIM_MS)) }, claim)) ??
    // The request came twice: the first of the two has it.
    (await people.first({ _id: openid, 'inCheck.act': act }));
  if (claimed) return claimed;
  held.busy = (await people.first({ _id: openid, 'inCheck.check': check })) !== undefined;
  throw new CourtError('CONFLICT', '正在核对您的上一段录像，请等几秒再试。');
}

const releasePerson = (openid: OpenId, check: string) =>
  people.updateWhere({ _id: openid, 'inCheck.check': check }, { inCheck: null });

async function claimCheck(check: FaceCheck, act: string, now: number, video: string | null): Promise<void> {
  const { _id } = check;
  const claim = { state: 'checking', attempt: act, attemptAt: new Date(now), ...(video === null ? {} : { video }) };
  const stale = { state: 'checking', attemptAt: command().lte(new Date(now - CLAIM_MS)) };
  const claimed =
    (await faceChecks.updateAndReturn({ _id, state: 'open' }, claim)) ??
    // Whoever had it died, and what the provider said to him is unknown.
    (await faceChecks.updateAndReturn({ _id, ...stale }, claim)) ??
    (await faceChecks.first({ _id, state: 'checking', attempt: act }));
  if (!claimed) throw new CourtError('CONFLICT', '正在核对您的上一段录像，请等几秒再试。');
}

const reopen = ({ _id }: FaceCheck, act: string) =>
  faceChecks.updateWhere(
    { _id, state: 'checking', attempt: act },
    // The video stays on record until it is surely gone.
    { state: 'open', attempt: null },
  );

async function ask(
  check: FaceCheck,
  known: PersonRecord,
  video: Buffer | undefined,
): Promise<FaceOutcome | { passed: null }> {
  if (!check.secret) throw new Error(`check ${check._id} is open without its secret`);
  const secret = unseal(check.secret, checkSeal(check._id));
  if (video) return tencentFace.check({ ...whoseFace(check, known), code: secret, video });
  const outcome = await tencentFace.intention(secret);
  // SIGN-2: the will must be for this very document.
  if (outcome.passed && !outcome.extra.includes(`"${check.documentHash}"`))
    throw new Error(`check ${check._id}: the provider answered for another document`);
  return outcome;
}
