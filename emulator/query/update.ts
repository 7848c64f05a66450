/** Compiles an update into one function from a document to the next, sharing with the old all that stays the same. */
import { equalValues } from './compare';
import { malformed, refused } from './error';
import { matchedPosition } from './position';
import { insertRename } from './rename';
import { type Document, isArray, isDocument, type Value } from './type';
import { leafOf } from './update-operator';
import { type Branch, insert, isPositional, sortTree } from './update-path';
import { applyTree } from './update-tree';

export { upsertBase } from './upsert';

/** The message for the one field that never changes. */
const IMMUTABLE = "Performing an update on the path '_id' would modify the immutable field '_id'";

/**
 * True for a whole document, false for update operators.
 *
 * @throws QueryError INVALID_PARAM for a mixture of both
 */
export function isReplacement(update: Document): boolean {
  const names = Object.keys(update);
  const operators = names.filter((name) => name.startsWith('$')).length;
  if (operators > 0 && operators < names.length) {
    throw malformed('the update operation document must contain either atomic operators or a whole document, not both');
  }
  return operators === 0;
}

/** A compiled update. It answers the document itself, not a copy, when nothing changes. */
export type Update = (document: Document, options: { inserting: boolean }) => Document;

/** What an update may have to know beside itself. */
export interface UpdateSettings {
  /** The filter that finds the documents: '$' in a path is the element it matched. */
  filter?: Document;
  /** The time for $currentDate, in milliseconds since 1970. */
  now?: () => number;
}

const text = (value: Value): string => JSON.stringify(value) ?? 'undefined';

function compileTree(update: Document): Branch {
  const root: Branch = { children: [] };
  for (const [operator, fields] of Object.entries(update)) {
    if (!isDocument(fields)) {
      throw malformed(
        `Modifiers operate on fields but we found type ${isArray(fields) ? 'array' : typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${text(fields)}}`,
      );
    }
    const paths = Object.entries(fields);
    if (paths.length === 0) {
      // MongoDB 5.0 takes it as nothing to do; the versions before refuse it.
      throw malformed(`'${operator}' is empty. You must specify a field like so: {${operator}: {<field>: ...}}`);
    }
    for (const [path, operand] of paths) {
      if (operator === '$rename') insertRename(root, path, operand);
      else if (operand !== undefined) insert(root, path, leafOf(operator, path, operand));
      else leafOf(operator, path, null);
    }
  }
  sortTree(root);
  return root;
}

/**
 * Compiles update operators: `compileUpdate({ $inc: { n: 1 } })({ n: 1 }, { inserting: false })` is `{ n: 2 }`.
 *
 * Knows $set $unset $inc $mul $min $max $rename $push ($each $position $slice $sort) $pop $pull $pullAll $addToSet
 * ($each) $bit $currentDate, and $setOnInsert, which acts when `inserting`; in paths '$' and '$[]'. The result shares
 * every part that did not change. Not supported: pipelines. Source: MongoDB manual, "Update Operators".
 *
 * @throws QueryError when compiled: an unknown operator; INVALID_PARAM for a malformed one; DATABASE_REQUEST_FAILED for
 * two operators on one path. When applied, DATABASE_REQUEST_FAILED, in MongoDB's words, for a document that an operator
 * does not fit ($inc of a string) and for a change of `_id`
 */
export function compileUpdate(update: Document, { filter, now = Date.now }: UpdateSettings = {}): Update {
  if (isReplacement(update)) throw malformed('an update needs operators such as $set');
  const root = compileTree(update);
  const positional = isPositional(root);
  const touchesId = root.children.some(([name]) => name === '_id');
  return (document, { inserting }) => {
    const matched = positional && filter && !inserting ? matchedPosition(filter, document) : undefined;
    const changed = applyTree(document, root, { inserting, root: document, matched, now: now() });
    if (touchesId && document._id !== undefined && !equalValues(document._id, changed._id)) throw refused(IMMUTABLE);
    return changed;
  };
}
