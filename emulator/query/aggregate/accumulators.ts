/** The accumulators of $group, $bucket and $bucketAuto: `{ total: { $sum: '$fee' } }`. */
import { malformed, QueryError } from '../error';
import { ACCUMULATORS } from '../expression/accumulator';
import { type Compiled, type Env, literal } from '../expression/compiled';
import type { Scope } from '../expression/scope';
import { type Document, isArray, isDocument, type Value } from '../type';
import { mingoAccumulator } from './mingo-stage';

/** Gathers over the documents of one group; `add` finds the document in the surroundings. */
export interface Gatherer {
  add(env: Env): void;
  result(): Value;
}

/** A field of the output, and how to begin a new group. */
interface Field {
  name: string;
  begin(): Gatherer;
}

function gathering(make: () => { add(value: Value): void; result(): Value }, operand: Compiled): () => Gatherer {
  return () => {
    const accumulator = make();
    return { add: (env) => accumulator.add(operand.evaluate(env)), result: () => accumulator.result() };
  };
}

function beginner(operator: string, operand: Value, scope: Scope): () => Gatherer {
  if (operator === '$count') {
    if (!isDocument(operand) || Object.keys(operand).length > 0)
      throw malformed('$count takes no arguments, i.e. $count:{}');
    return beginner('$sum', 1, scope);
  }
  const make = Object.hasOwn(ACCUMULATORS, operator) ? ACCUMULATORS[operator] : undefined;
  if (!make) {
    const other = mingoAccumulator(operator, operand);
    if (!other) throw new QueryError(`unknown group operator '${operator}'`);
    return other;
  }
  if (isArray(operand)) throw malformed(`The ${operator} accumulator is a unary operator`);
  const compiled = scope.compile(operand);
  return gathering(make, compiled.constant ? literal(compiled.evaluate(scope.env({}, 0))) : compiled);
}

/**
 * Reads `{ field: { $accumulator: expression } }`. Source: MongoDB manual, "$group (aggregation)".
 *
 * @throws QueryError for an unknown accumulator; INVALID_PARAM for a malformed one
 */
export function accumulatorFields(specification: Document, scope: Scope): Field[] {
  return Object.entries(specification).map(([name, accumulator]) => {
    if (name.includes('.')) throw malformed(`The field name '${name}' cannot contain '.'`);
    if (name.startsWith('$')) throw malformed(`The field name '${name}' cannot be an operator name`);
    if (!isDocument(accumulator) || !Object.keys(accumulator)[0]?.startsWith('$'))
      throw malformed(`The field '${name}' must be an accumulator object`);
    const [operator = '', ...more] = Object.keys(accumulator);
    if (more.length > 0) throw malformed(`The field '${name}' must specify one accumulator`);
    return { name, begin: beginner(operator, accumulator[operator], scope) };
  });
}

/** What a group answers; a missing result, as of $first, is null. */
export function resultOf(id: Value, fields: readonly Field[], gatherers: readonly Gatherer[]): Document {
  const out: Document = { _id: id };
  for (const [i, { name }] of fields.entries()) out[name] = gatherers[i]?.result() ?? null;
  return out;
}
