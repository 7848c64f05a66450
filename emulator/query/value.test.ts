import { ObjectId } from 'bson';
import fc from 'fast-check';
import { arbitraryValue } from './arbitrary';
import { cloneValue, compareValues, descending, encodeValue, equalValues, type Value } from './value';

const sign = (order: number): number => Math.sign(order) + 0;
const orderOf = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Manual: "Comparison/Sort Order". Each line sorts before the next; values in one line are equal. */
const ladder: Value[][] = [
  [null, undefined],
  [Number.NaN],
  [Number.NEGATIVE_INFINITY],
  [-2.5],
  [-Number.MIN_VALUE],
  [-0, 0],
  [Number.MIN_VALUE],
  [1],
  [2 ** 53],
  [Number.POSITIVE_INFINITY],
  [''],
  ['\u0000'],
  ['\u0000a'],
  ['\u0001'],
  ['a'],
  ['a\u0000'],
  ['aa'],
  ['案'],
  ['\uffe5'],
  ['😀'],
  [{}],
  [{ b: 1 }],
  [{ b: 1, a: 1 }],
  [{ a: 'x' }],
  [{ a: {} }],
  [[]],
  [[null]],
  [[1]],
  [[1, 2]],
  [[2]],
  [['a']],
  [new ObjectId('000000000000000000000001')],
  [new ObjectId('a00000000000000000000000')],
  [false],
  [true],
  [new Date(-1)],
  [new Date(0)],
  [new Date(1)],
  [/a/],
  [/a/i],
  [/b/],
];

describe('the order of values', () => {
  const flat = ladder.flatMap((equals, rung) => equals.map((value) => ({ value, rung })));

  test('goes by type and then by value, as in the manual', () => {
    for (const a of flat) {
      for (const b of flat) {
        expect([a.value, b.value, sign(compareValues(a.value, b.value))]).toEqual([
          a.value,
          b.value,
          sign(a.rung - b.rung),
        ]);
      }
    }
  });

  test('is the order of the encodings', () => {
    for (const a of flat) {
      for (const b of flat) {
        expect(orderOf(encodeValue(a.value), encodeValue(b.value))).toBe(sign(a.rung - b.rung));
      }
    }
  });

  test('agrees with the encodings on any two values', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (a, b) => {
        expect(orderOf(encodeValue(a), encodeValue(b))).toBe(sign(compareValues(a, b)));
      }),
      { numRuns: 2000 },
    );
  });

  test('puts strings in the order of their UTF-8 bytes', () => {
    const text = fc.string({ unit: 'binary', maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(sign(compareValues(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      { numRuns: 2000 },
    );
  });

  test('is total: a <= b and b <= c give a <= c', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, arbitraryValue, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort(compareValues);
        expect(compareValues(x, z)).toBeLessThanOrEqual(0);
        expect(compareValues(x, y)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('equality', () => {
  test('minds the order of keys', () => {
    expect(equalValues({ a: 1, b: 2 }, { a: 1, b: 2 })).toBe(true);
    expect(equalValues({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(false);
  });

  test('holds for NaN, for -0 and 0, and for dates and ObjectIds of the same content', () => {
    expect(equalValues(Number.NaN, Number.NaN)).toBe(true);
    expect(equalValues(-0, 0)).toBe(true);
    expect(equalValues([new Date(5)], [new Date(5)])).toBe(true);
    const id = new ObjectId();
    expect(equalValues(id, new ObjectId(id.toHexString()))).toBe(true);
  });
});

describe('encodings', () => {
  test('joined together compare one component after the other', () => {
    const pair = fc.tuple(arbitraryValue, arbitraryValue);
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const byComponents = sign(compareValues(a[0], b[0])) || sign(compareValues(a[1], b[1]));
        expect(orderOf(a.map(encodeValue).join(''), b.map(encodeValue).join(''))).toBe(byComponents);
      }),
      { numRuns: 2000 },
    );
  });

  test('are never the beginning of another', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, (a, b) => {
        const [x, y] = [encodeValue(a), encodeValue(b)];
        expect(x !== y && y.startsWith(x)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('turned round sort the other way, also as the first of two components', () => {
    fc.assert(
      fc.property(arbitraryValue, arbitraryValue, arbitraryValue, arbitraryValue, (a, b, c, d) => {
        const left = descending(encodeValue(a)) + encodeValue(c);
        const right = descending(encodeValue(b)) + encodeValue(d);
        expect(orderOf(left, right)).toBe(sign(compareValues(b, a)) || sign(compareValues(c, d)));
        expect(descending(descending(left))).toBe(left);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a copy', () => {
  test('is equal and shares nothing that can change', () => {
    const original = { list: [{ at: new Date(1) }], id: new ObjectId() };
    const copy = cloneValue(original);
    expect(copy).toEqual(original);
    expect(copy.list).not.toBe(original.list);
    expect(copy.list[0]).not.toBe(original.list[0]);
    expect(copy.list[0]?.at).not.toBe(original.list[0]?.at);
  });

  test('keeps a field named __proto__ a plain field', () => {
    const copy = cloneValue(JSON.parse('{"__proto__":{"admin":true}}'));
    expect(Object.keys(copy)).toEqual(['__proto__']);
    expect(copy.admin).toBeUndefined();
  });
});
