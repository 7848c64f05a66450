/** The fields of a database action, read and refused where they are not what the SDKs send. */
import { Limits } from '../limits/limits';
import type { IndexField } from '../query/key';
import type { Document, Value } from '../query/value';
import { CloudError, DATABASE_CODES } from '../store/errors';
import { isPlainObject, type Now, parseDocument, parseEjson } from '../wire/ejson';

export type Params = Record<string, unknown>;

const CLOUD = new Limits();

/** An INVALID_PARAM to throw. */
export const invalid = (message: string) => new CloudError(DATABASE_CODES.invalidParam, message);

/** Whether it exists is found out by the store. */
export function collectionName({ collectionName }: Params): string {
  if (typeof collectionName !== 'string') throw invalid('collectionName must be a string');
  return collectionName;
}

/** Anything but an id is refused: the action must not happen outside the transaction instead. */
export function transactionId({ transactionId }: Params): string {
  if (typeof transactionId !== 'string' || transactionId === '') throw invalid('transactionId must be a string');
  return transactionId;
}

/** The query of an action; one that is about a document must say which, or it would take any. */
export function filterOf(params: Params, now: Now): Document {
  const filter = parseDocument(params.query, now);
  if (params.queryType === 'DOC' && (filter._id === undefined || filter._id === null))
    throw invalid('a query for one document needs its _id');
  return filter;
}

/** `{field: 1 | -1}` as @cloudbase/database sends it, or a list of `{field, direction}` as older SDKs did. */
export function sortOf(params: Params, now: Now): IndexField[] {
  const order = parseEjson(params.order ?? [], now);
  if (isPlainObject(order)) return Object.entries(order).map(([field, direction]) => sortField(field, direction));
  if (!Array.isArray(order)) throw invalid('order must be an object');
  return order.map((item) => {
    if (!isPlainObject(item)) throw invalid('order must be a list of objects');
    return sortField(item.field, item.direction);
  });
}

function sortField(field: Value, direction: Value): IndexField {
  if (typeof field !== 'string' || field === '') throw invalid('order must name its fields');
  if (direction === 1 || direction === 'asc') return { field, direction: 1 };
  if (direction === -1 || direction === 'desc') return { field, direction: -1 };
  throw invalid(`the order of ${field} must be 1 or -1`);
}

/** A count such as offset. */
export function wholeNumber(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw invalid(`${name} must be a non-negative integer`);
  return value;
}

/** How many documents are answered. */
export function limitOf(params: Params, limits = CLOUD): number {
  const limit = wholeNumber('limit', params.limit ?? 0);
  return Math.min(limit === 0 ? limits.of('get-default') : limit, limits.of('get-most'));
}

/** The stages of an aggregation as MongoDB has them: `{ $match: … }`. */
export function stagesOf(params: Params, now: Now): Document[] {
  if (!Array.isArray(params.stages)) throw invalid('stages must be an array');
  return params.stages.map((stage) => {
    if (!isPlainObject(stage) || typeof stage.stageKey !== 'string' || stage.stageKey === '__proto__')
      throw invalid('a stage must be { stageKey, stageValue }');
    return { [stage.stageKey]: parseEjson(stage.stageValue, now) };
  });
}
