/** Arbitrary values and documents for the property tests: few names and small numbers, so that conditions do meet. */
import { ObjectId } from 'bson';
import fc from 'fast-check';
import type { Document, Value } from './type';

const name = fc.constantFrom('a', 'b', 'c');

const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2, max: 3 }) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 2, arbitrary: fc.constantFrom('', 'a', 'ab', 'b') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: -2, max: 2 }).map((ms) => new Date(ms)),
  fc.constantFrom('0a0000000000000000000000', 'ff0000000000000000000000').map((hex) => new ObjectId(hex)),
  fc.constantFrom(/a/, /a/i),
);

/** Any value, nested a few levels. */
export const arbitraryValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.dictionary(name, tie('value'), { maxKeys: 3, noNullPrototype: true }) },
  ),
})).value;

const plainScalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 3 }) },
  { weight: 2, arbitrary: fc.constantFrom('a', 'ab', 'b') },
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 2 }).map((ms) => new Date(ms)),
);

/** Values from a small world, the same from which `arbitraryDocument` is made. */
export const plainValue: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 4, arbitrary: plainScalar },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 3 }) },
    { weight: 2, arbitrary: fc.dictionary(name, tie('value'), { maxKeys: 2, noNullPrototype: true }) },
  ),
})).value;

/** A document with some of the fields a, b and c. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc.dictionary(name, plainValue, {
  maxKeys: 3,
  noNullPrototype: true,
});

/** A path into such a document. */
export const arbitraryPath = fc.constantFrom('a', 'b', 'c', 'a.b', 'b.a', 'a.a', 'a.0', 'b.1', 'a.0.b', 'a.b.c');
