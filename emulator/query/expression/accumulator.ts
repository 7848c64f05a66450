/** What $group and the like gather from values: sums, averages, extremes, lists. */
import { compareValues } from '../compare';
import { encodeValue } from '../encode';
import type { Document, Value } from '../type';
import { mergeObjects } from './object';
import { Sum } from './sum';
import { isNullish } from './value';

/** Takes values one by one, missing ones as undefined. */
export interface Accumulator {
  add(value: Value): void;
  result(): Value;
}

/** Only numbers count. */
function average(): Accumulator {
  const sum = new Sum();
  let count = 0;
  return {
    add(value) {
      if (typeof value !== 'number') return;
      sum.add(value);
      count++;
    },
    result: () => (count === 0 ? null : sum.value / count),
  };
}

function total(): Accumulator {
  const sum = new Sum();
  return {
    add(value) {
      if (typeof value === 'number') sum.add(value);
    },
    result: () => sum.value,
  };
}

/** $max (1) and $min (-1): null and missing do not count. */
function extreme(sign: 1 | -1): Accumulator {
  let best: Value = null;
  return {
    add(value) {
      if (isNullish(value)) return;
      if (best === null || compareValues(value, best) * sign > 0) best = value;
    },
    result: () => best,
  };
}

/** $stdDevPop (0) and $stdDevSamp (1); `less` is what is taken off the count. Welford's way. */
function deviation(less: 0 | 1): Accumulator {
  let count = 0;
  let mean = 0;
  let squares = 0;
  return {
    add(value) {
      if (typeof value !== 'number') return;
      count++;
      const before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
    },
    result: () => (count <= less ? null : Math.sqrt(squares / (count - less))),
  };
}

function first(): Accumulator {
  let found: { value: Value } | undefined;
  return {
    add(value) {
      found ??= { value };
    },
    result: () => found?.value,
  };
}

function last(): Accumulator {
  let latest: Value;
  return {
    add(value) {
      latest = value;
    },
    result: () => latest,
  };
}

function push(): Accumulator {
  const all: Value[] = [];
  return {
    add(value) {
      if (value !== undefined) all.push(value);
    },
    result: () => all,
  };
}

/** In the order they came: MongoDB promises none. */
function addToSet(): Accumulator {
  const all = new Map<string, Value>();
  return {
    add(value) {
      if (value === undefined) return;
      const key = encodeValue(value);
      if (!all.has(key)) all.set(key, value);
    },
    result: () => [...all.values()],
  };
}

function merge(): Accumulator {
  let merged: Document = {};
  return {
    add(value) {
      merged = mergeObjects([merged, value]);
    },
    result: () => merged,
  };
}

/** Source: MongoDB manual, "Accumulators". */
export const ACCUMULATORS: Readonly<Record<string, () => Accumulator>> = {
  $addToSet: addToSet,
  $avg: average,
  $first: first,
  $last: last,
  $max: () => extreme(1),
  $mergeObjects: merge,
  $min: () => extreme(-1),
  $push: push,
  $stdDevPop: () => deviation(0),
  $stdDevSamp: () => deviation(1),
  $sum: total,
};
