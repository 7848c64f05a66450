/** Names that fields may not have. */
import { refused } from './error';
import { isArray, isDocument, type Value } from './type';

/** A reference to another document is made of these three. */
const REFERENCE = new Set(['$ref', '$id', '$db']);

/**
 * Refuses a value that holds a field whose name begins with `$` or has a dot in it. MongoDB took neither until 5.0 and
 * 3.6; which version serves CloudBase is not documented, so the harsher holds. Source: MongoDB manual, "Field Names".
 *
 * @param path where the value goes, for the message
 * @throws QueryError DATABASE_REQUEST_FAILED, in MongoDB's words
 */
export function checkNames(value: Value, path: string): void {
  if (isArray(value)) {
    value.forEach((element, i) => {
      if (typeof element === 'object') checkNames(element, path === '' ? String(i) : `${path}.${i}`);
    });
    return;
  }
  if (!isDocument(value)) return;
  for (const name in value) {
    const at = path === '' ? name : `${path}.${name}`;
    if (name.charCodeAt(0) === 36 && !REFERENCE.has(name)) {
      throw refused(`The dollar ($) prefixed field '${name}' in '${at}' is not valid for storage.`);
    }
    if (name.includes('.')) throw refused(`The dotted field '${name}' in '${at}' is not valid for storage.`);
    const inner = value[name];
    if (typeof inner === 'object' && inner !== null) checkNames(inner, at);
  }
}
