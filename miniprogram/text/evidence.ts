/** 附件归哪份证据: by its `evidenceId`, whatever either is called; by its name where that says nothing. */

const belongs = (name: string, evidence: string) =>
  evidence !== '' && (name === evidence || name.startsWith(`${evidence}-`) || name.startsWith(`${evidence}：`));

/** The evidence, of those listed, that a file is named after; undefined: none of them (any more). */
export function evidenceOf(name: string, evidences: readonly string[]): string | undefined {
  // 借条 and 借条-原件: the longer name fits closer.
  return [...evidences].sort((a, b) => b.length - a.length).find((evidence) => belongs(name, evidence));
}

/**
 * Where among the evidence a file belongs, -1: nowhere. By its id; by its name where it has none, or where that evidence is
 * gone. `ids` may be missing, and stand in the order of `names`.
 */
export function placeOf(
  { name, evidenceId = '' }: { name: string; evidenceId?: string | undefined },
  names: readonly string[],
  ids: readonly string[] = [],
): number {
  const place = evidenceId === '' ? -1 : ids.indexOf(evidenceId);
  const evidence = place < 0 ? evidenceOf(name, names) : undefined;
  return evidence === undefined ? place : names.indexOf(evidence);
}
