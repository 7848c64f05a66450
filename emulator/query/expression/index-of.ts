/** $indexOfBytes and $indexOfCP, and where those and $indexOfArray look. */
import { refused } from '../error';
import type { Value } from '../type';
import { type Operators, ranged } from './operator';
import { isInt, isNullish, show, typeName } from './value';

/** The start and end that were given: a missing one is not one left out, and refused as null is. */
export interface Positions {
  start?: Value;
  end?: Value;
}

/** The operands behind the first two. */
export function positions(ends: Value[]): Positions {
  return { ...(ends.length > 0 ? { start: ends[0] } : {}), ...(ends.length > 1 ? { end: ends[1] } : {}) };
}

function position(name: string, value: Value, which: string): number {
  if (!isInt(value))
    throw refused(
      `${name} requires an integral ${which} index, found a value of type: ${typeName(value)}, with value: ${show(value)}`,
    );
  if (value < 0) throw refused(`${name} requires a nonnegative ${which} index, found: ${value}`);
  return value;
}

/** The part to search, of `length` places. */
export function rangeOf(name: string, given: Positions, length: number): { start: number; end: number } {
  const start = 'start' in given ? position(name, given.start, 'starting') : 0;
  const end = 'end' in given ? position(name, given.end, 'ending') : length;
  return { start, end: Math.min(end, length) };
}

/** Places of text: its bytes in UTF-8, or its code points. */
type Places = (text: string) => readonly (number | string)[];

const bytes: Places = (text) => [...Buffer.from(text)];
const codePoints: Places = (text) => Array.from(text);

function indexOf(name: string, places: Places): (text: Value, wanted: Value, ...ends: Value[]) => Value {
  return (text, wanted, ...ends) => {
    if (isNullish(text)) return null;
    if (typeof text !== 'string')
      throw refused(`${name} requires a string as the first argument, found: ${typeName(text)}`);
    if (typeof wanted !== 'string')
      throw refused(`${name} requires a string as the second argument, found: ${typeName(wanted)}`);
    const all = places(text);
    const part = places(wanted);
    const { start, end } = rangeOf(name, positions(ends), all.length);
    for (let i = start; i + part.length <= end; i++) if (part.every((place, j) => all[i + j] === place)) return i;
    return -1;
  };
}

/** Source: MongoDB manual, "$indexOfBytes", "$indexOfCP". */
export const INDEX_OF: Operators = {
  $indexOfBytes: ranged(2, 4, indexOf('$indexOfBytes', bytes)),
  $indexOfCP: ranged(2, 4, indexOf('$indexOfCP', codePoints)),
};
