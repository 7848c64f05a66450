/** What the keywords of $jsonSchema share: what they are made into, and operands read or refused. */
import { malformed } from './error';
import type { Test } from './predicate';
import { type Document, isArray, type Value } from './type';

/** What a keyword of a schema comes to: a test of a value, or nothing (title, description). */
export type Keyword = (operand: Value, schema: Document, name: string) => Test | undefined;

export function list(name: string, operand: Value): Value[] {
  if (!isArray(operand)) throw malformed(`$jsonSchema keyword '${name}' must be an array`);
  return operand;
}

/** How many items, fields or characters. */
export function count(name: string, operand: Value): number {
  if (typeof operand !== 'number' || !Number.isInteger(operand)) {
    throw malformed(`$jsonSchema keyword '${name}' must be represented as an integer`);
  }
  if (operand < 0) throw malformed(`$jsonSchema keyword '${name}' cannot be negative`);
  return operand;
}
