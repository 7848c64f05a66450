/** How somebody shall do at a face check, as `POST /face/<id>/pass` and `…/fail` say it. */
import { type Failure, failureOf, USUAL_FAILURE } from './failures';

export interface Order {
  /** Undefined: he passes. */
  failure?: Failure;
  /** `IntentionVerifyData.ErrorCode`: his face passes, and what he read aloud does not. */
  intention?: number;
  /** Of how many checks this holds. */
  times: number;
  delayMs: number;
}

/** Throws SyntaxError: what an order means nothing by, and what would. */
export function readOrder(outcome: 'pass' | 'fail', body: Record<string, unknown>): Order {
  const { code, intention, times, delayMs = 0, ...others } = body;
  const [other] = Object.keys(others);
  if (other !== undefined) throw new SyntaxError(`there is no ${other}, only code, intention, times, delayMs`);
  if (typeof delayMs !== 'number' || !Number.isInteger(delayMs) || delayMs < 0 || delayMs > 60_000)
    throw new SyntaxError('delayMs is a whole number from 0 to 60000');
  if (times !== undefined && (typeof times !== 'number' || !Number.isInteger(times) || times < 1))
    throw new SyntaxError('times is a whole number from 1');
  const read = { times: times ?? Number.POSITIVE_INFINITY, delayMs };
  if (outcome === 'pass') {
    if (code !== undefined || intention !== undefined) throw new SyntaxError('who passes has no code');
    return read;
  }
  if (intention !== undefined) {
    if (typeof intention !== 'number' || !Number.isInteger(intention) || intention === 0)
      throw new SyntaxError('intention is an ErrorCode of IntentionVerifyData, e.g. -17');
    return { ...read, intention };
  }
  const failure = failureOf(typeof code === 'string' ? code : code === undefined ? USUAL_FAILURE : '');
  if (!failure) throw new SyntaxError(`there is no failure ${String(code)}; GET /face/failures lists them`);
  return { ...read, failure };
}
