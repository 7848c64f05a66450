/**
 * Histories of transactions as clients saw them, in the form of Jepsen and Elle (Kingsbury and Alvaro, "Elle: Inferring
 * Isolation Anomalies from Experimental Observations", VLDB 2020): each transaction is invoked and ends `ok`, `fail`
 * (it certainly did not happen) or `info` (nobody knows: its answer was lost).
 */

/** One act of a transaction: a value appended to a list, written to a register, or what was read. */
export type Op =
  | readonly ['append', key: string, value: number]
  | readonly ['w', key: string, value: number]
  | readonly ['r', key: string, seen: readonly number[] | number | null];

export interface HistoryEvent {
  /** Its place in the history: an event with a smaller one happened before. */
  index: number;
  /** A client: it does one transaction after another, and after an `info` nothing more. */
  process: number;
  type: 'invoke' | 'ok' | 'fail' | 'info';
  /** What was read counts in `ok` events only; null is an empty list, or a register never written. */
  value: readonly Op[];
}

/** A transaction of a history. */
export interface Txn {
  /** Its place among the transactions of the history. */
  id: number;
  process: number;
  type: 'ok' | 'fail' | 'info';
  ops: readonly Op[];
  /** Index of its invocation. */
  invoked: number;
  /** Index of its answer; infinite when nobody knows whether and when it happened. */
  completed: number;
}

/** The history is not one: the recorder is at fault, not the database. */
export class MalformedHistory extends Error {}

/** @throws MalformedHistory when events do not pair, or a value is written twice to one key */
export function transactionsOf(events: readonly HistoryEvent[]): Txn[] {
  const txns: Txn[] = [];
  const open = new Map<number, Txn>();
  const retired = new Set<number>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { index, process, type, value } of events) {
    if (index <= last) throw new MalformedHistory(`event ${index} is out of order`);
    last = index;
    const txn = open.get(process);
    if (type === 'invoke') {
      if (txn || retired.has(process))
        throw new MalformedHistory(`process ${process} was invoked while busy (${index})`);
      const fresh: Txn = { id: txns.length, process, type: 'info', ops: value, invoked: index, completed: Infinity };
      txns.push(fresh);
      open.set(process, fresh);
      continue;
    }
    if (!txn) throw new MalformedHistory(`process ${process} ended what it had not begun (${index})`);
    open.delete(process);
    if (type === 'info') retired.add(process);
    txn.type = type;
    // What an unanswered or refused transaction has read is not known.
    txn.ops = type === 'ok' ? value : value.filter(([kind]) => kind !== 'r');
    txn.completed = type === 'info' ? Infinity : index;
  }
  for (const txn of open.values()) txn.ops = txn.ops.filter(([kind]) => kind !== 'r');
  refuseSameWrites(txns);
  return txns;
}

function refuseSameWrites(txns: readonly Txn[]): void {
  const written = new Set<string>();
  for (const [kind, key, value] of txns.flatMap(({ ops }) => ops)) {
    if (kind === 'r') continue;
    const name = `${key} ${value}`;
    if (written.has(name)) throw new MalformedHistory(`${value} is written to ${key} twice`);
    written.add(name);
  }
}
