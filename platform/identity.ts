/** 实名: who a person is, once he has proved it (ID-1). */
import type { OpenId } from './caller';
import { collection, type Stored } from './database';
import { CourtError } from './errors';
import { type Policy, person } from './policy';

/** `people/<openid>`. */
export interface Person extends Stored {
  name: string;
  verified: boolean;
}

const people = collection<Person>('people');

export type VerifiedGrant = { openid: OpenId; person: Person };

/** ID-1: online litigation needs a verified identity. */
export const verified: Policy<VerifiedGrant> = {
  name: 'verified',
  async check(caller) {
    const { openid } = await person.check(caller);
    const found = await people.get(openid);
    if (!found?.verified)
      throw new CourtError('IDENTITY_REQUIRED', '办理前请先完成实名认证；不方便刷脸的，可以带身份证到窗口认证。');
    return { openid, person: found };
  },
};
