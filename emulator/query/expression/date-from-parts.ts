/** $dateFromParts: a date from its year, month and day, or from its ISO week. */
import { malformed, refused } from '../error';
import { isDocument, type Value } from '../type';
import { isoWeekDate } from './calendar';
import { dateOf, zoneAmong } from './date-value';
import { named, type Operator, type Operators } from './operator';
import { instantOf } from './time-zone';
import { isNullish, show, typeName } from './value';

const NATURAL = ['year', 'month', 'day'] as const;
const ISO = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek'] as const;
const TIME = ['hour', 'minute', 'second', 'millisecond'] as const;

/** A part as a whole number; undefined makes the whole date null. */
function whole(values: Record<string, Value>, name: string, otherwise: number): number | undefined {
  if (!(name in values)) return otherwise;
  const value = values[name];
  if (isNullish(value)) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw refused(`'${name}' must evaluate to an integer, found ${typeName(value)} with value ${show(value)}`);
  const isYear = name === 'year' || name === 'isoWeekYear';
  if (isYear && (value < 1 || value > 9999))
    throw refused(`'${name}' must evaluate to an integer in the range 1 to 9999, found ${value}`);
  const isWide = name === 'second' || name === 'millisecond';
  if (!isWide && (value < -32768 || value > 32767))
    throw refused(`'${name}' must evaluate to a value in the range [-32768, 32767]; value ${value} is not in range`);
  return value;
}

function fromParts(values: Record<string, Value>): Value {
  const zone = zoneAmong(values);
  const isIso = 'isoWeekYear' in values;
  const day = (isIso ? ISO : NATURAL).map((name) => whole(values, name, 1));
  const time = TIME.map((name) => whole(values, name, 0));
  if (zone === null || [...day, ...time].includes(undefined)) return null;
  const [year = 1, second = 1, third = 1] = day;
  const midnight = isIso ? isoWeekDate(year, second, third) : new Date(0).setUTCFullYear(year, second - 1, third);
  const [hour = 0, minute = 0, seconds = 0, milliseconds = 0] = time;
  const local = midnight + ((hour * 60 + minute) * 60 + seconds) * 1000 + milliseconds;
  return dateOf(instantOf(local, zone));
}

const compute = named([], [...NATURAL, ...ISO, ...TIME, 'timezone'], fromParts);

const dateFromParts: Operator = (operand, scope, name) => {
  const given = isDocument(operand) ? Object.keys(operand) : [];
  const isIso = given.includes('isoWeekYear');
  if (isDocument(operand) && !isIso && !given.includes('year'))
    throw malformed("$dateFromParts requires either 'year' or 'isoWeekYear' to be present");
  const others: readonly string[] = isIso ? NATURAL : ISO;
  if (given.some((key) => others.includes(key)))
    throw malformed('$dateFromParts does not allow mixing natural dates with ISO dates');
  return compute(operand, scope, name);
};

/** Parts out of range carry over. Source: MongoDB manual, "$dateFromParts", "Value Range". */
export const DATE_FROM_PARTS: Operators = { $dateFromParts: dateFromParts };
