/** $match: a filter, whose $expr may use the variables of the pipeline. */
import { malformed } from '../error';
import type { Env } from '../expression/compiled';
import type { Scope } from '../expression/scope';
import { isTrue } from '../expression/value';
import { compileFilter } from '../filter';
import { type Document, isArray, isDocument, type Value } from '../type';
import { envOf, type Stage } from './stage';

type Test = (document: Document, env: Env) => boolean;

function clauses(name: string, list: Value, scope: Scope): Test[] {
  if (!isArray(list)) throw malformed(`${name} must be an array`);
  return list.map((clause) => {
    if (!isDocument(clause)) throw malformed('$or/$and/$nor entries need to be full objects');
    return compileTest(clause, scope);
  });
}

function expression(operand: Value, scope: Scope): Test {
  const compiled = scope.compile(operand);
  return (document, env) => {
    env.root = document;
    return isTrue(compiled.evaluate(env));
  };
}

const holdsExpression = (value: Value): boolean =>
  isArray(value) ? value.some(holdsExpression) : isDocument(value) && JSON.stringify(value).includes('"$expr"');

/** The parts with an $expr are taken apart down to it; all others are filters. */
function compileTest(filter: Document, scope: Scope): Test {
  const plain: Document = {};
  const tests: Test[] = [];
  for (const [name, operand] of Object.entries(filter)) {
    if (name === '$expr') tests.push(expression(operand, scope));
    else if (!['$and', '$or', '$nor'].includes(name) || !holdsExpression(operand)) plain[name] = operand;
    else {
      const inner = clauses(name, operand, scope);
      if (name === '$and') tests.push((document, env) => inner.every((test) => test(document, env)));
      if (name === '$or') tests.push((document, env) => inner.some((test) => test(document, env)));
      if (name === '$nor') tests.push((document, env) => !inner.some((test) => test(document, env)));
    }
  }
  const matches = compileFilter(plain);
  return (document, env) => matches(document) && tests.every((test) => test(document, env));
}

/** Source: MongoDB manual, "$match (aggregation)". */
export const match: Stage = (operand, { scope }) => {
  if (!isDocument(operand)) throw malformed('the match filter must be an expression in an object');
  const test = compileTest(operand, scope);
  return (documents, run) => {
    const env = envOf(scope, run);
    return documents.filter((document) => test(document, env));
  };
};
