/** Counts how often each part of each rule was true and false, so that tests show what they did not try. */
import { conditions, type Expression } from './ast';
import type { Witness } from './prove';
import type { CompiledRule, CompiledRules } from './rules';
import { show } from './show';

interface Count {
  yes: number;
  no: number;
}

export interface Coverage {
  /** Counts for one rule; parts of a rule that were not looked at (`false && x`) are not counted. */
  witness(rule: CompiledRule): Witness;
  /** What was counted, rule by rule, in the order of the rules. */
  rules(): { name: string; parts: { text: string; depth: number; count: Count }[] }[];
}

/** The coverage of these rules; pass it to each `check`. */
export function createCoverage(all: readonly CompiledRules[]): Coverage {
  const counts = new Map<CompiledRule, Map<Expression, Count>>();
  const add = (rule: CompiledRule): Map<Expression, Count> => {
    const { expression } = rule;
    const parts = typeof expression === 'boolean' ? [] : conditions(expression);
    const own = counts.get(rule) ?? new Map(parts.map((part) => [part, { yes: 0, no: 0 }]));
    counts.set(rule, own);
    return own;
  };
  // An expression of `write` stands for several operations and is counted once.
  for (const { operations } of all) Object.values(operations).forEach(add);
  return {
    witness: (rule) => {
      const own = add(rule);
      return (node, outcome) => {
        const count = own.get(node);
        if (count !== undefined) count[outcome ? 'yes' : 'no'] += 1;
      };
    },
    rules: () =>
      [...counts].flatMap(([{ name, expression }, own]) =>
        typeof expression === 'boolean' ? [] : [{ name, parts: listed(expression, own, 0) }],
      ),
  };
}

function listed(
  node: Expression,
  counts: Map<Expression, Count>,
  depth: number,
): { text: string; depth: number; count: Count }[] {
  const own = { text: show(node), depth, count: counts.get(node) ?? { yes: 0, no: 0 } };
  const [, ...inner] = conditions(node);
  // Only the parts directly below; theirs follow them.
  const direct = node.kind === 'unary' ? [node.operand] : node.kind === 'binary' ? [node.left, node.right] : [];
  return inner.length === 0 ? [own] : [own, ...direct.flatMap((part) => listed(part, counts, depth + 1))];
}

const seen = ({ yes, no }: Count): number => Number(yes > 0) + Number(no > 0);

/** Of all parts, each of which can be true and false, the share that was, in percent; 100 without any part. */
export function coverageShare(coverage: Coverage): number {
  const parts = coverage.rules().flatMap((rule) => rule.parts);
  if (parts.length === 0) return 100;
  return (parts.reduce((sum, { count }) => sum + seen(count), 0) / (2 * parts.length)) * 100;
}

const percent = (share: number): string => `${Math.floor(share * 10) / 10} %`;

function said({ yes, no }: Count): string {
  return yes + no === 0 ? 'never' : `${yes} true, ${no} false`;
}

/** The rules with their counts, for people. */
export function coverageText(coverage: Coverage): string {
  const rules = coverage.rules();
  const widest = Math.max(12, ...rules.flatMap(({ parts }) => parts.map(({ count }) => said(count).length)));
  const lines = rules.flatMap(({ name, parts }) => [
    name,
    ...parts.map(({ text, depth, count }) => `  ${said(count).padStart(widest)}  ${'  '.repeat(depth)}${text}`),
  ]);
  const share = `${percent(coverageShare(coverage))} of what the rules can say was seen`;
  return [...lines, share].join('\n');
}

/** What falls short of `least` percent, as one message for a test to fail with; undefined when nothing does. */
export function coverageBelow(coverage: Coverage, least: number): string | undefined {
  const share = coverageShare(coverage);
  if (share >= least) return undefined;
  const gaps = coverage
    .rules()
    .flatMap(({ name, parts }) =>
      parts
        .filter(({ count }) => seen(count) < 2)
        .map(({ text, count: { yes, no } }) =>
          yes + no === 0
            ? `${name}: ${text} was never looked at`
            : `${name}: ${text} was never ${yes === 0 ? 'true' : 'false'}`,
        ),
    );
  return [`the coverage of the rules is ${percent(share)}, less than ${least} %`, ...gaps].join('\n');
}
