/** All watches: who watches the same shares one channel, and commits go to the channels of their collections. */
import { type Access, idOf } from '../client/access';
import type { Caller } from '../client/caller';
import type { Limits } from '../limits/limits';
import { type Expression, nodes } from '../rules/ast';
import type { Change, Commit } from '../store/commit-feed';
import { CloudError } from '../store/errors';
import type { Store } from '../store/store';
import type { Unit } from '../store/unit';
import type { QueryWatch } from '../warnings/query-watch';
import { type Now, toEjson } from '../wire/ejson';
import { Channel } from './channel';
import { LiveQuery } from './live-query';
import { filterOf, newQueryId, requestIn, type WatchRequest } from './request';
import { Watch, type WatchOptions } from './watch';

export interface WatchesOptions {
  store: Store;
  access: Pick<Access, 'verdict' | 'rulesOf'>;
  /** Rules may look at the document of doc(id) itself. */
  lenientDocRules: boolean;
  now: Now;
  limits: Limits;
  queryWatch: QueryWatch;
}

/** Who watches, and where he is told. */
export type Who = Pick<WatchOptions, 'watchId' | 'caller' | 'outlet'>;
type Asking = Pick<WatchOptions, 'request' | 'filter' | 'caller'>;
type Entered = Pick<WatchOptions, 'channel' | 'filter' | 'conditional'>;

/** One query that somebody watches, for people. */
export interface LiveQueryInfo {
  collection: string;
  /** JSON as the client sent it, and what the SDK adds to it. */
  where: string;
  documents: number;
  /** How often its result has changed. */
  changes: number;
  /** openids; those whose connection was cut, too. */
  watchers: string[];
}

export interface Started {
  watch: Watch;
  /** To be sent first. */
  answer: string;
}

/** How long what a client missed is kept after its connection was cut. The SDK tries for 50 s to come again. */
const LINGER_MS = 60_000;
const MOST_LINGERING = 2000;
/** After so many commits the watchers are told, before the channels forget. */
const COMMITS_A_TURN = 100;

export class Watches {
  readonly #options: WatchesOptions;
  readonly #channels = new Map<string, Channel>();
  readonly #byQueryId = new Map<string, Watch>();
  /** Those whose connection was cut, the first cut first. */
  readonly #lingering = new Set<Watch>();
  #unsubscribe: (() => void) | undefined;
  #commits: Commit[] = [];

  constructor(options: WatchesOptions) {
    this.#options = options;
  }

  get counts() {
    const channels = [...this.#channels.values()];
    const evaluations = channels.reduce((sum, { query }) => sum + query.evaluations, 0);
    return { channels: channels.length, watches: this.#byQueryId.size, lingering: this.#lingering.size, evaluations };
  }

  list(): LiveQueryInfo[] {
    return [...this.#channels.values()].map(({ collection, query, number, watches }) => ({
      collection,
      where: [...watches][0]?.options.request.query ?? '{}',
      documents: query.docs.length,
      changes: number,
      watchers: [...watches].map(({ options: { caller } }) => caller?.openid ?? caller?.uid ?? '—'),
    }));
  }

  /** INIT_WATCH: resolves when all that its answer tells of is durable. Throws what the client is to be told. */
  open(request: WatchRequest, who: Who, requestId: string): Promise<Started> {
    return this.#start(request, who, (entered) => {
      const watch = this.#add({ ...entered, ...who, request, queryId: newQueryId(request) });
      return { watch, answer: watch.init(requestId) };
    });
  }

  /** REBUILD_WATCH: the same for one who has seen all up to his event `current`. */
  async resume(queryId: string, current: number, who: Who, requestId: string): Promise<Started> {
    const request = requestIn(queryId);
    if (!request) throw new CloudError('QUERYID_INVALID_ERROR', 'this queryID was never given out');
    return this.#start(request, who, (entered) => {
      const known = this.#byQueryId.get(queryId);
      const own = known && sameCaller(known.options.caller, who.caller) ? known : undefined;
      const numbering = own?.channel === entered.channel ? own.numberingAt(current) : undefined;
      const id = known && !own ? newQueryId(request) : queryId;
      const watch = this.#add({ ...entered, ...who, request, queryId: id });
      if (own) this.#leave(own);
      return { watch, answer: watch.next(requestId, current, numbering) };
    });
  }

  /** Asks the rules whether the watch may go on; `then` is called at the moment that they answer for. Throws the refusal. */
  async allowed<T>(watch: Watch, then: () => T): Promise<T> {
    const { result } = await this.#options.store.run((unit) => {
      if (this.#permitted(unit, watch.options).key !== watch.channel.key)
        throw new CloudError('COLLECTION_PERMISSION_DENIED', 'the rules have changed: watch again');
      return then();
    });
    return result;
  }

  /** The rules themselves have changed: all who may no longer watch are told so. */
  rulesChanged(collection: string): void {
    for (const watch of this.#byQueryId.values()) if (watch.channel.collection === collection) watch.recheck();
  }

  /** The connection was cut: what it misses is kept for a while. */
  detach(watch: Watch): void {
    watch.outlet = undefined;
    watch.cutAt = Date.now();
    this.#lingering.add(watch);
    this.sweep();
  }

  drop(watch: Watch): void {
    if (this.#byQueryId.get(watch.options.queryId) === watch) this.#byQueryId.delete(watch.options.queryId);
    this.#leave(watch);
  }

  /** Drops who did not come again. */
  sweep(): void {
    for (const watch of this.#lingering) {
      if (this.#lingering.size <= MOST_LINGERING && watch.cutAt > Date.now() - LINGER_MS) break;
      this.drop(watch);
    }
  }

  stop(): void {
    for (const watch of [...this.#byQueryId.values()]) this.drop(watch);
  }

  /** `work` runs at once, with the channel as it is at this moment. */
  async #start(request: WatchRequest, { caller }: Who, work: (entered: Entered) => Started): Promise<Started> {
    const filter = filterOf(request, this.#options.now);
    this.#drain();
    const { result } = await this.#options.store.run((unit) => work(this.#enter(unit, { request, filter, caller })));
    return result;
  }

  /** What the rules make of the query, and the key of all that is the same for those who ask so. Throws the refusal. */
  #permitted(unit: Unit, { request, filter, caller }: Asking) {
    const { collection, limit, sort } = request;
    const { access, lenientDocRules } = this.#options;
    const verdict = access.verdict(unit, caller, { collection, operation: 'read', where: filter });
    if (!verdict.ok) throw new CloudError('COLLECTION_PERMISSION_DENIED', verdict.message);
    const { expression } = access.rulesOf(collection).operations.read;
    const open = expression === true;
    const conditional =
      typeof expression !== 'boolean' && (looksBeyond(expression) || (lenientDocRules && idOf(filter) !== undefined));
    const where = Object.entries(verdict.where).sort(([a], [b]) => (a < b ? -1 : 1));
    const text = toEjson(Object.fromEntries(where));
    const key = JSON.stringify([collection, text, limit ?? null, sort, open, conditional]);
    return { where: verdict.where, open, conditional, key };
  }

  #enter(unit: Unit, asking: Asking): Entered {
    const { store } = this.#options;
    const { request, filter } = asking;
    const { where, open, conditional, key } = this.#permitted(unit, asking);
    const existing = this.#channels.get(key);
    if (existing) {
      // Later commits reach it only once they are durable.
      unit.depends = Math.max(unit.depends, existing.from);
      return { channel: existing, filter, conditional };
    }
    const collection = store.collection(request.collection);
    const found = unit.find(collection, { filter: where });
    const use = { action: 'watch', bounded: false };
    this.#options.queryWatch.queried(collection, { filter: where }, unit.explain, use);
    const { limit, sort } = request;
    const most = this.#options.limits.of('watch-documents');
    const query = new LiveQuery({ filter: where, sort, ...(limit && { limit }), open, most }, found);
    const channel = new Channel(key, request.collection, store.lastCommit, query);
    this.#channels.set(key, channel);
    this.#unsubscribe ??= store.commits.on((commit) => this.#heard(commit));
    return { channel, filter, conditional };
  }

  #add(options: Omit<WatchOptions, 'allowed'>): Watch {
    const watch = new Watch({ ...options, allowed: (one, then) => this.allowed(one, then) });
    watch.channel.watches.add(watch);
    this.#byQueryId.set(options.queryId, watch);
    return watch;
  }

  #leave(watch: Watch): void {
    watch.outlet?.forget(watch);
    watch.outlet = undefined;
    this.#lingering.delete(watch);
    const { channel } = watch;
    channel.watches.delete(watch);
    if (channel.watches.size > 0 || this.#channels.get(channel.key) !== channel) return;
    this.#channels.delete(channel.key);
    if (this.#channels.size > 0) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** Whoever waits for the flush goes first. */
  #heard(commit: Commit): void {
    this.#commits.push(commit);
    if (this.#commits.length === 1) setImmediate(() => this.#drain());
  }

  /** Tells the channels of what was committed, then their watchers. */
  #drain(): void {
    const commits = this.#commits;
    this.#commits = [];
    for (let at = 0; at < commits.length; at += COMMITS_A_TURN) {
      const changed = new Set<Channel>();
      for (const commit of commits.slice(at, at + COMMITS_A_TURN)) this.#apply(commit, changed);
      for (const channel of changed) {
        for (const watch of channel.watches) watch.flush();
        channel.trim();
      }
    }
  }

  #apply({ seq, changes }: Commit, changed: Set<Channel>): void {
    const collections = new Map<string, Change[]>();
    for (const change of changes) {
      const own = collections.get(change.collection);
      if (own) own.push(change);
      else collections.set(change.collection, [change]);
    }
    for (const channel of this.#channels.values()) {
      const own = collections.get(channel.collection);
      if (!own || seq <= channel.from) continue;
      try {
        if (channel.apply(own)) changed.add(channel);
      } catch (error) {
        changed.delete(channel);
        this.#end(channel, error);
      }
    }
  }

  #end(channel: Channel, error: unknown): void {
    for (const watch of [...channel.watches]) {
      watch.outlet?.fail(watch, error);
      this.drop(watch);
    }
  }
}

/** Whether the rule reads other documents or the time, so that its answer may change by itself. */
function looksBeyond(rule: Expression): boolean {
  for (const node of nodes(rule)) {
    if (node.kind === 'get' || (node.kind === 'variable' && node.name === 'now')) return true;
  }
  return false;
}

const sameCaller = (a: Caller | null, b: Caller | null) => a?.uid === b?.uid && a?.openid === b?.openid;
