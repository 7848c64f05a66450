import { createEmulator } from '../emulator';
import { functionProblems } from './function-settings';
import { Limits } from './limits';
import { limitOptions } from './options';

describe('the table', () => {
  test('every limit has a value, says what it limits, and names its source', () => {
    const list = new Limits().list();
    expect(list.length).toBeGreaterThan(20);
    for (const { name, value, what, source, code } of list) {
      expect(name).toMatch(/^[a-z-]+$/);
      expect(value).toBeGreaterThan(0);
      expect(what.length).toBeGreaterThan(5);
      expect(source).toMatch(/docs\.cloudbase\.net|cloud\.tencent\.com|WeChat|MongoDB|@cloudbase\/database/);
      expect(code === null || /^[A-Z_]+$/.test(code)).toBe(true);
    }
  });

  test('a limit is inclusive, and beyond it its code and source are said', () => {
    const limits = new Limits();
    expect(limits.excess('collections', 100)).toBeUndefined();
    expect(limits.excess('collections', 101)).toEqual({
      code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
      message: expect.stringMatching(/at most 100 collections, not 101 \(limit collections; docs\.cloudbase\.net/),
    });
    expect(() => limits.check('collections', 101, 'env-x')).toThrow(/^env-x: /);
  });

  test('each can be changed or switched off, and is listed so', () => {
    const limits = new Limits({ collections: 2, 'document-bytes': 'off' });
    expect(limits.excess('collections', 3)).toBeDefined();
    expect(limits.excess('document-bytes', Number.MAX_SAFE_INTEGER)).toBeUndefined();
    const listed = Object.fromEntries(limits.list().map((one) => [one.name, one]));
    expect(listed.collections).toMatchObject({ value: 2, cloud: 100 });
    expect(listed['document-bytes']).toMatchObject({ value: 'off', cloud: 16 * 1024 * 1024 });
    expect(listed.indexes).not.toHaveProperty('cloud');
    expect(JSON.parse(JSON.stringify(limits.list()))).toEqual(limits.list());
  });

  test.each([-1, 1.5, Number.NaN])('%d is no limit', (value) => {
    expect(() => new Limits({ collections: value })).toThrow(/whole number/);
  });
});

describe('on a command line', () => {
  test('are read', () => {
    expect(limitOptions(['collections=10', 'event-text-bytes=off'])).toEqual({
      collections: 10,
      'event-text-bytes': 'off',
    });
  });

  test.each(['collections', 'collections=', 'collections=-1', 'collections=1e3', 'collection=1', 'toString=1', '=off'])(
    '--limit %s is refused with what was expected',
    (text) => {
      expect(() => limitOptions([text])).toThrow(TypeError);
      expect(() => limitOptions([text])).toThrow(/name=|there are: get-default/);
    },
  );
});

// cloud.tencent.com/document/product/583/11637 (SCF's quotas), and 845/19360 for the timeout.
describe('the settings of functions', () => {
  const problems = (settings: object, envId = 'env') =>
    functionProblems([{ name: 'one', ...settings }], envId, new Limits());

  test.each<[string, object]>([
    ['the longest name', { name: 'n'.repeat(60) }],
    ['the longest timeout', { timeout: 60 }],
    ['the least memory', { memorySize: 64 }],
    ['the most memory', { memorySize: 3072 }],
    ['4 KB of variables', { envVariables: { A: 'x'.repeat(4095) } }],
    ['10 timers', { triggers: Array.from({ length: 10 }, (_none, i) => ({ name: `t${i}`, type: 'timer' })) }],
  ])('%s is taken', (_what, settings) => {
    expect(problems(settings)).toEqual([]);
  });

  test.each<[string, object, RegExp]>([
    ['a name of 61 characters', { name: 'n'.repeat(61) }, /at most 60 characters, not 61/],
    ['a timeout of 61 s', { timeout: 61 }, /one: the timeout of a function: at most 60 s, not 61/],
    ['a timeout of 0 s', { timeout: 0 }, /1 s or more/],
    ['too much memory', { memorySize: 3200 }, /at most 3072 MB/],
    ['memory off the steps', { memorySize: 300 }, /multiple of 128/],
    ['too little memory', { memorySize: 0 }, /64 MB or/],
    ['too many variables', { envVariables: { A: '长'.repeat(1366) } }, /at most 4096 bytes, not 4099/],
    [
      '11 timers',
      { triggers: Array.from({ length: 11 }, () => ({ name: 't', type: 'timer' })) },
      /one \(timer\): .*at most 10/,
    ],
  ])('%s is refused', (_what, settings, message) => {
    expect(problems(settings)).toEqual([expect.stringMatching(message)]);
  });

  test('names of function and environment count together', () => {
    expect(problems({ name: 'n'.repeat(60) }, 'e'.repeat(58))).toEqual([]);
    expect(problems({ name: 'n'.repeat(60) }, 'e'.repeat(59))).toEqual([expect.stringContaining('118')]);
  });

  test('there are 50 functions at most', () => {
    const many = (count: number) => Array.from({ length: count }, (_none, i) => ({ name: `f${i}` }));
    expect(functionProblems(many(50), 'env', new Limits())).toEqual([]);
    expect(functionProblems(many(51), 'env', new Limits())).toHaveLength(1);
    expect(functionProblems(many(51), 'env', new Limits({ functions: 'off' }))).toEqual([]);
  });

  test('the local cloud does not start with what the cloud would not deploy', async () => {
    await expect(
      createEmulator({
        functionSettings: [
          { name: 'slow', timeout: 900 },
          { name: 'large', memorySize: 4096 },
        ],
      }),
    ).rejects.toMatchObject({ code: 'INVALID_PARAM', message: expect.stringMatching(/slow: .*\nlarge: /) });
  });
});

// docs.cloudbase.net/en/faq/database
describe('collections and indexes given at the start', () => {
  const index = (name: string, fields = 1) => ({
    name,
    unique: false,
    fields: Array.from({ length: fields }, (_none, i) => ({ field: `f${i}`, direction: 1 as const })),
  });
  const indexes = (count: number) => Array.from({ length: count }, (_none, i) => index(`i${i}`));
  const collections = (count: number) => Object.fromEntries(Array.from({ length: count }, (_none, i) => [`c${i}`, []]));

  test('100 collections, 100 indexes with that of _id, and 31 fields are taken', async () => {
    const emulator = await createEmulator({
      collections: { ...collections(98), full: indexes(99), wide: [index('wide', 31)] },
    });
    await emulator.stop();
  });

  test('more is refused', async () => {
    await expect(createEmulator({ collections: collections(101) })).rejects.toMatchObject({
      code: 'DATABASE_COLLECTION_EXCEED_LIMIT',
    });
    await expect(createEmulator({ collections: { full: indexes(100) } })).rejects.toThrow(
      /full: .*at most 100 indexes/,
    );
    await expect(createEmulator({ collections: { wide: [index('wide', 32)] } })).rejects.toThrow(
      /wide\.wide: .*at most 31 fields, not 32/,
    );
    const wider = await createEmulator({
      collections: { wide: [index('wide', 32)] },
      limits: { 'index-fields': 'off' },
    });
    await wider.stop();
  });
});
