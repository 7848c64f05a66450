/** Regular expressions as MongoDB (PCRE) writes them, turned into JavaScript's. */
import { malformed } from './error';
import type { Value } from './type';

/** Drops white space and #-comments outside classes, which is what PCRE's option x means. */
function withoutComments(source: string): string {
  return source.replace(/\\.|\[(?:\\.|[^\]])*\]|\s+|#.*/gs, (part) => (/^(?:\s|#)/.test(part) ? '' : part));
}

/** Unicode mode makes `.` one character, as in MongoDB; patterns that it rejects (`\-`) fall back to the loose mode. */
function build(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, `${flags}u`);
  } catch {
    try {
      return new RegExp(source, flags);
    } catch (error) {
      throw malformed(`Regular expression is invalid: ${error instanceof Error ? error.message : source}`);
    }
  }
}

/**
 * The JavaScript expression for `{ $regex: pattern, $options: options }` or for a RegExp value.
 * Options i, m, s and x (also in front, as in `(?i)ab`) are honoured, u is accepted; g and y would keep state between
 * documents and are dropped. Source: MongoDB manual, "$regex".
 *
 * @throws QueryError INVALID_PARAM for a pattern or option that is not valid
 */
export function compileRegex(pattern: Value, options: Value): RegExp {
  if (typeof pattern !== 'string' && !(pattern instanceof RegExp)) throw malformed('$regex has to be a string');
  if (options !== undefined && typeof options !== 'string') throw malformed('$options has to be a string');
  let source = typeof pattern === 'string' ? pattern : pattern.source;
  let letters = options ?? (typeof pattern === 'string' ? '' : pattern.flags.replace(/[^ims]/g, ''));
  const inline = /^\(\?([imsx]+)\)/.exec(source);
  if (inline) {
    source = source.slice(inline[0].length);
    letters += inline[1] ?? '';
  }
  if (/[^imsxugy]/.test(letters)) throw malformed(`invalid flag in regex options: ${letters}`);
  if (letters.includes('x')) source = withoutComments(source);
  return build(source, [...new Set(letters)].filter((letter) => 'ims'.includes(letter)).join(''));
}
