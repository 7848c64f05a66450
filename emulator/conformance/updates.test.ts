/** Updates as both server SDKs send them. Sources: @cloudbase/database's serializers; WeChat's Command pages; MongoDB. */
import { randomUUID } from 'node:crypto';
import { createEmulator, type Emulator } from '../emulator';
import { type Documents, nodeSdk, type Sdk, wxSdk } from './both-sdks';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await createEmulator({ envId: 'local-env' });
  Object.assign(process.env, emulator.environment);
});
afterAll(() => emulator.stop());

describe.each([
  ['node-sdk', nodeSdk],
  ['wx-server-sdk', wxSdk],
])('%s', (_name, make) => {
  let sdk: Sdk;
  let docs: Documents;
  let _: Sdk['db']['command'];
  const name = `c-${randomUUID()}`;
  beforeAll(async () => {
    sdk = make('local-env');
    docs = sdk.on(sdk.db);
    _ = sdk.db.command;
    await sdk.db.createCollection(name);
  });
  afterEach(() => docs.removeWhere(name, { _id: _.exists?.(true) }));
  const changed = async (before: Record<string, unknown>, changes: Record<string, unknown>) => {
    await docs.add(name, { _id: 'x', ...before });
    await docs.update(name, 'x', changes);
    const { _id, ...rest } = (await docs.get(name, 'x')) ?? {};
    return rest;
  };

  // WeChat, "Command.push": each, position, sort, slice. commands/update.ts: unshift is push at 0, shift is pop -1.
  test.each<[string, unknown, (c: Sdk['db']['command']) => unknown, unknown]>([
    ['push of one', [1], (c) => c.push?.(2), [1, 2]],
    ['push of several', [1], (c) => c.push?.([2, 3]), [1, 2, 3]],
    ['push at a position', [1, 2], (c) => c.push?.({ each: [9], position: 1 }), [1, 9, 2]],
    ['push counted from the end', [1, 2, 3], (c) => c.push?.({ each: [9], position: -1 }), [1, 2, 9, 3]],
    ['push sorted', [3, 1], (c) => c.push?.({ each: [2], sort: 1 }), [1, 2, 3]],
    ['push sorted by a field', [{ n: 2 }], (c) => c.push?.({ each: [{ n: 1 }], sort: { n: 1 } }), [{ n: 1 }, { n: 2 }]],
    ['push that keeps the last', [1, 2], (c) => c.push?.({ each: [3], slice: -2 }), [2, 3]],
    ['push that only sorts', [2, 1], (c) => c.push?.({ each: [], sort: -1 }), [2, 1]],
    ['push that empties', [1], (c) => c.push?.({ each: [2], slice: 0 }), []],
    ['push on nothing', undefined, (c) => c.push?.([1]), [1]],
    ['unshift', [3], (c) => c.unshift?.([1, 2]), [1, 2, 3]],
    ['pop', [1, 2], (c) => c.pop?.(), [1]],
    ['shift', [1, 2], (c) => c.shift?.(), [2]],
    ['pull of a value', [1, 2, 1], (c) => c.pull?.(1), [2]],
    ['pull by a condition', [1, 5, 9], (c) => c.pull?.(c.gt?.(4)), [1]],
    ['pull by a list', [1, 5, 9], (c) => c.pull?.(c.in?.([1, 9])), [5]],
    ['pull of objects', [{ k: 1, v: 2 }, { k: 2 }], (c) => c.pull?.({ k: 1 }), [{ k: 2 }]],
    ['pullAll', [1, 2, 3], (c) => c.pullAll?.([1, 3]), [2]],
    ['addToSet of a new value', [1], (c) => c.addToSet?.(2), [1, 2]],
    ['addToSet of a known value', [1], (c) => c.addToSet?.(1), [1]],
    [
      'addToSet minds the order of keys',
      [{ a: 1, b: 2 }],
      (c) => c.addToSet?.({ b: 2, a: 1 }),
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    ['inc', 5, (c) => c.inc?.(-2), 3],
    ['inc of nothing', undefined, (c) => c.inc?.(2), 2],
    ['mul', 5, (c) => c.mul?.(2), 10],
    ['mul of nothing', undefined, (c) => c.mul?.(2), 0],
    ['min', 5, (c) => c.min?.(3), 3],
    ['max across types', 5, (c) => c.max?.('text'), 'text'],
    ['bit', 13, (c) => c.bit?.({ and: 10 }), 8],
    ['remove', 5, (c) => c.remove?.(), undefined],
    ['set of a whole object', { a: 1 }, (c) => c.set?.({ b: 2 }), { b: 2 }],
  ])('%s', async (_title, before, command, expected) => {
    expect((await changed({ v: before }, { v: command(_) })).v).toEqual(expected);
  });

  // serializer/update.ts flattens objects to paths; lists are values.
  test('objects are changed field by field, lists as a whole, positions one by one', async () => {
    expect(
      await changed({ o: { a: { b: 1, c: 2 } }, l: [1, 2, 3] }, { o: { a: { b: _.inc?.(1) } }, 'l.1': 9 }),
    ).toEqual({
      o: { a: { b: 2, c: 2 } },
      l: [1, 9, 3],
    });
    await docs.update(name, 'x', { l: [7], 'o.d.0': 1 });
    expect(await docs.get(name, 'x')).toEqual({ _id: 'x', o: { a: { b: 2, c: 2 }, d: { 0: 1 } }, l: [7] });
  });

  // WeChat guide, "查询和更新数组/对象": field.$[] is every element. MongoDB manual, "$[]".
  test('$[] changes every element', async () => {
    expect(await changed({ l: [{ n: 1 }, { n: 2 }] }, { 'l.$[].n': _.inc?.(10) })).toEqual({
      l: [{ n: 11 }, { n: 12 }],
    });
    await expect(docs.update(name, 'x', { 'l.$[one].n': 1 })).rejects.toThrow(/No array filter found for identifier/);
  });

  // MongoDB manual, "$ (update)": the element that the condition of where found.
  test('$ changes the element that where found', async () => {
    await docs.add(name, [
      { _id: 'x', l: [{ k: 1 }, { k: 2 }] },
      { _id: 'y', l: [{ k: 2 }, { k: 1 }] },
    ]);
    expect(await docs.updateWhere(name, { 'l.k': 2 }, { 'l.$.v': 5 })).toBe(2);
    expect(await docs.get(name, 'x')).toEqual({ _id: 'x', l: [{ k: 1 }, { k: 2, v: 5 }] });
    expect(await docs.get(name, 'y')).toEqual({ _id: 'y', l: [{ k: 2, v: 5 }, { k: 1 }] });
    await expect(docs.updateWhere(name, { _id: 'x' }, { 'l.$.v': 5 })).rejects.toThrow(
      /positional operator did not find/,
    );
  });

  test('$currentDate is the server’s time', async () => {
    emulator.clock.apply({ now: '2030-01-01T00:00:00.000Z' });
    const doc = await changed({}, { $currentDate: { at: true } });
    emulator.clock.apply({});
    expect(JSON.stringify(doc)).toMatch(/^{"at":"2030-01-01T00:00:0/);
  });

  // MongoDB manual, "Field Names"; see DIFFERENCES.md.
  test.each([{ a: { $b: 1 } }, { 'a.b': 1 }, { a: [{ 'b.c': 1 }] }])('add and set refuse %j', async (doc) => {
    await expect(docs.add(name, { _id: 'x', ...doc })).rejects.toThrow(/is not valid for storage/);
    await expect(docs.set(name, 'x', doc)).rejects.toThrow(/is not valid for storage/);
    expect(await docs.get(name, 'x')).toBeNull();
  });

  // serverDate/index.ts and serializer/datatype.ts: nested, in lists, with an offset in milliseconds.
  test('the server’s date goes into objects and lists', async () => {
    emulator.clock.apply({ now: '2030-01-01T00:00:00.000Z' });
    const now = (offset = 0) => sdk.db.serverDate({ offset });
    const doc = await changed(
      { log: [], o: {} },
      { o: { at: now() }, log: _.push?.([{ at: now(-1000) }]), list: [[now()]] },
    );
    emulator.clock.apply({});
    expect(JSON.parse(JSON.stringify(doc))).toEqual({
      o: { at: expect.stringMatching(/^2030-01-01T00:00:0/) },
      log: [{ at: expect.stringMatching(/^2029-12-31T23:59:59/) }],
      list: [[expect.stringMatching(/^2030-01-01T00:00:0/)]],
    });
  });

  // serializer/update.ts, encodeFieldUpdateCommand: these operands are not encoded, so the server never sees a date.
  test('the SDK sends a server’s date in _.set and _.max as a plain object', async () => {
    const soon = sdk.db.serverDate({ offset: 5 });
    expect(await changed({}, { v: _.set?.({ at: soon }), w: _.max?.(soon) })).toEqual({
      v: { at: { offset: 5 } },
      w: { offset: 5 },
    });
  });

  // document.ts: set is a replacement with upsert, update never makes a document.
  test('set keeps the id and nothing else of what was there', async () => {
    await docs.add(name, { _id: 'x', a: 1, b: { c: 1 } });
    expect(await docs.set(name, 'x', { b: { d: 2 }, n: null })).toEqual({ updated: 1, created: false });
    expect(await docs.get(name, 'x')).toEqual({ _id: 'x', b: { d: 2 }, n: null });
    expect(await docs.set(name, 'new', { a: 1 })).toEqual({ updated: 0, created: true });
    expect(await docs.update(name, 'other', { a: 1 })).toBe(0);
    expect(await docs.get(name, 'other')).toBeNull();
  });

  // MongoDB's own refusals: the document stays as it was, whatever else the update asked for.
  test.each<[string, Record<string, unknown>, (c: Sdk['db']['command']) => Record<string, unknown>, string, RegExp]>([
    [
      'inc of text',
      { v: 'text' },
      (c) => ({ v: c.inc?.(1), w: 1 }),
      'DATABASE_REQUEST_FAILED',
      /Cannot apply \$inc to a value of non-numeric type/,
    ],
    ['inc of null', { v: null }, (c) => ({ v: c.inc?.(1) }), 'DATABASE_REQUEST_FAILED', /non-numeric type null/],
    [
      'inc by text',
      { v: 1 },
      (c) => ({ v: c.inc?.('1') }),
      'DATABASE_REQUEST_FAILED',
      /Cannot increment with non-numeric argument/,
    ],
    [
      'push on a number',
      { v: 1 },
      (c) => ({ v: c.push?.([1]) }),
      'DATABASE_REQUEST_FAILED',
      /must be an array but is of type/,
    ],
    ['pop of an object', { v: {} }, (c) => ({ v: c.pop?.() }), 'DATABASE_REQUEST_FAILED', /non-array type/],
    [
      'a path through a scalar',
      { v: 1 },
      () => ({ 'v.w': 1 }),
      'DATABASE_REQUEST_FAILED',
      /Cannot create field 'w' in element/,
    ],
    [
      'a path through null',
      { v: null },
      () => ({ 'v.w': 1 }),
      'DATABASE_REQUEST_FAILED',
      /Cannot create field 'w' in element/,
    ],
    [
      'a name in a list',
      { v: [1] },
      () => ({ 'v.w': 1 }),
      'DATABASE_REQUEST_FAILED',
      /Cannot create field 'w' in element/,
    ],
    [
      'two changes of one path',
      { v: { w: 1 } },
      (c) => ({ v: c.set?.({}), 'v.w': c.inc?.(1) }),
      'DATABASE_REQUEST_FAILED',
      /would create a conflict at 'v'/,
    ],
    [
      'rename into a list',
      { v: 1, l: [1] },
      (c) => ({ v: c.rename?.('l.0') }),
      'DATABASE_REQUEST_FAILED',
      /destination field cannot be an array element/,
    ],
    ['rename to itself', { v: 1 }, (c) => ({ v: c.rename?.('v') }), 'INVALID_PARAM', /must differ/],
    ['an empty name in a path', { v: 1 }, () => ({ 'v..w': 1 }), 'INVALID_PARAM', /contains an empty field name/],
    [
      'a name with a dollar',
      { v: 1 },
      (c) => ({ v: c.set?.({ $w: 1 }) }),
      'DATABASE_REQUEST_FAILED',
      /is not valid for storage/,
    ],
    [
      'a bad position',
      { v: [] },
      (c) => ({ v: c.push?.({ each: [1], position: 0.5 }) }),
      'INVALID_PARAM',
      /\$position must be an integer/,
    ],
    ['bit without operation', { v: 1 }, (c) => ({ v: c.bit?.({}) }), 'INVALID_PARAM', /at least one bitwise operation/],
    [
      'an unknown modifier',
      { v: 1 },
      () => ({ $odd: { v: 1 } }),
      'DATABASE_INVALID_OPERRATOR',
      /Unknown modifier: \$odd/,
    ],
  ])('%s is refused and changes nothing', async (_title, before, changes, code, message) => {
    await docs.add(name, { _id: 'x', ...before });
    await expect(docs.update(name, 'x', changes(_))).rejects.toMatchObject(sdk.error(code));
    await expect(docs.update(name, 'x', changes(_))).rejects.toThrow(message);
    expect(await docs.get(name, 'x')).toEqual({ _id: 'x', ...before });
  });
});
