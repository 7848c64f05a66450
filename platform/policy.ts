/** 权限: who may call an action. Every action declares a policy; without one it does not compile. */
import type { StaffRole } from '../court/people/roles';
import type { Caller, OpenId } from './caller';
import type { Clock } from './clock';
import { collection, type Stored } from './database';
import { CourtError } from './errors';

/** What a policy found out about the caller: operations use it instead of asking again. */
export interface Policy<Grant> {
  /** For `npm run contracts` and readers, e.g. `staff(window)`. */
  readonly name: string;
  /** Resolves with what was granted. Throws CourtError UNAUTHENTICATED, IDENTITY_REQUIRED, FORBIDDEN or NOT_FOUND. */
  check(caller: Caller, clock: Clock): Promise<Grant>;
}

/** Anybody, with or without a WeChat session (DOMAIN 4, column "public"). */
export const anyone: Policy<{ openid: OpenId | undefined }> = {
  name: 'anyone',
  check: async ({ openid }) => ({ openid }),
};

/** A person in a WeChat session; who he is need not be known. */
export const person: Policy<{ openid: OpenId }> = {
  name: 'person',
  async check({ openid }) {
    if (!openid) throw new CourtError('UNAUTHENTICATED', '请从微信小程序里打开本服务后再办理。');
    return { openid };
  },
};

/** A timer trigger of the cloud. */
export const timer: Policy<{ openid: undefined }> = {
  name: 'timer',
  async check({ isTimer }) {
    if (!isTimer) throw new CourtError('FORBIDDEN', '这项操作由系统定时执行，不能由个人发起。');
    return { openid: undefined };
  },
};

/** 工作人员, `staff/<openid>`: one court, one or more roles; window clerks belong to halls. */
export interface Staff extends Stored {
  openid: OpenId;
  courtId: string;
  name: string;
  roles: StaffRole[];
  hallIds: string[];
  /** The counter a window clerk sits at unless he says otherwise. */
  counterId?: string;
  active: boolean;
  /** ID-2: of the matter by which his account is frozen: nothing is done for the court with it until an officer lifts that. */
  frozen?: string;
  /** His court wants a fresh face check before he works: a session that ends (PRIV-5). */
  secondFactor?: boolean;
}

export const staffCollection = collection<Staff>('staff');

/** 上班核验: `staff_sessions/<openid>`, opened by a passed check of purpose `staff`. */
export interface StaffSession extends Stored {
  courtId: string;
  openedAt: Date;
  endsAt: Date;
  /** The check that opened it. */
  check: string;
}

export const staffSessions = collection<StaffSession>('staff_sessions');

/** Throws FORBIDDEN, with `fields.session` so that a page can lead to the check. */
async function needSession(openid: OpenId, clock: Clock): Promise<void> {
  const session = await staffSessions.get(openid);
  if (!session || session.endsAt.getTime() <= clock.now())
    throw new CourtError('FORBIDDEN', '本院要求上班时先核验本人。请在“我的”页面点“上班核验”，通过后再办理。', {
      session: '请先完成上班核验',
    });
}

/** Court staff with at least one of these roles. What they may touch ends at their court (and hall): the operation compares. */
export function staff(...roles: [StaffRole, ...StaffRole[]]): Policy<{ openid: OpenId; staff: Staff }> {
  return {
    name: `staff(${roles.join(', ')})`,
    async check(caller, clock) {
      const { openid } = await person.check(caller, clock);
      const found = await staffCollection.get(openid);
      if (!found?.active || !found.roles.some((role) => roles.includes(role)))
        throw new CourtError('FORBIDDEN', '这项操作只限本院相应岗位的工作人员。如需开通，请联系本院管理员。');
      if (found.frozen)
        throw new CourtError(
          'FORBIDDEN',
          '这个账号已经冻结，不能用它办公。请当面联系本院窗口，核实是您本人以后解除；也可以请管理员把岗位换到您的新账号。',
        );
      if (found.secondFactor) await needSession(openid, clock);
      return { openid, staff: found };
    },
  };
}

/** The first of two policies that lets the caller in; the refusal of the second when neither does. */
export function either<A, B>(first: Policy<A>, second: Policy<B>): Policy<A | B> {
  return {
    name: `${first.name} | ${second.name}`,
    async check(caller, clock) {
      try {
        return await first.check(caller, clock);
      } catch (error) {
        if (!(error instanceof CourtError)) throw error;
        return second.check(caller, clock);
      }
    },
  };
}
