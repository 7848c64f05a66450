/** Actions on collections that are not there: the cloud refuses them; here they may be made instead. */
import type { Params } from '../admin/database';
import { CloudError } from '../store/errors';
import type { Store } from '../store/store';

export interface MissingOptions {
  create: boolean;
  /** Told once of each collection that is missing and not made. */
  remark: (text: string) => void;
}

/** What is called before each action of the SDKs. */
export function missingCollections(store: () => Store | undefined, { create, remark }: MissingOptions) {
  const told = new Set<string>();
  return async ({ action, collectionName: name }: Params): Promise<void> => {
    const there = store();
    if (typeof name !== 'string' || !there || there.collections.has(name)) return;
    if (typeof action !== 'string' || !action.startsWith('database.') || action === 'database.addCollection') return;
    if (create) return make(there, name);
    if (told.has(name)) return;
    told.add(name);
    remark(
      `collection ${name} does not exist, and the cloud makes none by itself: call db.createCollection('${name}'), ` +
        `write database/${name}.json, or start with --create-collections`,
    );
  };
}

/** Somebody else may have made it meanwhile; a name that cannot be one is refused by the action itself. */
async function make(store: Store, name: string): Promise<void> {
  await store.createCollection(name).catch((error: unknown) => {
    if (!(error instanceof CloudError)) throw error;
  });
}
