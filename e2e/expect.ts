/** jest's `expect` as far as the cases use it, for a page: jest's own needs Node.js. It compares as jest documents it. */
import type { Expect } from '../emulator/conformance/client-page';

class Any {
  constructor(private readonly type: unknown) {}

  matches(value: unknown): boolean {
    return isInstance(value, this.type);
  }
}

const isInstance = (value: unknown, type: unknown) =>
  typeof type === 'function' && (value instanceof type || Object(value) instanceof type) && value != null;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** `part`: objects may have more fields than expected, lists not more elements; fields that are undefined count as missing. */
function equal(actual: unknown, expected: unknown, part: boolean): boolean {
  if (expected instanceof Any) return expected.matches(actual);
  if (Object.is(actual, expected)) return true;
  if (!isObject(actual) || !isObject(expected)) return false;
  if (actual instanceof Date || expected instanceof Date)
    return actual instanceof Date && expected instanceof Date && actual.getTime() === expected.getTime();
  if (actual instanceof Error || expected instanceof Error)
    return actual instanceof Error && expected instanceof Error && actual.message === expected.message;
  if (Array.isArray(actual) !== Array.isArray(expected)) return false;
  if (Array.isArray(actual) && actual.length !== expected.length) return false;
  const fields = part ? Object.keys(expected) : [...Object.keys(actual), ...Object.keys(expected)];
  return fields.every((field) => (part ? field in actual : true) && equal(actual[field], expected[field], part));
}

const shown = (value: unknown) => (value instanceof Error ? String(value) : JSON.stringify(value)) ?? String(value);
const lengthOf = (value: unknown) => (typeof value === 'string' || Array.isArray(value) ? value.length : undefined);

function matchers(actual: unknown, wanted: boolean) {
  const check = (holds: boolean, said: string, expected?: unknown) => {
    if (holds !== wanted)
      throw new Error(
        `expected ${shown(actual)}${wanted ? '' : ' not'} ${said} ${expected === undefined ? '' : shown(expected)}`,
      );
  };
  return {
    toBe: (expected: unknown) => check(Object.is(actual, expected), 'to be', expected),
    toEqual: (expected: unknown) => check(equal(actual, expected, false), 'to equal', expected),
    toMatchObject: (expected: object) => check(equal(actual, expected, true), 'to match', expected),
    toHaveLength: (expected: number) => check(lengthOf(actual) === expected, 'to have the length', expected),
    toContain: (expected: string) =>
      check(typeof actual === 'string' && actual.includes(expected), 'to contain', expected),
    toBeNull: () => check(actual === null, 'to be null'),
    toBeDefined: () => check(actual !== undefined, 'to be defined'),
    toBeInstanceOf: (expected: unknown) =>
      check(typeof expected === 'function' && actual instanceof expected, 'to be an instance of', String(expected)),
    toBeGreaterThanOrEqual: (expected: number) => check(Number(actual) >= expected, 'to be at least', expected),
  };
}

export const pageExpect: Expect = Object.assign(
  (actual: unknown) => ({ ...matchers(actual, true), not: matchers(actual, false) }),
  { any: (type: unknown) => new Any(type) },
);
