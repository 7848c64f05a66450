/** $dateFromString: a date from its text. */
import { QueryError, refused } from '../error';
import type { Value } from '../type';
import { computed } from './compiled';
import { readDate, readFormatted } from './date-text';
import { dateOf, toZone } from './date-value';
import { namedOperands, type Operator, type Operators } from './operator';
import { instantOf, UTC } from './time-zone';
import { isNullish, show, typeName } from './value';

function toDateFrom(text: Value, format: Value, timezone: Value, hasZone: boolean): Date | null {
  if (typeof text !== 'string')
    throw refused(
      `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)} with value ${show(text)}`,
    );
  const zone = hasZone ? toZone(timezone) : UTC;
  if (zone === null) return null;
  const read = typeof format === 'string' ? readFormatted(text, format) : readDate(text);
  if (read.zone && hasZone)
    throw refused('you cannot pass in a date/time string with time zone information together with a timezone argument');
  return dateOf(instantOf(read.local, read.zone ?? zone));
}

const dateFromString: Operator = (operand, scope, name) => {
  const given = namedOperands(operand, name, ['dateString'], ['format', 'timezone', 'onError', 'onNull']);
  const [text, format, timezone, onError, onNull] = [
    scope.compile(given.dateString),
    scope.compile(given.format),
    scope.compile(given.timezone),
    scope.compile(given.onError),
    scope.compile(given.onNull),
  ];
  const hasZone = 'timezone' in given;
  return computed([text, format, timezone, onError, onNull], (env) => {
    const value = text.evaluate(env);
    const pattern = format.evaluate(env);
    if ('format' in given && !isNullish(pattern) && typeof pattern !== 'string')
      throw refused(
        `$dateFromString requires that 'format' be a string, found: ${typeName(pattern)} with value ${show(pattern)}`,
      );
    if (isNullish(value)) return 'onNull' in given ? onNull.evaluate(env) : null;
    if ('format' in given && isNullish(pattern)) return null;
    try {
      return toDateFrom(value, pattern, timezone.evaluate(env), hasZone);
    } catch (error) {
      if (!(error instanceof QueryError) || !('onError' in given)) throw error;
      return onError.evaluate(env);
    }
  });
};

/** Source: MongoDB manual, "$dateFromString". */
export const DATE_FROM_STRING: Operators = { $dateFromString: dateFromString };
