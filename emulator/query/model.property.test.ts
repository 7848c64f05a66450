/**
 * Filters and updates against a plain model that reads like the manual: every value a path leads to is listed first,
 * then looked at; documents are copied and changed in place. It holds where mingo is wrong: arrays in arrays, null
 * behind arrays, key order, bits.
 */
import fc from 'fast-check';
import { arbitraryDocument, arbitraryPath, plainValue } from './arbitrary';
import { compileFilter } from './filter';
import { compileSort } from './sort';
import { compileUpdate } from './update';
import { cloneValue, compareValues, type Document, encodeValue, isArray, isDocument, type Value } from './value';

const isPosition = (name: string) => /^(0|[1-9]\d*)$/.test(name);

/** All values at a path; `last` says of one that it ended at a position, so that it is not opened again. */
function valuesAt(value: Value, names: string[]): { value: Value; last: boolean }[] {
  const [name, ...rest] = names;
  if (name === undefined) return [{ value, last: false }];
  if (isDocument(value)) return valuesAt(value[name], rest);
  if (!isArray(value)) return [{ value: undefined, last: false }];
  const found = value.filter(isDocument).flatMap((element) => valuesAt(element[name], rest));
  if (!isPosition(name) || Number(name) >= value.length) return found;
  const element = value[Number(name)];
  if (rest.length === 0) return [{ value: element, last: true }, ...found];
  return isArray(element) || isDocument(element) ? [...valuesAt(element, rest), ...found] : found;
}

/** The values an operator is asked about: those at the path, and the elements of the arrays among them. */
const asked = (document: Document, path: string): Value[] =>
  valuesAt(document, path.split('.')).flatMap(({ value, last }) =>
    isArray(value) && !last ? [...value, value] : [value],
  );

const same = (a: Value, b: Value) => encodeValue(a) === encodeValue(b);
const sameType = (a: Value, b: Value) => encodeValue(a)[0] === encodeValue(b)[0];

const models: Record<string, (operand: Value, document: Document, path: string) => boolean> = {
  $eq: (operand, document, path) => asked(document, path).some((value) => same(value, operand)),
  $ne: (operand, document, path) => !asked(document, path).some((value) => same(value, operand)),
  $in: (operand, document, path) =>
    isArray(operand) && operand.some((member) => asked(document, path).some((value) => same(value, member))),
  $nin: (operand, document, path) =>
    isArray(operand) && !operand.some((member) => asked(document, path).some((value) => same(value, member))),
  $gt: (operand, document, path) =>
    asked(document, path).some((value) => sameType(value, operand) && compareValues(value, operand) > 0),
  $lte: (operand, document, path) =>
    asked(document, path).some((value) => sameType(value, operand) && compareValues(value, operand) <= 0),
  $exists: (operand, document, path) => asked(document, path).some((value) => value !== undefined) === operand,
  $size: (operand, document, path) =>
    valuesAt(document, path.split('.')).some(({ value }) => isArray(value) && value.length === operand),
  $all: (operand, document, path) =>
    isArray(operand) &&
    operand.length > 0 &&
    operand.every((member) => asked(document, path).some((value) => same(value, member))),
};

const operands: Record<string, fc.Arbitrary<Value>> = {
  $eq: plainValue,
  $ne: plainValue,
  $in: fc.array(plainValue, { maxLength: 3 }),
  $nin: fc.array(plainValue, { maxLength: 3 }),
  $gt: plainValue,
  $lte: plainValue,
  $exists: fc.boolean(),
  $size: fc.nat(2),
  $all: fc.array(plainValue, { maxLength: 2 }),
};

const one = fc
  .constantFrom(...Object.keys(operands))
  .chain((name) => fc.tuple(fc.constant(name), arbitraryPath, operands[name] ?? plainValue));

test('any operator on any path matches what a plain model lists', () => {
  fc.assert(
    fc.property(one, fc.array(arbitraryDocument, { maxLength: 6 }), ([name, path, operand], documents) => {
      const model = models[name];
      const expected = documents.filter((document) => model?.(operand, document, path));
      expect(documents.filter(compileFilter({ [path]: { [name]: operand } }))).toEqual(expected);
    }),
    { numRuns: 10_000 },
  );
});

test('$not, $and, $or and $nor are those of logic', () => {
  fc.assert(
    fc.property(one, one, arbitraryDocument, ([name, path, operand], [name2, path2, operand2], document) => {
      const a = { [path]: { [name]: operand } };
      const b = { [path2]: { [name2]: operand2 } };
      const isA = compileFilter(a)(document);
      const isB = compileFilter(b)(document);
      expect(compileFilter({ [path]: { $not: { [name]: operand } } })(document)).toBe(!isA);
      expect(compileFilter({ $and: [a, b] })(document)).toBe(isA && isB);
      expect(compileFilter({ $or: [a, b] })(document)).toBe(isA || isB);
      expect(compileFilter({ $nor: [a, b] })(document)).toBe(!isA && !isB);
    }),
    { numRuns: 2000 },
  );
});

test('bits are those of 64-bit two’s complement', () => {
  const positions = fc.uniqueArray(fc.nat(70), { maxLength: 5 });
  fc.assert(
    fc.property(fc.maxSafeInteger(), positions, (value, bits) => {
      const set = bits.map(
        (bit) => BigInt.asUintN(64, BigInt(value) >> BigInt(Math.min(bit, 63))) % BigInt(2) === BigInt(1),
      );
      const document = { a: value };
      expect(compileFilter({ a: { $bitsAllSet: bits } })(document)).toBe(set.every((one) => one));
      expect(compileFilter({ a: { $bitsAnySet: bits } })(document)).toBe(set.some((one) => one));
      expect(compileFilter({ a: { $bitsAllClear: bits } })(document)).toBe(!set.some((one) => one));
      expect(compileFilter({ a: { $bitsAnyClear: bits } })(document)).toBe(!set.every((one) => one));
    }),
  );
});

test('a sort is stable and in the order of the least element up, of the greatest down', () => {
  const least = (document: Document, path: string, sign: 1 | -1): Value => {
    const found = valuesAt(document, path.split('.')).flatMap(({ value }) =>
      isArray(value) && value.length > 0 ? value : [value],
    );
    // An empty array comes before null, whichever way.
    const order = (a: Value, b: Value): number =>
      isArray(a) && a.length === 0
        ? isArray(b) && b.length === 0
          ? 0
          : -1
        : isArray(b) && b.length === 0
          ? 1
          : compareValues(a, b);
    return found.sort((a, b) => order(a, b) * sign)[0];
  };
  const flat = arbitraryDocument.filter(({ a }) => !isArray(a) || !a.some(isArray));
  fc.assert(
    fc.property(fc.array(flat, { maxLength: 6 }), fc.constantFrom<1 | -1>(1, -1), (documents, sign) => {
      const order = (x: Document, y: Document): number => {
        const [a, b] = [least(x, 'a', sign), least(y, 'a', sign)];
        if (isArray(a) || isArray(b)) return (Number(isArray(b)) - Number(isArray(a))) * sign;
        return compareValues(a, b) * sign;
      };
      const sorted = [...documents].sort(compileSort([{ field: 'a', direction: sign }]));
      const expected = [...documents].sort(order);
      expect(sorted.map((document) => documents.indexOf(document))).toEqual(
        expected.map((document) => documents.indexOf(document)),
      );
    }),
    { numRuns: 3000 },
  );
});

/** Changes a copy in place, step by step; throws where the manual says that it is an error. */
function put(document: Document, path: string, make: (old: Value) => Value): Document {
  const copy = cloneValue(document);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let value: Document | Value[] = copy;
  for (const name of names) {
    if (isArray(value)) {
      if (!isPosition(name)) throw new Error('no field in an array');
      while (value.length < Number(name)) value.push(null);
    }
    const inner: Value = isArray(value) ? value[Number(name)] : value[name];
    const next: Value = inner === undefined ? {} : inner;
    if (!isDocument(next) && !isArray(next)) throw new Error('no field in a scalar');
    if (isArray(value)) value[Number(name)] = next;
    else value[name] = next;
    value = next;
  }
  if (isArray(value)) {
    if (!isPosition(last)) throw new Error('no field in an array');
    const made = make(value[Number(last)]);
    while (value.length <= Number(last)) value.push(null);
    value[Number(last)] = made ?? null;
  } else value[last] = make(value[last]);
  return copy;
}

const list = (old: Value): Value[] => {
  if (old === undefined) return [];
  if (!isArray(old)) throw new Error('no array');
  return old;
};

const changes: Record<string, (operand: Value, old: Value) => Value> = {
  $set: (operand) => operand,
  $min: (operand, old) => (old === undefined || compareValues(operand, old) < 0 ? operand : old),
  $max: (operand, old) => (old === undefined || compareValues(operand, old) > 0 ? operand : old),
  $push: (operand, old) => [...list(old), operand],
  $addToSet: (operand, old) => (list(old).some((element) => same(element, operand)) ? old : [...list(old), operand]),
};

function attempt(run: () => Document): string {
  try {
    return JSON.stringify(run());
  } catch {
    return 'refused';
  }
}

test('any $set, $min, $max, $push and $addToSet makes what a plain model makes', () => {
  const path = fc.constantFrom('a', 'b', 'a.b', 'a.0', 'a.1', 'b.a.c', 'a.0.b', 'c.2');
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(changes)),
      path,
      plainValue,
      arbitraryDocument,
      (name, at, operand, document) => {
        const ours = attempt(() => compileUpdate({ [name]: { [at]: operand } })(document, { inserting: false }));
        const theirs = attempt(() => put(document, at, (old) => changes[name]?.(operand, old)));
        expect(ours).toBe(theirs);
      },
    ),
    { numRuns: 5000 },
  );
});

test("'$[]' changes each element as its position would, '$' the first that matches by itself", () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      numbers,
      fc.integer({ min: 0, max: 5 }),
      fc.constantFrom('$gte', '$lt', '$eq'),
      (a, bound, operator) => {
        const each = Object.fromEntries(a.map((_value, i) => [`a.${i}`, 10]));
        expect(compileUpdate({ $inc: { 'a.$[]': 10 } })({ a }, { inserting: false })).toEqual(
          compileUpdate({ $inc: each })({ a }, { inserting: false }),
        );
        const filter = { a: { [operator]: bound } };
        if (!compileFilter(filter)({ a })) return;
        const at = a.findIndex((element) => compileFilter(filter)({ a: element }));
        expect(compileUpdate({ $inc: { 'a.$': 10 } }, { filter })({ a }, { inserting: false })).toEqual({
          a: a.map((element, i) => (i === at ? element + 10 : element)),
        });
      },
    ),
  );
});
