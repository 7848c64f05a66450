/** `/auth/v1/…`: signing in and out, refreshing. Source: docs.cloudbase.net/http-api/auth; @cloudbase/oauth of js-sdk 3.7. */
import { sendJson } from '../http/body';
import type { Call, Router } from '../http/router';
import type { Fields } from '../wire/json';
import { anonymousOf, type Caller, customOf, personOf } from './caller';
import { bearerOf } from './gateway';
import { codeOf, readObject } from './request';
import type { Tickets } from './ticket';
import type { Tokens } from './tokens';

const SMALL = 64 * 1024;

/** The SDK looks for both: `error` in browsers, `error_code` with the adapters of Node.js (auth/src/adapter.ts). */
class AuthError extends Error {
  constructor(
    readonly status: number,
    readonly error: string,
    readonly errorCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** oauth/src/auth/consts.ts, ErrorType and AuthErrorCode. That of invalid_grant is not listed: a guess. */
const invalidArgument = (message: string) => new AuthError(400, 'invalid_argument', 3, message);
const invalidGrant = (message: string) => new AuthError(400, 'invalid_grant', 40010, message);
const unauthenticated = (message: string) => new AuthError(401, 'unauthenticated', 16, message);
const wrongClient = (message: string) => new AuthError(400, 'unauthorized_client', 4022, message);

export interface AuthOptions {
  envId: string;
  appId: string;
  tokens: Tokens;
  tickets: Tickets;
}

export function authRoutes(router: Router, { envId, appId, tokens, tickets }: AuthOptions): Router {
  const on = (method: string, path: string, work: (call: Call, body: Fields) => Promise<unknown> | unknown) =>
    router.on(method, `/auth/v1/${path}`, async (call) => {
      try {
        const body = method === 'GET' ? {} : await readObject(call, SMALL);
        sendJson(call.response, 200, await work(call, body));
      } catch (error) {
        const { status, error: name, errorCode, message } = error instanceof AuthError ? error : asAuthError(error);
        sendJson(call.response, status, { error: name, error_code: errorCode, error_description: message });
      }
    });

  /** The client's id is by default the environment's. */
  const checkClient = ({ url }: Call, { client_id }: Fields) => {
    const id = client_id ?? url.searchParams.get('client_id') ?? envId;
    if (id !== envId) throw wrongClient(`this is the environment ${envId}`);
  };

  on('POST', 'signin/anonymously', (call, body) => {
    checkClient(call, body);
    const device = call.request.headers['x-device-id'];
    if (typeof device !== 'string' || device === '') throw invalidArgument('the header x-device-id is missing');
    return tokens.signIn(anonymousOf(envId, device));
  });

  on('POST', 'signin/custom', (call, body) => {
    checkClient(call, body);
    const { provider_id, ticket } = body;
    if (provider_id !== 'custom' || typeof ticket !== 'string')
      throw invalidArgument('expected { provider_id: "custom", ticket }');
    const read = tickets.read(ticket);
    if ('refused' in read) throw invalidArgument(read.refused);
    return tokens.signIn(customOf(envId, read.uid), read.until);
  });

  // The emulator's own: what WeChat does by itself for a mini-program.
  on('POST', 'signin/openid', (_call, { openid }) => {
    if (typeof openid !== 'string' || !/^[\w-]{1,64}$/.test(openid))
      throw invalidArgument('openid must be a text of letters, digits, - and _');
    return tokens.signIn(personOf(envId, openid));
  });

  on('POST', 'token', (call, body) => {
    checkClient(call, body);
    const { grant_type, refresh_token } = body;
    if (grant_type !== 'refresh_token' || typeof refresh_token !== 'string')
      throw invalidArgument('expected { grant_type: "refresh_token", refresh_token }');
    const credentials = tokens.refresh(refresh_token);
    if (!credentials) throw invalidGrant('the refresh token was not issued here, has expired or was signed out');
    return credentials;
  });

  on('POST', 'revoke', async (_call, { token }) => {
    if (typeof token !== 'string') throw invalidArgument('expected { token }');
    await tokens.signOut(token);
    return {};
  });

  on('POST', 'user/signout', async (call) => {
    callerOf(call);
    await tokens.signOut(bearerOf(call) ?? '');
    return {};
  });

  on('GET', 'user/me', (call) => profileOf(callerOf(call)));

  function callerOf(call: Call): Caller {
    const caller = tokens.identify(bearerOf(call) ?? '');
    if (typeof caller === 'string') throw unauthenticated(caller);
    return caller;
  }

  /** auth/src/index.ts: the name tells anonymous users, a provider with the mini-program's id the openid. */
  function profileOf({ uid, openid, customId, loginType }: Caller) {
    const providers = [
      ...(openid === undefined ? [] : [{ id: appId, provider_user_id: openid, name: openid }]),
      ...(customId === undefined ? [] : [{ id: 'custom', provider_user_id: customId, name: customId }]),
    ];
    return { sub: uid, name: loginType === 'ANONYMOUS' ? 'anonymous' : (openid ?? customId ?? ''), providers };
  }

  return router;
}

function asAuthError(error: unknown): AuthError {
  const { code, message } = codeOf(error);
  return code === 'SYS_ERR' ? new AuthError(500, 'internal', 13, message) : invalidArgument(message);
}
