/** 通过: what comes of a passed check, in one transaction with it: never verified without the check on record (ID-1, ID-2). */
import { keptOfFaceCheck } from '../../court/agency/face-check';
import { courts } from '../../platform/courts';
import { command } from '../../platform/database';
import { CourtError } from '../../platform/errors';
import type { FaceOutcome } from '../../platform/gateways/face';
import { type StaffSession, staffCollection } from '../../platform/policy';
import { type Transaction, transact } from '../../platform/transact';
import { type FaceCheck, faceChecks } from '../../records/person/check';
import { linkToCases } from '../../records/person/link';
import type { PersonRecord } from '../../records/person/person';
import { proveIdentity } from '../../records/person/prove';
import { answerOf, type CompleteContext, whoseFace } from './check-answer';
import type { IdentityResult } from './contract';

type Answer = IdentityResult<'completeCheck'>;
type Passed = Extract<FaceOutcome, { passed: true }>;

/** A court that has fixed nothing: a working day. */
const SESSION_HOURS = 9;

export interface PassedTry {
  context: CompleteContext;
  check: FaceCheck;
  known: PersonRecord;
  outcome: Passed;
  /** The video that could not be deleted. */
  video: string | null;
}

export async function settlePass({ context, check, known, outcome, video }: PassedTry): Promise<Answer> {
  const { similarity, reference } = outcome;
  const { act, clock, grant } = context;
  const at = new Date(clock.now());
  const passed = {
    state: 'passed' as const,
    passedAt: at,
    result: command().set(keptOfFaceCheck({ passed: true, score: similarity, providerReference: reference })),
    secret: null,
    claimed: null,
    video,
  };
  const within = async (transaction: Transaction) => {
    const checks = transaction.collection<FaceCheck>('face_checks');
    const now = await checks.get(check._id);
    if (now?.state === 'passed' && now.attempt === act._id) return;
    if (now?.state !== 'checking' || now.attempt !== act._id)
      throw new CourtError('CONFLICT', '这次核验已经由另一次操作处理，请重新开始。');
    await checks.update(check._id, passed);
  };
  const done = { next: 'done', advice: adviceOf(check) } as const;
  if (check.purpose === 'register') {
    const whose = whoseFace(check, known);
    const { person, matterId } = await proveIdentity({
      openid: grant.openid,
      proven: { idKind: 'idCard', ...whose },
      how: { by: 'face' },
      proof: check._id,
      at,
      within,
    });
    await linkToCases(person, at);
    return answerOf(person, check, clock.now(), { ...done, ...(matterId ? { advice: TAKEN_OVER } : {}) });
  }
  if (check.purpose === 'staff') await openSession(check, at, within);
  else {
    const where = { _id: check._id, state: 'checking', attempt: act._id };
    const moved = await faceChecks.updateWhere(where, passed);
    // The request came twice.
    if (moved === 0 && (await faceChecks.first({ _id: check._id, state: 'passed', attempt: act._id })) === undefined)
      throw new CourtError('CONFLICT', '这次核验已经由另一次操作处理，请重新开始。');
  }
  return answerOf(known, check, clock.now(), done);
}

const TAKEN_OVER =
  '认证通过。您原来的微信账号已经停用；那里的草稿和案件，请带身份证到受理法院的窗口说明，核对后转过来。';

const adviceOf = ({ purpose }: FaceCheck): string =>
  purpose === 'register' ? '实名认证通过，可以办理了。' : '核验通过，请继续办理。';

async function openSession(
  check: FaceCheck,
  openedAt: Date,
  within: (transaction: Transaction) => Promise<void>,
): Promise<void> {
  const officer = await staffCollection.get(check.openid);
  if (!officer?.active) throw new CourtError('FORBIDDEN', '上班核验只限本院工作人员。如需开通，请联系本院管理员。');
  const hours = (await courts.get(officer.courtId))?.staffSessionHours ?? SESSION_HOURS;
  const session = {
    courtId: officer.courtId,
    openedAt,
    endsAt: new Date(openedAt.getTime() + hours * 3_600_000),
    check: check._id,
  };
  await transact(async (transaction) => {
    await within(transaction);
    const sessions = transaction.collection<StaffSession>('staff_sessions');
    if (!(await sessions.update(check.openid, session))) await sessions.insert({ _id: check.openid, ...session });
  });
}
