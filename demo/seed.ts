/** Seeds the demo courts and people: what is there already stays as it is. */
import { collection, type Stored } from '../platform/database';
import { COURTS, HALLS } from './courts';
import { PEOPLE, STAFF } from './people';

/** Returns how many documents were new. Through the SDK, so that it seeds a cloud environment just as well. */
export async function seed(): Promise<number> {
  const added = await Promise.all([
    addMissing('courts', COURTS),
    addMissing('halls', HALLS),
    addMissing('people', PEOPLE),
    addMissing('staff', STAFF),
  ]);
  return added.reduce((sum, n) => sum + n, 0);
}

async function addMissing<T extends Stored>(name: string, docs: readonly T[]): Promise<number> {
  const into = collection<T>(name);
  const there = new Set((await into.find({}, { limit: 1000, fields: ['_id'] })).map(({ _id }) => _id));
  const missing = docs.filter(({ _id }) => !there.has(_id));
  await Promise.all(missing.map((doc) => into.insertMissing(doc)));
  return missing.length;
}
