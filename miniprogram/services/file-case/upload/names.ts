/** 附件的名字: says to people of which evidence a file is; its `evidenceId` says it whatever either is called. Free of wx. */

const belongs = (name: string, evidence: string) =>
  evidence !== '' && (name === evidence || name.startsWith(`${evidence}-`) || name.startsWith(`${evidence}：`));

/** The evidence, of those listed, that a file belongs to; undefined: none of them (any more). */
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

const MOST = 100;

/** 借条-3 for a photo, 借条：合同.pdf for a file that has a name; unlike any that is there. */
export function nameFor(evidence: string, own: string, taken: readonly string[]): string {
  const wanted = own ? `${evidence}：${own}`.slice(0, MOST) : '';
  if (wanted && !taken.includes(wanted)) return wanted;
  for (let i = 1; ; i += 1) {
    const name = `${evidence.slice(0, MOST - 6)}-${i}`;
    if (!taken.includes(name)) return name;
  }
}
