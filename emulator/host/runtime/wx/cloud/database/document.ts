/** 一个记录: as WeChat's `Document`, done by the SDK's (WeChat, "SDK 数据库 / Document"). */
import { CloudError, checked, requireType } from '../failure';
import type { SdkDatabase, SdkDocument } from '../sdk-shape';
import { type Callbacks, settle } from '../settle';
import type { Open } from './query';
import { copied, played } from './recorded';
import { type Watcher, type WatchOptions, watch } from './watch';

type Id = string | number;

interface WithData<R> extends Callbacks<R> {
  data?: unknown;
}

/** As the real client says it; there is no code for it. It says no more than that *you* cannot find it. */
const missing = (id: Id) =>
  new CloudError(
    -1,
    `document.get:fail cannot find document with _id ${id}, please make sure that the document exists and you have the corresponding access permission`,
  );

export class DocumentReference {
  constructor(
    private readonly open: Open,
    private readonly collectionName: string,
    private readonly id: Id,
    private readonly projection?: unknown,
  ) {}

  field(projection: unknown): DocumentReference {
    return new DocumentReference(this.open, this.collectionName, this.id, copied(projection));
  }

  get(options: Callbacks<{ data: unknown }> = {}) {
    return settle('document.get', options, async () => {
      const { document } = await this.#document();
      const { data } = checked(await document.get());
      const [found]: unknown[] = Array.isArray(data) ? data : [];
      if (found === undefined) throw missing(this.id);
      return { data: found };
    });
  }

  /** In place of whatever is there; made where there is nothing. */
  set(options: WithData<{ _id: Id; stats: { updated: number; created: number } }> = {}) {
    const kept = copied(options.data);
    return settle('document.set', options, async () => {
      requireType('data', kept, 'object');
      const { document, db } = await this.#document();
      const { updated } = checked(await document.set(played(kept, db)));
      return { _id: this.id, stats: { updated: Number(updated), created: updated === 0 ? 1 : 0 } };
    });
  }

  update(options: WithData<{ stats: { updated: unknown } }> = {}) {
    const kept = copied(options.data);
    return settle('document.update', options, async () => {
      requireType('data', kept, 'object');
      const { document, db } = await this.#document();
      const { updated } = checked(await document.update(played(kept, db)));
      return { stats: { updated } };
    });
  }

  remove(options: Callbacks<{ stats: { removed: unknown } }> = {}) {
    return settle('document.remove', options, async () => {
      const { document } = await this.#document();
      const { deleted } = checked(await document.remove());
      return { stats: { removed: deleted } };
    });
  }

  watch(options: WatchOptions): Watcher {
    return watch(async () => (await this.#document()).document, options);
  }

  async #document(): Promise<{ document: SdkDocument; db: SdkDatabase }> {
    const db = await this.open();
    const whole = db.collection(this.collectionName).doc(this.id);
    return { document: this.projection === undefined ? whole : whole.field(played(this.projection, db)), db };
  }
}
