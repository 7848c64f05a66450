/** How values compare in a rule: as in JavaScript where that is plain, and with no answer where it is not. */

import { TYPE, typeOf } from '../query/type';
import { compareValues, equalValues, isArray, isDocument, type Value } from '../query/value';
import type { Comparison } from './ast';

/**
 * What an operation says that has no answer: a field of null, an order between a number and a string, a logic of what
 * is neither true nor false. It allows nothing, and neither does its negation: the cloud documents none of these, and
 * a rule must not open by accident.
 */
export const NO_ANSWER = Symbol('no answer');
export type NoAnswer = typeof NO_ANSWER;
export type Answer = Value | NoAnswer;

export const isNullish = (value: Value): value is null | undefined => value === null || value === undefined;

/** Not comparable but with null: arrays, objects, and regular expressions, which rules do not know. */
export const isWhole = (value: Value): boolean => isArray(value) || isDocument(value) || value instanceof RegExp;

const isOrdered = (type: number): boolean => type === TYPE.number || type === TYPE.string || type === TYPE.date;

function equals(a: Value, b: Value, literalNull: boolean): boolean | NoAnswer {
  if (isNullish(a) || isNullish(b)) {
    if (!isNullish(a) || !isNullish(b)) return false;
    // `doc.a == null` asks for a missing field; `doc._openid == auth.openid` does not mean "neither has one".
    return literalNull ? true : NO_ANSWER;
  }
  const wholes = Number(isWhole(a)) + Number(isWhole(b));
  if (wholes > 0) return wholes === 2 ? NO_ANSWER : false;
  if (typeof a === 'number') return a === b;
  return typeOf(a) === typeOf(b) && equalValues(a, b);
}

/**
 * `compare('>', 2, 1, false)` is true.
 *
 * Equality: null and undefined are one; with `literalNull` (null or undefined is written in the rule) they equal each
 * other, otherwise two of them have no answer. Values of different types are not equal. Two arrays or objects have no
 * answer. Order: numbers, strings (by code point, as the database sorts them) and dates among themselves; every other
 * pair, and NaN, has no answer.
 */
export function compare(operator: Comparison, a: Value, b: Value, literalNull: boolean): boolean | NoAnswer {
  if (operator === '==' || operator === '!=') {
    const equal = equals(a, b, literalNull);
    return equal === NO_ANSWER ? equal : equal === (operator === '==');
  }
  if (typeOf(a) !== typeOf(b) || !isOrdered(typeOf(a))) return NO_ANSWER;
  if (Number.isNaN(a) || Number.isNaN(b)) return NO_ANSWER;
  const order = compareValues(a, b);
  switch (operator) {
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
  }
}

/** `value in list`: equal to one of its members; of what is not a list there is no answer. */
export function isMember(value: Value, list: Value): boolean | NoAnswer {
  if (!isArray(list)) return NO_ANSWER;
  let unknown = false;
  for (const member of list) {
    const equal = compare('==', value, member, false);
    if (equal === true) return true;
    unknown ||= equal === NO_ANSWER;
  }
  return unknown ? NO_ANSWER : false;
}

/** The operator with its sides exchanged: `5 < x` is `x > 5`. */
export const FLIPPED: Record<Comparison, Comparison> = {
  '==': '==',
  '!=': '!=',
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
};

/** The operator that holds where this one does not, for values that have an answer. */
export const NEGATED: Record<Comparison, Comparison> = {
  '==': '!=',
  '!=': '==',
  '>': '<=',
  '>=': '<',
  '<': '>=',
  '<=': '>',
};
