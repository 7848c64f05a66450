/**
 * What a history of registers tells, each value written once: who read whose write is known; which of two versions is
 * the older follows from the beginning, from transactions that read one and wrote the other, and from real time.
 */
import type { Anomaly, AnomalyName } from './anomaly';
import { Graph } from './graph';
import type { Txn } from './history';
import { lostUpdates } from './lost-update';
import { versionOrder } from './version-order';

/** A value of a register; null before the first write. */
export type Version = number | null;

interface Write {
  txn: Txn;
  /** Whether its transaction wrote nothing else here later. */
  last: boolean;
}

/** One register: its writes, and who read which version of others' making. */
export interface Register {
  writes: Map<number, Write>;
  reads: { txn: Txn; version: Version }[];
}

type Tell = (name: AnomalyName, txns: number[], message: string) => void;

export function analyseRegisters(txns: readonly Txn[]): { anomalies: Anomaly[]; graph: Graph } {
  const anomalies: Anomaly[] = [];
  const tell: Tell = (name, ids, message) => void anomalies.push({ name, txns: ids, message });
  const registers = registersOf(txns, tell);
  const graph = new Graph();
  for (const [key, register] of registers) {
    checkReads(key, register, tell);
    const { order, cyclic } = versionOrder(register);
    if (cyclic) tell('cyclic-versions', [], `${key}: ${cyclic.join(' before ')}`);
    for (const { txn, version } of register.reads) {
      const writer = version === null ? undefined : register.writes.get(version)?.txn;
      if (writer) graph.add(writer.id, txn.id, 'wr', `${key}: read ${version}`);
      for (const later of order.get(version) ?? []) addEdge(txn, later, 'rw', `${key}: read ${version}, not ${later}`);
    }
    for (const [earlier, { txn }] of register.writes)
      for (const later of order.get(earlier) ?? []) addEdge(txn, later, 'ww', `${key}: ${later} after ${earlier}`);

    function addEdge(from: Txn, later: Version, kind: 'ww' | 'rw', reason: string): void {
      const to = later === null ? undefined : register.writes.get(later)?.txn;
      if (to) graph.add(from.id, to.id, kind, reason);
    }
  }
  const replaced = [...registers].flatMap(([key, { reads, writes }]) => {
    const writers = new Set([...writes.values()].map(({ txn }) => txn));
    return reads
      .filter(({ txn }) => writers.has(txn))
      .map(({ txn, version }) => ({ txn, version: `${key} ${version}` }));
  });
  return { anomalies: [...anomalies, ...lostUpdates(replaced)], graph };
}

function registersOf(txns: readonly Txn[], tell: Tell): Map<string, Register> {
  const registers = new Map<string, Register>();
  for (const txn of txns) {
    /** The registers as this transaction must see them. */
    const known = new Map<string, Version>();
    const written = new Map<string, Write>();
    for (const [kind, key, value] of txn.ops) {
      const register: Register = registers.get(key) ?? { writes: new Map(), reads: [] };
      registers.set(key, register);
      if (kind === 'w') {
        const earlier = written.get(key);
        if (earlier) earlier.last = false;
        const write = { txn, last: true };
        written.set(key, write);
        register.writes.set(value, write);
        known.set(key, value);
      } else if (kind === 'r' && (value === null || typeof value === 'number')) {
        const before = known.get(key);
        if (before === undefined) register.reads.push({ txn, version: value });
        else if (before !== value) tell('internal', [txn.id], `${key}: read ${value}, expected ${before}`);
        known.set(key, value);
      }
    }
  }
  return registers;
}

function checkReads(key: string, { reads, writes }: Register, tell: Tell): void {
  for (const { txn, version } of reads) {
    if (version === null) continue;
    const write = writes.get(version);
    if (!write) tell('unwritten', [txn.id], `${key}: ${version} was never written`);
    else if (write.txn.type === 'fail')
      tell('G1a', [txn.id, write.txn.id], `${key}: read ${version}, whose transaction failed`);
    else if (!write.last && write.txn !== txn)
      tell('G1b', [txn.id, write.txn.id], `${key}: read ${version}, which its transaction replaced`);
  }
}
