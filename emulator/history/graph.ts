/** The dependencies between the transactions of a history, as a graph with edges of five kinds. */

/** Bits, so that one number says which kinds an edge has, or a search may follow. */
export const EDGE = {
  /** The second replaced a version the first wrote. */
  ww: 1,
  /** The second read a version the first wrote. */
  wr: 2,
  /** The first read a version that the second replaced (an anti-dependency). */
  rw: 4,
  /** One client did the second after the first. */
  process: 8,
  /** The first had been answered before the second was asked for. */
  realtime: 16,
} as const;

export type EdgeKind = keyof typeof EDGE;

const NONE: ReadonlyMap<number, number> = new Map();

export class Graph {
  readonly #next = new Map<number, Map<number, number>>();
  readonly #reasons = new Map<string, string>();

  /** Edges from a transaction to itself say nothing and are left out. */
  add(from: number, to: number, kind: EdgeKind, reason: string): void {
    if (from === to) return;
    let next = this.#next.get(from);
    if (!next) {
      next = new Map();
      this.#next.set(from, next);
    }
    const kinds = next.get(to) ?? 0;
    if (kinds & EDGE[kind]) return;
    next.set(to, kinds | EDGE[kind]);
    this.#reasons.set(`${from} ${to} ${kind}`, reason);
  }

  next(from: number): ReadonlyMap<number, number> {
    return this.#next.get(from) ?? NONE;
  }

  nodes(): Iterable<number> {
    return this.#next.keys();
  }

  reason(from: number, to: number, kind: EdgeKind): string {
    return this.#reasons.get(`${from} ${to} ${kind}`) ?? '';
  }

  /** Sets of more than one transaction that all reach each other by edges of these kinds (Tarjan, without recursion). */
  components(kinds: number): Set<number>[] {
    const found: Set<number>[] = [];
    const order = new Map<number, number>();
    const low = new Map<number, number>();
    const stack: number[] = [];
    const onStack = new Set<number>();
    for (const root of this.nodes()) {
      if (order.has(root)) continue;
      const work = [this.#visit(root, order, low, stack, onStack)];
      for (let frame = work.at(-1); frame; frame = work.at(-1)) {
        const step = frame.edges.next();
        if (!step.done) {
          const [to, have] = step.value;
          if ((have & kinds) === 0) continue;
          if (!order.has(to)) work.push(this.#visit(to, order, low, stack, onStack));
          else if (onStack.has(to)) lower(low, frame.node, order.get(to));
          continue;
        }
        work.pop();
        const parent = work.at(-1);
        if (parent) lower(low, parent.node, low.get(frame.node));
        if (low.get(frame.node) !== order.get(frame.node)) continue;
        const component = new Set(stack.splice(stack.lastIndexOf(frame.node)));
        for (const node of component) onStack.delete(node);
        if (component.size > 1) found.push(component);
      }
    }
    return found;
  }

  #visit(node: number, order: Map<number, number>, low: Map<number, number>, stack: number[], onStack: Set<number>) {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, edges: this.next(node)[Symbol.iterator]() };
  }
}

function lower(low: Map<number, number>, node: number, to = Number.POSITIVE_INFINITY): void {
  low.set(node, Math.min(low.get(node) ?? Number.POSITIVE_INFINITY, to));
}
