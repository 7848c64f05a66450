/** What clients may do, with the examples of the documents and what people get wrong. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: rules have template strings of their own
import type { Document } from '../query/value';
import { firstMatch, foreignStage, withFirstMatch } from './aggregate';
import { check, type Wanted } from './check';
import { compileRules } from './rules';

const auth = { openid: 'o-me' };
const web = { uid: 'u-me' };

const ask = (source: unknown, wanted: Omit<Wanted, 'rules' | 'auth' | 'now'> & Partial<Wanted>) =>
  check({ rules: compileRules(source, 'c'), auth, now: 1000, ...wanted });

const OWNER = { read: true, write: 'doc._openid == auth.openid' };

describe('rules of one’s own', () => {
  test.each<[unknown, Omit<Wanted, 'rules' | 'auth' | 'now'>, boolean]>([
    [OWNER, { operation: 'read' }, true],
    [OWNER, { operation: 'update', where: { _openid: '{openid}' }, data: { $set: { a: 1 } } }, true],
    [OWNER, { operation: 'update', where: { a: 1 }, data: { $set: { a: 1 } } }, false],
    [OWNER, { operation: 'update', data: { $set: { a: 1 } } }, false],
    [OWNER, { operation: 'delete', where: { _id: 'x', _openid: '{openid}' } }, true],
    [OWNER, { operation: 'delete', docId: 'x' }, false],
    [{ read: 'doc._openid == auth.openid' }, { operation: 'read', docId: 'x' }, false],
    [{ read: "doc._id == 'x'" }, { operation: 'read', docId: 'x' }, true],
    [{ read: true }, { operation: 'read', docId: 'x' }, true],
    [{ read: true }, { operation: 'delete', docId: 'x' }, false],
    [{ read: 'auth != null' }, { operation: 'read', docId: 'x' }, true],
    [{}, { operation: 'read' }, false],
  ])('%j: %j: %p', (source, wanted, ok) => {
    expect(ask(source, wanted).ok).toBe(ok);
  });

  test('a refusal says which rule, which part of it, and what the query lacks', () => {
    expect(
      ask({ read: 'doc.open == true && doc._openid == auth.openid' }, { operation: 'read', where: { open: true } }),
    ).toEqual({
      ok: false,
      code: 'DATABASE_PERMISSION_DENIED',
      rule: 'c.read',
      failing: 'doc._openid == auth.openid',
      lacks: "_openid: '{openid}'",
      message:
        "[DATABASE_PERMISSION_DENIED] rule c.read does not follow from the request: doc._openid == auth.openid; it lacks: _openid: '{openid}'",
    });
    expect(ask({ read: true }, { operation: 'update', where: {}, data: {} })).toMatchObject({
      rule: 'c.write',
      failing: 'false',
      lacks: 'nothing can',
    });
  });

  test('the query to run has the caller’s id in it, and nothing is added', () => {
    expect(
      ask(OWNER, { operation: 'read', where: { a: '{openid}', b: { $in: ['{openid}', 1] }, c: 'x{openid}' } }),
    ).toEqual({
      ok: true,
      where: { a: 'o-me', b: { $in: ['o-me', 1] }, c: 'x{openid}' },
      documents: [],
    });
    expect(ask(OWNER, { operation: 'read', where: { a: '{openid}' }, auth: web })).toMatchObject({
      where: { a: 'u-me' },
    });
    expect(ask(OWNER, { operation: 'read', docId: 'x' })).toMatchObject({ where: { _id: 'x' } });
  });
});

describe('create', () => {
  const own = { create: "auth.openid != null && request.data.userId == auth.openid && doc.state == 'new'" };

  test('the documents that are written have to fulfil the rule, each of them', () => {
    const good = { userId: 'o-me', state: 'new' };
    expect(ask(own, { operation: 'create', data: good }).ok).toBe(true);
    expect(ask(own, { operation: 'create', data: [good, good] }).ok).toBe(true);
    expect(ask(own, { operation: 'create', data: [good, { ...good, state: 'old' }] })).toMatchObject({
      failing: "doc.state == 'new'",
      lacks: "nothing can: doc.state is 'old', in document 2",
    });
    expect(ask(own, { operation: 'create', data: { ...good, userId: 'o-you' } })).toMatchObject({
      failing: 'request.data.userId == auth.openid',
    });
    expect(ask(own, { operation: 'create', data: { state: 'new' } }).ok).toBe(false);
  });

  test('an array with the caller in it is not the caller', () => {
    expect(
      ask({ create: 'doc.owner == auth.openid' }, { operation: 'create', data: { owner: ['o-me', 'o-you'] } }).ok,
    ).toBe(false);
  });

  test('_openid is added, on the web the uid, and refused in the data', () => {
    expect(ask(OWNER, { operation: 'create', data: { a: 1 } })).toEqual({
      ok: true,
      where: {},
      documents: [{ a: 1, _openid: 'o-me' }],
    });
    expect(
      ask({ create: 'doc._openid == auth.uid' }, { operation: 'create', data: { a: 1 }, auth: web }),
    ).toMatchObject({
      documents: [{ a: 1, _openid: 'u-me' }],
    });
    expect(ask({ create: true }, { operation: 'create', data: { a: 1 }, auth: null })).toMatchObject({
      documents: [{ a: 1 }],
    });
    for (const data of [{ _openid: 'o-me' }, { '_openid.x': 1 }, [{ a: 1 }, { _openid: 'o-you' }]]) {
      expect(ask({ create: true }, { operation: 'create', data })).toMatchObject({ ok: false, failing: '_openid' });
    }
  });

  test('nothing to write is refused', () => {
    expect(ask({ create: true }, { operation: 'create', data: [] }).ok).toBe(false);
    expect(ask({ create: true }, { operation: 'create' }).ok).toBe(false);
  });

  test('{openid} in data is a text', () => {
    expect(ask({ create: 'doc.owner == auth.openid' }, { operation: 'create', data: { owner: '{openid}' } }).ok).toBe(
      false,
    );
  });

  test('get() reads 10 documents for all that are written', () => {
    const rule = { create: 'get(`database.shops.${doc.shop}`).open == true' };
    const write = (count: number) =>
      ask(rule, {
        operation: 'create',
        data: Array.from({ length: count }, (_, i) => ({ shop: `s${i}` })),
        get: () => ({ open: true }),
      });
    expect(write(10).ok).toBe(true);
    expect(write(11)).toMatchObject({
      ok: false,
      rule: 'c.create',
      lacks: 'get() reads at most 10 different documents',
    });
  });
});

describe('update', () => {
  const price = {
    update: 'doc.user_id == auth.openid && (doc.price == request.data.price || request.data.price == undefined)',
  };
  const where = { user_id: '{openid}' };

  test.each<[Document, Document, boolean]>([
    [where, { $set: { name: 'x' } }, true],
    [where, { $set: { price: 1 } }, false],
    [{ ...where, price: 1 }, { $set: { price: 1 } }, true],
    [where, { $inc: { stock: -1 } }, true],
    [where, { $unset: { name: '' } }, true],
    [where, { $unset: { price: '' } }, false],
    [where, { $inc: { price: -1 } }, false],
    [where, { $mul: { 'price.net': 0 } }, false],
    [where, { $rename: { cheap: 'price' } }, false],
    [where, { $rename: { price: 'old' } }, false],
    [where, { name: 'x' }, true],
    [where, { name: 'x', price: 0 }, false],
  ])('from %j with %j: %p', (asked, data, ok) => {
    expect(ask(price, { operation: 'update', where: asked, data }).ok).toBe(ok);
  });

  test('an operator that the rules do not understand is refused where they look, even if another side allows it', () => {
    expect(
      ask({ update: 'request.data.n == 1 || true' }, { operation: 'update', data: { $inc: { n: 1 } } }),
    ).toMatchObject({
      failing: 'request.data.n',
      lacks: '_.set() or _.remove() of n: the rules do not understand $inc',
    });
    expect(
      ask({ update: 'request.data.a.b == 1 || true' }, { operation: 'update', data: { $push: { 'a.c': 1 } } }).ok,
    ).toBe(true);
    expect(
      ask({ update: 'request.data.a.b == 1 || true' }, { operation: 'update', data: { $push: { a: 1 } } }).ok,
    ).toBe(false);
    expect(ask({ update: 'request.data != null' }, { operation: 'update', data: { $push: { a: 1 } } }).ok).toBe(false);
    expect(
      ask({ update: 'request.data[auth.openid] == 1 || true' }, { operation: 'update', data: { $inc: { 'o-me': 1 } } })
        .ok,
    ).toBe(false);
    expect(
      ask(
        { update: "request.data[get('database.' + doc.x).y] == 1 || true" },
        { operation: 'update', data: { $inc: { n: 1 } } },
      ).ok,
    ).toBe(true);
  });

  test.each<[Document]>([
    [{ $set: { _openid: 'o-you' } }],
    [{ $set: { '_openid.x': 1 } }],
    [{ $unset: { _openid: '' } }],
    [{ $rename: { a: '_openid' } }],
    [{ $rename: { _openid: 'a' } }],
    [{ $setOnInsert: { _openid: 'o-you' } }],
    [{ _openid: 'o-you' }],
  ])('_openid is not changed: %j', (data) => {
    for (const source of [{ write: true }, 'PRIVATE']) {
      expect(ask(source, { operation: 'update', where: { _openid: '{openid}' }, data })).toMatchObject({
        failing: '_openid',
      });
    }
  });

  test('an update is one document, so that nothing passes as a list', () => {
    expect(ask({ write: true }, { operation: 'update', data: [{ $set: { _openid: 'o-you' } }] })).toMatchObject({
      ok: false,
    });
  });
});

describe('doc(id)', () => {
  const rules = { read: 'doc._openid == auth.openid', write: "doc._openid == auth.openid && doc.state != 'done'" };

  test('strictly, _id is all that is known', () => {
    expect(ask(rules, { operation: 'update', docId: 'x', data: { $set: { a: 1 } } })).toMatchObject({
      lacks: "_openid: '{openid}'",
    });
  });

  test('leniently, the document itself is looked at', () => {
    const update = (stored: Document | undefined) =>
      ask(rules, { operation: 'update', docId: 'x', stored, data: { $set: { a: 1 } } }).ok;
    expect(update({ _id: 'x', _openid: 'o-me', state: 'new' })).toBe(true);
    expect(update({ _id: 'x', _openid: 'o-me', state: 'done' })).toBe(false);
    expect(update({ _id: 'x', _openid: 'o-you' })).toBe(false);
    expect(update(undefined)).toBe(false);
  });

  test('a document that comes with a where is not looked at', () => {
    expect(ask(rules, { operation: 'read', where: { _id: 'x' }, stored: { _openid: 'o-me' } }).ok).toBe(false);
  });
});

describe('presets add _openid in silence', () => {
  test.each<[string, Wanted['operation'], Document, Document]>([
    ['PRIVATE', 'read', {}, { _openid: 'o-me' }],
    ['PRIVATE', 'read', { a: 1 }, { a: 1, _openid: 'o-me' }],
    ['PRIVATE', 'read', { _openid: 'o-you' }, { $and: [{ _openid: 'o-you' }, { _openid: 'o-me' }] }],
    ['PRIVATE', 'update', { a: 1 }, { a: 1, _openid: 'o-me' }],
    ['PRIVATE', 'delete', { a: 1 }, { a: 1, _openid: 'o-me' }],
    ['READONLY', 'read', { a: 1 }, { a: 1 }],
    ['READONLY', 'update', { a: 1 }, { a: 1, _openid: 'o-me' }],
    ['READONLY', 'delete', { $or: [{ a: 1 }, { b: 1 }] }, { $or: [{ a: 1 }, { b: 1 }], _openid: 'o-me' }],
    ['ADMINWRITE', 'read', { a: 1 }, { a: 1 }],
  ])('%s, %s of %j runs %j', (preset, operation, where, runs) => {
    expect(ask(preset, { operation, where, data: { $set: { b: 1 } } })).toEqual({
      ok: true,
      where: runs,
      documents: [],
    });
  });

  test('so doc(id) of a stranger is not found instead of refused', () => {
    expect(
      ask('PRIVATE', { operation: 'update', docId: 'x', stored: { _openid: 'o-you' }, data: { $set: { a: 1 } } }),
    ).toMatchObject({
      ok: true,
      where: { _id: 'x', _openid: 'o-me' },
    });
  });

  test('on the web the owner is the uid', () => {
    expect(ask('PRIVATE', { operation: 'read', auth: web })).toMatchObject({ ok: true, where: { _openid: 'u-me' } });
    expect(ask('PRIVATE', { operation: 'create', data: {}, auth: web })).toMatchObject({
      ok: true,
      documents: [{ _openid: 'u-me' }],
    });
  });

  test.each<[string, Wanted['operation'], Wanted['auth']]>([
    ['ADMINWRITE', 'create', auth],
    ['ADMINWRITE', 'update', auth],
    ['ADMINWRITE', 'delete', auth],
    ['ADMINONLY', 'read', auth],
    ['ADMINONLY', 'create', auth],
    ['PRIVATE', 'read', null],
    ['PRIVATE', 'create', null],
    ['READONLY', 'update', null],
    ['READONLY', 'create', null],
    ['PRIVATE', 'read', {}],
  ])('%s refuses %s by %j', (preset, operation, who) => {
    expect(ask(preset, { operation, auth: who, data: {}, where: { _openid: null } }).ok).toBe(false);
  });
});

describe('an aggregation', () => {
  const rules = { read: 'doc.age > 10' };
  const read = (stages: Record<string, Document | number>[]) =>
    ask(rules, { operation: 'read', where: firstMatch(stages) });

  test('is known by its first stage, if that is a $match', () => {
    expect(read([{ $match: { age: { $gt: 10 } } }, { $project: { age: 1 } }]).ok).toBe(true);
    expect(read([{ $match: { age: { $gt: 8 } } }, { $match: { age: { $gt: 10 } } }]).ok).toBe(false);
    expect(read([{ $limit: 1 }, { $match: { age: { $gt: 10 } } }]).ok).toBe(false);
    expect(read([]).ok).toBe(false);
  });

  test('is run with the query that was allowed', () => {
    expect(withFirstMatch([{ $match: { a: '{openid}' } }, { $limit: 1 }], { a: 'o-me' })).toEqual([
      { $match: { a: 'o-me' } },
      { $limit: 1 },
    ]);
    expect(withFirstMatch([{ $limit: 1 }], { _openid: 'o-me' })).toEqual([
      { $match: { _openid: 'o-me' } },
      { $limit: 1 },
    ]);
    expect(withFirstMatch([{ $limit: 1 }], {})).toEqual([{ $limit: 1 }]);
    expect(withFirstMatch([{ $match: {} }, { $limit: 1 }], {})).toEqual([{ $limit: 1 }]);
  });

  test('does not reach into other collections', () => {
    expect(foreignStage([{ $match: {} }, { $lookup: { from: 'b' } }])).toBe('$lookup');
    expect(foreignStage([{ $facet: { x: [{ $facet: { y: [{ $unionWith: 'b' }] } }] } }])).toBe('$unionWith');
    expect(foreignStage([{ $match: { $lookup: 1 } }, { $facet: { x: 1 } }, 1])).toBeUndefined();
  });
});

describe('get()', () => {
  const rules = { read: 'auth.openid in get(`database.room.${doc.roomId}`).members', write: false };
  const get = (collection: string, id: string) =>
    collection === 'room' && id === 'r1' ? { members: ['o-me'] } : undefined;

  test.each<[Document, boolean]>([
    [{ roomId: 'r1' }, true],
    [{ roomId: 'r2' }, false],
    [{}, false],
    [{ roomId: { $ne: 'r2' } }, false],
  ])('the room of %j: %p', (where, ok) => {
    expect(ask(rules, { operation: 'read', where, get }).ok).toBe(ok);
  });
});
