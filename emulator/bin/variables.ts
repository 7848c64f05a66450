/** Variables of cloudbaserc.json, `{{env.NAME}}`, as CloudBase's CLI fills them (docs.cloudbase.net/cli-v1/config). */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { isObject } from '../wire/json';

/** `.env`, then `.env.local`, then `.env.<mode>`, then what the command line gives: the later wins. */
export function readVariables(
  dir: string,
  mode: string | undefined,
  given: Record<string, string>,
): Record<string, string> {
  const files = ['.env', '.env.local', ...(mode === undefined ? [] : [`.env.${mode}`])];
  const read = files
    .map((file) => path.join(dir, file))
    .filter((file) => existsSync(file))
    .map((file) => parseEnv(readFileSync(file, 'utf8')));
  return Object.assign({}, ...read, given);
}

const VARIABLE = /\{\{\s*([\w.]+)\s*\}\}/g;

/** Fills every text of a JSON value; what has no value becomes empty, as in the CLI, and its name is added to `missing`. */
export function fill(value: unknown, values: Record<string, string | undefined>, missing: Set<string>): unknown {
  if (Array.isArray(value)) return value.map((one) => fill(one, values, missing));
  if (isObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one, values, missing)]));
  if (typeof value !== 'string') return value;
  return value.replace(VARIABLE, (_whole, name: string) => {
    if (name === 'util.uid') return randomBytes(12).toString('hex');
    const found = Object.hasOwn(values, name) ? values[name] : undefined;
    if (found === undefined) missing.add(name);
    return found ?? '';
  });
}
