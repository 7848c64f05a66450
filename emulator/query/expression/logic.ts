/** Truth, comparison and choice. What is not chosen is not evaluated. */
import { compareValues } from '../compare';
import { malformed, refused } from '../error';
import { isArray, isDocument, type Value } from '../type';
import { type Compiled, computed } from './compiled';
import { fixed, namedOperands, type Operator, type Operators } from './operator';
import type { Scope } from './scope';
import { isNullish, isTrue } from './value';

function compileList(operand: Value, scope: Scope): Compiled[] {
  return (isArray(operand) ? operand : [operand]).map((one) => scope.compile(one));
}

const and: Operator = (operand, scope) => {
  const operands = compileList(operand, scope);
  return computed(operands, (env) => operands.every((one) => isTrue(one.evaluate(env))));
};

const or: Operator = (operand, scope) => {
  const operands = compileList(operand, scope);
  return computed(operands, (env) => operands.some((one) => isTrue(one.evaluate(env))));
};

/** In an expression, unlike in a filter, a missing value is less than null, and nothing is taken out of arrays. */
export function compareOperands(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Math.sign(compareValues(a, b));
}

const comparison = (answer: (order: number) => Value): Operator => fixed(2, (a, b) => answer(compareOperands(a, b)));

const cond: Operator = (operand, scope, name) => {
  const list = isArray(operand) ? operand : undefined;
  if (list && list.length !== 3)
    throw malformed(`Expression ${name} takes exactly 3 arguments. ${list.length} were passed in.`);
  const given = list ? undefined : namedOperands(operand, name, ['if', 'then', 'else'], []);
  const [test, yes, no] = [
    scope.compile(given ? given.if : list?.[0]),
    scope.compile(given ? given.then : list?.[1]),
    scope.compile(given ? given.else : list?.[2]),
  ];
  return computed([test, yes, no], (env) => (isTrue(test.evaluate(env)) ? yes : no).evaluate(env));
};

const ifNull: Operator = (operand, scope, name) => {
  const operands = compileList(operand, scope);
  if (operands.length < 2) throw malformed(`${name} needs at least two arguments, had: ${operands.length}`);
  return computed(operands, (env) => {
    let value: Value;
    for (const one of operands) {
      value = one.evaluate(env);
      if (!isNullish(value)) break;
    }
    return value;
  });
};

function branchesOf(branches: Value, scope: Scope, name: string): { test: Compiled; result: Compiled }[] {
  if (!isArray(branches)) throw malformed(`${name} expected an array for 'branches'`);
  if (branches.length === 0) throw malformed(`${name} requires at least one branch.`);
  return branches.map((branch) => {
    if (!isDocument(branch)) throw malformed(`${name} expected each branch to be an object`);
    const stray = Object.keys(branch).find((key) => key !== 'case' && key !== 'then');
    if (stray !== undefined) throw malformed(`${name} found an unknown argument to a branch: ${stray}`);
    for (const key of ['case', 'then'])
      if (branch[key] === undefined) throw malformed(`${name} requires each branch have a '${key}' expression`);
    return { test: scope.compile(branch.case), result: scope.compile(branch.then) };
  });
}

const choose: Operator = (operand, scope, name) => {
  const { branches, default: otherwise } = namedOperands(operand, name, ['branches'], ['default']);
  const compiled = branchesOf(branches, scope, name);
  const fallback = otherwise === undefined ? undefined : scope.compile(otherwise);
  const all = [...compiled.flatMap(({ test, result }) => [test, result]), ...(fallback ? [fallback] : [])];
  return computed(all, (env) => {
    const chosen = compiled.find(({ test }) => isTrue(test.evaluate(env)))?.result ?? fallback;
    if (!chosen) throw refused(`${name} could not find a matching branch for an input, and no default was specified.`);
    return chosen.evaluate(env);
  });
};

/**
 * Comparisons go across all types. Source: MongoDB manual, "Boolean Expression Operators", "Comparison Expression
 * Operators", "Comparison/Sort Order", "Conditional Expression Operators".
 */
export const LOGIC: Operators = {
  $and: and,
  $or: or,
  $not: fixed(1, (value) => !isTrue(value)),
  $cmp: comparison((order) => order),
  $eq: comparison((order) => order === 0),
  $ne: comparison((order) => order !== 0),
  $gt: comparison((order) => order > 0),
  $gte: comparison((order) => order >= 0),
  $lt: comparison((order) => order < 0),
  $lte: comparison((order) => order <= 0),
  $cond: cond,
  $ifNull: ifNull,
  $switch: choose,
};
