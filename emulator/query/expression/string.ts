/** Operators on text. Case is that of ASCII letters only. */
import { refused } from '../error';
import type { Value } from '../type';
import { fixed, type Operator, type Operators, variadic } from './operator';
import { isNullish, toText, typeName } from './value';

function concat(values: Value[]): Value {
  let text = '';
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'string') throw refused(`$concat only supports strings, not ${typeName(value)}`);
    text += value;
  }
  return text;
}

function split(text: Value, separator: Value): Value {
  if (isNullish(text) || isNullish(separator)) return null;
  for (const [value, which] of [
    [text, 'first'],
    [separator, 'second'],
  ] as const)
    if (typeof value !== 'string')
      throw refused(
        `$split requires an expression that evaluates to a string as a ${which} argument, found: ${typeName(value)}`,
      );
  if (separator === '') throw refused('$split requires a non-empty separator');
  return String(text).split(String(separator));
}

function length(name: string, measure: (text: string) => number): Operator {
  return fixed(1, (text) => {
    if (typeof text !== 'string') throw refused(`${name} requires a string argument, found: ${typeName(text)}`);
    return measure(text);
  });
}

const lower = (value: Value): string => toText(value).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
const upper = (value: Value): string => toText(value).replace(/[a-z]+/g, (letters) => letters.toUpperCase());

/** Source: MongoDB manual, "String Expression Operators". */
export const STRINGS: Operators = {
  $concat: variadic(0, concat),
  $split: fixed(2, split),
  $strLenBytes: length('$strLenBytes', (text) => Buffer.byteLength(text)),
  $strLenCP: length('$strLenCP', (text) => Array.from(text).length),
  $strcasecmp: fixed(2, (left, right) =>
    Math.sign(Buffer.compare(Buffer.from(upper(left)), Buffer.from(upper(right)))),
  ),
  $toLower: fixed(1, lower),
  $toUpper: fixed(1, upper),
};
