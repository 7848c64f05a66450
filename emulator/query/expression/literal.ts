/** $literal, $meta and $rand. */
import { malformed, refused } from '../error';
import { isDocument } from '../type';
import { literal } from './compiled';
import type { Operators } from './operator';

const METADATA = new Set([
  'textScore',
  'randVal',
  'searchScore',
  'searchHighlights',
  'geoNearDistance',
  'geoNearPoint',
  'recordId',
  'indexKey',
  'sortKey',
]);

/** Source: MongoDB manual, "$literal", "$meta", "$rand". */
export const LITERALS: Operators = {
  $literal: (operand) => literal(operand),
  /** Metadata comes from $text and search, which are not here. */
  $meta: (operand) => {
    if (typeof operand !== 'string' || !METADATA.has(operand))
      throw malformed(`Unsupported argument to $meta: ${JSON.stringify(operand)}`);
    const what = operand === 'textScore' ? 'text score' : operand;
    throw refused(`query requires ${what} metadata, but it is not available`);
  },
  $rand: (operand) => {
    if (!isDocument(operand) || Object.keys(operand).length > 0)
      throw malformed('$rand does not currently accept arguments');
    return { evaluate: () => Math.random(), constant: false };
  },
};
