/** Histories of a database in a few lines, right or wrong on purpose: what the checker is checked against. */
import type { Workload } from './check';
import type { HistoryEvent, Op } from './history';
import { Load } from './load';
import { type Random, randomOf } from './random';

/**
 * serial: one transaction after the other. snapshot: as the emulator. The others are faulty: reads of a snapshot that
 * leaves out the newest commits; no check who wrote first; reads of what is newest; reads of what is not committed.
 */
export type Level = 'serial' | 'snapshot' | 'stale' | 'no-check' | 'read-committed' | 'read-uncommitted';

type Value = readonly number[];
type State = ReadonlyMap<string, Value>;

interface Running {
  process: number;
  ops: readonly Op[];
  done: Op[];
  /** Which commit it reads from. */
  snapshot: number;
  own: Map<string, Value>;
}

export function simulate(level: Level, workload: Workload, seed: number, transactions: number): HistoryEvent[] {
  const random = randomOf(seed);
  const load = new Load(workload, random);
  const events: HistoryEvent[] = [];
  const states: State[] = [new Map()];
  let dirty: State = new Map();
  const running: Running[] = [];
  let begun = 0;

  const tell = (type: HistoryEvent['type'], { process }: { process: number }, value: readonly Op[]) =>
    void events.push({ index: events.length, process, type, value });

  function begin(): void {
    const ops = load.transaction();
    const late = level === 'stale' ? random.below(3) : 0;
    const snapshot = Math.max(0, states.length - 1 - late);
    const fresh = { process: begun++, ops, done: [], snapshot, own: new Map() };
    tell('invoke', fresh, ops);
    running.push(fresh);
  }

  function act(txn: Running, op: Op): void {
    const [kind, key, value] = op;
    const state = states[level === 'read-committed' ? states.length - 1 : txn.snapshot];
    const seen = (level === 'read-uncommitted' ? dirty : state)?.get(key) ?? [];
    if (kind === 'r') txn.done.push(['r', key, read(txn.own.get(key) ?? seen)]);
    else {
      const written = kind === 'append' ? [...(txn.own.get(key) ?? seen), value] : [value];
      if (level === 'read-uncommitted') dirty = new Map([...dirty, [key, written]]);
      else txn.own.set(key, written);
      txn.done.push(op);
    }
  }

  const read = (value: Value) => (workload === 'lists' ? value : (value.at(-1) ?? null));

  function end(txn: Running): void {
    if (level === 'serial') {
      txn.snapshot = states.length - 1;
      for (const op of txn.ops) act(txn, op);
    }
    const newest = states.at(-1) ?? new Map();
    const since = states[txn.snapshot];
    const clash = [...txn.own.keys()].some((key) => newest.get(key) !== since?.get(key));
    const checked = level === 'snapshot' || level === 'stale';
    const refused = (checked && clash) || random.chance(0.05);
    const lost = !refused && random.chance(0.05);
    if (!refused && (!lost || random.chance(0.5))) states.push(new Map([...newest, ...txn.own]));
    if (refused) tell('fail', txn, txn.ops);
    else if (lost) tell('info', txn, txn.ops);
    else tell('ok', txn, txn.done);
  }

  while (begun < transactions || running.length > 0) {
    if (begun < transactions && (running.length === 0 || (running.length < 6 && random.chance(0.3)))) begin();
    const txn = pick(running, random);
    if (!txn) continue;
    const op = txn.ops[txn.done.length];
    if (op && level !== 'serial') act(txn, op);
    else {
      running.splice(running.indexOf(txn), 1);
      end(txn);
    }
  }
  return events;
}

function pick<T>(all: readonly T[], random: Random): T | undefined {
  return all[random.below(all.length)];
}
