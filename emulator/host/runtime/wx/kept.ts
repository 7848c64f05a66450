/** What the phone itself remembers of a person's answers (permissions, consent), beside the app's own storage. */
import { phone } from '../phone';

export interface Kept<T> {
  get(): T;
  set(value: T): void;
}

/** @param name under which it lies, one for each thing that is remembered */
export function kept<T>(name: string, first: T): Kept<T> {
  const key = `${phone.storagePrefix}phone:${name}`;
  return {
    get() {
      const text = localStorage.getItem(key);
      // Written below by the same function, so of the same type.
      return text === null ? first : (JSON.parse(text) as T);
    },
    set(value) {
      localStorage.setItem(key, JSON.stringify(value));
    },
  };
}
