/** Reads the JSON files of somebody else's project. */
import { existsSync, readFileSync } from 'node:fs';
import { type Fields, isObject } from '../wire/json';
import { Problem } from './problem';

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** @throws Problem that names the file */
export function readJson(file: string): unknown {
  try {
    // Editors on Windows like to put a byte order mark first.
    return JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An empty object where there is no such file. */
export function readFields(file: string): Fields {
  if (!existsSync(file)) return {};
  const value = readJson(file);
  if (!isObject(value)) throw new Problem(`${file}: a JSON object is expected`);
  return value;
}
