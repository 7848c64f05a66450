/** $lookup as a stage: its variables and its pipeline are compiled once; lookup.ts does the joining. */
import { malformed } from '../error';
import type { Variables } from '../expression';
import { checkUserVariable } from '../expression/path';
import { joinDocuments } from '../lookup';
import { isDocument } from '../type';
import { envOf, type Stage } from './stage';

const OPTIONS = new Set(['from', 'as', 'localField', 'foreignField', 'let', 'pipeline']);

/** Source: MongoDB manual, "$lookup (aggregation)"; docs.cloudbase.net, "Aggregate.lookup". */
export const lookup: Stage = (operand, { scope, pipeline }) => {
  if (!isDocument(operand)) throw malformed('the $lookup specification must be an Object');
  const stray = Object.keys(operand).find((key) => !OPTIONS.has(key));
  if (stray !== undefined) throw malformed(`unknown argument to $lookup: ${stray}`);
  const lets = isDocument(operand.let) ? Object.entries(operand.let) : [];
  const variables = lets.map(([name, expression]) => {
    checkUserVariable(name);
    return { name, value: scope.compile(expression) };
  });
  const names = variables.map(({ name }) => name);
  const pass = operand.pipeline === undefined ? undefined : pipeline(operand.pipeline, 'lookup', names);
  return (documents, run) => {
    const env = envOf(scope, run);
    return joinDocuments(documents, operand, {
      lookup: run.lookup,
      variables(_, document) {
        env.root = document;
        const own = variables.map(({ name, value }): [string, Variables[string]] => [name, value.evaluate(env)]);
        return { ...run.variables, ...Object.fromEntries(own) };
      },
      run: (inputs, _, values) => (pass ? pass(inputs, { ...run, variables: values, places: undefined }) : inputs),
    });
  };
};
