/** Who sends a request, by its access token. */
import { CloudError } from '../store/errors';
import type { Caller } from './caller';
import type { Tokens } from './tokens';

/** docs.cloudbase.net/error-code: MISSING_CREDENTIALS, INVALID_ACCESS_TOKEN, ACCESS_TOKEN_EXPIRED, all HTTP 401. */
const SAYS: Record<string, string> = {
  MISSING_CREDENTIALS: 'the request carries no access token: sign in first',
  INVALID_ACCESS_TOKEN: 'the access token was not issued here, or its session was ended: sign in again',
  ACCESS_TOKEN_EXPIRED: 'the access token has expired: refresh it',
};

export class Identity {
  /** @param signedOut whether somebody who has not signed in may ask at all, as nobody; an environment's setting */
  constructor(
    private readonly tokens: Tokens,
    private readonly signedOut: boolean,
  ) {}

  /** null: nobody has signed in. @throws CloudError with one of the codes above */
  of(accessToken: unknown): Caller | null {
    if (accessToken === undefined || accessToken === null || accessToken === '') {
      if (this.signedOut) return null;
      throw refusal('MISSING_CREDENTIALS');
    }
    const known = typeof accessToken === 'string' ? this.tokens.identify(accessToken) : 'INVALID_ACCESS_TOKEN';
    if (typeof known === 'string') throw refusal(known);
    return known;
  }
}

const refusal = (code: string) => new CloudError(code, `[${code}] ${SAYS[code]}`);
