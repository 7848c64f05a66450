/** An index answers what reading everything answers, also where documents stand in it several times (multikey). */
import fc from 'fast-check';
import type { IndexSpec } from '../store/index';
import { storeOf } from '../store/trial';
import { arbitraryDocument, arbitraryPath, plainValue } from './arbitrary';
import { QueryError } from './error';
import { compileFilter } from './filter';
import { indexKeys } from './key';
import { type Document, encodeValue, type Value } from './value';

const condition: fc.Arbitrary<Value> = fc.oneof(
  plainValue,
  plainValue.map(($eq) => ({ $eq })),
  plainValue.map(($ne) => ({ $ne })),
  fc.array(plainValue, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.tuple(plainValue, plainValue).map(([$gte, $lt]) => ({ $gte, $lt })),
  plainValue.map(($gt) => ({ $gt })),
  plainValue.map(($lte) => ({ $lte })),
  fc.boolean().map(($exists) => ({ $exists })),
  plainValue.map(($gt) => ({ $elemMatch: { $gt } })),
  plainValue.map(($gt) => ({ $not: { $gt } })),
  fc.constant({ $bitsAnySet: 1 }),
  fc.constant(/^a/),
);
const one = fc.tuple(arbitraryPath, condition).map(([path, value]): Document => ({ [path]: value }));
const filter: fc.Arbitrary<Document> = fc.oneof(
  one,
  fc.tuple(one, one).map(([a, b]) => ({ ...a, ...b })),
  fc.array(one, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })),
  fc.array(one, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })),
);
const index = fc
  .uniqueArray(fc.record({ field: arbitraryPath, direction: fc.constantFrom<1 | -1>(1, -1) }), {
    minLength: 1,
    maxLength: 2,
    selector: ({ field }) => field,
  })
  .map((fields): IndexSpec => ({ name: 'some', fields, unique: false }));

/** Two arrays side by side cannot both be in one index. */
function fits(document: Document, { fields }: IndexSpec): boolean {
  try {
    indexKeys(document, fields);
    return true;
  } catch (error) {
    if (error instanceof QueryError) return false;
    throw error;
  }
}

test('any filter finds through any index what it finds without', async () => {
  let indexed = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(arbitraryDocument, { minLength: 3, maxLength: 12 }),
      index,
      filter,
      async (some, spec, query) => {
        const documents = some
          .filter((document) => fits(document, spec))
          .map((document, i) => ({ _id: i, ...document }));
        const trial = await storeOf([spec]);
        for (const document of documents) await trial.insert(document);
        const found = await trial.find({ filter: query });
        const expected = documents.filter(compileFilter(query));
        expect(found.map(encodeValue).sort()).toEqual(expected.map(encodeValue).sort());
        if (expected.length > 0) indexed++;
        await trial.store.close();
      },
    ),
    { numRuns: 600 },
  );
  expect(indexed).toBeGreaterThan(100);
});
