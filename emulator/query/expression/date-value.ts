/** The dates and time zones that date operators are given. */
import { ObjectId } from 'bson';
import { refused } from '../error';
import type { Value } from '../type';
import { type TimeZone, timeZone, UTC } from './time-zone';
import { isNullish, show, typeName } from './value';

/** A date, or the moment in an ObjectId. @throws QueryError DATABASE_REQUEST_FAILED for anything else */
export function toDate(value: Value): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  throw refused(`can't convert from BSON type ${typeName(value)} to Date`);
}

/** The zone of an operand that was given; null for null and missing. */
export function toZone(value: Value): TimeZone | null {
  if (isNullish(value)) return null;
  if (typeof value !== 'string')
    throw refused(`timezone must evaluate to a string, found ${typeName(value)} with value ${show(value)}`);
  return timeZone(value);
}

/** The zone among named operands: UTC where none is given, null where it is null or missing. */
export function zoneAmong(values: Readonly<Record<string, Value>>): TimeZone | null {
  return 'timezone' in values ? toZone(values.timezone) : UTC;
}

/** What the clocks of a zone show at an instant, as a Date whose UTC parts are to be read. */
export function localTime(date: Date, zone: TimeZone): Date {
  return new Date(date.getTime() + zone.offsetAt(date.getTime()));
}

/** An instant in milliseconds. @throws QueryError DATABASE_REQUEST_FAILED beyond the dates there are */
export function dateOf(instant: number): Date {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) throw refused('the date is outside the range of dates');
  return date;
}
