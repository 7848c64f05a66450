/** Aggregation: mingo runs the stages, except those where it is slow or unlike MongoDB ($lookup, $match, $sort). */

import type { Iterator } from 'mingo/lazy';
import type { AnyObject, Options } from 'mingo/types';
import { malformed } from './error';
import { expressionFilter, type Variables } from './expression';
import { compileFilter } from './filter';
import type { IndexField } from './key';
import { joinDocuments, type Lookup } from './lookup';
import { expressionOperators, mingo, withMingo } from './mingo';
import { compileSort } from './sort';
import { type Document, isDocument, type Value } from './type';
import { cloneValue } from './value';

type Stage = (documents: Iterator, operand: Value, options: Options) => Iterator;

/** mingo keeps its stages untyped. */
function isStage(stage: unknown): stage is Stage {
  return typeof stage === 'function';
}

/** These write into nested parts of their input, which belongs to the store. */
const WRITES_INPUT = [
  '$addFields',
  '$set',
  '$unset',
  '$project',
  '$setWindowFields',
  '$fill',
  '$densify',
  '$redact',
] as const;

/** Only paths into documents reach nested parts; a stage of top-level names and computed values needs no copy. */
function isNested(operand: Value): boolean {
  return (
    JSON.stringify(operand)?.includes('.') === true ||
    (isDocument(operand) && Object.values(operand).some(hasPlainFields))
  );
}

function hasPlainFields(value: Value): boolean {
  return isDocument(value) && !Object.keys(value)[0]?.startsWith('$');
}

function sortFields(operand: Value): IndexField[] | undefined {
  if (!isDocument(operand)) return undefined;
  const fields: IndexField[] = [];
  for (const [field, direction] of Object.entries(operand)) {
    if (direction !== 1 && direction !== -1) return undefined;
    fields.push({ field, direction });
  }
  return fields.length > 0 ? fields : undefined;
}

const sort: Stage = (documents, operand) => {
  const fields = sortFields(operand);
  if (!fields) throw malformed('$sort needs an object of fields with 1 or -1');
  const { lazy } = mingo();
  return documents.transform<Document>((all) => lazy.Lazy([...all].sort(compileSort(fields))));
};

const match: Stage = (documents, operand, options) => {
  if (!isDocument(operand)) throw malformed('the match filter must be an expression in an object');
  const { $expr, ...plain } = operand;
  // mingo knows the variables that an $expr may use; so it gets those, and all that has one inside.
  if (JSON.stringify(plain).includes('"$expr"')) return mingo().pipeline.$match(documents, operand, options);
  const test = compileFilter(plain);
  const rest = documents.filter<Document>(test);
  return $expr === undefined ? rest : mingo().pipeline.$match(rest, { $expr }, options);
};

/** What mingo computes has no type; of an object of `let` expressions it makes an object of values. */
function isVariables(value: unknown): value is Variables {
  return typeof value === 'object' && value !== null;
}

/** The options mingo hands to a stage, with more variables; its own object keeps the local ones to itself. */
function withVariables(options: Options, variables: AnyObject): Partial<Options> {
  const { context, collectionResolver } = options;
  return { context, variables, ...(collectionResolver ? { collectionResolver } : {}) };
}

function lookupStage(lookup: Lookup): Stage {
  return (documents, operand, options) => {
    const { aggregator, core, lazy } = mingo();
    return documents.transform<Document>((all) =>
      lazy.Lazy(
        joinDocuments(all, operand, {
          lookup,
          variables: (expressions, document) => {
            const computed = core.evalExpr(document, expressions, options);
            const outer = isVariables(options.variables) ? options.variables : {};
            return isVariables(computed) ? { ...outer, ...computed } : outer;
          },
          run: (inputs, pipeline, variables) =>
            new aggregator.Aggregator(pipeline, withVariables(options, variables)).run<Document>(inputs),
        }),
      ),
    );
  };
}

const cloneDocument = (document: Document): Document => cloneValue(document);

function contextFor(lookup: Lookup): Options['context'] {
  const { core, pipeline, projection, predicate, window } = mingo();
  // $out and $merge would write past the store.
  const { $out: _out, $merge: _merge, ...stages } = pipeline;
  const original = core.Context.init({ pipeline });
  const copying = WRITES_INPUT.flatMap((name): [string, Stage][] => {
    const stage: unknown = original.getOperator(core.OpType.PIPELINE, name);
    if (!isStage(stage)) return [];
    const copyFirst: Stage = (documents, operand, options) =>
      stage(isNested(operand) ? documents.map<Document, Document>(cloneDocument) : documents, operand, options);
    return [[name, copyFirst]];
  });
  return core.Context.init({
    ...expressionOperators(),
    pipeline: { ...stages, ...Object.fromEntries(copying), $match: match, $sort: sort, $lookup: lookupStage(lookup) },
    projection,
    query: predicate,
    window,
  });
}

/**
 * Runs an aggregation pipeline over documents: `aggregate(docs, [{ $group: { _id: '$a', n: { $sum: 1 } } }], find)`.
 *
 * $lookup asks `lookup` with a filter that an index can serve: `{ foreignField: { $in: [values] } }` for all documents
 * together, or what the sub-pipeline's first $match, also by $expr and variables, says of single fields. The other
 * stages that name a collection ($unionWith, $graphLookup) ask for all of it. Source: MongoDB manual, "Aggregation
 * Stages". The result may share parts with the inputs, which are not changed.
 *
 * @throws QueryError for an unknown stage or operator; INVALID_PARAM or DATABASE_REQUEST_FAILED for one that fails
 */
export function aggregate(documents: Document[], stages: Document[], lookup: Lookup): Document[] {
  if (stages.length === 0) return documents;
  for (const stage of stages) {
    if (Object.keys(stage).length !== 1)
      throw malformed('A pipeline stage specification object must contain exactly one field.');
  }
  return withMingo(() => {
    const options = {
      context: contextFor(lookup),
      collectionResolver: (collection: string) => lookup(collection, {}),
    };
    return new (mingo().aggregator.Aggregator)(stages, options).run<Document>(documents);
  });
}

/** How a pipeline begins, as far as a store can do it by an index, and the stages that are left. */
export interface Leading {
  filter?: Document;
  sort?: IndexField[];
  rest: Document[];
}

/**
 * Splits the $match stages a pipeline begins with, and a $sort after them, from the rest:
 * `leading([{ $match: { a: 1 } }, { $sort: { b: 1 } }, { $limit: 5 }])` is
 * `{ filter: { a: 1 }, sort: [{ field: 'b', direction: 1 }], rest: [{ $limit: 5 }] }`.
 *
 * The filter must be applied in full. A $match with an $expr stays in the rest; what can be read out of it is in the
 * filter as well.
 */
export function leading(stages: Document[]): Leading {
  const filters: Document[] = [];
  const kept: Document[] = [];
  let at = 0;
  for (; at < stages.length; at++) {
    const $match = stages[at]?.$match;
    if (!isDocument($match)) break;
    const { $expr, ...plain } = $match;
    if (Object.keys(plain).length > 0) filters.push(plain);
    if ($expr === undefined) continue;
    kept.push({ $match: { $expr } });
    const narrowed = expressionFilter($expr, {});
    if (narrowed) filters.push(narrowed);
  }
  const sort = sortFields(stages[at]?.$sort);
  const rest = [...kept, ...stages.slice(sort ? at + 1 : at)];
  const filter = filters.length > 1 ? { $and: filters } : filters[0];
  return { ...(filter ? { filter } : {}), ...(sort ? { sort } : {}), rest };
}
