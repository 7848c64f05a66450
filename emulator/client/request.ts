/** Reading the requests of clients. */
import { randomUUID } from 'node:crypto';
import { readBody } from '../http/body';
import type { Call } from '../http/router';
import { failureCode, isTooDeep } from '../wire/failure';
import { type Fields, isObject } from '../wire/json';
import { invalid, parsed } from './wire';

/** Ids of requests, as answers carry them. */
export const newRequestId = (): string => randomUUID();

/** The JSON of a body; undefined where it is empty. @throws CloudError INVALID_PARAM; BodyTooLarge */
export async function readJson(call: Call, most: number): Promise<unknown> {
  const text = (await readBody(call.request, most)).toString('utf8');
  return text.trim() === '' ? undefined : parsed(text);
}

export async function readObject(call: Call, most: number): Promise<Fields> {
  const value = (await readJson(call, most)) ?? {};
  if (!isObject(value)) throw invalid('a JSON object is expected');
  return value;
}

/** The code of an error; a fault of the emulator itself is SYS_ERR. */
export function codeOf(error: unknown): { code: string; message: string } {
  const code = failureCode(error);
  if (code === undefined) {
    console.error('[emulator] a fault of the emulator itself:', error);
    return { code: 'SYS_ERR', message: 'internal error of the emulator' };
  }
  if (isTooDeep(error)) return { code, message: 'the request is nested too deeply' };
  return { code, message: error instanceof Error ? error.message : String(error) };
}
