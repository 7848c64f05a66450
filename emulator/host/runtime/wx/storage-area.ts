/** One phone's storage with WeChat's limits: 1 MB a key, 10 MB in all (WeChat, "数据缓存"), over the browser's localStorage. */
import { kindOf } from './parameter';
import { readValue, writeValue } from './storage-value';

const MOST_OF_A_KEY = 1024 * 1024;
const MOST_IN_ALL = 10 * 1024 * 1024;
const KB = 1024;

/** localStorage, or what stands for it in a test. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface StorageInfo {
  keys: string[];
  /** KB */
  currentSize: number;
  /** KB */
  limitSize: number;
}

function checkKey(key: unknown): asserts key is string {
  const kind = kindOf(key);
  if (kind !== 'String') throw new Error(`parameter error: parameter.key should be String instead of ${kind};`);
}

export class StorageArea {
  /** @param prefix before each key: several phones share one shelf */
  constructor(
    private readonly shelf: Shelf,
    private readonly prefix: string,
  ) {}

  keys(): string[] {
    const keys: string[] = [];
    for (let at = 0; at < this.shelf.length; at += 1) {
      const name = this.shelf.key(at);
      if (name?.startsWith(this.prefix)) keys.push(name.slice(this.prefix.length));
    }
    return keys;
  }

  /** Characters of keys and values. */
  private size(without?: string): number {
    return this.keys()
      .filter((key) => key !== without)
      .reduce((sum, key) => sum + key.length + (this.text(key)?.length ?? 0), 0);
  }

  private text(key: string): string | null {
    return this.shelf.getItem(this.prefix + key);
  }

  /** undefined: there is nothing under this key; a stored undefined has a holder around it. */
  get(key: unknown): { data: unknown } | undefined {
    checkKey(key);
    const text = this.text(key);
    return text === null ? undefined : { data: readValue(text) };
  }

  set(key: unknown, data: unknown): void {
    checkKey(key);
    const text = writeValue(data);
    if (text.length > MOST_OF_A_KEY) throw new Error('entry size limit reached');
    if (this.size(key) + key.length + text.length > MOST_IN_ALL) throw new Error('exceed storage max size 10Mb');
    try {
      this.shelf.setItem(this.prefix + key, text);
    } catch {
      // The browser's own limit, about 5 million characters for all phones together.
      throw new Error('exceed storage max size 10Mb');
    }
  }

  remove(key: unknown): void {
    checkKey(key);
    this.shelf.removeItem(this.prefix + key);
  }

  clear(): void {
    for (const key of this.keys()) this.shelf.removeItem(this.prefix + key);
  }

  info(): StorageInfo {
    return { keys: this.keys(), currentSize: Math.ceil(this.size() / KB), limitSize: MOST_IN_ALL / KB };
  }
}
