/** Who speaks on a socket. Source: js-sdk 3.7.0, realtime/websocket-client.ts, webLogin. */
import type { Caller } from '../client/caller';
import { CloudError } from '../store/errors';
import type { Message } from './message';
import type { SignProblem } from './sign';

export interface LoginOptions {
  envId: string;
  /** Who a client is, by its access token; undefined: it is forged, has expired, or was signed out. */
  identify: (accessToken: string) => Caller | undefined;
  verify: (signed: unknown) => { accessToken: string } | SignProblem;
}

/** Not documented. */
const MOST_REFUSED = 5;

export class Login {
  #known: { caller: Caller | null; accessToken: string } | undefined;
  #refused = 0;

  constructor(private readonly options: LoginOptions) {}

  /** LOGIN. @throws CloudError with a code at which the SDK gets a new signature and tries again, or gives up */
  enter({ data, extra }: Message): void {
    try {
      this.#known = this.#whose(data, extra);
    } catch (error) {
      this.#refused += 1;
      throw error;
    }
  }

  /** null is nobody. @throws CloudError CHECK_LOGIN_FAILED */
  get caller(): Caller | null {
    if (!this.#known) throw new CloudError('CHECK_LOGIN_FAILED', 'log in first');
    return this.#known.caller;
  }

  get done(): boolean {
    return this.#known !== undefined;
  }

  /** The token it was done with does not hold any more. */
  get over(): boolean {
    return this.#known !== undefined && this.#callerOf(this.#known.accessToken) === undefined;
  }

  get hopeless(): boolean {
    return this.#refused >= MOST_REFUSED;
  }

  #whose(data: Message['data'], extra: Message['extra']): { caller: Caller | null; accessToken: string } {
    const { envId, verify } = this.options;
    if (data.envId !== '' && data.envId !== envId) throw new CloudError('INVALIID_ENV', `there is only ${envId} here`);
    // The SDK calls its field accessToken obsolete and leaves it empty: the signature stands for it.
    const plain = typeof data.accessToken === 'string' && data.accessToken !== '' ? data.accessToken : undefined;
    const signed = plain === undefined ? verify(extra.signStr) : { accessToken: plain };
    if (typeof signed === 'string') throw new CloudError(signed, 'get a new signature by auth.wsWebSign');
    const caller = this.#callerOf(signed.accessToken);
    if (caller === undefined)
      throw new CloudError('CHECK_LOGIN_FAILED', 'sign in again: the access token is not valid');
    return { caller, accessToken: signed.accessToken };
  }

  /** Nobody's token is '', and only nobody gets a signature of it. */
  #callerOf(accessToken: string): Caller | null | undefined {
    return accessToken === '' ? null : this.options.identify(accessToken);
  }
}
