/** A PostgreSQL 15 cluster of the benchmark's own: in a temp folder, on a Unix socket only, gone at the end. */
import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Debian's package puts the server; PG_BIN says otherwise. */
const BIN = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin';
const USER = 'bench';

export interface Postgres {
  /** Such as `PostgreSQL 15.18`. */
  version: string;
  /** What `pg` needs to connect: the socket's folder as the host. */
  connection: { host: string; user: string; database: string };
  /** Stops the server and removes its folder; the second time nothing. */
  stop(): void;
}

/**
 * Durable as shipped. The buffers hold all of the benchmark's data, and a checkpoint is nothing it should meet: both
 * are to PostgreSQL's advantage.
 */
const settings = (folder: string) => `
listen_addresses = ''
unix_socket_directories = '${folder}'
fsync = on
synchronous_commit = on
full_page_writes = on
shared_buffers = 512MB
max_wal_size = 4GB
`;

/** Who the server runs as: it refuses root, so root hands over to the user that Debian's package makes. */
function serverUser(): { prefix: string[]; own: (folder: string) => void } {
  if (process.getuid?.() !== 0) return { prefix: [], own: () => undefined };
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return {
    prefix: ['runuser', '-u', 'postgres', '--'],
    own: (folder) => chownSync(folder, id('-u'), id('-g')),
  };
}

/** undefined where there is no server; then one line says how to get it. */
export function startPostgres(): Postgres | undefined {
  if (!existsSync(path.join(BIN, 'postgres'))) {
    console.log(
      `PostgreSQL 15 was not found in ${BIN}, so the rows against it are left out. Install Debian's package postgresql-15, or set PG_BIN to the folder of its programs.`,
    );
    return undefined;
  }
  const { prefix, own } = serverUser();
  const folder = mkdtempSync(path.join(tmpdir(), 'weifayuan-pg-'));
  own(folder);
  const data = path.join(folder, 'data');
  const run = (program: string, ...options: string[]) => {
    const [command = '', ...rest] = [...prefix, path.join(BIN, program), ...options];
    // In the folder: the server's user may be unable to look at ours.
    execFileSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    process.off('exit', stop);
    if (existsSync(path.join(data, 'postmaster.pid'))) run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
  // Whatever ends the benchmark: an error, process.exit or Ctrl-C leaves no server behind.
  process.once('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  // Text in byte order, as in our own indexes, and quicker than any language's order.
  run('initdb', '-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8', '--locale=C');
  appendFileSync(path.join(data, 'postgresql.conf'), settings(folder));
  run('pg_ctl', '-D', data, '-l', path.join(folder, 'log'), '-w', 'start');
  const version = /\d+\.\d+/.exec(execFileSync(path.join(BIN, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[0];
  return { version: `PostgreSQL ${version}`, connection: { host: folder, user: USER, database: 'postgres' }, stop };
}
