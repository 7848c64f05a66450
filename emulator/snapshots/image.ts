/** All documents, indexes and files of one moment. */
import type { Document } from '../query/value';
import { fromDocument, type StoredFile } from '../storage/record';
import type { IndexSpec } from '../store/index';
import type { Store } from '../store/store';

export interface SavedCollection {
  name: string;
  specs: readonly IndexSpec[];
  /** In the order in which they stood; ids as the store's keys. */
  docs: readonly (readonly [id: string, doc: Document])[];
}

/** Of the emulator's own collections only that of files belongs to it. */
export interface Image {
  /** ISO instant, of this computer's own clock. */
  savedAt: string;
  collections: readonly SavedCollection[];
  /** Their bytes are kept beside, by `sha256`. */
  files: readonly StoredFile[];
}

/**
 * Begins the paths of files that are put or removed by a restore. No path of a user has a control character; what a
 * crash left there is swept at the next start.
 */
export const STAGED = '\u0001restore/';

export const isStaged = ({ path }: StoredFile): boolean => path.startsWith(STAGED);

/** The newest committed state, in one step; resolves when it is durable. */
export async function capture(store: Store, filesCollection: string): Promise<Image> {
  const { result } = await store.run((unit) => {
    for (const { lastSeq } of store.collections.values()) unit.depends = Math.max(unit.depends, lastSeq);
    return {
      collections: store.names.map((name) => savedCollection(store, name)),
      files: filesOf(store, filesCollection),
    };
  });
  const { collections, files } = result;
  return { savedAt: new Date().toISOString(), collections, files: files.filter((file) => !isStaged(file)) };
}

/** What is known of all files, in the newest state. */
export function filesOf(store: Store, filesCollection: string): StoredFile[] {
  return savedCollection(store, filesCollection).docs.map(([, doc]) => fromDocument(doc));
}

function savedCollection(store: Store, name: string): SavedCollection {
  const collection = store.collections.get(name);
  const docs: [string, Document][] = [];
  for (const [id, { doc }] of collection?.docs ?? []) if (doc) docs.push([id, doc]);
  return { name, specs: collection?.specs ?? [], docs };
}
