/** What an error is called on the wire: the same for the server SDKs, clients and sockets. */
import { QueryError } from '../query/error';
import { CloudError, DATABASE_CODES } from '../store/errors';

/** The caller's nesting made a walk run out of stack: his doing, and harmless. */
export const isTooDeep = (error: unknown): boolean =>
  error instanceof RangeError && error.message.includes('call stack');

/** The cloud's code; undefined for a fault of the emulator itself. */
export function failureCode(error: unknown): string | undefined {
  if (error instanceof CloudError || error instanceof QueryError) return error.code;
  return isTooDeep(error) ? DATABASE_CODES.invalidParam : undefined;
}
