/** Compiles aggregation expressions: everything about one is checked once, whether or not there are documents. */
import { malformed, QueryError } from '../error';
import { type Document, isArray, isDocument, type Value } from '../type';
import { type Compiled, computed, literal } from './compiled';
import { OPERATORS } from './operators';
import { compilePath } from './path';
import { mingoOperator } from './rest';
import { Scope } from './scope';

function compileList(list: Value[], scope: Scope): Compiled {
  const elements = list.map((element) => compile(element, scope));
  return computed(elements, (env) =>
    elements.map((element) => {
      const value = element.evaluate(env);
      return value === undefined ? null : value;
    }),
  );
}

function compileFields(fields: Document, scope: Scope): Compiled {
  const entries = Object.entries(fields).map(([name, expression]) => {
    if (name.startsWith('$')) throw malformed(`FieldPath field names may not start with '$'. Found: ${name}`);
    if (name.includes('.')) throw malformed(`FieldPath field names may not contain '.'. Found: ${name}`);
    return { name, value: compile(expression, scope) };
  });
  return computed(
    entries.map(({ value }) => value),
    (env) => {
      const out: Document = {};
      for (const { name, value: expression } of entries) {
        const value = expression.evaluate(env);
        if (value !== undefined) out[name] = value;
      }
      return out;
    },
  );
}

function compileOperator(expression: Document, scope: Scope): Compiled {
  const names = Object.keys(expression);
  const [name = ''] = names;
  if (names.length > 1)
    throw malformed(
      'an expression specification must contain exactly one field, the name of the expression. ' +
        `Found ${names.length} fields in ${JSON.stringify(expression)}`,
    );
  const operator = Object.hasOwn(OPERATORS, name) ? OPERATORS[name] : mingoOperator(name);
  if (!operator) throw new QueryError(`Unrecognized expression '${name}'`);
  return operator(expression[name], scope, name);
}

function compile(expression: Value, scope: Scope): Compiled {
  if (typeof expression === 'string' && expression.startsWith('$')) return compilePath(expression, scope);
  if (isArray(expression)) return compileList(expression, scope);
  if (!isDocument(expression)) return literal(expression);
  return Object.keys(expression)[0]?.startsWith('$')
    ? compileOperator(expression, scope)
    : compileFields(expression, scope);
}

/** The scope a pipeline begins with: the variables a $lookup around it defines, usually none. */
export function scopeOf(names: readonly string[]): Scope {
  return new Scope(compile).bind(names).scope;
}

/**
 * Compiles an expression over documents: `compileExpression({ $add: ['$a', 1] })({ a: 2 })` is 3. A missing value is
 * undefined. `now` is $$NOW in milliseconds.
 *
 * @throws QueryError when compiled: an unknown operator, or INVALID_PARAM for a malformed one; when evaluated:
 *   DATABASE_REQUEST_FAILED for values the operator does not take
 */
export function compileExpression(expression: Value, now: number = Date.now()): (document: Document) => Value {
  const scope = scopeOf([]);
  const compiled = scope.compile(expression);
  const env = scope.env({}, now);
  return (document) => {
    env.root = document;
    return compiled.evaluate(env);
  };
}
