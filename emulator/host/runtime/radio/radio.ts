/** What the requests of this document go through: a network that somebody has chosen, and what was seen of the real one. */

export type NetworkState = 'online' | 'weak' | 'offline';

export const NETWORK_STATES: readonly NetworkState[] = ['online', 'weak', 'offline'];

export const isNetworkState = (value: unknown): value is NetworkState => NETWORK_STATES.some((one) => one === value);

/** Of a weak network this answer is lost, the third, the sixth and so on: after the request has done what it does. */
const LOST_ONE_IN = 3;

/** Where the choice is kept; `localStorage` is one. */
export interface Shelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export class Radio {
  #chosen: NetworkState;
  #told: NetworkState;
  /** Whether the browser has a network, and whether the local cloud answered when it was last asked. */
  #browser = true;
  #reachable = true;
  #asked = 0;
  readonly #listeners = new Set<(state: NetworkState) => void>();

  constructor(
    private readonly shelf: Shelf,
    private readonly key: string,
  ) {
    const kept = shelf.getItem(key);
    this.#chosen = isNetworkState(kept) ? kept : 'online';
    this.#told = this.#chosen;
  }

  /** What is asked of the network: only this makes requests fail or wait. */
  get chosen(): NetworkState {
    return this.#chosen;
  }

  /** As the phone sees it: also without a network when the browser has none, or when the local cloud is gone. */
  get state(): NetworkState {
    return this.#browser && this.#reachable ? this.#chosen : 'offline';
  }

  set(state: NetworkState): void {
    this.#chosen = state;
    this.shelf.setItem(this.key, state);
    this.#asked = 0;
    this.#tell();
  }

  browserIs(online: boolean): void {
    this.#browser = online;
    this.#tell();
  }

  cloudIs(reachable: boolean): void {
    this.#reachable = reachable;
    this.#tell();
  }

  /** Told of each change; answers how to stop that. */
  onChange(listener: (state: NetworkState) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Whether the answer of the next request gets lost. */
  loses(): boolean {
    if (this.#chosen !== 'weak') return false;
    this.#asked += 1;
    return this.#asked % LOST_ONE_IN === 0;
  }

  /** Rejects, with what `reason` makes, as soon as the phone is 断网; `end` stops waiting for that. */
  untilOff(reason: () => Error): { off: Promise<never>; end(): void } {
    let end = () => {};
    const off = new Promise<never>((_resolve, reject) => {
      end = this.onChange(() => this.#chosen === 'offline' && reject(reason()));
    });
    off.catch(() => {});
    return { off, end };
  }

  #tell(): void {
    const { state } = this;
    if (state === this.#told) return;
    this.#told = state;
    for (const listener of [...this.#listeners]) listener(state);
  }
}
