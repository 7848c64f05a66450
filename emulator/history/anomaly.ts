/** What a history can show that should not be, and which of it snapshot isolation lets happen. */

/** Cycles of dependencies, by Adya's names as Elle extends them. */
export type CycleName = 'G0' | 'G1c' | 'G-single' | 'G-nonadjacent' | 'G2-item';

/** A cycle that closes only with the order of one client (`-process`) or of real time (`-realtime`). */
export type AnomalyName =
  | `${CycleName}${'' | '-process' | '-realtime'}`
  /** A read of what was never committed. */
  | 'G1a'
  /** A read of a value that its transaction replaced before it committed. */
  | 'G1b'
  /** A transaction does not read what it wrote, or reads a thing twice and differently. */
  | 'internal'
  /** Two transactions read one version and both replaced it. */
  | 'lost-update'
  /** A value stands twice in a list, though it was appended once. */
  | 'duplicate-elements'
  /** Two reads of a list, none of which continues the other. */
  | 'incompatible-order'
  /** The versions of a register follow each other in a circle. */
  | 'cyclic-versions'
  /** A value that nobody wrote. */
  | 'unwritten';

export interface Anomaly {
  name: AnomalyName;
  /** Ids of the transactions it is about; of a cycle, in its order. */
  txns: number[];
  message: string;
}

/**
 * Snapshot isolation allows exactly the cycles with two anti-dependencies in a row (Fekete et al., "Making Snapshot
 * Isolation Serializable", 2005): write skew. With real time (strong snapshot isolation) the same holds, as a snapshot
 * then sees all that was committed before its transaction was asked for.
 */
export function isAllowedBySnapshots(name: AnomalyName): boolean {
  return name.startsWith('G2-item');
}
