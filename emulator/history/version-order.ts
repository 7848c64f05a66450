/** Which version of a register came before which, as far as its history tells. */
import type { Register, Version } from './register';

/** Version → later ones. Not all of them: what follows from others may be missing. */
export type VersionOrder = Map<Version, Set<Version>>;

/** `cyclic`: versions that come one before the other in a circle; then the order leaves out what real time tells of reads. */
export function versionOrder(register: Register): { order: VersionOrder; cyclic?: Version[] } {
  const order = orderOf(register, true);
  const cyclic = circle(order);
  return cyclic ? { order: orderOf(register, false), cyclic } : { order };
}

/** When a version was certainly there (the first answer that knew of it), and the last asking that met it. */
interface Span {
  since: number;
  until: number;
}

function orderOf({ writes, reads }: Register, timesOfReads: boolean): VersionOrder {
  const order: VersionOrder = new Map();
  const add = (earlier: Version, later: Version) => {
    if (earlier !== later) order.set(earlier, (order.get(earlier) ?? new Set()).add(later));
  };
  const spans = new Map<Version, Span>();
  spans.set(null, { since: Number.NEGATIVE_INFINITY, until: Number.NEGATIVE_INFINITY });
  const observed = new Set(reads.map(({ version }) => version));
  for (const [value, { txn, last }] of writes) {
    // What nobody answered for and nobody read need not have happened.
    const happened = txn.type === 'ok' || (txn.type === 'info' && observed.has(value));
    if (happened && last) spans.set(value, { since: txn.completed, until: txn.invoked });
  }
  for (const { txn, version } of reads) {
    for (const [value, write] of writes) if (write.txn === txn && spans.has(value)) add(version, value);
    const span = spans.get(version);
    if (!span || !timesOfReads) continue;
    spans.set(version, { since: Math.min(span.since, txn.completed), until: Math.max(span.until, txn.invoked) });
  }
  for (const [earlier, { since }] of spans)
    for (const [later, { until }] of spans) if (since < until) add(earlier, later);
  for (const value of spans.keys()) if (value !== null) add(null, value);
  return order;
}

/** Versions in a circle, if there are any. */
function circle(order: VersionOrder): Version[] | undefined {
  const done = new Set<Version>();
  for (const start of order.keys()) {
    const path: Version[] = [];
    const found = walk(start, path);
    if (found) return found;
  }
  return undefined;

  function walk(version: Version, path: Version[]): Version[] | undefined {
    const at = path.indexOf(version);
    if (at >= 0) return [...path.slice(at), version];
    if (done.has(version)) return undefined;
    path.push(version);
    for (const later of order.get(version) ?? []) {
      const found = walk(later, path);
      if (found) return found;
    }
    path.pop();
    done.add(version);
    return undefined;
  }
}
