/** 附件的名字: says of which evidence a file is: the court sees names only. Free of wx. */

const belongs = (name: string, evidence: string) =>
  evidence !== '' && (name === evidence || name.startsWith(`${evidence}-`) || name.startsWith(`${evidence}：`));

/** The evidence, of those listed, that a file belongs to; undefined: none of them (any more). */
export function evidenceOf(name: string, evidences: readonly string[]): string | undefined {
  // 借条 and 借条-原件: the longer name fits closer.
  return [...evidences].sort((a, b) => b.length - a.length).find((evidence) => belongs(name, evidence));
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
