/** The benchmark's works on the emulator's own store, in process and durable. */
import { compileUpdate } from '../emulator/query/update';
import type { Document } from '../emulator/query/value';
import { idKey } from '../emulator/store/collection';
import { CloudError, DATABASE_CODES } from '../emulator/store/errors';
import { levelJournal } from '../emulator/store/journal';
import { Store } from '../emulator/store/store';
import type { Unit } from '../emulator/store/unit';
import { COUNTER, type Database, PAGE, PAGE_INDEX } from './database-works';

/** In one unit while loading. */
const BATCH = 1000;

const plusOne = compileUpdate({ $inc: { n: 1 } });
const take = compileUpdate({ $inc: { balance: -1 } });
const give = compileUpdate({ $inc: { balance: 1 } });

/** As the emulator opens it; a failed flush ends the benchmark. */
export async function openStore(folder: string): Promise<Store> {
  return Store.open(await levelJournal(folder), (error) => {
    console.error(error);
    process.exit(1);
  });
}

export async function makeCollections(store: Store): Promise<void> {
  const fields = ['court', 'at'].map((field) => ({ field, direction: 1 as const }));
  await store.ensureIndexes('cases', [{ name: PAGE_INDEX, fields, unique: false }]);
  for (const name of ['counters', 'accounts', 'ledger']) await store.ensureIndexes(name, []);
}

export function storeDatabase(store: Store): Database {
  const put = (unit: Unit, collection: string, doc: Document) =>
    unit.put(store.collection(collection), idKey(doc._id), doc);
  const change = (unit: Unit, collection: string, id: string, update: typeof plusOne): Document => {
    const found = unit.get(store.collection(collection), idKey(id));
    if (!found) throw new Error(`no ${collection} ${id}`);
    const doc = update(found.doc, { inserting: false });
    unit.put(store.collection(collection), found.id, doc);
    return doc;
  };
  let begun = 0;
  const transfer = async (from: string, to: string, entry: Document) => {
    begun += 1;
    const id = store.transactions.start();
    // One action each, as they would come from an SDK.
    await store.transactions.run(id, (unit) => change(unit, 'accounts', from, take));
    await store.transactions.run(id, (unit) => change(unit, 'accounts', to, give));
    await store.transactions.run(id, (unit) => put(unit, 'ledger', entry));
    await store.transactions.commit(id);
  };
  return {
    name: 'store in process',
    async load(collection, docs) {
      for (let i = 0; i < docs.length; i += BATCH)
        await store.run((unit) => {
          for (const doc of docs.slice(i, i + BATCH)) put(unit, collection, doc);
        });
    },
    async insert(doc) {
      await store.run((unit) => {
        const collection = store.collection('cases');
        if (unit.get(collection, idKey(doc._id))) throw new Error('a duplicate id');
        put(unit, 'cases', doc);
      });
    },
    async get(id) {
      return (await store.run((unit) => unit.get(store.collection('cases'), idKey(id)))).result?.doc;
    },
    async page(court, before) {
      const { result, explain } = await store.run((unit) =>
        unit.find(store.collection('cases'), {
          filter: { court, at: { $lt: before } },
          sort: [{ field: 'at', direction: -1 }],
          limit: PAGE,
        }),
      );
      if (explain.index !== PAGE_INDEX) throw new Error('the page was not read through its index');
      return result.map(({ doc }) => doc);
    },
    async increment() {
      const { result } = await store.run((unit) => change(unit, 'counters', COUNTER, plusOne));
      return Number(result.n) > 0;
    },
    async transfer(from, to, entry) {
      // A conflict is answered at once and all of it is tried again, as the SDK's runTransaction does.
      for (;;) {
        try {
          return await transfer(from, to, entry);
        } catch (error) {
          if (!(error instanceof CloudError && error.code === DATABASE_CODES.conflict)) throw error;
        }
      }
    },
    begun: () => begun,
    async totals() {
      const { result } = await store.run((unit) => {
        const all = (name: string) => unit.find(store.collection(name), { filter: {} }).map(({ doc }) => doc);
        return {
          counter: Number(unit.get(store.collection('counters'), idKey(COUNTER))?.doc.n),
          balance: all('accounts').reduce((sum, { balance }) => sum + Number(balance), 0),
          accounts: all('accounts').length,
          entries: all('ledger').length,
          cases: all('cases').length,
        };
      });
      return result;
    },
  };
}
