/** 分段: a film travels in parts, so that a cut loses at most one of them. Free of wx. */
const MB = 1024 * 1024;
/** A phone with a weak network sends this much in a minute or less. */
const USUAL = 4 * MB;
/** What the court takes of one film: so many parts, none larger. */
const MOST_PARTS = 40;
const MOST_PART = 20 * MB;

export interface FilePart {
  /** Bytes. */
  position: number;
  length: number;
}

/** In order, without gap or overlap; a photo is one part. */
export function partsOf({ what, size }: { what: string; size: number }): FilePart[] {
  const length = what === 'photo' ? size : Math.max(USUAL, Math.ceil(size / MOST_PARTS));
  return Array.from({ length: Math.ceil(size / Math.max(1, length)) }, (_, i) => ({
    position: i * length,
    length: Math.min(length, size - i * length),
  }));
}

/** Why the court cannot take it; '' it can. */
export function refusalOf({ what, size }: { what: string; size: number }): string {
  if (size === 0) return '没有拍到内容，请再拍一次。';
  if (what === 'photo' && size > MOST_PART) return '这张照片超过 20 MB，传不上去。请把相机的画质调低再拍。';
  if (size > MOST_PARTS * MOST_PART) return '这段录像超过 800 MB，传不上去。请分成几段拍。';
  return '';
}
