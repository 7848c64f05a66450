/** What goes wrong, where and how often: the orders of `POST /faults`, read and refused where they mean nothing. */
import { type Fields, isObject } from '../wire/json';

export const KINDS = ['error-before', 'error-after', 'timeout-after', 'twice', 'slow'] as const;
export type Kind = (typeof KINDS)[number];

/** All that are given must fit; `*` in them stands for any text. */
export interface Match {
  /** An action of the server SDKs, e.g. `database.insertDocument`, `storage.*`. */
  action?: string;
  /** The collection of a database action. */
  collection?: string;
  /** Alone: a function that is called. With the others: the function that does it. */
  function?: string;
  /** A service outside: `wx.openApi`, an open API such as `subscribeMessage.send`, or `faceid`, `sms.SendSms`, `wechatpay` … */
  gateway?: string;
}

export interface FaultOrder {
  match: Match;
  fault: Kind;
  /** How often it strikes; missing: until it is removed. */
  times?: number;
  /** How many that fit pass first. */
  skip?: number;
  /** Of those that fit, how many of 1; the same seed makes the same choices. */
  probability?: number;
  seed?: number;
  /** `slow`: how much later (1,000). `timeout-after`: how long the caller waits before he loses the connection (0). */
  ms?: number;
  /** The cloud's code of an error. */
  code?: string;
}

/** An order that means nothing; the message says what would. */
export class FaultError extends Error {}

const MATCHED = ['action', 'collection', 'function', 'gateway'] as const;
const FIELDS = ['match', 'fault', 'times', 'skip', 'probability', 'seed', 'ms', 'code'];
const LONGEST_MS = 60_000;
/** CloudBase's codes, and those of Tencent Cloud's API. */
const CODE = /^[A-Z][A-Z0-9_]*$|^[A-Z][A-Za-z]+(?:\.[A-Z][A-Za-z]+)?$/;

const isKind = (value: unknown): value is Kind => KINDS.some((kind) => kind === value);

/**
 * @param actions all there are: one that is misspelt would never strike
 * @throws FaultError
 */
export function readFault(order: unknown, actions: readonly string[]): FaultOrder {
  if (!isObject(order)) throw new FaultError('a fault is {"match": {"action": "database.*"}, "fault": "error-before"}');
  refuseOthers(order, FIELDS, 'a fault');
  if (!isKind(order.fault)) throw new FaultError(`fault is one of ${KINDS.join(', ')}`);
  const whole = (name: 'times' | 'skip' | 'seed' | 'ms', low: number, high: number) =>
    numberIn(order, name, low, high, true);
  const { code } = order;
  if (code !== undefined && (typeof code !== 'string' || !CODE.test(code)))
    throw new FaultError('code is a code of the cloud, e.g. DATABASE_REQUEST_FAILED or InternalError.UnKnown');
  const match = readMatch(order.match, actions);
  if (code !== undefined && isAboutCalls(match))
    throw new FaultError('code is for actions of the SDKs: a function that fails says FUNCTION_INVOCATION_FAILED');
  return {
    match,
    fault: order.fault,
    ...whole('times', 1, Number.MAX_SAFE_INTEGER),
    ...whole('skip', 0, Number.MAX_SAFE_INTEGER),
    ...numberIn(order, 'probability', 0, 1, false),
    ...whole('seed', 0, 2 ** 32 - 1),
    ...whole('ms', 0, LONGEST_MS),
    ...(code === undefined ? {} : { code }),
  };
}

function readMatch(match: unknown, actions: readonly string[]): Match {
  const names = MATCHED.join(', ');
  if (!isObject(match) || Object.keys(match).length === 0)
    throw new FaultError(`match has at least one of ${names}; {"action": "*"} fits every action of the SDKs`);
  refuseOthers(match, MATCHED, 'match');
  const read: Match = {};
  for (const name of MATCHED) {
    const pattern = match[name];
    if (pattern === undefined) continue;
    if (typeof pattern !== 'string' || pattern === '') throw new FaultError(`match.${name} is a text; * is any text`);
    read[name] = pattern;
  }
  if (read.action !== undefined && !actions.some((action) => fits(read.action, action)))
    throw new FaultError(`match.action ${read.action} fits none of ${actions.join(', ')}`);
  return read;
}

function refuseOthers(given: Fields, known: readonly string[], what: string): void {
  const other = Object.keys(given).find((name) => !known.includes(name));
  if (other !== undefined) throw new FaultError(`${what} has no ${other}, only ${known.join(', ')}`);
}

function numberIn(order: Fields, name: string, low: number, high: number, whole: boolean): Record<string, number> {
  const value = order[name];
  if (value === undefined) return {};
  if (typeof value !== 'number' || !(value >= low && value <= high) || (whole && !Number.isInteger(value)))
    throw new FaultError(`${name} is a ${whole ? 'whole ' : ''}number from ${low} to ${high}`);
  return { [name]: value };
}

/** `function` alone is about calls of it, not about what it does. */
export const isAboutCalls = ({ action, collection, gateway }: Match): boolean =>
  action === undefined && collection === undefined && gateway === undefined;

/** Whether a text fits a pattern with `*`; no pattern fits everything. */
export function fits(pattern: string | undefined, text: string): boolean {
  if (pattern === undefined || pattern === text) return true;
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 's').test(text);
}
