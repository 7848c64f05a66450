/**
 * 集成请求: an HTTP request as a function gets it (docs.cloudbase.net/service/access-cloud-function). Names of headers are
 * in small letters there; `multiValueHeaders` stands in no document, but in events that people have printed.
 */
import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface HttpEvent {
  /** Without what names the function, with a leading slash; as it was sent, not decoded. */
  path: string;
  httpMethod: string;
  headers: Record<string, string>;
  multiValueHeaders: Record<string, string[]>;
  /** Of a name that comes twice the last value (guess). */
  queryStringParameters: Record<string, string>;
  requestContext: { requestId: string; envId: string; appId: number; uin: number };
  /** Text, or base64. */
  body: string;
  isBase64Encoded: boolean;
}

/** Of an account that nobody has: the documentation's own example. */
const ACCOUNT = 123456789;

const TEXT_TYPES =
  /^(?:text\/|application\/(?:json|javascript|xml|x-www-form-urlencoded|graphql)\b|[^;]*\+(?:json|xml)\b)/i;

/**
 * Whether a body reaches the function as text. No document says which types are text: those that are by their name, and no
 * type at all. What is no UTF-8 would not survive as text, and is base64 whatever it calls itself.
 */
export function isTextBody(body: Uint8Array, { headers }: Pick<IncomingMessage, 'headers'>): boolean {
  const { 'content-type': type = '', 'content-encoding': encoding = 'identity' } = headers;
  if (encoding !== 'identity') return false;
  return (type === '' || TEXT_TYPES.test(type)) && isUtf8(body);
}

interface Received {
  request: Pick<IncomingMessage, 'method' | 'headers' | 'headersDistinct'>;
  path: string;
  query: URLSearchParams;
  body: Buffer;
  envId: string;
}

export function httpEvent({ request, path, query, body, envId }: Received): HttpEvent {
  const isText = isTextBody(body, request);
  return {
    path,
    httpMethod: request.method ?? 'GET',
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value = '']) => [name, [value].flat().join(', ')]),
    ),
    multiValueHeaders: Object.fromEntries(
      Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values]),
    ),
    queryStringParameters: Object.fromEntries(query),
    requestContext: { requestId: randomUUID().replaceAll('-', ''), envId, appId: ACCOUNT, uin: ACCOUNT },
    body: body.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}
