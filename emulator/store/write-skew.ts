/** Write skew: a commit that rests on what others have changed since. Snapshot isolation, the cloud's, lets it pass. */
import type { ChangedRead } from './read-set';

export interface WriteSkew {
  transaction: string;
  /** What it read and others have changed between its snapshot and its commit. */
  changed: ChangedRead[];
  /** Keys of the documents it wrote, by collection. */
  wrote: { collection: string; ids: string[] }[];
}
