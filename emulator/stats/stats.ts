/** What each call of a function cost: database actions, documents scanned and returned, milliseconds. */

export interface DatabaseAction {
  action: string;
  collection: string;
  index: string | null;
  scanned: number;
  returned: number;
  ms: number;
  /** The cloud's code when it failed. */
  error?: string;
}

export interface CallRecord {
  id: string;
  function: string;
  /** The event's `action`, where it has one. */
  action: string | null;
  openid: string | null;
  startedAt: string;
  ms: number | null;
  ok: boolean | null;
  database: DatabaseAction[];
}

/** Database actions of the calls of one action. */
export interface CallCost {
  calls: number;
  databaseActions: number;
  perCall: number;
  median: number;
  most: number;
}

/** How many calls are kept for the hub's log. */
const KEPT = 1000;

interface Sum {
  calls: number;
  databaseActions: number;
  /** How many calls took so many actions. */
  spread: Map<number, number>;
}

/** The middle of a spread: what a call usually takes. */
function median(spread: ReadonlyMap<number, number>, calls: number): number {
  let passed = 0;
  for (const [count, n] of [...spread].sort(([a], [b]) => a - b)) {
    passed += n;
    if (passed * 2 >= calls) return count;
  }
  return 0;
}

export class Stats {
  readonly #open = new Map<string, CallRecord>();
  readonly #recent: CallRecord[] = [];
  readonly #sums = new Map<string, Sum>();
  #outside = 0;

  begin(record: Omit<CallRecord, 'ms' | 'ok' | 'database'>): void {
    this.#open.set(record.id, { ...record, ms: null, ok: null, database: [] });
  }

  end(id: string, ok: boolean, ms: number): void {
    const record = this.#open.get(id);
    if (!record) return;
    this.#open.delete(id);
    record.ms = ms;
    record.ok = ok;
    this.#recent.push(record);
    if (this.#recent.length > KEPT) this.#recent.shift();
    const key = record.action ? `${record.function}.${record.action}` : record.function;
    const count = record.database.length;
    const sum = this.#sums.get(key) ?? { calls: 0, databaseActions: 0, spread: new Map<number, number>() };
    sum.calls += 1;
    sum.databaseActions += count;
    sum.spread.set(count, (sum.spread.get(count) ?? 0) + 1);
    this.#sums.set(key, sum);
  }

  /** Counts a database action to the call whose token it carries; others (scripts, seeds) are counted together. */
  database(token: string, action: DatabaseAction): void {
    const record = this.#open.get(token);
    if (record) record.database.push(action);
    else this.#outside += 1;
  }

  /** Who makes the call with this token: calls between functions inherit him. */
  openCall(token: string): CallRecord | undefined {
    return this.#open.get(token);
  }

  reset(): void {
    this.#sums.clear();
    this.#recent.length = 0;
    this.#outside = 0;
  }

  info() {
    const calls: Record<string, CallCost> = {};
    for (const [key, { calls: n, databaseActions, spread }] of this.#sums) {
      const most = Math.max(...spread.keys());
      calls[key] = { calls: n, databaseActions, perCall: databaseActions / n, median: median(spread, n), most };
    }
    return { calls, outsideFunctions: this.#outside, inFlight: this.#open.size, recent: this.#recent.slice(-50) };
  }
}
