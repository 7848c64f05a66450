/** `/v1`, the REST gateway: what its documentation says, and what nobody ought to send. */
import { type Requests, startRequests } from './client-requests';

let cloud: Requests;
beforeAll(async () => {
  cloud = await startRequests();
});
afterAll(() => cloud.emulator.stop());
beforeEach(() => cloud.empty());

const request: Requests['request'] = (...args) => cloud.request(...args);
const v1: Requests['v1'] = (...args) => cloud.v1(...args);
const BASE = '/v1/database/instances/(default)/databases/(default)';
const OPEN = `${BASE}/collections/open/documents`;

// docs.cloudbase.net/http-api/nosql
describe('/v1/database', () => {
  test('documents: made (201), listed with 20 by default, in strict EJSON', async () => {
    const data = Array.from({ length: 25 }, (_none, n) => ({
      _id: `d${String(n).padStart(2, '0')}`,
      n,
      at: { $date: n },
    }));
    expect(await v1('POST', OPEN, { data })).toMatchObject({
      status: 201,
      json: { insertedIds: data.map(({ _id }) => _id) },
    });
    const order = encodeURIComponent(JSON.stringify([{ field: 'n', direction: 'desc' }]));
    const { status, json } = await v1('GET', `${OPEN}?order=${order}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({ offset: 0, limit: 20 });
    expect(json.list).toHaveLength(20);
    expect(json.list).toContainEqual({
      _id: 'd24',
      n: { $numberInt: '24' },
      at: { $date: { $numberLong: '24' } },
      _openid: 'o-alice',
    });
    const query = encodeURIComponent('{"n":{"$gte":{"$numberInt":"20"}}}');
    expect((await v1('GET', `${OPEN}?count=true&query=${query}`)).json).toEqual({ total: 5 });
    const some = await v1(
      'GET',
      `${OPEN}?query=${query}&limit=2&offset=1&order=${order}&projection=${encodeURIComponent('{"n":1,"_id":0}')}`,
    );
    expect(some.json).toEqual({
      offset: 1,
      limit: 2,
      list: [{ n: { $numberInt: '23' } }, { n: { $numberInt: '22' } }],
    });
  });

  test('one document: read, updated, returned, made, deleted; 404 when it is not there', async () => {
    const missing = {
      status: 404,
      json: { code: 'DOCUMENT_NOT_FOUND', message: 'Document not found', request_id: expect.any(String) },
    };
    expect(await v1('GET', `${OPEN}/a`)).toMatchObject(missing);
    expect(await v1('PATCH', `${OPEN}/a`, { data: { n: 1 } })).toMatchObject(missing);
    expect(await v1('DELETE', `${OPEN}/a`)).toMatchObject(missing);
    const made = await v1('PATCH', `${OPEN}/a`, { data: { n: 1 }, upsert: true });
    expect(made).toMatchObject({ status: 200, json: { updated: 0, matched: 0, upsert_id: 'a' } });
    const updated = await v1('PATCH', `${OPEN}/a`, { data: { $inc: { n: 1 } }, returnDoc: true });
    const n = { $numberInt: '2' };
    expect(updated.json).toEqual({ updated: 1, matched: 1, upsert_id: '', doc: { _id: 'a', n, _openid: 'o-alice' } });
    await v1('PATCH', `${OPEN}/a`, { data: { m: 1 }, replaceMode: true });
    expect((await v1('GET', `${OPEN}/a`)).json).toEqual({ _id: 'a', m: { $numberInt: '1' }, _openid: 'o-alice' });
    expect((await v1('DELETE', `${OPEN}/a`)).json).toEqual({ deleted: 1 });
  });

  test('a Chinese id with signs is one document', async () => {
    await v1('POST', OPEN, { data: [{ _id: '余姚:2026-01-01/一?#', n: 1 }] });
    expect((await v1('GET', `${OPEN}/${encodeURIComponent('余姚:2026-01-01/一?#')}`)).status).toBe(200);
  });

  test('an upsert with the caller’s own _openid makes his, with another’s is refused', async () => {
    const body = (owner: string) => ({ query: { k: 1, _openid: owner }, data: { $set: { n: 1 } }, upsert: true });
    expect(await v1('PATCH', OPEN, body('o-bob'))).toMatchObject({
      status: 401,
      json: { code: 'DATABASE_PERMISSION_DENIED' },
    });
    expect(await v1('PATCH', OPEN, body('{openid}'))).toMatchObject({ status: 200, json: { updated: 0 } });
    expect((await v1('GET', OPEN)).json.list).toMatchObject([{ k: { $numberInt: '1' }, _openid: 'o-alice' }]);
  });

  test('aggregations and transactions', async () => {
    await v1('POST', OPEN, { data: [{ n: 1 }, { n: 2 }] });
    const pipeline = [{ $match: { n: { $gt: 0 } } }, { $group: { _id: null, sum: { $sum: '$n' } } }];
    expect((await v1('POST', `${OPEN}/aggregations`, { pipeline })).json).toEqual({
      list: [{ _id: null, sum: { $numberInt: '3' } }],
    });
    const started = await v1('POST', `${BASE}/transactions`);
    expect(started).toMatchObject({ status: 201, json: { transactionId: expect.any(String) } });
    const { transactionId } = started.json;
    await v1('POST', OPEN, { data: [{ _id: 't' }], transactionId });
    expect((await v1('GET', `${OPEN}/t`)).status).toBe(404);
    expect((await v1('GET', `${OPEN}/t?transactionId=${transactionId}`)).status).toBe(200);
    expect((await v1('POST', `${BASE}/transactions/${transactionId}/rollback`)).status).toBe(200);
    expect((await v1('POST', `${BASE}/transactions/${transactionId}/commit`)).json.code).toBe(
      'DATABASE_TRANSACTION_FAIL',
    );
  });

  test.each<[string, string, string, unknown, number, string]>([
    ['no rules', 'GET', `${BASE}/collections/closed/documents`, undefined, 401, 'DATABASE_PERMISSION_DENIED'],
    [
      'a missing collection',
      'GET',
      `${BASE}/collections/none/documents`,
      undefined,
      404,
      'DATABASE_COLLECTION_NOT_EXIST',
    ],
    ['an empty query of an update', 'PATCH', OPEN, { query: {}, data: { n: 1 } }, 400, 'INVALID_PARAM'],
    ['an empty query of a removal', 'POST', `${OPEN}/remove`, { query: {} }, 400, 'INVALID_PARAM'],
    ['no query', 'POST', `${OPEN}/remove`, {}, 400, 'INVALID_PARAM'],
    ['a document instead of a list', 'POST', OPEN, { data: { n: 1 } }, 400, 'INVALID_PARAM'],
    ['a document as a text', 'POST', OPEN, { data: ['{"n":1}'] }, 400, 'INVALID_PARAM'],
    ['broken JSON', 'POST', OPEN, '{"data":', 400, 'INVALID_PARAM'],
    ['a broken query', 'GET', `${OPEN}?query={`, undefined, 400, 'INVALID_PARAM'],
    ['a limit that is none', 'GET', `${OPEN}?limit=x`, undefined, 400, 'INVALID_PARAM'],
    [
      'an unknown operator',
      'GET',
      `${OPEN}?query=${encodeURIComponent('{"n":{"$no":1}}')}`,
      undefined,
      403,
      'DATABASE_INVALID_OPERRATOR',
    ],
    ['a collection to make', 'POST', `${BASE}/collections`, { collectionName: 'x' }, 401, 'DATABASE_PERMISSION_DENIED'],
    ['commands', 'POST', `${BASE}/commands`, { commands: [] }, 401, 'DATABASE_PERMISSION_DENIED'],
    ['another instance', 'GET', OPEN.replace('(default)', 'other'), undefined, 400, 'INVALID_PARAM'],
  ])('%s', async (_what, method, path, body, status, code) => {
    expect(await v1(method, path, body)).toMatchObject({ status, json: { code, request_id: expect.any(String) } });
  });

  test('credentials: missing, not bearer, forged are 401', async () => {
    const code = async (authorization?: string) => {
      const { status, json } = await request(
        'GET',
        OPEN,
        undefined,
        authorization === undefined ? {} : { authorization },
      );
      return [status, json.code];
    };
    expect(await code()).toEqual([401, 'MISSING_CREDENTIALS']);
    expect(await code('Bearer ')).toEqual([401, 'MISSING_CREDENTIALS']);
    expect(await code('TC3-HMAC-SHA256 Credential=x')).toEqual([401, 'INVALID_ACCESS_TOKEN']);
    expect(await code(`Bearer ${cloud.token.slice(0, -2)}xx`)).toEqual([401, 'INVALID_ACCESS_TOKEN']);
    expect(await code(`Bearer ${cloud.emulator.client.signIn('o-a').refresh_token}`)).toEqual([
      401,
      'INVALID_ACCESS_TOKEN',
    ]);
  });

  test('the request’s id comes back', async () => {
    const { headers } = await v1('GET', OPEN, undefined, { 'x-request-id': 'r-1' });
    expect(headers.get('x-request-id')).toBe('r-1');
  });
});

// docs.cloudbase.net/http-api/functions/functions-post, …/storage
describe('/v1/functions and /v1/storages', () => {
  test('a function answers its result, text as text', async () => {
    expect((await v1('POST', '/v1/functions/echo', { a: 1 })).json).toMatchObject({ a: 1 });
    expect((await v1('POST', '/v1/functions/list')).json).toEqual([1]);
    const text = await v1('POST', '/v1/functions/text');
    expect([text.headers.get('content-type'), text.text]).toEqual(['text/plain; charset=utf-8', 'plain']);
    expect((await v1('POST', '/v1/functions/echo', [1])).json.code).toBe('FUNCTION_PARAM_INVALID');
    expect(await v1('POST', '/v1/functions/none', {})).toMatchObject({
      status: 404,
      json: { code: 'FUNCTION_NOT_FOUND' },
    });
  });

  test('files: each for itself, and at most 50', async () => {
    const upload = await v1('POST', '/v1/storages/get-objects-upload-info', [
      { objectId: 'a/b.txt' },
      { objectId: '/x' },
      {},
    ]);
    expect(upload.json).toMatchObject([
      {
        objectId: 'a/b.txt',
        uploadUrl: expect.stringContaining('/a/b.txt'),
        cloudObjectId: expect.stringMatching(/^cloud:/),
      },
      { code: 'INVALID_PARAM' },
      { code: 'INVALID_PARAM' },
    ]);
    const many = Array(51).fill({ cloudObjectId: 'x' });
    expect(await v1('POST', '/v1/storages/delete-objects', many)).toMatchObject({
      status: 400,
      json: { code: 'OBJECT_BATCH_TOO_LARGE' },
    });
    for (const body of [{}, [], [1], undefined])
      expect((await v1('POST', '/v1/storages/delete-objects', body)).json.code).toBe('INVALID_PARAM');
    expect((await v1('POST', '/v1/storages/get-objects-download-info', [{ cloudObjectId: 5 }])).json.code).toBe(
      'INVALID_PARAM',
    );
  });
});
