/** 规则追踪: every rule of docs/DOMAIN.md, the tests that name it and the code that cites it. */
import type { SourceFile } from '../check/source';

/** A rule of DOMAIN.md in no test says why. */
export type Standing =
  /** It only shapes a text or a set-up, and nothing computes it. */
  | { document: string }
  /** It waits for a service (a folder of functions/), or for miniprogram/, that is not built yet. */
  | { later: string; what: string };

export interface TracedRule {
  rule: string;
  /** Titles with their files. */
  tests: { file: string; title: string }[];
  /** Files that cite it, tests aside. */
  code: string[];
  standing?: Standing;
}

const RULE = /\b(?:ID|Q|GUIDE|FILE|APPT|FIX|FEE|NUM|TIME|PROG|DOSS|HEAR|EVID|MED|SERVE|ENF|SIM|PRIV|SIGN|ACC)-\d+/g;
/** `test('title'` and the title of `test.each(…)('title'`; its quote may not come again within. */
const TITLE = /(?:\btest\(|\)\()\s*(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g;

/** Rules in the order in which DOMAIN.md states them: `**FILE-6**`. */
export function rulesOf(domain: string): string[] {
  return [...new Set([...domain.matchAll(/\*\*([A-Z]+-\d+)\*\*/g)].map(([, rule = '']) => rule))];
}

/** The rules at the beginning of a title: `FEE-2, FEE-6 half of …`; those further on are only mentioned. */
export function namedBy(title: string): string[] {
  const [head = ''] = /^(?:[A-Z]+-\d+(?:[,，、]? (?:and )?)?)+/.exec(title) ?? [];
  return head.match(RULE) ?? [];
}

export function trace(domain: string, files: readonly SourceFile[], standings: Record<string, Standing>): TracedRule[] {
  const rules = new Map(rulesOf(domain).map((rule): [string, TracedRule] => [rule, { rule, tests: [], code: [] }]));
  for (const { file, text } of files) {
    if (!file.endsWith('.test.ts')) {
      for (const rule of new Set(text.match(RULE) ?? [])) rules.get(rule)?.code.push(file);
      continue;
    }
    for (const [, , title = ''] of text.matchAll(TITLE))
      for (const rule of namedBy(title)) rules.get(rule)?.tests.push({ file, title });
  }
  for (const [rule, standing] of Object.entries(standings)) Object.assign(rules.get(rule) ?? {}, { standing });
  return [...rules.values()];
}

/**
 * What is wrong: a rule that is neither tested nor accounted for, one accounted for that has a test by now or whose
 * service exists, and names of rules that DOMAIN.md does not have.
 * @param built folders of functions/, and miniprogram once it is there
 */
export function untraced(
  domain: string,
  files: readonly SourceFile[],
  standings: Record<string, Standing>,
  built: readonly string[],
): string[] {
  const problems: string[] = [];
  const known = new Set(rulesOf(domain));
  for (const { rule, tests, standing } of trace(domain, files, standings)) {
    if (tests.length === 0 && !standing) problems.push(`${rule}: no test names it, and scripts/rules does not say why`);
    if (tests.length > 0 && standing) problems.push(`${rule}: a test names it by now; take it out of scripts/rules`);
    if (standing && 'later' in standing && built.includes(standing.later))
      problems.push(`${rule}: waits for ${standing.later}, which exists; test it`);
  }
  for (const rule of Object.keys(standings))
    if (!known.has(rule)) problems.push(`scripts/rules accounts for ${rule}, which DOMAIN.md does not have`);
  for (const { file, text } of files)
    for (const rule of new Set(text.match(RULE) ?? []))
      if (!known.has(rule) && !file.startsWith('scripts/rules/'))
        problems.push(`${file} names ${rule}, which DOMAIN.md does not have`);
  return problems;
}
