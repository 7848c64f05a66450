/** Asks the rules of a collection whether a client may do what it wants to do. */
import type { Document, Value } from '../query/value';
import { type Expression, nodes } from './ast';
import type { Coverage } from './coverage';
import { type Auth, type ReadDocument, viewOf } from './environment';
import { placeOf } from './evaluate';
import { callerId, withOpenid } from './openid';
import { narrow, type Operation } from './preset';
import { holdsFor, implied, type Proof } from './prove';
import { dataOfCreate, dataOfUpdate, overlap, type RequestData, touched } from './request-data';
import type { CompiledRule, CompiledRules } from './rules';

/** What a client wants. */
export interface Wanted {
  rules: CompiledRules;
  operation: Operation;
  /** The query of a read, update or delete; of an aggregation its first $match (see `firstMatch`). */
  where?: Document;
  /** Instead of `where`: the operation is that of doc(id), so `_id` is all that the query says. */
  docId?: Value;
  /**
   * The lenient reading of doc(id): the document, to be looked at itself. WeChat's guide has doc(id) refused wherever
   * a rule looks at doc; CloudBase's newer notes have the document read first. Leave it out for the former.
   */
  stored?: Document | undefined;
  /** What a create writes, or the update: operators or a whole document. */
  data?: Document | readonly Document[];
  auth: Auth | null;
  /** Milliseconds since 1970. */
  now: number;
  /** Reads documents for get(); it counts as a read of the client. */
  get?: ReadDocument;
  coverage?: Coverage;
}

/** Refused, by which rule, which part of it, and what the query would have to add. */
export interface Refusal {
  ok: false;
  code: 'DATABASE_PERMISSION_DENIED';
  rule: string;
  failing: string;
  lacks: string;
  /** All of it in one line. */
  message: string;
}

/** Allowed: the query to run and the documents to write, which may say more than was asked for. */
export interface Allowed {
  ok: true;
  /** With '{openid}' replaced and what a preset adds. */
  where: Document;
  /** The documents of a create, with `_openid`. */
  documents: Document[];
}

export type Verdict = Allowed | Refusal;

function refusal(rule: string, failing: string, lacks: string): Refusal {
  return {
    ok: false,
    code: 'DATABASE_PERMISSION_DENIED',
    rule,
    failing,
    lacks,
    message: `[DATABASE_PERMISSION_DENIED] rule ${rule} does not follow from the request: ${failing}; it lacks: ${lacks}`,
  };
}

/** `_openid` is the server's: a client neither writes nor changes it. Source: WeChat's guide, "system defaults". */
const OPENID_IS_SET = 'no _openid in the data: the server sets it';

/** A preset knows one identity, that of the openid or, on the web, of the uid. */
function presetAuth(auth: Auth | null): Auth | null {
  const openid = callerId(auth);
  return auth === null || openid === undefined ? auth : { ...auth, openid };
}

function decide(rule: CompiledRule, prove: (expression: Expression) => Proof): Proof {
  if (rule.expression === true) return { ok: true };
  return rule.expression === false ? { ok: false, failing: 'false', lacks: 'nothing can' } : prove(rule.expression);
}

/**
 * Whether the caller may: `check({ rules, operation: 'read', where: { _openid: '{openid}' }, auth, now })`.
 *
 * A read, update or delete is proven from its query, a create from each document that it writes. Functions, the
 * console and the server SDKs are never asked.
 */
export function check(wanted: Wanted): Verdict {
  return wanted.operation === 'create' ? checkCreate(wanted) : checkQuery(wanted, wanted.operation);
}

function checkCreate({ rules, data, auth, now, get, coverage }: Wanted): Verdict {
  const rule = rules.operations.create;
  const given: readonly Document[] = data === undefined ? [] : isList(data) ? data : [data];
  if (given.length === 0) return refusal(rule.name, 'data', 'a document to write');
  if (given.some((document) => touchesOpenid(dataOfCreate(document)))) {
    return refusal(rule.name, '_openid', OPENID_IS_SET);
  }
  const id = callerId(auth);
  const documents = given.map((document) => (id === undefined ? document : { ...document, _openid: id }));
  const seen = rules.preset === undefined ? auth : presetAuth(auth);
  const environments = documents.map((doc) => ({
    auth: seen,
    now,
    doc,
    data: dataOfCreate(doc),
    ...(get && { read: get }),
  }));
  const proof = decide(rule, (expression) => holdsFor(expression, environments, coverage?.witness(rule)));
  return proof.ok ? { ok: true, where: {}, documents } : refusal(rule.name, proof.failing, proof.lacks);
}

const isList = (data: Document | readonly Document[]): data is readonly Document[] => Array.isArray(data);

const touchesOpenid = (data: RequestData): boolean =>
  touched(data).some(([first]) => first?.split('.')[0] === '_openid');

function checkQuery(wanted: Wanted, operation: 'read' | 'update' | 'delete'): Verdict {
  const { rules, docId, stored, auth, now, get, coverage } = wanted;
  const rule = rules.operations[operation];
  const asked = docId === undefined ? (wanted.where ?? {}) : { _id: docId };
  const own = withOpenid(asked, auth);
  const where = rules.preset === undefined ? own : narrow(rules.preset, operation, own, auth);
  const environment = {
    auth: rules.preset === undefined ? auth : presetAuth(auth),
    now,
    ...(get && { read: get }),
  };
  if (operation === 'update' && wanted.data !== undefined && isList(wanted.data)) {
    return refusal(rule.name, 'data', 'one update, not a list');
  }
  const data = operation === 'update' ? updateData(wanted.data) : undefined;
  if (data !== undefined && touchesOpenid(data)) return refusal(rule.name, '_openid', OPENID_IS_SET);
  const lookedAt = { ...environment, ...(data && { data }) };
  const unknown = data && typeof rule.expression !== 'boolean' && unknownField(rule.expression, data, lookedAt);
  if (unknown) return refusal(rule.name, unknown.failing, unknown.lacks);
  const witness = coverage?.witness(rule);
  // A preset's own `_openid` says what there is to say, and a document of others is to be "not found".
  const lenient = stored !== undefined && docId !== undefined && rules.preset === undefined;
  const proof = decide(rule, (expression) =>
    lenient
      ? holdsFor(expression, [{ ...lookedAt, doc: stored }], witness)
      : implied(expression, where, lookedAt, witness),
  );
  return proof.ok ? { ok: true, where, documents: [] } : refusal(rule.name, proof.failing, proof.lacks);
}

function updateData(data: Wanted['data']): RequestData | undefined {
  return data === undefined || isList(data) ? undefined : dataOfUpdate(data);
}

/** A field of request.data that the rule looks at and the update changes in a way that the rules do not understand. */
function unknownField(
  rule: Expression,
  data: RequestData,
  environment: { auth: Auth | null; now: number },
): { failing: string; lacks: string } | undefined {
  if (data.other.length === 0) return undefined;
  const view = viewOf(environment, () => undefined);
  const all = [...nodes(rule)];
  // Of request.data.a.b only the whole chain is looked at, not the `request.data` and `request.data.a` in it.
  const inner = new Set(all.map((node) => (node.kind === 'field' || node.kind === 'index' ? node.of : undefined)));
  for (const node of all) {
    const place = inner.has(node) ? undefined : placeOf(node, view);
    if (place?.root !== 'data') continue;
    const changed = data.other.find(({ path }) => overlap(place.path, path));
    if (changed === undefined) continue;
    return {
      failing: ['request', 'data', ...place.path].join('.'),
      lacks: `_.set() or _.remove() of ${changed.path.join('.')}: the rules do not understand ${changed.operator}`,
    };
  }
  return undefined;
}
