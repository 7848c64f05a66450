/** Routes of the stand-in: the API itself, and how the next checks shall end. */
import { LostAnswer } from '../faults/faults';
import { BodyTooLarge, readBody, send, sendJson } from '../http/body';
import type { Call, Router } from '../http/router';
import { type Challenge, TooLate } from './challenges';
import { FAILURES } from './failures';
import { readOrder } from './order';
import { facePage } from './page';
import type { FaceInfo } from './shape';
import { MOST_REQUEST, refusal, type Tencent } from './tencent';

const SMALL = 64 * 1024;
/** Names as they are shown: who it is nobody has to read over somebody's shoulder. */
const masked = (name: string) => [...name].map((letter, i) => (i === 0 ? letter : '*')).join('');

/** A page is decided at once: nothing is left to come. */
function orderedOf({ kind, state, order }: Challenge): string | null {
  if (kind !== 'code' || state === 'passed' || !order || order.times <= 0) return null;
  return order.failure?.code ?? 'pass';
}

export function tencentRoutes(router: Router, tencent: Tencent): Router {
  const { challenges, ears } = tencent;

  const infoOf = (one: Challenge): FaceInfo => ({
    id: one.id,
    kind: one.kind,
    name: masked(one.name),
    state: challenges.isExpired(one) ? 'expired' : one.state,
    code: one.failure?.code ?? (one.intention === undefined ? null : `${one.intention}`),
    ordered: orderedOf(one),
    read: one.kind === 'code' ? one.secret : one.text,
    at: new Date(one.at).toISOString(),
    expiresAt: new Date(one.expiresAt).toISOString(),
  });

  const order = (outcome: 'pass' | 'fail') => async (call: Call) => {
    const found = challenges.get(call.params.id ?? '');
    if (!found) return notFound(call);
    const read = readOrder(outcome, await object(call));
    try {
      challenges.order(found, read);
    } catch (error) {
      if (error instanceof RangeError) throw new SyntaxError(error.message);
      if (!(error instanceof TooLate)) throw error;
      return sendJson(call.response, 409, { code: 'CONFLICT', message: error.message });
    }
    sendJson(call.response, 200, infoOf(found));
  };

  return router
    .on('POST', '/', async ({ request, response }) => {
      try {
        const body = await readBody(request, MOST_REQUEST);
        sendJson(response, 200, await tencent.answer({ headers: request.headers, body }));
      } catch (error) {
        if (error instanceof LostAnswer) response.destroy();
        else if (error instanceof BodyTooLarge)
          sendJson(response, 200, refusal('RequestSizeLimitExceeded', '请求包超过限制大小。'));
        else throw error;
      }
    })
    .on('GET', '/face', ({ response }) => sendJson(response, 200, challenges.list().map(infoOf)))
    .on('GET', '/face/failures', ({ response }) => sendJson(response, 200, FAILURES))
    .on('GET', '/face/:id', (call) => {
      const found = challenges.get(call.params.id ?? '');
      if (found?.kind !== 'intention') return notFound(call);
      const { name, text, redirectUrl } = found;
      const page = facePage({ ...infoOf(found), name: masked(name), text, redirectUrl });
      send(call.response, 200, 'text/html; charset=utf-8', page);
    })
    .on('POST', '/face/:id/pass', order('pass'))
    .on('POST', '/face/:id/fail', order('fail'))
    .on('GET', '/asr', ({ response }) => sendJson(response, 200, ears.list()))
    .on('DELETE', '/asr', ({ response }) => {
      ears.clear();
      sendJson(response, 200, {});
    })
    .on('POST', '/asr/next', async (call) => {
      const { text } = await object(call);
      if (typeof text !== 'string') throw new SyntaxError('text is what it hears next, maybe empty');
      ears.prepare(text);
      sendJson(call.response, 200, ears.list());
    });
}

function notFound({ response, params }: Call): void {
  sendJson(response, 404, { code: 'NOT_FOUND', message: `there is no face check ${params.id}` });
}

/** Throws SyntaxError, which the router answers with 400. */
async function object({ request }: Call): Promise<Record<string, unknown>> {
  const value: unknown = JSON.parse((await readBody(request, SMALL)).toString('utf8').trim() || '{}');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('a JSON object is expected');
  return { ...value };
}
