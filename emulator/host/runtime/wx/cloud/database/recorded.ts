/**
 * What a query is made of, written down as it was said, since the SDK that makes it may not be there yet: commands, places,
 * patterns, server dates. `play` makes the SDK's own of them when the query is sent.
 */
import type { SdkDatabase } from '../sdk-shape';

export abstract class Recorded {
  abstract play(db: SdkDatabase): unknown;
}

const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/** A copy that does not change when the program changes its objects afterwards. @throws for circles, as WeChat */
export function copied(value: unknown, within: readonly object[] = []): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Recorded) return value;
  if (within.includes(value)) throw new Error('Cannot convert circular structure to JSON');
  const path = [...within, value];
  if (Array.isArray(value)) return value.map((one) => copied(one, path));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one, path)]));
}

export function played(value: unknown, db: SdkDatabase): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Recorded) return value.play(db);
  if (Array.isArray(value)) return value.map((one) => played(one, db));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, played(one, db)]));
}

/** Calls what the SDK has under a name. */
export function called(target: unknown, name: string, operands: readonly unknown[]): unknown {
  const method: unknown = Object(target) === target ? Reflect.get(Object(target), name) : undefined;
  if (typeof method !== 'function') throw new TypeError(`${name} is not a function`);
  return Reflect.apply(method, target, operands);
}
