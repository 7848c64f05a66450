/** Aggregation against plain models: arrays, Intl's calendar, mingo where it is right. */
import fc from 'fast-check';
import { Aggregator } from 'mingo';
import { aggregate, leading } from './aggregate';
import { arbitraryDocument, arbitraryPath, plainValue } from './arbitrary';
import { compareValues, equalValues } from './compare';
import { compileExpression } from './expression/compile';
import { compileFilter } from './filter';
import { compileProjection } from './projection';
import { compileSort } from './sort';
import type { Document, Value } from './type';

const nothing = (): Document[] => [];
const evaluate = (expression: Value, document: Document = {}): Value => compileExpression(expression)(document);

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '谭', '😀'), maxLength: 8 });
const place = fc.integer({ min: -3, max: 10 });

describe('text', () => {
  test('$substrCP cuts what Array.from cuts', () => {
    fc.assert(
      fc.property(text, place, place, (all, start, length) => {
        const points = Array.from(all);
        const end = length < 0 ? points.length : start + length;
        const expected = start < 0 ? '' : points.slice(start, end).join('');
        expect(evaluate({ $substrCP: ['$all', start, length] }, { all })).toBe(expected);
      }),
    );
  });

  test('$substrBytes cuts bytes, or refuses inside a character', () => {
    fc.assert(
      fc.property(text, fc.nat(20), fc.nat(20), (all, start, length) => {
        const whole = Buffer.from(all);
        const bytes = whole.subarray(start, start + length);
        const cut = () => evaluate({ $substrBytes: ['$all', start, length] }, { all });
        const isInside = [start, start + length].some((at) => ((whole[at] ?? 0) & 0xc0) === 0x80);
        if (!isInside || start >= whole.length) expect(cut()).toBe(bytes.toString());
        else expect(cut).toThrow('Invalid range');
      }),
    );
  });

  test('$indexOfCP finds the first place, counted in code points', () => {
    fc.assert(
      fc.property(text, text, (all, part) => {
        const unit = all.indexOf(part);
        const expected = unit === -1 ? -1 : Array.from(all.slice(0, unit)).length;
        expect(evaluate({ $indexOfCP: ['$all', '$part'] }, { all, part })).toBe(expected);
      }),
    );
  });

  test('$split and $concat with the separator between are each other’s inverse', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('a', 'é', '😀', 'ab'), (all, separator) => {
        const joined = {
          $reduce: {
            input: { $slice: [{ $split: ['$all', separator] }, 1, 99] },
            initialValue: { $arrayElemAt: [{ $split: ['$all', separator] }, 0] },
            in: { $concat: ['$$value', separator, '$$this'] },
          },
        };
        expect(evaluate(joined, { all })).toBe(all);
      }),
    );
  });
});

/** 1970 to 2100. */
const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });
const ZONES = [
  'UTC',
  'Asia/Shanghai',
  'America/New_York',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const zone = fc.constantFrom(...ZONES);
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAY = 86_400_000;

function intlParts(ms: number, timeZone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
    weekday: 'short',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  return Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
}

describe('dates', () => {
  test('their parts are those of Intl, in any zone', () => {
    fc.assert(
      fc.property(instant, zone, (ms, timezone) => {
        const parts = intlParts(ms, timezone);
        const operand = { date: '$d', timezone };
        const made = evaluate(
          {
            year: { $year: operand },
            month: { $month: operand },
            day: { $dayOfMonth: operand },
            hour: { $hour: operand },
            minute: { $minute: operand },
            second: { $second: operand },
            millisecond: { $millisecond: operand },
            weekday: { $dayOfWeek: operand },
          },
          { d: new Date(ms) },
        );
        expect(made).toEqual({
          year: Number(parts.year),
          month: Number(parts.month),
          day: Number(parts.day),
          hour: Number(parts.hour),
          minute: Number(parts.minute),
          second: Number(parts.second),
          millisecond: Number(parts.fractionalSecond),
          weekday: DAYS.indexOf(parts.weekday ?? '') + 1,
        });
      }),
    );
  });

  test('$dateToString writes what Intl writes, with its offset', () => {
    fc.assert(
      fc.property(instant, zone, (ms, timezone) => {
        const { year, month, day, hour, minute, second, fractionalSecond, timeZoneName = '' } = intlParts(ms, timezone);
        // Liberia's odd seconds of before 1972 are in none of these zones.
        const offset = timeZoneName === 'GMT' ? '+0000' : timeZoneName.replace(/GMT|:/g, '');
        expect(
          evaluate({ $dateToString: { date: '$d', format: '%Y/%m/%d %H:%M:%S.%L %z', timezone } }, { d: new Date(ms) }),
        ).toBe(`${year}/${month}/${day} ${hour}:${minute}:${second}.${fractionalSecond} ${offset}`);
      }),
    );
  });

  test('weeks are counted from the first Sunday, ISO weeks from the one with the first Thursday', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const d = new Date(Math.floor(ms / DAY) * DAY);
        const made = evaluate(
          { week: { $week: '$d' }, iso: { $isoWeek: '$d' }, isoYear: { $isoWeekYear: '$d' } },
          { d },
        );
        let sundays = 0;
        for (let day = Date.UTC(d.getUTCFullYear(), 0, 1); day <= d.getTime(); day += DAY)
          if (new Date(day).getUTCDay() === 0) sundays++;
        const thursday = new Date(d.getTime() + (4 - (d.getUTCDay() || 7)) * DAY);
        const isoYear = thursday.getUTCFullYear();
        let thursdays = 0;
        for (let day = Date.UTC(isoYear, 0, 1); day <= thursday.getTime(); day += DAY)
          if (new Date(day).getUTCDay() === 4) thursdays++;
        expect(made).toEqual({ week: sundays, iso: thursdays, isoYear });
      }),
    );
  });

  test('what is taken apart is put together again, but for an hour that comes twice', () => {
    fc.assert(
      fc.property(instant, zone, fc.boolean(), (ms, timezone, iso8601) => {
        const d = new Date(ms);
        const parts = evaluate({ $dateToParts: { date: '$d', timezone, iso8601 } }, { d });
        if (typeof parts !== 'object' || parts === null) throw new Error('no parts');
        const back = evaluate({ $dateFromParts: { ...parts, timezone } });
        if (!(back instanceof Date)) throw new Error('no date');
        expect([0, 3_600_000, 1_800_000]).toContain(ms - back.getTime());
        const text = evaluate({ $dateToString: { date: '$d', format: '%Y-%m-%dT%H:%M:%S.%L%z', timezone } }, { d });
        expect(evaluate({ $dateFromString: { dateString: '$text' } }, { text })).toEqual(d);
      }),
    );
  });
});

const element = fc.oneof(fc.integer({ min: -2, max: 3 }), fc.constantFrom('a', 'b'), fc.constant(null));
const elements = fc.array(element, { maxLength: 6 });

describe('arrays', () => {
  test('$slice, $arrayElemAt and $reverseArray are JavaScript’s', () => {
    fc.assert(
      fc.property(elements, place, fc.integer({ min: 1, max: 5 }), (a, n, count) => {
        const start = n < 0 ? Math.max(0, a.length + n) : n;
        expect(evaluate({ $slice: ['$a', n] }, { a })).toEqual(n < 0 ? a.slice(n) : a.slice(0, n));
        expect(evaluate({ $slice: ['$a', n, count] }, { a })).toEqual(a.slice(start, start + count));
        expect(evaluate({ $arrayElemAt: ['$a', n] }, { a })).toEqual(a.at(n));
        expect(evaluate({ $reverseArray: '$a' }, { a })).toEqual([...a].reverse());
      }),
    );
  });

  test('sets are JavaScript’s', () => {
    fc.assert(
      fc.property(elements, elements, (a, b) => {
        const [left, right] = [new Set(a), new Set(b)];
        const made = evaluate(
          { $map: { input: [{ $setUnion: ['$a', '$b'] }, { $setIntersection: ['$a', '$b'] }], in: '$$this' } },
          { a, b },
        );
        expect(made).toEqual(
          [[...left, ...right], [...left].filter((value) => right.has(value))].map((set) =>
            [...new Set(set)].sort(compareValues),
          ),
        );
        expect(evaluate({ $setDifference: ['$a', '$b'] }, { a, b })).toEqual(
          [...left].filter((value) => !right.has(value)),
        );
        expect(evaluate({ $setEquals: ['$a', '$b'] }, { a, b })).toBe(
          left.size === right.size && [...left].every((value) => right.has(value)),
        );
        expect(evaluate({ $setIsSubset: ['$a', '$b'] }, { a, b })).toBe([...left].every((value) => right.has(value)));
      }),
    );
  });

  test('$filter, $map and $reduce are JavaScript’s', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (a) => {
        expect(evaluate({ $filter: { input: '$a', as: 'x', cond: { $gt: ['$$x', 0] } } }, { a })).toEqual(
          a.filter((x) => x > 0),
        );
        expect(evaluate({ $map: { input: '$a', in: { $multiply: ['$$this', 2] } } }, { a })).toEqual(
          a.map((x) => x * 2),
        );
        expect(
          evaluate({ $reduce: { input: '$a', initialValue: 1, in: { $subtract: ['$$value', '$$this'] } } }, { a }),
        ).toBe(a.reduce((sum, x) => sum - x, 1));
      }),
    );
  });
});

/** Expressions over numbers and null, of operators in which mingo is right. */
const expression: fc.Arbitrary<Value> = fc.letrec<{ any: Value }>((tie) => {
  const list = (name: string, least: number, most: number) =>
    fc.array(tie('any'), { minLength: least, maxLength: most }).map((operands): Value => ({ [name]: operands }));
  return {
    any: fc.oneof(
      { maxDepth: 4 },
      { weight: 3, arbitrary: fc.constantFrom('$a', '$b', '$c') },
      { weight: 2, arbitrary: fc.integer({ min: -3, max: 3 }) },
      list('$add', 1, 3),
      list('$subtract', 2, 2),
      list('$multiply', 1, 3),
      fc.tuple(tie('any'), tie('any'), tie('any')).map(([a, b, c]): Value => ({ $cond: [a, b, c] })),
      fc.tuple(tie('any'), tie('any')).map(([a, b]): Value => ({ $ifNull: [a, b] })),
      tie('any').map((a): Value => ({ $abs: a })),
    ),
  };
}).any;
const number = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -5, max: 5 }) }, fc.constant(null));

test('any arithmetic makes what mingo makes of it', () => {
  fc.assert(
    fc.property(expression, fc.record({ a: number, b: number, c: number }), (operand, document) => {
      const [made] = new Aggregator([{ $project: { r: operand } }]).run<Document>([{ ...document }]);
      // A bare number or true in a $project is a flag, and mingo makes null of what it leaves out.
      fc.pre(typeof operand !== 'number');
      // mingo multiplies whole numbers to -0.
      const plain = (value: Value) => (value === 0 ? 0 : (value ?? null));
      expect(plain(evaluate(operand, document))).toEqual(plain(made?.r));
    }),
  );
});

describe('stages', () => {
  test('$group by any value counts and sums what a plain loop does', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ k: plainValue, n: number })), (documents) => {
        const groups: { _id: Value; count: number; sum: number; all: Value[] }[] = [];
        for (const { k, n } of documents) {
          let group = groups.find(({ _id }) => equalValues(_id, k));
          if (!group) {
            group = { _id: k, count: 0, sum: 0, all: [] };
            groups.push(group);
          }
          group.count++;
          group.sum += n ?? 0;
          group.all.push(n);
        }
        const stage = { $group: { _id: '$k', count: { $sum: 1 }, sum: { $sum: '$n' }, all: { $push: '$n' } } };
        expect(aggregate(documents, [stage], nothing)).toEqual(groups);
      }),
    );
  });

  test('$sort is stable', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ k: fc.constantFrom(1, 2, 'x', null) })),
        fc.constantFrom(1, -1),
        (list, direction) => {
          const documents = list.map((document, at) => ({ ...document, at }));
          const sorted = aggregate(documents, [{ $sort: { k: direction } }], nothing);
          for (const [i, { k, at }] of sorted.entries()) {
            const before = sorted[i - 1];
            if (!before) continue;
            const order = compareValues(before.k, k) * direction;
            expect(order < 0 || (order === 0 && Number(before.at) < Number(at))).toBe(true);
          }
        },
      ),
    );
  });

  test('$unwind and a $group that pushes are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.integer(), { minLength: 1, maxLength: 4 })), (lists) => {
        const documents = lists.map((l, _id) => ({ _id, l }));
        const stages = [{ $unwind: '$l' }, { $group: { _id: '$_id', l: { $push: '$l' } } }];
        expect(aggregate(documents, stages, nothing)).toEqual(documents);
      }),
    );
  });

  test('$project of plain paths keeps what a projection of find keeps', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryDocument),
        fc.constantFrom('a', 'b', 'a.b', 'b.a', 'a.b.c'),
        fc.constantFrom(0, 1),
        (documents, path, flag) => {
          const project = compileProjection({ [path]: flag });
          expect(aggregate(documents, [{ $project: { [path]: flag } }], nothing)).toEqual(documents.map(project));
        },
      ),
    );
  });

  test('$addFields sets what reading it back gives, wherever no array is on the way', () => {
    fc.assert(
      fc.property(arbitraryDocument, plainValue, (document, value) => {
        const [made] = aggregate([document], [{ $addFields: { 'x.y': { $literal: value } } }], nothing);
        expect(made).toEqual({ ...document, x: { y: value } });
        expect(evaluate('$x.y', made)).toEqual(value);
      }),
    );
  });

  test('what a store does of a pipeline first changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryDocument),
        arbitraryPath,
        plainValue,
        fc.constantFrom(1, -1),
        fc.boolean(),
        (documents, path, value, direction, isExpression) => {
          const filter = isExpression
            ? { $expr: { $eq: [`$${path}`, { $literal: value }] } }
            : { [path]: { $eq: value } };
          const stages = [{ $match: filter }, { $sort: { c: direction } }, { $limit: 3 }];
          const begun = leading(stages);
          const found = documents.filter(compileFilter(begun.filter ?? {})).sort(compileSort(begun.sort ?? []));
          expect(aggregate(found, begun.rest, nothing)).toEqual(aggregate(documents, stages, nothing));
        },
      ),
    );
  });
});
