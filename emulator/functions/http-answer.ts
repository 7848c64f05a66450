/** 集成响应: what a function returned, as an HTTP answer (docs.cloudbase.net/service/access-cloud-function). */
import { validateHeaderName, validateHeaderValue } from 'node:http';
import { isObject } from '../wire/json';

export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[]>;
  body: Buffer;
}

/** It claims to be an answer, and cannot be sent. */
export class UnusableAnswer extends Error {}

/** The gateway says these itself. */
const OF_THE_CONNECTION = new Set([
  'connection',
  'content-length',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'trailer',
]);

const plain = (text: string): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: Buffer.from(text),
});

const json = (value: unknown): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: Buffer.from(JSON.stringify(value ?? null)),
});

/**
 * Text and numbers are text/plain, what has a `statusCode` is an answer of its own, anything else is JSON.
 * Throws UnusableAnswer (guess: no document says what becomes of one).
 */
export function httpAnswer(result: unknown): HttpAnswer {
  if (typeof result === 'string' || typeof result === 'number') return plain(String(result));
  if (!isObject(result) || !('statusCode' in result)) return json(result);
  const { statusCode, headers, body, isBase64Encoded } = result;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599)
    throw new UnusableAnswer(`statusCode ${JSON.stringify(statusCode)} is none from 200 to 599`);
  return { status, headers: headersOf(headers), body: bytesOf(body, isBase64Encoded === true) };
}

function headersOf(given: unknown): Record<string, string | string[]> {
  if (given === undefined || given === null) return {};
  if (!isObject(given)) throw new UnusableAnswer('headers are an object');
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(given)) {
    const lower = name.toLowerCase();
    if (OF_THE_CONNECTION.has(lower)) continue;
    const text = Array.isArray(value) ? value.map(String) : String(value);
    try {
      validateHeaderName(lower);
      for (const one of [text].flat()) validateHeaderValue(lower, one);
    } catch (error) {
      throw new UnusableAnswer(`header ${JSON.stringify(name)}: ${error instanceof Error ? error.message : error}`);
    }
    headers[lower] = text;
  }
  return headers;
}

/** A body that is no text is sent as its JSON (guess). */
function bytesOf(body: unknown, isBase64: boolean): Buffer {
  if (body === undefined || body === null) return Buffer.alloc(0);
  if (typeof body !== 'string') return Buffer.from(JSON.stringify(body));
  return Buffer.from(body, isBase64 ? 'base64' : 'utf8');
}
