/** 实名: who a person is, once he has proved it (ID-1), unless the account is in doubt (ID-2). */
import { SUSPENDED, type SuspensionReason } from '../court/access/account';
import type { OpenId } from './caller';
import { collection, type Stored } from './database';
import { CourtError } from './errors';
import { type Policy, person } from './policy';

/** ID-2: reported as stolen, or replaced by another account of the same person; `matter`: what an officer decides. */
export interface Suspension {
  reason: SuspensionReason;
  at: Date;
  matter: string;
}

/** `people/<openid>`, as far as policies read it; the whole of it in records/person. */
export interface Person extends Stored {
  name: string;
  verified: boolean;
  suspended?: Suspension;
}

const people = collection<Person>('people');

export type VerifiedGrant = { openid: OpenId; person: Person };

/** ID-2: throws FORBIDDEN for an account that is frozen. */
export function refuseSuspended(found: Person | undefined): void {
  if (found?.suspended) throw new CourtError('FORBIDDEN', SUSPENDED[found.suspended.reason]);
}

/** ID-2: for what goes out to an account without being asked for. */
export const isSuspended = async (openid: OpenId): Promise<boolean> =>
  (await people.get(openid))?.suspended !== undefined;

/** ID-1: online litigation needs a verified identity. */
export const verified: Policy<VerifiedGrant> = {
  name: 'verified',
  async check(caller, clock) {
    const { openid } = await person.check(caller, clock);
    const found = await people.get(openid);
    refuseSuspended(found);
    if (!found?.verified)
      throw new CourtError('IDENTITY_REQUIRED', '办理前请先完成实名认证；不方便刷脸的，可以带身份证到窗口认证。');
    return { openid, person: found };
  },
};
