/** A mini-program that has been built already, for tests and whoever builds by himself. */
import type { BuildReport } from './build/build';
import type { PhoneBuild } from './phone-build';

const GOOD: BuildReport = { problems: [], warnings: [], sizes: { main: 0, subPackages: {}, all: 0 }, ms: 0 };

/** @param dir what `buildMiniProgram` wrote */
export const builtPhone = (dir: string): PhoneBuild => ({
  dir,
  isWatching: false,
  report: async () => GOOD,
  onChange: () => () => undefined,
  stop: async () => undefined,
});
