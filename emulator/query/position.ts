/** Which element of an array a filter matched: what '$' stands for in an update or a projection. */
import { compileFilter } from './filter';
import { field, isIndex } from './path';
import { type Document, isArray, isDocument, type Value } from './type';

/** The filter's conditions that say something about an element: of $or's clauses, those of the first that matches. */
function conditionsOf(filter: Document, document: Document): [path: string, condition: Value][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, Value][] => {
    if (!name.startsWith('$')) return [[name, condition]];
    const clauses = isArray(condition) ? condition.filter(isDocument) : [];
    if (name === '$and') return clauses.flatMap((clause) => conditionsOf(clause, document));
    if (name !== '$or') return [];
    const first = clauses.find((clause) => compileFilter(clause)(document));
    return first ? conditionsOf(first, document) : [];
  });
}

/** A negation holds of the whole array, so of no element. */
function isNegation(condition: Value): boolean {
  return isDocument(condition) && Object.keys(condition).some((name) => ['$ne', '$nin', '$not'].includes(name));
}

/** The first array on a path that the path enters element by element, and the names that lead to it. */
function arrayOn(document: Document, names: string[]): { array: Value[]; to: number } | undefined {
  let value: Value = document;
  for (let i = 0; i <= names.length; i++) {
    if (isArray(value)) return isIndex(names[i] ?? '') ? undefined : { array: value, to: i };
    if (!isDocument(value)) return undefined;
    value = field(value, names[i] ?? '');
  }
  return undefined;
}

function nested(names: string[], value: Value): Value {
  return names.reduceRight((inner: Value, name): Value => ({ [name]: inner }), value);
}

/**
 * The position of the element that a document matched the filter with: the first that fulfils the condition on it by
 * itself. Of several such conditions the last counts, as in MongoDB, which says only that there should be one.
 * Undefined when no condition is about an element. Source: MongoDB manual, "$ (update)", "$ (projection)".
 */
export function matchedPosition(filter: Document, document: Document): number | undefined {
  let position: number | undefined;
  for (const [path, condition] of conditionsOf(filter, document)) {
    if (isNegation(condition)) continue;
    const names = path.split('.');
    const found = arrayOn(document, names);
    if (!found) continue;
    const matches = compileFilter({ [path]: condition });
    const at = found.array.findIndex((element) => {
      const alone = nested(names.slice(0, found.to), [element]);
      return isDocument(alone) && matches(alone);
    });
    if (at !== -1) position = at;
  }
  return position;
}
