/** Where snapshots are kept: in memory, or on disk beside the data. */
import type { Image } from './image';

export interface Summary {
  name: string;
  savedAt: string;
  collections: number;
  documents: number;
  files: number;
}

/** Bytes of files are kept once, by their SHA-256, however many snapshots have them. */
export interface Shelf {
  hasBytes(sha256: string): Promise<boolean>;
  keepBytes(sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  bytes(sha256: string): AsyncIterable<Uint8Array>;
  /** Replaces one of the same name, wholly or not at all. The bytes of its files are there already. */
  write(name: string, image: Image): Promise<void>;
  /** undefined: there is none. Throws SnapshotError for one that is damaged. */
  read(name: string): Promise<Image | undefined>;
  /** Returns whether it was there. */
  remove(name: string): Promise<boolean>;
  /** By name. */
  list(): Promise<Summary[]>;
}

/** What `save` and `restore` refuse; the message says what to do. */
export class SnapshotError extends Error {
  constructor(
    readonly code: 'INVALID_PARAM' | 'NOT_FOUND' | 'SNAPSHOT_DAMAGED' | 'SNAPSHOT_BUSY',
    message: string,
  ) {
    super(message);
  }
}

export const summaryOf = (name: string, { savedAt, collections, files }: Image): Summary => ({
  name,
  savedAt,
  collections: collections.length,
  documents: collections.reduce((sum, { docs }) => sum + docs.length, 0),
  files: files.length,
});

export function memoryShelf(): Shelf {
  const images = new Map<string, Image>();
  const kept = new Map<string, Uint8Array[]>();
  const sweep = () => {
    const referred = new Set([...images.values()].flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
    for (const sha256 of kept.keys()) if (!referred.has(sha256)) kept.delete(sha256);
  };
  return {
    hasBytes: async (sha256) => kept.has(sha256),
    async keepBytes(sha256, bytes) {
      const parts: Uint8Array[] = [];
      for await (const part of bytes) parts.push(part);
      kept.set(sha256, parts);
    },
    async *bytes(sha256) {
      yield* kept.get(sha256) ?? [];
    },
    async write(name, image) {
      images.set(name, image);
      sweep();
    },
    read: async (name) => images.get(name),
    async remove(name) {
      const there = images.delete(name);
      sweep();
      return there;
    },
    list: async () => [...images].map(([name, image]) => summaryOf(name, image)).sort(byName),
  };
}

export const byName = (a: Summary, b: Summary): number => (a.name < b.name ? -1 : 1);
