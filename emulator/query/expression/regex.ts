/** $regexMatch, $regexFind and $regexFindAll. */
import { refused } from '../error';
import { compileRegex } from '../regex';
import type { Value } from '../type';
import { named, type Operator, type Operators } from './operator';
import { isNullish, typeName } from './value';

/** One match; its place is counted in code points. */
function found(input: string, match: RegExpExecArray): Value {
  return {
    match: match[0],
    idx: Array.from(input.slice(0, match.index)).length,
    captures: match.slice(1).map((capture) => capture ?? null),
  };
}

function search<T extends Value>(name: string, none: T, answer: (input: string, regex: RegExp) => Value): Operator {
  return named(['input', 'regex'], ['options'], ({ input, regex, options }): Value => {
    if (!isNullish(input) && typeof input !== 'string')
      throw refused(`${name} needs 'input' to be of type string, found ${typeName(input)}`);
    if (!isNullish(regex) && typeof regex !== 'string' && !(regex instanceof RegExp))
      throw refused(`${name} needs 'regex' to be of type string or regex`);
    if (isNullish(input) || isNullish(regex)) return none;
    return answer(input, compileRegex(regex, options ?? undefined));
  });
}

/** Source: MongoDB manual, "$regexMatch", "$regexFind", "$regexFindAll". */
export const REGEXES: Operators = {
  $regexFind: search('$regexFind', null, (input, regex) => {
    const match = regex.exec(input);
    return match && found(input, match);
  }),
  $regexFindAll: search('$regexFindAll', [], (input, regex) =>
    [...input.matchAll(new RegExp(regex, `${regex.flags}g`))].map((match) => found(input, match)),
  ),
  $regexMatch: search('$regexMatch', false, (input, regex) => regex.test(input)),
};
