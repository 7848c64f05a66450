/** The arithmetic operators. Null or missing makes null; dates can be added to and subtracted. */
import { refused } from '../error';
import type { Value } from '../type';
import { fixed, type Operator, type Operators, ranged, variadic } from './operator';
import { roundOrTruncate } from './rounding';
import { Sum } from './sum';
import { isNullish, typeName } from './value';

/** An operator of one number. */
function ofNumber(name: string, compute: (value: number) => number): Operator {
  return fixed(1, (value) => {
    if (isNullish(value)) return null;
    if (typeof value !== 'number') throw refused(`${name} only supports numeric types, not ${typeName(value)}`);
    return compute(value);
  });
}

/** A date that many milliseconds after the epoch, cut to whole ones. */
function dateAt(ms: number): Date {
  const date = new Date(ms);
  if (Number.isNaN(date.getTime())) throw refused('date overflow');
  return date;
}

function add(values: Value[]): Value {
  const sum = new Sum();
  let isDate = false;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value === 'number') sum.add(value);
    else if (value instanceof Date) {
      if (isDate) throw refused('only one date allowed in an $add expression');
      isDate = true;
      sum.add(value.getTime());
    } else throw refused(`$add only supports numeric or date types, not ${typeName(value)}`);
  }
  return isDate ? dateAt(sum.value) : sum.value;
}

function subtract(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (isNullish(left) || isNullish(right)) return null;
  if (left instanceof Date) {
    if (right instanceof Date) return left.getTime() - right.getTime();
    if (typeof right === 'number') return dateAt(left.getTime() - Math.trunc(right));
  }
  throw refused(`can't $subtract ${typeName(right)} from ${typeName(left)}`);
}

/** Whole numbers, which the cloud has as integers, have no negative zero. */
function ofWhole(result: number, isWhole: boolean): number {
  return isWhole ? result + 0 : result;
}

function multiply(values: Value[]): Value {
  let product = 1;
  let isWhole = true;
  for (const value of values) {
    if (isNullish(value)) return null;
    if (typeof value !== 'number') throw refused(`$multiply only supports numeric types, not ${typeName(value)}`);
    product *= value;
    isWhole &&= Number.isInteger(value);
  }
  return ofWhole(product, isWhole);
}

/** $divide and $mod: not by zero. */
function byDivisor(name: string, compute: (left: number, right: number) => number): Operator {
  return fixed(2, (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') {
      if (right === 0) throw refused(`can't ${name} by zero`);
      return compute(left, right);
    }
    if (isNullish(left) || isNullish(right)) return null;
    throw refused(`${name} only supports numeric types, not ${typeName(left)} and ${typeName(right)}`);
  });
}

function power(base: Value, exponent: Value): Value {
  if (isNullish(base) || isNullish(exponent)) return null;
  if (typeof base !== 'number') throw refused(`$pow's base must be numeric, not ${typeName(base)}`);
  if (typeof exponent !== 'number') throw refused(`$pow's exponent must be numeric, not ${typeName(exponent)}`);
  if (base === 0 && exponent < 0) throw refused('$pow cannot take a base of 0 and a negative exponent');
  return base ** exponent;
}

function logarithm(value: Value, base: Value): Value {
  if (isNullish(value) || isNullish(base)) return null;
  if (typeof value !== 'number') throw refused(`$log's argument must be numeric, not ${typeName(value)}`);
  if (typeof base !== 'number') throw refused(`$log's base must be numeric, not ${typeName(base)}`);
  if (value <= 0) throw refused(`$log's argument must be a positive number, but is ${value}`);
  if (base <= 0 || base === 1) throw refused(`$log's base must be a positive number not equal to 1, but is ${base}`);
  return Math.log(value) / Math.log(base);
}

function positive(name: string, compute: (value: number) => number): Operator {
  return ofNumber(name, (value) => {
    if (value <= 0) throw refused(`${name}'s argument must be a positive number, but is ${value}`);
    return compute(value);
  });
}

/** Source: MongoDB manual, "Arithmetic Expression Operators". */
export const ARITHMETIC: Operators = {
  $abs: ofNumber('$abs', Math.abs),
  $add: variadic(0, add),
  $ceil: ofNumber('$ceil', Math.ceil),
  $divide: byDivisor('$divide', (left, right) => left / right),
  $exp: ofNumber('$exp', Math.exp),
  $floor: ofNumber('$floor', Math.floor),
  $ln: positive('$ln', Math.log),
  $log: fixed(2, logarithm),
  $log10: positive('$log10', Math.log10),
  $mod: byDivisor('$mod', (left, right) => ofWhole(left % right, Number.isInteger(left) && Number.isInteger(right))),
  $multiply: variadic(0, multiply),
  $pow: fixed(2, power),
  $round: ranged(1, 2, roundOrTruncate('$round', true)),
  $sqrt: ofNumber('$sqrt', (value) => {
    if (value < 0) throw refused("$sqrt's argument must be greater than or equal to 0");
    return Math.sqrt(value);
  }),
  $subtract: fixed(2, subtract),
  $trunc: ranged(1, 2, roundOrTruncate('$trunc', false)),
};
