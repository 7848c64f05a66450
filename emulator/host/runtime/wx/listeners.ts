/** `wx.onX` and `wx.offX`: a list of listeners, of which one that throws does not stop the others. */
import { complain } from '../phone-host';

export interface Listeners<T> {
  on(listener: (value: T) => void): void;
  /** Without an argument all are forgotten, as in WeChat. */
  off(listener?: (value: T) => void): void;
  emit(value: T): void;
  readonly size: number;
}

export function listeners<T = void>(name: string): Listeners<T> {
  let all: ((value: T) => void)[] = [];
  return {
    on(listener) {
      if (typeof listener === 'function') all = [...all, listener];
    },
    off(listener) {
      all = listener ? all.filter((one) => one !== listener) : [];
    },
    emit(value) {
      for (const listener of all)
        try {
          listener(value);
        } catch (error) {
          complain(name, error);
        }
    },
    get size() {
      return all.length;
    },
  };
}

/** Both functions of wx for each of the names: `{ AppShow: list }` gives onAppShow and offAppShow. */
export function onAndOff(lists: Record<string, { on: unknown; off: unknown }>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(lists).flatMap(([name, list]) => [
      [`on${name}`, list.on],
      [`off${name}`, list.off],
    ]),
  );
}
