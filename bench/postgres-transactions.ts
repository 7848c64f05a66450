/**
 * Transactions of the `/admin` over PostgreSQL: a connection of the pool each, until commit, abort or an error. At
 * REPEATABLE READ, which in PostgreSQL is what the emulator promises: a snapshot, and the first to write a document wins.
 */
import { randomUUID } from 'node:crypto';
import { DatabaseError, type Pool, type PoolClient, type QueryResult } from 'pg';
import { transactionConflict, transactionGone } from '../emulator/store/errors';
import type { Statement } from './postgres-statements';

/** PostgreSQL, "Error Codes": serialization_failure and deadlock_detected; of both it says to try the whole again. */
const CONFLICTS: readonly unknown[] = ['40001', '40P01'];

export class PostgresTransactions {
  readonly #open = new Map<string, Promise<PoolClient>>();

  constructor(private readonly pool: Pool) {}

  /** Answers at once: the connection is found, and BEGIN is done, while the answer is on its way and the first action comes. */
  start(): string {
    const id = randomUUID();
    this.#open.set(id, this.#begin());
    return id;
  }

  /** One action. Any error ends the transaction, as in the emulator: after a conflict the SDK starts anew without aborting. */
  async query(id: string, statement: Statement): Promise<QueryResult> {
    const client = await this.#find(id);
    try {
      return await client.query(statement);
    } catch (error) {
      await this.abort(id);
      throw error instanceof DatabaseError && CONFLICTS.includes(error.code) ? transactionConflict() : error;
    }
  }

  commit(id: string): Promise<void> {
    return this.#end(id, 'COMMIT');
  }

  abort(id: string): Promise<void> {
    return this.#end(id, 'ROLLBACK');
  }

  async #begin(): Promise<PoolClient> {
    const client = await this.pool.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    return client;
  }

  #find(id: string): Promise<PoolClient> {
    const client = this.#open.get(id);
    if (!client) throw transactionGone('Transaction is not open.');
    return client;
  }

  async #end(id: string, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    const client = await this.#find(id);
    this.#open.delete(id);
    try {
      await client.query(how);
    } finally {
      client.release();
    }
  }
}
