/** Regular expressions as MongoDB (PCRE) writes them, turned into JavaScript's. */
import { malformed } from './error';
import { fromPcre } from './pcre';
import type { Value } from './type';

/** MongoDB manual, "$regex": patterns are at most 32,764 bytes. */
const MOST_BYTES = 32764;

/** The pattern without white space and #-comments outside classes, which option x means. */
function withoutComments(pattern: string): string {
  return pattern.replace(/\\.|\[\^?\]?(?:\\.|[^\]])*\]|[\t-\r ]+|#[^\n]*\n?/gs, (part) =>
    /^[\t-\r #]/.test(part) ? '' : part,
  );
}

/**
 * A pattern and its options as a value. JavaScript has no option x and no options in front of a pattern (`(?i)ab`): the
 * value says the same without them. l is ignored.
 *
 * @throws QueryError INVALID_PARAM for an unknown option, and for what JavaScript cannot hold
 */
export function regExpOf(pattern: string, options: string): RegExp {
  const [source, letters] = split(pattern, options);
  if (/[^ilmsux]/.test(letters)) throw malformed(`the option of a regular expression: ${letters}`);
  const flags = [...new Set(letters)].filter((letter) => 'imsu'.includes(letter)).join('');
  try {
    return new RegExp(letters.includes('x') ? withoutComments(source) : source, flags);
  } catch (error) {
    throw malformed(error instanceof Error ? error.message : pattern);
  }
}

/** The pattern without the options in front of it (`(?i)ab`), and all options. */
function split(pattern: string, options: string): [source: string, options: string] {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern);
  return inline ? [pattern.slice(inline[0].length), options + inline[1]] : [pattern, options];
}

function compile(pattern: string, options: string): RegExp {
  if (pattern.includes('\0')) throw malformed('Regular expression cannot contain an embedded null byte');
  if (Buffer.byteLength(pattern) > MOST_BYTES) throw malformed('Regular expression is too long');
  const [source, letters] = split(pattern, options);
  const [i, m, s, x] = ['i', 'm', 's', 'x'].map((letter) => letters.includes(letter));
  const translated = fromPcre(source, { m: m === true, s: s === true, x: x === true });
  try {
    return new RegExp(translated, `u${i ? 'i' : ''}${s ? 's' : ''}`);
  } catch (error) {
    throw malformed(`Regular expression is invalid: ${error instanceof Error ? error.message : pattern}`);
  }
}

/**
 * The JavaScript expression for `{ $regex: pattern, $options: options }` or for a RegExp value.
 * Options i, m, s and x (also in front, as in `(?i)ab`) are honoured, u is accepted; g and y would keep state between
 * documents and are dropped. Source: MongoDB manual, "$regex".
 *
 * @throws QueryError INVALID_PARAM for a pattern or option that is not valid, and for options said twice
 */
export function compileRegex(pattern: Value, options: Value): RegExp {
  if (typeof pattern !== 'string' && !(pattern instanceof RegExp)) throw malformed('$regex has to be a string');
  if (options !== undefined && typeof options !== 'string') throw malformed('$options has to be a string');
  if (typeof pattern === 'string') return compile(pattern, checked(options ?? ''));
  const own = pattern.flags.replace(/[^ims]/g, '');
  if (own !== '' && options !== undefined) throw malformed('options set in both $regex and $options');
  return compile(pattern.source, checked(options ?? own));
}

function checked(options: string): string {
  const invalid = /[^imsxugy]/.exec(options);
  if (invalid) throw malformed(`invalid flag in regex options: ${invalid[0]}`);
  return options;
}
