/** `{openid}` in a query stands for the caller. */
import { type Document, isArray, isDocument, type Value } from '../query/value';
import type { Auth } from './environment';

const TEMPLATE = '{openid}';

/** Who is asking: the openid in a mini program, the uid on the web. Source: docs.cloudbase.net/database/security-rules. */
export const callerId = (auth: Auth | null): string | undefined => auth?.openid ?? auth?.uid;

function replaced(value: Value, id: string): Value {
  if (value === TEMPLATE) return id;
  if (isArray(value)) {
    const members = value.map((member) => replaced(member, id));
    return members.every((member, i) => member === value[i]) ? value : members;
  }
  return isDocument(value) ? replacedIn(value, id) : value;
}

function replacedIn(document: Document, id: string): Document {
  let changed = false;
  const entries = Object.entries(document).map(([name, value]): [string, Value] => {
    const now = replaced(value, id);
    changed ||= now !== value;
    return [name, now];
  });
  return changed ? Object.fromEntries(entries) : document;
}

/**
 * The query with the caller's id for '{openid}', wherever that is a whole string value; somebody without an id keeps
 * the text, which is nobody's id. Source: ibidem, "the {openid} variable".
 */
export function withOpenid(where: Document, auth: Auth | null): Document {
  const id = callerId(auth);
  return id === undefined ? where : replacedIn(where, id);
}
