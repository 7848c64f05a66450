/** 最近用过的: the last things used, as many as fit into so many bytes, in this function's memory alone. */
export class Recent<T> {
  readonly #most: number;
  readonly #sizeOf: (value: T) => number;
  readonly #drop: (value: T) => void;
  readonly #values = new Map<string, T>();
  #size = 0;

  constructor(most: number, sizeOf: (value: T) => number, drop: (value: T) => void = () => undefined) {
    this.#most = most;
    this.#sizeOf = sizeOf;
    this.#drop = drop;
  }

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    // The one used last stands last.
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** The one just set stays, however large. */
  set(key: string, value: T): void {
    this.#remove(key, value);
    this.#values.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const [oldest] of this.#values) {
      if (this.#size <= this.#most || oldest === key) return;
      this.#remove(oldest);
    }
  }

  #remove(key: string, unless?: T): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#size -= this.#sizeOf(value);
    if (value !== unless) this.#drop(value);
  }
}
