/** $trim, $ltrim, $rtrim, $replaceOne and $replaceAll. */
import { refused } from '../error';
import type { Value } from '../type';
import { named, type Operator, type Operators } from './operator';
import { isNullish, show, typeName } from './value';

/** What is trimmed where no characters are given. Source: MongoDB manual, "$trim", "Whitespace Characters". */
const WHITESPACE = new Set(
  [0, 9, 10, 11, 12, 13, 32, 0xa0, 0x1680, ...Array.from({ length: 11 }, (_, i) => 0x2000 + i)].map((code) =>
    String.fromCodePoint(code),
  ),
);

function trim(name: string, isLeft: boolean, isRight: boolean): Operator {
  return named(['input'], ['chars'], (values): Value => {
    const { input, chars } = values;
    if (isNullish(input)) return null;
    if (typeof input !== 'string')
      throw refused(
        `${name} requires its input to be a string, got ${show(input)} (of type ${typeName(input)}) instead.`,
      );
    if ('chars' in values && isNullish(chars)) return null;
    if (chars !== undefined && typeof chars !== 'string')
      throw refused(
        `${name} requires 'chars' to be a string, got ${show(chars)} (of type ${typeName(chars)}) instead.`,
      );
    const dropped = chars === undefined ? WHITESPACE : new Set(Array.from(chars ?? ''));
    const points = Array.from(input);
    let start = 0;
    let end = points.length;
    while (isLeft && start < end && dropped.has(points[start] ?? '')) start++;
    while (isRight && end > start && dropped.has(points[end - 1] ?? '')) end--;
    return points.slice(start, end).join('');
  });
}

function replace(name: string, change: (input: string, find: string, replacement: string) => string): Operator {
  return named(['input', 'find', 'replacement'], [], (values): Value => {
    for (const key of ['input', 'find', 'replacement']) {
      const value = values[key];
      if (!isNullish(value) && typeof value !== 'string')
        throw refused(`${name} requires that '${key}' be a string, found: ${show(value)}`);
    }
    const { input, find, replacement } = values;
    if (typeof input !== 'string' || typeof find !== 'string' || typeof replacement !== 'string') return null;
    return change(input, find, replacement);
  });
}

/** Source: MongoDB manual, "$trim", "$replaceOne", "$replaceAll". */
export const TRIMS: Operators = {
  $ltrim: trim('$ltrim', true, false),
  $replaceAll: replace('$replaceAll', (input, find, replacement) => input.replaceAll(find, () => replacement)),
  $replaceOne: replace('$replaceOne', (input, find, replacement) => input.replace(find, () => replacement)),
  $rtrim: trim('$rtrim', false, true),
  $trim: trim('$trim', true, true),
};
