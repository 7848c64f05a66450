/**
 * `database/<collection>.json`: collections of a project with their indexes and security rules,
 * `{"collection", "indexes": [...], "rules": {...} or a preset}`; `cloud-rules.json`: `{"storage", "functions"}`.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexSpec } from '../store/index';
import { isObject } from '../wire/json';
import { readJson } from './json';
import { Problem } from './problem';

const FORM =
  '{"collection": "things", "indexes": [{"name": "by_n", "unique": false, "fields": [{"field": "n", "direction": 1}]}]}';

/** What the files of one project say of its collections. */
interface Collections {
  indexes: Record<string, IndexSpec[]>;
  /** As written: the emulator reads them. */
  rules: Record<string, unknown>;
}

/**
 * Other files of the folder, data for example, are left alone.
 *
 * @throws Problem for a file that has both words and is not of that form
 */
export function readCollections(folder: string): Collections {
  const found: Collections = { indexes: {}, rules: {} };
  if (!existsSync(folder)) return found;
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const file = path.join(folder, name);
    const value = mentionsIndexes(file) ? readJson(file) : undefined;
    if (!isObject(value) || typeof value.collection !== 'string') continue;
    const { collection, indexes, rules } = value;
    if (!Array.isArray(indexes) || !indexes.every(isIndex)) throw new Problem(`${file}: expected ${FORM}`);
    found.indexes[collection] = indexes.map(({ name, fields, unique = false }) => ({ name, fields, unique }));
    if (rules !== undefined) found.rules[collection] = rules;
  }
  return found;
}

/** The rules of storage and functions, where the project has written any. */
export function readCloudRules(dir: string): { storageRules?: unknown; functionRules?: unknown } {
  const file = path.join(dir, 'cloud-rules.json');
  if (!existsSync(file)) return {};
  const value = readJson(file);
  if (!isObject(value)) throw new Problem(`${file}: expected {"storage": {...}, "functions": {...}}`);
  const { storage, functions } = value;
  return {
    ...(storage === undefined ? {} : { storageRules: storage }),
    ...(functions === undefined ? {} : { functionRules: functions }),
  };
}

/** Exported data (`.json` of one document a line) need not even be JSON. */
const mentionsIndexes = (file: string): boolean => readFileSync(file, 'utf8').includes('"indexes"');

function isIndex(value: unknown): value is Omit<IndexSpec, 'unique'> & { unique?: boolean } {
  if (!isObject(value) || typeof value.name !== 'string' || !Array.isArray(value.fields)) return false;
  const { unique, fields } = value;
  return (unique === undefined || typeof unique === 'boolean') && fields.length > 0 && fields.every(isField);
}

const DIRECTIONS: readonly unknown[] = [1, -1, '2dsphere'];

const isField = (value: unknown): boolean =>
  isObject(value) && typeof value.field === 'string' && DIRECTIONS.includes(value.direction);
