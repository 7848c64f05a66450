import fc from 'fast-check';
import { compareBill, type MoneyLine, sumsOf } from './compare-bill';

const line = fc.record({ key: fc.constantFrom(...'abcdefgh'), amountFen: fc.integer({ min: -3, max: 3 }) });
const lines = fc.array(line, { maxLength: 12 });
const sum = (all: readonly MoneyLine[]) => all.reduce((total, { amountFen }) => total + amountFen, 0);

test('FEE-17 every line of both lists lands in exactly one list, and the sums of the lists are those of the two', () => {
  fc.assert(
    fc.property(lines, lines, (bill, own) => {
      const { matched, billOnly, ownOnly, differs } = compareBill(bill, own);
      const pairs = [...matched, ...differs];
      const ofBill = [...pairs.map((pair) => pair.bill), ...billOnly];
      const ofOwn = [...pairs.map((pair) => pair.own), ...ownOnly];
      expect(new Set(ofBill)).toEqual(new Set(bill));
      expect([ofBill.length, ofOwn.length]).toEqual([bill.length, own.length]);
      expect(new Set(ofOwn)).toEqual(new Set(own));
      expect([sum(ofBill), sum(ofOwn)]).toEqual([sum(bill), sum(own)]);
      for (const { bill: a, own: b } of pairs) expect(a.key).toBe(b.key);
      expect(matched.every((pair) => pair.bill.amountFen === pair.own.amountFen)).toBe(true);
      expect(differs.every((pair) => pair.bill.amountFen !== pair.own.amountFen)).toBe(true);
      // The two sides differ by what is not matched, to the fen.
      expect(sum(bill) - sum(own)).toBe(
        sum(billOnly) - sum(ownOnly) + differs.reduce((all, one) => all + one.bill.amountFen - one.own.amountFen, 0),
      );
    }),
    { numRuns: 500 },
  );
});

test('FEE-17 the same lists in any order agree, and a line that one of them has twice is not hidden by that', () => {
  fc.assert(
    fc.property(fc.uniqueArray(line, { selector: ({ key }) => key }), fc.nat(), (all, seed) => {
      const turned = [...all.slice(seed % (all.length + 1)), ...all.slice(0, seed % (all.length + 1))];
      expect(compareBill(all, turned)).toMatchObject({ billOnly: [], ownOnly: [], differs: [] });
    }),
  );
  const once = { key: 'in:1', amountFen: 5 };
  expect(compareBill([once, { ...once }], [once])).toMatchObject({ billOnly: [once], ownOnly: [] });
  expect(compareBill([once], [once, { ...once }])).toMatchObject({ billOnly: [], ownOnly: [once] });
});

test('what came and what went are summed apart', () => {
  expect(
    sumsOf([
      { key: 'a', amountFen: 7 },
      { key: 'b', amountFen: -2 },
      { key: 'c', amountFen: -3 },
    ]),
  ).toEqual({
    in: 7,
    out: 5,
  });
});
