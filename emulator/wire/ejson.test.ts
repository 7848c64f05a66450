import { EJSON, ObjectId } from 'bson';
import fc from 'fast-check';
import { arbitraryValue } from '../query/arbitrary';
import { equalValues, type Value } from '../query/value';
import { parseDocument, parseEjson, toEjson } from './ejson';

const now = () => 1_700_000_000_000;
const read = (text: unknown) => parseEjson(text, now);
const refusal = (text: unknown): string | undefined => {
  try {
    read(text);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

/** Text is stored as UTF-8, so a lone surrogate is not the same afterwards. */
const storable = arbitraryValue.filter(
  (value) => JSON.stringify(value)?.isWellFormed() && !toEjson(value).includes('\\ud'),
);

describe('what is written', () => {
  test('is read again as the same value', () => {
    fc.assert(
      fc.property(storable, (value) => void expect(equalValues(read(toEjson(value)), value)).toBe(true)),
      { numRuns: 1000 },
    );
  });

  test('is read by bson, whose older version is in the SDKs, as the same value', () => {
    const plain = storable.filter(
      (value) => !(value instanceof RegExp) && !toEjson(value).includes('$regularExpression'),
    );
    fc.assert(
      fc.property(plain, (value) => {
        const parsed: Value = EJSON.parse(toEjson({ value })).value;
        expect(equalValues(parsed, value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('is what bson writes, in its canonical form', () => {
    const values: Value[] = [0, -0, 1, -1, 2 ** 31, -(2 ** 31) - 1, 1.5, 1e300, Number.NaN, Infinity, -Infinity];
    values.push('', '"\\\n', '\u{1F600}', '\0', true, null, new Date(0), new Date(-1), [], {}, [[1], { a: [null] }]);
    values.push(new ObjectId('0a0000000000000000000000'), { 'a b': { constructor: 1, toString: 2 } }, /a\/b"/im);
    for (const value of values)
      expect(JSON.parse(toEjson({ value }))).toEqual(JSON.parse(EJSON.stringify({ value }, { relaxed: false })));
  });

  test('has only options of regular expressions that bson reads', () => {
    expect(EJSON.parse(toEjson({ value: /a/gimsuy }))).toBeDefined();
    expect(equalValues(read(toEjson(/a/gi)), /a/i)).toBe(true);
  });
});

test('what bson writes is read as the same value', () => {
  fc.assert(
    fc.property(storable, (value) => {
      const written = EJSON.stringify({ value }, { relaxed: false });
      const parsed = parseDocument(written, now).value;
      expect(equalValues(parsed, value)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the server’s date is the clock’s, moved by its offset', () => {
  expect(read('{"$tcb_server_date":{"offset":{"$numberInt":"-1000"}}}')).toEqual(new Date(now() - 1000));
  expect(read('{"$tcb_server_date":{}}')).toEqual(new Date(now()));
});

test('relaxed numbers and dates are read as well', () => {
  expect(read('{"a":1,"b":{"$date":"2024-01-02T03:04:05Z"},"c":{"$date":5}}')).toEqual({
    a: 1,
    b: new Date('2024-01-02T03:04:05Z'),
    c: new Date(5),
  });
});

test('no query means all documents', () => {
  for (const nothing of [undefined, null, '', '{}']) expect(parseDocument(nothing, now)).toEqual({});
});

describe('INVALID_PARAM', () => {
  test.each([
    ['text that is not JSON', '{"a":'],
    ['a number that is none', '{"$numberInt":"x"}'],
    ['an empty number', '{"$numberLong":""}'],
    ['a number that is an object', '{"$numberDouble":{}}'],
    ['a date that is none', '{"$date":"yesterday"}'],
    ['a date that JavaScript does not have', '{"$date":{"$numberLong":"99999999999999999"}}'],
    ['a server date without sense', '{"$tcb_server_date":{"offset":"soon"}}'],
    ['an ObjectId that is none', '{"$oid":"12"}'],
    ['an ObjectId that is an object', '{"$oid":{"a":1}}'],
    ['a pattern that is none', '{"$regularExpression":{"pattern":"(","options":""}}'],
    ['a pattern that is an object', '{"$regularExpression":{"pattern":{},"options":""}}'],
    ['an option that no pattern has', '{"$regularExpression":{"pattern":"a","options":"k"}}'],
    ['a field named __proto__', '{"__proto__":{"polluted":1}}'],
    ['a path through __proto__', '{"$set":{"a.__proto__.polluted":1}}'],
    ['a NUL in a name', '{"a\\u0000b":1}'],
    ['100,000 arrays in each other', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['100,000 objects in each other', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['a path of 100,000 names', JSON.stringify({ $set: { [Array(100_000).fill('a').join('.')]: 1 } })],
    ['a function', () => 1],
  ])('answers %s', (_what, text) => {
    expect(refusal(text)).toBe('INVALID_PARAM');
  });

  test('answers a query that is no object', () => {
    for (const text of ['[]', '1', '"x"', '{"$oid":"0a0000000000000000000000"}'])
      expect(() => parseDocument(text, now)).toThrow('an object is expected');
  });
});

test('anything at all is either read or refused, and no prototype is changed', () => {
  const names = fc.constantFrom(
    '$oid',
    '$date',
    '$numberInt',
    '$regularExpression',
    'pattern',
    '__proto__',
    'constructor',
    'a',
  );
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<unknown>('x', '', '0a0000000000000000000000', 1, null, true),
      fc.array(tie('value')),
      fc.array(fc.tuple(names, tie('value'))).map((entries) => {
        // As JSON.parse makes it: __proto__ is a field like any other.
        return JSON.parse(
          `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`,
        );
      }),
    ),
  })).value;
  const prototype = Object.getOwnPropertyNames(Object.prototype).sort();
  fc.assert(
    fc.property(anything, (value) => {
      expect([undefined, 'INVALID_PARAM']).toContain(refusal(JSON.stringify(value)));
      expect([undefined, 'INVALID_PARAM']).toContain(refusal(value));
    }),
    { numRuns: 1000 },
  );
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototype);
});

test('names that every object inherits are fields like others', () => {
  const document = parseDocument('{"constructor":{"$numberInt":"1"},"hasOwnProperty":"x"}', now);
  expect(Object.entries(document)).toEqual([
    ['constructor', 1],
    ['hasOwnProperty', 'x'],
  ]);
  expect(toEjson(document)).toBe('{"constructor":{"$numberInt":"1"},"hasOwnProperty":"x"}');
});

test('a lone surrogate becomes U+FFFD, as it would on the disk', () => {
  expect(read('"a\\ud800"')).toBe('a\ufffd');
  expect(read('{"\\udfff":1}')).toEqual({ '\ufffd': 1 });
});

test('an array of 200,000 values goes there and back', () => {
  const numbers = Array.from({ length: 200_000 }, (_, i) => i);
  expect(read(toEjson(numbers))).toEqual(numbers);
});
