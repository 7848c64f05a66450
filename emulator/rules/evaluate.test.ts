/** What expressions say of a document at hand; where the cloud's documents are silent, nothing is allowed. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: rules have template strings of their own
import { ObjectId } from 'bson';
import type { Document, Value } from '../query/value';
import { NO_ANSWER } from './compare';
import type { Environment } from './environment';
import { evaluate } from './evaluate';
import { parse } from './parse';
import { dataOfCreate, dataOfUpdate } from './request-data';

const day = (iso: string) => new Date(`${iso}T00:00:00Z`);
const none = 'no answer';

function ask(text: string, doc: Document, rest: Partial<Environment> = {}): Value | typeof none {
  const answer = evaluate(parse(text), { auth: { openid: 'o-me' }, now: 1000, doc, ...rest });
  return answer === NO_ANSWER ? none : answer;
}

type Row = [text: string, doc: Document, answer: Value | typeof none];

const tables: Record<string, Row[]> = {
  'equality is of type and value': [
    ['doc.a == 1', { a: 1 }, true],
    ['doc.a == 1', { a: '1' }, false],
    ["doc.a != '1'", { a: 1 }, true],
    ['doc.a == true', { a: 1 }, false],
    ['doc.a == 0', { a: false }, false],
    ["doc.a == ''", { a: 0 }, false],
    ['doc.a == doc.b', { a: day('2024-02-29'), b: day('2024-02-29') }, true],
    ['doc.a == doc.b', { a: new ObjectId('a'.repeat(24)), b: new ObjectId('a'.repeat(24)) }, true],
    ['doc.a == doc.b', { a: new ObjectId('a'.repeat(24)), b: 'a'.repeat(24) }, false],
    ['doc.a == doc.b', { a: Number.NaN, b: Number.NaN }, false],
  ],
  'null and a missing field are one when one asks for them': [
    ['doc.a == null', {}, true],
    ['doc.a == undefined', { a: null }, true],
    ['doc.a != null', {}, false],
    ['doc.a != null', { a: 0 }, true],
    ['doc.a != null', { a: [] }, true],
    ['doc.a == null', { a: '' }, false],
    ['null == undefined', {}, true],
  ],
  'two missing values are not equal by accident': [
    ['doc.a == doc.b', {}, none],
    ['doc.a != doc.b', {}, none],
    ['!(doc.a == doc.b)', { a: null }, none],
    ['doc._openid == auth.uid', {}, none],
    ['doc._openid == auth.uid', { _openid: 'o-1' }, false],
    ['doc.a != doc.b', { a: 1 }, true],
  ],
  'arrays and objects compare with null only': [
    ['doc.a == 1', { a: [1] }, false],
    ['doc.a != 1', { a: [1] }, true],
    ['doc.a == doc.b', { a: [1], b: [1] }, none],
    ['doc.a != doc.b', { a: { x: 1 }, b: { x: 2 } }, none],
    ['doc._openid == auth.openid', { _openid: ['o-me', 'o-you'] }, false],
    ['doc.a == [1]', { a: [1] }, none],
  ],
  'order is among numbers, strings and dates': [
    ['doc.a > 10', { a: 11 }, true],
    ['doc.a > 10', { a: 10 }, false],
    ['doc.a >= 10', { a: 10 }, true],
    ['doc.a < -1', { a: -2 }, true],
    ["doc.a < 'b'", { a: 'a' }, true],
    ["doc.a >= '2024-02'", { a: '2024-02-29' }, true],
    ['doc.a < doc.b', { a: day('2024-02-28'), b: day('2024-02-29') }, true],
    ["doc.a < '😀'", { a: '\uff5e' }, true],
    ['doc.a > 10', { a: '11' }, none],
    ['doc.a > 10', {}, none],
    ['!(doc.a > 10)', {}, none],
    ['!(doc.a > 10)', { a: '9' }, none],
    ['doc.a >= null', { a: null }, none],
    ['doc.a > false', { a: true }, none],
    ['doc.a > 10', { a: [11] }, none],
    ['doc.expire > now', { expire: day('2030-01-01') }, none],
    ['doc.expire > now', { expire: 1001 }, true],
    ['doc.a > 1', { a: Number.NaN }, none],
    ['!(doc.a > 1)', { a: Number.NaN }, none],
  ],
  'in is membership of an array': [
    ["doc.a in ['x', 1]", { a: 1 }, true],
    ["doc.a in ['x', 1]", { a: '1' }, false],
    ["!(doc.a in ['x'])", { a: 'y' }, true],
    ["!(doc.a in ['x'])", {}, true],
    ['doc.a in []', { a: 1 }, false],
    ['auth.openid in doc.members', { members: ['o-you', 'o-me'] }, true],
    ['auth.openid in doc.members', { members: [['o-me']] }, false],
    ['auth.openid in doc.members', { members: 'o-me' }, none],
    ['auth.openid in doc.members', { members: { 'o-me': 1 } }, none],
    ['auth.openid in doc.members', {}, none],
    ['!(auth.openid in doc.members)', {}, none],
    ['auth.uid in doc.members', { members: [null] }, none],
    ["doc.a in 'abc'", { a: 'b' }, none],
    ["!doc.a in ['x']", { a: 'y' }, none],
    ["!doc.a in ['x']", { a: false }, false],
  ],
  'logic knows true and false only': [
    ['doc.a', { a: true }, true],
    ['doc.a', { a: 1 }, 1],
    ['!doc.a', { a: false }, true],
    ['!doc.a', {}, none],
    ['!doc.a', { a: 0 }, none],
    ['!!doc.a', { a: 'x' }, none],
    ['doc.a && doc.b', { a: true, b: true }, true],
    ['doc.a && doc.b', { a: true, b: 1 }, none],
    ['doc.a && doc.b', { a: 1, b: false }, false],
    ['doc.a || doc.b', { a: 'x', b: true }, true],
    ['doc.a || doc.b', { a: 'x', b: false }, none],
    ['doc.a || doc.b', { a: false, b: false }, false],
    ['!(doc.a && doc.b)', { a: 1, b: false }, true],
  ],
  'fields are those of the document itself': [
    ['doc.a.b == 1', { a: { b: 1 } }, true],
    ['doc.a.b == null', {}, true],
    ['doc.a.b != 1', { a: 'x' }, true],
    ['doc.a[1] == 2', { a: [1, 2] }, true],
    ["doc.a['b c'] == 1", { a: { 'b c': 1 } }, true],
    ["doc['a.b'] == 1", { a: { b: 1 } }, false],
    ["doc.roles[auth.openid] == 'judge'", { roles: { 'o-me': 'judge' } }, true],
    ['doc.roles[auth.uid] == null', { roles: {} }, none],
    ['doc.constructor == null', {}, true],
    ['doc.__proto__ == null', {}, true],
    ['doc.a.length == null', { a: [1] }, true],
    ['doc.a.length == 1', { a: 'x' }, false],
    ['doc != null', {}, true],
  ],
  'unary signs are for numbers': [
    ['-doc.a == -1', { a: 1 }, true],
    ['+doc.a == 1', { a: '1' }, none],
    ['-doc.a < 0', { a: 'x' }, none],
  ],
};

for (const [title, rows] of Object.entries(tables)) {
  describe(title, () => {
    test.each(rows)('%s, %p: %p', (text, doc, answer) => {
      expect(ask(text, doc)).toEqual(answer);
    });
  });
}

describe('who asks', () => {
  test.each<[string, Environment['auth'], unknown]>([
    ['auth != null', null, false],
    ['auth == null', null, true],
    ['auth != null', {}, true],
    ["auth.openid != 'o-x'", null, none],
    ["!(auth.openid in ['o-x'])", null, none],
    ['auth.openid == null', null, none],
    ['auth.openid == null', { uid: 'u' }, true],
    ["auth.loginType != 'ANONYMOUS'", { uid: 'u', loginType: 'EMAIL' }, true],
    ["auth.loginType != 'ANONYMOUS'", { uid: 'u', loginType: 'ANONYMOUS' }, false],
    ["auth.uid in ['zzz', 'aaa']", { uid: 'aaa' }, true],
    ['auth && true', { uid: 'u' }, none],
  ])('%s, asked by %p: %p', (text, auth, answer) => {
    expect(ask(text, {}, { auth })).toBe(answer);
  });
});

describe('request.data', () => {
  test.each<[string, Document, unknown]>([
    ['request.data.price == undefined', { $set: { n: 1 } }, true],
    ['request.data.price == undefined', { $set: { price: 1 } }, false],
    ['doc.price == request.data.price', { $set: { price: 5 } }, true],
    ['doc.price == request.data.price', { $set: { price: 6 } }, false],
    ['request.data.a.b == 1', { $set: { 'a.b': 1 } }, true],
    ['request.data.a.b == 1', { $set: { a: { b: 1 } } }, true],
    ['request.data.a == undefined', { $set: { 'a.b': 1 } }, false],
    ['request.data.a.c == undefined', { $set: { 'a.b': 1 } }, true],
    ['request.data.a.b == undefined', { $set: { n: 1 } }, none],
    ['request.data.price == undefined', { $unset: { price: '' } }, none],
    ['request.data.price == undefined', { $inc: { price: -1 } }, none],
    ['request.data.a == undefined', { $push: { 'a.b': 1 } }, none],
    ['request.data.a.b == undefined', { $unset: { a: '' } }, none],
    ['request.data.to == undefined', { $rename: { from: 'to' } }, none],
    ['request.data.n == 1', { $inc: { m: 1 }, $set: { n: 1 } }, true],
    ['request.data.n == 1', { n: 1 }, true],
    ['request.data.constructor == undefined', { $set: { n: 1 } }, true],
    ['request.data != null', { $set: { n: 1 } }, true],
  ])('%s, updated by %p: %p', (text, update, answer) => {
    expect(ask(text, { price: 5 }, { data: dataOfUpdate(update) })).toBe(answer);
  });

  test('of a create it is the document', () => {
    expect(
      ask('request.data.a.b == 1 && request.data.c == undefined', {}, { data: dataOfCreate({ a: { b: 1 } }) }),
    ).toBe(true);
  });

  test('a read has none', () => {
    expect(ask('request.data == undefined', {})).toBe(true);
    expect(ask('request.data.a == undefined', {})).toBe(none);
  });
});

describe('get()', () => {
  const read = (collection: string, id: string): Document | undefined =>
    collection === 'roles' && id !== 'nobody'
      ? { role: id === 'o-me' ? 'admin' : 'user', next: 'o-me', list: ['o-me'], 'o-me': 2 }
      : undefined;
  test.each<[string, Document, unknown]>([
    ["get('database.roles.o-me').role == 'admin'", {}, true],
    ["get('database.roles.' + auth.openid).role in ['admin', 'editor']", {}, true],
    ['get(`database.roles.${doc.id}`).role == "user"', { id: 'x' }, true],
    ['get(`database.roles.${doc.id}`).role == "user"', { id: 1 }, true],
    ['get(`database.roles.${doc.id}`).role == "user"', {}, none],
    ['get(`database.roles.${doc.id}`).role == "user"', { id: ['x'] }, none],
    ["get('database.roles.x')[auth.openid] in [1, 2, 3]", {}, true],
    ["auth.openid in get('database.roles.x').list", {}, true],
    ["get('database.roles.nobody') == null", {}, true],
    ["get('database.roles.nobody').role != 'banned'", {}, none],
    ["get('database.roles.x').missing == null", {}, true],
    ["get('database.roles.x').missing.more == null", {}, none],
    ["get(`database.roles.${get('database.roles.x').next}`).role == 'admin'", {}, true],
    ["get('database.roles.' + 1).role == 'user'", {}, true],
    ["get('database.roles.' + true).role == 'user'", {}, none],
    ['get(1 + 1) == null', {}, none],
    ['get(doc.n) == null', { n: 5 }, none],
  ])('%s, %p: %p', (text, doc, answer) => {
    expect(ask(text, doc, { read })).toBe(answer);
  });

  test('an id may hold dots, a collection may not', () => {
    const asked: string[][] = [];
    ask("get('database.a.b.c') == null", {}, { read: (...names) => void asked.push(names) });
    expect(asked).toEqual([['a', 'b.c']]);
  });

  test('a path of another form is an error', () => {
    expect(() => ask('get(doc.path) == null', { path: 'users.1' })).toThrow(
      "get() takes 'database.<collection>.<id>', not 'users.1'",
    );
  });

  test('a document is read once', () => {
    let reads = 0;
    const once = () => {
      reads += 1;
      return { a: 1 };
    };
    expect(ask("get('database.a.b').a == 1 && get('database.a.b').a == 1", {}, { read: once })).toBe(true);
    expect(reads).toBe(1);
  });
});
