/** All routes of the local cloud's port. */
import type { Params } from '../admin/database';
import { type Clock, ClockError } from '../clock/clock';
import { LostAnswer } from '../faults/faults';
import type { Functions } from '../functions/functions';
import { FunctionError } from '../functions/invocation';
import { statusOf } from '../functions/status';
import { Limits } from '../limits/limits';
import { isForm, parseForm } from '../outbox/form';
import { isBinary } from '../outbox/wx';
import type { Stats } from '../stats/stats';
import type { Timers } from '../timers/timers';
import { readBody, send, sendJson } from './body';
import { type Admission, type Call, Router } from './router';

const SMALL = 64 * 1024;

export interface Services {
  answerAdmin: (params: Params) => Promise<Record<string, unknown>>;
  functions: Functions;
  clock: Clock;
  /** Moves the clock from tick to tick; without it the clock is only set. */
  timers?: Timers;
  stats: Stats;
  limits?: Limits;
  admit?: Admission;
}

/** The SDKs send JSON, and a form for what carries bytes. */
async function adminBody(call: Call, most: number): Promise<Params> {
  const type = call.request.headers['content-type'] ?? '';
  return isForm(type) ? parseForm(type, await readBody(call.request, most)) : jsonBody(call, most);
}

async function jsonBody({ request }: Call, most: number): Promise<Record<string, unknown>> {
  const text = (await readBody(request, most)).toString('utf8');
  const value: unknown = text.trim() === '' ? {} : JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('a JSON object is expected');
  return value as Record<string, unknown>;
}

export function routes({
  answerAdmin,
  functions,
  clock,
  timers,
  stats,
  limits = new Limits(),
  admit,
}: Services): Router {
  return new Router(admit)
    .on('POST', '/admin', async (call) => {
      const answer = await answerAdmin(await adminBody(call, limits.of('request-bytes'))).catch(lost);
      if (!answer) return void call.response.destroy();
      if (isBinary(answer)) send(call.response, 200, 'application/octet-stream', answer.binary);
      else sendJson(call.response, 200, answer);
    })
    .on('POST', '/call/:name', async (call) => {
      const openid = call.request.headers['x-openid'];
      const event = await jsonBody(call, limits.of('event-bytes'));
      const caller =
        typeof openid === 'string' && openid !== '' ? { openid, source: 'wx_client' } : { source: 'wx_unknown' };
      await answerCall(call, () => functions.call(call.params.name ?? '', event, caller));
    })
    .on('POST', '/trigger/:name/:trigger', async (call) => {
      const { message } = await jsonBody(call, SMALL);
      await answerCall(call, () =>
        functions.trigger(
          call.params.name ?? '',
          call.params.trigger ?? '',
          typeof message === 'string' ? message : '',
        ),
      );
    })
    .on('GET', '/clock', ({ response }) => sendJson(response, 200, clock.info()))
    .on('POST', '/clock', async (call) => {
      try {
        await (timers ?? clock).apply(await jsonBody(call, SMALL));
        sendJson(call.response, 200, clock.info());
      } catch (error) {
        if (!(error instanceof ClockError)) throw error;
        sendJson(call.response, 400, { code: 'INVALID_PARAM', message: error.message });
      }
    })
    .on('GET', '/stats', ({ response }) => sendJson(response, 200, stats.info()))
    .on('DELETE', '/stats', ({ response }) => {
      stats.reset();
      sendJson(response, 200, {});
    });
}

/** The caller's connection is cut instead of an answer. */
function lost(error: unknown): undefined {
  if (!(error instanceof LostAnswer)) throw error;
}

/** The function's own result, or what the cloud says when there is none. */
async function answerCall({ response }: Call, run: () => Promise<unknown>): Promise<void> {
  try {
    sendJson(response, 200, (await run()) ?? null);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    sendJson(response, statusOf(error), { code: error.code, message: error.message });
  }
}
