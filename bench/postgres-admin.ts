/** A minimal `/admin` over PostgreSQL: the emulator's own HTTP path, and only the actions the benchmark sends. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Answer, Params } from '../emulator/admin/database';
import { transactionId } from '../emulator/admin/params';
import { Clock } from '../emulator/clock/clock';
import { Functions } from '../emulator/functions/functions';
import { inlineRunner } from '../emulator/functions/inline-runner';
import type { Router } from '../emulator/http/router';
import { routes } from '../emulator/http/routes';
import { Stats } from '../emulator/stats/stats';
import { CloudError } from '../emulator/store/errors';
import { parseDocument } from '../emulator/wire/ejson';
import { increment, insertion, type Statement, select } from './postgres-statements';
import { PostgresTransactions } from './postgres-transactions';

type Actions = Record<string, (params: Params) => Promise<Answer>>;

function actionsOn(pool: Pool, now: () => number): Actions {
  const transactions = new PostgresTransactions(pool);
  /** In the transaction it names, or on any connection and committed at once. */
  const query = (params: Params, statement: Statement) =>
    params.transactionId === undefined ? pool.query(statement) : transactions.query(transactionId(params), statement);
  return {
    async 'database.getDocument'(params) {
      const { rows } = await query(params, select(params, now));
      return { data: { list: rows.map(({ doc }) => doc) } };
    },
    async 'database.insertDocument'(params) {
      const given: unknown[] = Array.isArray(params.data) ? params.data : [params.data];
      const docs = given.map((text) => parseDocument(text, now));
      for (const doc of docs) await query(params, insertion(params, doc));
      return { data: { insertedIds: docs.map(({ _id }) => _id) } };
    },
    async 'database.modifyDocument'(params) {
      const { rowCount } = await query(params, increment(params, now));
      return { data: { updated: rowCount ?? 0, upsert_id: null } };
    },
    async 'database.startTransaction'() {
      return { transactionId: transactions.start() };
    },
    async 'database.commitTransaction'(params) {
      await transactions.commit(transactionId(params));
      return {};
    },
    async 'database.abortTransaction'(params) {
      await transactions.abort(transactionId(params));
      return {};
    },
  };
}

export function postgresAdmin(pool: Pool): Router {
  const clock = new Clock();
  const actions = actionsOn(pool, () => clock.now());
  const answerAdmin = async (params: Params) => {
    const requestId = randomUUID();
    const action = actions[String(params.action)];
    if (!action) throw new Error(`no action ${String(params.action)}`);
    try {
      return { requestId, ...(await action(params)) };
    } catch (error) {
      // A conflict is an answer; anything else is a fault of the benchmark.
      if (!(error instanceof CloudError)) throw error;
      return { requestId, code: error.code, message: error.message };
    }
  };
  const stats = new Stats();
  const functions = new Functions({
    runner: inlineRunner({}),
    caps: { each: 1, all: 1 },
    envId: '',
    appId: '',
    clock,
    stats,
  });
  return routes({ answerAdmin, functions, clock, stats });
}
