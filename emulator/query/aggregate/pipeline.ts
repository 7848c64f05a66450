/** Compiles pipelines: all of one is checked before anything runs. */
import { malformed, QueryError } from '../error';
import { scopeOf } from '../expression/compile';
import { isArray, isDocument, type Value } from '../type';
import { addFields } from './add-fields';
import { bucketAuto } from './bucket-auto';
import { count, limit, sample, skip } from './cut';
import { facet, unionWith } from './facet';
import { geoNear } from './geo-near';
import { bucket, group, sortByCount } from './group';
import { lookup } from './lookup-stage';
import { match } from './match';
import { mingoStage } from './mingo-stage';
import { project, unset } from './project';
import { redact, replaceRoot, replaceWith } from './replace-root';
import { sort } from './sort-stage';
import type { Pass, Place, Stages, Surroundings } from './stage';
import { unwind } from './unwind';

const STAGES: Stages = {
  $addFields: addFields,
  $bucket: bucket,
  $bucketAuto: bucketAuto,
  $count: count,
  $densify: (operand) => mingoStage('$densify', operand),
  $facet: facet,
  $fill: (operand) => mingoStage('$fill', operand),
  $geoNear: geoNear,
  $graphLookup: (operand) => mingoStage('$graphLookup', operand),
  $group: group,
  $limit: limit,
  $lookup: lookup,
  $match: match,
  $project: project,
  $redact: redact,
  $replaceRoot: replaceRoot,
  $replaceWith: replaceWith,
  $sample: sample,
  $set: addFields,
  $setWindowFields: (operand) => mingoStage('$setWindowFields', operand),
  $skip: skip,
  $sort: sort,
  $sortByCount: sortByCount,
  $unionWith: unionWith,
  $unset: unset,
  $unwind: unwind,
};

const NOT_IN_FACET: ReadonlySet<string> = new Set(['$facet', '$geoNear']);

/** $geoNear is asked of a collection, so only its documents can be given to it. */
function checkPlace(name: string, at: number, place: Place): void {
  if (place === 'facet' && NOT_IN_FACET.has(name))
    throw malformed(`${name} is not allowed to be used within a $facet stage`);
  if (name === '$geoNear' && at > 0) throw malformed('$geoNear is only valid as the first stage in a pipeline.');
}

/**
 * Compiles a pipeline in which these variables are known.
 *
 * @throws QueryError for an unknown stage or operator, INVALID_PARAM for a malformed one
 */
export function compilePipeline(stages: Value, place: Place, names: readonly string[] = []): Pass {
  if (!isArray(stages)) throw malformed(`'pipeline' must be an array of stages`);
  const surroundings: Surroundings = {
    scope: scopeOf(names),
    pipeline: (inner, where, more = []) => compilePipeline(inner, where, [...new Set([...names, ...more])]),
  };
  const passes = stages.map((stage, at) => {
    if (!isDocument(stage)) throw malformed("Each element of the 'pipeline' array must be an object");
    const [name = '', ...more] = Object.keys(stage);
    if (name === '' || more.length > 0)
      throw malformed('A pipeline stage specification object must contain exactly one field.');
    const compile = Object.hasOwn(STAGES, name) ? STAGES[name] : undefined;
    if (!compile) throw new QueryError(`Unrecognized pipeline stage name: '${name}'`);
    checkPlace(name, at, place);
    return compile(stage[name], surroundings);
  });
  return (documents, run) => passes.reduce((inputs, pass) => pass(inputs, run), documents);
}
