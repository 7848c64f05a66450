/** The benchmark's works on PostgreSQL: jsonb tables with the same indexes, prepared statements, a pool of 16. */
import type { Pool, PoolClient } from 'pg';
import type { Document } from '../emulator/query/value';
import { COUNTER, type Database, PAGE, PAGE_INDEX } from './database-works';

export const POOL = 16;

/** What the index is on. Also what is asked for: another expression for the same field would not find it. */
export const FIELDS = { court: "(doc->>'court')", at: "((doc->>'at')::bigint)" };

const SCHEMA = `
  CREATE TABLE cases (id text PRIMARY KEY, doc jsonb NOT NULL);
  CREATE INDEX ${PAGE_INDEX} ON cases (${FIELDS.court}, ${FIELDS.at});
  CREATE TABLE counters (id text PRIMARY KEY, doc jsonb NOT NULL);
  CREATE TABLE accounts (id text PRIMARY KEY, doc jsonb NOT NULL);
  CREATE TABLE ledger (id text PRIMARY KEY, doc jsonb NOT NULL);
`;

const TOTALS = `SELECT
  (SELECT (doc->>'n')::int FROM counters) AS counter,
  (SELECT sum((doc->>'balance')::int)::int FROM accounts) AS balance,
  (SELECT count(*)::int FROM accounts) AS accounts,
  (SELECT count(*)::int FROM ledger) AS entries,
  (SELECT count(*)::int FROM cases) AS cases`;

/** Named statements: each connection prepares one once. */
const plus = (field: string, by: number) => `jsonb_set(doc, '{${field}}', to_jsonb((doc->>'${field}')::int + (${by})))`;
const INSERT = { name: 'insert', text: 'INSERT INTO cases VALUES ($1, $2)' };
const GET = { name: 'get', text: 'SELECT doc FROM cases WHERE id = $1' };
const FIND = {
  name: 'page',
  text: `SELECT doc FROM cases WHERE ${FIELDS.court} = $1 AND ${FIELDS.at} < $2
         ORDER BY ${FIELDS.at} DESC LIMIT ${PAGE}`,
};
const INCREMENT = {
  name: 'increment',
  text: `UPDATE counters SET doc = ${plus('n', 1)} WHERE id = $1 RETURNING (doc->>'n')::int AS n`,
};
const TAKE = { name: 'take', text: `UPDATE accounts SET doc = ${plus('balance', -1)} WHERE id = $1` };
const GIVE = { name: 'give', text: `UPDATE accounts SET doc = ${plus('balance', 1)} WHERE id = $1` };
const ENTER = { name: 'enter', text: 'INSERT INTO ledger VALUES ($1, $2)' };

async function inTransaction(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

export async function makeTables(pool: Pool): Promise<void> {
  await pool.query(SCHEMA);
}

/** After loading: statistics are fresh, nothing is left to write back, and a page is read through its index. */
export async function settle(pool: Pool): Promise<void> {
  await pool.query('VACUUM ANALYZE');
  await pool.query('CHECKPOINT');
  const plan = await pool.query(`EXPLAIN ${FIND.text.replace('$1', "'court-1'").replace('$2', '5000')}`);
  if (!JSON.stringify(plan.rows).includes(PAGE_INDEX)) throw new Error('PostgreSQL does not use the index');
}

export function postgresDatabase(pool: Pool, name: string): Database {
  let begun = 0;
  return {
    name,
    async load(collection, docs) {
      await pool.query(`INSERT INTO ${collection} SELECT d->>'_id', d FROM jsonb_array_elements($1::jsonb) d`, [
        JSON.stringify(docs),
      ]);
    },
    async insert(doc) {
      await pool.query({ ...INSERT, values: [doc._id, JSON.stringify(doc)] });
    },
    async get(id) {
      const { rows } = await pool.query<{ doc: Document }>({ ...GET, values: [id] });
      return rows[0]?.doc;
    },
    async page(court, before) {
      const { rows } = await pool.query<{ doc: Document }>({ ...FIND, values: [court, before] });
      return rows.map(({ doc }) => doc);
    },
    async increment() {
      const { rows } = await pool.query<{ n: number }>({ ...INCREMENT, values: [COUNTER] });
      return (rows[0]?.n ?? 0) > 0;
    },
    async transfer(from, to, entry) {
      // READ COMMITTED and rows in one order: the level at which PostgreSQL waits for a row and never has to try again.
      const steps = [
        { ...TAKE, values: [from] },
        { ...GIVE, values: [to] },
      ];
      if (from > to) steps.reverse();
      begun += 1;
      await inTransaction(pool, async (client) => {
        for (const step of steps) await client.query(step);
        await client.query({ ...ENTER, values: [entry._id, JSON.stringify(entry)] });
      });
    },
    begun: () => begun,
    async totals() {
      const { rows } = await pool.query<Awaited<ReturnType<Database['totals']>>>(TOTALS);
      const [row] = rows;
      if (!row) throw new Error('no totals');
      return row;
    },
  };
}
