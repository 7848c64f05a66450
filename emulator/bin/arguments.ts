/** The command line of the local cloud. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { limitOptions } from '../limits/options';
import { Problem } from './problem';
import type { ServeOptions } from './serve';

export const USAGE = `weifayuan-cloud [dir] [options]
serves the CloudBase project in dir (default: this folder): its cloudbaserc.json, or WeChat's project.config.json;
a mini-program (app.json, in miniprogramRoot) stands in phones on the hub
  --port N              where (default 4000)
  --data DIR            where data is kept (default .weifayuan-cloud in the project)
  --fresh               empties that folder first
  --env KEY=VALUE       an environment variable of every function, and {{env.KEY}}; may be repeated
  --mode NAME           reads .env.NAME besides .env and .env.local
  --env-id ID           another environment id than the project's
  --timeout SECONDS     of functions whose files name none (default: 3 as WeChat's, 5 with cloudbaserc.json)
  --database DIR        where files of collections and their indexes are (default: the project's database or database-rules)
  --create-collections  makes a collection at its first use; the cloud refuses
  --strict-indexes      refuses queries without an index instead of warning
  --limit NAME=N        another limit than the cloud's, or NAME=off; may be repeated; names: GET /limits
  --no-phone            leaves the mini-program out
  --help`;

export interface Arguments {
  dir: string;
  options: ServeOptions;
}

/** @throws Problem, TypeError with a plain message for what is unknown or cannot be */
export function readArguments(argv: readonly string[]): Arguments | 'help' {
  // `node scripts/run.mjs emulator/bin/cloud.ts -- dir` hands the dashes on.
  const { values, positionals } = parseArgs({
    args: argv[0] === '--' ? argv.slice(1) : [...argv],
    allowPositionals: true,
    options: {
      port: { type: 'string' },
      data: { type: 'string' },
      fresh: { type: 'boolean' },
      env: { type: 'string', multiple: true },
      mode: { type: 'string' },
      'env-id': { type: 'string' },
      timeout: { type: 'string' },
      database: { type: 'string' },
      'create-collections': { type: 'boolean' },
      'strict-indexes': { type: 'boolean' },
      limit: { type: 'string', multiple: true },
      'no-phone': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  if (positionals.length > 1) throw new Problem(`one folder is expected, not ${positionals.join(' and ')}`);
  const dir = path.resolve(positionals[0] ?? '.');
  return {
    dir,
    options: {
      port: numberOf('--port', values.port ?? '4000', 65_535),
      dataDir: path.resolve(values.data ?? path.join(dir, '.weifayuan-cloud')),
      fresh: values.fresh ?? false,
      env: Object.fromEntries((values.env ?? []).map(variableOf)),
      mode: values.mode,
      envId: values['env-id'],
      timeout: values.timeout === undefined ? undefined : numberOf('--timeout', values.timeout, 900),
      database: values.database === undefined ? undefined : path.resolve(values.database),
      createCollections: values['create-collections'] ?? false,
      strictIndexes: values['strict-indexes'] ?? false,
      phone: !values['no-phone'],
      limits: limitOptions(values.limit ?? []),
    },
  };
}

function numberOf(flag: string, text: string, most: number): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isInteger(number) || number < 1 || number > most)
    throw new Problem(`${flag} ${text}: a whole number from 1 to ${most} is expected`);
  return number;
}

function variableOf(text: string): [string, string] {
  const cut = text.indexOf('=');
  if (cut < 1) throw new Problem(`--env ${text}: KEY=VALUE is expected`);
  return [text.slice(0, cut), text.slice(cut + 1)];
}
