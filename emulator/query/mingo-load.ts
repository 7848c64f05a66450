/** The one door to mingo, which does what is rare here. Loaded on first use. */
import { QueryError, refused } from './error';

interface Mingo {
  aggregator: typeof import('mingo/aggregator');
  core: typeof import('mingo/core');
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
