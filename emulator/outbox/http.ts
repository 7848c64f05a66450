/** `/outbox`: what was sent, and how the next message shall be answered. */
import { readBody, sendJson } from '../http/body';
import type { Call, Router } from '../http/router';
import type { Outbox, PreparedAnswer } from './outbox';

const SMALL = 64 * 1024;

export function outboxRoutes(router: Router, outbox: Outbox): Router {
  return router
    .on('GET', '/outbox', ({ response }) => sendJson(response, 200, outbox.list()))
    .on('DELETE', '/outbox', ({ response }) => {
      outbox.clear();
      sendJson(response, 200, {});
    })
    .on('POST', '/outbox/next', async ({ request, response }: Call) => {
      const answer = preparedAnswer(JSON.parse((await readBody(request, SMALL)).toString('utf8')));
      outbox.prepare(answer);
      sendJson(response, 200, answer);
    });
}

/** Throws SyntaxError, which the router answers with 400. */
function preparedAnswer(value: unknown): PreparedAnswer {
  if (typeof value !== 'object' || value === null) throw new SyntaxError('a JSON object is expected');
  const { errcode, errmsg = '', openid, apiName } = value as Record<string, unknown>;
  if (typeof errcode !== 'number' || !Number.isInteger(errcode) || errcode === 0)
    throw new SyntaxError('errcode must be a whole number, not 0, e.g. 43101');
  if (typeof errmsg !== 'string') throw new SyntaxError('errmsg must be a text');
  return {
    errcode,
    errmsg,
    ...(typeof openid === 'string' ? { openid } : {}),
    ...(typeof apiName === 'string' ? { apiName } : {}),
  };
}
