/** Runs clients against a local cloud through the real SDK and records the history of their transactions as they saw it. */
import { Acts, type Database, type Ending } from './act';
import type { Workload } from './check';
import type { HistoryEvent, Op } from './history';
import { keyNames, keysFor, Load } from './load';
import type { Random } from './random';

export interface Recording {
  workload: Workload;
  database: Database;
  /** Empty, or not there yet. */
  collection: string;
  random: Random;
  clients: number;
  transactions: number;
  /** Resolves when it is worth asking again after a lost answer. */
  settled: () => Promise<void>;
  /** Called after each event, with how many there were. */
  onEvent?: (count: number) => void;
  /** Called before the last reads: from then on nothing may be lost. */
  onLast?: () => void | Promise<void>;
}

export async function record(recording: Recording): Promise<HistoryEvent[]> {
  const { workload, database, collection, random, transactions } = recording;
  const pool = keysFor(transactions);
  const keys = keyNames(pool);
  await database.createCollection(collection);
  if (workload === 'lists') await database.collection(collection).add(keys.map((_id) => ({ _id, list: [] })));

  const load = new Load(workload, random, pool);
  const acts = new Acts(database, collection, random, recording.settled);
  const events: HistoryEvent[] = [];
  let processes = 0;
  let begun = 0;

  function tell(type: HistoryEvent['type'], process: number, value: readonly Op[]): void {
    events.push({ index: events.length, process, type, value });
    recording.onEvent?.(events.length);
  }

  async function client(): Promise<void> {
    let process = processes++;
    while (begun < transactions) {
      begun += 1;
      const { ops, run } = choose(load, acts, workload, random);
      tell('invoke', process, ops);
      const ending = await run();
      tell(ending.type, process, ending.ops);
      if (ending.type === 'info') process = processes++;
      if (ending.type !== 'ok') await recording.settled();
    }
  }
  await Promise.all(Array.from({ length: recording.clients }, client));

  await recording.onLast?.();
  const last = processes++;
  tell('invoke', last, []);
  const ending = await acts.readAll(keys);
  tell(ending.type, last, ending.ops);
  return events;
}

interface Choice {
  ops: readonly Op[];
  run: () => Promise<Ending>;
}

/** Mostly transactions; now and then plain actions, which are transactions of one act or of one query. */
function choose(load: Load, acts: Acts, workload: Workload, random: Random): Choice {
  const dice = random.next();
  if (dice < 0.08) return plain(load.write(load.key()));
  if (dice < 0.16) return plain(load.read());
  if (dice < 0.22) {
    const keys = load.several();
    return { ops: keys.map((key) => ['r', key, null]), run: () => acts.readAll(keys) };
  }
  if (workload === 'lists' && dice < 0.27) {
    const ops = load.appends(load.several());
    return { ops, run: () => acts.appendAll(ops) };
  }
  if (workload === 'lists' && dice < 0.32) {
    const op = load.append(load.key());
    return { ops: [op], run: () => acts.appendAndReturn(op) };
  }
  const ops = load.transaction();
  return { ops, run: () => acts.transaction(ops) };

  function plain(op: Op): Choice {
    return { ops: [op], run: () => acts.plain(op) };
  }
}
