/** The page's `expect` holds and fails where jest's does; only a list, date or error never matches `{}`, which jest lets pass. */
import type { Expect } from '../emulator/conformance/client-page';
import { pageExpect } from './expect';

const passes = (of: Expect, check: (of: Expect) => void) => {
  try {
    check(of);
    return true;
  } catch {
    return false;
  }
};

const VALUES: unknown[] = [
  undefined,
  null,
  0,
  -0,
  1,
  Number.NaN,
  '',
  'ab',
  '甲',
  true,
  [],
  [1],
  [1, 2],
  [[1], { a: 1 }],
  [{ a: 1, b: 2 }],
  {},
  { a: 1 },
  { a: undefined },
  { a: 1, b: undefined },
  { a: 1, b: { c: [1] } },
  { a: 1, b: { c: [1], d: 2 } },
  { 0: 1 },
  new Date(0),
  new Date(1),
  new Error('x'),
];

const CHECKS: Record<string, (of: Expect, actual: unknown, expected: unknown) => void> = {
  toBe: (of, actual, expected) => of(actual).toBe(expected),
  'not.toBe': (of, actual, expected) => of(actual).not.toBe(expected),
  toEqual: (of, actual, expected) => of(actual).toEqual(expected),
  'not.toEqual': (of, actual, expected) => of(actual).not.toEqual(expected),
  toBeNull: (of, actual) => of(actual).toBeNull(),
  toBeDefined: (of, actual) => of(actual).toBeDefined(),
  any: (of, actual) => of({ x: actual }).toEqual({ x: of.any(String) }),
  toMatchObject: (of, actual, expected) => {
    const alike = kindOf(actual) === kindOf(expected);
    if (isObject(expected) && isObject(actual) && alike) of(actual).toMatchObject(expected);
  },
  toHaveLength: (of, actual) => of(actual).toHaveLength(1),
  toBeInstanceOf: (of, actual) => of(actual).toBeInstanceOf(Date),
  toContain: (of, actual) => {
    if (typeof actual === 'string') of(actual).toContain('b');
  },
  toBeGreaterThanOrEqual: (of, actual) => {
    if (typeof actual === 'number') of(actual).toBeGreaterThanOrEqual(1);
  },
};

const kindOf = (value: unknown) => Object.prototype.toString.call(value);
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

test.each(Object.keys(CHECKS))('%s', (name) => {
  const outcomes = (of: Expect) =>
    VALUES.flatMap((actual) => VALUES.map((expected) => passes(of, (one) => CHECKS[name]?.(one, actual, expected))));
  expect(outcomes(pageExpect)).toEqual(outcomes(expect));
  expect(new Set(outcomes(pageExpect)).size).toBe(2);
});
