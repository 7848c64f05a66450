/** What the stages of a pipeline are made of: compiled once, then run over documents. */
import type { Variables } from '../expression';
import type { Compiled, Env } from '../expression/compiled';
import type { Scope } from '../expression/scope';
import type { Lookup } from '../lookup';
import type { Document, Value } from '../type';

/** One run of a pipeline. */
export interface Run {
  /** Finds the documents of other collections. */
  lookup: Lookup;
  /** $$NOW in milliseconds. */
  now: number;
  /** The values of the variables that a $lookup around the pipeline defines. */
  variables: Variables;
  /** The fields of the collection's 2dsphere indexes; undefined where nobody said. */
  places: readonly string[] | undefined;
}

/** A compiled stage or pipeline. Inputs are not changed; results may share parts with them. */
export type Pass = (documents: Document[], run: Run) => Document[];

/** Where a pipeline stands: some stages may not stand in others. */
export type Place = 'top' | 'lookup' | 'facet';

/** What a stage needs when it is compiled. */
export interface Surroundings {
  scope: Scope;
  /** Compiles a pipeline inside the stage, with more variables. */
  pipeline: (stages: Value, place: Place, names?: readonly string[]) => Pass;
}

/** Compiles one stage: `{ [name]: operand }`. */
export type Stage = (operand: Value, surroundings: Surroundings) => Pass;

/** Stages by name, `$` and all. */
export type Stages = Readonly<Record<string, Stage>>;

/** The surroundings of expressions in one run of a stage. */
export function envOf(scope: Scope, run: Run): Env {
  return scope.env(run.variables, run.now);
}

/** An expression's value on each document, one after the other. */
export function valuesOf(documents: readonly Document[], compiled: Compiled, env: Env): Value[] {
  return documents.map((document) => {
    env.root = document;
    return compiled.evaluate(env);
  });
}
