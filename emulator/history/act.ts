/** One transaction of a recorded run, done through the real node-sdk, and how it ended as far as its client can know. */
import type cloudbase from '@cloudbase/node-sdk';
import type { HistoryEvent, Op } from './history';
import type { Append } from './load';
import type { Random } from './random';

export type Database = ReturnType<ReturnType<typeof cloudbase.init>['database']>;
type Transaction = Awaited<ReturnType<Database['startTransaction']>>;
type Source = Pick<Database, 'collection'> | Transaction;
export type Ending = { type: Exclude<HistoryEvent['type'], 'invoke'>; ops: readonly Op[] };

/** How often a commit is asked again whose answer was lost, and an abort. */
const MOST_TRIES = 20;

/** A document of the lists has `list`, one of the registers `v`. */
interface Doc {
  _id: string;
  list?: number[];
  v?: number;
}

export class Acts {
  constructor(
    private readonly database: Database,
    private readonly collection: string,
    private readonly random: Random,
    /** Resolves when it is worth asking again. */
    private readonly settled: () => Promise<void>,
  ) {}

  /** The acts in a transaction: snapshot at the first, one request each. */
  async transaction(ops: readonly Op[]): Promise<Ending> {
    let transaction: Transaction;
    try {
      transaction = await this.database.startTransaction();
    } catch {
      return { type: 'fail', ops };
    }
    const done: Op[] = [];
    try {
      for (const op of ops) done.push(await this.#act(transaction, op));
    } catch (error) {
      refuseUnexpected(error);
      await this.#abort(transaction);
      return { type: 'fail', ops };
    }
    return this.#commit(transaction, done);
  }

  /** One act outside any transaction. */
  async plain(op: Op): Promise<Ending> {
    try {
      return { type: 'ok', ops: [await this.#act(this.database, op)] };
    } catch (error) {
      refuseUnexpected(error);
      return { type: op[0] === 'r' || isRefusal(error) ? 'fail' : 'info', ops: [op] };
    }
  }

  /** Many documents read by one plain query. */
  async readAll(keys: readonly string[]): Promise<Ending> {
    const asked = keys.map((key): Op => ['r', key, null]);
    try {
      const { data } = await this.database
        .collection(this.collection)
        .where({ _id: this.database.command.in([...keys]) })
        .limit(1000)
        .get();
      const found = new Map((data as Doc[]).map((doc) => [doc._id, doc]));
      return { type: 'ok', ops: keys.map((key) => ['r', key, contentOf(found.get(key))]) };
    } catch (error) {
      refuseUnexpected(error);
      return { type: 'fail', ops: asked };
    }
  }

  /** One plain update by condition that appends to several lists. */
  async appendAll(ops: readonly Append[]): Promise<Ending> {
    const { command } = this.database;
    const [first] = ops;
    try {
      const { updated } = await this.database
        .collection(this.collection)
        .where({ _id: command.in(ops.map(([, key]) => key)) })
        .update({ list: command.push([first?.[2]]) });
      if (updated !== ops.length) throw new Error(`${updated} of ${ops.length} lists were found`);
      return { type: 'ok', ops };
    } catch (error) {
      refuseUnexpected(error);
      return { type: isRefusal(error) ? 'fail' : 'info', ops };
    }
  }

  /** A plain append that answers the list it made. */
  async appendAndReturn(op: Append): Promise<Ending> {
    const [, key, value] = op;
    try {
      const answer = await this.database
        .collection(this.collection)
        .where({ _id: key })
        .updateAndReturn({ list: this.database.command.push([value]) });
      const doc = answer.doc as Doc | null;
      return { type: 'ok', ops: [op, ['r', key, doc?.list ?? null]] };
    } catch (error) {
      refuseUnexpected(error);
      return { type: isRefusal(error) ? 'fail' : 'info', ops: [op] };
    }
  }

  async #act(source: Source, op: Op): Promise<Op> {
    const [kind, key, value] = op;
    const doc = source.collection(this.collection).doc(key);
    if (kind === 'append') {
      const { updated } = await doc.update({ list: this.database.command.push([value]) });
      if (updated !== 1) throw new Error(`the list ${key} is missing`);
      return op;
    }
    if (kind === 'w') {
      await doc.set({ v: value });
      return op;
    }
    const { data } = (await doc.get()) as { data: Doc[] | Doc | null };
    return ['r', key, contentOf((Array.isArray(data) ? data[0] : data) ?? undefined)];
  }

  /** Asks again when the answer is lost, mostly: what was committed is then known. */
  async #commit(transaction: Transaction, ops: readonly Op[]): Promise<Ending> {
    const again = this.random.chance(0.5);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        await transaction.commit();
        return { type: 'ok', ops };
      } catch (error) {
        refuseUnexpected(error);
        // Of a transaction that only read nothing is kept: whether it had committed makes no difference.
        if (isRefusal(error)) return { type: 'fail', ops };
        if (!again) break;
        await this.settled();
      }
    }
    await this.#abort(transaction);
    return { type: 'info', ops };
  }

  /** So that what it holds is free. A refusal says that it had ended already. */
  async #abort(transaction: Transaction): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      try {
        await transaction.rollback();
        return;
      } catch (error) {
        if (isRefusal(error)) return;
        await this.settled();
      }
    }
  }
}

const contentOf = (doc: Doc | undefined) => doc?.list ?? doc?.v ?? null;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** The database itself said no: then it certainly did not happen. Anything else is a lost answer. */
function isRefusal(error: unknown): boolean {
  return ['DATABASE_TRANSACTION_CONFLICT', 'DATABASE_TRANSACTION_FAIL', 'SERVER_TIMEOUT'].includes(
    String(codeOf(error)),
  );
}

/** What should never come is a fault of the recorder or the emulator, and no ending. */
function refuseUnexpected(error: unknown): void {
  if (!isRefusal(error) && String(codeOf(error)) !== '504') throw error;
}
