/** Aggregation: a pipeline over the documents of a collection, and what of it a store can do by an index. */
import { compilePipeline } from './aggregate/pipeline';
import { sortFields } from './aggregate/sort-stage';
import { malformed } from './error';
import { expressionFilter } from './expression';
import { nearOf } from './geo/near';
import type { IndexField } from './key';
import type { Lookup } from './lookup';
import { type Document, isDocument } from './type';

/** What a pipeline may be told of where it runs. */
interface Surroundings {
  /** $$NOW in milliseconds; the real time where it is not said. */
  now?: number;
  /** The fields of the collection's 2dsphere indexes, one of which a $geoNear needs; where they are not said, it looks. */
  places?: readonly string[];
}

/**
 * Runs an aggregation pipeline over documents: `aggregate(docs, [{ $group: { _id: '$a', n: { $sum: 1 } } }], find)`.
 *
 * $lookup asks `lookup` with a filter that an index can serve: `{ foreignField: { $in: [values] } }` for all documents
 * together, or what the sub-pipeline's first $match, also by $expr and variables, says of single fields. The other
 * stages that name a collection ($unionWith, $graphLookup) ask for all of it. Source: MongoDB manual, "Aggregation
 * Stages". The result may share parts with the inputs, which are not changed.
 *
 * @throws QueryError for an unknown stage or operator and, before anything runs, INVALID_PARAM for a malformed one;
 *   DATABASE_REQUEST_FAILED for documents that a stage or an operator does not take
 */
export function aggregate(
  documents: Document[],
  stages: Document[],
  lookup: Lookup,
  { now = Date.now(), places }: Surroundings = {},
): Document[] {
  return compilePipeline(stages, 'top')(documents, { lookup, now, variables: {}, places });
}

/** A store would sort by it; in a pipeline only $geoNear asks for nearness. Source: MongoDB manual, "$match", "Restrictions". */
function refuseNear(filter: Document): void {
  if (nearOf(filter)) throw malformed('$geoNear, $near, and $nearSphere are not allowed in this context');
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
 * filter as well, and so is the query of a $geoNear.
 *
 * @throws QueryError INVALID_PARAM for a $geoNear after the first stage: the rest does not show it
 */
export function leading(stages: Document[]): Leading {
  if (stages.slice(1).some((stage) => '$geoNear' in stage))
    throw malformed('$geoNear is only valid as the first stage in a pipeline.');
  const filters: Document[] = [];
  const kept: Document[] = [];
  let at = 0;
  for (; at < stages.length; at++) {
    const $match = stages[at]?.$match;
    if (!isDocument($match)) break;
    const { $expr, ...plain } = $match;
    refuseNear(plain);
    if (Object.keys(plain).length > 0) filters.push(plain);
    if ($expr === undefined) continue;
    kept.push({ $match: { $expr } });
    const narrowed = expressionFilter($expr, {});
    if (narrowed) filters.push(narrowed);
  }
  const near = stages[0]?.$geoNear;
  if (isDocument(near) && isDocument(near.query)) {
    refuseNear(near.query);
    filters.push(near.query);
  }
  const sort = sortFields(stages[at]?.$sort);
  const rest = [...kept, ...stages.slice(sort ? at + 1 : at)];
  const filter = filters.length > 1 ? { $and: filters } : filters[0];
  return { ...(filter ? { filter } : {}), ...(sort ? { sort } : {}), rest };
}
