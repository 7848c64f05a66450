import { createEmulator, type Emulator } from '../emulator';

let emulator: Emulator;
const get = (path: string) => fetch(`${emulator.url}${path}`);
const json = async (path: string) => (await get(path)).json();
const admin = (action: string, fields: object) =>
  fetch(`${emulator.url}/admin`, { method: 'POST', body: JSON.stringify({ action, ...fields }) }).then((answer) =>
    answer.json(),
  );

const ENTRY = { name: '扫码', scene: 1047, path: 'pages/hall/index', query: 'scene=h%3D1' };

beforeAll(async () => {
  emulator = await createEmulator({
    collections: { things: [] },
    hub: {
      title: '示范',
      people: [{ openid: 'o-a', name: '甲', note: 'first' }],
      contracts: [{ service: 'x', actions: {} }],
      entries: [ENTRY],
      open: ['o-a'],
    },
  });
  await admin('database.insertDocument', {
    collectionName: 'things',
    data: ['{"_id":"a","n":{"$numberInt":"7"},"at":{"$date":{"$numberLong":"0"}}}'],
  });
});
afterAll(() => emulator.stop());

test('the page is served with its script and style', async () => {
  const page = await get('/');
  expect(page.headers.get('content-type')).toContain('text/html');
  const text = await page.text();
  expect(text).toContain('Local cloud');
  const parts = [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => path);
  expect(parts).toEqual(['/hub/page.css', '/hub/page.js']);
  const types = await Promise.all(parts.map(async (path) => (await get(path)).headers.get('content-type')));
  expect(types).toEqual(['text/css; charset=utf-8', 'text/javascript; charset=utf-8']);
});

test('it knows the people, ways in and contracts it was given', async () => {
  expect(await json('/hub')).toEqual({
    title: '示范',
    people: [{ openid: 'o-a', name: '甲', note: 'first' }],
    entries: [ENTRY],
    open: ['o-a'],
    phone: false,
    examples: {},
    collections: [{ name: 'things', documents: 1 }],
  });
  expect(await json('/contracts')).toEqual([{ service: 'x', actions: {} }]);
});

test('documents are shown readably, by a filter', async () => {
  const found = (filter: string) => json(`/hub/documents/things?filter=${encodeURIComponent(filter)}`);
  expect(await found('{"n":{"$gt":5}}')).toEqual({ documents: [{ _id: 'a', n: 7, at: '1970-01-01T00:00:00.000Z' }] });
  expect(await found('{"n":{"$gt":7}}')).toEqual({ documents: [] });
  expect(await found('{"n":{"$no":7}}')).toMatchObject({ code: 'DATABASE_INVALID_OPERRATOR' });
  expect(await found('{')).toMatchObject({ code: 'INVALID_PARAM' });
  expect(await json('/hub/documents/nothing')).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
});
