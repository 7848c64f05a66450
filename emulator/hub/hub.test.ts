import { createEmulator, type Emulator } from '../emulator';

let emulator: Emulator;
const get = (path: string) => fetch(`${emulator.url}${path}`);
const admin = (action: string, fields: object) =>
  fetch(`${emulator.url}/admin`, { method: 'POST', body: JSON.stringify({ action, ...fields }) }).then((answer) =>
    answer.json(),
  );

beforeAll(async () => {
  emulator = await createEmulator({
    collections: { things: [] },
    hub: { people: [{ openid: 'o-a', name: '甲', note: 'first' }], contracts: [{ service: 'x', actions: {} }] },
  });
  await admin('database.insertDocument', {
    collectionName: 'things',
    data: ['{"_id":"a","n":{"$numberInt":"7"},"at":{"$date":{"$numberLong":"0"}}}'],
  });
});
afterAll(() => emulator.stop());

test('the page is served, and knows people and contracts it was given', async () => {
  const page = await get('/');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('Local cloud');
  expect(await (await get('/hub')).json()).toMatchObject({
    people: [{ openid: 'o-a' }],
    collections: [{ name: 'things', documents: 1 }],
  });
  expect(await (await get('/contracts')).json()).toEqual([{ service: 'x', actions: {} }]);
});

test('documents are shown readably, by a filter', async () => {
  const found = async (filter: string) =>
    (await get(`/hub/documents/things?filter=${encodeURIComponent(filter)}`)).json();
  expect(await found('{"n":{"$gt":5}}')).toEqual({ documents: [{ _id: 'a', n: 7, at: '1970-01-01T00:00:00.000Z' }] });
  expect(await found('{"n":{"$gt":7}}')).toEqual({ documents: [] });
  expect(await found('{"n":{"$no":7}}')).toMatchObject({ code: 'DATABASE_INVALID_OPERRATOR' });
  expect(await found('{')).toMatchObject({ code: 'INVALID_PARAM' });
  expect(await (await get('/hub/documents/nothing')).json()).toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
});
