/** How much may go into a function and come out of it. */
import type { Limits } from '../limits/limits';
import { type Caller, FunctionError, HTTP_SOURCE } from './invocation';

/** Calls of mini-programs; the others come from functions and timers. */
const CLIENTS = new Set(['wx_client', 'wx_unknown']);

/** Over HTTP it is the body that is measured, before it is an event. @throws FunctionError EXCEED_MAX_PAYLOAD_SIZE */
export function checkEvent(name: string, event: unknown, { source }: Caller, limits: Limits): void {
  if (source === HTTP_SOURCE) return;
  const size = bytes(event);
  const excess = limits.excess('event-text-bytes', size, name) ?? limits.excess('event-bytes', size, name);
  if (excess) throw new FunctionError('EXCEED_MAX_PAYLOAD_SIZE', excess.message);
}

/** @throws FunctionError; the function has run all the same */
export function checkAnswer(name: string, answer: unknown, { source }: Caller, limits: Limits): void {
  const size = bytes(answer);
  const excess = limits.excess('function-answer-bytes', size, name);
  if (excess) throw new FunctionError('FUNCTION_INVOCATION_FAILED', excess.message);
  const toClient = CLIENTS.has(source) ? limits.excess('client-answer-bytes', size, name) : undefined;
  if (toClient) throw new FunctionError('EXCEED_MAX_RESPONSE_SIZE', toClient.message);
}

const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');
