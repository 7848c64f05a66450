/** Writes docs/state-machines.md; with `--check` only says whether it is what it should be. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { MACHINES } from '../court/machines/machines';
import { drawing } from './machine-drawing';

const FILE = 'docs/state-machines.md';
const text = drawing(MACHINES);

if (!process.argv.includes('--check')) {
  writeFileSync(FILE, text);
  console.log(`${FILE}: ${MACHINES.length} machines`);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== text) {
  console.error(`${FILE} is stale. Run: node scripts/run.mjs scripts/machines.ts`);
  process.exit(1);
} else console.log(`${FILE} is up to date`);
