/** The two `/admin` fronts of the benchmark, each in a process of its own: over the store, and over PostgreSQL. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { createEmulator } from '../emulator/emulator';
import { aside } from './database-aside';
import { POOL } from './database-postgres';
import type { Postgres } from './postgres';
import { postgresAdmin } from './postgres-admin';

export interface Front {
  url: string;
  stop(): Promise<void>;
}

/** Says the address; ends with its standard input, so that no front outlives the benchmark. */
function serve(url: string, stop: () => Promise<void>): void {
  console.log(url);
  process.stdin.resume().once('end', () => void stop().then(() => process.exit(0)));
}

/** Runs in the new process: the emulator as a user gets it. */
export async function serveStore(dataDir: string): Promise<void> {
  const emulator = await createEmulator({ dataDir });
  serve(emulator.url, () => emulator.stop());
}

/** Runs in the new process. */
export async function servePostgres(connection: Postgres['connection']): Promise<void> {
  const pool = new Pool({ ...connection, max: POOL });
  const server = postgresAdmin(pool).server();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  serve(`http://127.0.0.1:${port}`, async () => {
    server.close();
    server.closeAllConnections();
    await pool.end();
  });
}

function started(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('exit', (code) => reject(new Error(`a front of the benchmark ended with ${code}`)));
  });
}

async function front(exported: object, argument: unknown): Promise<Front> {
  const script = await aside('database-front', exported, argument);
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const url = await started(child);
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.stdin?.end();
      await ended;
    },
  };
}

export const storeFront = (dataDir: string): Promise<Front> => front({ serveStore }, dataDir);
export const postgresFront = (connection: Postgres['connection']): Promise<Front> =>
  front({ servePostgres }, connection);
