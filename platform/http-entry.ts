/**
 * HTTP 入口: `defineHttp` makes a function of routes, for programs that call it over CloudBase's HTTP 访问服务, where nobody is
 * logged in. The only place where such an event is read: docs.cloudbase.net/service/access-cloud-function (集成请求, 集成响应).
 */
import * as z from 'zod/mini';
import { readInvocation } from './caller';
import type { Clock } from './clock';
import { type LambdaHandler, lambdaHandler } from './lambda';
import { logHttp } from './log';

export interface HttpRequest {
  method: string;
  /** As it was sent, without what named the function. */
  path: string;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** Byte for byte what was sent: signatures are over it. */
  rawBody: Buffer;
  query: Readonly<Record<string, string>>;
  clock: Clock;
}

export interface HttpAnswer {
  status: number;
  /** An object goes out as JSON, text as text/plain. */
  body?: object | string;
}

export type HttpRoute = (request: HttpRequest) => Promise<HttpAnswer>;

/** 集成响应. */
export interface HttpResult {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
  isBase64Encoded: false;
}

export interface HttpFunction {
  /** CloudBase's entry. */
  main: (event: unknown, context?: unknown) => Promise<HttpResult>;
  /** Lambda's entry: only for serverless-offline under the local cloud. */
  handler: LambdaHandler;
  /** What its paths take, for `npm run contracts`; made when asked for. */
  describe(): ReturnType<typeof describeHttp>;
}

/** What one path takes and answers. */
export interface HttpContract {
  /** Who is believed, and by what. */
  policy: string;
  /** Headers that must be there. */
  headers: readonly string[];
  body: z.core.$ZodType;
  /** By status. */
  answers: Readonly<Record<number, string>>;
}

export interface HttpService<Route extends string> {
  /** The cloud function's name. */
  service: string;
  title: string;
  paths: Readonly<Record<Route, HttpContract>>;
}

/** It has no actions: nobody calls it by callFunction. */
const describeHttp = ({ service, title, paths }: HttpService<string>) => ({
  service,
  title,
  actions: {},
  paths: Object.fromEntries(
    Object.entries(paths).map(([path, { body, ...one }]) => [path, { ...one, body: z.toJSONSchema(body) }]),
  ),
});

/**
 * @param about what is told of them
 * @param routes by method and path, as `'POST /payment'`. Paths are whole: nothing in them is a parameter. CloudBase takes the
 * function's own path off; where its 路径透传 is on it does not, and the first part is left out of account. A route proves for
 * itself who calls (a signature over `rawBody`, say). What it throws is answered by 500 without a word of it, and logged.
 */
export function defineHttp<Route extends string>(
  about: HttpService<Route>,
  routes: Readonly<Record<Route, HttpRoute>>,
): HttpFunction {
  const main = async (event: unknown, context?: unknown): Promise<HttpResult> => {
    const began = performance.now();
    const { clock } = readInvocation(context);
    const request = read(event, clock);
    const { name, answer } = request ? found(request, routes) : { name: '', answer: async () => REFUSED };
    let cause: unknown;
    const { status, body } = await answer().catch((error: unknown) => {
      cause = error;
      return FAILED;
    });
    logHttp({ service: nameIn(context), route: name, status, cause, ms: performance.now() - began });
    return resultOf(status, body);
  };
  return { main, handler: lambdaHandler(main), describe: () => describeHttp(about) };
}

const REFUSED: HttpAnswer = { status: 403, body: { code: 'FORBIDDEN', message: '请通过 HTTP 地址访问。' } };
const MISSING: HttpAnswer = { status: 404, body: { code: 'NOT_FOUND', message: '没有这个地址。' } };
const OTHERS: HttpAnswer = {
  status: 405,
  body: { code: 'METHOD_NOT_ALLOWED', message: '这个地址不支持这种请求方法。' },
};
const FAILED: HttpAnswer = { status: 500, body: { code: 'INTERNAL', message: '系统出了问题，请稍后重试。' } };

/** What answers, and by which name it stands in the log: the route's own, or nothing, since anybody may send any path. */
function found(
  request: HttpRequest,
  routes: Readonly<Record<string, HttpRoute>>,
): { name: string; answer: () => Promise<HttpAnswer> } {
  const paths = [request.path, request.path.replace(/^\/[^/]*(?=\/)/, '')];
  const fitting = Object.entries(routes).filter(([name]) => paths.includes(name.slice(name.indexOf(' ') + 1)));
  const [name, route] = fitting.find(([one]) => one.startsWith(`${request.method} `)) ?? [];
  // A route may throw before its first await.
  if (name !== undefined && route) return { name, answer: async () => route(request) };
  return { name: '', answer: async () => (fitting.length > 0 ? OTHERS : MISSING) };
}

/**
 * @returns undefined for what is no 集成请求: also for an event of callFunction that says it is one, which WeChat marks with
 * `userInfo`. The caller's openid in the environment would tell less: an instance may still hold the one before.
 */
function read(event: unknown, clock: Clock): HttpRequest | undefined {
  if (typeof event !== 'object' || event === null || 'userInfo' in event) return undefined;
  const { path, httpMethod, headers, queryStringParameters, body, isBase64Encoded }: Partial<Record<string, unknown>> =
    {
      ...event,
    };
  if (typeof path !== 'string' || typeof httpMethod !== 'string') return undefined;
  const isBase64 = isBase64Encoded === true || isBase64Encoded === 'true';
  return {
    method: httpMethod.toUpperCase(),
    path,
    headers: texts(headers, (name) => name.toLowerCase()),
    rawBody: Buffer.from(typeof body === 'string' ? body : '', isBase64 ? 'base64' : 'utf8'),
    query: texts(queryStringParameters, (name) => name),
    clock,
  };
}

function texts(given: unknown, nameOf: (name: string) => string): Record<string, string> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[nameOf(name), value]] : [])),
  );
}

function nameIn(context: unknown): string {
  if (typeof context !== 'object' || context === null || !('function_name' in context)) return '';
  return String(context.function_name);
}

function resultOf(status: number, body: HttpAnswer['body']): HttpResult {
  const type = typeof body === 'object' ? 'application/json' : 'text/plain';
  return {
    statusCode: status,
    headers: body === undefined ? {} : { 'content-type': `${type}; charset=utf-8` },
    body: typeof body === 'object' ? JSON.stringify(body) : (body ?? ''),
    isBase64Encoded: false,
  };
}
