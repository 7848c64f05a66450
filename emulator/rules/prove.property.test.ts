/** The proof is sound: what it lets through finds only documents of which the rule is true. And it finds the plain proofs. */
import fc from 'fast-check';
import { arbitraryValue } from '../query/arbitrary';
import { compileFilter, type Predicate } from '../query/filter';
import type { Document, Value } from '../query/value';
import { evaluate } from './evaluate';
import { withOpenid } from './openid';
import { parse } from './parse';
import { holdsFor, implied } from './prove';
import {
  arbitraryRule,
  auth,
  condition,
  environment,
  hasContains,
  holdsOf,
  PLAIN,
  path,
  ruleAndWhere,
  simpleWhere,
  WITH_ARRAYS,
  written,
} from './prove.arbitrary';
import { quoted, show } from './show';

/** The documents that the query finds; none where the query engine refuses the query. */
function found(where: Document, among: Document[]): Document[] {
  let predicate: Predicate;
  try {
    predicate = compileFilter(withOpenid(where, auth));
  } catch {
    return [];
  }
  return among.filter(predicate);
}

describe('what is implied by a query is true of every document that the query finds', () => {
  test('of documents without arrays, as evaluate reads the rule', () => {
    let proofs = 0;
    fc.assert(
      fc.property(ruleAndWhere, ([rule, where]) => {
        const expression = parse(written(rule));
        if (hasContains(rule) || !implied(expression, where, environment).ok) return;
        const documents = found(where, PLAIN);
        if (documents.length > 0 && documents.length < PLAIN.length) proofs += 1;
        const wrong = documents.find((doc) => evaluate(expression, { ...environment, doc }) !== true);
        expect(wrong).toBeUndefined();
      }),
      { numRuns: 8000 },
    );
    // Otherwise the test would say nothing.
    expect(proofs).toBeGreaterThan(150);
  });

  test('of documents with arrays, as a query reads them', () => {
    let proofs = 0;
    fc.assert(
      fc.property(ruleAndWhere, ([rule, where]) => {
        if (!implied(parse(written(rule)), where, environment).ok) return;
        const documents = found(where, WITH_ARRAYS);
        if (documents.length > 0 && documents.length < WITH_ARRAYS.length) proofs += 1;
        expect(documents.find((document) => !holdsOf(rule, document, true))).toBeUndefined();
      }),
      { numRuns: 8000 },
    );
    expect(proofs).toBeGreaterThan(150);
  });
});

test('a document at hand is proven exactly when the rule is true of it', () => {
  fc.assert(
    fc.property(arbitraryRule, (rule) => {
      const expression = parse(written(rule));
      for (const doc of WITH_ARRAYS) {
        const seen = { ...environment, doc };
        if (holdsFor(expression, [seen]).ok !== (evaluate(expression, seen) === true))
          expect(doc).toBe('one of the two');
      }
    }),
    { numRuns: 200 },
  );
});

/** Conditions of one field, and the same as a rule. */
type Told = [condition: Document, rule: (path: string) => string];
const OPERATORS: [string, string][] = [
  ['$gt', '>'],
  ['$gte', '>='],
  ['$lt', '<'],
  ['$lte', '<='],
];
const ordered = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 5 }),
);
const equal = (value: number | string): string => (typeof value === 'number' ? String(value) : quoted(value));
const bounds: fc.Arbitrary<Told> = fc
  .tuple(fc.constantFrom(...OPERATORS), ordered)
  .map(([[name, operator], value]) => [{ [name]: value }, (at) => `${at} ${operator} ${equal(value)}`]);
const exclusion: fc.Arbitrary<Told> = fc.oneof(
  ordered.map((value): Told => [{ $ne: value }, (at) => `${at} != ${equal(value)}`]),
  fc.constant<Told>([{ $ne: null }, (at) => `${at} != null`]),
  fc
    .array(ordered, { maxLength: 3 })
    .map((values): Told => [{ $nin: values }, (at) => `!(${at} in [${values.map(equal).join(', ')}])`]),
);
const choice: fc.Arbitrary<Told> = fc.oneof(
  ordered.map((value): Told => [{ $eq: value }, (at) => `${at} == ${equal(value)}`]),
  fc.boolean().map((value): Told => [{ $eq: value }, (at) => `${at} == ${value}`]),
  fc.constant<Told>([{ $eq: null }, (at) => `${at} == null`]),
  fc
    .array(ordered, { minLength: 1, maxLength: 3 })
    .map((values): Told => [{ $in: values }, (at) => `${at} in [${values.map(equal).join(', ')}]`]),
);
const told = fc.oneof(
  choice.map((only) => [only]),
  fc.array(fc.oneof(bounds, exclusion), { minLength: 1, maxLength: 3 }),
);

test('a rule that joins conditions on single fields by && follows from the query that says the same', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', '_openid'), told, { minKeys: 1, noNullPrototype: true }),
      (fields) => {
        const all = Object.entries(fields).flatMap(([name, list]) => list.map((one): [string, Told] => [name, one]));
        const rule = parse(all.map(([name, [, write]]) => write(`doc.${name}`)).join(' && '));
        expect(implied(rule, { $and: all.map(([name, [asked]]) => ({ [name]: asked })) }, environment)).toEqual({
          ok: true,
        });
      },
    ),
    { numRuns: 2000 },
  );
});

test('more conditions in the query never undo a proof', () => {
  fc.assert(
    fc.property(arbitraryRule, simpleWhere, fc.constantFrom('c', 'd'), condition, (rule, where, name, more) => {
      const expression = parse(written(rule));
      fc.pre(implied(expression, where, environment).ok);
      expect(implied(expression, { $and: [where, { [name]: more }] }, environment).ok).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('whatever the query is, an answer comes, and a refusal says why', () => {
  const key = fc.oneof(
    path,
    fc.constantFrom('$and', '$or', '$nor', '$not', '$eq', '$in', '$nin', '$gt', '$expr', '__proto__', '', '.', 'a.'),
    fc.string(),
  );
  const anything: fc.Arbitrary<Document> = fc.letrec<{ document: Document }>((tie) => ({
    document: fc
      .array(
        fc.tuple(
          key,
          fc.oneof({ maxDepth: 3 }, arbitraryValue, tie('document'), fc.array(tie('document'), { maxLength: 3 })),
        ),
        { maxLength: 4 },
      )
      .map((entries) => Object.fromEntries<Value>(entries)),
  })).document;
  fc.assert(
    fc.property(arbitraryRule, anything, (rule, where) => {
      const expression = parse(written(rule));
      const proof = implied(expression, where, environment);
      if (!proof.ok) expect([proof.failing, proof.lacks].every((said) => said.length > 0)).toBe(true);
      expect(show(expression)).toBe(show(parse(show(expression))));
    }),
    { numRuns: 2000 },
  );
});
