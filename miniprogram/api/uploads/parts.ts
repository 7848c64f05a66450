/** 分段: a large file travels in parts, so that a cut loses at most one of them. Free of wx. */
const MB = 1024 * 1024;
/** A phone with a weak network sends this much in a minute or less. */
const USUAL = 4 * MB;
/** What the services take: so many parts, none larger. */
const MOST_PARTS = 10;
const MOST_PART = 20 * MB;

export const MOST_BYTES = MOST_PARTS * MOST_PART;

export interface FilePart {
  /** Bytes. */
  position: number;
  length: number;
}

/** In order, without gap or overlap; none for an empty file or one over MOST_BYTES. */
export function partsOf(size: number): FilePart[] {
  if (size <= 0 || size > MOST_BYTES) return [];
  const length = Math.max(USUAL, Math.ceil(size / MOST_PARTS));
  return Array.from({ length: Math.ceil(size / length) }, (_, i) => ({
    position: i * length,
    length: Math.min(length, size - i * length),
  }));
}
