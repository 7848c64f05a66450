/** What cloudbaserc.json says of functions, held against the cloud's limits before anything is deployed. */
import type { LimitName, Limits } from './limits';

/** The settings of one function in cloudbaserc.json. */
export interface FunctionSettings {
  name: string;
  /** Seconds. */
  timeout?: number;
  /** MB. */
  memorySize?: number;
  envVariables?: Record<string, string>;
  triggers?: readonly { name: string; type: string }[];
}

/** SCF's quota page: from 64 MB on, from 128 MB in steps of 128 MB. */
const LEAST_MEMORY = 64;
const MEMORY_STEP = 128;
const LEAST_TIMEOUT = 1;
/** The same page: the names of function and namespace (the environment) together. */
const WITH_NAMESPACE = 118;

/** What the cloud would refuse, one line each; empty when it takes all of it. */
export function functionProblems(functions: readonly FunctionSettings[], envId: string, limits: Limits): string[] {
  const problems: string[] = [];
  const check = (name: LimitName, amount: number, whose: string) => {
    const excess = limits.excess(name, amount, whose);
    if (excess) problems.push(excess.message);
  };
  check('functions', functions.length, envId);
  for (const { name, timeout, memorySize, envVariables = {}, triggers = [] } of functions) {
    check('function-name', name.length, name);
    if (name.length + envId.length > WITH_NAMESPACE && Number.isFinite(limits.of('function-name')))
      problems.push(`${name}: its name and that of ${envId} have more than ${WITH_NAMESPACE} characters together`);
    if (timeout !== undefined) {
      check('function-timeout-s', timeout, name);
      if (timeout < LEAST_TIMEOUT) problems.push(`${name}: a timeout is ${LEAST_TIMEOUT} s or more, not ${timeout}`);
    }
    if (memorySize !== undefined) {
      check('function-memory-mb', memorySize, name);
      if (memorySize !== LEAST_MEMORY && (memorySize < MEMORY_STEP || memorySize % MEMORY_STEP !== 0))
        problems.push(`${name}: memory is ${LEAST_MEMORY} MB or a multiple of ${MEMORY_STEP} MB, not ${memorySize}`);
    }
    check('function-env-bytes', sizeOf(envVariables), name);
    for (const [type, count] of countTypes(triggers)) check('function-triggers', count, `${name} (${type})`);
  }
  return problems;
}

/** Names and values: what the variables take up. */
function sizeOf(variables: Record<string, string>): number {
  return Object.entries(variables).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(String(value)),
    0,
  );
}

function countTypes(triggers: readonly { type: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type } of triggers) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}
