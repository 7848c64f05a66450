/** Reads `database-rules/`, one file a collection with its security rules and indexes, and `cloud-rules.json`: storage and functions. */
import { readdirSync, readFileSync } from 'node:fs';
import type { IndexSpec } from '../emulator/store/index';

export interface CollectionRules {
  collection: string;
  rules: Record<string, boolean | string>;
  indexes: IndexSpec[];
}

export function readDatabaseRules(folder = 'database-rules'): CollectionRules[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as CollectionRules);
}

export const indexesByCollection = (rules: readonly CollectionRules[]): Record<string, IndexSpec[]> =>
  Object.fromEntries(rules.map(({ collection, indexes }) => [collection, indexes]));

/** What clients are under, as the local cloud takes it. */
export function clientRules(rules: readonly CollectionRules[]) {
  const { storage, functions } = JSON.parse(readFileSync('cloud-rules.json', 'utf8'));
  return {
    rules: Object.fromEntries(rules.map(({ collection, rules: own }) => [collection, own])),
    storageRules: storage,
    functionRules: functions,
  };
}
