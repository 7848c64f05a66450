/** $sort: stable, in the order that an index of the same fields has. */
import { malformed, refused } from '../error';
import { pathNames } from '../expression/field-path';
import type { IndexField } from '../key';
import { compileSort } from '../sort';
import { isDocument, type Value } from '../type';
import type { Stage } from './stage';

/** The fields of a $sort, or undefined where they are not fields with 1 or -1. */
export function sortFields(operand: Value): IndexField[] | undefined {
  if (!isDocument(operand)) return undefined;
  const fields: IndexField[] = [];
  for (const [field, direction] of Object.entries(operand)) {
    if ((direction !== 1 && direction !== -1) || field.startsWith('$')) return undefined;
    fields.push({ field, direction });
  }
  return fields.length > 0 ? fields : undefined;
}

/** Source: MongoDB manual, "$sort (aggregation)". */
export const sort: Stage = (operand) => {
  if (!isDocument(operand)) throw malformed('the $sort key specification must be an object');
  const names = Object.keys(operand);
  if (names.length === 0) throw malformed('$sort stage must have at least one sort key');
  names.forEach(pathNames);
  for (const direction of Object.values(operand))
    if (isDocument(direction) && '$meta' in direction)
      throw refused('query requires text score metadata, but it is not available');
  const fields = sortFields(operand);
  if (!fields) throw malformed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
  const compare = compileSort(fields);
  return (documents) => [...documents].sort(compare);
};
