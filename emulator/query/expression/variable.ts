/** The operators that give names to values: $let, and $map, $filter and $reduce over the elements of an array. */
import { malformed, refused } from '../error';
import { isArray, isDocument, type Value } from '../type';
import type { Compiled, Env } from './compiled';
import { namedOperands, type Operator, type Operators } from './operator';
import { checkUserVariable } from './path';
import { isInt, isNullish, isTrue, show, typeName } from './value';

const letIn: Operator = (operand, scope, name) => {
  const { vars, in: body } = namedOperands(operand, name, ['vars', 'in'], []);
  if (!isDocument(vars)) throw malformed(`invalid parameter: expected an object (vars) in ${name}`);
  const names = Object.keys(vars);
  names.forEach(checkUserVariable);
  const values = names.map((one) => scope.compile(vars[one]));
  const { scope: inner, slots } = scope.bind(names);
  const compiled = inner.compile(body);
  return {
    evaluate(env) {
      // All of them first: a variable does not see its neighbours.
      const all = values.map((value) => value.evaluate(env));
      for (const [i, slot] of slots.entries()) env.slots[slot] = all[i];
      return compiled.evaluate(env);
    },
    constant: false,
  };
};

/** The name an operator gives to the element: `as`, or `this`. */
function elementName(as: Value, name: string): string {
  if (as === undefined) return 'this';
  if (typeof as !== 'string') throw malformed(`the 'as' of ${name} must be a string`);
  checkUserVariable(as);
  return as;
}

const map: Operator = (operand, scope, name) => {
  const given = namedOperands(operand, name, ['input', 'in'], ['as']);
  const input = scope.compile(given.input);
  const { scope: inner, slots } = scope.bind([elementName(given.as, name)]);
  const body = inner.compile(given.in);
  const [slot = 0] = slots;
  return {
    evaluate(env) {
      const array = input.evaluate(env);
      if (isNullish(array)) return null;
      if (!isArray(array)) throw refused(`input to $map must be an array not ${typeName(array)}`);
      return array.map((element) => {
        env.slots[slot] = element;
        const value = body.evaluate(env);
        return value === undefined ? null : value;
      });
    },
    constant: false,
  };
};

function mostOf(limit: Compiled | undefined, env: Env): number {
  const most = limit?.evaluate(env);
  if (isNullish(most)) return Number.POSITIVE_INFINITY;
  if (!isInt(most) || most < 1)
    throw refused(`$filter: limit must be represented as a positive 32-bit integral value: ${show(most)}`);
  return most;
}

const filter: Operator = (operand, scope, name) => {
  const given = namedOperands(operand, name, ['input', 'cond'], ['as', 'limit']);
  const input = scope.compile(given.input);
  const limit = given.limit === undefined ? undefined : scope.compile(given.limit);
  const { scope: inner, slots } = scope.bind([elementName(given.as, name)]);
  const test = inner.compile(given.cond);
  const [slot = 0] = slots;
  return {
    evaluate(env) {
      const array = input.evaluate(env);
      if (isNullish(array)) return null;
      if (!isArray(array)) throw refused(`input to $filter must be an array not ${typeName(array)}`);
      const most = mostOf(limit, env);
      const kept: Value[] = [];
      for (const element of array) {
        if (kept.length >= most) break;
        env.slots[slot] = element;
        if (isTrue(test.evaluate(env))) kept.push(element);
      }
      return kept;
    },
    constant: false,
  };
};

const reduce: Operator = (operand, scope, name) => {
  const given = namedOperands(operand, name, ['input', 'initialValue', 'in'], []);
  const input = scope.compile(given.input);
  const initial = scope.compile(given.initialValue);
  const { scope: inner, slots } = scope.bind(['value', 'this']);
  const body = inner.compile(given.in);
  const [valueSlot = 0, elementSlot = 0] = slots;
  return {
    evaluate(env) {
      const array = input.evaluate(env);
      if (isNullish(array)) return null;
      if (!isArray(array)) throw refused(`$reduce requires that 'input' be an array, found: ${show(array)}`);
      let value = initial.evaluate(env);
      for (const element of array) {
        env.slots[valueSlot] = value;
        env.slots[elementSlot] = element;
        value = body.evaluate(env);
      }
      return value;
    },
    constant: false,
  };
};

/** Source: MongoDB manual, "$let", "$map", "$filter", "$reduce", "Variables in Aggregation Expressions". */
export const VARIABLES: Operators = { $let: letIn, $map: map, $filter: filter, $reduce: reduce };
