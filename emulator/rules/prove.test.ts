/** The subset proof, case by case: docs.cloudbase.net/database/security-rules and cloud.tencent.com/document/product/876/41802. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: rules have template strings of their own
import { ObjectId } from 'bson';
import type { Document } from '../query/value';
import type { Environment } from './environment';
import { parse } from './parse';
import { implied } from './prove';
import { dataOfUpdate } from './request-data';

const auth = { openid: 'o-me' };
const base = { auth, now: 1000 };
const prove = (rule: string, where: Document, environment: Partial<Environment> = {}) =>
  implied(parse(rule), where, { ...base, ...environment });

type Table = Record<string, [rule: string, where: Document][]>;

const follows: Table = {
  'the documents own examples': [
    ['doc._openid == auth.openid', { _openid: '{openid}' }],
    ['auth.openid == doc._openid', { _openid: 'o-me' }],
    ['doc.published == true || doc.author == auth.openid', { published: true }],
    ['doc.published == true || doc.author == auth.openid', { author: '{openid}' }],
    ['doc.userId == auth.openid || doc.userId == auth.uid', { userId: '{openid}' }],
    ['doc.age > 10', { age: { $gt: 15 } }],
    ['doc.age > 10', { age: { $gt: 10 } }],
    ['auth.openid in ["o-me", "o-you"]', {}],
    ['auth != null', {}],
    ['doc._openid == auth.openid', { _id: 'ccc', _openid: '{openid}' }],
    ['doc._openid != null', { _openid: { $ne: null } }],
    ["doc.name=='zzz'", { name: { $eq: 'zzz' } }],
  ],
  bounds: [
    ['doc.n > 10', { n: { $gte: 10.5 } }],
    ['doc.n > 10', { n: { $gte: 10, $ne: 10 } }],
    ['doc.n > 10', { n: 11 }],
    ['doc.n > 10', { n: { $in: [11, 12] } }],
    ['doc.n > 10', { n: { $in: [9, 11], $nin: [9] } }],
    ['doc.n >= 10', { n: { $gt: 10 } }],
    ['doc.n >= 10', { n: { $gte: 10, $lt: 99 } }],
    ['10 < doc.n', { n: { $gt: 10 } }],
    ['doc.n < 5', { n: { $lte: 4 } }],
    ['doc.n <= 5', { n: { $lt: 5 } }],
    ['doc.n > 1 && doc.n < 5', { n: { $gt: 2, $lt: 3 } }],
    ['doc.n > 1 && doc.n < 5', { $and: [{ n: { $gt: 2 } }, { n: { $lt: 3 } }] }],
    ["doc.day >= '2024-02'", { day: { $gte: '2024-02-29' } }],
    ['!(doc.n <= 10)', { n: { $gt: 10 } }],
    ['!(doc.n > 10)', { n: { $lte: 10 } }],
    ['doc.end > now', { end: { $gt: 1000 } }],
    ['doc.n != 5', { n: { $gt: 5 } }],
    ['doc.n != 5', { n: { $gte: 5, $ne: 5 } }],
    ["doc.n != 'x'", { n: { $gt: 0 } }],
    ['doc.n != null', { n: { $lt: 0 } }],
    ['-5 < doc.n', { n: { $gt: -5 } }],
  ],
  sets: [
    ["doc.state in ['a', 'b']", { state: 'a' }],
    ["doc.state in ['a', 'b']", { state: { $in: ['b', 'a'] } }],
    ["doc.state in ['a', 'b']", { state: { $in: ['a', 'b', 'c'], $ne: 'c' } }],
    ["doc.state != 'x'", { state: { $ne: 'x' } }],
    ["doc.state != 'x'", { state: { $nin: ['x', 'y'] } }],
    ["doc.state != 'x'", { state: 'a' }],
    ["!(doc.state in ['x', 'y'])", { state: { $nin: ['y', 'x', 'z'] } }],
    ["!(doc.state in ['x', 'y'])", { state: { $in: ['a', 'b'] } }],
    ["!(doc.state in ['x', 'y'])", { $and: [{ state: { $ne: 'x' } }, { state: { $ne: 'y' } }] }],
    ['!(doc.state in [])', {}],
    ["!(doc.state == 'x')", { state: { $ne: 'x' } }],
    ["!(doc.state != 'x')", { state: 'x' }],
    ['doc.a == null', { a: null }],
    ['doc.a == undefined', { a: { $eq: null } }],
  ],
  logic: [
    ["doc.a == 1 && doc.b == 'x'", { a: 1, b: 'x', c: 0 }],
    ['!(doc.a == 1 || doc.b == 2)', { a: { $ne: 1 }, b: { $ne: 2 } }],
    ['!(doc.a == 1 && doc.b == 2)', { b: { $ne: 2 } }],
    ['doc.open', { open: true }],
    ['!doc.deleted', { deleted: false }],
    ['!!doc.open', { open: true }],
    ['doc.a == 1 || true', {}],
    ['auth.openid == "o-me" && doc.a == 1', { a: 1 }],
    ['(doc.a == 1) == true', { a: 1 }],
  ],
  'alternatives of the query': [
    ['doc.open == true || doc.owner == auth.openid', { $or: [{ open: true }, { owner: '{openid}' }] }],
    ['doc.a > 1', { $or: [{ a: 2 }, { a: { $gt: 5 } }] }],
    ['doc.a == 1', { a: 1, $or: [{ b: 1 }, { b: 2 }] }],
    ['doc.a == 1', { $or: [{ a: 1, b: 1 }, { $and: [{ a: 1 }, { b: 2 }] }] }],
    ['doc.a == 1 || doc.b == 1', { $and: [{ $or: [{ a: 1 }, { b: 1 }] }, { c: 1 }] }],
  ],
  'two fields': [
    ['doc.a == doc.b', { a: 1, b: 1 }],
    ['doc.a < doc.b', { a: { $lt: 3 }, b: 3 }],
    ['doc.a != doc.b', { a: 1, b: 2 }],
    ['doc.a > doc.b', { a: { $in: [4, 5] }, b: { $in: [3] } }],
  ],
  paths: [
    ['doc.a.b == 1', { 'a.b': 1 }],
    ["doc['a']['b'] == 1", { 'a.b': 1 }],
    ["doc.roles[auth.openid] == 'judge'", { 'roles.o-me': 'judge' }],
    ['doc.tags[0] == 1', { 'tags.0': 1 }],
    ['doc.a.b != 1', { 'a.b': { $ne: 1 } }],
  ],
  members: [
    ['auth.openid in doc.members', { members: '{openid}' }],
    ['auth.openid in doc.members', { members: { $in: ['o-me'] } }],
  ],
  'ids and dates': [
    ['doc.a == doc.b', { a: new ObjectId('a'.repeat(24)), b: new ObjectId('a'.repeat(24)) }],
    ['doc.a < doc.b', { a: { $lt: new Date(5) }, b: new Date(6) }],
  ],
};

for (const [title, rows] of Object.entries(follows)) {
  describe(`follows: ${title}`, () => {
    test.each(rows)('%s from %j', (rule, where) => {
      expect(prove(rule, where)).toEqual({ ok: true });
    });
  });
}

const refused: Record<string, [rule: string, where: Document, failing: string, lacks: string][]> = {
  'the documents own examples': [
    ['doc._openid == auth.openid', {}, 'doc._openid == auth.openid', "_openid: '{openid}'"],
    ['doc._openid == auth.openid', { _id: 'ccc' }, 'doc._openid == auth.openid', "_openid: '{openid}'"],
    ['doc._openid == auth.openid', { _openid: 'o-you' }, 'doc._openid == auth.openid', "_openid: '{openid}'"],
    ['doc.age > 10', { age: { $gt: 8 } }, 'doc.age > 10', 'age: _.gt(10)'],
    ['doc._openid != null', {}, 'doc._openid != null', '_openid: _.neq(null)'],
    ["auth.openid in ['zzz', 'aaa']", {}, "auth.openid in ['zzz', 'aaa']", "nothing can: auth.openid is 'o-me'"],
  ],
  bounds: [
    ['doc.n > 10', { n: { $gte: 10 } }, 'doc.n > 10', 'n: _.gt(10)'],
    ['doc.n > 10', { n: 10 }, 'doc.n > 10', 'n: _.gt(10)'],
    ['doc.n > 10', { n: { $in: [10, 11] } }, 'doc.n > 10', 'n: _.gt(10)'],
    ['doc.n > 10', { n: { $lt: 99 } }, 'doc.n > 10', 'n: _.gt(10)'],
    ['doc.n > 10', { n: { $gt: '20' } }, 'doc.n > 10', 'n: _.gt(10)'],
    ['doc.n > 10', { n: '11' }, 'doc.n > 10', 'n: _.gt(10)'],
    ['doc.n == 2', { n: { $gte: 2, $lte: 2 } }, 'doc.n == 2', 'n: 2'],
    ['doc.n > 1 && doc.n < 5', { n: { $gt: 2 } }, 'doc.n < 5', 'n: _.lt(5)'],
    ['!(doc.n > 10)', { n: { $ne: 11 } }, '!(doc.n > 10)', 'n: _.lte(10)'],
    ['doc.n != 5', { n: { $gte: 5 } }, 'doc.n != 5', 'n: _.neq(5)'],
    ['doc.n < 5', { n: { $in: [] } }, 'doc.n < 5', 'n: _.lt(5)'],
    ['doc.n == 7', { n: { $lt: 1, $gt: 2 } }, 'doc.n == 7', 'n: 7'],
    ['doc.n == 1', { n: { $eq: 1, $ne: 1 } }, 'doc.n == 1', 'n: 1'],
    ['doc.n > false', { n: { $gt: false } }, 'doc.n > false', 'n: _.gt(false)'],
    ['doc.end > now', { end: { $gt: new Date(9999) } }, 'doc.end > now', 'end: _.gt(1000)'],
    ['doc.n >= null', { n: null }, 'doc.n >= null', 'nothing can: doc.n is null'],
  ],
  sets: [
    ["doc.state in ['a', 'b']", { state: { $in: ['a', 'c'] } }, "doc.state in ['a', 'b']", "state: _.in(['a', 'b'])"],
    ["doc.state in ['a', 'b']", { state: { $ne: 'c' } }, "doc.state in ['a', 'b']", "state: _.in(['a', 'b'])"],
    ["doc.state != 'x'", {}, "doc.state != 'x'", "state: _.neq('x')"],
    ["doc.state != 'x'", { state: { $in: ['x', 'y'] } }, "doc.state != 'x'", "state: _.neq('x')"],
    ["!(doc.state in ['x', 'y'])", { state: { $ne: 'x' } }, "!(doc.state in ['x', 'y'])", "state: _.neq('y')"],
    [
      "doc.state == 'a' || doc.state == 'b'",
      { state: { $in: ['a', 'b'] } },
      "doc.state == 'a' || doc.state == 'b'",
      "state: 'a'; or state: 'b'",
    ],
    ['doc.a == null', {}, 'doc.a == null', 'a: null'],
    ['doc.a == null', { a: { $exists: false } }, 'doc.a == null', 'a: null'],
    ['doc.a.b != null', { 'a.b': { $ne: null } }, 'doc.a.b != null', "'a.b': _.neq(null)"],
  ],
  logic: [
    ['doc.a == 1 && doc.b == 2', { a: 1 }, 'doc.b == 2', 'b: 2'],
    ['!(doc.a == 1 || doc.b == 2)', { a: { $ne: 1 } }, '!(doc.b == 2)', 'b: _.neq(2)'],
    ['!(doc.a == 1 && doc.b == 2)', {}, '!(doc.a == 1 && doc.b == 2)', 'a: _.neq(1); or b: _.neq(2)'],
    ['doc.open', { open: 1 }, 'doc.open', 'open: true'],
    ['!doc.deleted', { deleted: { $ne: true } }, '!(doc.deleted)', 'deleted: false'],
    ['!doc.deleted', { deleted: null }, '!(doc.deleted)', 'deleted: false'],
    ['auth && doc.a == 1', { a: 1 }, 'auth', 'nothing can: auth is an object'],
    ['false', {}, 'false', 'nothing can: false does not hold'],
    ['(doc.a == 1) == true', {}, '(doc.a == 1) == true', 'a: <one value>'],
    ['doc != null', {}, 'doc != null', 'nothing can: the rule looks at doc as a whole'],
  ],
  'alternatives of the query': [
    ['doc.a == 1', { $or: [{ a: 1 }, { b: 1 }] }, 'doc.a == 1', 'a: 1 in alternative 2 of the $or'],
    ['doc.a == 1', { $or: [{ a: 1 }, {}] }, 'doc.a == 1', 'a: 1 in alternative 2 of the $or'],
    ['doc.a == 1', { $or: [] }, 'doc.a == 1', 'a: 1'],
    ['doc.a == 1', { $or: [{ a: 1 }, { a: { $regex: '1' } }] }, 'doc.a == 1', 'a: 1 in alternative 2 of the $or'],
  ],
  'what the rules do not understand counts for nothing': [
    ['doc.a == 1', { $nor: [{ a: { $ne: 1 } }] }, 'doc.a == 1', 'a: 1'],
    ['doc.a == 1', { a: { $not: { $ne: 1 } } }, 'doc.a == 1', 'a: 1'],
    ['doc.a == 1', { $expr: { $eq: ['$a', 1] } }, 'doc.a == 1', 'a: 1'],
    ['doc.a == 1', { a: { $elemMatch: { $eq: 1 } } }, 'doc.a == 1', 'a: 1'],
    [
      'auth.openid in doc.members',
      { members: { $all: ['o-me'] } },
      'auth.openid in doc.members',
      "members: '{openid}'",
    ],
    [
      'auth.openid in doc.members',
      { members: { $elemMatch: { $eq: 'o-me' } } },
      'auth.openid in doc.members',
      "members: '{openid}'",
    ],
    ['auth.openid in doc.members', { members: ['o-me'] }, 'auth.openid in doc.members', "members: '{openid}'"],
    [
      'auth.openid in doc.members',
      { members: { $in: ['o-me', 'o-you'] } },
      'auth.openid in doc.members',
      "members: '{openid}'",
    ],
    [
      '!(auth.openid in doc.blocked)',
      { blocked: { $ne: 'o-me' } },
      '!(auth.openid in doc.blocked)',
      'blocked: <one value>',
    ],
    ["doc.a == 'x'", { a: /^x$/ }, "doc.a == 'x'", "a: 'x'"],
    ["doc.a == 'x'", { a: { $in: ['x', /x/] } }, "doc.a == 'x'", "a: 'x'"],
    ['doc.a.b == 1', { a: { b: 1 } }, 'doc.a.b == 1', "'a.b': 1"],
    ["doc['a.b'] == 1", { 'a.b': 1 }, "doc['a.b'] == 1", "'a.b': <one value>"],
    ['doc.a == 1', { a: { $eq: 1, b: 1 } }, 'doc.a == 1', 'a: 1'],
  ],
  'two fields': [
    ['doc.a == doc.b', { a: 1 }, 'doc.a == doc.b', 'b: 1'],
    ['doc.a == doc.b', {}, 'doc.a == doc.b', 'a: <one value>, b: <one value>'],
    ['doc.a == doc.b', { a: { $in: [1, 2] }, b: { $in: [1, 2] } }, 'doc.a == doc.b', 'a: <one value>, b: <one value>'],
    ['doc.a == doc.b', { a: null, b: null }, 'doc.a == doc.b', 'nothing can: doc.a is null'],
  ],
};

for (const [title, rows] of Object.entries(refused)) {
  describe(`does not follow: ${title}`, () => {
    test.each(rows)('%s from %j: %s lacks %s', (rule, where, failing, lacks) => {
      expect(prove(rule, where)).toEqual({ ok: false, failing, lacks });
    });
  });
}

describe('who asks', () => {
  test('nobody logged in gets nothing by asking for documents without an owner', () => {
    expect(prove('doc._openid == auth.openid', { _openid: null }, { auth: null })).toEqual({
      ok: false,
      failing: 'doc._openid == auth.openid',
      lacks: 'nothing can: auth.openid has no answer',
    });
  });

  test('nor does somebody of the web, who has a uid only', () => {
    expect(prove('doc._openid == auth.openid', { _openid: null }, { auth: { uid: 'u' } })).toMatchObject({
      lacks: 'nothing can: auth.openid is undefined',
    });
  });

  test("'{openid}' is the openid, on the web the uid, and for nobody only a text", () => {
    expect(prove('doc.u == auth.uid', { u: '{openid}' }, { auth: { uid: 'u' } })).toEqual({ ok: true });
    expect(prove("doc.u == '{openid}'", { u: '{openid}' }, { auth: null })).toEqual({ ok: true });
    expect(prove("doc.u == '{openid}'", { u: '{openid}' })).toMatchObject({ ok: false });
  });

  test("'{openid}' is replaced anywhere, but only where it is the whole value", () => {
    const rule = 'doc.u == auth.openid';
    expect(prove(rule, { $and: [{ $or: [{ u: { $in: ['{openid}'] } }] }] })).toEqual({ ok: true });
    expect(prove("doc.u == 'x{openid}'", { u: 'x{openid}' })).toEqual({ ok: true });
    expect(prove('doc.u == 1', { '{openid}': 1 })).toMatchObject({ ok: false });
  });
});

describe('request.data', () => {
  const rule = 'doc.owner == auth.openid && (doc.price == request.data.price || request.data.price == undefined)';
  test.each<[Document, Document, boolean]>([
    [{ owner: '{openid}' }, { $set: { name: 'x' } }, true],
    [{ owner: '{openid}' }, { $set: { price: 1 } }, false],
    [{ owner: '{openid}', price: 1 }, { $set: { price: 1 } }, true],
    [{ owner: '{openid}', price: 1 }, { $set: { price: 2 } }, false],
    [{ owner: '{openid}' }, { $unset: { price: '' } }, false],
    [{ price: 1 }, { $set: { price: 1 } }, false],
  ])('from %j with %j: %p', (where, update, ok) => {
    expect(prove(rule, where, { data: dataOfUpdate(update) }).ok).toBe(ok);
  });
});

describe('get()', () => {
  const read = (collection: string, id: string): Document | undefined =>
    collection === 'room' ? { members: ['o-me'], level: Number(id), secret: 's' } : undefined;
  const room = 'auth.openid in get(`database.room.${doc.roomId}`).members';

  test.each<[string, Document]>([
    [room, { roomId: 'r1' }],
    [room, { roomId: { $in: ['r1'] } }],
    [room, { $or: [{ roomId: 'r1' }, { roomId: 'r2' }] }],
    ['doc.level <= get("database.room.5").level', { level: { $lt: 5 } }],
    ['doc.n in get("database.room.1").members', { n: 'o-me' }],
  ])('%s from %j', (rule, where) => {
    expect(prove(rule, where, { read })).toEqual({ ok: true });
  });

  test.each<[string, Document, string]>([
    [room, {}, 'roomId: <one value>'],
    [room, { roomId: { $in: ['r1', 'r2'] } }, 'roomId: <one value>'],
    [room, { roomId: { $gt: 'r' } }, 'roomId: <one value>'],
    [room, { $or: [{ roomId: 'r1' }, { b: 1 }] }, 'roomId: <one value> in alternative 2 of the $or'],
    [room, { roomId: 'r1', $and: [{ roomId: 'r2' }] }, 'roomId: <one value>'],
  ])('a field in it has to be one value: %s from %j', (rule, where, lacks) => {
    expect(prove(rule, where, { read })).toMatchObject({ ok: false, lacks });
  });

  test('advice does not tell what is in other documents', () => {
    expect(prove('doc.code == get("database.room.1").secret', {}, { read })).toMatchObject({
      lacks: "code: get('database.room.1').secret",
    });
    expect(prove('get("database.room.1").secret == "x"', {}, { read })).toMatchObject({
      lacks: "nothing can: get('database.room.1').secret is something else",
    });
  });

  test('10 different documents may be read, each alternative reading its own', () => {
    const ids = (count: number) => ({ $or: Array.from({ length: count }, (_, i) => ({ roomId: `r${i}` })) });
    expect(prove(room, ids(10), { read })).toEqual({ ok: true });
    expect(prove(room, ids(11), { read })).toMatchObject({
      ok: false,
      lacks: 'get() reads at most 10 different documents',
    });
  });
});

test('more than 256 combinations of alternatives are refused', () => {
  const alternatives = (field: string, count: number) => ({
    $or: Array.from({ length: count }, (_, n) => ({ [field]: n })),
  });
  const where = (count: number) => ({ x: 1, $and: [alternatives('a', 16), alternatives('b', count)] });
  expect(prove('doc.x == 1', where(16))).toEqual({ ok: true });
  expect(prove('doc.x == 1', where(17))).toMatchObject({
    ok: false,
    lacks: 'fewer alternatives: at most 256 are looked at',
  });
});
