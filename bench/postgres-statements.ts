/** The benchmark's database actions as SQL: what the SDK sends becomes one prepared statement. */
import type { Params } from '../emulator/admin/database';
import { collectionName, filterOf, limitOf, sortOf } from '../emulator/admin/params';
import { type Document, isDocument, type Value } from '../emulator/query/value';
import { type Now, parseDocument } from '../emulator/wire/ejson';
import { FIELDS } from './database-postgres';

export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

/** Tables are named in the statements' text, so only these are. */
const TABLES: readonly unknown[] = ['cases', 'counters', 'accounts', 'ledger'];

const COLUMNS = new Map([['_id', 'id'], ...Object.entries(FIELDS)]);

const names = new Map<string, string>();

/** The same text has the same name: each connection prepares it once. */
function statement(text: string, values: unknown[]): Statement {
  const name = names.get(text) ?? `statement ${names.size}`;
  names.set(text, name);
  return { name, text, values };
}

function table(params: Params): string {
  const name = collectionName(params);
  if (!TABLES.includes(name)) throw new Error(`no table ${name}`);
  return name;
}

function column(field: string): string {
  const expression = COLUMNS.get(field);
  if (!expression) throw new Error(`no column or index for ${field}`);
  return expression;
}

/** An equality or `$lt` a field: more the benchmark does not ask. */
function condition(field: string, asked: Value, place: number): { text: string; value: Value } {
  if (!isDocument(asked)) return { text: `${column(field)} = $${place}`, value: asked };
  const [[operator, value] = [], ...more] = Object.entries(asked);
  if (operator !== '$lt' || more.length > 0) throw new Error('only an equality or $lt');
  return { text: `${column(field)} < $${place}`, value };
}

function where(filter: Document): { text: string; values: Value[] } {
  const conditions = Object.entries(filter).map(([field, asked], i) => condition(field, asked, i + 1));
  return { text: conditions.map(({ text }) => text).join(' AND '), values: conditions.map(({ value }) => value) };
}

/** Answers rows of `{ doc }`, as text: neither parsed nor printed by the front. */
export function select(params: Params, now: Now): Statement {
  const { text, values } = where(filterOf(params, now));
  const order = sortOf(params, now).map(({ field, direction }) => `${column(field)} ${direction < 0 ? 'DESC' : 'ASC'}`);
  const sorted = order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '';
  const limited = params.queryType === 'DOC' ? '' : ` LIMIT ${limitOf(params)}`;
  return statement(`SELECT doc::text AS doc FROM ${table(params)} WHERE ${text}${sorted}${limited}`, values);
}

/** Plain JSON, so that the index sees numbers; the benchmark's documents hold nothing that needs more. */
export function insertion(params: Params, doc: Document): Statement {
  return statement(`INSERT INTO ${table(params)} VALUES ($1, $2)`, [doc._id, JSON.stringify(doc)]);
}

export function increment(params: Params, now: Now): Statement {
  const { $inc } = parseDocument(params.data, now);
  const [[field, by] = [], ...more] = isDocument($inc) ? Object.entries($inc) : [];
  if (!field || more.length > 0) throw new Error('only $inc of one field');
  const changed = 'jsonb_set(doc, ARRAY[$2], to_jsonb((doc->>$2)::int + $3::int))';
  const { _id } = filterOf(params, now);
  return statement(`UPDATE ${table(params)} SET doc = ${changed} WHERE id = $1`, [_id, field, by]);
}
