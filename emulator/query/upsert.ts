/** The document an upsert starts from. */
import { refused } from './error';
import { isOperators } from './filter';
import { type Document, isArray, isDocument, type Value } from './type';
import { type Branch, insert } from './update-path';
import { applyTree } from './update-tree';

function addEqualities(found: Map<string, Value>, filter: Document): void {
  for (const [path, condition] of Object.entries(filter)) {
    const clauses =
      path === '$and' || (path === '$or' && isArray(condition) && condition.length === 1) ? condition : [];
    if (isArray(clauses)) for (const clause of clauses) if (isDocument(clause)) addEqualities(found, clause);
    if (path.startsWith('$') || condition instanceof RegExp) continue;
    let value: Value = condition;
    if (isOperators(condition)) {
      const { $eq, $in, $all } = condition;
      const only = [$in, $all].find((list) => isArray(list) && list.length === 1);
      value = $eq !== undefined ? $eq : isArray(only) ? only[0] : undefined;
    }
    if (value === undefined || value instanceof RegExp || isOperators(value)) continue;
    if (found.has(path)) throw refused(`cannot infer query fields to set, path '${path}' is matched twice`);
    found.set(path, value);
  }
}

/**
 * The equality conditions of a filter as fields, also from $and and from lists of one:
 * `upsertBase({ 'a.b': 1, c: { $gt: 2 } })` is `{ a: { b: 1 } }`.
 * Source: MongoDB manual, "db.collection.updateOne(), Upsert Behavior".
 *
 * @throws QueryError DATABASE_REQUEST_FAILED when the filter fixes one path twice
 */
export function upsertBase(filter: Document): Document {
  const found = new Map<string, Value>();
  addEqualities(found, filter);
  const root: Branch = { children: [] };
  // Not sorted: the document has its fields in the order of the filter.
  for (const [path, value] of found) insert(root, path, () => value);
  return applyTree({}, root, { inserting: true, root: {}, matched: undefined, now: 0 });
}
