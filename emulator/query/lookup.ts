/** The $lookup stage, done here so that an index of the other collection can serve it; mingo's reads all of it. */
import { encodeValue } from './encode';
import { malformed } from './error';
import { expressionFilter, type Variables } from './expression';
import { type IndexField, indexKeys } from './key';
import { isIndex, someAt } from './path';
import { isIndexable } from './predicate';
import { type Document, isArray, isDocument, type Value } from './type';
import { type Branch, insert } from './update-path';
import { applyTree } from './update-tree';

/** Finds the documents of a collection that match a filter. */
export type Lookup = (collection: string, filter: Document) => Document[];

/** What the stage needs of its surroundings. */
export interface LookupContext {
  lookup: Lookup;
  /** Computes the `let` variables on a document, together with those around this stage. */
  variables: (expressions: Document, document: Document) => Variables;
  /** Runs a sub-pipeline with the variables. */
  run: (documents: Document[], pipeline: Document[], variables: Variables) => Document[];
}

interface Spec {
  from: string;
  as: string;
  local: string | undefined;
  foreign: string | undefined;
  variables: Document;
  pipeline: Document[] | undefined;
}

function text(name: string, value: Value): string {
  if (typeof value !== 'string' || value === '') throw malformed(`$lookup argument '${name}' must be a string`);
  return value;
}

function parse(spec: Value): Spec {
  if (!isDocument(spec)) throw malformed('the $lookup specification must be an Object');
  const { from, as, localField, foreignField, let: variables, pipeline } = spec;
  const joined = localField !== undefined || foreignField !== undefined;
  if (!joined && pipeline === undefined) throw malformed('$lookup needs localField and foreignField, or a pipeline');
  if (pipeline !== undefined && !(isArray(pipeline) && pipeline.every(isDocument))) {
    throw malformed("$lookup argument 'pipeline' must be an array of stages");
  }
  if (variables !== undefined && !isDocument(variables)) throw malformed("$lookup argument 'let' must be an object");
  return {
    from: text('from', from),
    as: text('as', as),
    local: joined ? text('localField', localField) : undefined,
    foreign: joined ? text('foreignField', foreignField) : undefined,
    variables: variables ?? {},
    pipeline: pipeline?.filter(isDocument),
  };
}

/** The values a document joins by: the elements where arrays lie on the path, and null where there is nothing. */
function localValues(document: Document, names: string[]): Value[] {
  const values: Value[] = [];
  someAt(document, names, 0, false, (value) => {
    // One by one: an array may have more elements than a call can have arguments.
    if (isArray(value)) for (const element of value) values.push(element);
    else if (value !== undefined) values.push(value);
    return false;
  });
  return values.length === 0 ? [null] : values;
}

/** Regular expressions join by equality here, while in an $in they would be patterns. */
function joinFilter(foreign: string, values: Value[]): Document {
  const patterns = values.filter((value) => value instanceof RegExp);
  if (patterns.length === 0) return { [foreign]: { $in: values } };
  const others = values.filter((value) => !(value instanceof RegExp));
  return { $or: [{ [foreign]: { $in: others } }, ...patterns.map(($eq) => ({ [foreign]: { $eq } }))] };
}

/**
 * All joins at once: one lookup for the values of all documents, handed out by the keys of what was found. Documents
 * with values that keys do not tell (arrays, regular expressions, positions) ask for themselves.
 */
function joinAll(documents: Document[], { from, local = '', foreign = '' }: Spec, lookup: Lookup): Document[][] {
  const names = local.split('.');
  const keyed = !foreign.split('.').some(isIndex);
  const wanted = documents.map((document) => localValues(document, names));
  const plain = wanted.map((values) => keyed && values.every(isIndexable));
  const distinct = new Map<string, Value>();
  wanted.forEach((values, i) => {
    if (plain[i]) for (const value of values) distinct.set(encodeValue(value), value);
  });
  const found = distinct.size > 0 ? lookup(from, joinFilter(foreign, [...distinct.values()])) : [];
  const fields: IndexField[] = [{ field: foreign, direction: 1 }];
  const places = new Map<string, number[]>();
  if (keyed) {
    found.forEach((document, place) => {
      for (const key of indexKeys(document, fields)) {
        const list = places.get(key);
        if (list) list.push(place);
        else places.set(key, [place]);
      }
    });
  }
  return wanted.map((values, i) => {
    if (!plain[i]) return lookup(from, joinFilter(foreign, values));
    const matches = new Set(values.flatMap((value) => places.get(encodeValue(value)) ?? []));
    // In the order of the collection, not of the values.
    return [...matches].sort((a, b) => a - b).flatMap((place) => found.slice(place, place + 1));
  });
}

/** The filter for a sub-pipeline that begins with $match; all of the pipeline is run on what it finds. */
function pipelineFilter(pipeline: Document[], variables: Variables): Document {
  const match = pipeline[0]?.$match;
  if (!isDocument(match)) return {};
  const { $expr, ...plain } = match;
  // An $expr deeper inside may use variables, which no filter knows: only the pipeline can tell.
  const clauses = JSON.stringify(plain).includes('"$expr"') ? [] : [plain];
  const narrowed = $expr === undefined ? undefined : expressionFilter($expr, variables);
  const all = [...clauses, ...(narrowed ? [narrowed] : [])].filter((clause) => Object.keys(clause).length > 0);
  return all.length > 1 ? { $and: all } : (all[0] ?? {});
}

function setter(as: string): (document: Document, joined: Document[]) => Document {
  if (as.includes('.') || as === '__proto__') {
    return (document, joined) => {
      const root: Branch = { children: [] };
      insert(root, as, () => joined);
      return applyTree(document, root, { inserting: false, root: document, matched: undefined, now: 0 });
    };
  }
  return (document, joined) => ({ ...document, [as]: joined });
}

/**
 * Joins each document with those of another collection, as `$lookup: { from, localField, foreignField, as }`, as
 * `$lookup: { from, let, pipeline, as }` and with both. Source: MongoDB manual, "$lookup".
 *
 * @throws QueryError INVALID_PARAM for a malformed specification
 */
export function joinDocuments(documents: Document[], specification: Value, context: LookupContext): Document[] {
  const spec = parse(specification);
  const set = setter(spec.as);
  const { pipeline } = spec;
  const joined = spec.foreign === undefined ? undefined : joinAll(documents, spec, context.lookup);
  return documents.map((document, i) => {
    if (!pipeline) return set(document, joined?.[i] ?? []);
    const variables = context.variables(spec.variables, document);
    const inputs = joined?.[i] ?? context.lookup(spec.from, pipelineFilter(pipeline, variables));
    return set(document, context.run(inputs, pipeline, variables));
  });
}
