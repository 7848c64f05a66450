/** $unwind: one document for each element of an array. */
import { malformed } from '../error';
import { pathNames } from '../expression/field-path';
import { typeName } from '../expression/value';
import { field } from '../path';
import { type Document, isArray, isDocument, type Value } from '../type';
import { setNested } from './nested';
import type { Stage } from './stage';

interface Options {
  path: string[];
  /** Where the element's place goes. */
  index: string[] | undefined;
  /** Documents without elements are kept. */
  keepsEmpty: boolean;
}

function pathOf(path: Value): string[] {
  if (typeof path !== 'string')
    throw malformed(`expected a string as the path for $unwind stage, got ${typeName(path)}`);
  if (!path.startsWith('$')) throw malformed(`path option to $unwind stage should be prefixed with a '$': ${path}`);
  return pathNames(path.slice(1));
}

function indexOf(name: Value): string[] | undefined {
  if (name === undefined) return undefined;
  if (typeof name !== 'string' || name === '')
    throw malformed(
      `expected a non-empty string for the includeArrayIndex  option to $unwind stage, got ${typeName(name)}`,
    );
  if (name.startsWith('$'))
    throw malformed(`includeArrayIndex option to $unwind stage should not be prefixed with a '$': ${name}`);
  return pathNames(name);
}

function parse(operand: Value): Options {
  if (typeof operand === 'string') return { path: pathOf(operand), index: undefined, keepsEmpty: false };
  if (!isDocument(operand))
    throw malformed(
      `expected either a string or an object as specification for $unwind stage, got ${typeName(operand)}`,
    );
  const { path, includeArrayIndex, preserveNullAndEmptyArrays: keeps = false, ...rest } = operand;
  const [stray] = Object.keys(rest);
  if (stray !== undefined) throw malformed(`unrecognized option to $unwind stage: ${stray}`);
  if (path === undefined) throw malformed('no path specified to $unwind stage');
  if (typeof keeps !== 'boolean')
    throw malformed(
      `expected a boolean for the preserveNullAndEmptyArrays option to $unwind stage, got ${typeName(keeps)}`,
    );
  return { path: pathOf(path), index: indexOf(includeArrayIndex), keepsEmpty: keeps };
}

function read(document: Document, path: readonly string[]): Value {
  let value: Value = document;
  for (const name of path) {
    if (!isDocument(value)) return undefined;
    value = field(value, name);
  }
  return value;
}

/** What is no array counts as one element, without a place. Source: MongoDB manual, "$unwind (aggregation)". */
export const unwind: Stage = (operand) => {
  const { path, index, keepsEmpty } = parse(operand);
  const placed = (document: Document, place: number | null): Document =>
    index ? setNested(document, index, place) : document;
  return (documents) => {
    const out: Document[] = [];
    for (const document of documents) {
      const value = read(document, path);
      if (isArray(value) && value.length > 0) {
        for (const [i, element] of value.entries()) out.push(placed(setNested(document, path, element), i));
      } else if (!isArray(value) && value !== null && value !== undefined) out.push(placed(document, null));
      else if (keepsEmpty) out.push(placed(isArray(value) ? setNested(document, path, undefined) : document, null));
    }
    return out;
  };
};
