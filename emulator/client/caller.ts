/** Who a client is: a person of a mini-program, a user of a web page, or nobody. */
import { createHash } from 'node:crypto';
import type { Auth } from '../rules/environment';

/** How somebody signed in on the web; in a mini-program nobody has to. */
export type LoginType = 'ANONYMOUS' | 'CUSTOM';

export interface Caller {
  /** The user's id with CloudBase, also `sub` of tokens. */
  uid: string;
  /** Of a mini-program's person. */
  openid?: string;
  /** The id a custom ticket was made for. */
  customId?: string;
  loginType?: LoginType;
}

/**
 * The caller as security rules see him: openid in a mini-program, uid and loginType on the web.
 * Source: cloud.tencent.com/document/product/876/41802.
 */
export function authOf(caller: Caller | null): Auth | null {
  if (caller === null) return null;
  const { uid, openid, loginType } = caller;
  return openid === undefined ? { uid, ...(loginType && { loginType }) } : { openid };
}

/** 22 characters, as long as CloudBase's own; the same person gets the same again. It is never the id it is made of. */
function uidOf(envId: string, kind: string, id: string): string {
  return createHash('sha256')
    .update(JSON.stringify([envId, kind, id]))
    .digest()
    .subarray(0, 16)
    .toString('base64url');
}

export const personOf = (envId: string, openid: string): Caller => ({ uid: uidOf(envId, 'openid', openid), openid });

/** One anonymous user a device. Source: docs.cloudbase.net/http-api/auth/auth-sign-in-anonymously. */
export const anonymousOf = (envId: string, deviceId: string): Caller => ({
  uid: uidOf(envId, 'anonymous', deviceId),
  loginType: 'ANONYMOUS',
});

export const customOf = (envId: string, customId: string): Caller => ({
  uid: uidOf(envId, 'custom', customId),
  customId,
  loginType: 'CUSTOM',
});
