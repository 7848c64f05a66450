/** $facet: several pipelines over the same documents; $unionWith: those of another collection behind these. */
import { malformed } from '../error';
import { typeName } from '../expression/value';
import { isArray, isDocument } from '../type';
import type { Stage } from './stage';

/** Source: MongoDB manual, "$facet (aggregation)". */
export const facet: Stage = (operand, { pipeline }) => {
  if (!isDocument(operand) || Object.keys(operand).length === 0)
    throw malformed('the $facet specification must be a non-empty object');
  const facets = Object.entries(operand).map(([name, stages]) => {
    if (name.startsWith('$') || name.includes('.') || name === '')
      throw malformed(`the field name '${name}' of a $facet must not begin with '$' or contain '.'`);
    if (!isArray(stages)) throw malformed(`arguments to $facet must be arrays, ${name} is type ${typeName(stages)}`);
    if (stages.length === 0) throw malformed('sub-pipeline in $facet stage cannot be empty');
    return { name, pass: pipeline(stages, 'facet') };
  });
  return (documents, run) => [Object.fromEntries(facets.map(({ name, pass }) => [name, pass(documents, run)]))];
};

/** Source: MongoDB manual, "$unionWith (aggregation)". */
export const unionWith: Stage = (operand, { pipeline }) => {
  const given = typeof operand === 'string' ? { coll: operand } : operand;
  if (!isDocument(given) || typeof given.coll !== 'string' || given.coll === '')
    throw malformed('the $unionWith stage specification must be an object or string, and name a collection');
  const stray = Object.keys(given).find((key) => key !== 'coll' && key !== 'pipeline');
  if (stray !== undefined) throw malformed(`unknown argument to $unionWith: ${stray}`);
  const { coll, pipeline: stages = [] } = given;
  const pass = pipeline(stages, 'lookup');
  return (documents, run) => [...documents, ...pass(run.lookup(coll, {}), { ...run, places: undefined })];
};
