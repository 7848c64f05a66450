/** $group and what is made of it: $sortByCount and $bucket. */
import { compareValues } from '../compare';
import { encodeValue } from '../encode';
import { malformed, refused } from '../error';
import type { Compiled, Env } from '../expression/compiled';
import type { Scope } from '../expression/scope';
import { typeName } from '../expression/value';
import { type Document, isArray, isDocument, typeOf, type Value } from '../type';
import { accumulatorFields, type Gatherer, resultOf } from './accumulators';
import { isExpression } from './field-tree';
import { envOf, type Pass, type Stage } from './stage';

/** Groups by an id; groups are in the order of their first documents. MongoDB promises none. */
function grouping(id: (env: Env) => Value, output: Document, scope: Scope): Pass {
  const fields = accumulatorFields(output, scope);
  return (documents, run) => {
    const env = envOf(scope, run);
    const groups = new Map<string, { id: Value; gatherers: Gatherer[] }>();
    for (const document of documents) {
      env.root = document;
      const value = id(env) ?? null;
      // In an encoding the order of an object's keys counts, and 1 is 1.0.
      const key = encodeValue(value);
      let group = groups.get(key);
      if (!group) {
        group = { id: value, gatherers: fields.map(({ begin }) => begin()) };
        groups.set(key, group);
      }
      for (const gatherer of group.gatherers) gatherer.add(env);
    }
    return Array.from(groups.values(), ({ id, gatherers }) => resultOf(id, fields, gatherers));
  };
}

/** Source: MongoDB manual, "$group (aggregation)". */
export const group: Stage = (operand, { scope }) => {
  if (!isDocument(operand)) throw malformed("a group's fields must be specified in an object");
  if (!('_id' in operand)) throw malformed('a group specification must include an _id');
  const { _id, ...output } = operand;
  const id = scope.compile(_id);
  return grouping((env) => id.evaluate(env), output, scope);
};

/** An expression that says something of the document: a path, or an object with an operator. */
function groupBy(operand: Value, scope: Scope, refuse: string): Compiled {
  const isPath = typeof operand === 'string' && operand.startsWith('$');
  if (!isPath && !(isDocument(operand) && isExpression(operand))) throw malformed(refuse);
  return scope.compile(operand);
}

/** Source: MongoDB manual, "$sortByCount (aggregation)". */
export const sortByCount: Stage = (operand, { scope }) => {
  const refuse =
    typeof operand === 'string' || isDocument(operand)
      ? 'the sortByCount field must be defined as a $-prefixed path or an expression inside an object'
      : 'the sortByCount specification must be a string or an object';
  const id = groupBy(operand, scope, refuse);
  const counted = grouping((env) => id.evaluate(env), { count: { $sum: 1 } }, scope);
  return (documents, run) => counted(documents, run).sort((a, b) => compareValues(b.count, a.count));
};

/** The output of a bucket where none is said. */
export const COUNT: Document = { count: { $sum: 1 } };

/** The `output` of $bucket and $bucketAuto. */
export function outputOf(name: string, output: Value): Document {
  if (output === undefined) return COUNT;
  if (!isDocument(output))
    throw malformed(`The ${name} 'output' field must be an object, but found: ${typeName(output)}`);
  return output;
}

function constantOf(value: Value, scope: Scope, refuse: string): Value {
  const compiled = scope.compile(value);
  if (!compiled.constant) throw malformed(refuse);
  return compiled.evaluate(scope.env({}, 0));
}

function boundariesOf(list: Value, scope: Scope): Value[] {
  if (!isArray(list))
    throw malformed(`The $bucket 'boundaries' field must be an array, but found type: ${typeName(list)}`);
  const refuse = "The $bucket 'boundaries' field must be an array of constant values";
  const boundaries = list.map((boundary) => constantOf(boundary, scope, refuse));
  if (boundaries.length < 2)
    throw malformed(
      `The $bucket 'boundaries' field must have at least 2 values, but found ${boundaries.length} value(s).`,
    );
  for (const [i, upper] of boundaries.entries()) {
    const lower = boundaries[i - 1];
    if (i === 0) continue;
    if (typeOf(lower) !== typeOf(upper))
      throw malformed(
        "All values in the 'boundaries' option to $bucket must have the same type. " +
          `Found conflicting types ${typeName(lower)} and ${typeName(upper)}.`,
      );
    if (compareValues(lower, upper) >= 0)
      throw malformed(
        `The 'boundaries' option to $bucket must be sorted, but elements ${i - 1} and ${i} are not in order ` +
          `(${JSON.stringify(lower)} is not less than ${JSON.stringify(upper)}).`,
      );
  }
  return boundaries;
}

function defaultOf(operand: Document, boundaries: Value[], scope: Scope): { value: Value } | undefined {
  if (!('default' in operand)) return undefined;
  const value = constantOf(operand.default, scope, "The $bucket 'default' field must be a constant value");
  if (compareValues(value, boundaries[0]) >= 0 && compareValues(value, boundaries.at(-1)) < 0)
    throw malformed(
      "The $bucket 'default' field must be less than the lowest boundary or greater than or equal to the highest boundary.",
    );
  return { value };
}

const BUCKET = new Set(['groupBy', 'boundaries', 'default', 'output']);

/** Source: MongoDB manual, "$bucket (aggregation)". */
export const bucket: Stage = (operand, { scope }) => {
  if (!isDocument(operand))
    throw malformed(`Argument to $bucket stage must be an object, but found type: ${typeName(operand)}.`);
  const stray = Object.keys(operand).find((key) => !BUCKET.has(key));
  if (stray !== undefined) throw malformed(`Unrecognized option to $bucket: ${stray}.`);
  if (!('groupBy' in operand) || !('boundaries' in operand))
    throw malformed("$bucket requires 'groupBy' and 'boundaries' to be specified.");
  const by = groupBy(
    operand.groupBy,
    scope,
    `The $bucket 'groupBy' field must be defined as a $-prefixed path or an expression, but found: ${JSON.stringify(operand.groupBy)}.`,
  );
  const boundaries = boundariesOf(operand.boundaries, scope);
  const otherwise = defaultOf(operand, boundaries, scope);
  const lowerBound = (env: Env): Value => {
    const value = by.evaluate(env);
    // Across types, as $gte and $lt in an expression: a missing value is below all.
    const above = value === undefined ? 0 : boundaries.findIndex((boundary) => compareValues(value, boundary) < 0);
    if (above > 0) return boundaries[above - 1];
    if (!otherwise)
      throw refused('$switch could not find a matching branch for an input, and no default was specified.');
    return otherwise.value;
  };
  const grouped = grouping(lowerBound, outputOf('$bucket', operand.output), scope);
  return (documents, run) => grouped(documents, run).sort((a, b) => compareValues(a._id, b._id));
};
