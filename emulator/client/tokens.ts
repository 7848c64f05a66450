/** Access and refresh tokens of clients. Signatures and their windows live in real time, whatever the court's clock says. */
import { randomUUID } from 'node:crypto';
import type { Document } from '../query/value';
import { type Collection, idKey } from '../store/collection';
import type { Store } from '../store/store';
import type { Caller, LoginType } from './caller';
import { type Claims, sign, verified } from './jwt';

/** 2 hours and 31 days. Source: docs.cloudbase.net/http-api/auth/auth-sign-in-custom. */
const ACCESS_SECONDS = 7200;
const REFRESH_SECONDS = 31 * 24 * 3600;

/** Sessions that were ended before their time; documents {_id: session, until}. */
const ENDED = '__client_ended';

/** The answer of every way to sign in. Source: ibidem. */
export interface Credentials {
  token_type: 'Bearer';
  access_token: string;
  refresh_token: string;
  /** Seconds. */
  expires_in: number;
  scope: string;
  sub: string;
}

/** Codes of docs.cloudbase.net/error-code for an access token. */
export type Unknown = 'INVALID_ACCESS_TOKEN' | 'ACCESS_TOKEN_EXPIRED';

interface Session {
  id: string;
  caller: Caller;
  /** Seconds since 1970 at which it can no longer be refreshed. */
  until: number;
}

const seconds = () => Math.floor(Date.now() / 1000);

export class Tokens {
  readonly #ended: Set<string>;

  private constructor(
    private readonly envId: string,
    private readonly key: Buffer,
    private readonly store: Store,
    private readonly collection: Collection,
    ended: readonly string[],
  ) {
    this.#ended = new Set(ended);
  }

  /** @param key signs; kept with the data, so that sessions outlive a restart */
  static async open(store: Store, envId: string, key: Buffer): Promise<Tokens> {
    await store.ensureIndexes(ENDED, []);
    const collection = store.collections.get(ENDED);
    if (!collection) throw new Error(`the collection ${ENDED} was not made`);
    const { result } = await store.run((unit) => {
      const all = unit.find(collection, { filter: {} });
      for (const { id, doc } of all) if (Number(doc.until) < seconds()) unit.put(collection, id, null);
      return all.map(({ doc }) => String(doc._id));
    });
    return new Tokens(envId, key, store, collection, result);
  }

  /** @param until milliseconds since 1970 after which the session cannot be refreshed */
  signIn(caller: Caller, until = Number.POSITIVE_INFINITY): Credentials {
    const most = seconds() + REFRESH_SECONDS;
    return this.#issue({ id: randomUUID(), caller, until: Math.min(most, Math.floor(until / 1000)) });
  }

  /** Who sends this access token, or why nobody can say. */
  identify(accessToken: string): Caller | Unknown {
    const claims = this.#claims(accessToken, 'access');
    const session = claims && sessionOf(claims);
    if (!claims || !session || this.#ended.has(session.id)) return 'INVALID_ACCESS_TOKEN';
    return Number(claims.exp) <= seconds() ? 'ACCESS_TOKEN_EXPIRED' : session.caller;
  }

  /** undefined: the refresh token is forged, has expired, or was signed out. */
  refresh(refreshToken: string): Credentials | undefined {
    const claims = this.#claims(refreshToken, 'refresh');
    const session = claims && sessionOf(claims);
    if (!session || session.until <= seconds() || this.#ended.has(session.id)) return undefined;
    return this.#issue(session);
  }

  /** Ends the session that an access token is of; resolves when that is durable. */
  async signOut(accessToken: string): Promise<void> {
    const claims = this.#claims(accessToken, 'access');
    const session = claims && sessionOf(claims);
    if (!session) return;
    this.#ended.add(session.id);
    const ended: Document = { _id: session.id, until: session.until };
    await this.store.run((unit) => unit.put(this.collection, idKey(session.id), ended));
  }

  #issue({ id, caller, until }: Session): Credentials {
    const now = seconds();
    const { uid, openid, customId, loginType } = caller;
    const shared = { iss: this.envId, sub: uid, openid, customId, loginType, sid: id, until, iat: now };
    const lives = Math.max(1, Math.min(ACCESS_SECONDS, until - now));
    return {
      token_type: 'Bearer',
      access_token: sign({ ...shared, use: 'access', exp: now + lives }, this.key),
      refresh_token: sign({ ...shared, use: 'refresh', exp: until }, this.key),
      expires_in: lives,
      // The SDK signs in anew by itself where the scope is 'anonymous' (oauth2client.ts, _getCredentials).
      scope: loginType === 'ANONYMOUS' ? 'anonymous' : 'user',
      sub: uid,
    };
  }

  #claims(token: string, use: 'access' | 'refresh'): Claims | undefined {
    const claims = verified(token, this.key);
    return claims?.use === use && claims.iss === this.envId ? claims : undefined;
  }
}

const LOGIN_TYPES: readonly LoginType[] = ['ANONYMOUS', 'CUSTOM'];

/** What the emulator itself has signed. */
function sessionOf({ sid, until, sub, openid, customId, loginType }: Claims): Session | undefined {
  if (typeof sid !== 'string' || typeof until !== 'number' || typeof sub !== 'string') return undefined;
  const known = LOGIN_TYPES.find((one) => one === loginType);
  const caller: Caller = {
    uid: sub,
    ...(typeof openid === 'string' && { openid }),
    ...(typeof customId === 'string' && { customId }),
    ...(known && { loginType: known }),
  };
  return { id: sid, caller, until };
}
