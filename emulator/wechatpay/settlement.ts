/** What people and tests say shall come of an order or a refund, read and refused where it means nothing. */
import { ClockError, durationMs } from '../clock/clock';
import type { Fields } from '../wire/json';
import type { Sending } from './notices';
import type { Payment } from './orders';
import { ALTERATIONS, type Alteration } from './signature';

export type Settlement = Payment & Sending & { silent?: boolean };

const NAMES = ['openid', 'amountFen', 'late', 'silent', 'delay', 'twice', 'alteration'];

export const isAlteration = (value: unknown): value is Alteration => ALTERATIONS.some((one) => one === value);

/** Throws SyntaxError. */
export function readSettlement(body: Fields): Settlement {
  const other = Object.keys(body).find((name) => !NAMES.includes(name));
  if (other !== undefined) throw new SyntaxError(`there is no ${other}, only ${NAMES.join(', ')}`);
  const { openid, amountFen, delay, alteration } = body;
  const flag = (name: 'late' | 'silent' | 'twice') => {
    const value = body[name];
    if (value !== undefined && typeof value !== 'boolean') throw new SyntaxError(`${name} is true or false`);
    return value ? { [name]: true } : {};
  };
  if (openid !== undefined && (typeof openid !== 'string' || openid === ''))
    throw new SyntaxError('openid is who pays, where the order does not say it');
  if (amountFen !== undefined && (typeof amountFen !== 'number' || !Number.isSafeInteger(amountFen) || amountFen < 1))
    throw new SyntaxError('amountFen is a whole number of fen from 1');
  if (alteration !== undefined && !isAlteration(alteration))
    throw new SyntaxError(`alteration is one of ${ALTERATIONS.join(', ')}`);
  return {
    ...(openid !== undefined && { openid }),
    ...(amountFen !== undefined && { amountFen }),
    ...(alteration !== undefined && { alteration }),
    ...(delay !== undefined && { delayMs: delayOf(delay) }),
    ...flag('late'),
    ...flag('silent'),
    ...flag('twice'),
  };
}

function delayOf(delay: unknown): number {
  try {
    const ms = typeof delay === 'string' ? durationMs(delay) : -1;
    if (ms >= 0) return ms;
  } catch (error) {
    if (!(error instanceof ClockError)) throw error;
  }
  throw new SyntaxError('delay is an ISO 8601 duration, e.g. PT5M');
}
