/** Puts an image in the place of all that is there, in one step: one batch on disk, so that a crash leaves all or nothing of it. */
import { type StoredFile, toDocument } from '../storage/record';
import { Collection, idKey } from '../store/collection';
import { prepare } from '../store/prepare';
import type { Store } from '../store/store';
import type { Unit } from '../store/unit';
import type { DroppingJournal } from './dropping-journal';
import type { Image, SavedCollection } from './image';

/** Written with each restore, so that there is always something to flush. */
const RESTORED = '__restored';

export interface Replacement {
  store: Store;
  journal: DroppingJournal;
  image: Image;
  /** The name of the collection of files, and all that it shall hold. */
  filesCollection: string;
  files: readonly StoredFile[];
}

/**
 * Whatever could fail in the midst of `replaceAll` fails here, where nothing has happened yet.
 * @param mostBytes how large a document may be
 */
export function rehearse({ collections }: Image, mostBytes: number): void {
  for (const { name, specs, docs } of collections) {
    const collection = new Collection(name, mostBytes);
    for (const [id, doc] of docs) collection.put(id, prepare(collection, doc), 0, false);
    collection.setIndexes(specs);
  }
}

/**
 * Ends open transactions. Everything happens before this function gives the turn back: the store applies each call at
 * once, and what is applied in one turn goes to disk in one batch. Resolves when that is durable.
 */
export async function replaceAll({ store, journal, image, filesCollection, files }: Replacement): Promise<void> {
  const wanted = new Set(image.collections.map(({ name }) => name));
  const fileDocs = {
    name: filesCollection,
    specs: [],
    docs: files.map((file) => [idKey(file.path), toDocument(file)] as const),
  };
  store.transactions.close();
  const done: Promise<unknown>[] = [
    store.run((unit) => {
      for (const name of [...store.names, filesCollection]) empty(store, unit, name);
    }),
  ];
  for (const name of store.names) {
    if (wanted.has(name)) continue;
    store.collections.delete(name);
    journal.drop(name, () => store.collections.has(name));
  }
  for (const { name, specs } of image.collections) done.push(store.ensureIndexes(name, specs));
  done.push(store.ensureIndexes(RESTORED, []));
  done.push(
    store.run((unit) => {
      for (const saved of [...image.collections, fileDocs]) fill(store, unit, saved);
      const id = idKey('last');
      unit.put(collectionOf(store, RESTORED), id, { _id: 'last', savedAt: image.savedAt, at: new Date() });
    }),
  );
  await Promise.all(done);
}

function collectionOf(store: Store, name: string): Collection {
  const collection = store.collections.get(name);
  if (!collection) throw new Error(`the collection ${name} is not there`);
  return collection;
}

function empty(store: Store, unit: Unit, name: string): void {
  const collection = collectionOf(store, name);
  for (const id of collection.docs.keys()) unit.put(collection, id, null);
}

function fill(store: Store, unit: Unit, { name, docs }: SavedCollection): void {
  const collection = collectionOf(store, name);
  for (const [id, doc] of docs) unit.put(collection, id, doc);
}
