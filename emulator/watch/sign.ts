/** What `auth.wsWebSign` gives a client, to show to the socket: whose it is, for a short time, signed. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The SDK means to keep one for 60 s (websocket-client.ts, getWsSign): it must still hold when it arrives. Real time. */
const LIFE_MS = 120_000;

/** Codes of the SDK's realtime.d.ts: it signs in again and tries again. */
export type SignProblem = 'SIGN_PARAM_INVALID' | 'SIGN_INVALID_ERROR' | 'SIGN_EXPIRED_ERROR';

export class Signer {
  readonly #key = randomBytes(32);

  /** @param accessToken '': nobody is signed in */
  sign(accessToken: string): string {
    const body = Buffer.from(JSON.stringify([accessToken, Date.now() + LIFE_MS])).toString('base64url');
    return `${body}.${this.#mac(body)}`;
  }

  /** The access token it was made for, or what is wrong with it. */
  verify(signed: unknown): { accessToken: string } | SignProblem {
    if (typeof signed !== 'string') return 'SIGN_PARAM_INVALID';
    const [body, mac, ...rest] = signed.split('.');
    if (body === undefined || mac === undefined || rest.length > 0) return 'SIGN_PARAM_INVALID';
    const [given, own] = [Buffer.from(mac), Buffer.from(this.#mac(body))];
    if (given.length !== own.length || !timingSafeEqual(given, own)) return 'SIGN_INVALID_ERROR';
    const [accessToken, until]: [string, number] = JSON.parse(Buffer.from(body, 'base64url').toString());
    return until > Date.now() ? { accessToken } : 'SIGN_EXPIRED_ERROR';
  }

  #mac(body: string): string {
    return createHmac('sha256', this.#key).update(body).digest('base64url');
  }
}
