/** Says what a query would have to add, so that a refusal can be mended. */
import { ObjectId } from 'bson';
import { isArray, isDocument, type Value } from '../query/value';
import { type Comparison, type Expression, nodes } from './ast';
import { NO_ANSWER } from './compare';
import type { View } from './environment';
import { evaluateIn, placeOf } from './evaluate';
import { quoted, show } from './show';
import type { Wish } from './suffices';

const COMMANDS: Record<Comparison, string> = {
  '==': 'eq',
  '!=': 'neq',
  '>': 'gt',
  '>=': 'gte',
  '<': 'lt',
  '<=': 'lte',
};

function text(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'an invalid date' : `new Date('${value.toISOString()}')`;
  if (value instanceof ObjectId) return `'${value.toHexString()}'`;
  if (isArray(value)) return `[${value.map(text).join(', ')}]`;
  return isDocument(value) ? 'an object' : String(value);
}

const readsOthers = (node: Expression): boolean => [...nodes(node)].some(({ kind }) => kind === 'get');

/** What stands for a value in advice: the caller's own id as '{openid}', and nothing of other documents. */
export function valueText(node: Expression, value: Value, callerId: string | undefined): string {
  if (readsOthers(node)) return show(node);
  return typeof value === 'string' && value === callerId && node.kind !== 'literal' ? "'{openid}'" : text(value);
}

const fieldName = (path: string): string => (/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(path) ? path : quoted(path));

/** The condition that fulfils a wish, as one writes it in where(): "price: _.gt(10)". */
export function condition(wish: Wish, value: string): string {
  const name = fieldName(wish.path);
  if (wish.kind === 'in') return `${name}: _.in(${value})`;
  if (wish.kind === 'contains' || wish.operator === '==') return `${name}: ${value}`;
  return `${name}: _.${COMMANDS[wish.operator]}(${value})`;
}

/** The fields of `doc` in an expression that the query leaves open. */
export function openFields(node: Expression, view: View): string[] {
  const open = new Set<string>();
  const look = (expression: Expression): void => {
    if (expression.kind === 'variable' || expression.kind === 'field' || expression.kind === 'index') {
      const place = placeOf(expression, view);
      if (place?.root === 'doc' && view.docAt(place.path) === NO_ANSWER) open.add(place.path.join('.'));
      if (expression.kind === 'index') look(expression.key);
      if (place === undefined && expression.kind !== 'variable') look(expression.of);
    } else if (expression.kind === 'unary') {
      look(expression.operand);
    } else if (expression.kind === 'binary') {
      look(expression.left);
      look(expression.right);
    } else if (expression.kind === 'get') {
      look(expression.path);
    } else if (expression.kind === 'template') {
      expression.holes.forEach(look);
    }
  };
  look(node);
  return [...open];
}

/** "n: <one value>" for each field, or that the rule looks at the document as a whole. */
export function fixings(open: string[]): string {
  return open
    .map((path) => (path === '' ? 'nothing can: the rule looks at doc as a whole' : `${fieldName(path)}: <one value>`))
    .join(', ');
}

/** What the operands were, where no query could help: "auth.openid is undefined". */
export function operands(node: Expression, view: View): string {
  const sides = node.kind === 'binary' ? [node.left, node.right] : node.kind === 'unary' ? [node.operand] : [node];
  const said = sides
    .filter(({ kind }) => kind !== 'literal' && kind !== 'list')
    .map((side) => {
      const value = evaluateIn(side, view);
      if (value === NO_ANSWER) return `${show(side)} has no answer`;
      return readsOthers(side) ? `${show(side)} is something else` : `${show(side)} is ${text(value)}`;
    });
  return said.length === 0 ? `${show(node)} does not hold` : said.join(', ');
}
