/** 聚合: the stages that WeChat documents, written down and done by the SDK (WeChat, "SDK 数据库 / Aggregate"). */
import { checked } from '../failure';
import { settle } from '../settle';
import type { Open } from './query';
import { called, copied, played } from './recorded';

const STAGES = `addFields bucket bucketAuto count geoNear group limit lookup match project replaceRoot sample skip sort
  sortByCount unwind`.split(/\s+/);

interface Stage {
  name: string;
  value: unknown;
}

const API = 'collection.aggregate';

/** `aggregate().match({…}).group({…}).end()`. */
export class Aggregate {
  constructor(
    private readonly open: Open,
    private readonly collectionName: string,
    private readonly stages: readonly Stage[] = [],
  ) {
    const more = (stage: Stage) => new Aggregate(open, collectionName, [...stages, stage]);
    const stageMethods = STAGES.map((name) => [name, (value: unknown) => more({ name, value: copied(value) })]);
    Object.assign(this, Object.fromEntries(stageMethods));
  }

  end() {
    return settle(API, {}, async () => {
      const db = await this.open();
      const first: unknown = db.collection(this.collectionName).aggregate();
      const pipeline = this.stages.reduce(
        (target, { name, value }) => called(target, name, [played(value, db)]),
        first,
      );
      const answer: unknown = await called(pipeline, 'end', []);
      const { data } = { data: undefined, ...checked(Object(answer)) };
      return { list: data };
    });
  }
}
