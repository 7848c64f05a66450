/** Document ids as keys of maps and of the journal. */
import { encodeValue, isArray, type Value } from '../query/value';
import { CloudError, DATABASE_CODES } from './errors';

const invalidId = (why: string) => new CloudError(DATABASE_CODES.invalidParam, `_id ${why}`);

/** `_id` as a map key and a journal key: a string keeps its text, equal other values have one encoding. */
export function idKey(id: Value): string {
  if (typeof id === 'string') {
    if (!id.isWellFormed()) throw invalidId('is not well-formed text');
    return `s${id}`;
  }
  if (id === undefined || id === null) throw invalidId('is missing');
  // MongoDB manual, "Documents": the _id may be of any type other than array or regex.
  if (isArray(id) || id instanceof RegExp) throw invalidId('must not be an array or a regular expression');
  // JSON writes what UTF-8 cannot (lone surrogates of an encoding) as escapes.
  return `j${JSON.stringify(encodeValue(id))}`;
}
