/** $bucketAuto: buckets of about equal size. */
import { compareValues } from '../compare';
import { malformed } from '../error';
import { isInt, typeName } from '../expression/value';
import { type Document, isDocument, type Value } from '../type';
import { accumulatorFields, resultOf } from './accumulators';
import { outputOf } from './group';
import { mingoStage } from './mingo-stage';
import { envOf, type Stage, valuesOf } from './stage';

const OPTIONS = new Set(['groupBy', 'buckets', 'output', 'granularity']);

interface Entry {
  value: Value;
  document: Document;
}

interface Bucket {
  min: Value;
  max: Value;
  entries: Entry[];
}

/** Fills one bucket after the other; equal values stay together, and the last takes what is left. */
function fill(sorted: readonly Entry[], count: number): Bucket[] {
  const size = Math.max(1, Math.round(sorted.length / count));
  const buckets: Bucket[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = buckets.length === count - 1 ? sorted.length : Math.min(from + size, sorted.length);
    while (to < sorted.length && compareValues(sorted[to - 1]?.value, sorted[to]?.value) === 0) to++;
    // The upper end of a bucket is the lower one of the next.
    const max = sorted[Math.min(to, sorted.length - 1)]?.value;
    buckets.push({ min: sorted[from]?.value, max, entries: sorted.slice(from, to) });
    from = to;
  }
  return buckets;
}

/** Source: MongoDB manual, "$bucketAuto (aggregation)". */
export const bucketAuto: Stage = (operand, surroundings) => {
  if (!isDocument(operand))
    throw malformed(`The argument to $bucketAuto must be an object, but found type: ${typeName(operand)}.`);
  const stray = Object.keys(operand).find((key) => !OPTIONS.has(key));
  if (stray !== undefined) throw malformed(`Unrecognized option to $bucketAuto: ${stray}.`);
  const { groupBy, buckets: count, output, granularity } = operand;
  if (groupBy === undefined || count === undefined)
    throw malformed("$bucketAuto requires 'groupBy' and 'buckets' to be specified");
  if (!(typeof groupBy === 'string' ? groupBy.startsWith('$') : isDocument(groupBy)))
    throw malformed(
      `The $bucketAuto 'groupBy' field must be defined as a $-prefixed path or an expression object, but found: ${JSON.stringify(groupBy)}`,
    );
  if (!isInt(count))
    throw malformed(
      `The $bucketAuto 'buckets' field must be a numeric value representable as a 32-bit integer, but found: ${JSON.stringify(count)}`,
    );
  if (count <= 0) throw malformed(`The $bucketAuto 'buckets' field must be greater than 0, but found: ${count}`);
  if (granularity !== undefined && typeof granularity !== 'string')
    throw malformed(`The $bucketAuto 'granularity' field must be a string, but found type: ${typeName(granularity)}`);
  const { scope } = surroundings;
  const by = scope.compile(groupBy);
  const fields = accumulatorFields(outputOf('$bucketAuto', output), scope);
  // The series of preferred numbers are mingo's.
  if (granularity !== undefined) return mingoStage('$bucketAuto', operand);
  return (documents, run) => {
    const env = envOf(scope, run);
    const values = valuesOf(documents, by, env);
    const sorted = documents
      .map((document, i): Entry => ({ value: values[i] ?? null, document }))
      .sort((a, b) => compareValues(a.value, b.value));
    return fill(sorted, count).map(({ min, max, entries }) => {
      const gatherers = fields.map(({ begin }) => begin());
      for (const { document } of entries) {
        env.root = document;
        for (const gatherer of gatherers) gatherer.add(env);
      }
      return resultOf({ min, max }, fields, gatherers);
    });
  };
};
