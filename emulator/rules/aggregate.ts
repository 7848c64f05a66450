/** What the rules see of an aggregation: its first stage, if that is a $match. */
import { type Document, isArray, isDocument, type Value } from '../query/value';

export type Stage = Record<string, Value>;

/**
 * The query of an aggregation as far as the rules go; a $match that comes later counts for nothing.
 * Source: cloud.tencent.com/document/product/876/41802, "of an aggregation the first match".
 */
export function firstMatch(stages: readonly Stage[]): Document {
  const match = stages[0]?.$match;
  return isDocument(match) ? match : {};
}

/** The stages with the query that `check` allowed, which may say more than the $match did. */
export function withFirstMatch(stages: readonly Stage[], where: Document): Stage[] {
  const rest = stages[0]?.$match === undefined ? stages : stages.slice(1);
  return Object.keys(where).length === 0 ? [...rest] : [{ $match: where }, ...rest];
}

/** Stages that read or write other collections, of which the rules of this one know nothing. */
const FOREIGN = ['$lookup', '$graphLookup', '$unionWith', '$out', '$merge'];

/**
 * The name of the first stage that a client may not use, also within $facet.
 * Source: docs.cloudbase.net/http-api/nosql/aggregate ($lookup is for administrators).
 */
export function foreignStage(stages: readonly Value[]): string | undefined {
  for (const stage of stages) {
    if (!isDocument(stage)) continue;
    const foreign = Object.keys(stage).find((name) => FOREIGN.includes(name));
    if (foreign !== undefined) return foreign;
    const { $facet } = stage;
    const inner = isDocument($facet) ? Object.values($facet) : [];
    for (const pipeline of inner) {
      const found = isArray(pipeline) ? foreignStage(pipeline) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
