/** `npm start`: the local cloud, serverless-offline and the demo courts, until Ctrl-C. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { STAFF_ROLE_NAMES } from '../court/people/roles';
import { COURTS, MERCHANT_NAMES } from '../demo/courts';
import { ENTRIES } from '../demo/entries';
import { gatewayEnvironment, payEnvironment } from '../demo/gateways';
import { type DemoPerson, PEOPLE, REGISTER, STAFF } from '../demo/people';
import { seed } from '../demo/seed';
import { seedSlots } from '../demo/slots';
import { createEmulator, type Emulator } from '../emulator/emulator';
import { lambdaRunner } from '../emulator/functions/lambda-runner';
import type { BuildReport } from '../emulator/host/build/build';
import { formatProblem } from '../emulator/host/build/problem';
import { startPhoneBuild } from '../emulator/host/phone-build';
import { triggersOf } from '../emulator/timers/trigger';
import type { Staff } from '../platform/policy';
import { newCourtKeys } from '../platform/secrets';
import { bundleFunctions, cacheFunctions, endBundler } from './bundles';
import { clientRules, indexesByCollection, readDatabaseRules } from './database-rules';
import { HOST, LAMBDA_PREFIX, startOffline } from './offline';
import { PORT_FLAGS, type StartOptions, startOptions, USAGE } from './options';

const FUNCTION_TIMEOUT_MS = 20_000;

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readOptions(): StartOptions {
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    process.exit(0);
  }
  try {
    return startOptions(process.argv.slice(2), process.env);
  } catch (error) {
    fail(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}

async function refuseUsedPorts(options: StartOptions): Promise<void> {
  for (const name of ['port', 'httpPort', 'lambdaPort'] as const)
    if (!(await isFree(options[name])))
      fail(
        `Port ${options[name]} is in use (another npm start?). Stop that program, or choose another port: npm start -- ${PORT_FLAGS[name]} ${options[name] + 100}`,
      );
}

/** `Promise.withResolvers`, which Node.js 20 does not have. */
function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** What the mini-program's build found wrong; its phones show it too. */
function tellProblems({ problems }: BuildReport): void {
  for (const problem of problems) console.error(formatProblem(problem));
}

/** Everything answers once a function has: the timer that closes and opens the halls' days, as it would be due by now. */
async function waitUntilReady(emulator: Emulator, ended: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !ended(); tries += 1) {
    const answer = await emulator.functions.trigger('take-number', 'closeDay').catch(() => undefined);
    if ((answer as { ok?: boolean } | undefined)?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('serverless-offline did not answer');
}

const courtName = new Map(COURTS.map(({ _id, shortName }) => [_id, shortName]));

const personOf = (one: DemoPerson | Staff) => ({
  openid: one._id,
  name: one.name,
  note:
    'note' in one
      ? one.note
      : `${courtName.get(one.courtId)} ${one.roles.map((role) => STAFF_ROLE_NAMES[role]).join('、')}`,
});

/** The keys of people's data, made once for a data folder: what is sealed in it opens only with them. */
function courtKeys(dataDir: string): string {
  if (process.env.COURT_KEYS) return process.env.COURT_KEYS;
  const file = `${dataDir}/court-keys.json`;
  if (!existsSync(file)) writeFileSync(file, newCourtKeys(), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

async function start(): Promise<void> {
  const options = readOptions();
  await refuseUsedPorts(options);
  if (options.fresh) rmSync(options.dataDir, { recursive: true, force: true });
  mkdirSync(options.dataDir, { recursive: true });

  const cloudbaserc = JSON.parse(readFileSync('cloudbaserc.json', 'utf8'));
  const triggers = triggersOf(cloudbaserc);
  const databaseRules = readDatabaseRules();
  const secret = randomBytes(32).toString('hex');
  const { promise: afterReady, resolve: goOn } = withResolvers();
  const phone = startPhoneBuild({
    command: ['scripts/run.mjs', 'emulator/host/build/main.ts'],
    root: '.',
    dir: 'dist/phone',
    watch: true,
    after: afterReady,
    onBuilt: tellProblems,
  });
  // Meanwhile the local cloud and serverless-offline start: neither needs a function before the first call.
  const bundling = bundleFunctions();
  // What fails is told where it is waited for.
  bundling.catch(() => undefined);
  const runner = lambdaRunner({
    host: HOST,
    port: options.lambdaPort,
    prefix: LAMBDA_PREFIX,
    secret,
    timeoutMs: FUNCTION_TIMEOUT_MS,
  });
  const emulator = await createEmulator({
    port: options.port,
    dataDir: options.dataDir,
    functions: runner,
    functionSettings: cloudbaserc.functions,
    // The services refuse such an event themselves, in words for people.
    limits: { 'event-text-bytes': 'off', ...options.limits },
    strictIndexes: options.strictIndexes,
    collections: indexesByCollection(databaseRules),
    ...clientRules(databaseRules),
    phone,
    tencent: { register: REGISTER },
    pay: { names: MERCHANT_NAMES },
    hub: {
      title: '微法院',
      people: [...PEOPLE, ...STAFF].map(personOf),
      // Functions run without their code cache, too: nobody waits for it.
      contracts: afterReady.then(() => cacheFunctions()).catch(({ message }: Error) => fail(message)),
      entries: ENTRIES,
      open: ['o-plaintiff', 'o-window'],
      examples: { hallId: 'yuyao-hall-1', queueId: 'filing', courtId: 'yuyao' },
    },
  }).catch((error: NodeJS.ErrnoException) => fail(openFailure(error, options)));
  if (options.restore !== undefined) await restored(emulator, options.restore);
  const environment = {
    ...emulator.environment,
    ...gatewayEnvironment(emulator),
    ...payEnvironment(emulator),
    LOCAL_CLOUD_SECRET: secret,
    COURT_KEYS: courtKeys(options.dataDir),
  };
  const { SERVERLESS_CONFIG } = process.env;
  const offline = startOffline({
    ...options,
    environment,
    logFile: `${options.dataDir}/functions.log`,
    ...(SERVERLESS_CONFIG ? { config: SERVERLESS_CONFIG } : {}),
  });
  let ended = false;
  let stopping = false;

  async function stop(code: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    offline.kill('SIGTERM');
    await emulator.stop();
    process.exit(code);
  }
  process.on('SIGINT', () => void stop(0));
  process.on('SIGTERM', () => void stop(0));
  offline.on('exit', () => {
    ended = true;
    if (!stopping) {
      console.error(`serverless-offline ended; see ${options.dataDir}/functions.log`);
      void stop(1);
    }
  });

  Object.assign(process.env, environment);
  await seed();
  await seedSlots(emulator.clock.now());
  await bundling;
  await endBundler();
  await waitUntilReady(emulator, () => ended);
  goOn();
  emulator.timers.add(triggers);
  emulator.stats.reset();
  console.log(`微法院 is running on this computer:
  open this             ${emulator.url}   (phones, and what happens behind them)
  functions over HTTP   http://${HOST}:${options.httpPort}
  Lambda invoke         http://${HOST}:${options.lambdaPort}
  data                  ${options.dataDir}  (npm start -- --fresh empties it)
Try: curl -s ${emulator.url}/call/take-number -H 'x-openid: o-plaintiff' -d '{"action":"take","hallId":"yuyao-hall-1","queueId":"filing"}'
Stop with Ctrl-C.
ready`);
}

async function restored(emulator: Emulator, name: string): Promise<void> {
  const { savedAt } = await emulator.restore(name).catch((error: Error) => fail(error.message));
  // An older snapshot has the indexes of its time.
  for (const [collection, indexes] of Object.entries(indexesByCollection(readDatabaseRules())))
    await emulator.store.ensureIndexes(collection, indexes);
  console.log(`restored ${name}, saved at ${savedAt}`);
}

function openFailure(error: NodeJS.ErrnoException, { dataDir, port }: StartOptions): string {
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  if (error.code === 'LEVEL_DATABASE_NOT_OPEN' && cause?.code === 'LEVEL_LOCKED')
    return `Another process uses the data in ${dataDir}. Stop it, or choose another folder: npm start -- --data .data-2`;
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use. Choose another: npm start -- ${PORT_FLAGS.port} ${port + 100}`;
  if (error.name === 'RulesError')
    return `A security rule cannot be read (database-rules/, cloud-rules.json):\n${error.message}`;
  if (error.name === 'CloudError') return error.message;
  return `The data in ${dataDir} cannot be opened: ${cause?.message ?? error.message}`;
}

void start().catch((error) => fail(error instanceof Error ? error.message : String(error)));
