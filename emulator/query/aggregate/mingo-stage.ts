/** Stages and accumulators that are left to mingo, which CloudBase's documentation does not name. It computes with our expressions. */
import type { AnyObject, Options } from 'mingo/types';
import { expressionOperators, mingo, withMingo } from '../mingo';
import { type Document, isDocument, type Value } from '../type';
import { cloneValue } from '../value';
import type { Gatherer } from './accumulators';
import type { Pass, Run } from './stage';

function contextOf(now: number): Options['context'] {
  const { core, pipeline, projection, predicate, window } = mingo();
  // $out and $merge would write past the store.
  const { $out: _out, $merge: _merge, ...stages } = pipeline;
  return core.Context.init({ ...expressionOperators(now), pipeline: stages, projection, query: predicate, window });
}

function optionsOf(run: Run): Partial<Options> {
  const variables: AnyObject = run.variables;
  return {
    context: contextOf(run.now),
    variables,
    collectionResolver: (collection: string) => run.lookup(collection, {}),
  };
}

/** A stage of mingo's over copies: some write into nested parts of their input, which belongs to the store. */
export function mingoStage(name: string, operand: Value): Pass {
  return (documents, run) =>
    withMingo(() => {
      const copies = documents.map((document): Document => cloneValue(document));
      return new (mingo().aggregator.Aggregator)([{ [name]: operand }], optionsOf(run)).run<Document>(copies);
    });
}

/** Group by null with mingo's accumulator over the documents gathered. */
export function mingoAccumulator(name: string, operand: Value): (() => Gatherer) | undefined {
  const accumulators: Record<string, unknown> = mingo().accumulator;
  if (!Object.hasOwn(accumulators, name) || name === '$accumulator') return undefined;
  const pass = mingoStage('$group', { _id: null, result: { [name]: operand } });
  return () => {
    const gathered: Document[] = [];
    return {
      add: ({ root }) => {
        if (isDocument(root)) gathered.push(root);
      },
      result: () => pass(gathered, { lookup: () => [], now: 0, variables: {}, places: undefined })[0]?.result,
    };
  };
}
