/** Contracts of all functions, from their bundles, as they will run. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildFunctions, functionNames } from './bundles';

interface Bundled {
  describe(): { service: string };
}

/** Builds first unless told that the bundles are fresh. */
export async function describeAll({ built = false } = {}): Promise<unknown[]> {
  if (!built) await buildFunctions();
  return Promise.all(
    functionNames().map(async (name) => {
      const { default: bundled }: { default: Bundled } = await import(
        pathToFileURL(path.resolve(`dist/functions/${name}/index.js`)).href
      );
      return bundled.describe();
    }),
  );
}
