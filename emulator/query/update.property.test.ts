import fc from 'fast-check';
import { update as mingoUpdate } from 'mingo';
import { arbitraryDocument, plainValue } from './arbitrary';
import { compileUpdate } from './update';
import { cloneValue, type Document, isDocument, type Value } from './value';

const path = fc.constantFrom('a', 'b', 'c', 'a.a', 'a.b', 'b.c', 'a.0', 'b.1', 'c.0.a');
const number = fc.integer({ min: -3, max: 3 });
const list = fc.array(plainValue, { maxLength: 3 });
const operations: Record<string, fc.Arbitrary<Value>> = {
  $set: plainValue,
  $unset: fc.constant(''),
  $inc: number,
  $mul: number,
  $min: number,
  $max: number,
  $push: fc.oneof(
    number,
    fc.record({ $each: list }),
    fc.record({ $each: fc.array(number), $position: fc.integer({ min: 0, max: 3 }) }),
  ),
  $pop: fc.constantFrom(1, -1),
  $pull: fc.oneof(number, fc.record({ $gt: number }), fc.record({ a: number })),
  $pullAll: fc.array(number, { maxLength: 3 }),
  $addToSet: fc.oneof(number, fc.record({ $each: list })),
  $bit: fc.record({ or: fc.integer({ min: 0, max: 7 }) }),
};
const update: fc.Arbitrary<Document> = fc
  .constantFrom(...Object.keys(operations))
  .chain((name) =>
    fc.tuple(path, operations[name] ?? number).map(([field, operand]) => ({ [name]: { [field]: operand } })),
  );

type Outcome = Document | 'refused';
function outcome(run: () => Document): Outcome {
  try {
    return run();
  } catch {
    return 'refused';
  }
}

/** $slice is left out: mingo ignores 0, and all of it where the field is missing. */
/** mingo pads an array with undefined, MongoDB with null. */
const padded = (value: Value): Value =>
  Array.isArray(value)
    ? Array.from(value, (element) => padded(element ?? null))
    : isDocument(value)
      ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, padded(inner)]))
      : value;

test('any update makes the document that mingo makes, where neither refuses', () => {
  let compared = 0;
  fc.assert(
    fc.property(update, arbitraryDocument, (change, document) => {
      const untouched = cloneValue(document);
      const ours = outcome(() => compileUpdate(change)(document, { inserting: false }));
      const theirs = outcome(() => {
        const copy = cloneValue(document);
        mingoUpdate(copy, cloneValue(change));
        return copy;
      });
      expect(document).toEqual(untouched);
      if (ours === 'refused' || theirs === 'refused') return;
      compared++;
      expect(ours).toEqual(padded(theirs));
    }),
    { numRuns: 5000 },
  );
  expect(compared).toBeGreaterThan(2000);
});
