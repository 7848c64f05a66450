/** $replaceRoot and $replaceWith: a computed document in place of each; $redact: parts of each, by what they say. */
import { malformed, refused } from '../error';
import type { Compiled, Env } from '../expression/compiled';
import { show, typeName } from '../expression/value';
import { type Document, isArray, isDocument, type Value } from '../type';
import { envOf, type Pass, type Stage, type Surroundings } from './stage';

function replacing(expression: Value, { scope }: Surroundings): Pass {
  const compiled = scope.compile(expression);
  return (documents, run) => {
    const env = envOf(scope, run);
    return documents.map((document) => {
      env.root = document;
      const root = compiled.evaluate(env);
      if (!isDocument(root))
        throw refused(
          `'newRoot' expression  must evaluate to an object, but resulting value was: ${show(root)}. ` +
            `Type of resulting value: '${typeName(root)}'. Input document: ${show(document)}`,
        );
      return root;
    });
  };
}

/** Source: MongoDB manual, "$replaceRoot (aggregation)". */
export const replaceRoot: Stage = (operand, surroundings) => {
  if (!isDocument(operand))
    throw malformed(`expected an object as specification for $replaceRoot stage, got ${typeName(operand)}`);
  const stray = Object.keys(operand).find((key) => key !== 'newRoot');
  if (stray !== undefined)
    throw malformed(`unrecognized option to $replaceRoot stage: ${stray}, only valid option is 'newRoot'.`);
  if (operand.newRoot === undefined) throw malformed('no newRoot specified for the $replaceRoot stage');
  return replacing(operand.newRoot, surroundings);
};

export const replaceWith: Stage = (operand, surroundings) => replacing(operand, surroundings);

function redacted(value: Document, decide: Compiled, slot: number | undefined, env: Env): Document | undefined {
  if (slot !== undefined) env.slots[slot] = value;
  const decision = decide.evaluate(env);
  if (decision === '$$KEEP') return value;
  if (decision === '$$PRUNE') return undefined;
  if (decision !== '$$DESCEND') throw refused('$redact must evaluate to one of $$DESCEND, $$PRUNE or $$KEEP');
  const within = (inner: Value): Value => {
    if (isArray(inner)) return inner.map(within).filter((element) => element !== undefined);
    return isDocument(inner) ? redacted(inner, decide, slot, env) : inner;
  };
  const kept = Object.entries(value).map(([name, inner]) => [name, within(inner)] as const);
  return Object.fromEntries(kept.filter(([, inner]) => inner !== undefined));
}

/** Source: MongoDB manual, "$redact (aggregation)". */
export const redact: Stage = (operand, { scope }) => {
  const { scope: inner, slots } = scope.bind(['CURRENT']);
  const decide = inner.compile(operand);
  return (documents, run) => {
    const env = envOf(scope, run);
    const kept: Document[] = [];
    for (const document of documents) {
      env.root = document;
      const part = redacted(document, decide, slots[0], env);
      if (part) kept.push(part);
    }
    return kept;
  };
};
