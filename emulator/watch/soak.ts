/**
 * Watchers over a network that breaks, of a local cloud that starts anew: whether each is told of every commit once, in
 * order, and ends with what its query finds.
 */
import { createEmulator, type Emulator } from '../emulator';
import type { Random } from '../history/random';
import { idKey } from '../store/collection';
import { CuttingProxy } from './cutting-proxy';
import { RawClient, type Watched } from './raw-client';
import { SdkModel } from './sdk-model';

export interface SoakOptions {
  random: Random;
  clients: number;
  /** Where data is kept: needed to start anew. */
  dataDir?: string;
  /** So many commits, then a pause in which all catch up. */
  commitsARound: number;
  /** Whether to go on; asked after each round. */
  goesOn: (rounds: number) => boolean;
  /** After so many rounds the local cloud starts anew. */
  roundsALife: number;
}

export interface SoakReport {
  rounds: number;
  commits: number;
  /** Connections that were cut. */
  cuts: number;
  restarts: number;
  /** Events that were told, over all clients. */
  events: number;
  /** How often a whole result came again instead of what was missed. */
  wholes: number;
  /** Empty, or the run was wrong. */
  faults: string[];
}

const DOCUMENTS = 20;
const MOST_BYTES = 60_000;
const ENVIRONMENT = { envId: 'env-x', collections: { things: [] }, rules: { things: { read: true, write: false } } };

/** Every other one watches all, of which it must be told each version. */
const WATCHED: readonly Watched[] = [
  { collName: 'things' },
  { collName: 'things', query: { even: true } },
  { collName: 'things' },
  { collName: 'things', limit: 5, orderBy: { n: 'desc' } },
  { collName: 'things' },
  { collName: 'things', query: { n: { $gt: 3 } }, limit: 3, orderBy: { even: 'asc' } },
];

/** Somebody who watches, and comes again whenever his connection is cut. */
class Watcher {
  readonly model = new SdkModel();
  readonly watched: Watched;
  events = 0;
  readonly faults: string[] = [];
  readonly #versions = new Map<unknown, number>();
  #seen = 0;
  #client: RawClient | undefined;
  #stopped = false;

  constructor(
    readonly number: number,
    private readonly emulator: () => Emulator,
    private readonly port: number,
  ) {
    this.watched = WATCHED[number % WATCHED.length] ?? { collName: 'things' };
  }

  async run(): Promise<void> {
    let begun = false;
    while (!this.#stopped) {
      try {
        this.#client = await RawClient.open(this.emulator(), `o-${this.number}`, this.port);
        if (begun) await this.#client.rebuild('w', 'things', this.model);
        else await this.#client.watch('w', this.watched, this.model);
        begun = true;
        await this.#client.whenClosed();
      } catch (error) {
        // The connection was cut, or the signature is that of the local cloud before.
        const message = error instanceof Error ? error.message : '';
        if (!/closed|not open|SIGN_INVALID/.test(message)) this.faults.push(String(error));
      }
      this.look();
      // The emulator may be gone for a while; others go on meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#client?.socket.terminate();
  }

  /** Whether it has what is to be had. */
  has(expected: readonly object[]): boolean {
    const sorted = (docs: readonly object[]) => docs.map((doc) => JSON.stringify(doc)).sort();
    return JSON.stringify(sorted(this.model.docs)) === JSON.stringify(sorted(expected));
  }

  /** Checks what was told since the last look. */
  look(): void {
    for (const changes of this.model.snapshots.slice(this.#seen)) {
      this.events += changes.length;
      const whole = changes[0]?.dataType === 'init';
      if (whole) this.#versions.clear();
      for (const { doc, queueType } of changes)
        if (doc._id !== '') this.#check(doc._id, Number(doc.v), whole || queueType === 'dequeue');
    }
    this.#seen = this.model.snapshots.length;
  }

  /** @param any version is right that is not older than the one before */
  #check(id: unknown, version: number, any: boolean): void {
    const before = this.#versions.get(id);
    const all = this.watched.query === undefined && this.watched.limit === undefined;
    const right = before === undefined || (any || !all ? version >= before : version === before + 1);
    if (!right) this.faults.push(`watcher ${this.number}: ${id} came as ${version} after ${before}`);
    this.#versions.set(id, version);
  }
}

export async function soak(options: SoakOptions): Promise<SoakReport> {
  const { random, clients, dataDir, commitsARound, roundsALife } = options;
  const start = () =>
    createEmulator({ ...ENVIRONMENT, ...(dataDir !== undefined && { dataDir }), onWarning: () => undefined });
  let emulator = await start();
  const proxy = await CuttingProxy.start(random);
  proxy.target = emulator.port;
  const watchers = Array.from({ length: clients }, (_none, i) => new Watcher(i, () => emulator, proxy.port));
  const running = watchers.map((watcher) => watcher.run());
  const report = { rounds: 0, commits: 0, restarts: 0 };
  const broken = () => watchers.some(({ faults }) => faults.length > 0);
  do {
    proxy.mostBytes = MOST_BYTES;
    for (let i = 0; i < commitsARound; i++) {
      await commit(emulator, random);
      report.commits += 1;
      if (random.chance(0.1)) await new Promise((resolve) => setImmediate(resolve));
    }
    proxy.mostBytes = Number.POSITIVE_INFINITY;
    report.rounds += 1;
    await caughtUp(emulator, watchers, broken);
    if (dataDir === undefined || report.rounds % roundsALife !== 0) continue;
    await emulator.stop();
    emulator = await start();
    proxy.target = emulator.port;
    report.restarts += 1;
  } while (options.goesOn(report.rounds) && !broken());
  for (const watcher of watchers) await watcher.stop();
  await Promise.all(running);
  for (const watcher of watchers) watcher.look();
  await proxy.stop();
  await emulator.stop();
  return {
    ...report,
    cuts: proxy.cuts,
    events: watchers.reduce((sum, { events }) => sum + events, 0),
    wholes: watchers.reduce((sum, { model }) => sum + model.wholes, 0),
    faults: watchers.flatMap(({ faults }) => faults),
  };
}

/** One to three documents, each one version on; now and then one goes. `v` is never used twice for an id. */
const versions = new Map<string, number>();

async function commit({ store }: Emulator, random: Random): Promise<void> {
  const things = store.collection('things');
  await store.run((unit) => {
    const ids = new Set(Array.from({ length: 1 + random.below(3) }, () => `t${random.below(DOCUMENTS)}`));
    for (const id of ids) {
      const known = unit.get(things, idKey(id));
      if (known && random.chance(0.05)) {
        unit.put(things, idKey(id), null);
        continue;
      }
      const v = (versions.get(id) ?? 0) + 1;
      versions.set(id, v);
      const n = random.below(10);
      unit.put(things, idKey(id), { _id: id, v, n, even: n % 2 === 0, text: 'x'.repeat(random.below(200)) });
    }
  });
}

/** Resolves when each has what its query finds, or something is wrong. */
async function caughtUp(
  { store, watch }: Emulator,
  watchers: readonly Watcher[],
  broken: () => boolean,
): Promise<void> {
  for (const watcher of watchers) {
    const { query = {}, limit, orderBy = {} } = watcher.watched;
    const sort = Object.entries(orderBy).map(([field, way]) => ({ field, direction: way === 'asc' ? 1 : -1 }) as const);
    const { result } = await store.run((unit) =>
      unit.find(store.collection('things'), {
        filter: { ...query },
        sort: [...sort, { field: '_id', direction: -1 }],
        ...(limit && { limit }),
      }),
    );
    const expected = result.map(({ doc }) => doc);
    const until = Date.now() + 20_000;
    while (!watcher.has(expected) && !broken()) {
      if (Date.now() > until) {
        watcher.faults.push(
          `watcher ${watcher.number} never got ${JSON.stringify(expected)}: ${JSON.stringify(watch.counts)}`,
        );
        return;
      }
      await new Promise((resolve) => setImmediate(resolve));
    }
    watcher.look();
  }
}
