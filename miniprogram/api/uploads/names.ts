/** 附件的名字: says to people of which evidence a file is. Free of wx. */

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
