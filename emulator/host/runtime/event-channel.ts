/** EventChannel: between a page and the one it opened (WeChat, "EventChannel"). */

type Listener = (...values: unknown[]) => void;

export interface EventChannel {
  emit(name: string, ...values: unknown[]): void;
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  off(name: string, listener?: Listener): void;
}

class Listeners {
  readonly #of = new Map<string, Listener[]>();
  readonly #early = new Map<string, unknown[][]>();

  /** An event nobody listens for yet is kept: the opener emits before the page's onLoad. */
  emit(name: string, values: unknown[]): void {
    const listeners = this.#of.get(name);
    if (listeners?.length) for (const listener of [...listeners]) listener(...values);
    else this.#early.set(name, [...(this.#early.get(name) ?? []), values]);
  }

  on(name: string, listener: Listener): void {
    this.#of.set(name, [...(this.#of.get(name) ?? []), listener]);
    const early = this.#early.get(name) ?? [];
    this.#early.delete(name);
    for (const values of early) listener(...values);
  }

  off(name: string, listener?: Listener): void {
    if (listener)
      this.#of.set(
        name,
        (this.#of.get(name) ?? []).filter((one) => one !== listener),
      );
    else this.#of.delete(name);
  }
}

function end(own: Listeners, other: Listeners): EventChannel {
  return {
    emit: (name, ...values) => other.emit(name, values),
    on: (name, listener) => own.on(name, listener),
    once(name, listener) {
      const once: Listener = (...values) => {
        own.off(name, once);
        listener(...values);
      };
      own.on(name, once);
    },
    off: (name, listener) => own.off(name, listener),
  };
}

/** Two ends: what one emits, the other hears. */
export function channelPair(): [EventChannel, EventChannel] {
  const a = new Listeners();
  const b = new Listeners();
  return [end(a, b), end(b, a)];
}
