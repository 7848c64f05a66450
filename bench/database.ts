/** The database against PostgreSQL 15 doing the same work: in process, through the real SDK, and opened again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { postgresFront, storeFront } from './database-front';
import { makeTables, POOL, postgresDatabase, settle } from './database-postgres';
import { recovery } from './database-recovery';
import { cell, type Side } from './database-rounds';
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
  sdkWorks,
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

async function inProcess(ours: Side<Database>, theirs: Side<Database>): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, work] of Object.entries(works))
    for (const clients of CLIENTS)
      rows.push(await cell({ name, work, clients, goal: clients === 1 ? 1 : 3, group: 'database' }, ours, theirs));
  return rows;
}

/** The client here, each front in a process of its own. */
async function throughSdk(folder: string, postgres: Postgres, ourDone: Done, theirDone: Done): Promise<Row[]> {
  const fronts = [await storeFront(folder), await postgresFront(postgres.connection)] as const;
  try {
    const ours = { db: sdkDocuments('/admin over store', fronts[0].url), done: ourDone };
    const theirs = { db: sdkDocuments(`/admin over ${postgres.version}`, fronts[1].url), done: theirDone };
    const rows: Row[] = [];
    for (const [name, work] of Object.entries(sdkWorks))
      for (const clients of CLIENTS)
        rows.push(await cell({ name, work, clients, goal: 1.3, group: 'database by SDK' }, ours, theirs));
    return rows;
  } finally {
    for (const front of fronts) await front.stop();
  }
}

async function against(postgres: Postgres, folder: string): Promise<Row[]> {
  const pool = new Pool({ ...postgres.connection, max: POOL });
  try {
    await makeTables(pool);
    const theirs = { db: postgresDatabase(pool, `${postgres.version} by pg`), done: new Map() };
    await load(theirs.db);
    await settle(pool);
    const done: Done = new Map();
    const rows = await withStore(folder, (db) => inProcess({ db, done }, theirs));
    rows.push(...(await throughSdk(folder, postgres, done, theirs.done)));
    await check(theirs.db, theirs.done);
    // Opened anew: what is checked is what was on disk.
    await withStore(folder, (db) => check(db, done));
    return rows;
  } finally {
    await pool.end();
  }
}

export async function database(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'weifayuan-database-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // Also when Ctrl-C ends it.
  process.once('exit', remove);
  const postgres = startPostgres();
  try {
    await withStore(folder, load);
    const rows = await recovery(inside(folder));
    return postgres ? [...(await against(postgres, folder)), ...rows] : rows;
  } finally {
    postgres?.stop();
    remove();
  }
}
