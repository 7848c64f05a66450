/** For the property tests of the proof: rules that know what they mean, queries about them, and a small world of documents. */
import fc from 'fast-check';
import { someAt } from '../query/path';
import type { Document, Value } from '../query/value';
import { COMPARISONS, type Comparison } from './ast';
import { compare, NEGATED } from './compare';
import { quoted } from './show';

export const auth = { openid: 'o' };
export const environment = { auth, now: 2 };

/** A rule as a tree of the test's own, which knows what it means of a document with arrays, too. */
export type Rule =
  | { kind: 'compare'; path: string; operator: Comparison; value: Constant; flipped: boolean }
  | { kind: 'in'; path: string; list: (number | string)[] }
  | { kind: 'contains'; path: string; value: Constant }
  | { kind: 'fields'; left: string; operator: Comparison; right: string }
  | { kind: 'bare'; path: string }
  | { kind: 'caller'; holds: boolean }
  | { kind: 'not'; rule: Rule }
  | { kind: 'and'; left: Rule; right: Rule }
  | { kind: 'or'; left: Rule; right: Rule };
type Constant = null | boolean | number | string;

const text = (value: Constant): string => (typeof value === 'string' ? quoted(value) : String(value));

export function written(rule: Rule): string {
  switch (rule.kind) {
    case 'compare': {
      const constant = rule.value === 'o' ? 'auth.openid' : rule.value === 2 ? 'now' : text(rule.value);
      const [left, right] = rule.flipped ? [constant, `doc.${rule.path}`] : [`doc.${rule.path}`, constant];
      return `${left} ${rule.operator} ${right}`;
    }
    case 'in':
      return `doc.${rule.path} in [${rule.list.map(text).join(', ')}]`;
    case 'contains':
      return `${rule.value === 'o' ? 'auth.openid' : text(rule.value)} in doc.${rule.path}`;
    case 'fields':
      return `doc.${rule.left} ${rule.operator} doc.${rule.right}`;
    case 'bare':
      return `doc.${rule.path}`;
    case 'caller':
      return `auth ${rule.holds ? '!=' : '=='} null`;
    case 'not':
      return `!(${written(rule.rule)})`;
    default:
      return `(${written(rule.left)}) ${rule.kind === 'and' ? '&&' : '||'} (${written(rule.right)})`;
  }
}

/** Some value that a query would look at passes: the field, or an element on the way. */
function some(document: Document, path: string, test: (value: Value) => boolean): boolean {
  let visited = false;
  const found = someAt(document, path.split('.'), 0, true, (value) => {
    visited = true;
    return test(value);
  });
  return found || (!visited && test(undefined));
}

const SWAPPED: Record<Comparison, Comparison> = { '==': '==', '!=': '!=', '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

/** What a rule says of a stored document, arrays read as queries read them: it is enough that an element fulfils it. */
export function holdsOf(rule: Rule, document: Document, wanted: boolean): boolean {
  const signed = (operator: Comparison): Comparison => (wanted ? operator : NEGATED[operator]);
  switch (rule.kind) {
    case 'compare': {
      const operator = signed(rule.flipped ? SWAPPED[rule.operator] : rule.operator);
      return some(document, rule.path, (value) => compare(operator, value, rule.value, rule.value === null) === true);
    }
    case 'in':
      return wanted
        ? some(document, rule.path, (value) => rule.list.some((member) => compare('==', value, member, false) === true))
        : rule.list.every((member) =>
            some(document, rule.path, (value) => compare('!=', value, member, false) === true),
          );
    case 'contains':
      return wanted && some(document, rule.path, (value) => compare('==', value, rule.value, false) === true);
    case 'fields':
      return some(document, rule.left, (left) =>
        some(document, rule.right, (right) => compare(signed(rule.operator), left, right, false) === true),
      );
    case 'bare':
      return some(document, rule.path, (value) => value === wanted);
    case 'caller':
      return rule.holds === wanted;
    case 'not':
      return holdsOf(rule.rule, document, !wanted);
    default: {
      const sides = [rule.left, rule.right].map((side) => holdsOf(side, document, wanted));
      return (rule.kind === 'and') === wanted ? sides.every(Boolean) : sides.some(Boolean);
    }
  }
}

export const hasContains = (rule: Rule): boolean =>
  rule.kind === 'contains' ||
  (rule.kind === 'not' && hasContains(rule.rule)) ||
  ((rule.kind === 'and' || rule.kind === 'or') && (hasContains(rule.left) || hasContains(rule.right)));

export const path = fc.constantFrom('a', 'b', 'a.b', 'a.c');
const constant: fc.Arbitrary<Constant> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('o', 'x', 'y') },
  { weight: 1, arbitrary: fc.constantFrom<Constant>(null, true, false) },
);
const comparison = fc.constantFrom(...COMPARISONS);
const members = fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('o', 'x')), { maxLength: 3 });

const atom: fc.Arbitrary<Rule> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('compare' as const),
      path,
      operator: comparison,
      value: constant,
      flipped: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('in' as const), path, list: members }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('contains' as const), path, value: constant }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('fields' as const), left: path, operator: comparison, right: path }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('bare' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('caller' as const), holds: fc.boolean() }) },
);
export const arbitraryRule: fc.Arbitrary<Rule> = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: atom },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), rule: tie('rule') }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        left: tie('rule'),
        right: tie('rule'),
      }),
    },
  ),
})).rule;

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) },
  { weight: 2, arbitrary: fc.constantFrom('o', '{openid}', 'x') },
  { weight: 1, arbitrary: fc.constantFrom<Value>(null, true, false, Number.NaN, 1.5) },
);
const strange: fc.Arbitrary<Value> = fc.oneof(
  fc.array(scalar, { maxLength: 2 }),
  fc.constantFrom<Value>(/x/, new Date(2), {}, { b: 1 }),
);
const operand = fc.oneof({ weight: 8, arbitrary: scalar }, { weight: 1, arbitrary: strange });
const bound = fc.oneof(
  { weight: 8, arbitrary: scalar },
  { weight: 1, arbitrary: fc.constantFrom<Value>(new Date(1), [1], { b: 1 }) },
);
const list = fc.array(operand, { maxLength: 3 });
export const condition: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: operand },
  { weight: 2, arbitrary: fc.record({ $eq: operand }) },
  { weight: 2, arbitrary: fc.record({ $in: list }) },
  { weight: 1, arbitrary: fc.record({ $in: list, $nin: list }) },
  { weight: 1, arbitrary: fc.record({ $ne: scalar }) },
  { weight: 1, arbitrary: fc.record({ $nin: list }) },
  { weight: 2, arbitrary: fc.record({ $gt: bound }) },
  { weight: 1, arbitrary: fc.record({ $gte: bound, $ne: scalar }) },
  { weight: 2, arbitrary: fc.record({ $gte: bound, $lte: bound }) },
  { weight: 1, arbitrary: fc.record({ $lt: bound }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Value>(
      { $exists: true },
      { $not: { $gt: 1 } },
      { $regex: 'x' },
      { $elemMatch: { $gt: 1 } },
      { $all: [1] },
      { $size: 1 },
      { $type: 'number' },
    ),
  },
);
export const simpleWhere: fc.Arbitrary<Document> = fc.dictionary(path, condition, {
  maxKeys: 3,
  noNullPrototype: true,
});
const arbitraryWhere: fc.Arbitrary<Document> = fc.letrec<{ where: Document }>((tie) => ({
  where: fc.oneof(
    { maxDepth: 2 },
    { weight: 4, arbitrary: simpleWhere },
    {
      weight: 2,
      arbitrary: fc
        .record({
          own: simpleWhere,
          name: fc.constantFrom('$or', '$or', '$and', '$nor'),
          clauses: fc.array(tie('where'), { minLength: 1, maxLength: 2 }),
        })
        .map(({ own, name, clauses }) => ({ ...own, [name]: clauses })),
    },
  ),
})).where;

/** Every document of a small world: what a field of it can hold, once without and once with arrays. */
const plain: Value[] = [
  ...[undefined, null, 0, 1, 2, 3, 4, 1.5, Number.NaN, 'o', '{openid}', 'x', 'y', true, false, new Date(2), /x/],
  ...[{}, { b: 1 }, { b: 3, c: 'o' }, { c: null }, { b: 'x', c: 2 }, { b: { b: 1 } }],
];
const arrays: Value[] = [
  ...[[], [0], [1, 3], [2, 'o'], [4, 1.5], ['x', null], [Number.NaN], [true, false], [[1]], [[]], [/x/]],
  ...[[{ b: 1 }, { b: 3 }], [{ c: 1 }, 2], [{}], [[{ b: 2 }]], { b: [1, 3] }, { b: [], c: [{ a: 1 }] }],
];
const others: Value[] = [undefined, null, 0, 1, 2, 3, 'o', 'x', true, false, { b: 2, c: 'x' }];
const world = (values: Value[], more: Value[]): Document[] =>
  values.flatMap((a) => more.map((b) => ({ ...(a !== undefined && { a }), ...(b !== undefined && { b }) })));
export const PLAIN = world(plain, others);
export const WITH_ARRAYS = world([...plain, ...arrays], [...others, [1, 3], [], ['x', 2]]);

type Atom = Exclude<Rule, { kind: 'not' | 'and' | 'or' }>;

function atoms(rule: Rule): Atom[] {
  if (rule.kind === 'not') return atoms(rule.rule);
  return rule.kind === 'and' || rule.kind === 'or' ? [...atoms(rule.left), ...atoms(rule.right)] : [rule];
}

const COMMAND: Record<Comparison, string> = {
  '==': '$eq',
  '!=': '$ne',
  '>': '$gt',
  '>=': '$gte',
  '<': '$lt',
  '<=': '$lte',
};
const beside = (value: Value, by: number): Value => (typeof value === 'number' ? value + by : value);

/** A query about what the rule is about, with values at its borders, so that often it is just enough or just not. */
function near(rule: Rule): fc.Arbitrary<Document> {
  const about = atoms(rule).map((one): fc.Arbitrary<Document> => {
    if (one.kind === 'caller') return fc.constant({});
    if (one.kind === 'bare') return fc.constantFrom<Document>({ [one.path]: true }, { [one.path]: false });
    if (one.kind === 'fields')
      return fc.tuple(scalar, scalar).map(([left, right]) => ({ [one.left]: left, [one.right]: right }));
    const values: Value[] = one.kind === 'in' ? one.list : [one.value];
    const operator = one.kind === 'compare' ? COMMAND[one.operator] : '$eq';
    return fc
      .record({
        by: fc.integer({ min: -1, max: 1 }),
        value: fc.constantFrom<Value>(...values, 1),
        not: fc.boolean(),
        shape: fc.nat(7),
      })
      .map(({ by, value, not, shape }): Value => {
        const moved = beside(value, by);
        const excluded = not ? { $ne: value } : {};
        if (shape === 0) return { $in: [...values, moved], ...excluded };
        if (shape === 7) return { $in: [...values, [1, 3]] };
        if (shape === 1) return { $nin: [...values] };
        if (shape === 2) return { $ne: moved };
        if (shape === 3) return moved;
        return { [shape === 4 ? operator : shape === 5 ? '$gte' : '$lt']: moved, ...excluded };
      })
      .map((asked) => ({ [one.path]: asked }));
  });
  return fc
    .tuple(...about)
    .chain((parts) =>
      fc.constantFrom<Document>(
        { $and: parts },
        { $and: parts },
        { $or: parts },
        { ...parts[0] },
        { $or: [parts[0] ?? {}, { $and: parts }] },
      ),
    );
}

export const ruleAndWhere = arbitraryRule.chain((rule) =>
  fc.oneof(near(rule), near(rule), arbitraryWhere).map((where): [Rule, Document] => [rule, where]),
);
