/** The stages that take some of the documents: $limit, $skip, $sample; and $count, which only counts them. */
import { randomInt } from 'node:crypto';
import { malformed } from '../error';
import { pathNames } from '../expression/field-path';
import { typeName } from '../expression/value';
import { isDocument, type Value } from '../type';
import type { Stage } from './stage';

function wholeNumber(name: string, value: Value): number {
  if (typeof value !== 'number')
    throw malformed(`invalid argument to ${name} stage: Expected a number in: ${name}: ${JSON.stringify(value)}`);
  if (!Number.isSafeInteger(value))
    throw malformed(`invalid argument to ${name} stage: Expected an integer: ${name}: ${value}`);
  if (value < 0)
    throw malformed(`invalid argument to ${name} stage: Expected a non-negative number in: ${name}: ${value}`);
  return value;
}

/** Source: MongoDB manual, "$limit (aggregation)". */
export const limit: Stage = (operand) => {
  const most = wholeNumber('$limit', operand);
  if (most === 0) throw malformed('the limit must be positive');
  return (documents) => documents.slice(0, most);
};

/** Source: MongoDB manual, "$skip (aggregation)". */
export const skip: Stage = (operand) => {
  const count = wholeNumber('$skip', operand);
  return (documents) => documents.slice(count);
};

/** Any so many documents, in any order. Source: MongoDB manual, "$sample (aggregation)". */
export const sample: Stage = (operand) => {
  if (!isDocument(operand)) throw malformed('the $sample stage specification must be an object');
  const stray = Object.keys(operand).find((key) => key !== 'size');
  if (stray !== undefined) throw malformed(`unrecognized option to $sample: ${stray}`);
  const { size } = operand;
  if (size === undefined) throw malformed('$sample stage must specify a size');
  if (typeof size !== 'number') throw malformed('size argument to $sample must be a number');
  if (size < 0 || !Number.isInteger(size)) throw malformed('size argument to $sample must not be negative');
  return (documents) => {
    const left = [...documents];
    // Fisher and Yates, as far as it is needed.
    const most = Math.min(size, left.length);
    for (let i = 0; i < most; i++) {
      const j = randomInt(i, left.length);
      const [a, b] = [left[i], left[j]];
      if (a && b) [left[i], left[j]] = [b, a];
    }
    return left.slice(0, most);
  };
};

/** Of no document it answers none. Source: MongoDB manual, "$count (aggregation)". */
export const count: Stage = (operand) => {
  if (typeof operand !== 'string' || operand === '')
    throw malformed(`the count field must be a non-empty string, got ${typeName(operand)}`);
  if (operand.startsWith('$')) throw malformed('the count field cannot be a $-prefixed path');
  if (operand.includes('.')) throw malformed("the count field cannot contain '.'");
  pathNames(operand);
  return (documents) => (documents.length === 0 ? [] : [{ [operand]: documents.length }]);
};
