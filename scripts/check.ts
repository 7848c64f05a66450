/** `npm run check`: the architecture holds, each rule of the law is accounted for, the drawings are fresh. Part of `npm test`. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { MACHINES } from '../court/machines/machines';
import { functionNames } from './bundles';
import { disagreements } from './check/agreement';
import { wrongArrows } from './check/arrows';
import { readSource } from './check/source';
import { readDatabaseRules } from './database-rules';
import { drawing } from './machine-drawing';
import { STANDINGS } from './rules/standings';
import { rulesOf, untraced } from './rules/trace';

const files = readSource();
const problems = wrongArrows(files);
const folders = functionNames();
problems.push(
  ...disagreements(
    {
      folders,
      serverless: parse(readFileSync('serverless.yml', 'utf8')),
      cloudbase: JSON.parse(readFileSync('cloudbaserc.json', 'utf8')),
      collections: readDatabaseRules().map(({ collection }) => collection),
    },
    files,
  ),
);
const domain = readFileSync('docs/DOMAIN.md', 'utf8');
const built = [...folders, ...(existsSync('miniprogram') ? ['miniprogram'] : [])];
problems.push(...untraced(domain, files, STANDINGS, built));
if (readFileSync('docs/state-machines.md', 'utf8') !== drawing(MACHINES))
  problems.push('docs/state-machines.md is stale: npm run machines');
// A check that read nothing would stay green for ever.
if (files.length < 20 || folders.length === 0 || rulesOf(domain).length < 100)
  problems.push(`only ${files.length} files and ${folders.length} functions were read, or too few rules`);
for (const problem of problems) console.error(problem);
console.log(
  `check: ${files.length} files, ${folders.length} functions, ${rulesOf(domain).length} rules, ${problems.length} problems`,
);
process.exit(problems.length > 0 ? 1 : 0);
