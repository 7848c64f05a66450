/** Compiles a query filter into one function over a document, so that nothing of the filter is looked at twice. */
import { hasBits, isBitsOperator } from './bits';
import { malformed, QueryError } from './error';
import { compileExpression } from './expression/compile';
import { isTrue } from './expression/value';
import { compileIntersects, compileWithin } from './geo/predicate';
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
    const test = valueTest(terms(operand, ''));
    return (value) => isArray(value) && value.some(test);
  }
  const test = filterTest(operand, true);
  return (value) => isArray(value) && value.some((element) => isContainer(element) && test(element));
}

const isElemMatch = (value: Value): value is Document => isDocument(value) && Object.keys(value)[0] === '$elemMatch';

function all(operand: Value): Term[] {
  if (!isArray(operand)) throw malformed('$all needs an array');
  if (operand.length === 0) return [whole(() => false)];
  if (isElemMatch(operand[0])) {
    return operand.map((member) => {
      if (!isElemMatch(member)) throw malformed('$all/$elemMatch has to be consistent');
      return whole(elemMatch(member.$elemMatch));
    });
  }
  return operand.map((member) => {
    if (isDocument(member) && Object.keys(member)[0]?.startsWith('$')) throw malformed('no $ expressions in $all');
    return each(matches(member));
  });
}

function not(operand: Value, path: string): Term {
  if (operand instanceof RegExp) return none(matches(operand));
  if (!isDocument(operand)) throw malformed('$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw malformed('$not cannot be empty');
  return { not: terms(operand, path) };
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
function terms(operators: Document, path: string): Term[] {
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
        return [each(compares(name, operand, path))];
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
        return [not(operand, path)];
      case '$geoWithin':
        return [each(compileWithin(operand))];
      case '$geoIntersects':
        return [each(compileIntersects(operand))];
      case '$near':
      case '$nearSphere':
        throw malformed('$geoNear, $near, and $nearSphere are not allowed in this context');
      default:
        if (isBitsOperator(name)) return [each(hasBits(name, operand))];
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
  const list = isOperators(condition) ? terms(condition, path) : [each(matches(condition))];
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

function clauses(name: string, operand: Value, inElement: boolean): Test[] {
  if (!isArray(operand)) throw malformed(`${name} must be an array`);
  if (operand.length === 0) throw malformed('$and/$or/$nor must be a nonempty array');
  return operand.map((clause) => {
    if (!isDocument(clause)) throw malformed('$or/$and/$nor entries need to be full objects');
    return filterTest(clause, inElement);
  });
}

function expression(operand: Value, inElement: boolean): Test {
  if (inElement) throw malformed('$expr can only be applied to the top-level document');
  const compute = compileExpression(operand);
  return (value) => isDocument(value) && isTrue(compute(value));
}

/** `inElement`: the filter is that of an $elemMatch, so about an element and not about a document of the collection. */
const TOP_LEVEL = new Map<string, (operand: Value, inElement: boolean) => Test>([
  ['$and', (operand, inElement) => everyTest(clauses('$and', operand, inElement))],
  [
    '$or',
    (operand, inElement) => {
      const tests = clauses('$or', operand, inElement);
      return (value) => tests.some((test) => test(value));
    },
  ],
  [
    '$nor',
    (operand, inElement) => {
      const tests = clauses('$nor', operand, inElement);
      return (value) => !tests.some((test) => test(value));
    },
  ],
  ['$expr', expression],
  ['$jsonSchema', compileSchema],
  ['$comment', () => () => true],
]);

function filterTest(filter: Document, inElement: boolean): Test {
  return everyTest(
    Object.entries(filter).map(([name, condition]) => {
      if (!name.startsWith('$')) return fieldTest(name, condition);
      const compile = TOP_LEVEL.get(name);
      if (!compile) throw new QueryError(`unknown top level operator: ${name}`);
      return compile(condition, inElement);
    }),
  );
}

/**
 * Compiles a filter: `compileFilter({ n: { $gt: 1 } })({ n: 2 })` is true.
 *
 * Knows implicit equality, $eq $ne $gt $gte $lt $lte $in $nin $exists $type $size $all $elemMatch $mod $regex $not,
 * $bitsAllSet and its kin, $geoWithin and $geoIntersects, $and $or $nor, $expr and $jsonSchema; $comment is
 * ignored. $near is an order as well as a condition: see near.ts. Source: MongoDB manual, "Query Predicates".
 *
 * @throws QueryError when compiled: an unknown operator, or INVALID_PARAM for an operand of the wrong kind
 */
export function compileFilter(filter: Document): Predicate {
  return filterTest(filter, false);
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
  const test = filterTest(condition, true);
  return (element) => isDocument(element) && test(element);
}
