/** Reads the rules of a collection: a preset or JSON, with all that is wrong told at once. */
import { isObject } from '../wire/json';
import type { Expression } from './ast';
import { type RuleProblem, RuleSyntaxError, RulesError } from './error';
import { parse } from './parse';
import { type Operation, PRESET_RULES, PRESETS, type Preset } from './preset';
import { DATABASE, type Scope, scopeProblems } from './scope';

/** A rule ready to be asked. */
export interface CompiledRule {
  /** As in 'tickets.read'. */
  name: string;
  /** true and false are written without an expression. */
  expression: Expression | boolean;
}

export interface CompiledRules {
  /** The collection. */
  name: string;
  /** undefined for rules of one's own. */
  preset?: Preset;
  operations: Record<Operation, CompiledRule>;
}

const KEYS = ['read', 'write', 'create', 'update', 'delete'] as const;
type Key = (typeof KEYS)[number];

const isPreset = (value: unknown): value is Preset => PRESETS.some((preset) => preset === value);

/** Reads one rule; what is wrong with it is added to `problems`. */
export function compileRule(rule: string, value: unknown, scope: Scope, problems: RuleProblem[]): CompiledRule {
  if (typeof value === 'boolean') return { name: rule, expression: value };
  if (typeof value !== 'string') {
    problems.push({ rule, reason: 'expected true, false or an expression in quotes' });
    return { name: rule, expression: false };
  }
  try {
    const expression = parse(value);
    for (const { at, reason } of scopeProblems(expression, scope)) problems.push({ rule, reason, at });
    return { name: rule, expression };
  } catch (error) {
    if (!(error instanceof RuleSyntaxError)) throw error;
    problems.push({ rule, reason: error.reason, at: error.at });
    return { name: rule, expression: false };
  }
}

/**
 * `compileRules({ read: true, write: "doc._openid == auth.openid" }, 'tickets')`, or `compileRules('PRIVATE', …)`.
 *
 * create, update and delete fall back on write; what nobody wrote is false. Source:
 * cloud.tencent.com/document/product/876/41802, "configuration".
 *
 * @param name the collection, as it is called in refusals and in the coverage
 * @throws RulesError with everything that is wrong
 */
export function compileRules(source: unknown, name: string): CompiledRules {
  const preset = isPreset(source) ? source : undefined;
  const json: unknown = preset === undefined ? source : PRESET_RULES[preset];
  if (!isObject(json)) {
    throw new RulesError([
      { rule: name, reason: `expected { "read": …, "write": … } or one of ${PRESETS.join(', ')}` },
    ]);
  }
  const problems: RuleProblem[] = Object.keys(json)
    .filter((key) => !KEYS.some((known) => known === key))
    .map((key) => ({ rule: `${name}.${key}`, reason: `expected one of ${KEYS.join(', ')}` }));
  const compiled = new Map<Key, CompiledRule>();
  for (const key of KEYS) {
    if (json[key] !== undefined) compiled.set(key, compileRule(`${name}.${key}`, json[key], DATABASE, problems));
  }
  if (problems.length > 0) throw new RulesError(problems);
  const of = (key: Key): CompiledRule => compiled.get(key) ?? { name: `${name}.${key}`, expression: false };
  const write = of('write');
  return {
    name,
    ...(preset && { preset }),
    operations: {
      read: of('read'),
      create: compiled.get('create') ?? write,
      update: compiled.get('update') ?? write,
      delete: compiled.get('delete') ?? write,
    },
  };
}
