/** Packages of a function: the cloud installs what its package.json names; here they must be installed already. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isObject } from '../wire/json';
import { readFields } from './json';

/** Those that package.json names and `require` would not find. */
export function missingPackages(dir: string): string[] {
  const { dependencies } = readFields(path.join(dir, 'package.json'));
  return Object.keys(isObject(dependencies) ? dependencies : {}).filter((name) => !isInstalled(dir, name));
}

function isInstalled(dir: string, name: string): boolean {
  if (existsSync(path.join(dir, 'node_modules', name))) return true;
  const parent = path.dirname(dir);
  return parent !== dir && isInstalled(parent, name);
}
