/** `POST /web`: the one address of the web SDK in its mode CLOUD_API. Source: @cloudbase/app, libs/request.ts. */
import { LostAnswer } from '../faults/faults';
import { BodyTooLarge, sendJson } from '../http/body';
import type { Router } from '../http/router';
import type { Limits } from '../limits/limits';
import { CloudError } from '../store/errors';
import type { Fields } from '../wire/json';
import type { Caller } from './caller';
import type { Identity } from './identity';
import { codeOf, newRequestId, readObject } from './request';

/** Answers what stands beside `requestId`: mostly `{ data }`. */
export type WebAction = (caller: Caller | null, params: Fields) => Promise<Fields>;

export interface WebOptions {
  envId: string;
  identity: Identity;
  actions: Readonly<Record<string, WebAction>>;
  limits: Limits;
}

/** Errors are HTTP 200 with `{code, message}`: of any other status the SDK says only "network request error". */
export function webRoutes(router: Router, options: WebOptions): Router {
  return router.on('POST', '/web', async (call) => {
    const requestId = newRequestId();
    let seqId: unknown;
    try {
      const params = await readObject(call, options.limits.of('request-bytes'));
      seqId = params.seqId;
      const answer = await perform(params, options);
      sendJson(call.response, 200, { requestId, ...(typeof seqId === 'string' && { seqId }), ...answer });
    } catch (error) {
      if (error instanceof BodyTooLarge) throw error;
      if (error instanceof LostAnswer) return void call.response.destroy();
      sendJson(call.response, 200, { requestId, ...(typeof seqId === 'string' && { seqId }), ...codeOf(error) });
    }
  });
}

async function perform(params: Fields, { envId, identity, actions }: WebOptions): Promise<Fields> {
  const { action, env, access_token } = params;
  if (env !== envId)
    throw new CloudError('INVALID_ENV', `this is the environment ${envId}, not ${typeof env === 'string' ? env : '?'}`);
  const run = typeof action === 'string' && Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!run) throw new CloudError('INVALID_ACTION', `unknown action: ${typeof action === 'string' ? action : '?'}`);
  return run(identity.of(access_token), params);
}
