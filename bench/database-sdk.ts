/** Both databases through the real SDK: the same client, the same `/admin` HTTP path, another store behind it. */
import cloudbase from '@cloudbase/node-sdk';
import type { Document } from '../emulator/query/value';
import { COUNTER, type Documents, PAGE } from './database-works';

/** What the SDK answers, as far as it is looked at: its own types leave the documents open. */
interface Read {
  data: Document[];
}

/** A transaction of the SDK, as far as it is used here. */
interface Within {
  collection(name: string): {
    doc(id: string): { update(changes: object): Promise<unknown> };
    add(doc: Document): Promise<unknown>;
  };
}

/** How often a transaction is begun anew after a conflict. The SDK's own 3 would let some fail; a work must be done. */
const RETRIES = 1000;

export function sdkDocuments(name: string, url: string): Documents {
  // Else each call looks for the cloud's metadata host first.
  process.env.TENCENTCLOUD = 'true';
  const app = cloudbase.init({ env: 'bench', secretId: 'local', secretKey: 'local', serviceUrl: `${url}/admin` });
  const db = app.database();
  const { command } = db;
  let begun = 0;
  return {
    name,
    async insert(doc) {
      await db.collection('cases').add(doc);
    },
    async get(id) {
      const { data }: Read = await db.collection('cases').doc(id).get();
      return data[0];
    },
    async page(court, before) {
      const newest = db
        .collection('cases')
        .where({ court, at: command.lt(before) })
        .orderBy('at', 'desc');
      const { data }: Read = await newest.limit(PAGE).get();
      return data;
    },
    async increment() {
      const { updated } = await db
        .collection('counters')
        .doc(COUNTER)
        .update({ n: command.inc(1) });
      return updated === 1;
    },
    async transfer(from, to, entry) {
      // In one order, so that no two wait for each other: PostgreSQL would find that out only after a second.
      const steps = [
        { id: from, by: -1 },
        { id: to, by: 1 },
      ];
      if (from > to) steps.reverse();
      await db.runTransaction(async (transaction: Within) => {
        begun += 1;
        for (const { id, by } of steps)
          await transaction
            .collection('accounts')
            .doc(id)
            .update({ balance: command.inc(by) });
        await transaction.collection('ledger').add(entry);
      }, RETRIES);
    },
    begun: () => begun,
  };
}
