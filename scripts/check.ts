/** `npm run check`: the architecture holds. Part of `npm test`. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { functionNames } from './bundles';
import { disagreements } from './check/agreement';
import { wrongArrows } from './check/arrows';
import { readSource } from './check/source';
import { readDatabaseRules } from './database-rules';

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
// A check that read nothing would stay green for ever.
if (files.length < 20 || folders.length === 0)
  problems.push(`only ${files.length} files and ${folders.length} functions were read`);
for (const problem of problems) console.error(problem);
console.log(`architecture: ${files.length} files, ${folders.length} functions, ${problems.length} problems`);
process.exit(problems.length > 0 ? 1 : 0);
