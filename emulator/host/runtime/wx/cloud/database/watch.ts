/** 实时数据推送: the SDK's live query, told as WeChat tells it (WeChat, "Collection.watch"). */
import { type CloudError, cloudError } from '../failure';
import type { SdkListener, SdkWatch } from '../sdk-shape';
import { told, watchFailure } from './watch-failure';

interface Snapshot {
  id: number;
  docs: unknown[];
  docChanges: unknown[];
  type: 'init' | undefined;
}

export interface WatchOptions {
  onChange(snapshot: Snapshot): void;
  onError(error: CloudError): void;
}

export interface Watcher {
  close(): void;
}

/** Dates come as `{ $date }` over the socket, and the SDK leaves them so. */
export function decoded(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decoded);
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first?.[0] === '$date') return new Date(String(first[1]));
  return Object.fromEntries(entries.map(([key, one]) => [key, decoded(one)]));
}

const listOf = (values: unknown[]): unknown[] => values.map(decoded);

/** What a program's own listener throws must not stop the SDK half-way. */
function guarded<T>(listener: (value: T) => void, value: T): void {
  try {
    listener(value);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}

/** @param open opens what can be watched */
export function watch(open: () => Promise<{ watch(watch: SdkWatch): SdkListener }>, options: WatchOptions): Watcher {
  const { onChange, onError } = options ?? {};
  if (typeof onChange !== 'function' || typeof onError !== 'function')
    throw new Error('watch needs onChange and onError, both functions');
  let listener: SdkListener | undefined;
  let state: 'opening' | 'live' | 'ended' = 'opening';

  const fail = (error: CloudError) => {
    if (state === 'ended') return;
    state = 'ended';
    guarded(onError, error);
  };
  const sdkWatch: SdkWatch = {
    onChange({ id, docs, docChanges, type, msgType }) {
      // Closed before it was there: the SDK can only end what has begun.
      if (state === 'ended') return void setTimeout(() => listener?.close());
      state = 'live';
      const isFirst = type === 'init' || msgType === 'INIT_EVENT';
      guarded(onChange, { id, docs: listOf(docs), docChanges: listOf(docChanges), type: isFirst ? 'init' : undefined });
    },
    onError(error) {
      told(error);
      const failure = watchFailure(error);
      if (failure) fail(failure);
    },
  };
  open().then(
    (target) => {
      if (state === 'opening') listener = target.watch(sdkWatch);
    },
    (error: unknown) => fail(cloudError('collection.watch', error)),
  );
  return {
    close() {
      const wasLive = state === 'live';
      state = 'ended';
      if (wasLive) listener?.close();
    },
  };
}
