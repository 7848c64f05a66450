/**
 * Who the phone is to the cloud. In WeChat nobody signs in: the client says whose phone it is. Here the emulator's own sign-in
 * does, `POST /auth/v1/signin/openid`. Kept in memory only, so that nothing is shared with other phones of the same page.
 */
import { NoAnswer } from './failure';

/** Nobody is logged in to WeChat on this phone. */
export class SignedOut extends Error {
  constructor() {
    super('access_token missing: nobody is logged in to WeChat on this phone');
  }
}

interface Login {
  token: string;
  /** The environment that the emulator is. */
  env: string;
}

/** `iss` of the token, which is a JWT of the emulator's. */
function envOf(token: string): string {
  const [, payload = ''] = token.split('.');
  const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
  if (typeof claims !== 'object' || claims === null || !('iss' in claims) || typeof claims.iss !== 'string')
    throw new Error('the access token does not say of which environment it is');
  return claims.iss;
}

export class Session {
  #login: Promise<Login> | undefined;

  constructor(private readonly openid: string) {}

  /** @throws SignedOut, NoAnswer */
  login(): Promise<Login> {
    this.#login ??= this.#signIn().catch((error: unknown) => {
      this.#login = undefined;
      throw error;
    });
    return this.#login;
  }

  /** A new token in place of one that the cloud does not know any more: expired, or of an emulator that forgot it. */
  async renewed(dead: unknown): Promise<string> {
    const known = this.login();
    if ((await known).token === dead && this.#login === known) this.#login = undefined;
    return (await this.login()).token;
  }

  async #signIn(): Promise<Login> {
    if (this.openid === '') throw new SignedOut();
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ openid: this.openid });
    const response = await fetch('/auth/v1/signin/openid', { method: 'POST', headers, body }).catch(
      (error: unknown) => {
        throw new NoAnswer(error instanceof Error ? error.message : String(error));
      },
    );
    const answer: unknown = await response.json();
    if (typeof answer !== 'object' || answer === null || !('access_token' in answer))
      throw new Error(`the sign-in was refused: ${JSON.stringify(answer)}`);
    const token = String(answer.access_token);
    return { token, env: envOf(token) };
  }
}
