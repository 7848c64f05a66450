/** The rules of functions: who may call them. */
import { isObject } from '../wire/json';
import type { Auth } from './environment';
import { type RuleProblem, RulesError } from './error';

export type Invokers = 'everybody' | 'nobody' | 'logged in' | 'not anonymous';

/** By name of the function; '*' is for those without a name of their own. */
export type FunctionRules = ReadonlyMap<string, Invokers>;

/** docs.cloudbase.net/rule/learn-rules: "only auth != null"; its example writes auth!==null. */
const LOGGED_IN = /^\s*auth\s*!==?\s*null\s*$/;
const EXPECTED = `expected { "invoke": true, false, "auth != null" or "auth.loginType != 'ANONYMOUS' && auth != null" }`;
/** The one that the same page recommends: not somebody who has only signed in anonymously. */
const NOT_ANONYMOUS =
  /^\s*(?:auth\.loginType\s*!==?\s*(['"])ANONYMOUS\1\s*&&\s*auth\s*!==?\s*null|auth\s*!==?\s*null\s*&&\s*auth\.loginType\s*!==?\s*(['"])ANONYMOUS\2)\s*$/;

function invoke(value: unknown): Invokers | undefined {
  if (typeof value === 'boolean') return value ? 'everybody' : 'nobody';
  if (typeof value !== 'string') return undefined;
  if (NOT_ANONYMOUS.test(value)) return 'not anonymous';
  return LOGGED_IN.test(value) ? 'logged in' : undefined;
}

/**
 * `compileFunctionRules({ '*': { invoke: 'auth != null' }, health: { invoke: true } })`.
 *
 * @throws RulesError with everything that is wrong; '*' has to be there
 */
export function compileFunctionRules(source: unknown): FunctionRules {
  if (!isObject(source)) throw new RulesError([{ rule: 'functions', reason: 'expected { "*": { "invoke": … } }' }]);
  const problems: RuleProblem[] = [];
  const rules = new Map<string, Invokers>();
  if (!isObject(source['*'])) problems.push({ rule: 'functions.*', reason: 'expected a rule for *' });
  for (const [name, rule] of Object.entries(source)) {
    const fields = isObject(rule) ? rule : {};
    const stray = Object.keys(fields).find((field) => field !== 'invoke');
    const who = invoke(fields.invoke);
    if (stray !== undefined) problems.push({ rule: `functions.${name}.${stray}`, reason: 'expected invoke' });
    if (who === undefined) {
      problems.push({ rule: `functions.${name}`, reason: EXPECTED });
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
  if (who === 'everybody') return true;
  if (auth === null) return false;
  return who === 'logged in' || (who === 'not anonymous' && auth.loginType !== 'ANONYMOUS');
}
