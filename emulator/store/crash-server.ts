/** The process that the crash test kills: `/admin` over a store in the folder given, and nothing else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { admin } from '../admin/admin';
import { readBody, sendJson } from '../http/body';
import { levelJournal } from './journal';
import { Store } from './store';

async function serve(folder: string): Promise<void> {
  const store = await Store.open(await levelJournal(folder), (error) => {
    console.error(error);
    process.exit(74);
  });
  const fields = [{ field: 'no', direction: 1 as const }];
  await store.ensureIndexes('entries', [{ name: 'no', fields, unique: true }]);
  await store.ensureIndexes('accounts', []);
  const answer = admin({ database: { store, now: () => Date.now() }, actions: {}, onDatabaseAction: () => undefined });
  const server = createServer(async (request, response) => {
    const body: Record<string, unknown> = JSON.parse((await readBody(request, 1e6)).toString());
    sendJson(response, 200, await answer(body));
  });
  server.listen(0, '127.0.0.1', () => console.log((server.address() as AddressInfo).port));
}

serve(process.argv[2] ?? '').catch((error: { code?: string; cause?: { code?: string } }) => {
  console.error(error.cause?.code ?? error);
  process.exit(75);
});
