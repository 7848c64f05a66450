/** Compiles a query filter into one function over a document, so that nothing of the filter is looked at twice. */
import { malformed, QueryError } from './error';
import { expressionOperators, mingo, withMingo } from './mingo';
import { plainReader, someAt } from './path';
import { compares, equals, hasRemainder, hasSize, hasType, isIn, matches, type Test } from './predicate';
import { compileRegex } from './regex';
import { compileSchema } from './schema';
import { type Document, isArray, isContainer, isDocument, type Value } from './type';

export { conjuncts } from './conjuncts';
export { QueryError } from './error';
export { filterShape } from './shape';

/** A compiled filter. */
export type Predicate = (document: Document) => boolean;

/**
 * What one operator asks of a field. `elements`: the elements of an array are asked too, as well as the array itself.
 * `negate`: true where no value at the path passes ($ne, $nin). `not`: none of these hold together ($not).
 */
type Term = { test: Test; elements: boolean; negate: boolean } | { not: Term[] };

const each = (test: Test): Term => ({ test, elements: true, negate: false });
const whole = (test: Test): Term => ({ test, elements: false, negate: false });
const none = (test: Test): Term => ({ test, elements: true, negate: true });

/** True for { $gt: 1, … }: an object of operators, not a value. A mixture is refused. */
export function isOperators(value: Value): value is Document {
  if (!isDocument(value)) return false;
  const names = Object.keys(value);
  if (!names[0]?.startsWith('$')) return false;
  const stray = names.find((name) => !name.startsWith('$'));
  if (stray !== undefined) throw new QueryError(`unknown operator: ${stray}`);
  return true;
}

/** $elemMatch: by field where the elements are documents, by value otherwise; a scalar never matches the first. */
function elemMatch(operand: Value): Test {
  if (!isDocument(operand)) throw malformed('$elemMatch needs an Object');
  const first = Object.keys(operand)[0] ?? '';
  if (first.startsWith('$') && !TOP_LEVEL.has(first)) {
    const test = valueTest(terms(operand));
    return (value) => isArray(value) && value.some(test);
  }
  const test = filterTest(operand);
  return (value) => isArray(value) && value.some((element) => isContainer(element) && test(element));
}

function all(operand: Value): Term[] {
  if (!isArray(operand)) throw malformed('$all needs an array');
  if (operand.length === 0) return [whole(() => false)];
  return operand.map((member) => {
    if (!isDocument(member) || !Object.keys(member)[0]?.startsWith('$')) return each(matches(member));
    if (!('$elemMatch' in member)) throw malformed('no $ expressions in $all');
    return whole(elemMatch(member.$elemMatch));
  });
}

function not(operand: Value): Term {
  if (operand instanceof RegExp) return none(matches(operand));
  if (!isOperators(operand)) throw malformed('$not needs a regex or a document');
  return { not: terms(operand) };
}

function notEqual(operand: Value): Term {
  if (operand instanceof RegExp) throw malformed("Can't have regex as arg to $ne.");
  return none(equals(operand));
}

/** MongoDB's truth of an option: everything but false, 0, null and missing. */
function truthy(value: Value): boolean {
  return !(value === false || value === 0 || value === null || value === undefined);
}

/** The terms of { $gt: 1, $lt: 5 }, all of which have to hold. */
function terms(operators: Document): Term[] {
  return Object.entries(operators).flatMap(([name, operand]): Term[] => {
    switch (name) {
      case '$eq':
        return [each(equals(operand))];
      case '$ne':
        return [notEqual(operand)];
      case '$gt':
      case '$gte':
      case '$lt':
      case '$lte':
        return [each(compares(name, operand))];
      case '$in':
        return [each(isIn(operand, name))];
      case '$nin':
        return [none(isIn(operand, name))];
      case '$exists':
        return [{ test: (value) => value !== undefined, elements: true, negate: !truthy(operand) }];
      case '$type':
        return [each(hasType(operand))];
      case '$size':
        return [whole(hasSize(operand))];
      case '$mod':
        return [each(hasRemainder(operand))];
      case '$regex': {
        const regex = compileRegex(operand, operators.$options);
        return [each((value) => typeof value === 'string' && regex.test(value))];
      }
      case '$options':
        if (!('$regex' in operators)) throw malformed('$options needs a $regex');
        return [];
      case '$all':
        return all(operand);
      case '$elemMatch':
        return [whole(elemMatch(operand))];
      case '$not':
        return [not(operand)];
      default:
        throw new QueryError(`unknown operator: ${name}`);
    }
  });
}

/** All the terms on one value taken by itself, as value-form $elemMatch and $pull need them. */
function valueTest(list: Term[]): Test {
  const tests = list.map((term): Test => {
    if ('not' in term) {
      const inner = valueTest(term.not);
      return (value) => !inner(value);
    }
    const { test, negate } = term;
    return (value) => test(value) !== negate;
  });
  return (value) => tests.every((test) => test(value));
}

/** One term at a path. Most documents have no array on the way: those are read straight, the others are walked. */
function termTest(path: string, term: Term): Test {
  if ('not' in term) {
    const inner = term.not.map((each) => termTest(path, each));
    return (document) => !inner.every((test) => test(document));
  }
  const { test, elements, negate } = term;
  const read = plainReader(path);
  const names = path.split('.');
  return (document) => {
    if (!isDocument(document)) return someAt(document, names, 0, elements, test) !== negate;
    const value = read(document);
    if (!Array.isArray(value)) return test(value) !== negate;
    return someAt(document, names, 0, elements, test) !== negate;
  };
}

function fieldTest(path: string, condition: Value): Test {
  const list = isOperators(condition) ? terms(condition) : [each(matches(condition))];
  return everyTest(list.map((term) => termTest(path, term)));
}

function everyTest(tests: Test[]): Test {
  const [first, second] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (tests.length === 2) return (value) => first(value) && second(value);
  return (value) => {
    for (const test of tests) if (!test(value)) return false;
    return true;
  };
}

function clauses(name: string, operand: Value): Test[] {
  if (!isArray(operand) || operand.length === 0) throw malformed(`${name} must be a nonempty array`);
  return operand.map((clause) => {
    if (!isDocument(clause)) throw malformed(`${name} entries need to be full objects`);
    return filterTest(clause);
  });
}

function expression(operand: Value): Test {
  const { core, query, predicate } = mingo();
  const context = core.Context.init({ ...expressionOperators(), query: predicate });
  const compiled = withMingo(() => new query.Query({ $expr: operand }, { context }));
  return (value) => isDocument(value) && withMingo(() => compiled.test(value));
}

const TOP_LEVEL = new Map<string, (operand: Value) => Test>([
  ['$and', (operand) => everyTest(clauses('$and', operand))],
  [
    '$or',
    (operand) => {
      const tests = clauses('$or', operand);
      return (value) => tests.some((test) => test(value));
    },
  ],
  [
    '$nor',
    (operand) => {
      const tests = clauses('$nor', operand);
      return (value) => !tests.some((test) => test(value));
    },
  ],
  ['$expr', expression],
  ['$jsonSchema', compileSchema],
  ['$comment', () => () => true],
]);

function filterTest(filter: Document): Test {
  return everyTest(
    Object.entries(filter).map(([name, condition]) => {
      if (!name.startsWith('$')) return fieldTest(name, condition);
      const compile = TOP_LEVEL.get(name);
      if (!compile) throw new QueryError(`unknown top level operator: ${name}`);
      return compile(condition);
    }),
  );
}

/**
 * Compiles a filter: `compileFilter({ n: { $gt: 1 } })({ n: 2 })` is true.
 *
 * Knows implicit equality, $eq $ne $gt $gte $lt $lte $in $nin $exists $type $size $all $elemMatch $mod $regex $not,
 * $and $or $nor, $expr (by mingo) and $jsonSchema; $comment is ignored. Source: MongoDB manual, "Query Predicates".
 *
 * @throws QueryError when compiled: an unknown operator, or INVALID_PARAM for an operand of the wrong kind
 */
export function compileFilter(filter: Document): Predicate {
  return filterTest(filter);
}

/**
 * Compiles the condition of $pull: an object of fields asks an element's fields; operators and regular expressions ask
 * the element as if it were a field's value, so also the elements of an array in the array; anything else is equality.
 * Source: MongoDB manual, "$pull".
 *
 * @throws QueryError as compileFilter does
 */
export function compileCondition(condition: Value): Test {
  const first = isDocument(condition) ? (Object.keys(condition)[0] ?? '') : '';
  if (condition instanceof RegExp || (first.startsWith('$') && !TOP_LEVEL.has(first))) {
    const test = fieldTest('element', condition);
    return (element) => test({ element });
  }
  if (!isDocument(condition)) return equals(condition);
  const test = filterTest(condition);
  return (element) => isDocument(element) && test(element);
}
