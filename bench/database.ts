/** The database against PostgreSQL 15 doing the same work: in process and opened again, and through the real SDK. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { postgresFront, storeFront } from './database-front';
import { makeTables, POOL, postgresDatabase, settle } from './database-postgres';
import { recovery } from './database-recovery';
import { type Cell, measure, type Side } from './database-rounds';
import { sdkDocuments } from './database-sdk';
import { makeCollections, openStore, storeDatabase } from './database-store';
import {
  accountDocuments,
  CASES,
  caseDocument,
  caseId,
  check,
  counterDocument,
  type Database,
  type Done,
  works,
} from './database-works';
import { type Postgres, startPostgres } from './postgres';
import type { Row } from './row';

const CLIENTS = [1, 64];

async function load(db: Database): Promise<void> {
  const part = CASES / 10;
  for (let from = 0; from < CASES; from += part)
    await db.load(
      'cases',
      Array.from({ length: part }, (_, i) => caseDocument(caseId(from + i), from + i)),
    );
  await db.load('counters', [counterDocument()]);
  await db.load('accounts', accountDocuments());
}

/** Where the emulator keeps its database in its data folder. */
const inside = (folder: string) => path.join(folder, 'database');

/** Opens the store for a while. */
async function withStore<T>(folder: string, use: (db: Database) => Promise<T>): Promise<T> {
  const store = await openStore(inside(folder));
  try {
    await makeCollections(store);
    return await use(storeDatabase(store));
  } finally {
    await store.close();
  }
}

/** Every work with one client and with many. */
async function cells(ours: Side, theirs: Side, how: (clients: number) => Omit<Cell, 'name' | 'work' | 'clients'>) {
  const rows: Row[] = [];
  for (const [name, work] of Object.entries(works))
    for (const clients of CLIENTS) rows.push(await measure({ name, work, clients, ...how(clients) }, ours, theirs));
  return rows;
}

/** PostgreSQL as the benchmark meets it: the server, and the works on it with what was done. */
interface Opponent {
  postgres: Postgres;
  db: Database;
  done: Done;
}

function inProcess(folder: string, done: Done, theirs: Opponent): Promise<Row[]> {
  return withStore(folder, (db) =>
    cells({ db, done }, theirs, (clients) => ({ group: 'database', goal: clients === 1 ? 1 : 3, rounds: 7 })),
  );
}

/** The client here, each front in a process of its own. */
async function throughSdk(folder: string, done: Done, theirs: Opponent): Promise<Row[]> {
  const { connection, version } = theirs.postgres;
  const fronts = [await storeFront(folder), await postgresFront(connection)] as const;
  try {
    return await cells(
      { db: sdkDocuments('/admin over store', fronts[0].url), done },
      { db: sdkDocuments(`/admin over ${version}`, fronts[1].url), done: theirs.done },
      () => ({ group: 'database by SDK', goal: 1.3, rounds: 15 }),
    );
  } finally {
    for (const front of fronts) await front.stop();
  }
}

type Part = (folder: string, done: Done, theirs: Opponent) => Promise<Row[]>;

/** One part on both databases, freshly loaded. Afterwards everything counted must be there. */
async function against(postgres: Postgres, folder: string, part: Part): Promise<Row[]> {
  const pool = new Pool({ ...postgres.connection, max: POOL });
  try {
    await makeTables(pool);
    const theirs = { postgres, db: postgresDatabase(pool, `${postgres.version} by pg`), done: new Map() };
    await load(theirs.db);
    await settle(pool);
    const done: Done = new Map();
    const rows = await part(folder, done, theirs);
    await check(theirs.db, theirs.done);
    // Opened anew: what is checked is what was on disk.
    await withStore(folder, (db) => check(db, done));
    return rows;
  } finally {
    await pool.end();
  }
}

/** `alone` needs no PostgreSQL: it is measured first, on the store as it was loaded. */
async function inFolder(part: Part, alone: (folder: string) => Promise<Row[]>): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weifayuan-database-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Also when Ctrl-C ends it.
  process.once('exit', remove);
  const postgres = startPostgres();
  try {
    await withStore(folder, load);
    const rows = await alone(inside(folder));
    return postgres ? [...(await against(postgres, folder, part)), ...rows] : rows;
  } finally {
    postgres?.stop();
    remove();
    process.off('exit', remove);
  }
}

export const database = (): Promise<Row[]> => inFolder(inProcess, recovery);
export const databaseBySdk = (): Promise<Row[]> => inFolder(throughSdk, async () => []);
