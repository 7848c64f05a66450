/** $year, $month and the other operators that read one part of a date, and $dateToParts, which reads all. */
import { malformed, refused } from '../error';
import { isArray, isDocument, type Value } from '../type';
import { dayOfWeek, dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar';
import { computed } from './compiled';
import { localTime, toDate, toZone, zoneAmong } from './date-value';
import { named, type Operator, type Operators } from './operator';
import { UTC } from './time-zone';
import { isNullish, show, typeName } from './value';

/** The date and the zone of `$year: date`, `$year: [date]` and `$year: { date, timezone }`. */
function operandsOf(operand: Value, name: string): { date: Value; timezone?: Value } {
  if (isArray(operand)) {
    if (operand.length !== 1)
      throw malformed(`${name} accepts exactly one argument if given an array, but was given ${operand.length}`);
    return { date: operand[0] };
  }
  if (!isDocument(operand) || Object.keys(operand)[0]?.startsWith('$')) return { date: operand };
  const stray = Object.keys(operand).find((key) => key !== 'date' && key !== 'timezone');
  if (stray !== undefined) throw malformed(`unrecognized option to ${name}: "${stray}"`);
  if (!('date' in operand)) throw malformed(`missing 'date' argument to ${name}, provided: ${JSON.stringify(operand)}`);
  return { date: operand.date, ...('timezone' in operand ? { timezone: operand.timezone } : {}) };
}

function part(read: (local: Date) => number): Operator {
  return (operand, scope, name) => {
    const given = operandsOf(operand, name);
    const date = scope.compile(given.date);
    const timezone = 'timezone' in given ? scope.compile(given.timezone) : undefined;
    return computed(timezone ? [date, timezone] : [date], (env) => {
      const value = date.evaluate(env);
      if (isNullish(value)) return null;
      const zone = timezone ? toZone(timezone.evaluate(env)) : UTC;
      return zone && read(localTime(toDate(value), zone));
    });
  };
}

function toParts(values: Record<string, Value>): Value {
  const { date, iso8601 = false } = values;
  const zone = zoneAmong(values);
  if (isNullish(date) || zone === null || ('iso8601' in values && isNullish(values.iso8601))) return null;
  if (typeof iso8601 !== 'boolean')
    throw refused(`iso8601 must evaluate to a bool, found ${typeName(iso8601)}: ${show(iso8601)}`);
  const local = localTime(toDate(date), zone);
  const day = iso8601
    ? { isoWeekYear: isoWeekYear(local), isoWeek: isoWeek(local), isoDayOfWeek: isoDayOfWeek(local) }
    : { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
  return {
    ...day,
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
}

/** Source: MongoDB manual, "Date Expression Operators"; docs.cloudbase.net, "db.command.aggregate.week". */
export const DATE_PARTS: Operators = {
  $dateToParts: named(['date'], ['timezone', 'iso8601'], toParts),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $dayOfWeek: part(dayOfWeek),
  $dayOfYear: part(dayOfYear),
  $hour: part((local) => local.getUTCHours()),
  $isoDayOfWeek: part(isoDayOfWeek),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $minute: part((local) => local.getUTCMinutes()),
  $month: part((local) => local.getUTCMonth() + 1),
  $second: part((local) => local.getUTCSeconds()),
  $week: part(week),
  $year: part((local) => local.getUTCFullYear()),
};
