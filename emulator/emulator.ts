/** The local cloud: database, functions, storage, clock and what stands around them, behind one HTTP port. */
import type { AddressInfo } from 'node:net';
import { admin } from './admin/admin';
import type { Params } from './admin/database';
import { Clock } from './clock/clock';
import { Functions } from './functions/functions';
import { inlineRunner, type Main } from './functions/inline-runner';
import type { Runner } from './functions/invocation';
import type { Caps } from './functions/queue';
import { routes } from './http/routes';
import { type HubOptions, hubRoutes } from './hub/hub';
import { outboxRoutes } from './outbox/http';
import { Outbox } from './outbox/outbox';
import { wxActions } from './outbox/wx';
import { Stats } from './stats/stats';
import type { Files } from './storage/files';
import { openStorage } from './storage/storage';
import type { IndexSpec } from './store/index';
import { type Journal, levelJournal, memoryJournal } from './store/journal';
import { Store } from './store/store';

export interface EmulatorOptions {
  /** 0 (default): any free port. */
  port?: number;
  /** Where data is kept; undefined: in memory only. */
  dataDir?: string;
  envId?: string;
  appId?: string;
  /** Functions in this thread (tests), or a runner of their own. */
  functions?: Record<string, Main> | Runner;
  caps?: Caps;
  /** Collections to make, with their indexes. */
  collections?: Record<string, IndexSpec[]>;
  /** Who and what the hub's page offers. */
  hub?: HubOptions;
  /** Called before each action of the server SDKs, with its fields: tests hold, count or cut them there. */
  intercept?: (params: Params) => void | Promise<void>;
  /** Called when a flush failed: the state on disk is unknown. Default: say so and stop the process. */
  onFatal?: (error: unknown) => void;
}

export interface Emulator {
  url: string;
  port: number;
  store: Store;
  clock: Clock;
  stats: Stats;
  functions: Functions;
  /** Stored files. */
  files: Files;
  /** Messages sent through WeChat's open API. */
  outbox: Outbox;
  /** What functions and scripts need in their environment to reach this emulator instead of the cloud. */
  environment: Record<string, string>;
  stop(): Promise<void>;
}

function stopProcess(error: unknown): void {
  console.error('[emulator] writing to disk failed; nothing more can be promised, so the process stops:', error);
  process.exit(74);
}

const isRunner = (functions: Record<string, Main> | Runner): functions is Runner =>
  typeof functions.invoke === 'function' && typeof functions.stop === 'function';

/** Starts a local cloud. Rejects with the system's EADDRINUSE when the port is taken. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { envId = 'local-env', appId = 'wx0000000000000000', functions = {}, caps = { each: 4, all: 8 } } = options;
  const journal: Journal = options.dataDir ? await levelJournal(`${options.dataDir}/database`) : memoryJournal();
  const store = await Store.open(journal, options.onFatal ?? stopProcess);
  for (const [name, indexes] of Object.entries(options.collections ?? {})) await store.ensureIndexes(name, indexes);
  const clock = new Clock();
  const stats = new Stats();
  const runner = isRunner(functions) ? functions : inlineRunner(functions);
  const service = new Functions({ runner, caps, envId, appId, clock, stats });
  let url = '';
  const storage = await openStorage({ store, dataDir: options.dataDir, envId, origin: () => url });
  const outbox = new Outbox(() => clock.now());
  const answer = admin({
    database: { store, now: () => clock.now() },
    actions: {
      'functions.invokeFunction': (params) => service.invokeFunction(params),
      ...storage.actions,
      ...wxActions(outbox),
    },
    onDatabaseAction: (token, action, collection, explain, ms, error) =>
      stats.database(token, {
        action,
        collection,
        index: explain?.index ?? null,
        scanned: explain?.scanned ?? 0,
        returned: explain?.returned ?? 0,
        ms,
        ...(error ? { error } : {}),
      }),
  });
  const answerAdmin = async (params: Params) => {
    await options.intercept?.(params);
    return answer(params);
  };
  const router = routes({ answerAdmin, functions: service, clock, stats });
  hubRoutes(router, store, () => clock.now(), options.hub ?? {});
  const server = outboxRoutes(storage.mount(router), outbox).server();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  }).catch(async (error) => {
    await storage.stop();
    await store.close();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  url = `http://127.0.0.1:${port}`;
  return {
    url,
    port,
    store,
    clock,
    stats,
    functions: service,
    files: storage.files,
    outbox,
    environment: sdkEnvironment(url, envId),
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await runner.stop();
      await storage.stop();
      await store.close();
    },
  };
}

/** TENCENTCLOUD=true spares each call a look-up of the cloud's metadata host; any keys do, as nothing here is secret. */
function sdkEnvironment(url: string, envId: string): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TCB_CONTEXT_KEYS: 'TCB_ENV',
    TCB_ENV: envId,
    TENCENTCLOUD: 'true',
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
  };
}
