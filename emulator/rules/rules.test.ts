/** Rules as they stand in a file: fall-backs, presets, and all that can be wrong with them. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: rules have template strings of their own
import { RulesError } from './error';
import { compileFunctionRules, mayInvoke } from './function';
import { compileRules } from './rules';
import { show } from './show';
import { checkStorage, compileStorageRules } from './storage';

function problems(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof RulesError) return error.message.split('\n');
    throw error;
  }
  return [];
}

const texts = (source: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(compileRules(source, 'c').operations).map(([operation, { name, expression }]) => [
      operation,
      `${name}: ${typeof expression === 'boolean' ? expression : show(expression)}`,
    ]),
  );

test('create, update and delete fall back on write, and what nobody wrote is false', () => {
  expect(texts({ read: true, write: 'auth != null', update: 'doc.a == 1' })).toEqual({
    read: 'c.read: true',
    create: 'c.write: auth != null',
    update: 'c.update: doc.a == 1',
    delete: 'c.write: auth != null',
  });
  expect(texts({})).toEqual({
    read: 'c.read: false',
    create: 'c.write: false',
    update: 'c.write: false',
    delete: 'c.write: false',
  });
  expect(texts({ write: true, delete: false }).delete).toBe('c.delete: false');
});

test('the presets are the rules that the guide gives for them', () => {
  const owner = 'doc._openid == auth.openid';
  const table = {
    READONLY: ['true', owner],
    PRIVATE: [owner, owner],
    ADMINWRITE: ['true', 'false'],
    ADMINONLY: ['false', 'false'],
  };
  for (const [preset, [read, write]] of Object.entries(table)) {
    expect(texts(preset)).toMatchObject({ read: `c.read: ${read}`, update: `c.write: ${write}` });
    expect(compileRules(preset, 'c').preset).toBe(preset);
  }
  expect(compileRules({ read: true }, 'c').preset).toBeUndefined();
});

describe('what is wrong is told all at once, with its places', () => {
  test.each<[unknown, string[]]>([
    [
      { read: 'doc.a = 1', write: 'user.id == 1', update: 1, reed: true, create: null },
      [
        'c.reed: expected one of read, write, create, update, delete',
        'c.read, character 7: = is not in the language: write == to compare',
        'c.write, character 1: expected one of auth, doc, request, now, resource, get, true, false, null, undefined, found user',
        'c.create: expected true, false or an expression in quotes',
        'c.update: expected true, false or an expression in quotes',
      ],
    ],
    ['private', ['c: expected { "read": …, "write": … } or one of READONLY, PRIVATE, ADMINWRITE, ADMINONLY']],
    [null, ['c: expected { "read": …, "write": … } or one of READONLY, PRIVATE, ADMINWRITE, ADMINONLY']],
    [[], ['c: expected { "read": …, "write": … } or one of READONLY, PRIVATE, ADMINWRITE, ADMINONLY']],
    [
      { read: 'auth.openId == doc.a && auth.id == 1' },
      [
        'c.read, character 1: expected auth.openid or auth.uid or auth.loginType',
        'c.read, character 25: expected auth.openid or auth.uid or auth.loginType',
      ],
    ],
    [{ read: 'request.auth != null' }, ['c.read, character 1: expected request.data']],
    [{ read: 'request != null' }, ['c.read, character 1: expected request.data: request is no value']],
    [{ read: 'doc[request].a == 1' }, ['c.read, character 5: expected request.data: request is no value']],
    [
      { read: 'resource.openid == auth.openid' },
      ['c.read, character 1: expected one of auth, doc, request, now, found resource'],
    ],
    [
      { read: "get('users.1').a == 1" },
      ["c.read, character 1: expected get('database.<collection>.<id>'), found a path that is not so"],
    ],
    [
      { read: "get('database.users').a == 1" },
      ["c.read, character 1: expected get('database.<collection>.<id>'), found a path that is not so"],
    ],
    [
      { read: "get('users.' + auth.uid).a == 1" },
      ["c.read, character 1: expected get('database.<collection>.<id>'), found a path that is not so"],
    ],
    [
      { read: 'get(`users.${auth.uid}`).a == 1' },
      ["c.read, character 1: expected get('database.<collection>.<id>'), found a path that is not so"],
    ],
    [
      { read: [1, 2, 3, 4].map((n) => `get('database.a.${n}').b == 1`).join(' || ') },
      ['c.read, character 91: expected at most 3 get() in one expression, found 4'],
    ],
    [
      { read: 'get(`database.a.${get(`database.a.${get("database.a.b").c}`).c}`).c == 1' },
      ['c.read, character 1: expected get() nested at most 2 deep'],
    ],
  ])('%j', (source, expected) => {
    expect(problems(() => compileRules(source, 'c'))).toEqual(expected);
  });

  test.each([
    'get(`${doc.path}`).a == 1',
    'get(doc.path).a == 1',
    'get(`database.${doc.c}.x`).a == 1',
    "get('database.' + doc.c + '.x').a == 1",
    'get(get("database.a.b").path).c == 1',
    [1, 2, 3].map((n) => `get('database.a.${n}').b == 1`).join(' || '),
  ])('but %s is right', (read) => {
    expect(problems(() => compileRules({ read }, 'c'))).toEqual([]);
  });
});

describe('storage', () => {
  const auth = { openid: 'o-me' };
  const own = { openid: 'o-me', path: 'a/b.png' };

  test.each<
    [unknown, 'read' | 'write', typeof auth | { uid: string } | null, { openid?: string; path: string }, boolean]
  >([
    ['READONLY', 'read', null, { openid: 'o-you', path: 'x' }, true],
    ['READONLY', 'write', auth, own, true],
    ['READONLY', 'write', auth, { openid: 'o-you', path: 'x' }, false],
    ['READONLY', 'write', null, { path: 'x' }, false],
    ['PRIVATE', 'read', auth, { openid: 'o-you', path: 'x' }, false],
    ['PRIVATE', 'read', { uid: 'u' }, { openid: 'u', path: 'x' }, true],
    ['ADMINWRITE', 'write', auth, own, false],
    ['ADMINONLY', 'read', auth, own, false],
    [{}, 'read', auth, own, false],
    [{ read: true }, 'write', auth, own, false],
    [{ read: 'resource.openid == auth.openid' }, 'read', auth, own, true],
    [{ read: 'resource.openid == auth.openid' }, 'read', { uid: 'o-me' }, own, false],
    [{ read: 'resource.openid == auth.uid' }, 'read', { uid: 'o-me' }, own, true],
    [{ read: "resource.path == 'public/a.png' || auth != null" }, 'read', null, { path: 'public/a.png' }, true],
    [{ read: "resource.path == 'public/a.png' || auth != null" }, 'read', null, own, false],
    [{ read: 'resource.openid != null' }, 'read', null, { path: 'x' }, false],
  ])('%j, %s by %j of %j: %p', (source, operation, who, resource, ok) => {
    expect(checkStorage({ rules: compileStorageRules(source), operation, auth: who, resource }).ok).toBe(ok);
  });

  test('a refusal names the rule and its failing part', () => {
    const rules = compileStorageRules({ read: "auth != null && resource.path == 'x'" });
    expect(checkStorage({ rules, operation: 'read', auth, resource: own })).toEqual({
      ok: false,
      code: 'STORAGE_EXCEED_AUTHORITY',
      rule: 'storage.read',
      failing: "resource.path == 'x'",
      message: "[STORAGE_EXCEED_AUTHORITY] rule storage.read does not hold for a/b.png: resource.path == 'x'",
    });
  });

  test('knows auth and resource only', () => {
    expect(
      problems(() => compileStorageRules({ read: 'doc.a == now', write: "get('database.a.b').c", update: true })),
    ).toEqual([
      'storage.update: expected read or write',
      'storage.read, character 1: expected one of auth, resource, found doc',
      'storage.read, character 10: expected one of auth, resource, found now',
      'storage.write, character 1: get() is for rules of the database only',
    ]);
    expect(problems(() => compileStorageRules({ read: "resource.name == 'x'" }))).toEqual([
      'storage.read, character 1: expected resource.openid or resource.path',
    ]);
    expect(problems(() => compileStorageRules('custom'))).toHaveLength(1);
    expect(problems(() => compileStorageRules({ read: null }))).toHaveLength(1);
  });
});

describe('functions', () => {
  const rules = compileFunctionRules({
    '*': { invoke: 'auth != null' },
    health: { invoke: true },
    secret: { invoke: false },
    old: { invoke: 'auth!==null' },
    known: { invoke: "auth.loginType != 'ANONYMOUS' && auth != null" },
    turned: { invoke: 'auth != null && auth.loginType !== "ANONYMOUS"' },
  });

  test.each<[string, { openid?: string; loginType?: string } | null, boolean]>([
    ['any', { openid: 'o' }, true],
    ['any', null, false],
    ['health', null, true],
    ['secret', { openid: 'o' }, false],
    ['old', null, false],
    ['old', { openid: 'o' }, true],
    ['constructor', null, false],
    ['any', { loginType: 'ANONYMOUS' }, true],
    ['known', { loginType: 'ANONYMOUS' }, false],
    ['turned', { loginType: 'ANONYMOUS' }, false],
    ['known', null, false],
    ['known', { openid: 'o', loginType: 'WECHAT_PUBLIC' }, true],
  ])('%s called by %j: %p', (name, auth, ok) => {
    expect(mayInvoke(rules, name, auth)).toBe(ok);
  });

  test('* is needed, and nothing but auth != null can be said', () => {
    const EXPECTED = `expected { "invoke": true, false, "auth != null" or "auth.loginType != 'ANONYMOUS' && auth != null" }`;
    expect(problems(() => compileFunctionRules({ f: { invoke: "auth.uid == 'a'" }, g: { call: true } }))).toEqual([
      'functions.*: expected a rule for *',
      `functions.f: ${EXPECTED}`,
      'functions.g.call: expected invoke',
      `functions.g: ${EXPECTED}`,
    ]);
    expect(problems(() => compileFunctionRules(true))).toEqual(['functions: expected { "*": { "invoke": … } }']);
  });
});
