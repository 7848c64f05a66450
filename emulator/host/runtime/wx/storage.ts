/** 数据缓存: storage, at once and later. */
import { phone } from '../phone';
import { api } from './api';
import { StorageArea } from './storage-area';

const area = new StorageArea(localStorage, `${phone.storagePrefix}storage:`);

/** The functions that answer at once throw what the others hand to `fail`. */
function sync<A extends unknown[], R>(name: string, work: (...values: A) => R): (...values: A) => R {
  return (...values) => {
    try {
      return work(...values);
    } catch (error) {
      throw new Error(`${name}:fail ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}

const getOrEmpty = (key: unknown): unknown => {
  const found = area.get(key);
  return found ? found.data : '';
};

interface Pair {
  key: string;
  value: unknown;
}

export const storage = {
  getStorage: api('getStorage', ({ key }: { key: string }) => {
    const found = area.get(key);
    if (!found) throw new Error('data not found');
    return found;
  }),
  setStorage: api('setStorage', ({ key, data }: { key: string; data: unknown }) => {
    area.set(key, data);
    return {};
  }),
  removeStorage: api('removeStorage', ({ key }: { key: string }) => {
    area.remove(key);
    return {};
  }),
  clearStorage: api('clearStorage', () => {
    area.clear();
    return {};
  }),
  getStorageInfo: api('getStorageInfo', () => area.info()),
  batchGetStorage: api('batchGetStorage', ({ keyList }: { keyList: string[] }) => ({
    dataList: keyList.map(getOrEmpty),
  })),
  batchSetStorage: api('batchSetStorage', ({ kvList }: { kvList: Pair[] }) => {
    for (const { key, value } of kvList) area.set(key, value);
    return {};
  }),
  getStorageSync: sync('getStorageSync', getOrEmpty),
  setStorageSync: sync('setStorageSync', (key: unknown, data: unknown) => area.set(key, data)),
  removeStorageSync: sync('removeStorageSync', (key: unknown) => area.remove(key)),
  clearStorageSync: sync('clearStorageSync', () => area.clear()),
  getStorageInfoSync: sync('getStorageInfoSync', () => area.info()),
  batchGetStorageSync: sync('batchGetStorageSync', (keys: unknown[]) => keys.map(getOrEmpty)),
  batchSetStorageSync: sync('batchSetStorageSync', (pairs: Pair[]) => {
    for (const { key, value } of pairs) area.set(key, value);
  }),
};
