/** A minimal `/admin` over PostgreSQL: the emulator's own HTTP path, and only the actions the benchmark sends. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Answer, Params } from '../emulator/admin/database';
import { collectionName, filterOf } from '../emulator/admin/params';
import { Clock } from '../emulator/clock/clock';
import { Functions } from '../emulator/functions/functions';
import { inlineRunner } from '../emulator/functions/inline-runner';
import type { Router } from '../emulator/http/router';
import { routes } from '../emulator/http/routes';
import { isDocument } from '../emulator/query/value';
import { Stats } from '../emulator/stats/stats';
import { parseDocument } from '../emulator/wire/ejson';

/** Tables are named in the statements' text, so only these are. */
const TABLES: readonly unknown[] = ['cases', 'counters'];

export function postgresAdmin(pool: Pool): Router {
  const clock = new Clock();
  const now = () => clock.now();
  const table = (params: Params) => {
    const name = collectionName(params);
    if (!TABLES.includes(name)) throw new Error(`no table ${name}`);
    return name;
  };
  const actions: Record<string, (params: Params) => Promise<Answer>> = {
    // The text goes out as PostgreSQL prints it: neither parsed nor printed here.
    async 'database.getDocument'(params) {
      const name = table(params);
      const text = `SELECT doc::text AS doc FROM ${name} WHERE id = $1`;
      const values = [filterOf(params, now)._id];
      const { rows } = await pool.query<{ doc: string }>({ name: `get ${name}`, text, values });
      return { data: { list: rows.map(({ doc }) => doc) } };
    },
    async 'database.insertDocument'(params) {
      const name = table(params);
      const given: unknown[] = Array.isArray(params.data) ? params.data : [params.data];
      const docs = given.map((text) => parseDocument(text, now));
      for (const doc of docs) {
        // Plain JSON, so that the index sees numbers; the benchmark's documents hold nothing that needs more.
        const values = [doc._id, JSON.stringify(doc)];
        await pool.query({ name: `insert ${name}`, text: `INSERT INTO ${name} VALUES ($1, $2)`, values });
      }
      return { data: { insertedIds: docs.map(({ _id }) => _id) } };
    },
    async 'database.modifyDocument'(params) {
      const name = table(params);
      const { $inc } = parseDocument(params.data, now);
      const [[field, by] = [], ...more] = isDocument($inc) ? Object.entries($inc) : [];
      if (!field || more.length > 0) throw new Error('only $inc of one field');
      const text = `UPDATE ${name} SET doc = jsonb_set(doc, ARRAY[$2], to_jsonb((doc->>$2)::int + $3::int)) WHERE id = $1`;
      const values = [filterOf(params, now)._id, field, by];
      const { rowCount } = await pool.query({ name: `inc ${name}`, text, values });
      return { data: { updated: rowCount ?? 0, upsert_id: null } };
    },
  };
  const answerAdmin = async (params: Params) => {
    const action = actions[String(params.action)];
    if (!action) throw new Error(`no action ${String(params.action)}`);
    return { requestId: randomUUID(), ...(await action(params)) };
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
