import { createEmulator, type Emulator, type EmulatorOptions } from '../emulator';
import type { Document } from '../query/value';
import { idKey } from '../store/collection';
import { personOf } from './caller';

const alice = personOf('local-env', 'o-alice');
const OWNER = 'doc.owner == auth.openid';

let emulator: Emulator | undefined;
afterEach(async () => emulator?.stop());

async function start(options: EmulatorOptions): Promise<Emulator> {
  emulator = await createEmulator({ collections: { things: [] }, ...options });
  const things = emulator.store.collection('things');
  await emulator.store.run((unit) => {
    for (const [id, owner] of [
      ['hers', 'o-alice'],
      ['his', 'o-bob'],
    ] as const)
      unit.put(things, idKey(id), { _id: id, owner });
  });
  return emulator;
}

const may = ({ client }: Emulator, operation: 'read' | 'update', where: Document) =>
  client.access
    .allowed(alice, {
      collection: 'things',
      operation,
      where,
      ...(operation === 'update' && { data: { $set: { n: 1 } } }),
    })
    .then(
      () => true,
      () => false,
    );

// developers.weixin.qq.com, guide/database/security-rules: doc(id) has no other condition than its _id.
test('doc(id) under a rule about the document is refused, unless the lenient reading is asked for', async () => {
  const strict = await start({ rules: { things: { read: OWNER, write: OWNER } } });
  expect(await may(strict, 'update', { _id: 'hers' })).toBe(false);
  expect(await may(strict, 'update', { _id: 'hers', owner: '{openid}' })).toBe(true);
  await strict.stop();
  const lenient = await start({ rules: { things: { read: OWNER, write: OWNER } }, lenientDocRules: true });
  expect(await may(lenient, 'update', { _id: 'hers' })).toBe(true);
  expect(await may(lenient, 'read', { _id: { $eq: 'hers' } })).toBe(true);
  expect(await may(lenient, 'update', { _id: 'his' })).toBe(false);
  expect(await may(lenient, 'update', { _id: 'none' })).toBe(false);
  expect(await may(lenient, 'update', { _id: { $in: ['hers'] } })).toBe(false);
});

test('rules can be changed while it runs; wrong ones leave the old', async () => {
  const { client } = await start({ rules: { things: 'ADMINONLY' } });
  const told: string[] = [];
  client.access.onRulesChange((collection) => told.push(collection));
  const read = () => emulator && may(emulator, 'read', {});
  expect(await read()).toBe(false);
  client.access.setRules('things', { read: true });
  expect(await read()).toBe(true);
  expect(() => client.access.setRules('things', { read: 'doc.' })).toThrow(/things\.read/);
  expect(await read()).toBe(true);
  expect(told).toEqual(['things']);
});

test('the coverage of the rules can be read', async () => {
  const one = await start({ rules: { things: { read: `${OWNER} || doc.open == true` } } });
  await may(one, 'read', { open: true });
  const text = await (await fetch(`${one.url}/rules/coverage`)).text();
  expect(text).toContain('things.read');
  expect(text).toMatch(/1 true, 0 false.*doc\.open == true/);
});

test('rules that are none stop the start, and name every place', async () => {
  const rules = { a: { read: 'x' }, b: 'OPEN' };
  await expect(createEmulator({ rules })).rejects.toThrow(/a\.read/);
  await expect(createEmulator({ functionRules: { hello: { invoke: true } } })).rejects.toThrow(/functions\.\*/);
});

// docs.cloudbase.net/error-code/PERMISSION_DENIED: access without signing in is a setting of the environment.
test('somebody who has not signed in asks as nobody, where the environment lets him', async () => {
  const one = await start({ signedOut: true, rules: { things: { read: 'auth == null', write: 'auth != null' } } });
  const ask = async (fields: object) => {
    const body = JSON.stringify({ env: 'local-env', collectionName: 'things', ...fields });
    return (await (await fetch(`${one.url}/web`, { method: 'POST', body })).json()) as {
      code?: string;
      data?: unknown;
    };
  };
  expect((await ask({ action: 'database.countDocument' })).data).toEqual({ total: 2 });
  expect((await ask({ action: 'database.addDocument', data: {} })).code).toBe('DATABASE_PERMISSION_DENIED');
});

test('a whole document must not drop what the rule takes for untouched', async () => {
  const write = 'request.data.price == undefined';
  const { client, store, url } = await start({ rules: { things: { read: true, write, create: true } } });
  await store.run((unit) => unit.put(store.collection('things'), idKey('p'), { _id: 'p', price: 5 }));
  const set = async (data: object) => {
    const fields = {
      action: 'database.updateDocument',
      query: { _id: 'p' },
      queryType: 'DOC',
      data,
      merge: false,
      upsert: true,
    };
    const body = JSON.stringify({
      env: 'local-env',
      access_token: client.signIn('o-a').access_token,
      collectionName: 'things',
      ...fields,
    });
    return (await (await fetch(`${url}/web`, { method: 'POST', body })).json()) as { code?: string };
  };
  expect((await set({ title: 't' })).code).toBe('DATABASE_PERMISSION_DENIED');
  expect((await set({ price: 6 })).code).toBe('DATABASE_PERMISSION_DENIED');
  await store.run((unit) => unit.put(store.collection('things'), idKey('p'), { _id: 'p' }));
  expect((await set({ title: 't' })).code).toBeUndefined();
});

test('twenty clients that set one missing document at once make one, and all are answered', async () => {
  const { client, url, store } = await start({ rules: { things: { read: true, write: true } } });
  const { access_token } = client.signIn('o-a');
  const set = async (n: number) => {
    const fields = {
      action: 'database.updateDocument',
      query: { _id: 'new' },
      queryType: 'DOC',
      data: { n },
      merge: false,
      upsert: true,
    };
    const body = JSON.stringify({ env: 'local-env', access_token, collectionName: 'things', ...fields });
    return (await (await fetch(`${url}/web`, { method: 'POST', body })).json()) as {
      code?: string;
      data: { updated: number; upsert_id: unknown };
    };
  };
  const answers = await Promise.all(Array.from({ length: 20 }, (_none, n) => set(n)));
  expect(answers.filter(({ code }) => code !== undefined)).toEqual([]);
  expect(answers.filter(({ data }) => data.upsert_id === 'new')).toHaveLength(1);
  expect(answers.filter(({ data }) => data.updated === 1)).toHaveLength(19);
  expect(store.collection('things').docs.get(idKey('new'))?.doc).toMatchObject({ _openid: 'o-a' });
});
