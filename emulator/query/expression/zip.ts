/** $zip: arrays of the first elements, the second ones, and so on. */
import { malformed, refused } from '../error';
import { isArray, type Value } from '../type';
import { computed } from './compiled';
import { namedOperands, type Operator } from './operator';
import { isNullish, show } from './value';

function compileAll(list: Value, scope: Parameters<Operator>[1], what: string) {
  if (!isArray(list)) throw malformed(`${what} must be an array of expressions, found ${show(list)}`);
  return list.map((one) => scope.compile(one));
}

/** Source: MongoDB manual, "$zip". */
export const zip: Operator = (operand, scope, name) => {
  const given = namedOperands(operand, name, ['inputs'], ['useLongestLength', 'defaults']);
  const inputs = compileAll(given.inputs, scope, 'inputs');
  const defaults = given.defaults === undefined ? [] : compileAll(given.defaults, scope, 'defaults');
  const { useLongestLength: isLongest = false } = given;
  if (inputs.length === 0) throw malformed('$zip requires at least one input array');
  if (typeof isLongest !== 'boolean') throw malformed(`useLongestLength must be a bool, found ${show(isLongest)}`);
  if (given.defaults !== undefined && !isLongest)
    throw malformed('cannot specify defaults unless useLongestLength is true');
  if (given.defaults !== undefined && defaults.length !== inputs.length)
    throw malformed('defaults and inputs must have the same length');
  return computed([...inputs, ...defaults], (env) => {
    const arrays: Value[][] = [];
    for (const input of inputs) {
      const array = input.evaluate(env);
      if (isNullish(array)) return null;
      if (!isArray(array)) throw refused(`$zip found a non-array expression in input: ${show(array)}`);
      arrays.push(array);
    }
    const fill = defaults.map((one) => one.evaluate(env));
    const lengths = arrays.map(({ length }) => length);
    const length = isLongest ? Math.max(...lengths) : Math.min(...lengths);
    return Array.from({ length }, (_, i) =>
      arrays.map((array, j) => (i < array.length ? array[i] : (fill[j] ?? null))),
    );
  });
};
