/** The rules of functions: who may call them. */
import type { Auth } from './environment';
import { type RuleProblem, RulesError } from './error';
import { isObject } from './rules';

/** By name of the function; '*' is for those without a name of their own. */
export type FunctionRules = ReadonlyMap<string, 'everybody' | 'nobody' | 'logged in'>;

/** docs.cloudbase.net/rule/learn-rules: "only auth != null"; its example writes auth!==null. */
const LOGGED_IN = /^\s*auth\s*!==?\s*null\s*$/;

function invoke(value: unknown): 'everybody' | 'nobody' | 'logged in' | undefined {
  if (typeof value === 'boolean') return value ? 'everybody' : 'nobody';
  return typeof value === 'string' && LOGGED_IN.test(value) ? 'logged in' : undefined;
}

/**
 * `compileFunctionRules({ '*': { invoke: 'auth != null' }, health: { invoke: true } })`.
 *
 * @throws RulesError with everything that is wrong; '*' has to be there
 */
export function compileFunctionRules(source: unknown): FunctionRules {
  if (!isObject(source)) throw new RulesError([{ rule: 'functions', reason: 'expected { "*": { "invoke": … } }' }]);
  const problems: RuleProblem[] = [];
  const rules = new Map<string, 'everybody' | 'nobody' | 'logged in'>();
  if (!isObject(source['*'])) problems.push({ rule: 'functions.*', reason: 'expected a rule for *' });
  for (const [name, rule] of Object.entries(source)) {
    const fields = isObject(rule) ? rule : {};
    const stray = Object.keys(fields).find((field) => field !== 'invoke');
    const who = invoke(fields.invoke);
    if (stray !== undefined) problems.push({ rule: `functions.${name}.${stray}`, reason: 'expected invoke' });
    if (who === undefined) {
      problems.push({ rule: `functions.${name}`, reason: 'expected { "invoke": true, false or "auth != null" }' });
    } else {
      rules.set(name, who);
    }
  }
  if (problems.length > 0) throw new RulesError(problems);
  return rules;
}

/** Whether the caller may call the function. */
export function mayInvoke(rules: FunctionRules, name: string, auth: Auth | null): boolean {
  const who = rules.get(name) ?? rules.get('*');
  return who === 'everybody' || (who === 'logged in' && auth !== null);
}
