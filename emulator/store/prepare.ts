/** A document made ready to be stored. All that can fail happens here, so that applying a commit cannot fail halfway. */
import { ObjectId } from 'bson';
import { addExtension, Packr } from 'msgpackr';
import { refused } from '../query/error';
import { type Document, isArray, isDocument, type Value } from '../query/value';
import type { Collection } from './collection';

/** MongoDB's server refuses a depth over 200. */
const MOST_DEPTH = 200;

/** What a unit of work writes: the document (null: removed), its bytes for the journal and its keys, index by index. */
export interface Write {
  doc: Document | null;
  bytes: Uint8Array | null;
  keys: readonly (readonly string[])[];
  /** It sets the whole document: what watchers are told. */
  replaces?: true;
}

const REMOVED: Write = { doc: null, bytes: null, keys: [] };

addExtension({
  Class: ObjectId,
  type: 0x4f,
  write: (id: ObjectId) => id.toHexString(),
  read: (hex: string) => new ObjectId(hex),
});

const packr = new Packr({ useRecords: false, moreTypes: true, structuredClone: false });

/** A value as the journal holds it. */
export function pack(value: unknown): Uint8Array {
  return packr.pack(value);
}

/** The reverse of `pack`; the caller knows what it packed. */
export function unpack<T>(bytes: Uint8Array): T {
  return packr.unpack(bytes) as T;
}

/** @throws QueryError when an index cannot hold the document, or it is too large or too deep */
export function prepare(collection: Collection, doc: Document | null): Write {
  if (!doc) return REMOVED;
  if (isDeeper(doc, MOST_DEPTH)) throw refused(`the document exceeds the depth limit of ${MOST_DEPTH}`);
  const keys: string[][] = [];
  for (const index of collection.indexes.values()) keys.push(index.keysOf(doc));
  const bytes = pack(doc);
  if (bytes.length > collection.mostBytes) throw refused(`object to insert too large. size in bytes: ${bytes.length}`);
  return { doc, bytes, keys };
}

function isDeeper(value: Document | Value[], most: number): boolean {
  if (most === 0) return true;
  if (isArray(value)) return value.some((inner) => (isArray(inner) || isDocument(inner)) && isDeeper(inner, most - 1));
  for (const name in value) {
    const inner = value[name];
    if (typeof inner === 'object' && (isArray(inner) || isDocument(inner)) && isDeeper(inner, most - 1)) return true;
  }
  return false;
}
