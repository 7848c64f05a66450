/** 集合上的查询: as WeChat's `Collection` and `Query`, done by the SDK's (WeChat, "SDK 数据库"). */
import { checked, requireType } from '../failure';
import type { SdkDatabase, SdkQuery } from '../sdk-shape';
import { type Callbacks, settle } from '../settle';
import { copied, played } from './recorded';
import { type Watcher, type WatchOptions, watch } from './watch';

/** Opens the SDK's database: loads it, signs in. */
export type Open = () => Promise<SdkDatabase>;

/** One step from a query to the next. */
export type Step = (query: SdkQuery, db: SdkDatabase) => SdkQuery;

interface WithData<R> extends Callbacks<R> {
  data?: unknown;
}

export class Query {
  constructor(
    protected readonly open: Open,
    readonly collectionName: string,
    private readonly steps: readonly Step[] = [],
  ) {}

  where(condition: unknown): Query {
    const kept = copied(condition);
    return this.#then((query, db) => query.where(played(kept, db)));
  }

  orderBy(field: string, direction: string): Query {
    return this.#then((query) => query.orderBy(field, direction));
  }

  /** The cloud gives a mini-program at most 20, whatever is asked. */
  limit(most: number): Query {
    return this.#then((query) => query.limit(most));
  }

  skip(count: number): Query {
    return this.#then((query) => query.skip(count));
  }

  field(projection: unknown): Query {
    const kept = copied(projection);
    return this.#then((query, db) => query.field(played(kept, db)));
  }

  get(options: Callbacks<{ data: unknown }> = {}) {
    return settle('collection.get', options, async () => {
      const { query } = await this.#query();
      const { data } = checked(await query.get());
      return { data };
    });
  }

  count(options: Callbacks<{ total: unknown }> = {}) {
    return settle('collection.count', options, async () => {
      const { query } = await this.#query();
      const { total } = checked(await query.count());
      return { total };
    });
  }

  /** Of all that the condition finds. */
  update(options: WithData<{ stats: { updated: unknown } }> = {}) {
    const kept = copied(options.data);
    return settle('collection.update', options, async () => {
      requireType('data', kept, 'object');
      const { query, db } = await this.#query();
      const { updated } = checked(await query.update(played(kept, db)));
      return { stats: { updated } };
    });
  }

  remove(options: Callbacks<{ stats: { removed: unknown } }> = {}) {
    return settle('collection.remove', options, async () => {
      const { query } = await this.#query();
      const { deleted } = checked(await query.remove());
      return { stats: { removed: deleted } };
    });
  }

  watch(options: WatchOptions): Watcher {
    return watch(async () => (await this.#query()).query, options);
  }

  async #query(): Promise<{ query: SdkQuery; db: SdkDatabase }> {
    const db = await this.open();
    const first: SdkQuery = db.collection(this.collectionName);
    return { query: this.steps.reduce((query, step) => step(query, db), first), db };
  }

  #then(step: Step): Query {
    return new Query(this.open, this.collectionName, [...this.steps, step]);
  }
}
