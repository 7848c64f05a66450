/** Command line and environment of `npm start`. */
import { parseArgs } from 'node:util';
import type { LimitOptions } from '../emulator/limits/limits';
import { limitOptions } from '../emulator/limits/options';

export interface StartOptions {
  /** The local cloud and its hub. */
  port: number;
  /** serverless-offline: HTTP events and Lambda invoke. */
  httpPort: number;
  lambdaPort: number;
  dataDir: string;
  /** Empties the data folder first. */
  fresh: boolean;
  /** The snapshot that is restored first. */
  restore?: string;
  /** Queries without an index are refused. */
  strictIndexes: boolean;
  /** Other limits than the cloud's. */
  limits: LimitOptions;
}

export const PORT_FLAGS = { port: '--port', httpPort: '--http-port', lambdaPort: '--lambda-port' } as const;

export const USAGE = `npm start -- [options]
  --port N         the local cloud and its hub (default 4000, or HUB_PORT)
  --http-port N    serverless-offline's HTTP (default 3000, or HTTP_PORT)
  --lambda-port N  serverless-offline's Lambda invoke (default 3002, or LAMBDA_PORT)
  --data DIR       where data is kept (default .data, or DATA_DIR)
  --fresh          empties that folder first, snapshots too
  --restore NAME   begins with the snapshot of that name (made by POST /snapshots/NAME)
  --strict-indexes refuses queries without an index instead of warning
  --limit NAME=N   another limit than the cloud's, or NAME=off; may be repeated, names: GET /limits`;

/** Throws TypeError with a plain message for an unknown flag or limit, a port that is none, or flags that exclude each other. */
export function startOptions(argv: readonly string[], env: NodeJS.ProcessEnv): StartOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string' },
      'http-port': { type: 'string' },
      'lambda-port': { type: 'string' },
      data: { type: 'string' },
      fresh: { type: 'boolean' },
      restore: { type: 'string' },
      'strict-indexes': { type: 'boolean' },
      limit: { type: 'string', multiple: true },
    },
  });
  if (values.fresh && values.restore !== undefined)
    throw new TypeError('--fresh empties the snapshots, too: leave it out to begin with one');
  return {
    port: portOf(values.port ?? env.HUB_PORT, 4000, PORT_FLAGS.port),
    httpPort: portOf(values['http-port'] ?? env.HTTP_PORT, 3000, PORT_FLAGS.httpPort),
    lambdaPort: portOf(values['lambda-port'] ?? env.LAMBDA_PORT, 3002, PORT_FLAGS.lambdaPort),
    dataDir: values.data ?? env.DATA_DIR ?? '.data',
    fresh: values.fresh ?? false,
    ...(values.restore === undefined ? {} : { restore: values.restore }),
    strictIndexes: values['strict-indexes'] ?? false,
    limits: limitOptions(values.limit ?? []),
  };
}

function portOf(text: string | undefined, byDefault: number, flag: string): number {
  if (text === undefined || text === '') return byDefault;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new TypeError(`${flag} ${text}: a port is a number from 1 to 65535`);
  return port;
}
