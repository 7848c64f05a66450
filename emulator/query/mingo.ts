/** The one door to mingo, which does what is rare here: $expr and the aggregation stages. Loaded on first use. */
import type { Options } from 'mingo/types';
import { compareValues } from './compare';
import { malformed, QueryError, refused } from './error';
import type { Value } from './type';

interface Mingo {
  aggregator: typeof import('mingo/aggregator');
  core: typeof import('mingo/core');
  lazy: typeof import('mingo/lazy');
  query: typeof import('mingo/query');
  accumulator: typeof import('mingo/operators/accumulator');
  expression: typeof import('mingo/operators/expression');
  pipeline: typeof import('mingo/operators/pipeline');
  projection: typeof import('mingo/operators/projection');
  predicate: typeof import('mingo/operators/query');
  window: typeof import('mingo/operators/window');
}

let loaded: Mingo | undefined;

/** mingo's modules; the first call loads them (tens of milliseconds), so that a start-up without them pays nothing. */
export function mingo(): Mingo {
  loaded ??= {
    aggregator: require('mingo/aggregator'),
    core: require('mingo/core'),
    lazy: require('mingo/lazy'),
    query: require('mingo/query'),
    accumulator: require('mingo/operators/accumulator'),
    expression: require('mingo/operators/expression'),
    pipeline: require('mingo/operators/pipeline'),
    projection: require('mingo/operators/projection'),
    predicate: require('mingo/operators/query'),
    window: require('mingo/operators/window'),
  };
  return loaded;
}

/** In an expression, unlike in a filter, a missing field is less than null, and nothing is taken out of arrays. */
function compareOperands(a: Value, b: Value): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  return Math.sign(compareValues(a, b));
}

const COMPARISONS: Record<`$${string}`, (order: number) => Value> = {
  $eq: (order) => order === 0,
  $ne: (order) => order !== 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $cmp: (order) => order,
};

/** What mingo computes comes without a type; it is made of the values it was given. */
function isValues(computed: unknown): computed is Value[] {
  return Array.isArray(computed);
}

/** The comparisons of expressions go across all types (manual: "$expr", "Comparison/Sort Order"); mingo's do not. */
function comparisons(): Record<`$${string}`, (document: object, operands: unknown, options: Options) => unknown> {
  const { core } = mingo();
  const entries = Object.entries(COMPARISONS).map(([name, answer]) => {
    const operator = (document: object, operands: unknown, options: Options): Value => {
      const computed = core.evalExpr(document, operands, options);
      if (!isValues(computed) || computed.length !== 2)
        throw malformed(`Expression ${name} takes exactly 2 arguments.`);
      return answer(compareOperands(computed[0], computed[1]));
    };
    return [name, operator] as const;
  });
  return Object.fromEntries(entries);
}

/** The operators that expressions are made of; none that run code of the caller's. */
export function expressionOperators() {
  const { accumulator, expression } = mingo();
  const { $accumulator: _accumulator, ...accumulators } = accumulator;
  const { $function: _function, ...expressions } = expression;
  return { accumulator: accumulators, expression: { ...expressions, ...comparisons() } };
}

/** Runs what may fail inside mingo, and says it in the emulator's terms: always a QueryError. */
export function withMingo<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof QueryError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    const stage = /unregistered pipeline operator (\$?\w+)/.exec(message);
    if (stage) throw new QueryError(`Unrecognized pipeline stage name: '${stage[1]}'`);
    const operator = /'(\$\w+)' is not registered|unknown (?:operator|expression) '?(\$\w+)/i.exec(message);
    if (operator) throw new QueryError(`Unrecognized expression '${operator[1] ?? operator[2]}'`);
    throw refused(message);
  }
}
