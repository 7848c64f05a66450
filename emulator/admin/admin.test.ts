import { memoryJournal } from '../store/journal';
import { Store } from '../store/store';
import { indexOn } from '../store/trial';
import { admin } from './admin';
import type { Params } from './database';

type Answer = Record<string, unknown> & { code?: string; message?: string };

let store: Store;
let answer: (params: Params) => Promise<Answer>;
let faults: jest.SpyInstance;
const seen: unknown[][] = [];

beforeEach(async () => {
  store = await Store.open(memoryJournal(), (error) => {
    throw error;
  });
  await store.ensureIndexes('things', [indexOn({ no: 1 }, true)]);
  seen.length = 0;
  answer = admin({
    database: { store, now: () => 1000 },
    actions: { 'other.action': async ({ x }) => ({ x }) },
    onDatabaseAction: (token, action, collection, explain, _ms, error) =>
      seen.push([token, action, collection, explain, error]),
  });
  faults = jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(async () => {
  // What is the caller's mistake is never reported as the emulator's.
  expect(faults).not.toHaveBeenCalled();
  jest.restoreAllMocks();
  await store.close();
});

const on = (action: string, params: Params = {}) =>
  answer({ action: `database.${action}`, collectionName: 'things', ...params });
const insert = (...docs: unknown[]) => on('insertDocument', { data: docs.map((doc) => JSON.stringify(doc)) });
const all = async () => {
  const { data } = (await on('getDocument')) as { data?: { list: string[] } };
  return data?.list.map((text) => JSON.parse(text)._id);
};

describe('INVALID_PARAM, and nothing is changed, for', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  const calls: [string, Params][] = [
    ['no action', { action: undefined }],
    ['an action that is an object with a toString', { action: { toString: 1 } }],
    ['an action named like what objects inherit', { action: 'constructor' }],
    ['another such action', { action: '__proto__' }],
    ['a collection that is an object', { action: 'database.getDocument', collectionName: { toString: 1 } }],
    ['a collection that is 100,000 arrays deep', { action: 'database.getDocument', collectionName: deep }],
    ['a new collection with a bad name', { action: 'database.addCollection', collectionName: 'a\0b' }],
    ['a negative offset', { action: 'database.getDocument', offset: -1 }],
    ['an offset that is text', { action: 'database.getDocument', offset: '1; drop' }],
    ['a negative limit', { action: 'database.getDocument', limit: -1 }],
    ['a fractional limit', { action: 'database.getDocument', limit: 1.5 }],
    ['a query that is 100,000 levels deep', { action: 'database.getDocument', query: deep }],
    ['an order that is no object', { action: 'database.getDocument', order: '5' }],
    ['an order of a field that is an object', { action: 'database.getDocument', order: [{ field: { toString: 1 } }] }],
    ['an order that is neither up nor down', { action: 'database.getDocument', order: '{"n":2}' }],
    ['such an order', { action: 'database.getDocument', order: deep }],
    ['such a projection', { action: 'database.getDocument', projection: JSON.stringify(['x']) }],
    ['a query for one document that names none', { action: 'database.removeDocument', queryType: 'DOC', query: '{}' }],
    ['an update without fields', { action: 'database.modifyDocument', query: '{"_id":"x"}', data: '{}', merge: true }],
    ['a mixed update', { action: 'database.modifyDocument', query: '{"_id":"x"}', data: '{"$set":{"a":1},"b":2}' }],
    ['a field that begins with $', { action: 'database.insertDocument', data: ['{"$where":1,"b":1}'] }],
    ['an _id that is an array', { action: 'database.insertDocument', data: ['{"_id":["x"]}'] }],
    ['stages that are no list', { action: 'database.aggregateDocuments', stages: '{}' }],
    ['a stage without a name', { action: 'database.aggregateDocuments', stages: [{ stageValue: '{}' }] }],
    ['a stage named __proto__', { action: 'database.aggregateDocuments', stages: [{ stageKey: '__proto__' }] }],
    ['a transaction id that is no text', { action: 'database.removeDocument', multi: true, transactionId: 5 }],
    ['an empty transaction id', { action: 'database.removeDocument', multi: true, transactionId: '' }],
    ['a commit of nothing', { action: 'database.commitTransaction' }],
  ];
  test.each(calls)('%s', async (_what, params) => {
    await insert({ _id: 'x', kept: true });
    expect(await answer({ collectionName: 'things', ...params })).toMatchObject({
      code: 'INVALID_PARAM',
      requestId: expect.any(String),
    });
    expect(await all()).toEqual(['x']);
    expect((await on('getDocument', { query: '{"kept":true}' })).data).toMatchObject({ list: [expect.any(String)] });
  });
});

test('a field that updates move ever deeper is refused at some depth, and no fault', async () => {
  await insert({ _id: 'x' });
  const path = Array(99).fill('a').join('.');
  expect(
    await on('modifyDocument', { query: '{"_id":"x"}', data: JSON.stringify({ $set: { [path]: 1 } }), merge: true }),
  ).toMatchObject({
    data: { updated: 1 },
  });
  const moved = JSON.stringify({ $rename: { a: `${path}.b` } });
  for (let round = 0; round < 5; round++)
    await on('modifyDocument', { query: '{}', data: moved, merge: true, multi: true });
  expect(await all()).toEqual(['x']);
});

test('an insert of several is all or nothing, also when two of them clash with each other', async () => {
  await insert({ _id: 'x', no: 1 });
  const clashes = [
    [
      { _id: 'a', no: 2 },
      { _id: 'b', no: 1 },
    ],
    [
      { _id: 'a', no: 2 },
      { _id: 'a', no: 3 },
    ],
    [
      { _id: 'a', no: 2 },
      { _id: 'b', no: 2 },
    ],
  ];
  for (const docs of clashes)
    expect(await insert(...docs)).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
      message: expect.stringContaining('E11000'),
    });
  expect(await all()).toEqual(['x']);
});

test('an update of several that clashes midway, or fails on one of them, changes none', async () => {
  await insert({ _id: 'x', no: 1, n: 1 }, { _id: 'y', no: 2, n: 'text' }, { _id: 'z', no: 3, n: 1 });
  const update = (data: unknown) =>
    on('modifyDocument', { query: '{}', queryType: 'WHERE', data: JSON.stringify(data), multi: true, merge: true });
  expect(await update({ $set: { no: 5 } })).toMatchObject({ message: expect.stringContaining('E11000') });
  expect(await update({ $inc: { n: 1 } })).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  expect((await on('calculateDocument', { query: '{"no":{"$lt":4},"n":{"$in":[1,"text"]}}' })).data).toEqual({
    total: 3,
  });
  expect((await update({ $inc: { no: 10 } })).data).toEqual({ updated: 3, upsert_id: null });
});

test('an upsert makes a document of the query’s equalities', async () => {
  const upsert = { query: '{"no":7}', data: '{"$inc":{"n":1}}', merge: true, upsert: true };
  const { data } = (await on('modifyDocument', upsert)) as { data: { updated: number; upsert_id: string } };
  expect(data).toEqual({ updated: 0, upsert_id: expect.stringMatching(/^[0-9a-f]{32}$/) });
  expect((await on('modifyDocument', upsert)).data).toEqual({ updated: 1, upsert_id: null });
});

// MongoDB manual, "$ (update)", "$ (projection)", "$currentDate".
test('$ in an update and a projection is the element that the query matched; $currentDate is the local cloud’s time', async () => {
  await insert({ _id: 'x', no: 1, list: [{ k: 1 }, { k: 2 }, { k: 3 }] });
  const data = JSON.stringify({ $set: { 'list.$.hit': true }, $currentDate: { at: true } });
  await on('modifyDocument', { query: '{"no":1,"list.k":2}', data, merge: true });
  await on('modifyAndReturnDoc', { query: '{"no":1,"list.k":3}', data });
  const projection = '{"list.$":1,"at":1,"_id":0}';
  const found = (await on('getDocument', { query: '{"no":1,"list.k":{"$gt":1}}', projection })) as {
    data: { list: string[] };
  };
  expect(found.data.list.map((text) => JSON.parse(text))).toEqual([
    { list: [{ k: { $numberInt: '2' }, hit: true }], at: { $date: { $numberLong: '1000' } } },
  ]);
});

test('a $lookup by an array of 200,000 values is an answer, not too many arguments', async () => {
  await insert({ _id: 'x', no: 1, many: Array.from({ length: 200_000 }, (_none, i) => i) });
  const stageValue = '{"from":"things","localField":"many","foreignField":"no","as":"found"}';
  const stages = [
    { stageKey: '$lookup', stageValue },
    { stageKey: '$project', stageValue: '{"found._id":1}' },
  ];
  const { data } = (await on('aggregateDocuments', { stages })) as { data: { list: string[] } };
  expect(data.list.map((text) => JSON.parse(text))).toEqual([{ _id: 'x', found: [{ _id: 'x' }] }]);
});

describe('in a transaction', () => {
  const start = async () => String((await answer({ action: 'database.startTransaction' })).transactionId);

  test('own writes are counted, aggregated and joined; others’ later ones are not', async () => {
    await store.ensureIndexes('names', []);
    await insert({ _id: 'x', no: 1 });
    const transactionId = await start();
    await on('insertDocument', { data: ['{"_id":"y","no":2}'], transactionId });
    await answer({
      action: 'database.insertDocument',
      collectionName: 'names',
      data: ['{"_id":"n1","of":2}'],
      transactionId,
    });
    await insert({ _id: 'z', no: 3 });
    await answer({ action: 'database.insertDocument', collectionName: 'names', data: ['{"_id":"n2","of":1}'] });
    expect((await on('calculateDocument', { query: '{}', transactionId })).data).toEqual({ total: 2 });
    const stages = [
      { stageKey: '$lookup', stageValue: '{"from":"names","localField":"no","foreignField":"of","as":"names"}' },
      { stageKey: '$sort', stageValue: '{"no":1}' },
      { stageKey: '$project', stageValue: '{"names._id":1}' },
    ];
    const { data } = (await on('aggregateDocuments', { stages, transactionId })) as { data: { list: string[] } };
    expect(data.list.map((text) => JSON.parse(text))).toEqual([
      { _id: 'x', names: [] },
      { _id: 'y', names: [{ _id: 'n1' }] },
    ]);
  });

  test('where is refused, and ends it', async () => {
    const transactionId = await start();
    expect(await on('getDocument', { queryType: 'WHERE', query: '{"no":1}', transactionId })).toMatchObject({
      code: 'INVALID_PARAM',
    });
    expect(await answer({ action: 'database.commitTransaction', transactionId })).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    });
  });
});

test('each action is reported with what it read, also in a transaction', async () => {
  await insert({ _id: 'x', no: 1 });
  const { transactionId } = await answer({ action: 'database.startTransaction' });
  await on('getDocument', { query: '{"no":1}', transactionId, wxCloudApiToken: 'token' });
  await on('insertDocument', { data: ['{}'], transactionId });
  await on('getDocument', { collectionName: 'missing' });
  expect(seen.slice(2)).toEqual([
    ['token', 'database.getDocument', 'things', { index: 'no_1', scanned: 1, returned: 1 }, undefined],
    ['', 'database.insertDocument', 'things', { index: null, scanned: 0, returned: 0 }, undefined],
    ['', 'database.getDocument', 'missing', null, 'DATABASE_COLLECTION_NOT_EXIST'],
  ]);
});

test('other services’ actions are passed on', async () => {
  expect(await answer({ action: 'other.action', x: 1 })).toEqual({ requestId: expect.any(String), x: 1 });
});
