/** What is kept of stored files, in reserved collections of the store: a document a path, and the key that signs links. */
import { randomBytes } from 'node:crypto';
import type { Document } from '../query/value';
import type { Collection } from '../store/collection';
import { idKey } from '../store/id';
import type { Store } from '../store/store';

export interface StoredFile {
  path: string;
  /** The name its bytes have on disk. */
  blob: string;
  size: number;
  md5: string;
  sha256: string;
  /** Who uploaded it; null: a function or a script, which act for the court and not for the person who called. */
  openid: string | null;
  at: Date;
}

const FILES = '__storage';
const KEYS = '__storage_keys';

/** Makes the collection of files where it is missing. */
export const filesCollection = (store: Store): Promise<Collection> => reserved(store, FILES);

/** A collection no action of an SDK sees: its name begins with `__`. */
async function reserved(store: Store, name: string): Promise<Collection> {
  await store.ensureIndexes(name, []);
  const collection = store.collections.get(name);
  if (!collection) throw new Error(`the collection ${name} was not made`);
  return collection;
}

/** Signs permissions, or what else `name` says; made once and kept, so that a link outlives a restart. */
export async function signingKey(store: Store, name = 'links'): Promise<Buffer> {
  const collection = await reserved(store, KEYS);
  const { result } = await store.run((unit) => {
    const known = unit.get(collection, idKey(name))?.doc.key;
    if (typeof known === 'string') return known;
    const key = randomBytes(32).toString('hex');
    unit.put(collection, idKey(name), { _id: name, key });
    return key;
  });
  return Buffer.from(result, 'hex');
}

export const toDocument = ({ path, ...rest }: StoredFile): Document => ({ _id: path, ...rest });

export function fromDocument({ _id, blob, size, md5, sha256, openid, at }: Document): StoredFile {
  return {
    path: String(_id),
    blob: String(blob),
    size: Number(size),
    md5: String(md5),
    sha256: String(sha256),
    openid: typeof openid === 'string' ? openid : null,
    at: at instanceof Date ? at : new Date(0),
  };
}
