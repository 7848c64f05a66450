/** `database/<collection>.json`: collections of a project with their indexes, `{"collection", "indexes": [...]}`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IndexSpec } from '../store/index';
import { isObject, readJson } from './json';
import { Problem } from './problem';

const FORM =
  '{"collection": "things", "indexes": [{"name": "by_n", "unique": false, "fields": [{"field": "n", "direction": 1}]}]}';

/**
 * Other files of the folder, data for example, are left alone.
 *
 * @throws Problem for a file that has both words and is not of that form
 */
export function readCollections(folder: string): Record<string, IndexSpec[]> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.flatMap((name) => {
      const file = path.join(folder, name);
      const value = mentionsIndexes(file) ? readJson(file) : undefined;
      if (!isObject(value) || typeof value.collection !== 'string') return [];
      const { collection, indexes } = value;
      if (!Array.isArray(indexes) || !indexes.every(isIndex)) throw new Problem(`${file}: expected ${FORM}`);
      return [[collection, indexes.map(({ name, fields, unique = false }) => ({ name, fields, unique }))]];
    }),
  );
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
