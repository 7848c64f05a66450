/** $sum, $avg and the like as expressions: over the elements of one array, or over several operands. */
import { isArray, type Value } from '../type';
import { ACCUMULATORS } from './accumulator';
import { type Operators, variadic } from './operator';

function fold(name: string) {
  return variadic(1, (values): Value => {
    const accumulator = ACCUMULATORS[name]?.();
    const [first] = values;
    // Of several operands an array is not looked into.
    for (const value of values.length === 1 && isArray(first) ? first : values) accumulator?.add(value);
    return accumulator?.result();
  });
}

/** Source: MongoDB manual, "Accumulators (in Other Stages)". */
export const FOLDS: Operators = {
  $avg: fold('$avg'),
  $max: fold('$max'),
  $min: fold('$min'),
  $stdDevPop: fold('$stdDevPop'),
  $stdDevSamp: fold('$stdDevSamp'),
  $sum: fold('$sum'),
};
