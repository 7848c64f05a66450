/** Seeds the demo courts and people: what is there already stays as it is; a field it does not have yet is added. */
import { collection, type Stored, type TypedCollection } from '../platform/database';
import { COURTS, HALLS } from './courts';
import { PEOPLE, STAFF } from './people';
import { consentsOfPeople, identitiesOfPeople, sealedPeople } from './sealed-people';

/** Returns how many documents were new. Through the SDK, so that it seeds a cloud environment just as well. */
export async function seed(): Promise<number> {
  const added = await Promise.all([
    addMissing('courts', COURTS),
    addMissing('halls', HALLS),
    addMissing('people', sealedPeople(PEOPLE)),
    addMissing('identities', identitiesOfPeople(PEOPLE)),
    addMissing('consents', consentsOfPeople(PEOPLE)),
    addMissing('staff', STAFF),
  ]);
  return added.reduce((sum, n) => sum + n, 0);
}

async function addMissing<T extends Stored>(name: string, docs: readonly T[]): Promise<number> {
  const into = collection<T>(name);
  const there = new Map((await into.find({}, { limit: 1000 })).map((doc) => [doc._id, doc]));
  const missing = docs.filter(({ _id }) => !there.has(_id));
  await Promise.all([
    ...missing.map((doc) => into.insertMissing(doc)),
    ...docs.map((doc) => addFields(into, doc, there.get(doc._id))),
  ]);
  return missing.length;
}

/** A folder seeded by an earlier version lacks what later versions rely on. */
async function addFields<T extends Stored>(into: TypedCollection<T>, doc: T, kept: T | undefined): Promise<void> {
  if (!kept) return;
  const added = Object.entries(doc).filter(([field]) => !Object.hasOwn(kept, field));
  if (added.length > 0) await into.update(doc._id, Object.fromEntries(added));
}
