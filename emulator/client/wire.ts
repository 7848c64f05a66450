/** Values as the web SDK writes and reads them: plain JSON with its own forms of dates. Source: @cloudbase/database, serializer/datatype. */
import { ObjectId } from 'bson';
import { type Document, isArray, type Value } from '../query/value';
import { CloudError, DATABASE_CODES } from '../store/errors';
import { isPlainObject, type Now, parseDocument, parseEjson, toEjson } from '../wire/ejson';

export const invalid = (message: string) => new CloudError(DATABASE_CODES.invalidParam, message);

/** Deeper than any value may be nested, which the parser checks: only the walk itself must end. */
const MOST_DEPTH = 200;

/**
 * Its dates in the forms of EJSON: `{"$date": ms}` is one already, `{"$date": {"offset": ms}}` is a server date, and
 * inside transactions both pass through EJSON once more, so that their numbers become `{"$numberInt"}` and the like.
 */
function rewritten(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MOST_DEPTH) throw invalid(`more than ${MOST_DEPTH} levels`);
  if (Array.isArray(value)) return value.map((item) => rewritten(item, depth + 1));
  const entries = Object.entries(value);
  const [first, ...rest] = entries;
  if (first?.[0] === '$date' && rest.length === 0) return dateForm(first[1]);
  return Object.fromEntries(entries.map(([name, inner]) => [name, rewritten(inner, depth + 1)]));
}

function dateForm(inner: unknown): unknown {
  if (!isPlainObject(inner)) return { $date: inner };
  if (Object.hasOwn(inner, 'offset')) return { $tcb_server_date: { offset: inner.offset } };
  const ms = inner.$numberInt ?? inner.$numberDouble;
  return { $date: ms === undefined ? inner : Number(ms) };
}

/** Reads a value of a request, or the JSON text of one. @throws CloudError INVALID_PARAM */
export function readValue(value: unknown, now: Now): Value {
  return parseEjson(rewritten(typeof value === 'string' ? parsed(value) : value, 0), now);
}

/** The same for what must be an object; nothing is {}. */
export function readDocument(value: unknown, now: Now): Document {
  return parseDocument(rewritten(typeof value === 'string' && value !== '' ? parsed(value) : value, 0), now);
}

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid(error instanceof Error ? error.message : 'malformed JSON');
  }
}

/**
 * A value for `/web`: numbers plain, dates `{"$date": ISO}`, of which the SDK makes a Date (util.ts, formatField; the
 * number 0 it would take for no date).
 */
export function toPlain(value: Value): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : JSON.parse(toEjson(value));
  if (typeof value !== 'object') return value;
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof RegExp || value instanceof ObjectId) return JSON.parse(toEjson(value));
  if (isArray(value)) return value.map(toPlain);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([name, inner]) => [name, toPlain(inner)]),
  );
}
