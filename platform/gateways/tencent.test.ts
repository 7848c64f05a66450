/** Where Tencent's clients ask, and when they are loaded. */
import { Agent } from 'node:http';
import { readSource } from '../../scripts/check/source';
import { refusalOf, tencentConfig } from './tencent';

const before = { ...process.env };
beforeEach(() => {
  process.env = { ...before, TENCENT_API_SECRET_ID: 'id', TENCENT_API_SECRET_KEY: 'key' };
  delete process.env.TENCENT_API;
  delete process.env.TENCENT_API_TIMEOUT_S;
});
afterAll(() => {
  process.env = before;
});

test('in the cloud the SDK asks its own hosts, and no longer than the call allows', () => {
  expect(tencentConfig(12)).toEqual({
    credential: { secretId: 'id', secretKey: 'key' },
    region: 'ap-guangzhou',
    profile: { httpProfile: { reqTimeout: 12 } },
  });
});

test('beside the local cloud it asks there, and through no proxy', () => {
  process.env.TENCENT_API = 'http://127.0.0.1:4000';
  process.env.TENCENT_API_TIMEOUT_S = '0.5';
  expect(tencentConfig(12).profile?.httpProfile).toEqual({
    reqTimeout: 0.5,
    protocol: 'http://',
    endpoint: '127.0.0.1:4000',
    agent: expect.any(Agent),
  });
});

test('an error with a code and an id is a refusal; any other says nothing of what happened', () => {
  expect(refusalOf(Object.assign(new Error(), { code: 'InternalError', requestId: 'r' }))).toEqual({
    code: 'InternalError',
    requestId: 'r',
  });
  for (const error of [new Error('socket hang up'), Object.assign(new Error(), { code: 'ECONNRESET' }), 'x', undefined])
    expect(refusalOf(error)).toBeUndefined();
});

test('no function loads a client before it is needed: of the SDK only types are imported', () => {
  const early = readSource(['platform', 'functions', 'records']).filter(
    ({ file, text }) => !file.endsWith('.test.ts') && /^import (?!type )[^;]*'tencentcloud-/m.test(text),
  );
  expect(early.map(({ file }) => file)).toEqual([]);
});
