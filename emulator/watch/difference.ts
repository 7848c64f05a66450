/** What an update changed in a document, field by field, as watchers are told. */
import { type Document, equalValues, isDocument, type Value } from '../query/value';

export interface Difference {
  /** By dotted path, the values they have now; an array that changed is told whole. */
  updated: Record<string, Value>;
  /** The dotted paths that are gone. */
  removed: string[];
}

/** A name that a dotted path cannot say, nor lodash's `set`, which the SDK applies it with. */
const isPlainName = (name: string) => !/[.[\]]/.test(name);

/** Whether the difference between two objects can be told by the paths of their fields. */
function haveFields(before: Value, after: Value): [Document, Document] | undefined {
  if (!isDocument(before) || !isDocument(after)) return undefined;
  return [before, after].every((one) => Object.keys(one).every(isPlainName)) ? [before, after] : undefined;
}

export function difference(before: Document, after: Document): Difference {
  const found: Difference = { updated: {}, removed: [] };
  compare(before, after, '', found);
  return found;
}

function compare(before: Document, after: Document, prefix: string, found: Difference): void {
  for (const [name, value] of Object.entries(after)) {
    const path = prefix + name;
    const old = Object.hasOwn(before, name) ? before[name] : undefined;
    if (old !== undefined && equalValues(old, value)) continue;
    const inner = haveFields(old, value);
    if (inner) compare(inner[0], inner[1], `${path}.`, found);
    else found.updated[path] = value;
  }
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) found.removed.push(prefix + name);
}

export const isNone = ({ updated, removed }: Difference): boolean =>
  removed.length === 0 && Object.keys(updated).length === 0;
