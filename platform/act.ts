/**
 * 行为: every writing action of a person leaves one act, `<caller>:<requestId>`, written before its effect. It is at once
 * the audit entry and the idempotency record: asking again with the same requestId finds it and gives the same answer.
 */
import { randomUUID } from 'node:crypto';
import { collection, command, type Stored } from './database';
import { CourtError } from './errors';
import { keyedDigest } from './secrets';

export interface Act extends Stored {
  service: string;
  action: string;
  /** openid, or `timer`. */
  by: string;
  at: Date;
  /** Hash of the event: the same requestId with another event is a CONFLICT. */
  hash: string;
  /** Unique among acts, for what a person may have only once; its own `_id` where nothing is claimed. */
  claim: string;
  /** What it was about, once known: for the audit log. */
  courtId?: string;
  target?: string;
  /** `begun` and never `done`: the function died, or the answer stands in the document the act made. */
  state: 'begun' | 'done';
  answer?: unknown;
}

export const acts = collection<Act>('acts');

/** Digest of an event whatever the order of its keys. Keyed: an event may hold an identity number, and acts are kept for long. */
const eventHash = (event: unknown): string => keyedDigest('event', canonical(event));

/** JSON with keys in order, so that equal values have equal texts. Dates must be texts already. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

export type Begun =
  /** Ours to do. `again`: an earlier run began it and did not finish, or is still at it. */
  | { kind: 'act'; act: Act; again: boolean }
  | { kind: 'answered'; answer: unknown }
  /** Another act holds the claim. */
  | { kind: 'claimed' };

export interface Beginning {
  service: string;
  action: string;
  by: string;
  requestId: string | undefined;
  now: number;
  event: unknown;
  claim: string | undefined;
}

/** Writes the act, or finds what became of it. Throws CONFLICT when the requestId was used for another event. */
export async function beginAct({ service, action, by, requestId, now, event, claim }: Beginning): Promise<Begun> {
  const _id = `${by}:${requestId ?? randomUUID()}`;
  const act: Act = {
    _id,
    service,
    action,
    by,
    at: new Date(now),
    hash: eventHash(event),
    claim: claim ?? _id,
    state: 'begun',
  };
  if (await acts.insertMissing(act)) return { kind: 'act', act, again: false };
  const earlier = await acts.get(_id);
  if (!earlier) return { kind: 'claimed' };
  if (earlier.hash !== act.hash || earlier.service !== service)
    throw new CourtError('CONFLICT', '同一个请求编号已用于另一次操作，请换一个请求编号再提交。');
  return earlier.state === 'done'
    ? { kind: 'answered', answer: earlier.answer }
    : { kind: 'act', act: earlier, again: true };
}

/** Keeps the answer for who asks again. */
export async function finishAct(act: Act, answer: unknown, about: ActNotes): Promise<void> {
  // `set` keeps the SDK from flattening the answer, which would lose empty objects.
  await acts.update(act._id, { state: 'done', answer: command().set(answer), ...about });
}

/** What an operation adds to its act. */
export interface ActNotes {
  courtId?: string;
  target?: string;
}

/** A refused act did nothing: it is taken back, so that asking again is judged anew. */
export async function withdrawAct(act: Act): Promise<void> {
  await acts.remove(act._id);
}
