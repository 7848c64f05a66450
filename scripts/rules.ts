/** `npm run rules [PREFIX]`: every rule of docs/DOMAIN.md with the tests that name it and the code that cites it. */
import { readFileSync } from 'node:fs';
import { readSource } from './check/source';
import { STANDINGS } from './rules/standings';
import { type TracedRule, trace } from './rules/trace';

const [prefix = ''] = process.argv.slice(2);
const rules = trace(readFileSync('docs/DOMAIN.md', 'utf8'), readSource(), STANDINGS);

function status({ tests, standing }: TracedRule): string {
  if (tests.length > 0) return 'tested';
  if (!standing) return 'MISSING';
  return 'later' in standing ? `later: ${standing.later} (${standing.what})` : `document (${standing.document})`;
}

for (const rule of rules.filter(({ rule }) => rule.startsWith(prefix))) {
  console.log(`${rule.rule}  ${status(rule)}`);
  for (const { file, title } of rule.tests) console.log(`    test  ${file}: ${title}`);
  for (const file of rule.code) console.log(`    code  ${file}`);
}
const count = (start: string) => rules.filter((rule) => status(rule).startsWith(start)).length;
console.log(
  `${rules.length} rules: ${count('tested')} tested, ${count('document')} document, ${count('later')} later, ${count('MISSING')} missing`,
);
