/** What watchers are told of one document, and its text. Source: js-sdk 3.7.0, realtime/virtual-websocket-client.ts. */
import { ObjectId } from 'bson';
import { toPlain } from '../client/wire';
import type { Document, Value } from '../query/value';
import type { Difference } from './difference';

/** What happened to the document; `limit`: nothing, but others made place for it or pushed it out. */
type DataType = 'init' | 'update' | 'replace' | 'add' | 'remove' | 'limit';
/** What happened to the list. Which go together: developers.weixin.qq.com, guide/database/realtime. */
type QueueType = 'init' | 'update' | 'enqueue' | 'dequeue';

export interface WatchEvent {
  dataType: DataType;
  queueType: QueueType;
  id: Value;
  /** Left out, the SDK takes the one that it has. */
  doc?: Document;
  difference?: Difference;
}

/** An id as the SDK finds its document by it, with `===`. */
const plainId = (id: Value): Value => (id instanceof ObjectId ? id.toHexString() : id);

const plainDocument = (doc: Document): string => JSON.stringify(toPlain({ ...doc, _id: plainId(doc._id) }));

/**
 * The event's JSON without its number, which differs from watcher to watcher: what follows `{"ID":7`.
 *
 * `removedFields` begins with a small letter: of `RemovedFields` alone the SDK makes JSON.parse(undefined).
 */
export function eventText({ dataType, queueType, id, doc, difference }: WatchEvent): string {
  const wire = {
    DataType: dataType,
    QueueType: queueType,
    DocID: toPlain(plainId(id)),
    Doc: doc ? plainDocument(doc) : '',
    ...(difference && { UpdatedFields: JSON.stringify(toPlain(difference.updated)) }),
    ...(difference && { removedFields: JSON.stringify(difference.removed) }),
  };
  return `,${JSON.stringify(wire).slice(1)}`;
}

export const initEvent = (doc: Document): WatchEvent => ({ dataType: 'init', queueType: 'init', id: doc._id, doc });
