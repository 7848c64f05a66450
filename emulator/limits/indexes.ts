/** How many collections, indexes and fields of an index there may be. */
import type { IndexSpec } from '../store/index';
import type { Limits } from './limits';

/** @throws CloudError for a collection that the cloud would not let be made so */
export function checkIndexes(collection: string, specs: readonly IndexSpec[], limits: Limits): void {
  // That of _id counts as well: MongoDB lists it among the collection's indexes.
  limits.check('indexes', specs.length + 1, collection);
  for (const { name, fields } of specs) limits.check('index-fields', fields.length, `${collection}.${name}`);
}
