/** Reading the requests of clients. */
import { randomUUID } from 'node:crypto';
import { readBody } from '../http/body';
import type { Call } from '../http/router';
import { QueryError } from '../query/error';
import { CloudError } from '../store/errors';
import { invalid, parsed } from './wire';

/** Ids of requests, as answers carry them. */
export const newRequestId = (): string => randomUUID();

export type Body = Record<string, unknown>;

export const isBody = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON of a body; undefined where it is empty. @throws CloudError INVALID_PARAM; BodyTooLarge */
export async function readJson(call: Call, most: number): Promise<unknown> {
  const text = (await readBody(call.request, most)).toString('utf8');
  return text.trim() === '' ? undefined : parsed(text);
}

export async function readObject(call: Call, most: number): Promise<Body> {
  const value = (await readJson(call, most)) ?? {};
  if (!isBody(value)) throw invalid('a JSON object is expected');
  return value;
}

/** The code of an error; a fault of the emulator itself is SYS_ERR. */
export function codeOf(error: unknown): { code: string; message: string } {
  if (error instanceof CloudError || error instanceof QueryError) return { code: error.code, message: error.message };
  // Something nested so deeply that a walk over it ran out of stack: the caller's doing, and harmless.
  if (error instanceof RangeError && error.message.includes('call stack'))
    return { code: 'INVALID_PARAM', message: 'the request is nested too deeply' };
  console.error('[emulator] a fault of the emulator itself:', error);
  return { code: 'SYS_ERR', message: 'internal error of the emulator' };
}
