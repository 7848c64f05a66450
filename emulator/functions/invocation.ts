/** One call of a cloud function: who calls, with what, and what the function finds in its environment. */
import { randomUUID } from 'node:crypto';
import type { ClockReading } from '../clock/clock';
import { isObject } from '../wire/json';

/** SOURCE of a call over HTTP: not one of WeChat's, which document only that others exist (guess). */
export const HTTP_SOURCE = 'tcb_http';

/** Who calls. `source` is WeChat's SOURCE, e.g. `wx_client`, `wx_client,scf`, `wx_trigger`. */
export interface Caller {
  openid?: string | undefined;
  source: string;
  /** A user of a web page. */
  user?: { uid: string; customId: string | undefined; isAnonymous: boolean };
}

export interface Invocation {
  /** Also the token its database calls carry (`wxCloudApiToken`), so that they can be told apart. */
  id: string;
  name: string;
  event: unknown;
  caller: Caller;
  environment: Record<string, string>;
}

/** A runner executes functions: in processes of their own, in serverless-offline, or in this very thread (tests). */
export interface Runner {
  invoke(invocation: Invocation): Promise<unknown>;
  stop(): Promise<void>;
}

/** docs.cloudbase.net, error codes: what goes into a function, and what comes out of it, is too large. */
export type SizeCode = 'EXCEED_MAX_PAYLOAD_SIZE' | 'EXCEED_MAX_RESPONSE_SIZE';

/** Codes: REST documentation of CloudBase functions. */
export class FunctionError extends Error {
  constructor(
    readonly code:
      | 'FUNCTION_NOT_FOUND'
      | 'FUNCTION_INVOCATION_FAILED'
      | 'FUNCTION_TIME_LIMIT_EXCEEDED'
      | 'FUNCTION_MEMORY_LIMIT_EXCEEDED'
      | 'FUNCTIONS_REQUEST_FAIL'
      | SizeCode,
    message: string,
  ) {
    super(message);
  }
}

const CONTEXT_KEYS = 'WX_CLIENTIP,WX_OPENID,WX_APPID,WX_API_TOKEN';

/**
 * Builds an invocation. The caller stands in the environment, as in the cloud (WX_CONTEXT_KEYS names the variables),
 * never in the event; `userInfo` and `tcbContext` are injected into events of mini-program calls because WeChat does so.
 */
export function invocation(
  name: string,
  event: unknown,
  caller: Caller,
  options: { envId: string; appId: string; clock: ClockReading },
): Invocation {
  const id = randomUUID();
  const { envId, appId, clock } = options;
  const environment: Record<string, string> = {
    TCB_ENV: envId,
    SCF_NAMESPACE: envId,
    TCB_SOURCE: caller.source,
    WX_CONTEXT_KEYS: CONTEXT_KEYS,
    WX_CLIENTIP: '127.0.0.1',
    WX_OPENID: caller.openid ?? '',
    WX_APPID: appId,
    WX_API_TOKEN: id,
    TRIGGER_SRC: caller.source === 'wx_trigger' ? 'timer' : '',
    LOCAL_CLOCK: clock,
    ...userVariables(caller),
  };
  const injected =
    caller.openid !== undefined && caller.source.startsWith('wx_client') && isObject(event)
      ? { ...event, userInfo: { appId, openId: caller.openid }, tcbContext: {} }
      : event;
  return { id, name, event: injected, caller, environment };
}

/**
 * What node-sdk's getUserInfo reads (src/auth/index.ts); TCB_CONTEXT_KEYS names the variables to it. Set for everybody:
 * an instance keeps its environment, and must not take the next caller for this one.
 */
const userVariables = ({ user }: Caller): Record<string, string> => ({
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_UUID,TCB_CUSTOM_USER_ID,TCB_ISANONYMOUS_USER',
  TCB_UUID: user?.uid ?? '',
  TCB_CUSTOM_USER_ID: user?.customId ?? '',
  TCB_ISANONYMOUS_USER: user ? String(user.isAnonymous) : '',
});

/** The second argument of a function, in the shape of SCF's newer runtimes (`environment` is JSON text). */
export function scfContext({ id, name, environment }: Invocation, timeoutMs: number) {
  return {
    request_id: id,
    function_name: name,
    function_version: '$LATEST',
    namespace: environment.SCF_NAMESPACE ?? '',
    memory_limit_in_mb: 256,
    time_limit_in_ms: timeoutMs,
    environment: JSON.stringify(environment),
  };
}
