/** 更正后重新送达: which version of a served document counts after a correction (SERVE-11). */

export interface ServedVersion {
  sha256: string;
  /** Epoch ms of its making. */
  madeAt: number;
  /** sha-256 of the version it corrects. */
  replaces?: string;
}

export interface MarkedVersion extends ServedVersion {
  /** sha-256 of the version that took its place; the old one stays in the file, marked. */
  replacedBy: string | null;
  /** What a reader of this version sees above it. */
  mark: string | null;
}

/**
 * SERVE-11, 流程规定第14条第3款: every version, none deleted, oldest first, the replaced ones marked. Whether periods start
 * anew with the corrected version no text says: the judge decides, nothing is computed here.
 * Throws RangeError for a correction of a version that is not there, is not older, or was corrected already.
 */
export function markReplaced(versions: readonly ServedVersion[]): MarkedVersion[] {
  const replacedBy = new Map<string, string>();
  const known = new Map(versions.map((version) => [version.sha256, version]));
  if (known.size < versions.length) throw new RangeError('two versions with the same content');
  for (const { sha256, madeAt, replaces } of versions) {
    if (replaces === undefined) continue;
    const old = known.get(replaces);
    if (old === undefined || old.madeAt >= madeAt) throw new RangeError(`${sha256} corrects nothing made before it`);
    if (replacedBy.has(replaces)) throw new RangeError(`${replaces} was corrected already`);
    replacedBy.set(replaces, sha256);
  }
  return versions
    .toSorted((a, b) => a.madeAt - b.madeAt)
    .map((version) => {
      const by = replacedBy.get(version.sha256) ?? null;
      return { ...version, replacedBy: by, mark: by === null ? null : '这份文书已经更正，请以重新送达的文书为准。' };
    });
}
