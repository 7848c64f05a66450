/** Reads `database-rules/`: one file a collection, with its security rules and indexes. */
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
