/** Angles in radians. Null or missing makes null. */
import { refused } from '../error';
import { fixed, type Operator, type Operators } from './operator';
import { isNullish, typeName } from './value';

/** Of a number between two bounds, which is NaN of NaN. */
function of(compute: (value: number) => number, least = -Infinity, most = Infinity): Operator {
  return (operand, scope, name) =>
    fixed(1, (value) => {
      if (isNullish(value)) return null;
      if (typeof value !== 'number') throw refused(`${name} only supports numeric types, not ${typeName(value)}`);
      if (value < least || value > most)
        throw refused(`cannot apply ${name} to ${value}, value must be in [${least},${most}]`);
      return compute(value);
    })(operand, scope, name);
}

/** Sines, cosines and tangents of the infinite are refused. */
const ofAngle = (compute: (value: number) => number): Operator => of(compute, -Number.MAX_VALUE, Number.MAX_VALUE);

/** Source: MongoDB manual, "Trigonometry Expression Operators". */
export const TRIGONOMETRY: Operators = {
  $acos: of(Math.acos, -1, 1),
  $acosh: of(Math.acosh, 1),
  $asin: of(Math.asin, -1, 1),
  $asinh: of(Math.asinh),
  $atan: of(Math.atan),
  $atan2: fixed(2, (y, x) => {
    if (isNullish(y) || isNullish(x)) return null;
    if (typeof y !== 'number' || typeof x !== 'number')
      throw refused(`$atan2 only supports numeric types, not ${typeName(y)} and ${typeName(x)}`);
    return Math.atan2(y, x);
  }),
  $atanh: of(Math.atanh, -1, 1),
  $cos: ofAngle(Math.cos),
  $cosh: of(Math.cosh),
  $degreesToRadians: of((value) => (value * Math.PI) / 180),
  $radiansToDegrees: of((value) => (value * 180) / Math.PI),
  $sin: ofAngle(Math.sin),
  $sinh: of(Math.sinh),
  $tan: ofAngle(Math.tan),
  $tanh: of(Math.tanh),
};
