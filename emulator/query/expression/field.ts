/** $getField, $setField, $unsetField, and $sortArray. */
import { compareValues } from '../compare';
import { malformed, refused } from '../error';
import type { IndexField } from '../key';
import { field as read } from '../path';
import { compileSort } from '../sort';
import { type Document, isArray, isDocument, type Value } from '../type';
import { computed, literal } from './compiled';
import { namedOperands, type Operator, type Operators } from './operator';
import { isNullish, typeName } from './value';

function fieldName(name: string, field: Value, scope: Parameters<Operator>[1]): string {
  const compiled = scope.compile(field);
  const value = compiled.constant ? compiled.evaluate(scope.env({}, 0)) : undefined;
  if (typeof value !== 'string')
    throw malformed(`${name} requires 'field' to evaluate to a constant string, but got ${typeName(value)}`);
  return value;
}

const getField: Operator = (operand, scope, name) => {
  const isNamed = isDocument(operand) && !Object.keys(operand)[0]?.startsWith('$');
  const given = isNamed ? namedOperands(operand, name, ['field'], ['input']) : { field: operand };
  const field = fieldName(name, given.field, scope);
  const input = scope.compile(isNamed && 'input' in given ? given.input : '$$CURRENT');
  return computed([input], (env) => {
    const value = input.evaluate(env);
    if (value === null) return null;
    return isDocument(value) ? read(value, field) : undefined;
  });
};

function changeField(required: readonly string[]): Operator {
  return (operand, scope, name) => {
    const given = namedOperands(operand, name, required, []);
    const field = fieldName(name, given.field, scope);
    if (field === '__proto__') throw malformed(`${name} cannot set ${field}`);
    const input = scope.compile(given.input);
    const value = 'value' in given ? scope.compile(given.value) : literal(undefined);
    return computed([input, value], (env) => {
      const document = input.evaluate(env);
      if (isNullish(document)) return null;
      if (!isDocument(document)) throw refused(`${name} requires 'input' to evaluate to type Object`);
      const { [field]: _old, ...rest } = document;
      const set = value.evaluate(env);
      return set === undefined ? rest : { ...document, [field]: set };
    });
  };
}

function orderOf(sortBy: Value): (a: Value, b: Value) => number {
  if (sortBy === 1) return compareValues;
  if (sortBy === -1) return (a, b) => compareValues(b, a);
  if (!isDocument(sortBy)) throw malformed('$sortArray needs sortBy to be 1, -1 or an object of fields');
  const fields = Object.entries(sortBy).map(([field, direction]): IndexField => {
    if (direction !== 1 && direction !== -1)
      throw malformed('$sort key ordering must be 1 (for ascending) or -1 (for descending)');
    return { field, direction };
  });
  const compare = compileSort(fields);
  const wrapped = (value: Value): Document => (isDocument(value) ? value : {});
  return (a, b) => compare(wrapped(a), wrapped(b));
}

const sortArray: Operator = (operand, scope, name) => {
  const given = namedOperands(operand, name, ['input', 'sortBy'], []);
  const order = orderOf(given.sortBy);
  const input = scope.compile(given.input);
  return computed([input], (env) => {
    const array = input.evaluate(env);
    if (isNullish(array)) return null;
    if (!isArray(array))
      throw refused(`The input argument to $sortArray must be an array, but was of type: ${typeName(array)}`);
    return array.toSorted(order);
  });
};

/** Source: MongoDB manual, "$getField", "$setField", "$unsetField", "$sortArray". */
export const FIELDS: Operators = {
  $getField: getField,
  $setField: changeField(['field', 'input', 'value']),
  $sortArray: sortArray,
  $unsetField: changeField(['field', 'input']),
};
