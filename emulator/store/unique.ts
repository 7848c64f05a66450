/** Unique indexes: no two documents at one key, in the newest state, in a transaction's snapshot, or in its own writes. */
import type { Document } from '../query/value';
import type { Collection } from './collection';
import { duplicateKey, transactionConflict } from './errors';
import type { Index } from './index';
import type { Locks } from './locks';
import type { Write } from './prepare';
import type { Unit } from './unit';
import { visible } from './versions';

/** The unique keys a unit has taken so far: lock name → id. */
export type TakenKeys = Map<string, string>;

/**
 * Takes the document's unique keys for the unit.
 *
 * @throws CloudError E11000 for a key that another document has; a conflict for a transaction where the key came or
 * went after its snapshot, which it could neither see nor trust; `Locked` for a plain action where a transaction holds it
 */
export function takeUniqueKeys(unit: Unit, locks: Locks, collection: Collection, id: string, write: Write): void {
  let position = -1;
  for (const index of collection.indexes.values()) {
    position += 1;
    if (!index.spec.unique || index.spec.name === '_id_') continue;
    for (const key of write.keys[position] ?? []) {
      const name = `${collection.name}\0${index.spec.name}\0${key}`;
      const taker = unit.taken.get(name);
      if (taker !== undefined && taker !== id && unit.own(collection, taker)?.keys[position]?.includes(key))
        throw duplicate(collection, index, write.doc);
      for (const other of index.at(key)) if (other !== id) refuseHolder(unit, collection, index, key, other, write.doc);
      locks.claimUniqueKey(unit, collection.name, index.spec.name, key);
      unit.taken.set(name, id);
    }
  }
}

function refuseHolder(
  unit: Unit,
  collection: Collection,
  index: Index,
  key: string,
  other: string,
  doc: Document | null,
): void {
  // What the unit itself wrote stands among the taken keys.
  if (unit.own(collection, other)) return;
  const newest = collection.docs.get(other);
  const has = (holder: Document | null | undefined) => holder != null && index.keysOf(holder).includes(key);
  const now = has(newest?.doc);
  const before = unit.snapshot === undefined ? now : has(visible(newest, unit.snapshot)?.doc);
  if (now && before) throw duplicate(collection, index, doc);
  if (now || before) throw transactionConflict();
}

function duplicate(collection: Collection, { spec }: Index, doc: Document | null) {
  const fields = spec.fields.map(({ field }) => `${field}: ${JSON.stringify(at(doc, field))}`);
  return duplicateKey(collection.name, spec.name, `{ ${fields.join(', ')} }`);
}

/** For the message only: what lies in an array is not looked for. */
function at(doc: Document | null, path: string): unknown {
  let value: unknown = doc;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null;
    value = (value as Document)[part];
  }
  return value ?? null;
}
