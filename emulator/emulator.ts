/** The local cloud: database, functions, storage, clock and what stands around them, behind one HTTP port. */
import type { AddressInfo } from 'node:net';
import { type Action, admin } from './admin/admin';
import { databaseActions, type Params } from './admin/database';
import { type Client, type ClientOptions, openClient } from './client/client';
import { type OriginOptions, Origins } from './client/origin';
import { Agenda } from './clock/agenda';
import { Clock } from './clock/clock';
import { ENV_ID, sdkEnvironment } from './environment';
import { Faults } from './faults/faults';
import { faultyAdmin } from './faults/faulty-admin';
import { faultyRunner } from './faults/faulty-runner';
import { faultRoutes } from './faults/http';
import { Functions } from './functions/functions';
import { httpAccessRoutes } from './functions/http-access';
import { inlineRunner, type Main } from './functions/inline-runner';
import type { Runner } from './functions/invocation';
import type { Caps } from './functions/queue';
import type { PhoneBuild } from './host/phone-build';
import { phoneRoutes } from './host/serve';
import { routes } from './http/routes';
import { hubRoutes } from './hub/hub';
import type { HubOptions } from './hub/shape';
import { type FunctionSettings, functionProblems } from './limits/function-settings';
import { limitRoutes } from './limits/http';
import { checkIndexes } from './limits/indexes';
import { type LimitOptions, Limits } from './limits/limits';
import { outboxRoutes } from './outbox/http';
import { Outbox } from './outbox/outbox';
import { wxActions } from './outbox/wx';
import { diskShelf } from './snapshots/disk-shelf';
import { droppingJournal } from './snapshots/dropping-journal';
import { Gate } from './snapshots/gate';
import { snapshotRoutes } from './snapshots/http';
import { memoryShelf, type Summary } from './snapshots/shelf';
import { Snapshots } from './snapshots/snapshots';
import { Stats } from './stats/stats';
import type { Files } from './storage/files';
import { openStorage } from './storage/storage';
import { CloudError } from './store/errors';
import type { IndexSpec } from './store/index';
import { type Journal, levelJournal, memoryJournal } from './store/journal';
import { Store } from './store/store';
import type { WriteSkew } from './store/write-skew';
import { tencentRoutes } from './tencent/http';
import { Tencent, type TencentOptions } from './tencent/tencent';
import { Timers } from './timers/timers';
import { checkTriggers, type Trigger } from './timers/trigger';
import { warningRoutes } from './warnings/http';
import { QueryWatch } from './warnings/query-watch';
import { type Warning, Warnings } from './warnings/warnings';
import { writeSkewWarning } from './warnings/write-skew';
import { watchRoutes } from './watch/http';
import { openWatch, type WatchOptions } from './watch/open';
import type { WatchServer } from './watch/server';
import { cloudPayAction, noticeCalls } from './wechatpay/cloud-pay';
import { payRoutes } from './wechatpay/http';
import { type PayOptions, WeChatPay } from './wechatpay/pay';

/** Beside these: the rules that clients are under, how they sign in, and from where browsers may come. */
export interface EmulatorOptions extends ClientOptions, OriginOptions {
  /** 0 (default): any free port. */
  port?: number;
  /** Where data is kept; undefined: in memory only. */
  dataDir?: string;
  envId?: string;
  appId?: string;
  /** Functions in this thread (tests), or a runner of their own. */
  functions?: Record<string, Main> | Runner;
  caps?: Caps;
  /** What cloudbaserc.json says of the functions: refused where the cloud would refuse it. */
  functionSettings?: FunctionSettings[];
  /** Collections to make, with their indexes. */
  collections?: Record<string, IndexSpec[]>;
  /** Other values than the cloud's, or `'off'`, by the names that `GET /limits` lists. */
  limits?: LimitOptions;
  /** Queries that scan for want of an index are refused, not only warned of: for tests. */
  strictIndexes?: boolean;
  /** Timer triggers that fire under the clock; more can be added later. */
  triggers?: Trigger[];
  /** Tencent Cloud's API (face checks, speech, text messages): whom it knows, and by which keys. */
  tencent?: TencentOptions;
  /** WeChat Pay: whose orders it takes, and how it signs. */
  pay?: PayOptions;
  /** How many connections `watch()` may hold, and where clients reach its socket. */
  watch?: WatchOptions;
  /** Who and what the hub's page offers. */
  hub?: HubOptions;
  /** A mini-program whose phones are served at `/phone/`; its build is stopped with the emulator. */
  phone?: PhoneBuild;
  /** Called before each action of the server SDKs, with its fields: tests hold, count or cut them there. */
  intercept?: (params: Params) => void | Promise<void>;
  /** Called when a flush failed: the state on disk is unknown. Default: say so and stop the process. */
  onFatal?: (error: unknown) => void;
  /**
   * Told of what the cloud would let pass in silence: `INDEX_MISSING`, `SORT_WITHOUT_INDEX`, `RESULT_CUT`,
   * `WRITE_SKEW_POSSIBLE`. Default: printed, once a shape; where LOG_LEVEL is `error` only the last.
   */
  onWarning?: (warning: Warning) => void;
  /** Instead of the database in `dataDir`: tests hold its flushes back or let them fail. */
  journal?: Journal;
}

export interface Emulator {
  url: string;
  port: number;
  store: Store;
  clock: Clock;
  /** Timer triggers under the clock. */
  timers: Timers;
  /** What goes wrong on order. */
  faults: Faults;
  stats: Stats;
  /** What it warned of, the newest first. */
  warnings: Warnings;
  functions: Functions;
  /** Stored files. */
  files: Files;
  /** The client side: tokens, and the rules with what they were seen to do. */
  client: Client;
  /** Live queries. */
  watch: WatchServer;
  snapshots: Snapshots;
  /** Keeps all documents, indexes and files under a name, in place of what was kept there. */
  save(name: string): Promise<Summary>;
  /** Brings them back, all or nothing; open transactions end, calls of functions wait meanwhile. */
  restore(name: string): Promise<Summary>;
  /** Messages sent through WeChat's open API, and text messages. */
  outbox: Outbox;
  /** Tencent Cloud's API. */
  tencent: Tencent;
  /** WeChat Pay: the merchant with its keys, and what comes of orders and refunds. */
  pay: WeChatPay;
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

/** The store is closed before this rejects. */
async function refuseTooManyCollections(store: Store, limits: Limits): Promise<void> {
  const excess = limits.excess('collections', store.names.length);
  if (!excess) return;
  await store.close();
  throw new CloudError(excess.code, excess.message);
}

/** Starts a local cloud. Rejects with the system's EADDRINUSE when the port is taken. */
export async function createEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { envId = ENV_ID, appId = 'wx0000000000000000', functions = {}, caps = { each: 4, all: 8 } } = options;
  checkTriggers(options.triggers ?? []);
  const limits = new Limits(options.limits);
  const problems = functionProblems(options.functionSettings ?? [], envId, limits);
  if (problems.length > 0) throw new CloudError('INVALID_PARAM', problems.join('\n'));
  for (const [name, indexes] of Object.entries(options.collections ?? {})) checkIndexes(name, indexes, limits);
  const journal = droppingJournal(
    options.journal ?? (options.dataDir ? await levelJournal(`${options.dataDir}/database`) : memoryJournal()),
  );
  const warnings = new Warnings(options.onWarning);
  const onWriteSkew = (skew: WriteSkew) => warnings.add(writeSkewWarning(skew));
  const store = await Store.open(journal, options.onFatal ?? stopProcess, onWriteSkew, limits);
  for (const [name, indexes] of Object.entries(options.collections ?? {})) await store.ensureIndexes(name, indexes);
  await refuseTooManyCollections(store, limits);
  const clock = new Clock();
  const stats = new Stats();
  const faults = new Faults(() => [...Object.keys(databaseActions), ...Object.keys(actions)]);
  const gate = new Gate();
  const runner = gate.runner(faultyRunner(isRunner(functions) ? functions : inlineRunner(functions), faults));
  const service = new Functions({ runner, caps, envId, appId, clock, stats, limits });
  const call = (name: string, event: Params) => service.call(name, event, { source: 'wx_trigger' });
  const agenda = new Agenda(clock, (what, error) => console.error(`[emulator] ${what} failed:`, error));
  const timers = new Timers({ clock, call, warn: (warning) => warnings.add(warning), agenda });
  let url = '';
  const storage = await openStorage({ store, dataDir: options.dataDir, envId, origin: () => url, limits });
  const { files } = storage;
  const shelf = options.dataDir ? diskShelf(`${options.dataDir}/snapshots`) : memoryShelf();
  const snapshots = await Snapshots.open({ store, journal, files, shelf, gate });
  const outbox = new Outbox(() => clock.now());
  const pay = await WeChatPay.open(
    {
      store,
      faults,
      agenda,
      appId,
      now: () => clock.now(),
      origin: () => url,
      callFunction: noticeCalls(service, envId),
    },
    options.pay,
  );
  const actions: Record<string, Action> = {
    'functions.invokeFunction': (params) => service.invokeFunction(params),
    ...storage.actions,
    ...wxActions(outbox),
    'wx.wxPayApi': cloudPayAction(pay, (token) => stats.openCall(token)?.openid ?? undefined),
  };
  const queryWatch = new QueryWatch(warnings, options.strictIndexes ?? false);
  const answer = admin({
    database: { store, now: () => clock.now(), limits, watch: queryWatch },
    actions,
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
  const faulty = faultyAdmin(faults, answer, (token) => stats.openCall(token)?.function);
  const answerAdmin = async (params: Params) => {
    await options.intercept?.(params);
    return faulty(params);
  };
  const origins = new Origins(options);
  const client = await openClient(
    { store, envId, appId, answerAdmin, functions: service, storage, limits, warnings, now: () => clock.now() },
    options,
  ).catch(async (error) => {
    await storage.stop();
    await store.close();
    throw error;
  });
  const admit = origins.admit.bind(origins);
  const router = routes({ answerAdmin, functions: service, clock, timers, stats, limits, admit });
  httpAccessRoutes(router, { functions: service, limits, envId });
  client.mount(router);
  faultRoutes(limitRoutes(warningRoutes(router, warnings), limits), faults);
  snapshotRoutes(router, snapshots);
  hubRoutes(router, store, () => clock.now(), { phone: options.phone !== undefined, ...options.hub });
  if (options.phone) phoneRoutes(router, options.phone);
  const tencent = new Tencent({ outbox, faults, now: () => clock.now(), origin: () => url }, options.tencent);
  payRoutes(router, pay);
  const server = tencentRoutes(outboxRoutes(storage.mount(router), outbox), tencent).server();
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
  await pay.resume();
  const { lenientDocRules = false } = options;
  const watch = openWatch(
    { store, envId, limits, queryWatch, now: () => clock.now(), lenientDocRules, client, origins, server, origin: url },
    options.watch,
  );
  watchRoutes(router, watch);
  timers.add(options.triggers ?? []);
  return {
    url,
    port,
    store,
    clock,
    timers,
    faults,
    stats,
    warnings,
    functions: service,
    files,
    client,
    watch,
    snapshots,
    save: (name) => snapshots.save(name),
    restore: (name) => snapshots.restore(name),
    outbox,
    tencent,
    pay,
    environment: sdkEnvironment(url, envId),
    async stop() {
      timers.stop();
      pay.stop();
      await agenda.stop();
      watch.stop();
      await options.phone?.stop();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      await runner.stop();
      await snapshots.stop();
      await storage.stop();
      await store.close();
    },
  };
}
