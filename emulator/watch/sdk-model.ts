/**
 * How the unmodified SDK takes messages in, for tests: what it has, and what it would tell its user. It finds no mistake
 * in its own words only; here each is an exception. Source: js-sdk 3.7.0, realtime/virtual-websocket-client.ts,
 * handleServerEventsInternel.
 */
interface Event {
  ID: number;
  DataType: string;
  QueueType: string;
  DocID: unknown;
  Doc: string;
  UpdatedFields?: string;
  removedFields?: string;
}

export interface ModelDocument {
  _id: unknown;
  [field: string]: unknown;
}

export interface EventsMessage {
  msgType: string;
  msgData: { queryID: string; currEvent: number; events: Event[] };
}

export interface Change {
  id: number;
  dataType: string;
  queueType: string;
  docId: unknown;
  doc: ModelDocument;
}

export class SdkModel {
  docs: ModelDocument[] = [];
  current = -1;
  queryId = '';
  /** How often a whole result came in place of what it had. */
  wholes = 0;
  /** One entry a call of onChange. */
  readonly snapshots: Change[][] = [];

  receive(text: string): void {
    const message: EventsMessage = JSON.parse(text);
    const { currEvent, events, queryID } = message.msgData;
    if (message.msgType === 'INIT_EVENT') {
      this.queryId = queryID;
      this.docs = [];
      this.current = currEvent - 1;
      if (events.length === 0) this.current = currEvent;
      for (const event of events) event.ID = currEvent;
    } else if (events[0]?.QueueType === 'init') this.wholes += 1;
    this.#take(events);
    if (this.current !== currEvent) throw new Error(`the client is at ${this.current}, the server at ${currEvent}`);
  }

  #take(events: readonly Event[]): void {
    let init = false;
    events.forEach((event, at) => {
      if (event.ID !== this.current + 1) throw new Error(`after ${this.current} came ${event.ID}`);
      const doc = this.#documentOf(event);
      if (event.QueueType === 'init') {
        this.docs = init ? [...this.docs, doc] : [doc];
        init = true;
      } else if (event.QueueType === 'enqueue') {
        if (this.#find(event.DocID) !== undefined) throw new Error(`${event.DocID} came twice`);
        this.docs = [...this.docs, doc];
      } else {
        const place = this.#find(event.DocID);
        if (place === undefined) throw new Error(`${event.DocID} is not there`);
        this.docs = event.QueueType === 'dequeue' ? this.docs.toSpliced(place, 1) : this.docs.with(place, doc);
      }
      const next = events[at + 1];
      const changes = this.snapshots.at(-1);
      const change = { id: event.ID, dataType: event.DataType, queueType: event.QueueType, docId: event.DocID, doc };
      if (changes?.[0]?.id === event.ID && at > 0) changes.push(change);
      else this.snapshots.push([change]);
      if (next?.ID !== event.ID) this.current = event.ID;
    });
  }

  #find(id: unknown): number | undefined {
    const place = this.docs.findIndex((doc) => doc._id === id);
    return place < 0 ? undefined : place;
  }

  /** What the SDK takes for the document where the event does not say. */
  #documentOf({ DataType, QueueType, DocID, Doc, UpdatedFields, removedFields }: Event): ModelDocument {
    if (DataType === 'update') for (const text of [UpdatedFields, removedFields]) if (text) JSON.parse(text);
    if (Doc !== '' && Doc !== '{}') return JSON.parse(Doc);
    const mustSay = QueueType === 'enqueue' || QueueType === 'init' || DataType === 'replace';
    const own = this.docs[this.#find(DocID) ?? -1];
    if (mustSay || !own) throw new Error(`${DataType}/${QueueType} of ${DocID} needs the document`);
    return own;
  }
}
