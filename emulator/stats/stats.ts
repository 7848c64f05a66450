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

/** How many calls are kept for the hub's log. */
const KEPT = 1000;

interface Sum {
  calls: number;
  databaseActions: number;
  least: number;
  most: number;
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
    const sum = this.#sums.get(key) ?? { calls: 0, databaseActions: 0, least: count, most: count };
    sum.calls += 1;
    sum.databaseActions += count;
    sum.least = Math.min(sum.least, count);
    sum.most = Math.max(sum.most, count);
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
    const calls: Record<
      string,
      { calls: number; databaseActions: number; perCall: number; least: number; most: number }
    > = {};
    for (const [key, sum] of this.#sums) calls[key] = { ...sum, perCall: sum.databaseActions / sum.calls };
    return { calls, outsideFunctions: this.#outside, inFlight: this.#open.size, recent: this.#recent.slice(-50) };
  }
}
