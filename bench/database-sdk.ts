/** Both databases through the real SDK: the same client, the same `/admin` HTTP path, another store behind it. */
import cloudbase from '@cloudbase/node-sdk';
import type { Document } from '../emulator/query/value';
import { COUNTER, type Documents } from './database-works';

/** What the SDK answers, as far as it is looked at: its own types leave the documents open. */
interface Read {
  data: Document[];
}

export function sdkDocuments(name: string, url: string): Documents {
  // Else each call looks for the cloud's metadata host first.
  process.env.TENCENTCLOUD = 'true';
  const app = cloudbase.init({ env: 'bench', secretId: 'local', secretKey: 'local', serviceUrl: `${url}/admin` });
  const db = app.database();
  return {
    name,
    async insert(doc) {
      await db.collection('cases').add(doc);
    },
    async get(id) {
      const { data }: Read = await db.collection('cases').doc(id).get();
      return data[0];
    },
    async increment() {
      const changes = { n: db.command.inc(1) };
      const { updated } = await db.collection('counters').doc(COUNTER).update(changes);
      return updated === 1;
    },
  };
}
