/** $dateToString and its format. */
import { refused } from '../error';
import type { Value } from '../type';
import { dayOfWeek, dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar';
import { localTime, toDate, zoneAmong } from './date-value';
import { named, type Operators } from './operator';
import { isNullish, show, typeName } from './value';

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What is used where no format is given; the Z is there in every zone. Source: MongoDB manual 4.0 to 6.0. */
const DEFAULT_FORMAT = '%Y-%m-%dT%H:%M:%S.%LZ';

const digits = (value: number, count: number): string => String(value).padStart(count, '0');

function year(value: number): string {
  if (value < 0 || value > 9999)
    throw refused(
      `Could not convert date to string: date component was outside the supported range of 0-9999: ${value}`,
    );
  return digits(value, 4);
}

/** Minutes beside UTC as +hhmm. */
function hoursAndMinutes(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(size / 60), 2)}${digits(size % 60, 2)}`;
}

/** Writes one part of a local time; `minutes` is how far its zone stands beside UTC. */
const SPECIFIERS: Readonly<Record<string, (local: Date, minutes: number) => string>> = {
  '%': () => '%',
  b: (local) => (MONTHS[local.getUTCMonth()] ?? '').slice(0, 3),
  B: (local) => MONTHS[local.getUTCMonth()] ?? '',
  d: (local) => digits(local.getUTCDate(), 2),
  G: (local) => year(isoWeekYear(local)),
  H: (local) => digits(local.getUTCHours(), 2),
  j: (local) => digits(dayOfYear(local), 3),
  L: (local) => digits(local.getUTCMilliseconds(), 3),
  m: (local) => digits(local.getUTCMonth() + 1, 2),
  M: (local) => digits(local.getUTCMinutes(), 2),
  S: (local) => digits(local.getUTCSeconds(), 2),
  u: (local) => String(isoDayOfWeek(local)),
  U: (local) => digits(week(local), 2),
  V: (local) => digits(isoWeek(local), 2),
  w: (local) => String(dayOfWeek(local)),
  Y: (local) => year(local.getUTCFullYear()),
  z: (_, minutes) => hoursAndMinutes(minutes),
  Z: (_, minutes) => `${minutes < 0 ? '-' : '+'}${digits(Math.abs(minutes), 3)}`,
};

/** One piece of a format: text, or a specifier without its %. */
export type Piece = { text: string } | { specifier: string };

/** Takes a format apart. @throws QueryError DATABASE_REQUEST_FAILED for a % at the end */
export function piecesOf(format: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [match] of format.matchAll(/%[\s\S]?|[^%]+/gu)) {
    if (match === '%') throw refused("Unmatched '%' at end of format string");
    pieces.push(match.startsWith('%') ? { specifier: match.slice(1) } : { text: match });
  }
  return pieces;
}

type Writer = (local: Date, minutes: number) => string;

const formats = new Map<string, Writer[]>();

function writersOf(format: string): Writer[] {
  const known = formats.get(format);
  if (known) return known;
  const writers = piecesOf(format).map((piece): Writer => {
    if ('text' in piece) return () => piece.text;
    const write = Object.hasOwn(SPECIFIERS, piece.specifier) ? SPECIFIERS[piece.specifier] : undefined;
    if (!write) throw refused(`Invalid format character '%${piece.specifier}' in format string`);
    return write;
  });
  // A format may be computed from documents: keep the usual few.
  if (formats.size < 100) formats.set(format, writers);
  return writers;
}

function dateToString(values: Record<string, Value>): Value {
  const { date, format } = values;
  if ('format' in values && !isNullish(format) && typeof format !== 'string')
    throw refused(
      `$dateToString requires that 'format' be a string, found: ${typeName(format)} with value ${show(format)}`,
    );
  const zone = zoneAmong(values);
  if (isNullish(date)) return 'onNull' in values ? values.onNull : null;
  if (zone === null || ('format' in values && isNullish(format))) return null;
  const local = localTime(toDate(date), zone);
  const minutes = Math.trunc((local.getTime() - toDate(date).getTime()) / 60_000);
  let text = '';
  for (const write of writersOf(typeof format === 'string' ? format : DEFAULT_FORMAT)) text += write(local, minutes);
  return text;
}

/** Source: MongoDB manual, "$dateToString", "Format Specifiers". */
export const DATE_TO_STRING: Operators = {
  $dateToString: named(['date'], ['format', 'timezone', 'onNull'], dateToString),
};
