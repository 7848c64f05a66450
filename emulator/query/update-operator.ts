/** What each update operator makes of the value at its path; the walk along paths is in update.ts. */
import { compareValues, equalValues } from './compare';
import { malformed, QueryError, refused } from './error';
import { compileCondition } from './filter';
import { compileSort } from './sort';
import { checkNames } from './storable';
import { type Document, isArray, isDocument, TYPE, typeOf, type Value } from './type';

/** What an operator may have to know beside the value. */
export interface Context {
  inserting: boolean;
  /** The document as it was before the update. */
  root: Document;
  /** The position that '$' stands for. */
  matched: number | undefined;
  /** The time for $currentDate, in milliseconds since 1970. */
  now: number;
}

/**
 * Makes a new value of the old one, undefined meaning no field on both sides. Answers the old one itself when there is
 * nothing to change, so that the caller need not copy.
 */
export type Leaf = (old: Value, context: Context, field: string) => Value;

type Compile = (operand: Value, path: string) => Leaf;

const TYPE_NAMES: Record<number, string> = {
  [TYPE.null]: 'null',
  [TYPE.number]: 'double',
  [TYPE.string]: 'string',
  [TYPE.object]: 'object',
  [TYPE.array]: 'array',
  [TYPE.objectId]: 'objectId',
  [TYPE.boolean]: 'bool',
  [TYPE.date]: 'date',
  [TYPE.regex]: 'regex',
};

const nameOfType = (value: Value): string => TYPE_NAMES[typeOf(value)] ?? 'object';
const idOf = (root: Document): string => `{_id: ${JSON.stringify(root._id)}}`;
const keep = (old: Value, next: Value): Value => (old !== undefined && equalValues(old, next) ? old : next);

/** $inc and $mul: numbers only; a missing field counts as 0. */
function arithmetic(operator: string, verb: string, operate: (old: number, by: number) => number): Compile {
  return (operand, path) => {
    if (typeof operand !== 'number') {
      throw refused(`Cannot ${verb} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`);
    }
    return (old, { root }, field) => {
      // A missing field counts as 0; the sum also makes 0 of the -0 that 0 * -1 is.
      if (old === undefined) return operate(0, operand) + 0;
      if (typeof old === 'number') return operate(old, operand);
      throw refused(
        `Cannot apply ${operator} to a value of non-numeric type. ${idOf(root)} has the field '${field}' of non-numeric type ${nameOfType(old)}`,
      );
    };
  };
}

/** An operator whose operand goes into the document, so that its names have to be fit for it. */
function stored(compile: Compile): Compile {
  return (operand, path) => {
    checkNames(operand, path);
    return compile(operand, path);
  };
}

/** $min and $max, by the order of all types. */
function bound(sign: 1 | -1): Compile {
  return stored((operand) => (old) => (old === undefined || compareValues(operand, old) * sign > 0 ? operand : old));
}

const BITS: Record<string, (old: bigint, by: bigint) => bigint> = {
  and: (old, by) => old & by,
  or: (old, by) => old | by,
  xor: (old, by) => old ^ by,
};

const bit: Compile = (operand, path) => {
  const operations = isDocument(operand) ? Object.entries(operand) : [];
  if (operations.length === 0) throw malformed(`You must pass in at least one bitwise operation: {${path}: …}`);
  const steps = operations.map(([name, by]) => {
    const operate = Object.hasOwn(BITS, name) ? BITS[name] : undefined;
    if (!operate) throw malformed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    if (typeof by !== 'number' || !Number.isSafeInteger(by)) {
      throw malformed(`The $bit modifier field must be an Integer(32/64 bit): {${name}: ${JSON.stringify(by)}}`);
    }
    return { operate, by: BigInt(by) };
  });
  return (old, { root }, field) => {
    if (old !== undefined && !(typeof old === 'number' && Number.isSafeInteger(old))) {
      throw refused(
        `Cannot apply $bit to a value of non-integral type.${idOf(root)} has the field ${field} of non-integer type ${nameOfType(old)}`,
      );
    }
    return Number(steps.reduce((value, { operate, by }) => operate(value, by), BigInt(old ?? 0)));
  };
};

const currentDate: Compile = (operand, path) => {
  const type = isDocument(operand) ? operand.$type : operand === true ? 'date' : undefined;
  // MongoDB's timestamps are internal to it: the cloud's clients read both as dates.
  if (type !== 'date' && type !== 'timestamp' && typeof operand !== 'boolean') {
    throw malformed(`The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {${path}: …}}`);
  }
  return (_old, { now }) => new Date(now);
};

/** The array an operator works on; undefined where there is no field. */
function arrayAt(old: Value, message: (type: string) => string): Value[] | undefined {
  if (old === undefined || isArray(old)) return old;
  throw refused(message(nameOfType(old)));
}

function integer(operand: Value, refusal: string): number | undefined {
  if (operand === undefined) return undefined;
  if (typeof operand !== 'number' || !Number.isInteger(operand)) throw malformed(`${refusal}: ${nameOfType(operand)}`);
  return operand;
}

/** The $sort of $push: 1 or -1 for the elements themselves, or fields; what is no document sorts as an empty one. */
function elementSort(operand: Value): ((a: Value, b: Value) => number) | undefined {
  if (operand === undefined) return undefined;
  if (operand === 1 || operand === -1) return (a, b) => compareValues(a, b) * operand;
  if (typeof operand === 'number') throw malformed('The $sort element value must be either 1 or -1');
  if (!isDocument(operand)) {
    throw malformed(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    );
  }
  const fields = Object.entries(operand);
  if (fields.length === 0) throw malformed('The $sort pattern is empty when it should be a set of fields.');
  const compare = compileSort(
    fields.map(([field, direction]) => {
      if (direction !== 1 && direction !== -1) throw malformed('The $sort element value must be either 1 or -1');
      if (field === '') throw malformed('The $sort field cannot be empty');
      if (field.split('.').includes('')) {
        throw malformed(`The $sort field is a dotted field but has an empty part: ${field}`);
      }
      return { field, direction };
    }),
  );
  const document = (value: Value): Document => (isDocument(value) ? value : {});
  return (a, b) => compare(document(a), document(b));
}

const PUSH_MODIFIERS = new Set(['$each', '$position', '$slice', '$sort']);

/** The elements of { $each: […] }, or undefined when the operand is a value to add as it is. */
function eachOf(operator: string, operand: Value, allowed: Set<string>): Value[] | undefined {
  if (!isDocument(operand) || operand.$each === undefined) return undefined;
  const stray = Object.keys(operand).find((name) => !allowed.has(name));
  if (stray !== undefined) throw malformed(`Unrecognized clause in ${operator}: ${stray}`);
  if (isArray(operand.$each)) return operand.$each;
  throw malformed(
    `The argument to $each in ${operator} must be an array but it was of type: ${nameOfType(operand.$each)}`,
  );
}

const push: Compile = (operand, path) => {
  const each = eachOf('$push', operand, PUSH_MODIFIERS);
  const modifiers = each && isDocument(operand) ? operand : {};
  const added = each ?? [operand];
  added.forEach((value, i) => {
    checkNames(value, `${path}.${i}`);
  });
  const position = integer(modifiers.$position, 'The value for $position must be an integer value, not of type');
  const slice = integer(modifiers.$slice, 'The value for $slice must be an integer value but was given type');
  const sort = elementSort(modifiers.$sort);
  return (old, { root }, field) => {
    const array = arrayAt(
      old,
      (type) => `The field '${field}' must be an array but is of type ${type} in document ${idOf(root)}`,
    );
    let next = [...(array ?? [])];
    next.splice(position ?? next.length, 0, ...added);
    if (sort) next.sort(sort);
    if (slice !== undefined) next = slice >= 0 ? next.slice(0, slice) : next.slice(slice);
    return added.length > 0 && slice === undefined ? next : keep(old, next);
  };
};

const EACH_ONLY = new Set(['$each']);

const addToSet: Compile = (operand, path) => {
  const added = eachOf('$addToSet', operand, EACH_ONLY) ?? [operand];
  added.forEach((value, i) => {
    checkNames(value, `${path}.${i}`);
  });
  return (old, _context, field) => {
    const array = arrayAt(
      old,
      (type) => `Cannot apply $addToSet to non-array field. Field named '${field}' has non-array type ${type}`,
    );
    const next = [...(array ?? [])];
    for (const value of added) if (!next.some((element) => equalValues(element, value))) next.push(value);
    return next.length === array?.length ? old : next;
  };
};

const pop: Compile = (operand, path) => {
  if (typeof operand !== 'number') throw malformed(`Expected a number in: ${path}: ${JSON.stringify(operand)}`);
  if (operand !== 1 && operand !== -1) throw malformed(`$pop expects 1 or -1, found: ${JSON.stringify(operand)}`);
  return (old, _context, field) => {
    const array = arrayAt(old, (type) => `Path '${field}' contains an element of non-array type '${type}'`);
    if (array === undefined || array.length === 0) return old;
    return operand === 1 ? array.slice(0, -1) : array.slice(1);
  };
};

function remover(operator: string, test: (element: Value) => boolean): Leaf {
  return (old) => {
    const array = arrayAt(old, () => `Cannot apply ${operator} to a non-array value`);
    const next = array?.filter((element) => !test(element));
    return next?.length === array?.length ? old : next;
  };
}

const pullAll: Compile = (operand) => {
  if (!isArray(operand)) throw malformed('$pullAll requires an array argument');
  return remover('$pullAll', (element) => operand.some((value) => equalValues(element, value)));
};

const operators = new Map<string, Compile>([
  ['$set', stored((operand) => (old) => keep(old, operand))],
  [
    '$setOnInsert',
    stored(
      (operand) =>
        (old, { inserting }) =>
          inserting ? operand : old,
    ),
  ],
  ['$unset', () => () => undefined],
  ['$inc', arithmetic('$inc', 'increment', (old, by) => old + by)],
  ['$mul', arithmetic('$mul', 'multiply', (old, by) => old * by)],
  ['$min', bound(-1)],
  ['$max', bound(1)],
  ['$bit', bit],
  ['$currentDate', currentDate],
  ['$push', push],
  ['$addToSet', addToSet],
  ['$pop', pop],
  ['$pull', (operand) => remover('$pull', compileCondition(operand))],
  ['$pullAll', pullAll],
]);

/**
 * Compiles one operator on one path. Source: MongoDB manual, the page of each operator.
 *
 * @throws QueryError for an unknown operator or an operand it cannot take; the leaf throws DATABASE_REQUEST_FAILED for
 * a value that does not fit
 */
export function leafOf(operator: string, path: string, operand: Value): Leaf {
  const compile = operators.get(operator);
  if (!compile) {
    throw new QueryError(
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  return compile(operand, path);
}
