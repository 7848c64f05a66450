#!/usr/bin/env node
/** The command: the local cloud over somebody's project, until Ctrl-C. */
import path from 'node:path';
import { type Arguments, readArguments, USAGE } from './arguments';
import { type Served, type ServeOptions, serve } from './serve';

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readOrFail(): Arguments {
  try {
    const read = readArguments(process.argv.slice(2));
    if (read !== 'help') return read;
  } catch (error) {
    fail(`${messageOf(error)}\n\n${USAGE}`);
  }
  console.log(USAGE);
  process.exit(0);
}

async function start({ dir, options }: Arguments): Promise<void> {
  const served = await serve(dir, options).catch((error: NodeJS.ErrnoException) =>
    fail(error.code === 'EADDRINUSE' ? portInUse(options.port ?? 0) : messageOf(error)),
  );
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void served.emulator.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  for (const remark of served.remarks) console.error(`warning: ${remark}`);
  console.log(greeting(dir, options, served));
}

const portInUse = (port: number) =>
  `Port ${port} is in use. Stop that program, or choose another port: --port ${port + 100}`;

function greeting(
  dir: string,
  { dataDir = '', phone }: ServeOptions,
  { emulator, project, collections }: Served,
): string {
  const functions = project.functions.map(({ name, timeout }) => {
    const timers = project.triggers.filter((trigger) => trigger.function === name);
    return `${name} (${[`${timeout} s`, ...timers.map((timer) => `timer ${timer.name}: ${timer.config}`)].join(', ')})`;
  });
  const [first] = project.functions;
  const phones = phone && project.miniProgram ? `   (phones, and what happens behind them)` : '';
  const tryIt = first ? `\nTry: curl -s ${emulator.url}/call/${first.name} -H 'x-openid: o-alice' -d '{}'` : '';
  return `The local cloud serves ${path.join(dir, project.file)}
  hub          ${emulator.url}${phones}
  environment  ${emulator.environment.TCB_ENV}
  functions    ${functions.length > 0 ? functions.join('\n               ') : 'none'}
  collections  ${collections.length > 0 ? collections.join(', ') : 'none by file'}
  data         ${dataDir}  (--fresh empties it)${tryIt}
Stop with Ctrl-C.
ready`;
}

void start(readOrFail());
