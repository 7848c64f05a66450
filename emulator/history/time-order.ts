/** The order that clients and clocks give transactions, whatever they read and wrote. */
import type { Graph } from './graph';
import type { Txn } from './history';

/** One client does one transaction after another; those that certainly did not happen order nothing. */
export function addProcessOrder(graph: Graph, txns: readonly Txn[]): void {
  const last = new Map<number, Txn>();
  for (const txn of txns) {
    if (txn.type === 'fail') continue;
    const before = last.get(txn.process);
    if (before) graph.add(before.id, txn.id, 'process', `process ${txn.process}`);
    last.set(txn.process, txn);
  }
}

/** Answered before asked for; only the edges from which the others follow. */
export function addRealtimeOrder(graph: Graph, txns: readonly Txn[]): void {
  const moments = txns
    .filter(({ type }) => type !== 'fail')
    .flatMap((txn) => [
      { at: txn.invoked, txn, begins: true },
      { at: txn.completed, txn, begins: false },
    ])
    .filter(({ at }) => at !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.at - b.at);
  const before = new Map<Txn, Txn[]>();
  /** Answered, and not before another of them was asked for. */
  let frontier = new Set<Txn>();
  for (const { txn, begins } of moments) {
    if (begins) {
      before.set(txn, [...frontier]);
      for (const earlier of frontier) graph.add(earlier.id, txn.id, 'realtime', 'answered before it was asked for');
    } else {
      frontier = new Set([...frontier].filter((earlier) => !before.get(txn)?.includes(earlier)));
      frontier.add(txn);
    }
  }
}
