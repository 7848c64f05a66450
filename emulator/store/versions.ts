/** Versions of documents (MVCC): the newest first, older ones kept only while an open snapshot may still read them. */
import type { Document } from '../query/value';

export interface Version {
  /** The commit that wrote it. */
  readonly seq: number;
  /** null: deleted by that commit. */
  readonly doc: Document | null;
  prev: Version | null;
  /** The document as EJSON text, made at the first answer and kept: encoding is the dearest step of a read. */
  wire?: string;
}

/** The version a snapshot taken after commit `seq` sees; null when there is none or it was deleted. */
export function visible(newest: Version | undefined, seq: number): Version | null {
  let version = newest ?? null;
  while (version && version.seq > seq) version = version.prev;
  return version?.doc ? version : null;
}

/** Open snapshots, counted by commit number. */
export class Snapshots {
  /** In order, as snapshots are only ever taken of the newest commit. */
  readonly #open = new Map<number, number>();

  open(seq: number): void {
    this.#open.set(seq, (this.#open.get(seq) ?? 0) + 1);
  }

  close(seq: number): void {
    const left = (this.#open.get(seq) ?? 0) - 1;
    if (left > 0) this.#open.set(seq, left);
    else this.#open.delete(seq);
  }

  get any(): boolean {
    return this.#open.size > 0;
  }

  /** Infinity when no snapshot is open: then nothing old needs keeping. */
  get oldest(): number {
    for (const seq of this.#open.keys()) return seq;
    return Number.POSITIVE_INFINITY;
  }
}
