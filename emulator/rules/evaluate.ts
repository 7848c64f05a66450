/** Evaluates an expression for what is at hand: a document that is written, a file, a caller. */

import { field } from '../query/path';
import { isArray, isDocument, type Value } from '../query/value';
import { type Binary, type Expression, isComparison, type Unary } from './ast';
import { type Answer, compare, isMember, NO_ANSWER } from './compare';
import { createGet, type Environment, type View, viewOf } from './environment';

/**
 * `evaluate(parse("doc.n > 1"), { auth: null, now: 0, doc: { n: 2 } })` is true. Only true allows.
 *
 * Fields: one that is missing in `doc` is undefined, also below another that is missing, as it is for a query. A field
 * of anything else that is null, undefined or not an object has no answer: so `auth.openid != 'o-x'` does not hold for
 * somebody who is not logged in, nor `get(…).role != 'banned'` where there is no document.
 * Logic: true and false only, `doc.published` alone means it is true. A side without an answer decides nothing:
 * `true || x` is true and `false && x` false, all else is no answer.
 * `+` and template strings join strings and numbers; unary `+` and `-` are for numbers. Comparisons: see `compare`.
 *
 * @throws GetError where get() asks for what it may not
 */
export function evaluate(expression: Expression, environment: Environment): Answer {
  return evaluateIn(expression, viewOf(environment, createGet(environment.read)));
}

/** The same for a view, which may know `doc` in part only. */
export function evaluateIn(node: Expression, view: View): Answer {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'list':
      return node.members;
    case 'variable':
      return variable(node.name, view);
    case 'field':
    case 'index':
      return access(node, view);
    case 'unary':
      return unary(node, view);
    case 'binary':
      return binary(node, view);
    case 'template': {
      let text = node.texts[0] ?? '';
      for (const [i, hole] of node.holes.entries()) {
        const value = evaluateIn(hole, view);
        if (typeof value !== 'string' && typeof value !== 'number') return NO_ANSWER;
        text += `${value}${node.texts[i + 1] ?? ''}`;
      }
      return text;
    }
    case 'get': {
      const path = evaluateIn(node.path, view);
      return typeof path === 'string' ? view.get(path) : NO_ANSWER;
    }
  }
}

function variable(name: string, view: View): Answer {
  if (name === 'auth') return view.auth;
  if (name === 'now') return view.now;
  if (name === 'resource') return view.resource;
  // `request` by itself is not a value; scope.ts lets only request.data through.
  return name === 'doc' ? view.docAt([]) : NO_ANSWER;
}

/** Where a chain of fields leads: to `doc` or `request.data` by a path. */
interface Place {
  root: 'doc' | 'data';
  path: string[];
}

/** The place of `doc.a[auth.openid]`, undefined for other expressions and for a key that is not a name or a number. */
export function placeOf(node: Expression, view: View): Place | undefined {
  if (node.kind === 'variable') return node.name === 'doc' ? { root: 'doc', path: [] } : undefined;
  if (node.kind === 'field') {
    if (node.of.kind === 'variable' && node.of.name === 'request') {
      return node.name === 'data' ? { root: 'data', path: [] } : undefined;
    }
    const place = placeOf(node.of, view);
    place?.path.push(node.name);
    return place;
  }
  if (node.kind !== 'index') return undefined;
  const place = placeOf(node.of, view);
  const key = place && evaluateIn(node.key, view);
  if (typeof key !== 'string' && typeof key !== 'number') return undefined;
  place?.path.push(String(key));
  return place;
}

/** True for `doc.…` and `request.data.…`, whatever its keys. */
function isRooted(node: Expression): boolean {
  if (node.kind === 'variable') return node.name === 'doc' || node.name === 'request';
  return (node.kind === 'field' || node.kind === 'index') && isRooted(node.of);
}

function access(node: Extract<Expression, { kind: 'field' | 'index' }>, view: View): Answer {
  if (isRooted(node)) {
    const place = placeOf(node, view);
    if (place === undefined) return NO_ANSWER;
    return place.root === 'doc' ? view.docAt(place.path) : view.dataAt(place.path);
  }
  const of = evaluateIn(node.of, view);
  const key: Answer = node.kind === 'field' ? node.name : evaluateIn(node.key, view);
  if (of === NO_ANSWER || (typeof key !== 'string' && typeof key !== 'number')) return NO_ANSWER;
  if (isDocument(of)) return field(of, String(key));
  return isArray(of) && typeof key === 'number' ? of[key] : NO_ANSWER;
}

function unary({ operator, operand }: Unary, view: View): Answer {
  const value = evaluateIn(operand, view);
  if (operator === '!') return typeof value === 'boolean' ? !value : NO_ANSWER;
  if (typeof value !== 'number') return NO_ANSWER;
  return operator === '-' ? -value : value;
}

const isNull = (node: Expression): boolean =>
  node.kind === 'literal' && (node.value === null || node.value === undefined);

/** True when null or undefined is written on one of the sides, so that the comparison asks for it. */
export const asksForNull = ({ left, right }: Binary): boolean => isNull(left) || isNull(right);

function join(left: Value, right: Value): Answer {
  const text = typeof left === 'string' || typeof right === 'string';
  const joins = (value: Value): boolean => typeof value === 'string' || typeof value === 'number';
  return text && joins(left) && joins(right) ? `${left}${right}` : NO_ANSWER;
}

function binary(node: Binary, view: View): Answer {
  const { operator } = node;
  const left = evaluateIn(node.left, view);
  if (operator === '&&' || operator === '||') {
    const decides = operator === '||';
    if (left === decides) return decides;
    const right = evaluateIn(node.right, view);
    if (right === decides) return decides;
    return left === !decides && right === !decides ? !decides : NO_ANSWER;
  }
  const right = evaluateIn(node.right, view);
  if (left === NO_ANSWER || right === NO_ANSWER) return NO_ANSWER;
  if (isComparison(operator)) return compare(operator, left, right, asksForNull(node));
  return operator === 'in' ? isMember(left, right) : join(left, right);
}
