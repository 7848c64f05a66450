/**
 * Perl-compatible regular expressions, which MongoDB uses, written anew for JavaScript: where both languages read the
 * same letters differently, what comes out means in JavaScript what went in meant in PCRE.
 *
 * Differences that matter: `$` also matches before a last line feed; only a line feed ends a line (JavaScript knows
 * four line ends); `\s` is ASCII, so not the ideographic space U+3000; any punctuation may be escaped; `{` and `]` may
 * stand for themselves; POSIX classes; options inside. Source: PCRE manual, "pcrepattern".
 */
import { malformed } from './error';

const ANY = '[^\\n]|\\n';
const START = `(?<!${ANY})`;
const END = `(?!${ANY})`;
const LINE_START = `(?:${START}|(?<=\\n)(?=${ANY}))`;
const LINE_END = `(?=\\n|${END})`;
const LAST = `(?=\\n?${END})`;

/** Escapes outside a class. */
const ESCAPES: Record<string, string> = {
  A: START,
  Z: LAST,
  z: END,
  N: '[^\\n]',
  R: '(?:\\r\\n|[\\n-\\r\\x85\\u2028\\u2029])',
  a: '\\x07',
  e: '\\x1b',
};

/** Sets of characters, as they stand between brackets: what they hold and what they leave out. */
const SETS: Record<string, [holds: string, lacks: string]> = {
  s: ['\\t-\\r ', '\\0-\\x08\\x0e-\\x1f!-\\u{10ffff}'],
  h: [
    '\\t \\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
    '\\0-\\x08\\n-\\x1f!-\\x9f\\xa1-\\u167f\\u1681-\\u180d\\u180f-\\u1fff\\u200b-\\u202e\\u2030-\\u205e\\u2060-\\u2fff\\u3001-\\u{10ffff}',
  ],
  v: ['\\n-\\r\\x85\\u2028\\u2029', '\\0-\\t\\x0e-\\x84\\x86-\\u2027\\u202a-\\u{10ffff}'],
};

const POSIX: Record<string, string> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\0-\\x7f',
  blank: '\\t ',
  cntrl: '\\0-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t-\\r ',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

const unsupported = (what: string) => malformed(`Regular expression is invalid: ${what} is not supported here`);
const literal = (character: string): string => character.replace(/[\^$\\.*+?()[\]{}|/-]/, '\\$&');
/** `-` may be escaped in a class only. */
const outside = (character: string): string => (character === '-' ? '-' : literal(character));

/** `\p{Han}` is a script in PCRE; in JavaScript it says so. Categories (`\p{L}`, `\p{Lu}`) are alike. */
function property(letter: string, name: string): string {
  return /^\^?[A-Z][a-z]?$/.test(name) ? `\\${letter}{${name}}` : `\\${letter}{Script=${name}}`;
}

/** One escape at the start of `rest`: what it becomes and how long it was. Undefined: it is for the place to say. */
function escapeOf(rest: string): [text: string, length: number] | undefined {
  const hex = /^\\x\{([0-9a-f]{1,6})\}/i.exec(rest);
  if (hex) return [`\\u{${hex[1]}}`, hex[0].length];
  const named = /^\\([pP])(?:\{(\w+)\}|([A-Z]))/.exec(rest);
  if (named) return [property(named[1] ?? 'p', named[2] ?? named[3] ?? ''), named[0].length];
  const letter = String.fromCodePoint(rest.codePointAt(1) ?? 0);
  if (/[dDwWnrtf]/.test(letter)) return [`\\${letter}`, 2];
  // JavaScript's own source writes U+2028 and U+2029 so; anywhere else PCRE refuses it, and so does the cloud.
  const line = /^\\u202[89]/.exec(rest);
  if (line) return [line[0], 6];
  if (/[lLuU]/.test(letter))
    throw malformed('Regular expression is invalid: PCRE does not support \\L, \\l, \\U, or \\u');
  const code = /^\\(?:x[0-9a-f]{2}|c[a-z])/i.exec(rest);
  if (code) return [code[0], code[0].length];
  if (/^\\0(?![0-7])/.test(rest)) return ['\\0', 2];
  return undefined;
}

/** A class, from its bracket on. */
function classOf(source: string, start: number): [text: string, end: number] {
  let at = start + 1;
  let out = '[';
  if (source[at] === '^') {
    out += '^';
    at++;
  }
  const first = at;
  for (; at < source.length; ) {
    const rest = source.slice(at);
    if (rest[0] === ']' && at > first) return [`${out}]`, at + 1];
    const posix = /^\[:(\^?)(\w+):\]/.exec(rest);
    if (posix) {
      const set = POSIX[posix[2] ?? ''];
      if (set === undefined || posix[1]) throw unsupported(posix[0]);
      out += set;
      at += posix[0].length;
    } else if (rest[0] === '\\') {
      const [text, length] = classEscape(rest);
      // A set is no end of a range: here a dash beside it is itself.
      const dash = /^\\[dDwWpPsShHvV]/.test(rest) && source[at + length] === '-' && source[at + length + 1] !== ']';
      out += dash ? `${text}\\-` : text;
      at += length + (dash ? 1 : 0);
    } else {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      const dash = character === '-' && /^-\\[dDwWpPsShHvV]/.test(rest);
      out += dash || character === ']' || character === '[' ? `\\${character}` : character;
      at += character.length;
    }
  }
  throw malformed('Regular expression is invalid: missing terminating ] for character class');
}

function classEscape(rest: string): [text: string, length: number] {
  const letter = String.fromCodePoint(rest.codePointAt(1) ?? 0);
  const set = SETS[letter.toLowerCase()];
  if (set) return [letter === letter.toLowerCase() ? set[0] : set[1], 2];
  if (letter === 'b') return ['\\b', 2];
  return escapeOf(rest) ?? [literal(letter), 1 + letter.length];
}

function escapeOutside(rest: string): [text: string, length: number] {
  const quoted = /^\\Q(.*?)(?:\\E|$)/s.exec(rest);
  if (quoted) return [[...(quoted[1] ?? '')].map(outside).join(''), quoted[0].length];
  const letter = String.fromCodePoint(rest.codePointAt(1) ?? 0);
  if (letter === '\0') throw malformed('Regular expression is invalid: \\ at end of pattern');
  const set = SETS[letter.toLowerCase()];
  if (set) return [letter === letter.toLowerCase() ? `[${set[0]}]` : `[^${set[0]}]`, 2];
  const known = ESCAPES[letter];
  if (known !== undefined) return [known, 2];
  const reference = /^\\(?:([1-9]\d*)|g\{?([1-9]\d*)\}?|k[<{'](\w+)[>}'])/.exec(rest);
  if (reference) {
    const number = reference[1] ?? reference[2];
    return [number ? `(?:\\${number})` : `\\k<${reference[3]}>`, reference[0].length];
  }
  if (letter === 'b' || letter === 'B') return [`\\${letter}`, 2];
  if (letter === 'E') return ['', 2];
  if (letter === 'G' || letter === 'K' || letter === 'X' || letter === 'C') throw unsupported(`\\${letter}`);
  return escapeOf(rest) ?? [outside(letter), 1 + letter.length];
}

/** A group's opening. */
function groupOf(rest: string): [text: string, length: number] {
  const comment = /^\(\?#[^)]*\)/.exec(rest);
  if (comment) return ['', comment[0].length];
  const named = /^\(\?P?<(\w+)>/.exec(rest) ?? /^\(\?'(\w+)'/.exec(rest);
  if (named) return [`(?<${named[1]}>`, named[0].length];
  const reference = /^\(\?P=(\w+)\)/.exec(rest);
  if (reference) return [`\\k<${reference[1]}>`, reference[0].length];
  const plain = /^\((?:\?(?:[:=!]|<[=!]))?/.exec(rest)?.[0] ?? '(';
  if (/^\((?:\?|\*)/.test(rest) && plain === '(') throw unsupported(`'${rest.slice(0, 4)}'`);
  return [plain, plain.length];
}

/** What PCRE's options say about single letters of the pattern: m of `^` and `$`, s of `.`, x of white space. */
export interface PatternOptions {
  m: boolean;
  s: boolean;
  x: boolean;
}

/**
 * The source of a JavaScript expression with flag u (and s and i as in the options, m never) that matches what the
 * PCRE pattern matches: `fromPcre('^a$', { m: false, s: false, x: false })`.
 *
 * @throws QueryError INVALID_PARAM for what JavaScript has no means for: atomic groups, recursion, options mid-pattern
 */
export function fromPcre(source: string, { m, s, x }: PatternOptions): string {
  let out = '';
  for (let at = 0; at < source.length; ) {
    const character = source[at] ?? '';
    const rest = source.slice(at);
    let text = character;
    let length = 1;
    if (character === '\\') [text, length] = escapeOutside(rest);
    else if (character === '[') {
      const [whole, end] = classOf(source, at);
      text = whole;
      length = end - at;
    } else if (character === '(') [text, length] = groupOf(rest);
    else if (character === '.') text = s ? '.' : '[^\\n]';
    else if (character === '^') text = m ? LINE_START : '^';
    else if (character === '$') text = m ? LINE_END : LAST;
    else if (character === '{') {
      const quantifier = /^\{\d+(?:,\d*)?\}/.exec(rest)?.[0];
      text = quantifier ?? '\\{';
      length = quantifier?.length ?? 1;
    } else if (character === '}' || character === ']') text = `\\${character}`;
    else if (x && /[\t-\r ]/.test(character)) text = '';
    else if (x && character === '#') {
      text = '';
      length = /^[^\n]*\n?/.exec(rest)?.[0].length ?? 1;
    }
    out += text;
    at += length;
  }
  return out;
}
