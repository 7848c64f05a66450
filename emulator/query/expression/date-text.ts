/** Dates written as text, in the usual forms or in a given format, read into the parts of a local time. */
import { refused } from '../error';
import { isoWeekDate, startOfYear } from './calendar';
import { MONTHS, piecesOf } from './date-to-string';
import { type TimeZone, timeZone } from './time-zone';

/** A local time read as if it were UTC, and the zone where the text names one. */
export interface Read {
  local: number;
  zone?: TimeZone;
}

/** Parts by their specifier in a format: Y, m, d, H, M, S, L, j, G, V, u and z. */
type Parts = Record<string, number | undefined>;

const fail = (text: string, why: string) => refused(`Error parsing date string '${text}'; ${why}`);

function within(text: string, value: number, least: number, most: number, what: string): number {
  if (value < least || value > most) throw fail(text, `${value} is no ${what}`);
  return value;
}

function time(text: string, { H = 0, M = 0, S = 0, L = 0 }: Parts): number {
  const hours = within(text, H, 0, 23, 'hour') * 3_600_000;
  return hours + within(text, M, 0, 59, 'minute') * 60_000 + within(text, S, 0, 59, 'second') * 1000 + L;
}

function day(text: string, { Y, m, d, j, G, V, u }: Parts): number {
  if (G !== undefined || V !== undefined || u !== undefined)
    return isoWeekDate(within(text, G ?? 0, 1, 9999, 'year'), within(text, V ?? 1, 1, 53, 'week'), u ?? 1);
  const missing = [...(Y === undefined ? ['year'] : []), ...((m ?? j) === undefined ? ['month'] : [])];
  const lacking = [...missing, ...((d ?? j) === undefined ? ['day'] : [])];
  if (lacking.length > 0)
    throw refused(
      `an incomplete date/time string has been found, with elements missing: "${text}" (${lacking.join(', ')})`,
    );
  const year = Y ?? 0;
  if (j !== undefined) return startOfYear(year) + (within(text, j, 1, 366, 'day of the year') - 1) * 86_400_000;
  const month = within(text, m ?? 0, 1, 12, 'month');
  const date = new Date(0).setUTCFullYear(year, month - 1, d);
  if (new Date(date).getUTCDate() !== d) throw fail(text, `${d} is no day of that month`);
  return date;
}

function toRead(text: string, parts: Parts, zone: string | undefined): Read {
  const local = day(text, parts) + time(text, parts);
  return { local, ...(zone === undefined ? {} : { zone: timeZone(zone === 'Z' || zone === 'z' ? 'UTC' : zone) }) };
}

const ZONE = String.raw`\s*(?<zone>[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?)?`;
const TIME = String.raw`(?:(?:\s+|[Tt])(?<H>\d{1,2}):(?<M>\d\d)(?::(?<S>\d\d)(?:[.,](?<fraction>\d+))?)?${ZONE})?`;
/** ISO 8601 and the forms that are written much like it. */
const FORMS = [
  String.raw`(?<Y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})`,
  String.raw`(?<Y>\d{4})/(?<m>\d{1,2})/(?<d>\d{1,2})`,
  String.raw`(?<Y>\d{4})(?<m>\d\d)(?<d>\d\d)`,
  String.raw`(?<m>\d{1,2})/(?<d>\d{1,2})/(?<Y>\d{4})`,
].map((form) => new RegExp(`^\\s*${form}${TIME}\\s*$`));

/**
 * Reads a date in one of the usual forms: 2024-01-31, 2024/1/31, 20240131 or 1/31/2024, with or without a time, and
 * after that a zone.
 *
 * @throws QueryError DATABASE_REQUEST_FAILED for any other text
 */
export function readDate(text: string): Read {
  for (const form of FORMS) {
    const groups = form.exec(text)?.groups;
    if (!groups) continue;
    const parts: Parts = {};
    for (const name of ['Y', 'm', 'd', 'H', 'M', 'S']) if (groups[name]) parts[name] = Number(groups[name]);
    if (groups.fraction) parts.L = Number(groups.fraction.slice(0, 3).padEnd(3, '0'));
    return toRead(text, parts, groups.zone);
  }
  if (/^\s*\d{1,2}:\d\d/.test(text))
    throw refused(`an incomplete date/time string has been found, with elements missing: "${text}"`);
  throw fail(text, 'Unexpected character');
}

/** What each specifier of a format reads. */
const PATTERNS: Readonly<Record<string, string>> = {
  '%': '%',
  b: '[A-Za-z]{3}',
  B: '[A-Za-z]+',
  d: String.raw`\d{1,2}`,
  G: String.raw`\d{4}`,
  H: String.raw`\d{1,2}`,
  j: String.raw`\d{1,3}`,
  L: String.raw`\d{1,3}`,
  m: String.raw`\d{1,2}`,
  M: String.raw`\d{1,2}`,
  S: String.raw`\d{1,2}`,
  u: '[1-7]',
  V: String.raw`\d{1,2}`,
  Y: String.raw`\d{4}`,
  z: String.raw`[Zz]|UTC|GMT|[+-]\d\d(?::?\d\d)?`,
  Z: String.raw`[+-]\d{1,4}`,
};

function monthNumber(text: string, name: string): number {
  const at = MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
  const isWhole = name.length === 3 || MONTHS[at]?.toLowerCase() === name.toLowerCase();
  if (at === -1 || !isWhole) throw fail(text, `${name} is no month`);
  return at + 1;
}

/** Reads a date in a format of $dateToString's. @throws QueryError DATABASE_REQUEST_FAILED where it is not in it */
export function readFormatted(text: string, format: string): Read {
  const specifiers: string[] = [];
  const pattern = piecesOf(format).map((piece) => {
    if ('text' in piece) return piece.text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    const found = Object.hasOwn(PATTERNS, piece.specifier) ? PATTERNS[piece.specifier] : undefined;
    if (found === undefined) throw refused(`Invalid format character '%${piece.specifier}' in format string`);
    specifiers.push(piece.specifier);
    return `(${found})`;
  });
  const match = new RegExp(`^${pattern.join('')}$`).exec(text);
  if (!match) throw fail(text, `it is not in the format '${format}'`);
  const parts: Parts = {};
  let zone: string | undefined;
  for (const [i, specifier] of specifiers.entries()) {
    const found = match[i + 1] ?? '';
    if (specifier === 'z') zone = found;
    else if (specifier === 'Z') zone = offsetName(Number(found));
    else if (specifier === 'b' || specifier === 'B') parts.m = monthNumber(text, found);
    else if (specifier === 'L') parts.L = Number(found.padEnd(3, '0'));
    else if (specifier !== '%') parts[specifier] = Number(found);
  }
  return toRead(text, parts, zone);
}

/** Minutes beside UTC as the name of a zone. */
function offsetName(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}
