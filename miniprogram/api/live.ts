/** 实时: documents as they change, by a live query; by asking every few seconds where that fails. Ends with the page. */

import { failureOf } from './failure';

const POLL_EVERY_MS = 15_000;
/** While polling, so many polls until a live query is tried again. */
const WATCH_AGAIN_AFTER = 4;

export interface LiveQuery<T> {
  /** Under the security rules: a rule that names `doc.openid` needs `where({ openid: '{openid}' })`, and no `doc(id)`. */
  query(): DB.Query;
  onData(documents: T[]): void;
  onState?(state: LiveState): void;
}

/**
 * `polling`: what is shown may be some seconds old; `offline`: it is not known how things stand; `refused`: he may not read it (any more), asked
 * again all the same, since an account that is frozen can be lifted while he looks (ID-2).
 */
export type LiveState = 'live' | 'polling' | 'offline' | 'refused';

const open = new WeakMap<object, Set<() => void>>();

/** `owner`: the page or component, which must have `behaviors: [closesLive]`. Gives a function that ends it earlier. */
export function watchLive<T>(owner: object, { query, onData, onState }: LiveQuery<T>): () => void {
  let listener: DB.RealtimeListener | undefined;
  let timer: number | undefined;
  let closed = false;

  const watch = () => {
    if (closed) return;
    listener = query().watch({
      onChange({ docs }) {
        if (closed) return;
        onState?.('live');
        // The boundary: what a collection holds is said by database-rules and the service that writes it.
        onData(docs as T[]);
      },
      onError: () => poll(1),
    });
  };

  const poll = async (turn: number) => {
    if (closed) return;
    listener = undefined;
    try {
      const { data } = await query().get();
      if (closed) return;
      onState?.('polling');
      onData(data as T[]);
    } catch (error) {
      if (!closed) onState?.(failureOf(error).code === 'FORBIDDEN' ? 'refused' : 'offline');
    }
    timer = setTimeout(() => (turn % WATCH_AGAIN_AFTER === 0 ? watch() : poll(turn + 1)), POLL_EVERY_MS);
  };

  const close = () => {
    closed = true;
    if (timer !== undefined) clearTimeout(timer);
    listener?.close();
    open.get(owner)?.delete(close);
  };

  const ofOwner = open.get(owner) ?? new Set();
  open.set(owner, ofOwner.add(close));
  watch();
  return close;
}

/** Ends whatever its page or component still watches when that goes. */
export const closesLive = Behavior({
  lifetimes: {
    detached() {
      for (const close of open.get(this) ?? []) close();
    },
  },
});
