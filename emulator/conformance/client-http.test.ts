/** `/web` and `/auth/v1`: what nobody ought to send, and what is said of it. */
import { type Requests, startRequests } from './client-requests';

type Fields = Record<string, unknown>;

let cloud: Requests;
beforeAll(async () => {
  cloud = await startRequests();
});
afterAll(() => cloud.emulator.stop());
beforeEach(() => cloud.empty());

const request: Requests['request'] = (...args) => cloud.request(...args);
const web: Requests['web'] = (fields) => cloud.web(fields);

describe('POST /web', () => {
  test('answers with the request’s seqId, and an id of its own', async () => {
    const answer = await web({ action: 'database.countDocument', collectionName: 'open', seqId: 's-1' });
    expect(answer).toEqual({ requestId: expect.any(String), seqId: 's-1', data: { total: 0 } });
  });

  test('of what is not JSON, or no object, HTTP 200 with INVALID_PARAM', async () => {
    for (const body of ['{', '[]', '"text"', 'null', 'null null']) {
      const { status, json } = await request('POST', '/web', body);
      expect({ status, code: json.code, body }).toEqual({
        status: 200,
        code: body === 'null' ? 'INVALID_ENV' : 'INVALID_PARAM',
        body,
      });
    }
  });

  test.each<[string, Fields, string]>([
    ['no action', {}, 'INVALID_ACTION'],
    ['an unknown action', { action: 'database.dropCollection' }, 'INVALID_ACTION'],
    ['a name that every object has', { action: 'constructor' }, 'INVALID_ACTION'],
    ['an action of the server', { action: 'database.insertDocument' }, 'INVALID_ACTION'],
    ['another environment', { action: 'database.countDocument', env: 'env-y' }, 'INVALID_ENV'],
    ['no token', { action: 'database.countDocument', access_token: '' }, 'MISSING_CREDENTIALS'],
    ['a token that is none', { action: 'database.countDocument', access_token: 'x.y.z' }, 'INVALID_ACCESS_TOKEN'],
    ['a token that is no text', { action: 'database.countDocument', access_token: { a: 1 } }, 'INVALID_ACCESS_TOKEN'],
    ['no collection', { action: 'database.queryDocument' }, 'INVALID_PARAM'],
    ['a collection that is no name', { action: 'database.queryDocument', collectionName: {} }, 'INVALID_PARAM'],
    [
      'doc() without an id',
      { action: 'database.queryDocument', collectionName: 'open', queryType: 'DOC' },
      'INVALID_PARAM',
    ],
    [
      'a query that is a list',
      { action: 'database.queryDocument', collectionName: 'open', query: [] },
      'INVALID_PARAM',
    ],
    ['half a JSON', { action: 'database.queryDocument', collectionName: 'open', query: '{' }, 'INVALID_PARAM'],
    ['a limit below zero', { action: 'database.queryDocument', collectionName: 'open', limit: -1 }, 'INVALID_PARAM'],
    [
      'an order of the server',
      { action: 'database.queryDocument', collectionName: 'open', order: { n: 1 } },
      'INVALID_PARAM',
    ],
    [
      'an unknown operator',
      { action: 'database.queryDocument', collectionName: 'open', query: { n: { $no: 1 } } },
      'DATABASE_INVALID_OPERRATOR',
    ],
    ['nothing to add', { action: 'database.addDocument', collectionName: 'open' }, 'INVALID_PARAM'],
    ['an empty list to add', { action: 'database.addDocument', collectionName: 'open', data: [] }, 'INVALID_PARAM'],
    [
      'a date that is none',
      { action: 'database.addDocument', collectionName: 'open', data: { at: { $date: 'x' } } },
      'INVALID_PARAM',
    ],
    [
      'an update without fields',
      { action: 'database.updateDocument', collectionName: 'open', query: { a: 1 }, data: {} },
      'INVALID_PARAM',
    ],
    [
      'an update that is a document',
      { action: 'database.updateDocument', collectionName: 'open', query: { a: 1 }, data: { a: 1 } },
      'INVALID_PARAM',
    ],
    [
      'stages that are none',
      { action: 'database.aggregate', collectionName: 'open', stages: [{ $match: {} }] },
      'INVALID_PARAM',
    ],
    [
      'an unknown stage',
      { action: 'database.aggregate', collectionName: 'open', stages: [{ stageKey: '$no', stageValue: '{}' }] },
      'DATABASE_INVALID_OPERRATOR',
    ],
    [
      'a transaction of nobody',
      { action: 'database.commitTransaction', transactionId: 'x' },
      'DATABASE_TRANSACTION_FAIL',
    ],
    [
      'a transaction without an id',
      { action: 'database.getInTransaction', collectionName: 'open', query: { _id: 'a' } },
      'INVALID_PARAM',
    ],
    [
      'an event that is no object',
      { action: 'functions.invokeFunction', function_name: 'echo', request_data: '[1]' },
      'INVALID_PARAM',
    ],
    ['a path out of the bucket', { action: 'storage.getUploadMetadata', path: '../x' }, 'INVALID_PARAM'],
    ['no files', { action: 'storage.batchDeleteFile', fileid_list: [] }, 'INVALID_PARAM'],
    [
      '51 files',
      { action: 'storage.batchDeleteFile', fileid_list: Array(51).fill('cloud://env-x.656e-env-x-1250000000/a') },
      'INVALID_PARAM',
    ],
  ])('%s is refused', async (_what, fields, code) => {
    expect(await web(fields)).toMatchObject({ code, message: expect.any(String), requestId: expect.any(String) });
  });

  test('__proto__, NUL and depth do no harm', async () => {
    const add = (data: string) =>
      request(
        'POST',
        '/web',
        `{"env":"env-x","access_token":"${cloud.token}","action":"database.addDocument","collectionName":"open","data":${data}}`,
      );
    for (const data of [
      '{"__proto__":{"a":1}}',
      '{"a":{"__proto__":1}}',
      '{"a\\u0000":1}',
      `${'['.repeat(5000)}${']'.repeat(5000)}`,
      `{"a":${'{"a":'.repeat(300)}1${'}'.repeat(300)}}`,
    ]) {
      const { json } = await add(data);
      expect(json.code).toBe('INVALID_PARAM');
    }
    expect(Object.prototype).not.toHaveProperty('a');
  });

  test('a body of 101 MB is 413', async () => {
    const { status, json } = await request('POST', '/web', `{"a":"${'x'.repeat(101 * 1024 * 1024)}"}`);
    expect([status, json.code]).toEqual([413, 'EXCEED_MAX_PAYLOAD_SIZE']);
  });

  test('a transaction belongs to who began it', async () => {
    const { transactionId } = await web({ action: 'database.startTransaction' });
    const write = {
      action: 'database.insertDocInTransaction',
      collectionName: 'open',
      transactionId,
      data: '{"_id":"t"}',
    };
    const bob = cloud.emulator.client.signIn('o-bob').access_token;
    expect(await web({ ...write, access_token: bob })).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' });
    expect(await web({ action: 'database.commitTransaction', transactionId, access_token: bob })).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    });
    expect(await web(write)).toMatchObject({ inserted: '1', ok: '1' });
    expect(await web({ action: 'database.commitTransaction', transactionId })).not.toHaveProperty('code');
    // Its answer may have been lost: the same again says the same.
    expect(await web({ action: 'database.commitTransaction', transactionId })).not.toHaveProperty('code');
  });

  test('a lost answer cuts the connection, and the write is there', async () => {
    cloud.emulator.faults.add({ match: { action: 'database.insertDocument' }, fault: 'timeout-after', times: 1 });
    await expect(web({ action: 'database.addDocument', collectionName: 'open', data: { _id: 'f' } })).rejects.toThrow();
    expect(await web({ action: 'database.countDocument', collectionName: 'open' })).toMatchObject({
      data: { total: 1 },
    });
  });
});

describe('/auth/v1', () => {
  const sign = (path: string, body: unknown, headers = {}) => request('POST', `/auth/v1/${path}`, body, headers);

  test.each<[string, string, unknown, Record<string, string>, number, string]>([
    ['no device', 'signin/anonymously', {}, {}, 400, 'invalid_argument'],
    ['another client', 'signin/anonymously?client_id=env-y', {}, { 'x-device-id': 'd' }, 400, 'unauthorized_client'],
    [
      'custom login without a key',
      'signin/custom',
      { provider_id: 'custom', ticket: 'x/@@/y' },
      {},
      400,
      'invalid_argument',
    ],
    ['no ticket', 'signin/custom', { provider_id: 'custom' }, {}, 400, 'invalid_argument'],
    ['an openid that is none', 'signin/openid', { openid: 'a b' }, {}, 400, 'invalid_argument'],
    [
      'a refresh token of nobody',
      'token',
      { grant_type: 'refresh_token', refresh_token: 'x' },
      {},
      400,
      'invalid_grant',
    ],
    ['another grant', 'token', { grant_type: 'password' }, {}, 400, 'invalid_argument'],
    ['nobody to sign out', 'user/signout', {}, {}, 401, 'unauthenticated'],
    ['broken JSON', 'token', '{', {}, 400, 'invalid_argument'],
  ])('%s', async (_what, path, body, headers, status, error) => {
    const answer = await sign(path, body, headers);
    expect(answer).toMatchObject({
      status,
      json: { error, error_code: expect.any(Number), error_description: expect.any(String) },
    });
  });

  test('an access token refreshes nothing, a refresh token identifies nobody', async () => {
    const { access_token, refresh_token } = cloud.emulator.client.signIn('o-alice');
    expect((await sign('token', { grant_type: 'refresh_token', refresh_token: access_token })).json.error).toBe(
      'invalid_grant',
    );
    expect(
      (await request('GET', '/auth/v1/user/me', undefined, { authorization: `Bearer ${refresh_token}` })).status,
    ).toBe(401);
  });

  // js-sdk oauth/src/auth/apis.ts: the provider of the mini-program's own id names the openid.
  test('a mini-program’s person is told with his openid', async () => {
    const { json } = await request('GET', '/auth/v1/user/me', undefined, { authorization: `Bearer ${cloud.token}` });
    expect(json).toMatchObject({
      sub: expect.any(String),
      providers: [{ id: 'wx0000000000000000', provider_user_id: 'o-alice' }],
    });
  });
});
