/** Documents as people read them. */
import type { Document } from '../query/value';
import type { Store } from '../store/store';
import { parseDocument, toEjson } from '../wire/ejson';

const SHOWN = 50;

/** The first that fit a filter, which is EJSON text. @throws CloudError, QueryError */
export async function readableDocuments(store: Store, name: string, filter: string, now: () => number) {
  const parsed = parseDocument(filter, now);
  const { result } = await store.run((unit) => {
    const collection = store.collection(name);
    return unit.find(collection, { filter: parsed, limit: SHOWN }).map(({ doc }) => readable(doc));
  });
  return result;
}

/** EJSON with plain numbers and dates. */
function readable(doc: Document): unknown {
  return JSON.parse(toEjson(doc), (_key, value) => {
    if (typeof value !== 'object' || value === null) return value;
    const [[key, inner] = ['', null], ...more] = Object.entries(value);
    if (more.length > 0) return value;
    if (key === '$numberInt' || key === '$numberLong' || key === '$numberDouble') return Number(inner);
    if (key === '$date') return new Date(Number(inner)).toISOString();
    return value;
  });
}
