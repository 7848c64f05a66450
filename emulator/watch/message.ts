/** Messages of the socket. Source: @cloudbase/types/realtime.d.ts. */
import { isPlainObject } from '../wire/ejson';
import type { Batch } from './channel';

const TYPES = ['LOGIN', 'INIT_WATCH', 'REBUILD_WATCH', 'CHECK_LAST', 'CLOSE_WATCH', 'PING'] as const;

export interface Message {
  type: (typeof TYPES)[number];
  requestId: string;
  /** '': LOGIN and PING are about no watch. */
  watchId: string;
  data: Record<string, unknown>;
  extra: Record<string, unknown>;
}

/** An id is repeated in every answer. */
const MOST_ID = 200;

/** The message, or what is wrong with it; `undefined`: it is not even JSON. */
export function readMessage(text: string): Message | { requestId: string; problem: string } | undefined {
  const message = parsed(text);
  if (!isPlainObject(message)) return undefined;
  const { msgType, msgData, exMsgData } = message;
  const requestId = idOf(message.requestId);
  const type = TYPES.find((one) => one === msgType);
  if (!type) return { requestId, problem: `msgType must be one of ${TYPES.join(', ')}` };
  const watchId = idOf(message.watchId);
  if (watchId === '' && type !== 'LOGIN' && type !== 'PING') return { requestId, problem: 'watchId is missing' };
  return { type, requestId, watchId, data: objectOf(msgData), extra: objectOf(exMsgData) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const idOf = (id: unknown): string => (typeof id === 'string' && id.length <= MOST_ID ? id : '');
const objectOf = (data: unknown): Record<string, unknown> => (isPlainObject(data) ? data : {});

/** An answer or an event as text. */
export const messageText = (type: string, requestId: string, data: unknown, watchId?: string): string =>
  JSON.stringify({ ...(watchId !== undefined && { watchId }), requestId, msgType: type, msgData: data });

interface Events {
  watchId: string;
  requestId: string;
  queryId: string;
  /** The number of the newest event as this client counts. */
  current: number;
}

const eventsText = (type: string, { watchId, requestId, queryId, current }: Events, events: string): string =>
  `{"watchId":${JSON.stringify(watchId)},"requestId":${JSON.stringify(requestId)},"msgType":"${type}","msgData":{` +
  `"queryID":${JSON.stringify(queryId)},"currEvent":${current},"events":[${events}]}}`;

/** The first answer: the SDK numbers its events itself. */
export const initText = (head: Events, events: readonly string[]): string =>
  eventsText('INIT_EVENT', head, events.map((event) => `{"ID":0${event}`).join(','));

/** @param base what the client's numbers are below the channel's */
export const nextText = (head: Events, batches: readonly Batch[], base: number): string =>
  eventsText(
    'NEXT_EVENT',
    head,
    batches.flatMap(({ number, events }) => events.map((event) => `{"ID":${number - base}${event}`)).join(','),
  );

/**
 * An empty result in place of whatever the client has: the SDK knows no event that says so, so a document without
 * content comes, alone, and goes.
 */
const EMPTY = [
  ',"DataType":"init","QueueType":"init","DocID":"","Doc":"{\\"_id\\":\\"\\"}"}',
  ',"DataType":"remove","QueueType":"dequeue","DocID":"","Doc":""}',
];

/** The whole result in place of what the client has: of an event `init` the SDK makes a new list. */
export const againText = (head: Events, events: readonly string[]): string =>
  eventsText(
    'NEXT_EVENT',
    head,
    (events.length > 0 ? events : EMPTY).map((event) => `{"ID":${head.current}${event}`).join(','),
  );
