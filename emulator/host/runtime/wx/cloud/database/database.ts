/** `wx.cloud.database()`. */
import { checked, requireType } from '../failure';
import { type Callbacks, settle } from '../settle';
import { Aggregate } from './aggregate';
import { COMMAND } from './command';
import { DocumentReference } from './document';
import { GEO } from './geo';
import { type Open, Query } from './query';
import { copied, played } from './recorded';
import { regExp, serverDate } from './values';

interface AddOptions extends Callbacks<{ _id: unknown }> {
  data?: unknown;
}

class CollectionReference extends Query {
  doc(id: string | number): DocumentReference {
    return new DocumentReference(this.open, this.collectionName, id);
  }

  /** `_openid` is set by the cloud. */
  add(options: AddOptions = {}) {
    const kept = copied(options.data);
    return settle('collection.add', options, async () => {
      requireType('data', kept, 'object');
      const db = await this.open();
      const { id } = checked(await db.collection(this.collectionName).add(played(kept, db)));
      return { _id: id };
    });
  }

  aggregate(): Aggregate {
    return new Aggregate(this.open, this.collectionName);
  }
}

export class Database {
  readonly command = COMMAND;
  readonly Geo = GEO;
  readonly serverDate = serverDate;
  readonly RegExp = regExp;

  constructor(
    private readonly open: Open,
    readonly config: { env?: string },
  ) {}

  collection(name: string): CollectionReference {
    if (typeof name !== 'string' || name === '') throw new Error('Collection name is required');
    return new CollectionReference(this.open, name);
  }
}
