/**
 * HTTP 访问服务: any HTTP client calls a function by `/http/<function>/<rest>`. In the cloud each function has a path of its
 * own choice on a domain of the environment; the function is told the rest. Nobody is logged in there.
 */
import type { ServerResponse } from 'node:http';
import { readBody, sendJson } from '../http/body';
import type { Call, Router } from '../http/router';
import type { Limits } from '../limits/limits';
import type { Functions } from './functions';
import { httpAnswer, UnusableAnswer } from './http-answer';
import { httpEvent, isTextBody } from './http-event';
import { FunctionError, HTTP_SOURCE } from './invocation';
import { statusOf } from './status';

interface HttpAccess {
  functions: Functions;
  limits: Limits;
  envId: string;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

export function httpAccessRoutes(router: Router, access: HttpAccess): Router {
  for (const method of METHODS) {
    router.on(method, '/http/:name', (call) => answer(call, access));
    router.on(method, '/http/:name/*', (call) => answer(call, access));
  }
  return router;
}

async function answer(
  { request, response, url, params }: Call,
  { functions, limits, envId }: HttpAccess,
): Promise<void> {
  const { name = '' } = params;
  const body = await readBody(request, limits.of('event-bytes'));
  const excess = isTextBody(body, request) ? limits.excess('event-text-bytes', body.length, name) : undefined;
  if (excess) return sendJson(response, 413, excess);
  const [, , , ...rest] = url.pathname.split('/');
  const event = httpEvent({ request, path: `/${rest.join('/')}`, query: url.searchParams, body, envId });
  try {
    const { status, headers, body: bytes } = httpAnswer(await functions.call(name, event, { source: HTTP_SOURCE }));
    const bare = request.method === 'HEAD' || status === 204 || status === 304;
    response.writeHead(status, { ...headers, ...(bare ? {} : { 'content-length': bytes.length }) });
    response.end(bare ? undefined : bytes);
  } catch (error) {
    refuse(response, name, error);
  }
}

/** docs.cloudbase.net/error-code/service: what the gateway says itself. Its statuses, other than 404 and 413, are guesses. */
function refuse(response: ServerResponse, name: string, error: unknown): void {
  const { status, code, message } = refusal(name, error);
  sendJson(response, status, { code, message });
}

function refusal(name: string, error: unknown): { status: number; code: string; message: string } {
  if (error instanceof FunctionError && error.code === 'FUNCTION_NOT_FOUND')
    return { status: 404, code: 'INVALID_PATH', message: `no function ${name} is here to be reached` };
  if (error instanceof FunctionError) return { status: statusOf(error), code: error.code, message: error.message };
  // Of a function in this very thread anything may be thrown.
  const said = error instanceof Error ? error.message : String(error);
  const message = `${name}: ${error instanceof UnusableAnswer ? `its answer cannot be sent: ${said}` : said}`;
  return { status: 502, code: 'FUNCTION_INVOCATION_FAILED', message };
}
