/** The build as a process of its own: `main --root <folder> --out <folder> [--watch] [--minify]`, a line of JSON a build. */
import { parseArgs } from 'node:util';
import { buildMiniProgram } from './build';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      out: { type: 'string' },
      watch: { type: 'boolean', default: false },
      minify: { type: 'boolean', default: false },
    },
  });
  const { root, out: outDir, watch, minify } = values;
  if (root === undefined || outDir === undefined) throw new Error('--root and --out are needed');
  const tell = (report: object) => process.stdout.write(`${JSON.stringify(report)}\n`);
  tell(await buildMiniProgram({ root, outDir, minify, ...(watch ? { watch: tell } : {}) }));
  // Whoever started it and is gone will read no more.
  process.stdin.on('end', () => process.exit()).resume();
  if (!watch) process.exit();
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
